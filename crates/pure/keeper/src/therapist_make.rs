//! A therapist chooses pieces of a plan that should be in, writes a note, adds at most two things for home, and hands it
//! over. The plan is the last one that was guided here, or a favourite.

use crate::after_records::last_plan;
use crate::therapist::named;
use crate::therapist_link;
use crate::view::{blank, main_button};
use crate::{Block, Choice, ChoiceLayout, Choices, Field, Model, Number, Page, TextField, therapist_words as told};
use catalogue::PhraseKind;
use journal::{AtHome, Handed, Handover, MOST_AT_HOME, MOST_NOTE, MOST_PICKS, Pick};
use plan::Plan;
use quantity::{Person, Pressure, Setting};
use words::keeper as say;

/// What is chosen so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Making {
    setting: Setting,
    minutes: u8,
    /// Everything the plan has, and whether it is chosen.
    offered: Vec<(Pick, bool)>,
    /// For home, by place in `offered`.
    at_home: Vec<usize>,
    home_minutes: u8,
    home_times: u8,
    note: String,
    ready: bool,
}

/// On these pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Begin with the last plan.
    Start,
    /// Choose this piece, or not after all.
    Pick(usize),
    /// For home too, or not after all.
    AtHome(usize),
    /// Minutes of each thing for home.
    HomeMinutes(u8),
    /// Times a week.
    HomeTimes(u8),
    /// Show what is handed over.
    Ready,
    /// Change it again.
    Change,
}

impl Making {
    /// From the last plan; `None` when there is none or nothing in it can be chosen.
    pub(crate) fn begin(model: &Model) -> Option<Self> {
        let plan = last_plan(model)?;
        let offered = offered(&plan);
        let [least, most] = catalogue::RULES.t2_minutes;
        (!offered.is_empty()).then(|| Self {
            setting: plan.setting,
            minutes: u8::try_from((plan.requested_seconds / 60).clamp(least, most)).unwrap_or(20),
            offered: offered.into_iter().map(|pick| (pick, false)).collect(),
            at_home: Vec::new(),
            home_minutes: 3,
            home_times: 3,
            note: String::new(),
            ready: false,
        })
    }

    fn handover(&self, note: &str) -> Handover {
        let chosen = self.offered.iter().filter(|(_, chosen)| *chosen).map(|(pick, _)| *pick);
        let at_home = self
            .at_home
            .iter()
            .filter_map(|&at| self.offered.get(at))
            .map(|(pick, _)| AtHome {
                receiver: pick.receiver,
                technique: pick.technique(),
                region: pick.region,
                minutes: self.home_minutes,
                times: self.home_times,
            });
        let plain = |c: &char| *c == '\n' || !c.is_control();
        Handover {
            setting: self.setting,
            minutes: self.minutes,
            picks: chosen.take(MOST_PICKS).collect(),
            at_home: at_home.take(MOST_AT_HOME).collect(),
            note: note.trim().chars().filter(plain).take(MOST_NOTE).collect(),
        }
    }

    /// What is handed over; `None` while nothing is chosen.
    pub(crate) fn handed(&self, model: &Model) -> Option<Handed> {
        let note = if self.ready {
            &self.note
        } else {
            model.typed(Field::Note)
        };
        let handover = self.handover(note);
        (!handover.picks.is_empty()).then_some(Handed::Plan(handover, 0))
    }
}

/// The work and stretches of a plan, each once, in order of time.
fn offered(plan: &Plan) -> Vec<Pick> {
    let mut out: Vec<Pick> = Vec::new();
    for step in &plan.steps {
        for giver in [Person::A, Person::B] {
            let Some(giving) = step.gives(giver) else { continue };
            let Some(phrase) = giving.phrase else { continue };
            if !matches!(phrase.entry().kind, PhraseKind::Work | PhraseKind::Stretch) {
                continue;
            }
            let pick = Pick {
                receiver: giver.other(),
                phrase,
                region: giving.region,
                side: giving.side,
                level: giving
                    .parts
                    .iter()
                    .map(|part| part.pressure)
                    .max()
                    .unwrap_or(Pressure::ONE),
            };
            let known = |other: &&mut Pick| {
                (other.receiver, other.phrase, other.region, other.side)
                    == (pick.receiver, pick.phrase, pick.region, pick.side)
            };
            if let Some(other) = out.iter_mut().find(known) {
                other.level = other.level.max(pick.level);
            } else if pick.is_written() && out.len() < MOST_PICKS {
                out.push(pick);
            }
        }
    }
    out
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, mut making: Making, act: Act) -> Making {
    match act {
        Act::Start => {}
        Act::Pick(at) => {
            if let Some((_, chosen)) = making.offered.get_mut(at) {
                *chosen = !*chosen;
                if !*chosen {
                    making.at_home.retain(|&other| other != at);
                }
            }
        }
        Act::AtHome(at) => {
            if making.at_home.contains(&at) {
                making.at_home.retain(|&other| other != at);
            } else if making.at_home.len() < MOST_AT_HOME && making.offered.get(at).is_some_and(|(_, chosen)| *chosen) {
                making.at_home.push(at);
            }
        }
        Act::HomeMinutes(minutes) => making.home_minutes = minutes.clamp(1, 10),
        Act::HomeTimes(times) => making.home_times = times.clamp(1, 7),
        Act::Ready => {
            making.note = model.typed(Field::Note).to_owned();
            making.ready = true;
        }
        Act::Change => making.ready = false,
    }
    making
}

