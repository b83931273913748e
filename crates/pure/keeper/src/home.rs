//! What both see first: where their own pages, the last evenings and the next one begin.

use crate::after_records::{capital, journal, last_plan, long_day, now, today};
use crate::cover::{self, Purpose};
use crate::model::Here;
use crate::view::{blank, letter, link, main_button, quiet_button};
use crate::{
    Block, Button, Effect, Fact, Model, Page, PlanWish, To, after, colleagues, favourites, home_place, home_tonight,
    household, therapist, therapist_link,
};
use catalogue::{RegionId, TechniqueId};
use journal::{Journal, Next, grown_minutes, just_this_place, new_skill, ten_minutes};
use limits::{PairLimits, Preferences, Subject};
use plan::Plan;
use quantity::{Person, Setting};
use words::keeper as say;

/// On the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Each one's own answers, A first.
    OwnAnswers,
    /// A session of the length proposed.
    Begin,
    /// Each notes tension first, in private, then a session.
    NoteFirst,
    /// Ten minutes of plain rest, for a fair comparison.
    Rest,
    /// Not the new skill, this time.
    WithoutSkill,
    /// One person's own history.
    History(Person),
    /// The evenings of both.
    Evenings,
    /// A few minutes for one place.
    Place,
    /// Plans with a name.
    Favourites,
    /// Two at work.
    AtWork,
    /// A therapist's plan.
    Therapist,
    /// What came by a link while something else was under way.
    Waiting,
}

/// What is wanted, remembered while the two answer what is new today.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Wanted {
    /// A session of the length proposed.
    #[default]
    Session,
    /// Ten minutes.
    Ten,
    /// A few minutes for one place of one of them.
    Place(Person, RegionId),
    /// A plan with a name.
    Favourite(Box<Plan>),
    /// A therapist's plan.
    Course,
}

/// Opens where the other bundle asked for.
pub(crate) fn open(model: &mut Model, to: To) -> Vec<Effect> {
    match to {
        To::Intake => want_anew(model),
        To::AboutUs => {
            model.go(Here::Kept(crate::kept::Stage::Main));
            Vec::new()
        }
        To::After => {
            after::open(model);
            Vec::new()
        }
        To::Home => Vec::new(),
    }
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    match act {
        Act::OwnAnswers => return want_anew(model),
        Act::Begin => return want(model, Wanted::Session),
        Act::NoteFirst | Act::Rest => {
            model.afterwards.then = if act == Act::Rest {
                after::Then::Rest
            } else {
                after::Then::Session
            };
            cover::pass(model, Person::A, Purpose::Before);
        }
        Act::WithoutSkill => model.afterwards.without_skill = true,
        Act::History(person) => cover::pass(model, person, Purpose::History),
        Act::Evenings => model.go(Here::Evenings),
        Act::Place => home_place::open(model),
        Act::Favourites => favourites::open(model),
        Act::AtWork => colleagues::open(model),
        Act::Therapist => therapist::open(model),
        Act::Waiting => therapist_link::look(model),
    }
    Vec::new()
}

/// How the two know each other, as far as it is known.
pub(crate) fn setting(model: &Model) -> Setting {
    let of_plan = || last_plan(model).map(|plan| plan.setting);
    household::house(model)
        .map(|house| house.setting)
        .or_else(of_plan)
        .unwrap_or(Setting::Friends)
}

/// The proposal for the next evening.
pub(crate) fn next(model: &Model, journal: &Journal) -> Option<Next> {
    journal::next(
        &journal.evenings,
        journal.rhythm,
        journal.event,
        setting(model),
        now(model),
    )
}

/// Today's limits of both, with what was left out, and what is liked.
pub(crate) fn today_given(model: &Model) -> Option<(PairLimits, Preferences)> {
    let (limits, favour) = household::pair_limits(model)?;
    Some((after::given(model, limits), favour))
}

/// Length proposed for today, minutes: it grows with practice, and nothing lifts what caps it.
fn minutes(model: &Model, limits: Option<&PairLimits>) -> u32 {
    let chosen = household::house(model).map(|house| house.minutes);
    let proposed = match journal(model).filter(|journal| !journal.evenings.is_empty()) {
        Some(journal) => grown_minutes(&journal.evenings, setting(model)).max(chosen.unwrap_or(0)),
        None => chosen.unwrap_or(20),
    };
    limits
        .map_or(proposed, |limits| proposed.min(limits.longest_minutes()))
        .max(8)
}

/// The new skill of today, where there is one and the two want it.
fn skill(model: &Model, limits: &PairLimits) -> Option<TechniqueId> {
    let journal = journal(model).filter(|journal| !journal.evenings.is_empty() && !model.afterwards.without_skill)?;
    new_skill(&journal.evenings, limits).map(|(technique, _)| technique)
}

/// Asks for a plan for these limits.
pub(crate) fn wish(limits: &PairLimits, minutes: u32, wishes: &impl ToString, fit: Option<String>) -> Effect {
    let minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
    Effect::Plan(PlanWish {
        limits: limits::code::write(&limits.clone().for_minutes(minutes)),
        minutes: u32::from(minutes),
        favour: wishes.to_string(),
        fit,
    })
}

