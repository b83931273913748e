//! The cover between two people's private pages: who is to have the phone, their PIN where they have one, and then the
//! page that waited. It says nothing that both may not see.

use crate::model::Here;
use crate::records::Own;
use crate::view::{blank, letter, link, main_button, owner};
use crate::{Block, Effect, Field, Model, Page, TextField, after, asking, history, kept};
use quantity::Person;
use words::keeper as say;

/// Shortest and longest PIN, digits.
pub(crate) const PIN_DIGITS: (usize, usize) = (4, 8);

/// What waits behind a cover. Each purpose has its first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// This person's own answers.
    Asking,
    /// This person's PIN.
    Pin,
    /// Tension before a session.
    Before,
    /// What to keep, what to leave out, tension after.
    After,
    /// This person's own history.
    History,
    /// "Ten minutes tonight?"
    Tonight,
}

/// A cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cover {
    /// Who is to have the phone.
    pub(crate) to: Person,
    /// What waits.
    pub(crate) purpose: Purpose,
    /// What the PIN is doing.
    pub(crate) pin: Pin,
}

/// The PIN on a cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pin {
    /// Not asked for: the phone is on its way.
    Away,
    /// The phone is there; the store has not answered yet.
    Waiting,
    /// Asked for.
    Asked {
        /// The last one was wrong; seconds to wait.
        wrong: Option<u32>,
        /// It is being tried.
        trying: bool,
    },
    /// Forgotten: asked once whether these pages are to begin anew.
    Anew {
        /// They are being emptied.
        working: bool,
    },
}

/// On a cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// "I am A".
    Here,
    /// The PIN is typed.
    Open,
    /// "I forgot it".
    Forgot,
    /// "Delete my pages".
    Anew,
    /// Back to typing it.
    Retry,
}

/// Covers the screen for this person.
pub(crate) fn pass(model: &mut Model, to: Person, purpose: Purpose) {
    model.go(Here::Cover(Cover {
        to,
        purpose,
        pin: Pin::Away,
    }));
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Here::Cover(cover) = model.here.clone() else {
        return Vec::new();
    };
    match act {
        Act::Here => match model.records.own[cover.to] {
            Own::Open(_) => enter(model, cover.to, cover.purpose),
            // What is there cannot be read and is not written over; today goes on without it.
            Own::Unreadable => enter(model, cover.to, cover.purpose),
            Own::Unknown => {
                let pin = Pin::Waiting;
                model.go(Here::Cover(Cover { pin, ..cover }));
                Vec::new()
            }
            Own::Locked => {
                ask(model, cover);
                Vec::new()
            }
        },
        Act::Open => {
            let pin = model.typed(Field::Pin).to_owned();
            if !fits(&pin) {
                return Vec::new();
            }
            let trying = Pin::Asked {
                wrong: None,
                trying: true,
            };
            model.here = Here::Cover(Cover { pin: trying, ..cover });
            vec![Effect::Unlock { person: cover.to, pin }]
        }
        Act::Forgot => {
            let pin = Pin::Anew { working: false };
            model.go(Here::Cover(Cover { pin, ..cover }));
            Vec::new()
        }
        Act::Retry => {
            ask(model, cover);
            Vec::new()
        }
        Act::Anew if cover.pin == (Pin::Anew { working: false }) => {
            let pin = Pin::Anew { working: true };
            model.here = Here::Cover(Cover { pin, ..cover });
            vec![Effect::Forget(cover.to)]
        }
        Act::Anew => Vec::new(),
    }
}

/// The pages of this person are empty now and have no PIN, or stayed as they were.
pub(crate) fn forgotten(model: &mut Model, person: Person, done: Result<(), crate::StoreTrouble>) -> Vec<Effect> {
    match done {
        Ok(()) => {
            model.has_pin[person] = false;
            model.records.own[person] = Own::Open(std::collections::BTreeMap::new());
            opened(model, person)
        }
        Err(trouble) => {
            model.not_kept = Some(trouble);
            if let Here::Cover(cover) = model.here.clone()
                && cover.to == person
            {
                ask(model, cover);
            }
            Vec::new()
        }
    }
}

/// True for a text that can be a PIN.
pub(crate) fn fits(pin: &str) -> bool {
    (PIN_DIGITS.0..=PIN_DIGITS.1).contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit())
}

/// Asks for the PIN.
fn ask(model: &mut Model, cover: Cover) {
    let pin = Pin::Asked {
        wrong: None,
        trying: false,
    };
    model.go(Here::Cover(Cover { pin, ..cover }));
}

