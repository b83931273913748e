//! What an event changes, and what the shell must do about it.

use crate::model::Here;
use crate::records::Own;
use crate::{
    Act, Area, Effect, Event, Found, Model, StoreTrouble, after, asking, colleagues, cover, favourites, history, home,
    home_evenings, home_place, home_tonight, household, kept, therapist, therapist_link,
};
use quantity::Person;
use words::Lang;

/// Takes in one event. Same model and same event, same outcome.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let mut effects = taken_in(model, event);
    // Whatever way led there: on a page that is not its owner's, nothing that has a PIN stays open.
    let owner = model.here.owner();
    effects.extend(close_all(model, |person| owner != Some(person)));
    effects
}

fn taken_in(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Opened {
            to,
            languages,
            today,
            chance,
            chosen,
        } => {
            model.lang = Some(preferred(&languages));
            model.today = today;
            model.chance = chance;
            model.chosen = chosen.or(model.chosen);
            model.go(Here::Home);
            let mut effects = close_both(model);
            // Another window may have written since this one was looked at.
            let anew = model.saving.is_done();
            if anew || model.records.shared.is_none() {
                effects.push(Effect::Load(Area::Shared));
            }
            for person in [Person::A, Person::B] {
                if anew && model.is_open(person) {
                    model.records.own[person] = Own::Unknown;
                }
                if model.records.own[person] == Own::Unknown {
                    effects.push(Effect::Load(Area::Private(person)));
                }
            }
            effects.extend(home::open(model, to));
            effects
        }
        Event::SessionEnded(ended) => after::ended(model, &ended),
        Event::Now(minute) => {
            model.today = minute / (24 * 60);
            model.afterwards.minute = Some(minute % (24 * 60));
            Vec::new()
        }
        Event::FileRead(text) => therapist::file_read(model, text),
        Event::Page { address, shares } => {
            model.door.address = address;
            model.door.shares = shares;
            Vec::new()
        }
        Event::Link(behind) => {
            therapist_link::opened(model, &behind);
            Vec::new()
        }
        Event::Act(act) => acted(model, act),
        Event::Typed(field, text) => {
            model.typed.insert(field, text);
            Vec::new()
        }
        Event::Loaded(area, found) => loaded(model, area, found),
        Event::Kept(id) => {
            model.kept(id);
            Vec::new()
        }
        Event::NotKept(id, trouble) => model.not_kept(id, trouble),
        Event::PinShare(_, percent) => {
            if let Some(new) = &mut model.new_pin {
                new.percent = Some(percent.min(100));
            }
            Vec::new()
        }
        Event::PinSet(person, done) => {
            let new = model.new_pin.take();
            match done {
                Ok(()) => {
                    model.has_pin[person] = new.is_some_and(|new| new.wished);
                    let mut effects = asking::pin_set(model, person);
                    effects.extend(kept::pin_set(model, person));
                    effects
                }
                Err(StoreTrouble::Elsewhere) => model.read_again(),
                Err(trouble) => {
                    model.not_kept = Some(trouble);
                    Vec::new()
                }
            }
        }
        Event::Forgotten(person, done) => cover::forgotten(model, person, done),
        Event::Exported(result) => kept::exported(model, result),
        Event::Imported(result) => kept::imported(model, result),
        Event::Deleted(result) => kept::deleted(model, result),
    }
}

/// Private pages that have a PIN are closed wherever both may look.
fn close_both(model: &mut Model) -> Vec<Effect> {
    close_all(model, |_| true)
}

fn close_all(model: &mut Model, of: impl Fn(Person) -> bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    for person in [Person::A, Person::B] {
        if of(person) && model.is_open(person) {
            effects.extend(model.close(person));
        }
    }
    effects
}

fn acted(model: &mut Model, act: Act) -> Vec<Effect> {
    match act {
        Act::GoHome => {
            model.go(Here::Home);
            close_both(model)
        }
        Act::QuickExit => {
            // Nothing that was typed, told or open stays on the way out.
            model.go(Here::Home);
            model.round = household::Round::default();
            model.measures = None;
            let mut effects = close_both(model);
            effects.push(Effect::QuickExit);
            effects
        }
        Act::Away => {
            model.go(Here::Home);
            vec![Effect::Away(crate::Away::Start)]
        }
        Act::Asking(act) => asking::act(model, act),
        Act::House(act) => household::act(model, act),
        Act::Kept(act) => kept::act(model, act),
        Act::Home(act) => home::act(model, act),
        Act::Cover(act) => cover::act(model, act),
        Act::After(act) => after::act(model, act),
        Act::History(act) => history::act(model, act),
        Act::Tonight(act) => home_tonight::act(model, act),
        Act::Place(act) => home_place::act(model, act),
        Act::Evenings(act) => home_evenings::act(model, act),
        Act::Favourites(act) => favourites::act(model, act),
        Act::Colleagues(act) => colleagues::act(model, act),
        Act::Therapist(act) => therapist::act(model, act),
    }
}

fn loaded(model: &mut Model, area: Area, found: Found) -> Vec<Effect> {
    let mut effects = read(model, area, found);
    effects.extend(model.was_read(area));
    effects
}

fn read(model: &mut Model, area: Area, found: Found) -> Vec<Effect> {
    match (area, found) {
        (Area::Shared, Found::Records(shelf)) => {
            model.records.shared = Some(shelf);
            return after::shared_read(model);
        }
        (Area::Private(person), Found::Records(shelf)) => {
            model.records.own[person] = Own::Open(shelf);
            return cover::opened(model, person);
        }
        (Area::Private(person), Found::Locked) => {
            model.has_pin[person] = true;
            model.records.own[person] = Own::Locked;
            cover::locked(model, person);
        }
        (Area::Private(person), Found::WrongPin { wait_s }) => cover::wrong_pin(model, person, wait_s),
        (Area::Private(person), Found::Trouble(trouble)) => {
            model.not_kept = Some(trouble);
            model.records.own[person] = Own::Unreadable;
            return cover::opened(model, person);
        }
        (Area::Shared, Found::Trouble(trouble)) => model.not_kept = Some(trouble),
        (Area::Shared, Found::Locked | Found::WrongPin { .. }) => {}
    }
    Vec::new()
}

/// The first language that we speak; English when we speak none of them.
fn preferred(languages: &[String]) -> Lang {
    let ours = |tag: &String| {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::parse(first.to_ascii_lowercase().as_str())
    };
    languages.iter().find_map(ours).unwrap_or(Lang::En)
}
