//! Signs, occasions and sources.

use super::Problems;
use super::emit::{goals, goals_in_range, table};
use super::world::World;
use quantity::Occasion;

/// The tables of signs, occasions and sources.
pub fn emit(world: &World, problems: &mut Problems) -> String {
    [
        signs(world, problems),
        occasions(world, problems),
        sources(world, problems),
    ]
    .concat()
}

fn signs(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for (number, (id, sign)) in world.signs.iter().enumerate() {
        let file = format!("signs/{id}.toml");
        let sources = world.sources(&sign.sources, &file, problems);
        world.honest(&sign.sources, sign.strength, &file, problems);
        entries.push(format!(
            "Sign {{ id: SignId({number}), phase: SignPhase::{:?}, action: SignAction::{:?}, sources: {sources}, \
             strength: Strength::{:?} }},\n",
            sign.phase, sign.action, sign.strength
        ));
    }
    table("SIGNS", "Sign", &entries)
}

fn occasions(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for &which in Occasion::ALL {
        let file = format!("occasions/{which}.toml");
        let Some(occasion) = world.occasions.get(which.as_str()) else {
            problems.push(&file, "the occasion has no entry");
            continue;
        };
        world.sources(&occasion.sources, &file, problems);
        world.honest(&occasion.sources, occasion.strength, &file, problems);
        problems.unless(goals_in_range(&occasion.goals), &file, || {
            "goals are weights from 0 to 3".to_owned()
        });
        problems.unless((8..=90).contains(&occasion.minutes), &file, || {
            format!("minutes {}: from 8 to 90", occasion.minutes)
        });
        entries.push(format!(
            "OccasionEntry {{ id: Occasion::{which:?}, minutes: {}, goals: {} }},\n",
            occasion.minutes,
            goals(&occasion.goals)
        ));
    }
    for id in world.occasions.keys() {
        problems.unless(Occasion::parse(id).is_some(), &format!("occasions/{id}.toml"), || {
            format!("no such occasion `{id}`")
        });
    }
    table("OCCASIONS", "OccasionEntry", &entries)
}

fn sources(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for (number, (id, source)) in world.sources.iter().enumerate() {
        let whole = ![&source.short, &source.reference, &source.identifier, &source.how_seen]
            .iter()
            .any(|text| text.trim().is_empty());
        problems.unless(whole, "SOURCES.toml", || {
            format!("`{id}` lacks a part of its reference")
        });
        entries.push(format!(
            "Source {{ id: SourceId({number}), short: {:?}, reference: {:?}, identifier: {:?}, how_seen: {:?} }},\n",
            source.short, source.reference, source.identifier, source.how_seen
        ));
    }
    table("SOURCES", "Source", &entries)
}