/// A PIN guards this area: if its owner waits before the cover, it is asked for.
pub(crate) fn locked(model: &mut Model, person: Person) {
    if let Here::Cover(cover) = model.here.clone()
        && cover.to == person
        && cover.pin == Pin::Waiting
    {
        ask(model, cover);
    }
}

/// A private area is open now, or cannot be read: if its owner waits before the cover, they go in.
pub(crate) fn opened(model: &mut Model, person: Person) -> Vec<Effect> {
    match model.here.clone() {
        Here::Cover(cover) if cover.to == person && cover.pin != Pin::Away => enter(model, person, cover.purpose),
        _ => Vec::new(),
    }
}

/// The PIN was wrong.
pub(crate) fn wrong_pin(model: &mut Model, person: Person, wait_s: u32) {
    if let Here::Cover(cover) = model.here.clone()
        && cover.to == person
    {
        let pin = Pin::Asked {
            wrong: Some(wait_s),
            trying: false,
        };
        model.go(Here::Cover(Cover { pin, ..cover }));
    }
}

/// Opens what waited.
fn enter(model: &mut Model, person: Person, purpose: Purpose) -> Vec<Effect> {
    match purpose {
        Purpose::Asking => asking::enter(model, person),
        Purpose::Pin => kept::enter_pin(model, person),
        Purpose::Before => after::enter_before(model, person),
        Purpose::After => after::enter(model, person),
        Purpose::History => history::enter(model, person),
        Purpose::Tonight => {
            model.go(Here::Tonight(person));
            Vec::new()
        }
    }
}

/// The page.
pub(crate) fn page(model: &Model, cover: &Cover) -> Page<crate::Act> {
    let (lang, name) = (model.lang(), letter(cover.to));
    match cover.pin {
        Pin::Away => {
            let mut page = blank(model, &format!("cover-{name}"), say::cover_heading(lang, name));
            page.blocks.push(Block::Lead(say::cover_lead(lang)));
            page.foot
                .push(main_button(say::cover_here(lang, name), crate::Act::Cover(Act::Here)));
            page.foot.push(link(say::cover_home(lang), crate::Act::GoHome));
            page
        }
        Pin::Waiting => {
            let mut page = blank(model, &format!("cover-{name}"), say::cover_heading(lang, name));
            page.blocks.push(Block::Progress {
                percent: None,
                text: say::pin_trying(lang),
                cancel: Some((say::cover_home(lang), crate::Act::GoHome)),
            });
            page
        }
        Pin::Asked { wrong, trying } => {
            let mut page = blank(model, &format!("pin-{name}"), say::pin_heading(lang, name));
            page.owner = Some(owner(model, cover.to));
            let pin = model.typed(Field::Pin).to_owned();
            let ready = fits(&pin);
            page.blocks.push(Block::Type(TextField {
                field: Field::Pin,
                label: say::pin_label(lang),
                value: pin,
                secret: true,
                digits: true,
                long: false,
                hint: Some(say::pin_hint(lang)),
                trouble: wrong.map(|wait_s| match wait_s {
                    0 => say::pin_wrong(lang),
                    wait_s => say::pin_wait(lang, wait_s),
                }),
            }));
            if trying {
                page.blocks.push(Block::Progress {
                    percent: None,
                    text: say::pin_trying(lang),
                    cancel: None,
                });
            }
            let mut open = main_button(say::pin_open(lang), crate::Act::Cover(Act::Open));
            open.enabled = ready && !trying;
            page.foot.push(open);
            if wrong.is_some() {
                page.foot
                    .push(link(say::pin_forgot(lang), crate::Act::Cover(Act::Forgot)));
            }
            page.foot.push(link(say::cover_home(lang), crate::Act::GoHome));
            page
        }
        Pin::Anew { working } => {
            let mut page = blank(model, &format!("anew-{name}"), say::pin_anew_heading(lang));
            page.owner = Some(owner(model, cover.to));
            page.back = Some((say::back_button(lang), crate::Act::Cover(Act::Retry)));
            page.blocks.push(Block::Text(say::pin_anew_what(lang)));
            if working {
                page.blocks.push(Block::Progress {
                    percent: None,
                    text: say::pin_trying(lang),
                    cancel: None,
                });
            }
            let mut anew = main_button(say::pin_anew_do(lang), crate::Act::Cover(Act::Anew));
            anew.enabled = !working;
            page.foot.push(anew);
            page
        }
    }
}
