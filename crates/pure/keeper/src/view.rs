//! What is on the screen: one page for each place one can be, and small pieces pages share.

use crate::model::Here;
use crate::{
    Act, Block, Button, ButtonKind, Model, Owner, Page, after, asking, colleagues, cover, favourites, history, home,
    home_evenings, home_place, home_tonight, household, kept, therapist,
};
use quantity::Person;
use words::keeper as say;

/// What is on the screen now.
#[must_use]
pub fn page(model: &Model) -> Page<Act> {
    let mut page = match &model.here {
        Here::Home => home::page(model),
        Here::Cover(cover) => cover::page(model, cover),
        Here::Asking(asking) => asking::page(model, asking),
        Here::House => household::page(model),
        Here::RestDay => household::rest_day(model),
        Here::Kept(stage) => kept::page(model, *stage),
        Here::After(stage) => after::page(model, stage),
        Here::History(reading) => history::page(model, reading),
        Here::Tonight(person) => home_tonight::page(model, *person),
        Here::Place(asked) => home_place::page(model, asked),
        Here::Evenings => home_evenings::page(model),
        Here::Favourites(shown) => favourites::page(model, *shown),
        Here::Colleagues(stage) => colleagues::page(model, stage),
        Here::Therapist(stage) => therapist::page(model, stage),
    };
    if let Some(trouble) = model.not_kept {
        page.blocks.insert(0, Block::Notice(not_kept(model, trouble)));
    }
    page
}

fn not_kept(model: &Model, trouble: crate::StoreTrouble) -> String {
    use crate::StoreTrouble as T;
    let lang = model.lang();
    match trouble {
        T::Full => say::trouble_full(lang),
        T::Denied => say::trouble_denied(lang),
        T::Lost => say::trouble_lost(lang),
        T::Damaged => say::trouble_damaged(lang),
        T::Newer => say::trouble_newer(lang),
        T::WrongWords => say::trouble_words(lang),
        T::Nothing => say::trouble_nothing(lang),
        T::Elsewhere if model.saving.lost => say::trouble_elsewhere_lost(lang),
        T::Elsewhere => say::trouble_elsewhere(lang),
        T::Stopped => say::trouble_stopped(lang),
    }
}

/// An empty page with its heading.
pub(crate) fn blank(model: &Model, key: &str, heading: String) -> Page<Act> {
    Page {
        lang: model.lang(),
        key: key.to_owned(),
        owner: None,
        back: None,
        skip: None,
        progress: None,
        heading,
        blocks: Vec::new(),
        foot: Vec::new(),
        foot_note: None,
        announce: None,
    }
}

/// "Only B sees this page".
pub(crate) fn owner(model: &Model, person: Person) -> Owner {
    Owner {
        person,
        label: say::only_sees(model.lang(), letter(person)),
    }
}

/// The letter of a person: Latin in every language.
pub(crate) fn letter(person: Person) -> &'static str {
    match person {
        Person::A => "A",
        Person::B => "B",
    }
}

/// The one filled button of a page.
pub(crate) fn main_button(label: String, act: Act) -> Button<Act> {
    Button {
        label,
        act,
        kind: ButtonKind::Main,
        enabled: true,
    }
}

/// A button with an edge.
pub(crate) fn quiet_button(label: String, act: Act) -> Button<Act> {
    Button {
        label,
        act,
        kind: ButtonKind::Quiet,
        enabled: true,
    }
}

/// Words that can be tapped.
pub(crate) fn link(label: String, act: Act) -> Button<Act> {
    Button {
        label,
        act,
        kind: ButtonKind::Link,
        enabled: true,
    }
}
