//! What is kept on this phone and what is not; a file with everything, and back from it; a PIN each; deleting it all.

use crate::cover::{self, Purpose};
use crate::model::{Here, NewPin};
use crate::view::{blank, letter, link, main_button, owner, quiet_button};
use crate::{Block, Effect, Fact, Field, Model, Page, StoreTrouble, TextField};
use quantity::Person;
use words::keeper as say;

/// Where one is on these pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// What is kept.
    Main,
    /// Everything as a file.
    Save,
    /// Back from a file.
    Bring,
    /// Delete it all?
    Delete,
    /// The shell is at it.
    Working,
    /// It is done.
    Done(Done),
    /// The PIN of one person, in private.
    Pin(Person),
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// The file is made.
    Saved,
    /// Everything is back.
    Brought,
    /// Everything is gone.
    Deleted,
}

/// Something to do on these pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// What is kept.
    Open,
    /// Everything as a file: how.
    Save,
    /// Make the file.
    SaveNow,
    /// Back from a file: how.
    Bring,
    /// Choose the file.
    BringNow,
    /// Delete it all: really?
    Delete,
    /// Really.
    DeleteNow,
    /// The PIN of this person.
    Pin(Person),
    /// Set the PIN typed.
    SetPin,
    /// Take the PIN away.
    DropPin,
    /// Leave the PIN as it was: it takes too long.
    StopPin,
    /// How the two know each other, what they have.
    House,
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let words = model.typed(Field::Passphrase).trim().to_owned();
    let passphrase = (!words.is_empty()).then_some(words);
    match act {
        Act::Open => model.go(Here::Kept(Stage::Main)),
        Act::Save => model.go(Here::Kept(Stage::Save)),
        Act::Bring => model.go(Here::Kept(Stage::Bring)),
        Act::Delete => model.go(Here::Kept(Stage::Delete)),
        Act::Pin(person) => cover::pass(model, person, Purpose::Pin),
        Act::House => model.go(Here::House),
        Act::SaveNow => {
            model.go(Here::Kept(Stage::Working));
            return vec![Effect::Export { passphrase }];
        }
        Act::BringNow => {
            model.go(Here::Kept(Stage::Working));
            return vec![Effect::Import { passphrase }];
        }
        Act::DeleteNow if model.here == Here::Kept(Stage::Delete) => {
            model.go(Here::Kept(Stage::Working));
            return vec![Effect::DeleteEverything];
        }
        Act::SetPin | Act::DropPin => {
            let Here::Kept(Stage::Pin(person)) = model.here else {
                return Vec::new();
            };
            let (pin, again) = (model.typed(Field::Pin).to_owned(), model.typed(Field::PinAgain));
            let pin = match act {
                Act::DropPin => None,
                _ if cover::fits(&pin) && pin == again => Some(pin),
                _ => return Vec::new(),
            };
            return new_pin(model, person, pin);
        }
        Act::StopPin => return vec![Effect::StopPin],
        Act::DeleteNow => {}
    }
    Vec::new()
}

/// The page of one person's PIN.
pub(crate) fn enter_pin(model: &mut Model, person: Person) -> Vec<Effect> {
    model.go(Here::Kept(Stage::Pin(person)));
    Vec::new()
}

/// Sets this PIN, or takes it away, once at a time.
pub(crate) fn new_pin(model: &mut Model, person: Person, pin: Option<String>) -> Vec<Effect> {
    if model.new_pin.is_some() {
        return Vec::new();
    }
    model.new_pin = Some(NewPin {
        wished: pin.is_some(),
        percent: None,
    });
    vec![Effect::SetPin { person, pin }]
}

/// What is said while a PIN is being set: everything is sealed anew, and with much to seal that can be stopped.
pub(crate) fn pin_progress(model: &Model) -> Option<Block<crate::Act>> {
    let lang = model.lang();
    let NewPin { percent, .. } = model.new_pin?;
    let stop = (say::setpin_stop(lang), crate::Act::Kept(Act::StopPin));
    Some(Block::Progress {
        percent,
        text: say::setpin_working(lang),
        cancel: percent.map(|_| stop),
    })
}

/// A PIN was set or taken away.
pub(crate) fn pin_set(model: &mut Model, person: Person) -> Vec<Effect> {
    if model.here == Here::Kept(Stage::Pin(person)) {
        model.go(Here::Kept(Stage::Main));
        return model.close(person);
    }
    Vec::new()
}

/// The file was made, or not.
pub(crate) fn exported(model: &mut Model, result: Result<(), StoreTrouble>) -> Vec<Effect> {
    finish(model, result, Done::Saved);
    Vec::new()
}

/// Everything was taken over, or nothing was changed.
pub(crate) fn imported(model: &mut Model, result: Result<(), StoreTrouble>) -> Vec<Effect> {
    if !finish(model, result, Done::Brought) {
        return Vec::new();
    }
    model.forget();
    [
        crate::Area::Shared,
        crate::Area::Private(Person::A),
        crate::Area::Private(Person::B),
    ]
    .map(Effect::Load)
    .to_vec()
}

/// Everything is gone, or nothing was changed.
pub(crate) fn deleted(model: &mut Model, result: Result<(), StoreTrouble>) -> Vec<Effect> {
    if finish(model, result, Done::Deleted) {
        model.forget();
        model.chosen = None;
        model.records = crate::records::Records::empty();
    }
    Vec::new()
}

