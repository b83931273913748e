//! One person's private pages: what they would like, their body today, where hands are welcome, health by heading, and
//! whether they are here of their own will. One page at a time; every page can be skipped; what a page was told is kept
//! when one goes on.

mod act;
mod body;
mod end;
mod health;
mod likes;
mod renewal;
mod steps;
mod welcome;

pub use act::Act;
pub(crate) use act::act;
pub(crate) use end::pin_fields;
pub(crate) use steps::Step;

use crate::answers::Answers;
use crate::household::{self, Outcome};
use crate::model::Here;
use crate::view::{blank, letter, main_button, owner};
use crate::{Area, Effect, Model, Page, StoreTrouble};
use catalogue::{ConditionGroup, Require, SignId};
use journal::Wishes;
use limits::RegionSide;
use quantity::{Person, Set, Setting};
use std::collections::BTreeSet;
use words::keeper as say;

/// The record of one person's answers.
pub(crate) const ANSWERS: &str = "answers";

/// Somebody answering.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Asking {
    /// Who.
    pub(crate) person: Person,
    /// How the two know each other.
    pub(crate) setting: Setting,
    /// What was answered so far.
    pub(crate) answers: Answers,
    /// The page that is open.
    pub(crate) step: Step,
    /// The pages behind, for the way back.
    pub(crate) trail: Vec<Step>,
    /// The pages ahead.
    pub(crate) ahead: Vec<Step>,
    /// The place of the body that is open.
    pub(crate) place: Option<RegionSide>,
    /// What is said of a place holds for both sides.
    pub(crate) both_sides: bool,
    /// Headings under which there is something.
    pub(crate) unfolded: BTreeSet<ConditionGroup>,
    /// Signs that were ticked: for today only, kept nowhere.
    pub(crate) signs: Set<SignId>,
    /// Signs were asked and answered.
    pub(crate) signs_answered: bool,
    /// Wants this and feels free to say no: for today only, kept nowhere.
    pub(crate) free: Option<bool>,
    /// An open fold of the page.
    pub(crate) fold: bool,
    /// The first time: everything is asked.
    pub(crate) first: bool,
}

impl core::fmt::Debug for Asking {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Asking(private)")
    }
}

/// Opens one person's pages: all of them the first time, "anything new today?" after that.
pub(crate) fn enter(model: &mut Model, person: Person) -> Vec<Effect> {
    let kept = model.record(Area::Private(person), ANSWERS).map(Answers::read);
    let Some(house) = household::house(model) else {
        model.go(Here::House);
        return Vec::new();
    };
    let answers = match kept {
        None => Answers::default(),
        Some(Ok(answers)) => answers,
        Some(Err(_)) => {
            // Written by a newer version: nothing is written over it, and nothing is guessed from it.
            model.not_kept = Some(StoreTrouble::Newer);
            model.go(Here::Home);
            return Vec::new();
        }
    };
    let first = answers.is_new();
    let mut asking = Asking {
        person,
        setting: house.setting,
        answers,
        step: Step::Likes,
        trail: Vec::new(),
        ahead: Vec::new(),
        place: None,
        both_sides: true,
        unfolded: BTreeSet::new(),
        signs: Set::EMPTY,
        signs_answered: false,
        free: None,
        fold: false,
        first,
    };
    let pages = if first {
        Step::first_time(model.has_pin[person])
    } else {
        Step::again(&asking.answers, model.today)
    };
    asking.ahead = pages;
    asking.step = asking.ahead.remove(0);
    model.go(Here::Asking(Box::new(asking)));
    Vec::new()
}

/// A PIN is set now: its owner goes on.
pub(crate) fn pin_set(model: &mut Model, person: Person) -> Vec<Effect> {
    match &model.here {
        Here::Asking(asking) if asking.person == person && asking.step == Step::Pin => act(model, Act::Next),
        _ => Vec::new(),
    }
}

/// What came of it.
fn outcome(model: &Model, asking: &Asking) -> Outcome {
    let Some(house) = household::house(model) else {
        return Outcome::Rest;
    };
    let session = household::session(model, &house);
    let own = asking.answers.own(&session, asking.person, model.today);
    // A sign that had to be asked for and was not answered stands against today like one that is there.
    let signs = asking.signs.is_empty() && (asking.signs_answered || own.signs_before().is_empty());
    if asking.free != Some(true) || !signs || !own.stops().is_empty() {
        return Outcome::Rest;
    }
    match crate::after_records::marks(model, asking.person) {
        Some(marks) => Outcome::Ready(Box::new(own), marks),
        // What was left out cannot be read: the starter's limits hold.
        None => Outcome::Ready(Box::new(own.with_gaps()), Wishes::default()),
    }
}

/// What this person should have at hand or see to, because of what they told: for them alone.
fn to_prepare(model: &Model, asking: &Asking) -> Set<Require> {
    household::house(model).map_or(Set::EMPTY, |house| {
        let session = household::session(model, &house);
        let own = asking.answers.own(&session, asking.person, model.today);
        own.limits().requires
    })
}

/// The page.
pub(crate) fn page(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = match &asking.step {
        Step::Likes => likes::page(model, asking),
        Step::How => likes::how(model, asking),
        Step::Hands => body::hands(model, asking),
        Step::Body => body::body(model, asking),
        Step::Receive => welcome::page(model, asking, crate::answers::Role::Receive),
        Step::Give => welcome::page(model, asking, crate::answers::Role::Give),
        Step::Health(groups) => health::page(model, asking, groups),
        Step::Where(condition) => health::place(model, asking, *condition),
        Step::Weeks => health::weeks(model, asking),
        Step::Advice(condition) => health::advice(model, asking, *condition),
        Step::Signs => health::signs(model, asking),
        Step::Renewal => renewal::page(model, asking),
        Step::NewWhat => renewal::what(model, asking),
        Step::Free => end::free(model),
        Step::NotToday => end::not_today(model, asking),
        Step::NotFree => end::not_free(model, asking),
        Step::Pin => end::pin(model),
        Step::Done => end::done(model, asking),
    };
    page.owner = Some(owner(model, asking.person));
    page.key = format!("asking-{}-{}", letter(asking.person), asking.step.key());
    let closing = matches!(asking.step, Step::NotToday | Step::NotFree | Step::Done);
    if !closing {
        if !asking.trail.is_empty() {
            page.back = Some((say::back_button(lang), crate::Act::Asking(Act::Back)));
        }
        if asking.step != Step::Free {
            page.skip = Some((say::skip_button(lang), crate::Act::Asking(Act::Skip)));
        }
        // A page that only comes when something calls for it is counted when it comes.
        let ahead = asking.ahead.iter().filter(|step| **step != Step::Signs).count();
        let (now, all) = (asking.trail.len() + 1, asking.trail.len() + 1 + ahead);
        page.progress = Some(words::ui::progress(lang, &now.to_string(), &all.to_string()));
    }
    page
}

/// A page with "Next".
fn with_next(model: &Model, heading: String) -> Page<crate::Act> {
    let mut page = blank(model, "", heading);
    let lang = model.lang();
    page.foot
        .push(main_button(say::next_button(lang), crate::Act::Asking(Act::Next)));
    page
}
