//! R3: left and right get about the same where both can be worked, unless one side was wished for.
//! Source: RULES "Receiving"; judgement.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Seat, Session, Stance, reaches};
use crate::{Allowed, Finding, RuleId, Severity};
use catalogue::{PoseId, RULES, RegionId};
use limits::RegionSide;
use quantity::{Person, QUANTUM_S};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: RuleId::R3,
    severity: Severity::Shape,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let poses: BTreeSet<PoseId> = session.steps().map(|(_, step)| step.pose).collect();
    let seats: Vec<Seat> = poses
        .into_iter()
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