fn finish(model: &mut Model, result: Result<(), StoreTrouble>, done: Done) -> bool {
    model.not_kept = result.err();
    let stage = match result {
        Ok(()) => Stage::Done(done),
        Err(_) => Stage::Main,
    };
    model.go(Here::Kept(stage));
    result.is_ok()
}

/// The page.
pub(crate) fn page(model: &Model, stage: Stage) -> Page<crate::Act> {
    let lang = model.lang();
    let act = crate::Act::Kept;
    let back = Some((say::back_button(lang), act(Act::Open)));
    match stage {
        Stage::Main => main(model),
        Stage::Save => {
            let mut page = blank(model, "kept-save", say::save_heading(lang));
            page.back = back;
            page.blocks.push(Block::Lead(say::save_lead(lang)));
            page.blocks.push(passphrase(model, say::save_words_hint(lang)));
            page.foot.push(main_button(say::save_now(lang), act(Act::SaveNow)));
            page
        }
        Stage::Bring => {
            let mut page = blank(model, "kept-bring", say::bring_heading(lang));
            page.back = back;
            page.blocks.push(Block::Lead(say::bring_lead(lang)));
            page.blocks.push(passphrase(model, say::bring_words_hint(lang)));
            page.foot.push(main_button(say::bring_now(lang), act(Act::BringNow)));
            page
        }
        Stage::Delete => {
            let mut page = blank(model, "kept-delete", say::delete_heading(lang));
            page.back = back;
            page.blocks.push(Block::Lead(say::delete_lead(lang)));
            page.blocks.push(Block::Text(say::delete_stays(lang)));
            page.foot.push(main_button(say::delete_now(lang), act(Act::DeleteNow)));
            page.foot.push(quiet_button(say::delete_not(lang), act(Act::Open)));
            page
        }
        Stage::Working => {
            let mut page = blank(model, "kept-working", say::pin_trying(lang));
            page.blocks.push(Block::Progress {
                percent: None,
                text: say::pin_trying(lang),
                cancel: None,
            });
            page
        }
        Stage::Done(done) => {
            let heading = match done {
                Done::Saved => say::saved_heading(lang),
                Done::Brought => say::brought_heading(lang),
                Done::Deleted => say::deleted_heading(lang),
            };
            let mut page = blank(model, "kept-done", heading.clone());
            page.announce = Some(heading);
            let to = if done == Done::Deleted {
                crate::Act::Away
            } else {
                act(Act::Open)
            };
            page.foot.push(main_button(say::done_button(lang), to));
            page
        }
        Stage::Pin(person) => pin(model, person),
    }
}

fn main(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let act = crate::Act::Kept;
    let mut page = blank(model, "kept", say::kept_heading(lang));
    page.back = Some((say::back_button(lang), crate::Act::GoHome));
    page.blocks.push(Block::Lead(say::kept_lead(lang)));
    let fact = |name, value| Fact { name, value };
    page.blocks.push(Block::Facts(vec![
        fact(say::kept_shared(lang), say::kept_shared_what(lang)),
        fact(say::kept_private(lang), say::kept_private_what(lang)),
        fact(say::kept_never(lang), say::kept_never_what(lang)),
    ]));
    page.blocks.push(Block::Buttons(vec![
        quiet_button(say::kept_house(lang), act(Act::House)),
        quiet_button(say::kept_pin(lang, letter(Person::A)), act(Act::Pin(Person::A))),
        quiet_button(say::kept_pin(lang, letter(Person::B)), act(Act::Pin(Person::B))),
        quiet_button(say::save_heading(lang), act(Act::Save)),
        quiet_button(say::bring_heading(lang), act(Act::Bring)),
    ]));
    page.foot.push(link(say::delete_link(lang), act(Act::Delete)));
    page
}

/// One person's PIN, for that person's eyes.
fn pin(model: &Model, person: Person) -> Page<crate::Act> {
    let lang = model.lang();
    let act = crate::Act::Kept;
    let mut page = blank(
        model,
        &format!("kept-pin-{}", letter(person)),
        say::kept_pin(lang, letter(person)),
    );
    page.owner = Some(owner(model, person));
    page.back = Some((say::back_button(lang), act(Act::Open)));
    page.blocks.push(Block::Lead(say::setpin_lead(lang)));
    if model.has_pin[person] {
        page.blocks.push(Block::Text(say::setpin_anew(lang)));
    }
    page.blocks.extend(crate::asking::pin_fields(model));
    let (pin, again) = (model.typed(Field::Pin), model.typed(Field::PinAgain));
    let idle = model.new_pin.is_none();
    page.blocks.extend(pin_progress(model));
    let mut set = main_button(say::setpin_set(lang), act(Act::SetPin));
    set.enabled = idle && cover::fits(pin) && pin == again;
    page.foot.push(set);
    if model.has_pin[person] {
        let mut drop = quiet_button(say::setpin_drop(lang), act(Act::DropPin));
        drop.enabled = idle;
        page.foot.push(drop);
    }
    page
}

fn passphrase(model: &Model, hint: String) -> Block<crate::Act> {
    Block::Type(TextField {
        field: Field::Passphrase,
        label: say::save_words(model.lang()),
        value: model.typed(Field::Passphrase).to_owned(),
        secret: true,
        digits: false,
        long: false,
        hint: Some(hint),
        trouble: None,
    })
}
