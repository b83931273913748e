//! What can be done on the private pages, and what follows from it.

use super::{ANSWERS, Asking, Step, outcome};
use crate::answers::{ASKED_ELSEWHERE, Pregnant, Role};
use crate::household::{self, Outcome};
use crate::model::Here;
use crate::{Area, Effect, Field, Model, cover, kept};
use catalogue::{ConditionGroup, ConditionId, Goals, SignId};
use limits::RegionSide;
use quantity::{Permission, Set};
use words::Goal;

/// Something to do on a private page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// On.
    Next,
    /// Back.
    Back,
    /// Not this page.
    Skip,
    /// None of these pages.
    SkipAll,
    /// This place of the body.
    Open(RegionSide),
    /// What is said holds for both sides, or for this one.
    BothSides(bool),
    /// How much it would be liked there, 0 to 3.
    Wish(u8),
    /// Ticklish there, or not.
    Ticklish,
    /// Leave this place out.
    LeaveOut,
    /// A goal, or not.
    Goal(Goal),
    /// How firm at most, 1 to 3.
    Firmness(u8),
    /// Skin and oil are welcome, or clothes stay on.
    Skin(bool),
    /// One centimetre or kilogram more or less.
    Step(Measure, bool),
    /// Opens or closes the fold of the page.
    Fold,
    /// This applies, or not after all.
    Tick(ConditionId),
    /// This sign is there, or not after all.
    Sign(SignId),
    /// No sign is there.
    NoSign,
    /// Pregnant, or not after all.
    Pregnant,
    /// None of the things under this heading.
    NoneOf(ConditionGroup),
    /// None of the things on this page.
    NoneHere,
    /// Something under this heading.
    SomethingOf(ConditionGroup),
    /// Yes, ask or not, at the open place.
    Permission(Permission),
    /// A doctor's or midwife's advice was obtained, or not.
    Advice(bool),
    /// Nothing is new.
    AllAsBefore,
    /// Something is new.
    SomethingNew,
    /// Look at the maps again.
    Maps,
    /// Wants this and feels free to say no.
    Free(bool),
    /// This PIN.
    SetPin,
    /// The phone goes on.
    Done,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Stature, centimetres.
    Stature,
    /// Arm span, centimetres.
    Span,
    /// Weight, kilograms.
    Weight,
    /// Weeks of a pregnancy.
    Weeks,
}

impl Measure {
    /// Smallest, largest, and where to begin.
    pub(crate) fn range(self) -> (u16, u16, u16) {
        match self {
            Measure::Stature => (120, 220, 170),
            Measure::Span => (120, 240, 170),
            Measure::Weight => (30, 250, 70),
            Measure::Weeks => (1, 42, 12),
        }
    }

    /// The field it is typed into.
    pub(crate) fn field(self) -> Field {
        match self {
            Measure::Stature | Measure::Weeks => Field::Number,
            Measure::Span => Field::Span,
            Measure::Weight => Field::Weight,
        }
    }
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Here::Asking(asking) = &model.here else {
        return Vec::new();
    };
    let mut asking = (**asking).clone();
    let today = model.today;
    match act {
        Act::Next => return next(model, asking),
        Act::Skip => return skip(model, asking),
        Act::SkipAll => {
            asking.ahead.retain(|step| matches!(step, Step::Free | Step::Done));
            return skip(model, asking);
        }
        Act::Back => {
            if let Some(before) = asking.trail.pop() {
                let left = core::mem::replace(&mut asking.step, before);
                if left != Step::NotToday {
                    asking.ahead.insert(0, left);
                }
                return show(model, asking);
            }
        }
        Act::Done => {
            let outcome = if matches!(asking.step, Step::Done) {
                outcome(model, &asking)
            } else {
                Outcome::Rest
            };
            return household::through(model, asking.person, outcome);
        }
        Act::NoneHere => {
            if let Step::Health(groups) = asking.step.clone() {
                for group in groups {
                    answer(model, &mut asking, Act::NoneOf(group));
                }
            }
            return next(model, asking);
        }
        Act::SetPin => {
            let (pin, again) = (model.typed(Field::Pin).to_owned(), model.typed(Field::PinAgain));
            if cover::fits(&pin) && pin == again {
                return kept::new_pin(model, asking.person, Some(pin));
            }
        }
        Act::AllAsBefore => {
            asking.answers.confirm_maps(today, asking.setting);
            asking.answers.renewed = Some(today);
            asking.answers.answer(ConditionGroup::Today, today);
            let still: Vec<ConditionId> = asking.answers.told.keys().copied().collect();
            asking.answers.confirm(&still, today);
            return next(model, asking);
        }
        Act::SomethingNew => {
            asking.answers.renewed = Some(today);
            asking.ahead.insert(0, Step::NewWhat);
            return next(model, asking);
        }
        Act::Maps => {
            for step in [Step::How, Step::Give, Step::Receive] {
                if !asking.ahead.contains(&step) {
                    asking.ahead.insert(0, step);
                }
            }
            return next(model, asking);
        }
        Act::Free(free) => {
            asking.free = Some(free);
            if !free {
                // Nothing of this is written down anywhere.
                asking.step = Step::NotFree;
                return show(model, asking);
            }
            return next(model, asking);
        }
        other => answer(model, &mut asking, other),
    }
    model.here = Here::Asking(Box::new(asking));
    Vec::new()
}

