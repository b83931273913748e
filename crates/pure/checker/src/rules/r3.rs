//! R3: left and right get about the same where both can be worked, unless one side was wished for.
//! Source: RULES "Receiving"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Seat, Session, Stance, reaches};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::{PoseId, RULES, RegionId};
use limits::RegionSide;
use quantity::{Person, QUANTUM_S, Set};

pub(super) const RULE: Rule = Rule {
    id: RuleId::R3,
    severity: Severity::Shape,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let poses: Set<PoseId> = session.steps().map(|(_, step)| step.pose).collect();
    let seats: Vec<Seat> = PoseId::all()
        .filter(|&pose| poses.contains(pose))
        .flat_map(|pose| Stance::all(pose.entry()))
        .flat_map(Stance::seats)
        .collect();
    let most = u64::from(RULES.r3_side_quanta) * u64::from(QUANTUM_S);
    for receiver in BOTH {
        for region in RegionId::all().filter(|region| region.entry().paired) {
            let sides: Vec<RegionSide> = RegionSide::of(region).collect();
            let one_sided = session.limits.terms.needs[receiver]
                .iter()
                .any(|n| n.place.region() == region && n.one_sided);
            let listed = |place| {
                seats
                    .iter()
                    .any(|seat| reaches(session.limits, *seat, receiver.other(), place))
            };
            let both = sides
                .iter()
                .all(|&place| session.workable[receiver].contains(&place) && listed(place));
            if one_sided || !both {
                continue;
            }
            let seconds: Vec<u64> = sides.iter().map(|&place| work(session, receiver, place)).collect();
            let (least, greatest) = (
                seconds.iter().min().copied().unwrap_or(0),
                seconds.iter().max().copied().unwrap_or(0),
            );
            if greatest - least > most {
                let why = Finding::seconds(
                    "difference between the sides received",
                    greatest - least,
                    Allowed::AtMost(most),
                );
                let more = sides
                    .iter()
                    .zip(&seconds)
                    .find(|(_, s)| **s == greatest)
                    .map(|(place, _)| *place);
                found.session(Finding {
                    place: more,
                    ..why.who(receiver)
                });
            }
        }
    }
}

fn work(session: &Session<'_>, receiver: Person, place: RegionSide) -> u64 {
    session.received[receiver]
        .iter()
        .filter(|d| d.doses(place))
        .map(|d| d.work)
        .sum()
}

#[cfg(test)]
mod tests {
    use crate::RuleId::R3;
    use crate::testing::{a, broken, place};
    use limits::{NeedWeight, PairLimits};
    use plan::Plan;
    use quantity::Side;

    fn left_only(plan: &mut Plan, steps: &[usize]) {
        for &at in steps {
            a(plan, at).side = Side::Left;
        }
    }

    #[test]
    fn one_side_does_not_go_short() {
        assert!(broken(|plan, _| left_only(plan, &[2, 4])).contains(&R3));
        assert!(
            !broken(|plan, _| left_only(plan, &[2])).contains(&R3),
            "a quantum apart is fine"
        );
    }

    #[test]
    fn who_wished_for_one_side_gets_it() {
        let wish = |one_sided| {
            broken(move |plan: &mut Plan, limits: &mut PairLimits| {
                left_only(plan, &[2, 4]);
                limits.terms.needs.b = vec![NeedWeight {
                    place: place("shoulder_top", Side::Left),
                    weight: 2,
                    one_sided,
                }];
            })
        };
        assert!(!wish(true).contains(&R3));
        assert!(wish(false).contains(&R3));
    }

    #[test]
    fn a_closed_side_is_not_missed() {
        let closed = broken(|plan, limits| {
            left_only(plan, &[2, 4, 6]);
            *limits.people.b.receive.cell_mut(place("shoulder_top", Side::Right)) = limits::ReceiveCell::CLOSED;
        });
        assert!(!closed.contains(&R3));
    }
}
