//! O1: the pose can be taken where the two are. Source: RULES "Pose and place".

use super::Rule;
use crate::broken::Findings;
use crate::session::Session;
use crate::{Allowed, Finding, Found, RuleId, Severity};
use quantity::Place;

pub(super) const RULE: Rule = Rule {
    id: RuleId::O1,
    severity: Severity::Form,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let there = session.limits.terms.places;
    let names: Vec<&str> = Place::ALL
        .iter()
        .filter(|&&p| there.contains(p))
        .map(|p| p.as_str())
        .collect();
    for (at, step) in session.steps() {
        if !step.pose.entry().places.meets(there) {
            let allowed = Allowed::Only(format!("poses for {}", names.join(", ")));
            found.step(at, Finding::of("pose", Found::Name(step.pose.to_string()), allowed));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::O1;
    use crate::testing::broken;
    use quantity::Place;

    #[test]
    fn a_pose_needs_its_place() {
        assert!(broken(|_, limits| limits.terms.places.remove(Place::TwoChairs)).contains(&O1));
        let chairs_only = broken(|_, limits| {
            for place in [Place::Sofa, Place::Floor, Place::Bed] {
                limits.terms.places.remove(place);
            }
        });
        assert!(chairs_only.is_empty(), "{chairs_only:?}");
    }
}
