//! Poses and their modes: hands that exist, targets that may be touched, giving arms left alone.

use super::Problems;
use super::emit::{bits_of, set, table};
use super::raw;
use super::world::World;
use crate::model::{Area, PairKind, PoseKind};
use quantity::{Hands, Side};
use std::collections::BTreeSet;

/// The table of poses.
pub fn emit(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for (number, (id, pose)) in world.poses.iter().enumerate() {
        let file = format!("poses/{id}.toml");
        figures(pose, &file, problems);
        let sources = world.sources(&pose.sources, &file, problems);
        world.honest(&pose.sources, pose.strength, &file, problems);
        let mut modes = String::new();
        let mut seen = BTreeSet::new();
        for mode in &pose.mode {
            problems.unless(seen.insert(&mode.name), &file, || {
                format!("two modes are called `{}`", mode.name)
            });
            modes += &one(world, pose, mode, &file, problems);
        }
        entries.push(format!(
            "Pose {{ id: PoseId({number}), kind: PoseKind::{:?}, places: {}, props: &{:?}, base_a: Base::{:?}, \
             base_b: Base::{:?}, exposures_a: {}, exposures_b: {}, closeness: Closeness::{:?}, dwell_max_s: {}, \
             entry: {}, needs_a: {}, needs_b: {}, swap: {}, mirror: {}, modes: &[\n{modes}], sources: {sources}, \
             strength: Strength::{:?} }},\n",
            pose.kind,
            set(bits_of(&pose.places)),
            pose.props,
            pose.base.a,
            pose.base.b,
            set(bits_of(&pose.exposures_a)),
            set(bits_of(&pose.exposures_b)),
            pose.closeness,
            pose.dwell_max_s,
            pose.entry,
            set(bits_of(&pose.needs_a)),
            set(bits_of(&pose.needs_b)),
            pose.swap,
            pose.mirror,
            pose.strength,
        ));
    }
    table("POSES", "Pose", &entries)
}

fn figures(pose: &raw::Pose, file: &str, problems: &mut Problems) {
    problems.unless(!pose.mode.is_empty(), file, || {
        "no mode: nothing could be done in it".to_owned()
    });
    problems.unless(!pose.places.is_empty(), file, || {
        "no place: it could never be used".to_owned()
    });
    problems.unless(
        !pose.exposures_a.is_empty() && !pose.exposures_b.is_empty(),
        file,
        || "no exposure of one of the two: every posture exposes to something".to_owned(),
    );
    problems.unless((1..=3).contains(&pose.entry), file, || {
        format!("entry {}: 1, 2 or 3", pose.entry)
    });
    problems.unless(pose.dwell_max_s >= 30, file, || {
        format!("dwell_max_s {}: at least 30", pose.dwell_max_s)
    });
    problems.unless(known(&pose.evidence), file, || {
        format!("evidence `{}`: ik, source or geometry", pose.evidence)
    });
}

fn known(evidence: &str) -> bool {
    ["ik", "source", "geometry"].contains(&evidence)
}

/// One mode as a constant.
fn one(world: &World, pose: &raw::Pose, mode: &raw::Mode, file: &str, problems: &mut Problems) -> String {
    let name = &mode.name;
    problems.unless(known(&mode.evidence), file, || {
        format!("mode {name}: evidence `{}`: ik, source or geometry", mode.evidence)
    });
    let a = ModeSide::read(
        world,
        mode.hands.a,
        [&mode.a_targets, &mode.a_brief],
        &format!("{name}, a"),
        file,
        problems,
    );
    let b = ModeSide::read(
        world,
        mode.hands.b,
        [&mode.b_targets, &mode.b_brief],
        &format!("{name}, b"),
        file,
        problems,
    );
    a.spares_giving_arm(world, &b, name, file, problems);
    b.spares_giving_arm(world, &a, name, file, problems);
    let shared = world.technique_bits(&mode.shared_techniques, file, problems);
    for technique in mode
        .shared_techniques
        .iter()
        .filter_map(|id| world.techniques.get_key_value(id))
    {
        problems.unless(technique.1.pair_kind == PairKind::Shared, file, || {
            format!("mode {name}: `{}` is not something both do together", technique.0)
        });
    }
    let regions = world.region_bits(&mode.shared_regions, file, problems);
    for (id, region) in world.regions_in(regions) {
        problems.unless(region.max_pressure > 0, file, || {
            format!("mode {name}: `{id}` is never touched")
        });
    }
    problems.unless(shared != 0 || regions == 0, file, || {
        format!("mode {name}: shared_regions without a technique")
    });
    let works = |side: &ModeSide| !side.targets.is_empty() || !side.brief.is_empty();
    problems.unless(works(&a) || works(&b) || shared != 0, file, || {
        format!("mode {name}: nothing can be done in it")
    });
    let fits = match pose.kind {
        PoseKind::Turn => works(&a) && mode.hands.b == Hands::None,
        PoseKind::SharedRest => !works(&a) && !works(&b),
        PoseKind::Mutual | PoseKind::SharedStretch => true,
    };
    problems.unless(fits, file, || {
        format!("mode {name}: does not fit a pose of kind `{}`", pose.kind)
    });
    format!(
        "    Mode {{ name: {name:?}, a: {}, b: {}, shared_techniques: {}, shared_regions: {}, evidence: {:?} }},\n",
        a.emit(mode.hands.a),
        b.emit(mode.hands.b),
        set(shared),
        set(regions),
        mode.evidence,
    )
}

/// What one person's hands may do in a mode.
struct ModeSide {
    hands: Hands,
    targets: Vec<(u16, Side)>,
    brief: Vec<(u16, Side)>,
}

impl ModeSide {
    fn read(
        world: &World,
        hands: Hands,
        [targets, brief]: [&[String]; 2],
        name: &str,
        file: &str,
        problems: &mut Problems,
    ) -> Self {
        let mut seen = BTreeSet::new();
        let mut list = |names: &[String]| -> Vec<(u16, Side)> {
            let mut out = Vec::new();
            for target in names {
                for place in world.region_sides(target, file, problems) {
                    problems.unless(seen.insert(place), file, || {
                        format!("mode {name}: `{target}` is named twice")
                    });
                    out.push(place);
                }
            }
            out
        };
        let out = Self {
            hands,
            targets: list(targets),
            brief: list(brief),
        };
        let idle = out.targets.is_empty() && out.brief.is_empty();
        problems.unless(idle || hands != Hands::None, file, || {
            format!("mode {name}: targets, but no hand to work")
        });
        out
    }

    /// O5: a hand, wrist or forearm that gives is not worked at the same moment.
    fn spares_giving_arm(&self, world: &World, partner: &Self, name: &str, file: &str, problems: &mut Problems) {
        for (number, side) in self.targets.iter().chain(&self.brief) {
            let Some((id, region)) = world.regions.iter().nth(usize::from(*number)) else {
                continue;
            };
            let arm = region.area == Area::Hand || id.starts_with("forearm_");
            let hand = if *side == Side::Left { Hands::Left } else { Hands::Right };
            problems.unless(!arm || !partner.hands.include(hand), file, || {
                format!("mode {name}: `{id}.{side}` is worked while that hand gives")
            });
        }
    }

    fn emit(&self, hands: Hands) -> String {
        let list = |places: &[(u16, Side)]| -> String {
            places
                .iter()
                .map(|(region, side)| format!("(RegionId({region}), Side::{side:?}), "))
                .collect()
        };
        format!(
            "ModeSide {{ hands: Hands::{hands:?}, targets: &[{}], brief: &[{}] }}",
            list(&self.targets),
            list(&self.brief)
        )
    }
}
