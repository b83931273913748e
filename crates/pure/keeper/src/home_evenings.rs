//! The evenings of both: when, how long, how many minutes each received and how long hands rested. No difference is
//! worked out and nothing is owed.

use crate::after_records::{journal, keep_journal, long_day, short_day, today};
use crate::view::blank;
use crate::{Block, Choice, ChoiceLayout, Choices, Effect, Fact, Model, Page, after};
use journal::{Day, Evening, Kind, Minutes};
use words::{Lang, keeper as say};

/// On this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The day of something important; the same day again takes it away.
    Event(Day),
}

/// Evenings listed one by one.
const LISTED: usize = 12;
/// Days summed up.
const DAYS: i32 = 28;

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Some(mut journal) = journal(model) else {
        return Vec::new();
    };
    let Act::Event(day) = act;
    journal.event = (journal.event != Some(day)).then_some(day);
    keep_journal(model, &journal)
}

/// The page.
pub(crate) fn page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "evenings", say::evenings_heading(lang));
    page.back = Some((say::home_back(lang), crate::Act::GoHome));
    let Some(journal) = journal(model) else { return page };
    page.blocks.push(Block::Lead(say::evenings_lead(lang)));
    let sums = Minutes::since(&journal.evenings, today(model).later(-DAYS));
    let fact = |name: String, minutes: u32| Fact {
        name,
        value: say::minutes(lang, minutes),
    };
    page.blocks.push(Block::Facts(vec![
        fact(say::received(lang, "A"), sums.received.a),
        fact(say::received(lang, "B"), sums.received.b),
        fact(say::rested(lang, "A"), sums.rested.a),
        fact(say::rested(lang, "B"), sums.rested.b),
    ]));
    page.blocks.push(after::rhythm_block(model, journal.rhythm));
    page.blocks.push(Block::Choices(Choices {
        legend: say::event_legend(lang),
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Pills,
        options: (0..8)
            .map(|ahead| {
                let day = today(model).later(ahead);
                Choice {
                    label: long_day(lang, day),
                    note: None,
                    chosen: journal.event == Some(day),
                    act: crate::Act::Evenings(Act::Event(day)),
                }
            })
            .collect(),
    }));
    let listed: Vec<Fact> = journal
        .evenings
        .iter()
        .rev()
        .take(LISTED)
        .map(|e| evening(lang, e))
        .collect();
    if !listed.is_empty() {
        page.blocks.push(Block::Heading(say::evenings_last(lang)));
        page.blocks.push(Block::Facts(listed));
    }
    page
}

fn evening(lang: Lang, evening: &Evening) -> Fact {
    let minutes = (evening.done_s.saturating_add(30)) / 60;
    Fact {
        name: short_day(lang, evening.began.day()),
        value: match evening.kind {
            Kind::Massage => say::minutes(lang, minutes),
            Kind::Rest => say::minutes_of_rest(lang, minutes),
        },
    }
}