/// What is wanted, at once where today's limits are known, otherwise after both answered what is new today.
pub(crate) fn want(model: &mut Model, wanted: Wanted) -> Vec<Effect> {
    model.afterwards.wanted = wanted;
    begin(model)
}

/// The private pages of both, then a session.
fn want_anew(model: &mut Model) -> Vec<Effect> {
    model.afterwards.wanted = Wanted::Session;
    household::begin(model)
}

/// Begins what is wanted.
pub(crate) fn begin(model: &mut Model) -> Vec<Effect> {
    model.afterwards.notice = None;
    let Some((limits, mut favour)) = today_given(model) else {
        return household::begin(model);
    };
    let wanted = core::mem::take(&mut model.afterwards.wanted);
    model.go(Here::Home);
    match wanted {
        Wanted::Session => {
            if let Some(technique) = skill(model, &limits) {
                favour.shift(Subject::Technique(technique), 2);
            }
            vec![wish(&limits, minutes(model, Some(&limits)), &favour, None)]
        }
        Wanted::Ten => vec![wish(&ten_minutes(&limits), 10, &favour, None)],
        Wanted::Place(receiver, region) => match just_this_place(&limits, receiver, region) {
            Some(small) => vec![wish(&small, small.terms.requested_s / 60, &favour, None)],
            None => {
                model.afterwards.notice = Some(say::why_today(model.lang()));
                Vec::new()
            }
        },
        Wanted::Favourite(plan) => favourites::again(&plan, &limits, favour),
        Wanted::Course => {
            therapist::open(model);
            Vec::new()
        }
    }
}

/// The page.
pub(crate) fn page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "home", say::home_heading(lang));
    if let Some(notice) = &model.afterwards.notice {
        page.blocks.push(Block::Notice(notice.clone()));
    }
    if model.door.waiting.is_some() {
        let look = quiet_button(say::offered_heading(lang), crate::Act::Home(Act::Waiting));
        page.blocks.push(Block::Buttons(vec![look]));
    }
    let answers = say::home_answers(lang);
    let Some(journal) = journal(model).filter(|journal| !journal.evenings.is_empty()) else {
        page.blocks.push(Block::Lead(say::home_lead(lang)));
        page.foot.push(main_button(answers, crate::Act::Home(Act::OwnAnswers)));
        page.blocks.push(Block::Buttons(elsewhere(model)));
        return page;
    };
    let limits = today_given(model).map(|(limits, _)| limits);
    let mut facts = Vec::new();
    if let Some(next) = next(model, &journal) {
        let day = if next.at.day() == today(model) {
            say::next_today(lang)
        } else {
            capital(&long_day(lang, next.at.day()))
        };
        facts.push(Fact {
            name: say::next_time(lang),
            value: say::next_when(lang, &day, next.minutes),
        });
    }
    let skill = limits.as_ref().and_then(|limits| skill(model, limits));
    if let Some(technique) = skill {
        facts.push(Fact {
            name: say::skill_new(lang),
            value: say::skill_how(
                lang,
                &capital(&words::technique_name(lang, technique)),
                &words::technique_how(lang, technique),
            ),
        });
    }
    if !facts.is_empty() {
        page.blocks.push(Block::Facts(facts));
    }
    if journal::ceiling(&journal.evenings, now(model)).level() < 2 {
        page.blocks.push(Block::Text(say::today_light(lang)));
    }
    page.blocks.extend(home_tonight::blocks(model, &journal));
    let mut buttons = vec![
        quiet_button(answers, crate::Act::Home(Act::OwnAnswers)),
        quiet_button(say::place_link(lang), crate::Act::Home(Act::Place)),
        quiet_button(say::favourites_link(lang), crate::Act::Home(Act::Favourites)),
        quiet_button(say::evenings_link(lang), crate::Act::Home(Act::Evenings)),
    ];
    for person in [Person::A, Person::B] {
        buttons.push(quiet_button(
            say::history_link(lang, letter(person)),
            crate::Act::Home(Act::History(person)),
        ));
    }
    if journal::offer_rest(&journal.evenings) {
        buttons.push(quiet_button(say::plain_link(lang), crate::Act::Home(Act::Rest)));
    }
    if skill.is_some() {
        buttons.push(link(say::skill_without(lang), crate::Act::Home(Act::WithoutSkill)));
    }
    buttons.extend(elsewhere(model));
    page.blocks.push(Block::Buttons(buttons));
    page.foot.push(main_button(
        say::begin_minutes(lang, minutes(model, limits.as_ref())),
        crate::Act::Home(Act::Begin),
    ));
    if limits.is_some() {
        page.foot
            .push(quiet_button(say::note_first(lang), crate::Act::Home(Act::NoteFirst)));
    }
    page
}

/// What is offered to everyone: two at work, a therapist's plan.
fn elsewhere(model: &Model) -> Vec<Button<crate::Act>> {
    let lang = model.lang();
    vec![
        link(say::work_link(lang), crate::Act::Home(Act::AtWork)),
        link(say::therapist_link(lang), crate::Act::Home(Act::Therapist)),
        link(say::kept_link(lang), crate::Act::Kept(crate::kept::Act::Open)),
    ]
}
