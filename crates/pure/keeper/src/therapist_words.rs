//! What is handed over, as blocks of a page: notes, pieces, things for home.

use crate::therapist::named;
use crate::{Block, Fact};
use journal::{AtHome, DoneOfPlan, Handover, HandoverError, Pick};
use quantity::Side;
use words::{Lang, keeper as say};

/// The therapist's note.
pub(crate) fn note<A>(handover: &Handover) -> Vec<Block<A>> {
    handover
        .note
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Block::Text(line.to_owned()))
        .collect()
}

/// Pieces under a heading.
pub(crate) fn picks<A>(lang: Lang, heading: String, picks: &[Pick]) -> Vec<Block<A>> {
    if picks.is_empty() {
        return Vec::new();
    }
    let fact = |pick: &Pick| Fact {
        name: named(lang, pick.receiver, pick.region, pick.side, pick.technique()),
        value: say::at_most_level(lang, &pick.level.level().to_string()),
    };
    vec![Block::Heading(heading), Block::Facts(picks.iter().map(fact).collect())]
}

/// Things for home.
pub(crate) fn at_home<A>(lang: Lang, items: &[AtHome]) -> Vec<Block<A>> {
    if items.is_empty() {
        return Vec::new();
    }
    let fact = |item: &AtHome| Fact {
        name: named(lang, item.receiver, item.region, Side::Both, item.technique),
        value: say::home_dose(lang, &item.minutes.to_string(), &item.times.to_string()),
    };
    vec![
        Block::Heading(say::home_items(lang)),
        Block::Facts(items.iter().map(fact).collect()),
    ]
}

/// What was done.
pub(crate) fn done(lang: Lang, done: &DoneOfPlan) -> Vec<Fact> {
    let mut facts = vec![Fact {
        name: say::done_evenings(lang),
        value: done.evenings.to_string(),
    }];
    facts.extend(done.pieces.iter().map(|&(receiver, region, technique, minutes)| Fact {
        name: named(lang, receiver, region, Side::Both, technique),
        value: say::minutes(lang, u32::from(minutes)),
    }));
    facts
}

/// What is wrong with a text, kindly.
pub(crate) fn trouble(lang: Lang, error: HandoverError) -> String {
    match error {
        HandoverError::Nothing => say::receive_nothing(lang),
        HandoverError::Missing(have, of) => say::receive_missing(lang, &have.to_string(), &of.to_string()),
        HandoverError::Mixed => say::receive_mixed(lang),
        HandoverError::Damaged => say::receive_damaged(lang),
        HandoverError::Newer => say::receive_newer(lang),
        HandoverError::TooMuch => say::receive_too_much(lang),
    }
}
