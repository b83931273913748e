//! What is handed over, as blocks of a page: notes, pieces, things for home, square codes.

use crate::therapist::named;
use crate::{Block, Fact};
use journal::{DoneOfPlan, Handed, Handover, HandoverError, Pick};
use qrcode::{Color, EcLevel, QrCode};
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
pub(crate) fn at_home<A>(lang: Lang, handover: &Handover) -> Vec<Block<A>> {
    if handover.at_home.is_empty() {
        return Vec::new();
    }
    let fact = |item: &journal::AtHome| Fact {
        name: named(lang, item.receiver, item.region, Side::Both, item.technique),
        value: say::home_dose(lang, &item.minutes.to_string(), &item.times.to_string()),
    };
    vec![
        Block::Heading(say::home_items(lang)),
        Block::Facts(handover.at_home.iter().map(fact).collect()),
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

/// One square code a part. A part that no code can hold is left to file and text.
pub(crate) fn codes<A>(lang: Lang, handed: &Handed) -> Vec<Block<A>> {
    let parts = handed.parts();
    let of = parts.len().to_string();
    let code = |(at, part): (usize, &String)| {
        let code = QrCode::with_error_correction_level(part.as_bytes(), EcLevel::M).ok()?;
        let dark: Vec<bool> = code.to_colors().iter().map(|&color| color == Color::Dark).collect();
        Some(Block::Code {
            modules: dark.chunks(code.width()).map(<[bool]>::to_vec).collect(),
            label: say::code_label(lang, &(at + 1).to_string(), &of),
        })
    };
    parts.iter().enumerate().filter_map(code).collect()
}

/// What is wrong with a text, kindly.
pub(crate) fn trouble(lang: Lang, error: HandoverError) -> String {
    match error {
        HandoverError::Nothing => say::receive_nothing(lang),
        HandoverError::Missing(have, of) => say::receive_missing(lang, &have.to_string(), &of.to_string()),
        HandoverError::Mixed => say::receive_mixed(lang),
        HandoverError::Damaged => say::receive_damaged(lang),
        HandoverError::Newer => say::receive_newer(lang),
    }
}
