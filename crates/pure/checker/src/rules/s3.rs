//! S3: where someone was not asked about health, only the starter. Source: RULES "Setting" (suvilehto2015: hands,
//! arms, shoulders and upper back are the places of least privacy); read here from the constants, beside the limits.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session, shared_regions};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{RULES, RegionId};
use quantity::{Contact, Person, Place, Pressure, Set};

pub(super) const RULE: Rule = Rule {
    id: RuleId::S3,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    if !session.limits.terms.starter {
        return;
    }
    let most = u64::from(RULES.s3_minutes[1]) * 60;
    if u64::from(session.plan.seconds) > most {
        found.session(Finding::seconds(
            "length of a starter",
            session.plan.seconds,
            Allowed::AtMost(most),
        ));
    }
    let seats: Set<Place> = [Place::TwoChairs, Place::Standing].into_iter().collect();
    for (at, step) in session.steps() {
        if !step.pose.entry().places.meets(seats) {
            let allowed = Allowed::Only("two chairs or standing".into());
            found.step(
                at,
                Finding::of("pose of a starter", Found::Name(step.pose.to_string()), allowed),
            );
        }
        for receiver in BOTH {
            if let Some(giving) = step.gives(receiver.other()) {
                for part in &giving.parts {
                    touch(at, receiver, giving.region, part.pressure, part.contact, found);
                }
            }
            if let Some(shared) = &step.shared {
                for &region in shared_regions(shared, receiver) {
                    touch(at, receiver, region, shared.pressure, shared.contact, found);
                }
            }
        }
    }
}

fn touch(at: usize, receiver: Person, region: RegionId, pressure: Pressure, contact: Contact, found: &mut Findings) {
    if !RULES.s3_regions.contains(region) {
        found.step(
            at,
            Finding::not("region received in a starter", Found::Region(region)).who(receiver),
        );
    }
    if pressure.level() > RULES.s3_level {
        let allowed = Allowed::AtMost(RULES.s3_level.into());
        found.step(
            at,
            Finding::number("level received in a starter", pressure.level(), allowed).who(receiver),
        );
    }
    if !matches!(contact, Contact::Clothed | Contact::Bare) {
        found.step(
            at,
            Finding::not("contact received in a starter", Found::Contact(contact)).who(receiver),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::S3;
    use crate::testing::{broken, part, region};
    use plan::Plan;

    /// The good plan, as gentle as a starter asks.
    fn gentle(plan: &mut Plan) {
        for step in &mut plan.steps {
            for giving in [&mut step.a_gives, &mut step.b_gives].into_iter().flatten() {
                let seconds: u32 = giving.parts.iter().map(|p| p.seconds).sum();
                giving.parts = vec![part("stroke_slow", 1, seconds)];
            }
        }
    }

    fn starter(change: fn(&mut Plan)) -> std::collections::BTreeSet<crate::RuleId> {
        broken(move |plan, limits| {
            limits.terms.starter = true;
            gentle(plan);
            change(plan);
        })
    }

    #[test]
    fn who_was_not_asked_gets_only_the_starter() {
        assert!(!starter(|_| ()).contains(&S3));
        assert!(broken(|_, limits| limits.terms.starter = true).contains(&S3), "level 2");
        assert!(starter(|plan| crate::testing::a(plan, 2).region = region("neck_back")).contains(&S3));
        assert!(starter(|plan| plan.seconds = 1201).contains(&S3));
        assert!(starter(|plan| plan.steps[2].pose = catalogue::PoseId::known("facing_cross_legged")).contains(&S3));
        let bare = |plan: &mut Plan| crate::testing::a(plan, 2).parts[0].contact = quantity::Contact::SkinOil;
        assert!(starter(bare).contains(&S3));
    }
}
