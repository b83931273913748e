//! P4: stretches are warm, short and few, and never of the neck. Source: RULES "Pressure" (acsm2011, ingram2025: holds
//! and rounds; kay2012, simic2013: at most 30 s of a muscle before it must perform).

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Dose, Session, Stance, shared_regions, stretches};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{Area, Exposure, RULES, RegionId};
use limits::RegionSide;
use plan::{Shared, Step};
use quantity::{Occasion, Person, QUANTUM_S, Side};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: RuleId::P4,
    severity: Severity::Body,
    judge,
};

/// Length of a shared stretch, seconds.
const SHARED_S: [u32; 2] = [40, 90];

fn judge(session: &Session<'_>, found: &mut Findings) {
    let before_event = session.limits.terms.occasion == Occasion::BeforeEvent;
    for receiver in BOTH {
        let doses = &session.received[receiver];
        let mut stretched: BTreeMap<RegionSide, u64> = BTreeMap::new();
        for (i, dose) in doses.iter().enumerate() {
            let lengths: Vec<u32> = dose
                .giving
                .parts
                .iter()
                .filter(|p| stretches(p.technique))
                .map(|p| p.seconds)
                .collect();
            if lengths.is_empty() {
                continue;
            }
            holds(dose, receiver, &lengths, before_event, found);
            never(dose.at, dose.step, receiver, dose.giving.region, found);
            for place in dose.places() {
                let warm: u64 = doses
                    .iter()
                    .take(i)
                    .filter(|d| d.places().any(|p| warms(place, p)))
                    .map(|d| d.work)
                    .sum();
                if warm < u64::from(QUANTUM_S) {
                    let why = Finding::seconds("work before the stretch", warm, Allowed::AtLeast(QUANTUM_S.into()));
                    found.step(dose.at, why.who(receiver).at(place));
                }
                let so_far = stretched.entry(place).or_default();
                *so_far = so_far.saturating_add(lengths.iter().map(|&s| u64::from(s)).sum());
                let most = u64::from(RULES.p4_before_event_s);
                if before_event && *so_far > most {
                    let why = Finding::seconds("stretch before an event", *so_far, Allowed::AtMost(most));
                    found.step(dose.at, why.who(receiver).at(place));
                }
            }
        }
    }
    for (at, step) in session.steps() {
        if let Some(shared) = step.shared.as_ref().filter(|s| stretches(s.technique)) {
            together(session, at, step, shared, before_event, found);
        }
    }
}

fn holds(dose: &Dose<'_>, receiver: Person, lengths: &[u32], before_event: bool, found: &mut Findings) {
    let [shortest, longest] = RULES.p4_hold_s;
    for &seconds in lengths.iter().filter(|s| !(shortest..=longest).contains(s)) {
        let allowed = Allowed::Between(shortest.into(), longest.into());
        found.step(
            dose.at,
            Finding::seconds("held stretch received", seconds, allowed).who(receiver),
        );
    }
    let rounds = lengths.len() as u64;
    let [fewest, most] = if before_event {
        [1, 1]
    } else {
        RULES.p4_rounds.map(u64::from)
    };
    if !(fewest..=most).contains(&rounds) {
        let why = Finding::number("rounds of stretch received", rounds, Allowed::Between(fewest, most));
        found.step(dose.at, why.who(receiver));
    }
}

/// The neck is never stretched, and nothing is stretched where a neck is near its end.
fn never(at: usize, step: &Step, receiver: Person, region: RegionId, found: &mut Findings) {
    if region.entry().area == Area::Neck {
        found.step(
            at,
            Finding::not("stretch received", Found::Region(region)).who(receiver),
        );
    }
    for person in BOTH {
        if Stance::of(step).exposures(person).contains(Exposure::NeckEndRange) {
            let why = Finding::not(
                "exposure during a stretch",
                Found::Name(Exposure::NeckEndRange.to_string()),
            );
            found.step(at, why.who(person));
        }
    }
}

/// Work on `other` warms a stretch at `place`: the same place, or the same area on the same side or the midline.
fn warms(place: RegionSide, other: RegionSide) -> bool {
    let same_area = place.region().entry().area == other.region().entry().area;
    place == other || same_area && (other.side() == place.side() || other.side() == Side::Midline)
}

fn together(session: &Session<'_>, at: usize, step: &Step, shared: &Shared, before_event: bool, found: &mut Findings) {
    let [shortest, longest] = if before_event {
        [0, RULES.p4_before_event_s]
    } else {
        SHARED_S
    };
    if !(shortest..=longest).contains(&step.seconds) {
        let allowed = Allowed::Between(shortest.into(), longest.into());
        found.step(at, Finding::seconds("shared stretch", step.seconds, allowed));
    }
    for person in BOTH {
        for &region in shared_regions(shared, person) {
            never(at, step, person, region, found);
            let area = region.entry().area;
            let earlier = session.received[person].iter().filter(|d| d.at < at);
            let warm: u64 = earlier
                .filter(|d| d.giving.region.entry().area == area)
                .map(|d| d.work)
                .sum();
            if warm < u64::from(QUANTUM_S) {
                let allowed = Allowed::AtLeast(QUANTUM_S.into());
                let mut why = Finding::seconds("work before the shared stretch", warm, allowed).who(person);
                why.place = RegionSide::of(region).next();
                found.step(at, why);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::P4;
    use crate::testing::{a, b, broken, part, region};
    use quantity::Occasion;

    #[test]
    fn a_stretch_is_held_for_a_while_two_or_three_times() {
        assert!(broken(|plan, _| a(plan, 6).parts = vec![part("stretch_assisted", 1, 90)]).contains(&P4));
        let one = vec![part("stretch_assisted", 1, 30), part("mobilise_passive", 1, 60)];
        assert!(broken(|plan, _| a(plan, 6).parts = one).contains(&P4));
        let two = vec![
            part("stretch_assisted", 1, 30),
            part("mobilise_passive", 1, 30),
            part("stretch_assisted", 1, 30),
        ];
        assert!(!broken(|plan, _| a(plan, 6).parts = two).contains(&P4));
    }

    #[test]
    fn what_is_stretched_is_warm() {
        let cold = broken(|plan, _| {
            for at in [2, 4] {
                a(plan, at).region = region("upper_back");
            }
        });
        assert!(cold.contains(&P4));
        let next_to_it = broken(|plan, _| {
            for at in [2, 4] {
                a(plan, at).region = region("shoulder_cap");
            }
        });
        assert!(!next_to_it.contains(&P4), "the outer shoulder is the same area");
    }

    #[test]
    fn the_neck_is_never_stretched() {
        let neck = broken(|plan, _| {
            a(plan, 2).region = region("neck_back");
            a(plan, 6).region = region("neck_back");
        });
        assert!(neck.contains(&P4));
    }

    #[test]
    fn before_an_event_half_a_minute_is_enough() {
        let event = |parts: Vec<plan::Part>| {
            broken(move |plan, limits| {
                limits.terms.occasion = Occasion::BeforeEvent;
                a(plan, 6).parts = parts.clone();
                b(plan, 7).parts = parts;
            })
        };
        assert!(event(vec![part("stretch_assisted", 1, 30); 3]).contains(&P4));
        assert!(!event(vec![part("stretch_assisted", 1, 30), part("mobilise_passive", 1, 60)]).contains(&P4));
    }
}