fn on(act: Act) -> crate::Act {
    crate::Act::Therapist(crate::therapist::Act::Make(act))
}

/// The page.
pub(crate) fn page(model: &Model, making: &Making) -> Page<crate::Act> {
    if making.ready {
        ready_page(model, making)
    } else {
        choosing_page(model, making)
    }
}

fn choosing_page(model: &Model, making: &Making) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "therapist-make", say::make_heading(lang));
    page.back = Some((
        say::back_button(lang),
        crate::Act::Therapist(crate::therapist::Act::Menu),
    ));
    page.blocks.push(Block::Lead(say::make_lead(lang)));
    let row = |at: usize, pick: &Pick, chosen: bool, act: Act| Choice {
        label: named(lang, pick.receiver, pick.region, pick.side, pick.technique()),
        note: Some(say::at_most_level(lang, &pick.level.level().to_string())).filter(|_| matches!(act, Act::Pick(_))),
        chosen,
        act: on(match act {
            Act::Pick(_) => Act::Pick(at),
            _ => Act::AtHome(at),
        }),
    };
    page.blocks.push(Block::Choices(Choices {
        legend: say::make_pieces(lang),
        legend_shown: true,
        several: true,
        layout: ChoiceLayout::Rows,
        options: making
            .offered
            .iter()
            .enumerate()
            .map(|(at, (pick, chosen))| row(at, pick, *chosen, Act::Pick(at)))
            .collect(),
    }));
    let chosen: Vec<Choice<crate::Act>> = making
        .offered
        .iter()
        .enumerate()
        .filter(|(_, (_, chosen))| *chosen)
        .map(|(at, (pick, _))| row(at, pick, making.at_home.contains(&at), Act::AtHome(at)))
        .collect();
    if !chosen.is_empty() {
        page.blocks.push(Block::Choices(Choices {
            legend: say::make_home(lang),
            legend_shown: true,
            several: true,
            layout: ChoiceLayout::Rows,
            options: chosen,
        }));
    }
    if !making.at_home.is_empty() {
        let (minutes, times) = (making.home_minutes, making.home_times);
        page.blocks.push(Block::Number(Number {
            label: say::make_home_minutes(lang),
            value: say::minutes(lang, u32::from(minutes)),
            less: (minutes > 1).then(|| (say::number_less(lang), on(Act::HomeMinutes(minutes - 1)))),
            more: (minutes < 10).then(|| (say::number_more(lang), on(Act::HomeMinutes(minutes + 1)))),
            field: None,
        }));
        page.blocks.push(Block::Number(Number {
            label: say::make_home_times(lang),
            value: say::times_a_week(lang, u32::from(times)),
            less: (times > 1).then(|| (say::number_less(lang), on(Act::HomeTimes(times - 1)))),
            more: (times < 7).then(|| (say::number_more(lang), on(Act::HomeTimes(times + 1)))),
            field: None,
        }));
    }
    page.blocks.push(Block::Type(TextField {
        field: Field::Note,
        label: say::make_note(lang),
        value: model.typed(Field::Note).to_owned(),
        secret: false,
        digits: false,
        long: true,
        hint: Some(say::make_note_hint(lang)),
        trouble: (model.typed(Field::Note).chars().count() > MOST_NOTE).then(|| say::make_note_long(lang)),
    }));
    let mut ready = main_button(say::make_ready(lang), on(Act::Ready));
    ready.enabled = making.offered.iter().any(|(_, chosen)| *chosen);
    page.foot.push(ready);
    page
}

fn ready_page(model: &Model, making: &Making) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "therapist-ready", say::ready_heading(lang));
    page.back = Some((say::back_button(lang), on(Act::Change)));
    let Some(handed) = making.handed(model) else {
        return page;
    };
    page.blocks.push(Block::Lead(say::ready_lead(lang)));
    if let Handed::Plan(handover, _) = &handed {
        page.blocks.extend(told::note(handover));
        page.blocks
            .extend(told::picks(lang, say::course_picked(lang), &handover.picks));
        page.blocks.extend(told::at_home(lang, &handover.at_home));
    }
    page.blocks.extend(therapist_link::code(model, &handed));
    page.foot.extend(therapist_link::buttons(model));
    page.foot_note = Some(say::ready_note(lang));
    page
}
