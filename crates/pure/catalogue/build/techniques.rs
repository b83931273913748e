//! Techniques: figures in range, and regions that can bear them.

use super::Problems;
use super::emit::{bits_of, goals, goals_in_range, set, table};
use super::raw;
use super::world::World;
use crate::model::Work;
use quantity::{Contact, SLOT_S};

/// The table of techniques.
pub fn emit(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for (number, (id, technique)) in world.techniques.iter().enumerate() {
        let file = format!("techniques/{id}.toml");
        let regions = world.region_bits(&technique.regions, &file, problems);
        figures(technique, &file, problems);
        places(world, technique, regions, &file, problems);
        let sources = world.sources(&technique.sources, &file, problems);
        world.honest(&technique.sources, technique.strength, &file, problems);
        let tempo = [
            technique.tempo.slowest,
            technique.tempo.typical,
            technique.tempo.fastest,
        ]
        .map(tenths);
        problems.unless(tempo.iter().all(Option::is_some), &file, || {
            "tempo: tenths at most, above 0".to_owned()
        });
        let tempo = tempo.map(Option::unwrap_or_default);
        problems.unless(tempo.is_sorted(), &file, || {
            "tempo: slowest, typical, fastest must rise".to_owned()
        });
        entries.push(format!(
            "Technique {{ id: TechniqueId({number}), family: {:?}, pressure_min: {}, pressure_max: {}, \
             tempo_unit: TempoUnit::{:?}, tempo_tenths: {tempo:?}, longest_s: {}, hand_load: {}, thumb_load: {}, \
             contacts: {}, closeness: Closeness::{:?}, regions: {}, phases: {}, pair_kind: PairKind::{:?}, \
             goals: {}, difficulty: {}, sources: {sources}, strength: Strength::{:?} }},\n",
            technique.family,
            technique.pressure[0],
            technique.pressure[1],
            technique.tempo.unit,
            longest_s(technique),
            technique.hand_load,
            technique.thumb_load,
            set(bits_of(&technique.contacts)),
            technique.closeness,
            set(regions),
            set(bits_of(&technique.phases)),
            technique.pair_kind,
            goals(&technique.goals),
            technique.difficulty,
            technique.strength,
        ));
    }
    table("TECHNIQUES", "Technique", &entries)
}

/// Longest time in a row on one region-side: the shorter of the slots and the source's figure (RULES.md R1).
pub fn longest_s(technique: &raw::Technique) -> u16 {
    let slot = u16::try_from(SLOT_S).unwrap_or(u16::MAX);
    technique.slots[1]
        .saturating_mul(slot)
        .min(technique.source_duration_s[1])
}

fn tenths(figure: f64) -> Option<u16> {
    let scaled = figure * 10.0;
    let whole = scaled as u16;
    (figure > 0.0 && (scaled - f64::from(whole)).abs() < 1e-9).then_some(whole)
}

fn figures(technique: &raw::Technique, file: &str, problems: &mut Problems) {
    let [low, high] = technique.pressure;
    problems.unless(low <= high && high <= 3, file, || {
        format!("pressure [{low}, {high}]: rising, and at most 3 (higher levels are not offered)")
    });
    for (name, value, most) in [
        ("hand_load", technique.hand_load, 4),
        ("thumb_load", technique.thumb_load, 3),
    ] {
        problems.unless(value <= most, file, || format!("{name} {value}: at most {most}"));
    }
    problems.unless((1..=3).contains(&technique.difficulty), file, || {
        format!("difficulty {}: 1, 2 or 3", technique.difficulty)
    });
    problems.unless(goals_in_range(&technique.goals), file, || {
        "goals are weights from 0 to 3".to_owned()
    });
    let [fewest, most] = technique.slots;
    problems.unless(1 <= fewest && fewest <= most, file, || {
        format!("slots [{fewest}, {most}]: at least 1, rising")
    });
    let [short, long] = technique.source_duration_s;
    problems.unless(0 < short && short <= long, file, || {
        format!("source_duration_s [{short}, {long}]: rising")
    });
    problems.unless(!technique.phases.is_empty(), file, || {
        "no phase: it could never be done".to_owned()
    });
    problems.unless(!technique.contacts.is_empty(), file, || {
        "no contact kind: it could never be done".to_owned()
    });
    // RULES.md G2: thumbs rest after half a minute, so a heavier technique cannot be meant to last.
    problems.unless(technique.thumb_load < 3 || most == 1, file, || {
        format!("thumb_load 3 with up to {most} slots: one slot at most")
    });
}

fn places(world: &World, technique: &raw::Technique, regions: u64, file: &str, problems: &mut Problems) {
    let touches = technique.contacts.iter().any(|&contact| contact != Contact::None);
    problems.unless(touches == (regions != 0), file, || {
        if touches {
            "no region allows it: a technique that touches names its regions".to_owned()
        } else {
            "contact `none` with regions: what does not touch has no place".to_owned()
        }
    });
    for (id, region) in world.regions_in(regions) {
        problems.unless(region.work != Work::Never, file, || {
            format!("on `{id}`, which is never touched")
        });
        problems.unless(
            region.work == Work::Never || technique.pressure[0] <= region.max_pressure,
            file,
            || {
                format!(
                    "pressure {} at least, but `{id}` bears {}",
                    technique.pressure[0], region.max_pressure
                )
            },
        );
        problems.unless(
            region.work != Work::HoldOnly || technique.family == "contact",
            file,
            || format!("`{id}` bears only still hands"),
        );
    }
}
