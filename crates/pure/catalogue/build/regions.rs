//! Regions: work, pressure and privacy agree with each other, and neighbours know each other.

use super::Problems;
use super::emit::{set, table};
use super::world::World;
use crate::model::{PrivacyClass, Work};

/// The table of regions.
pub fn emit(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for (number, (id, region)) in world.regions.iter().enumerate() {
        let file = format!("regions/{id}.toml");
        let never = region.work == Work::Never;
        problems.unless(!never || region.max_pressure == 0, &file, || {
            format!("pressure {} on a region that is never touched", region.max_pressure)
        });
        problems.unless(never || (1..=3).contains(&region.max_pressure), &file, || {
            format!("max_pressure {}: a workable region has 1, 2 or 3", region.max_pressure)
        });
        problems.unless(never == (region.privacy == PrivacyClass::Never), &file, || {
            format!(
                "work `{}` with privacy `{}`: never is never in both",
                region.work, region.privacy
            )
        });
        problems.unless(
            never || region.stroke_length_cm > 0 && region.stroke_per_mille > 0,
            &file,
            || "a workable region has a stroke length".to_owned(),
        );
        problems.unless(region.stroke_per_mille <= 1000, &file, || {
            format!("stroke_per_mille {}: longer than the person", region.stroke_per_mille)
        });
        let adjacent = world.region_bits(&region.adjacent, &file, problems);
        for neighbour in &region.adjacent {
            let Some(other) = world.regions.get(neighbour) else {
                continue;
            };
            problems.unless(other.adjacent.contains(id), &file, || {
                format!("names `{neighbour}` as adjacent, which does not name `{id}`")
            });
            problems.unless(neighbour != id, &file, || "is adjacent to itself".to_owned());
            problems.unless(!never && other.work != Work::Never, &file, || {
                format!("adjacent `{neighbour}`: a region that is never touched warms nothing")
            });
        }
        let reached = never
            || world
                .techniques
                .values()
                .any(|technique| technique.regions.contains(id) && technique.pressure[0] <= region.max_pressure);
        problems.unless(reached, &file, || "no technique may be done here".to_owned());
        let sources = world.sources(&region.sources, &file, problems);
        world.honest(&region.sources, region.strength, &file, problems);
        entries.push(format!(
            "Region {{ id: RegionId({number}), paired: {}, aspect: Aspect::{:?}, work: Work::{:?}, \
             clothing_possible: {}, usually_bare: UsuallyBare::{:?}, max_pressure: {}, \
             privacy: PrivacyClass::{:?}, area: Area::{:?}, adjacent: {}, stroke_length_cm: {}, \
             stroke_per_mille: {}, sources: {sources}, strength: Strength::{:?} }},\n",
            region.paired,
            region.aspect,
            region.work,
            region.clothing_possible,
            region.usually_bare,
            region.max_pressure,
            region.privacy,
            region.area,
            set(adjacent),
            region.stroke_length_cm,
            region.stroke_per_mille,
            region.strength,
        ));
    }
    table("REGIONS", "Region", &entries)
}