/// Changes an answer of the page.
fn answer(model: &mut Model, asking: &mut Asking, act: Act) {
    let (today, setting) = (model.today, asking.setting);
    let answers = &mut asking.answers;
    match act {
        Act::Open(place) => match asking.step {
            Step::Where(condition) => {
                if let Some(told) = answers.told.get_mut(&condition)
                    && !told.sites.remove(&place)
                {
                    told.sites.insert(place);
                }
            }
            _ => asking.place = if asking.place == Some(place) { None } else { Some(place) },
        },
        Act::BothSides(both) => asking.both_sides = both,
        Act::Fold => asking.fold = !asking.fold,
        Act::Goal(goal) => {
            let mut goals = answers.goals.unwrap_or_default();
            let weight = weight_of(&mut goals, goal);
            *weight = if *weight > 0 { 0 } else { 3 };
            answers.goals = (goals != Goals::default()).then_some(goals);
        }
        Act::Firmness(level) => answers.firmness = Some(level.clamp(1, 3)),
        Act::Skin(skin) => answers.mark_skin(skin, today, setting),
        Act::Step(measure, more) => {
            let (low, high, first) = measure.range();
            let now = typed_or_kept(model, asking, measure);
            let value = match now {
                None => first,
                Some(now) if more => (now + 1).min(high),
                Some(now) => now.saturating_sub(1).max(low),
            };
            keep_measure(asking, measure, Some(value), today);
            model.typed.insert(measure.field(), value.to_string());
        }
        Act::Tick(condition) => {
            answers.tick(condition, today);
            if !ASKED_ELSEWHERE.contains(&condition.as_str()) {
                asking.unfolded.insert(condition.entry().group);
            }
        }
        Act::Sign(sign) => {
            if asking.signs.contains(sign) {
                asking.signs.remove(sign);
            } else {
                asking.signs.insert(sign);
            }
        }
        Act::NoSign => {
            asking.signs = Set::EMPTY;
            asking.signs_answered = true;
        }
        Act::Pregnant => {
            answers.pregnant = match answers.pregnant {
                Some(_) => None,
                None => Some(Pregnant {
                    weeks: None,
                    day: today,
                    advice: None,
                }),
            };
        }
        Act::NoneOf(group) => {
            answers.none_of(group, today);
            asking.unfolded.remove(&group);
            if group == ConditionGroup::Today {
                asking.signs = Set::EMPTY;
            }
        }
        Act::SomethingOf(group) => {
            answers.groups.remove(&group);
            if !asking.unfolded.remove(&group) {
                asking.unfolded.insert(group);
            }
        }
        Act::Advice(advice) => {
            let Step::Advice(condition) = asking.step else { return };
            let day = advice.then_some(today);
            match (answers.told.get_mut(&condition), &mut answers.pregnant) {
                (Some(told), _) => told.advice = day,
                (None, Some(pregnant)) => pregnant.advice = day,
                (None, None) => {}
            }
        }
        Act::Wish(_) | Act::Ticklish | Act::LeaveOut | Act::Permission(_) => {
            let Some(place) = asking.place else { return };
            let places: Vec<RegionSide> = if asking.both_sides {
                RegionSide::of(place.region()).collect()
            } else {
                vec![place]
            };
            let ticklish = answers.ticklish.contains(&place);
            for place in places {
                match act {
                    Act::Wish(0) => drop(answers.wishes.remove(&place)),
                    Act::Wish(weight) => drop(answers.wishes.insert(place, weight.min(3))),
                    Act::Ticklish if ticklish => drop(answers.ticklish.remove(&place)),
                    Act::Ticklish => drop(answers.ticklish.insert(place)),
                    Act::LeaveOut => {
                        answers.wishes.remove(&place);
                        answers.mark(Role::Receive, place, Permission::No, today, setting);
                    }
                    Act::Permission(permission) => {
                        let role = if asking.step == Step::Give {
                            Role::Give
                        } else {
                            Role::Receive
                        };
                        answers.mark(role, place, permission, today, setting);
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// The weight of a goal.
pub(super) fn weight_of(goals: &mut Goals, goal: Goal) -> &mut u8 {
    match goal {
        Goal::Relaxation => &mut goals.relaxation,
        Goal::Circulation => &mut goals.circulation,
        Goal::Flexibility => &mut goals.flexibility,
        Goal::Bonding => &mut goals.bonding,
        Goal::Recovery => &mut goals.recovery,
    }
}

/// A measure as it is typed now, or as it was kept.
pub(super) fn typed_or_kept(model: &Model, asking: &Asking, measure: Measure) -> Option<u16> {
    let (low, high, _) = measure.range();
    let kept = match measure {
        Measure::Stature => asking.answers.stature_cm,
        Measure::Span => asking.answers.span_cm,
        Measure::Weight => asking.answers.weight_kg,
        Measure::Weeks => asking
            .answers
            .pregnant
            .and_then(|pregnant| pregnant.weeks_on(model.today))
            .and_then(|weeks| u16::try_from(weeks).ok()),
    };
    match model.typed.get(&measure.field()) {
        Some(text) => text.trim().parse().ok().filter(|value| (low..=high).contains(value)),
        None => kept,
    }
}

fn keep_measure(asking: &mut Asking, measure: Measure, value: Option<u16>, today: u32) {
    match measure {
        Measure::Stature => asking.answers.stature_cm = value,
        Measure::Span => asking.answers.span_cm = value,
        Measure::Weight => asking.answers.weight_kg = value,
        Measure::Weeks => {
            if let Some(pregnant) = &mut asking.answers.pregnant {
                pregnant.weeks = value.map(u32::from);
                pregnant.day = today;
            }
        }
    }
}

/// On to the next page: what this one was told is kept first.
fn next(model: &mut Model, mut asking: Asking) -> Vec<Effect> {
    let today = model.today;
    match &asking.step {
        Step::Body => {
            for measure in [Measure::Stature, Measure::Span, Measure::Weight] {
                let value = typed_or_kept(model, &asking, measure);
                keep_measure(&mut asking, measure, value, today);
            }
            asking.answers.answer(ConditionGroup::GiverBody, today);
        }
        Step::Weeks => {
            let value = typed_or_kept(model, &asking, Measure::Weeks);
            keep_measure(&mut asking, Measure::Weeks, value, today);
        }
        Step::Receive => asking.answers.confirm_map(Role::Receive, today, asking.setting),
        Step::Give => asking.answers.confirm_map(Role::Give, today, asking.setting),
        Step::Health(groups) => {
            for &group in groups {
                // A heading with something ticked is answered; one that was only unfolded is not.
                let pregnant = group == ConditionGroup::Pregnancy && asking.answers.pregnant.is_some();
                let signs = group == ConditionGroup::Today && !asking.signs.is_empty();
                let told: Vec<ConditionId> = asking.answers.told_of(group).collect();
                if pregnant || signs || !told.is_empty() {
                    asking.answers.confirm(&told, today);
                    asking.answers.answer(group, today);
                }
            }
        }
        Step::Signs => asking.signs_answered = true,
        Step::NewWhat if !asking.unfolded.contains(&ConditionGroup::Today) => {
            asking.answers.answer(ConditionGroup::Today, today);
        }
        _ => {}
    }
    onward(model, asking)
}

/// On without an answer: what stood here before stays, what was never answered stays open.
fn skip(model: &mut Model, mut asking: Asking) -> Vec<Effect> {
    if let Step::Health(groups) = &asking.step {
        for group in groups {
            if asking.first {
                asking.answers.groups.remove(group);
            }
        }
    }
    onward(model, asking)
}

fn onward(model: &mut Model, mut asking: Asking) -> Vec<Effect> {
    if asking.first && matches!(asking.step, Step::Health(_)) {
        // The first round is itself the answer to "anything new today?".
        asking.answers.renewed = Some(model.today);
    }
    let ahead = super::health::follow_ups(&asking, model.today);
    for step in ahead.into_iter().rev() {
        if !asking.ahead.contains(&step) && !asking.trail.contains(&step) {
            asking.ahead.insert(0, step);
        }
    }
    let effects = model.keep(Area::Private(asking.person), ANSWERS, Some(asking.answers.to_text()));
    if super::end::stands_against(model, &asking) {
        asking.trail.push(core::mem::replace(&mut asking.step, Step::NotToday));
        let mut shown = show(model, asking);
        shown.splice(0..0, effects);
        return shown;
    }
    loop {
        let following = if asking.ahead.is_empty() {
            Step::Done
        } else {
            asking.ahead.remove(0)
        };
        let before = core::mem::replace(&mut asking.step, following);
        if before != Step::Done {
            asking.trail.push(before);
        }
        // Signs are asked only where something told calls for them.
        if asking.step != Step::Signs || !super::health::signs_to_ask(model, &asking).is_empty() {
            break;
        }
        if let Some(before) = asking.trail.pop() {
            asking.step = before;
        }
    }
    let nothing_open = asking.answers.complete(model.today) && super::to_prepare(model, &asking).is_empty();
    if asking.step == Step::Done && !asking.first && nothing_open {
        // Whoever comes back, left nothing open and has nothing to prepare has nothing more to read.
        let outcome = outcome(model, &asking);
        let mut through = household::through(model, asking.person, outcome);
        through.splice(0..0, effects);
        return through;
    }
    let mut shown = show(model, asking);
    shown.splice(0..0, effects);
    shown
}

/// Shows the page the answers are at.
fn show(model: &mut Model, mut asking: Asking) -> Vec<Effect> {
    asking.place = None;
    asking.both_sides = true;
    asking.fold = false;
    model.go(Here::Asking(Box::new(asking)));
    Vec::new()
}
