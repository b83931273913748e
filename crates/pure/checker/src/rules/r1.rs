//! R1: the place may be touched, by this partner, in this way, in this phase, and not for too long in one way.
//! Source: RULES "Receiving"; longest times per technique in the catalogue.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Dose, Session, shared_regions};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{PairKind, TechniqueId};
use limits::RegionSide;
use plan::Part;
use quantity::{Person, Phase};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: RuleId::R1,
    severity: Severity::Dignity,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for receiver in BOTH {
        for dose in &session.received[receiver] {
            place(session, receiver, dose, found);
            for part in &dose.giving.parts {
                technique(session, receiver, dose, part, found);
            }
        }
        stays(session, receiver, found);
    }
    for (at, step) in session.steps() {
        if let Some(shared) = &step.shared
            && !shared.technique.entry().phases.contains(step.phase)
        {
            let allowed = Allowed::Only(phases(shared.technique));
            found.step(
                at,
                Finding::of("phase of the shared move", Found::Name(step.phase.to_string()), allowed),
            );
        }
    }
}

fn place(session: &Session<'_>, receiver: Person, dose: &Dose<'_>, found: &mut Findings) {
    let region = dose.giving.region;
    if !region.entry().workable() || !session.give(receiver.other()).regions.contains(region) {
        found.step(
            dose.at,
            Finding::not("region received", Found::Region(region)).who(receiver),
        );
    }
    if dose.places().next().is_none() {
        let sides: Vec<String> = region.entry().sides().iter().map(|s| format!("`{s}`")).collect();
        let allowed = Allowed::Only(format!("{} for `{region}`", sides.join(", ")));
        found.step(
            dose.at,
            Finding::of("side received", Found::Side(dose.giving.side), allowed).who(receiver),
        );
    }
    for place in dose.places().filter(|&place| !session.cell(receiver, place).open()) {
        found.step(
            dose.at,
            Finding::not("region received", Found::Region(region))
                .who(receiver)
                .at(place),
        );
    }
}

fn technique(session: &Session<'_>, receiver: Person, dose: &Dose<'_>, part: &Part, found: &mut Findings) {
    let entry = part.technique.entry();
    let name = || Found::Technique(part.technique);
    // What the giver may not use is G3's finding.
    if !entry.regions.contains(dose.giving.region) || entry.pair_kind == PairKind::Shared {
        let allowed = Allowed::Only(format!("what is done on `{}`", dose.giving.region));
        found.step(
            dose.at,
            Finding::of("technique received", name(), allowed).who(receiver),
        );
    }
    for place in dose
        .places()
        .filter(|&p| !session.cell(receiver, p).techniques.contains(part.technique))
    {
        found.step(
            dose.at,
            Finding::not("technique received", name()).who(receiver).at(place),
        );
    }
    let wakes =
        dose.step.phase == Phase::Activate && matches!(part.technique.as_str(), "friction_warm" | "tap_fingertip");
    if !entry.phases.contains(dose.step.phase) && !wakes {
        let allowed = Allowed::Only(format!("{} for `{}`", phases(part.technique), part.technique));
        let why = Finding::of("phase received", Found::Name(dose.step.phase.to_string()), allowed);
        found.step(dose.at, why.who(receiver));
    }
}

fn phases(technique: TechniqueId) -> String {
    let phases = Phase::ALL.iter().filter(|&&p| technique.entry().phases.contains(p));
    phases.map(|p| p.as_str()).collect::<Vec<_>>().join(", ")
}

