//! Two at work: each answers alone, and neither learns of a one-sided yes.
//!
//! Nothing of it is written down, nowhere and by nobody. Both answers are held in memory until both are in, a no and a
//! not-yet look the same, and leaving leaves no trace. The pages of the phone's owner are not touched.

use crate::after_records::now;
use crate::model::Here;
use crate::view::{blank, letter, link, main_button, owner, quiet_button};
use crate::{Block, Choice, ChoiceLayout, Choices, Effect, Model, Page, home};
use journal::{Agreement, Answer};
use limits::Preferences;
use quantity::{Person, Place, Set, Setting};
use words::keeper as say;

/// The pages here. They exclude each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// What it is.
    Told,
    /// The phone goes to this person.
    Pass(Person, Agreement),
    /// This person answers alone.
    Asked(Person, Agreement),
    /// Nothing comes of it, whatever anyone answered.
    Nothing,
    /// Both want it.
    Agreed {
        /// For how long.
        minutes: u32,
    },
}

/// On these pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Each answers alone, A first.
    Start,
    /// "I am A".
    Here,
    /// "Yes, and nobody expects it of me."
    Yes,
    /// "Not today."
    No,
    /// "Later": nothing was said.
    Later,
    /// How long, minutes.
    Minutes(u32),
    /// Begin.
    Begin,
    /// Away, without a trace.
    Leave,
}

/// Lengths offered, minutes (RULES.md S1: at most 15).
const MINUTES: [u32; 4] = [8, 10, 12, 15];

/// Opens the pages.
pub(crate) fn open(model: &mut Model) {
    model.go(Here::Colleagues(Stage::Told));
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Here::Colleagues(stage) = model.here.clone() else {
        return Vec::new();
    };
    let next = match (act, stage) {
        (Act::Start, Stage::Told) => Stage::Pass(Person::A, Agreement::open(now(model))),
        (Act::Here, Stage::Pass(person, held)) => Stage::Asked(person, held),
        (Act::Yes | Act::No | Act::Later, Stage::Asked(person, mut held)) => {
            match act {
                Act::Yes => held.answer(person, Answer::Yes),
                Act::No => held.answer(person, Answer::No),
                _ => {}
            }
            match person {
                Person::A => Stage::Pass(Person::B, held),
                Person::B if held.agreed(now(model)) => Stage::Agreed { minutes: MINUTES[1] },
                Person::B => Stage::Nothing,
            }
        }
        (Act::Minutes(minutes), Stage::Agreed { .. }) if MINUTES.contains(&minutes) => Stage::Agreed { minutes },
        (Act::Begin, Stage::Agreed { minutes }) => {
            model.go(Here::Home);
            let chairs = Set::EMPTY.with(Place::TwoChairs);
            let asked = u16::try_from(minutes).unwrap_or(10);
            let limits = intake::starter_limits(Setting::Colleagues, chairs, asked);
            return vec![home::wish(&limits, minutes, &Preferences::NONE, None)];
        }
        (Act::Leave, _) => {
            model.go(Here::Home);
            return vec![Effect::QuickExit];
        }
        (_, stage) => stage,
    };
    model.go(Here::Colleagues(next));
    Vec::new()
}

/// The page.
pub(crate) fn page(model: &Model, stage: &Stage) -> Page<crate::Act> {
    let lang = model.lang();
    let act = crate::Act::Colleagues;
    let leave = || link(say::work_leave(lang), act(Act::Leave));
    match stage {
        Stage::Told => {
            let mut page = blank(model, "work", say::work_heading(lang));
            page.back = Some((say::home_back(lang), crate::Act::GoHome));
            page.blocks.push(Block::Lead(say::work_lead(lang)));
            for line in [say::work_what(lang), say::work_free(lang), say::work_kept(lang)] {
                page.blocks.push(Block::Text(line));
            }
            page.foot.push(main_button(say::work_start(lang), act(Act::Start)));
            page.foot.push(leave());
            page
        }
        Stage::Pass(person, _) => {
            let name = letter(*person);
            let mut page = blank(model, &format!("work-pass-{name}"), say::cover_heading(lang, name));
            page.blocks.push(Block::Lead(say::cover_lead(lang)));
            page.foot.push(main_button(say::cover_here(lang, name), act(Act::Here)));
            page.foot.push(leave());
            page
        }
        Stage::Asked(person, _) => {
            let name = letter(*person);
            let mut page = blank(model, &format!("work-asked-{name}"), say::work_question(lang));
            page.owner = Some(owner(model, *person));
            page.blocks.push(Block::Lead(say::work_alone(lang)));
            // Three buttons that look alike, so that nobody sees from afar which one was tapped.
            page.foot.push(quiet_button(say::work_yes(lang), act(Act::Yes)));
            page.foot.push(quiet_button(say::work_no(lang), act(Act::No)));
            page.foot.push(quiet_button(say::work_later(lang), act(Act::Later)));
            page.foot_note = Some(say::work_never(lang));
            page
        }
        Stage::Nothing => {
            let mut page = blank(model, "work-nothing", say::work_nothing(lang));
            page.blocks.push(Block::Lead(say::work_nothing_lead(lang)));
            page.foot.push(main_button(say::close_button(lang), crate::Act::GoHome));
            page
        }
        Stage::Agreed { minutes } => {
            let mut page = blank(model, "work-agreed", say::work_agreed(lang));
            page.blocks.push(Block::Lead(say::work_agreed_lead(lang)));
            page.blocks.push(Block::Choices(Choices {
                legend: say::work_minutes(lang),
                legend_shown: true,
                several: false,
                layout: ChoiceLayout::Segments,
                options: MINUTES
                    .map(|offered| Choice {
                        label: say::minutes(lang, offered),
                        note: None,
                        chosen: offered == *minutes,
                        act: act(Act::Minutes(offered)),
                    })
                    .to_vec(),
            }));
            page.foot
                .push(main_button(say::begin_minutes(lang, *minutes), act(Act::Begin)));
            page.foot.push(leave());
            page
        }
    }
}
