//! O5: the mode exists and its hands reach the place; a hand that gives is not worked at the same moment.
//! Source: RULES "Pose and place"; the modes were tested pair by pair.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Dose, Listing, Seat, Session, Stance};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use limits::RegionSide;
use plan::Step;
use quantity::{Hands, Person, QUANTUM_S, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::O5,
    severity: Severity::Body,
    judge,
};

/// What of an arm is busy while its hand gives.
const BUSY: [&str; 8] = [
    "wrist",
    "palm",
    "hand_back",
    "fingers",
    "forearm_front",
    "forearm_back",
    "elbow_front",
    "elbow_back",
];

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        if !Stance::of(step).exists() {
            let way = if step.swapped && !step.pose.entry().swap {
                "swapped"
            } else {
                "mirrored"
            };
            found.step(
                at,
                Finding::not("way of the pose", Found::Name(format!("{} {way}", step.pose))),
            );
        }
        if Seat::of(step).is_none() {
            let names: Vec<&str> = step.pose.entry().modes.iter().map(|m| m.name).collect();
            found.step(
                at,
                Finding::of("mode", Found::Name(step.mode.clone()), Allowed::Only(names.join(", "))),
            );
        }
    }
    for receiver in BOTH {
        for dose in &session.received[receiver] {
            reach(dose, receiver, found);
            busy(dose, receiver, found);
        }
        brief(session, receiver, found);
    }
}

fn listing(step: &Step, giver: Person, place: RegionSide) -> Listing {
    Seat::of(step).map_or(Listing::No, |seat| seat.lists(giver, place))
}

fn reach(dose: &Dose<'_>, receiver: Person, found: &mut Findings) {
    for place in dose
        .places()
        .filter(|&p| listing(dose.step, receiver.other(), p) == Listing::No)
    {
        let allowed = Allowed::Only("a target of the mode".into());
        let why = Finding::of("place received", Found::Region(place.region()), allowed);
        found.step(dose.at, why.who(receiver).at(place));
    }
}

/// A place that is only briefly in reach gets one quantum at most, also with the steps before and after.
fn brief(session: &Session<'_>, receiver: Person, found: &mut Findings) {
    let doses = &session.received[receiver];
    for place in RegionSide::all() {
        // The steps in a row so far: the last of them, their seconds, and whether the place was only briefly in reach.
        let mut row: Option<(usize, u64, bool)> = None;
        for dose in doses.iter().filter(|d| d.doses(place)) {
            let before = row.filter(|(at, ..)| at + 1 == dose.at);
            let (so_far, was_brief) = before.map_or((0, false), |(_, seconds, brief)| (seconds, brief));
            let seconds = so_far.saturating_add(dose.seconds);
            let is_brief = was_brief || listing(dose.step, receiver.other(), place) == Listing::Brief;
            row = Some((dose.at, seconds, is_brief));
            if is_brief && seconds > u64::from(QUANTUM_S) {
                let why = Finding::seconds("brief place received", seconds, Allowed::AtMost(QUANTUM_S.into()));
                found.step(dose.at, why.who(receiver).at(place));
            }
        }
    }
}

/// The receiver's own giving hands and forearms are left alone, and that upper arm is only held.
fn busy(dose: &Dose<'_>, receiver: Person, found: &mut Findings) {
    let Some(gives) = dose.step.gives(receiver) else { return };
    let in_use = |side: Side| match side {
        Side::Left => gives.hands.include(Hands::Left),
        Side::Right => gives.hands.include(Hands::Right),
        Side::Midline | Side::Both => gives.hands != Hands::None,
    };
    for place in dose.places().filter(|place| in_use(place.side())) {
        let region = place.region();
        let barred = BUSY.contains(&region.as_str()) || region.as_str() == "upper_arm" && !dose.hold;
        if barred {
            let why = Finding::not("place on an arm that gives", Found::Region(region));
            found.step(dose.at, why.who(receiver).at(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::O5;
    use crate::testing::{a, b, broken, giving, part, region};
    use quantity::{Hands, Side};

    #[test]
    fn a_mode_that_does_not_exist_is_refused() {
        assert!(broken(|plan, _| plan.steps[2].mode = "upside_down".to_owned()).contains(&O5));
        assert!(
            broken(|plan, _| plan.steps[2].swapped = true).contains(&O5),
            "facing chairs have no swap"
        );
        assert!(
            broken(|plan, _| plan.steps[6].mirrored = true).contains(&O5),
            "standing behind has no mirror"
        );
        assert!(
            !broken(|plan, _| plan.steps[2].mirrored = true).contains(&O5),
            "facing chairs have a mirror"
        );
    }

    #[test]
    fn a_place_out_of_reach_is_refused() {
        assert!(broken(|plan, _| a(plan, 2).region = region("calf")).contains(&O5));
        assert!(
            broken(|plan, _| a(plan, 2).region = region("upper_arm")).contains(&O5),
            "arms are busy in this mode"
        );
    }

    #[test]
    fn a_brief_place_gets_one_quantum() {
        let around = |steps: &'static [usize]| {
            broken(move |plan, _| {
                for &at in steps {
                    plan.steps[at].mode = "blades_around".to_owned();
                    a(plan, at).region = region("upper_back");
                    b(plan, at).region = region("upper_back");
                }
            })
        };
        assert!(!around(&[3]).contains(&O5));
        assert!(around(&[3, 4]).contains(&O5));
    }

    #[test]
    fn an_arm_that_gives_is_left_alone() {
        let arms = |region: &str, technique: &str, level| {
            let one = || {
                let mut giving = giving(region, &[part(technique, level, 90)]);
                (giving.hands, giving.side) = (Hands::Right, Side::Left);
                Some(giving)
            };
            let (x, y) = (one(), one());
            broken(move |plan, _| {
                plan.steps[2].mode = "right_on_left_arm".to_owned();
                (plan.steps[2].a_gives, plan.steps[2].b_gives) = (x, y);
            })
        };
        assert!(
            !arms("forearm_front", "stroke_long", 2).contains(&O5),
            "right hands give, left arms receive"
        );
        let same_arm = broken(|plan, _| {
            let step = &mut plan.steps[2];
            step.mode = "a_neck_head".to_owned();
            let mut hands = giving("forearm_front", &[part("stroke_long", 2, 90)]);
            (hands.hands, hands.side) = (Hands::Both, Side::Left);
            step.a_gives = Some(hands);
        });
        assert!(
            same_arm.contains(&O5),
            "B holds A's shoulders with the arm that A works"
        );
    }
}