/// No technique stays longer on one place than it may, also when it goes on in the next step without a changeover.
fn stays(session: &Session<'_>, receiver: Person, found: &mut Findings) {
    // When a technique began on a place, and until when it has gone on.
    let mut runs: BTreeMap<(RegionSide, TechniqueId), (u64, u64)> = BTreeMap::new();
    let mut stay = |at: usize, place: RegionSide, technique: TechniqueId, begins: u64, seconds: u32| {
        let goes_on = runs.get(&(place, technique)).filter(|&&(_, until)| until == begins);
        let since = goes_on.map_or(begins, |&(since, _)| since);
        let until = begins.saturating_add(seconds.into());
        runs.insert((place, technique), (since, until));
        let (lasts, most) = (until.saturating_sub(since), u64::from(technique.entry().longest_s));
        if lasts > most {
            let why = Finding::seconds("one technique in a row", lasts, Allowed::AtMost(most));
            found.step(at, why.who(receiver).at(place));
        }
    };
    for (at, step) in session.steps() {
        if let Some(giving) = step.gives(receiver.other()) {
            let mut begins = u64::from(step.start);
            for part in &giving.parts {
                for place in RegionSide::dosed(giving.region, giving.side) {
                    stay(at, place, part.technique, begins, part.seconds);
                }
                begins = begins.saturating_add(part.seconds.into());
            }
        }
        if let Some(shared) = &step.shared {
            for &region in shared_regions(shared, receiver) {
                for place in RegionSide::of(region) {
                    stay(at, place, shared.technique, step.start.into(), step.seconds);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::R1;
    use crate::testing::{a, broken, part, place, region, technique};
    use limits::ReceiveCell;
    use quantity::{Phase, Side};

    #[test]
    fn a_closed_place_is_not_touched_on_either_side() {
        let closed = |name: &str, side| {
            let place = place(name, side);
            broken(move |_, limits| *limits.people.b.receive.cell_mut(place) = ReceiveCell::CLOSED)
        };
        assert!(closed("shoulder_top", Side::Left).contains(&R1));
        assert!(!closed("calf", Side::Left).contains(&R1), "nobody goes there");
    }

    #[test]
    fn what_the_giver_does_not_want_to_touch_stays_untouched() {
        assert!(broken(|_, limits| limits.people.a.give.regions.remove(region("shoulder_top"))).contains(&R1));
        assert!(!broken(|_, limits| limits.people.a.give.regions.remove(region("calf"))).contains(&R1));
    }

    #[test]
    fn a_technique_fits_place_phase_and_receiver() {
        assert!(
            broken(|plan, _| a(plan, 2).parts = vec![part("knead_palm", 2, 90)]).contains(&R1),
            "not in light"
        );
        assert!(
            broken(|plan, _| a(plan, 2).parts = vec![part("scalp_circles", 2, 90)]).contains(&R1),
            "not on shoulders"
        );
        assert!(
            broken(|plan, _| a(plan, 6).parts = vec![part("stretch_shared", 1, 30); 3]).contains(&R1),
            "not given"
        );
        assert!(
            broken(|_, limits| {
                let cell = limits.people.b.receive.cell_mut(place("shoulder_top", Side::Right));
                cell.techniques.remove(technique("knead_palm"));
            })
            .contains(&R1)
        );
        assert!(!broken(|plan, _| a(plan, 4).parts = vec![part("squeeze_release", 2, 90)]).contains(&R1));
    }

    #[test]
    fn a_midline_place_has_no_left() {
        let neck = |side| {
            broken(move |plan, _| {
                (a(plan, 2).region, a(plan, 2).side) = (region("neck_back"), side);
            })
        };
        assert!(neck(Side::Left).contains(&R1));
        assert!(neck(Side::Both).contains(&R1));
        assert!(!neck(Side::Midline).contains(&R1));
    }

    #[test]
    fn one_technique_stays_only_so_long_also_across_steps() {
        // Still hands may stay 180 s: from the minute of settling through two steps they stay 240.
        let stays = |plan: &mut plan::Plan| plan.steps[3].b_gives = plan.steps[2].b_gives.clone();
        assert!(broken(|plan, _| stays(plan)).contains(&R1));
        assert!(!broken(|_, _| ()).contains(&R1), "150 s are fine");
    }

    #[test]
    fn shared_moves_have_phases_too() {
        assert!(broken(|plan, _| plan.steps[0].shared = Some(crate::testing::calm("hand_rest"))).contains(&R1));
        assert!(!broken(|plan, _| plan.steps[8].shared = Some(crate::testing::calm("hand_rest"))).contains(&R1));
        assert!(
            broken(|plan, _| plan.steps[8].phase = Phase::Stretch).contains(&R1),
            "breathing is no stretch"
        );
    }
}
