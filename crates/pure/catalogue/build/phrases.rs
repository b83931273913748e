//! Phrases: lengths, techniques, pressures, thumbs and phases as RULES.md defines them.

use super::Problems;
use super::emit::{bits_of, set, table};
use super::raw;
use super::techniques::longest_s;
use super::world::World;
use crate::model::{PairKind, PhraseKind, Work};
use quantity::Phase;
use std::fmt::Write;

/// Longest part with a load of 2 or more on the thumbs (RULES.md G2).
const THUMB_S: u16 = 30;

/// One hold of a stretch, and how often it is held (RULES.md P4).
const HOLD_S: std::ops::RangeInclusive<u16> = 20..=30;
const ROUNDS: std::ops::RangeInclusive<usize> = 0..=3;

/// Stretches and pulls, given by one to the other.
fn held(technique: &raw::Technique) -> bool {
    ["stretch", "traction"].contains(&technique.family.as_str()) && technique.pair_kind != PairKind::Shared
}

/// The table of phrases.
pub fn emit(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for (number, (id, phrase)) in world.phrases.iter().enumerate() {
        let file = format!("phrases/{id}.toml");
        let regions = world.region_bits(&phrase.regions, &file, problems);
        let seconds = phrase
            .parts
            .iter()
            .fold(0_u16, |sum, part| sum.saturating_add(part.seconds));
        whole(phrase, seconds, &file, problems);
        for (region, entry) in world.regions_in(regions) {
            problems.unless(entry.work != Work::Never, &file, || {
                format!("on `{region}`, which is never touched")
            });
        }
        let mut parts = String::new();
        for part in &phrase.parts {
            let technique = World::number(&world.techniques, "technique", &part.technique, &file, problems);
            if let Some(technique) = technique {
                one(world, phrase, part, regions, &file, problems);
                let _ = write!(
                    parts,
                    "PhrasePart {{ technique: TechniqueId({technique}), pressure: {}, seconds: {} }}, ",
                    part.pressure, part.seconds
                );
            }
        }
        runs(world, phrase, &file, problems);
        rounds(world, phrase, &file, problems);
        let sources = world.sources(&phrase.sources, &file, problems);
        world.honest(&phrase.sources, phrase.strength, &file, problems);
        entries.push(format!(
            "Phrase {{ id: PhraseId({number}), kind: PhraseKind::{:?}, phases: {}, regions: {}, seconds: {seconds}, \
             hands: {}, parts: &[{parts}], sources: {sources}, strength: Strength::{:?} }},\n",
            phrase.kind,
            set(bits_of(&phrase.phases)),
            set(regions),
            phrase.hands,
            phrase.strength,
        ));
    }
    table("PHRASES", "Phrase", &entries)
}

/// What holds for the phrase as a whole.
fn whole(phrase: &raw::Phrase, seconds: u16, file: &str, problems: &mut Problems) {
    let (fits, lengths) = match phrase.kind {
        PhraseKind::Work | PhraseKind::Hold | PhraseKind::Stretch => {
            ([90, 180, 270].contains(&seconds), "90, 180 or 270")
        }
        PhraseKind::Calibrate | PhraseKind::Activate | PhraseKind::Close | PhraseKind::Shared => (
            (30..=180).contains(&seconds) && seconds.is_multiple_of(30),
            "30 to 180 in steps of 30",
        ),
    };
    problems.unless(fits, file, || {
        format!("lasts {seconds} s: a phrase of kind `{}` lasts {lengths}", phrase.kind)
    });
    let allowed: &[Phase] = match phrase.kind {
        PhraseKind::Work => &[Phase::Light, Phase::Moderate],
        PhraseKind::Calibrate => &[Phase::Settle],
        PhraseKind::Stretch => &[Phase::Stretch],
        PhraseKind::Activate => &[Phase::Activate],
        PhraseKind::Close => &[Phase::Close],
        PhraseKind::Hold | PhraseKind::Shared => Phase::ALL,
    };
    problems.unless(!phrase.phases.is_empty(), file, || {
        "no phase: it could never be used".to_owned()
    });
    for phase in phrase.phases.iter().filter(|phase| !allowed.contains(phase)) {
        problems.push(
            file,
            format!("kind `{}` does not belong to the phase `{phase}`", phrase.kind),
        );
    }
    problems.unless(matches!(phrase.hands, 1 | 2), file, || {
        format!("hands {}: 1 or 2", phrase.hands)
    });
    problems.unless(
        !phrase.regions.is_empty() || phrase.kind == PhraseKind::Shared,
        file,
        || "no region: it could never be used".to_owned(),
    );
}

