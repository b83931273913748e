//! Plans with a name. A favourite is looked at again with today's limits every time it is used: what fits stays as it was,
//! and otherwise a plan as near to it as today allows is made.

use crate::after_records::{journal, keep_journal, last_plan};
use crate::model::Here;
use crate::view::{blank, link, main_button, quiet_button};
use crate::{Block, Button, Effect, Fact, Field, Model, Page, TextField, home};
use journal::Favourite;
use limits::{PairLimits, Preferences, Subject};
use plan::{Item, Plan};
use words::keeper as say;

/// The pages here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The list.
    List,
    /// A name for the last plan.
    Naming,
}

/// On these pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Use the one at this place of the list again.
    Use(usize),
    /// Take it off the list.
    Remove(usize),
    /// Give the last plan a name.
    NameLast,
    /// Keep it under the name that was typed.
    Keep,
}

/// Most favourites, and the longest name, letters.
const MOST: usize = 20;
const NAME: usize = 40;

/// Opens the list.
pub(crate) fn open(model: &mut Model) {
    model.go(Here::Favourites(Shown::List));
}

/// Asks for a name for the last plan.
pub(crate) fn name_last(model: &mut Model) -> Vec<Effect> {
    model.go(Here::Favourites(Shown::Naming));
    Vec::new()
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Some(mut journal) = journal(model) else {
        return Vec::new();
    };
    match act {
        Act::NameLast => name_last(model),
        Act::Keep => {
            let name: String = model.typed(Field::Name).trim().chars().take(NAME).collect();
            let Some(plan) = last_plan(model).filter(|_| !name.is_empty() && journal.favourites.len() < MOST) else {
                return Vec::new();
            };
            journal.favourites.retain(|favourite| favourite.name != name);
            journal.favourites.push(Favourite {
                name,
                plan: plan.to_json(),
            });
            let effects = keep_journal(model, &journal);
            open(model);
            effects
        }
        Act::Remove(at) => {
            if at < journal.favourites.len() {
                journal.favourites.remove(at);
            }
            keep_journal(model, &journal)
        }
        Act::Use(at) => {
            let plan = journal
                .favourites
                .get(at)
                .and_then(|favourite| Plan::kept(&favourite.plan).ok());
            match plan {
                Some(plan) => home::want(model, home::Wanted::Favourite(Box::new(plan))),
                None => {
                    model.afterwards.notice = Some(say::favourite_unreadable(model.lang()));
                    Vec::new()
                }
            }
        }
    }
}

/// Asks for this plan again: as it is where the checker still takes it, and as near to it as today allows where not.
pub(crate) fn again(plan: &Plan, limits: &PairLimits, mut favour: Preferences) -> Vec<Effect> {
    for item in Item::all(plan) {
        let subject = Subject::Here(item.region, item.technique);
        favour.set(subject, favour.about(subject).max(2));
    }
    let minutes = plan.requested_seconds / 60;
    vec![home::wish(limits, minutes, &favour, Some(plan.to_json()))]
}

/// Whether today's limits and every rule still take this plan as it is; `None` before today's limits are known.
fn still_fits(model: &Model, plan: &Plan) -> Option<bool> {
    let (limits, _) = home::today_given(model)?;
    let minutes = u16::try_from(plan.requested_seconds / 60).unwrap_or(u16::MAX);
    Some(checker::check(plan.clone(), &limits.for_minutes(minutes)).is_ok())
}

/// The page.
pub(crate) fn page(model: &Model, shown: Shown) -> Page<crate::Act> {
    match shown {
        Shown::List => list_page(model),
        Shown::Naming => naming_page(model),
    }
}

fn list_page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "favourites", say::favourites_heading(lang));
    page.back = Some((say::home_back(lang), crate::Act::GoHome));
    if let Some(notice) = &model.afterwards.notice {
        page.blocks.push(Block::Notice(notice.clone()));
    }
    let favourites = journal(model).unwrap_or_default().favourites;
    page.blocks.push(Block::Lead(if favourites.is_empty() {
        say::favourites_none(lang)
    } else {
        say::favourites_lead(lang)
    }));
    for (at, favourite) in favourites.iter().enumerate() {
        let plan = Plan::kept(&favourite.plan).ok();
        let minutes = plan.as_ref().map_or(0, |plan| plan.seconds.saturating_add(30) / 60);
        let value = match plan.as_ref().map(|plan| still_fits(model, plan)) {
            None => say::favourite_unreadable(lang),
            Some(None) => say::favourite_waits(lang, minutes),
            Some(Some(true)) => say::favourite_fits(lang, minutes),
            Some(Some(false)) => say::favourite_changes(lang, minutes),
        };
        page.blocks.push(Block::Facts(vec![Fact {
            name: favourite.name.clone(),
            value,
        }]));
        let mut buttons: Vec<Button<crate::Act>> = Vec::new();
        if plan.is_some() {
            buttons.push(quiet_button(
                say::favourite_use(lang, &favourite.name),
                crate::Act::Favourites(Act::Use(at)),
            ));
        }
        buttons.push(link(
            say::favourite_remove(lang, &favourite.name),
            crate::Act::Favourites(Act::Remove(at)),
        ));
        page.blocks.push(Block::Buttons(buttons));
    }
    if last_plan(model).is_some() {
        page.foot.push(main_button(
            say::favourite_keep(lang),
            crate::Act::Favourites(Act::NameLast),
        ));
    }
    page
}

fn naming_page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "favourite-name", say::favourite_name_heading(lang));
    page.back = Some((say::back_button(lang), crate::Act::Home(home::Act::Favourites)));
    let value = model.typed(Field::Name).to_owned();
    let empty = value.trim().is_empty();
    page.blocks.push(Block::Type(TextField {
        field: Field::Name,
        label: say::favourite_name(lang),
        value,
        secret: false,
        digits: false,
        long: false,
        hint: Some(say::favourite_name_hint(lang)),
        trouble: None,
    }));
    let mut keep = main_button(say::favourite_keep(lang), crate::Act::Favourites(Act::Keep));
    keep.enabled = !empty;
    page.foot.push(keep);
    page
}