/// What holds for each part.
fn one(world: &World, phrase: &raw::Phrase, part: &raw::Part, regions: u64, file: &str, problems: &mut Problems) {
    let id = &part.technique;
    let technique = &world.techniques[id];
    let [low, high] = technique.pressure;
    problems.unless((low..=high).contains(&part.pressure), file, || {
        format!("`{id}` at pressure {}: it is done at {low} to {high}", part.pressure)
    });
    let brisk = technique.family == "tapotement" || id == "vibrate_fine" || id == "pause_checkin";
    let least = if brisk { 10 } else { 20 };
    problems.unless(part.seconds.is_multiple_of(10) && part.seconds >= least, file, || {
        format!("`{id}` for {} s: a multiple of 10, at least {least}", part.seconds)
    });
    problems.unless(part.seconds <= longest_s(technique), file, || {
        format!(
            "`{id}` for {} s: at most {} in a row",
            part.seconds,
            longest_s(technique)
        )
    });
    problems.unless(technique.thumb_load < 2 || part.seconds <= THUMB_S, file, || {
        format!("`{id}` loads the thumbs for {} s: at most {THUMB_S}", part.seconds)
    });
    problems.unless(phrase.kind != PhraseKind::Hold || id == "hold_still", file, || {
        format!("`{id}` in a hold: a hold is only still hands")
    });
    problems.unless(!held(technique) || (HOLD_S.contains(&part.seconds)), file, || {
        format!(
            "`{id}` for {} s: a stretch is held {} to {} s",
            part.seconds,
            HOLD_S.start(),
            HOLD_S.end()
        )
    });
    for phase in &phrase.phases {
        problems.unless(technique.phases.contains(phase), file, || {
            format!("`{id}` is not done in the phase `{phase}`")
        });
        let level = world.phase_level(*phase);
        problems.unless(low <= level, file, || {
            format!("`{id}` needs pressure {low}, the phase `{phase}` has {level} at most")
        });
    }
    // What has no place (breathing, check-ins) asks nothing of the region.
    if technique.regions.is_empty() {
        return;
    }
    for (region, entry) in world.regions_in(regions) {
        problems.unless(technique.regions.contains(region), file, || {
            format!("`{id}` is not done on `{region}`")
        });
        problems.unless(part.pressure <= entry.max_pressure, file, || {
            format!(
                "pressure {} on `{region}`, which bears {}",
                part.pressure, entry.max_pressure
            )
        });
    }
}

/// A stretch is held at most three times: once before an event, else two or three times; moving a joint holds none.
fn rounds(world: &World, phrase: &raw::Phrase, file: &str, problems: &mut Problems) {
    let holds = phrase
        .parts
        .iter()
        .filter(|part| world.techniques.get(&part.technique).is_some_and(held))
        .count();
    problems.unless(
        phrase.kind != PhraseKind::Stretch || ROUNDS.contains(&holds),
        file,
        || {
            format!(
                "holds a stretch {holds} times: {} to {} times",
                ROUNDS.start(),
                ROUNDS.end()
            )
        },
    );
}

/// What holds for parts that follow one another.
fn runs(world: &World, phrase: &raw::Phrase, file: &str, problems: &mut Problems) {
    let mut run = 0_u16;
    let mut before: Option<&raw::Part> = None;
    for part in &phrase.parts {
        let Some(technique) = world.techniques.get(&part.technique) else {
            continue;
        };
        let again = before.is_some_and(|last| last.technique == part.technique);
        run = if again {
            run.saturating_add(part.seconds)
        } else {
            part.seconds
        };
        problems.unless(!again || run <= longest_s(technique), file, || {
            format!(
                "`{}` for {run} s in a row: at most {}",
                part.technique,
                longest_s(technique)
            )
        });
        let thumbs = |part: &raw::Part| world.techniques.get(&part.technique).is_some_and(|t| t.thumb_load >= 2);
        problems.unless(!(thumbs(part) && before.is_some_and(thumbs)), file, || {
            format!("`{}` loads the thumbs right after a part that did", part.technique)
        });
        before = Some(part);
    }
}
