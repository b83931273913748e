//! O7: a step in which hands work says why two bodies can do it, and that is true of these two and of the step.

use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};
use evidence::{Claim, Class, Evidence, Gives, oriented, verify};
use plan::Step;
use quantity::{PerPerson, Person};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        // Nothing is owed by a step in which nobody gives: a stretch or a rest has no place that a hand must reach, and
        // nothing may pretend otherwise (below).
        if at.evidence.is_none() && PEOPLE.iter().any(|&who| at.gives(who).is_some()) {
            found.at(RuleId::O7, i, "hands at work, and nothing says that these bodies can");
        }
        if let Some(Err(faults)) = postures(case, at) {
            for fault in faults {
                found.at(RuleId::O7, i, fault);
            }
        }
    }
}

/// How each of the two holds themselves, by the evidence of the step; what is wrong with it; nothing without any.
pub(super) fn postures(case: &Case<'_>, at: &Step) -> Option<Result<PerPerson<Class>, Vec<String>>> {
    let text = at.evidence.as_ref()?;
    let said = |who: Person| {
        at.gives(who).map(|giving| Gives {
            hands: giving.hands,
            region: giving.region,
            side: giving.side,
        })
    };
    let claim = Claim {
        pose: at.pose,
        mode: &at.mode,
        gives: PerPerson::from_fn(said),
    };
    if PEOPLE.iter().all(|&who| claim.gives[who].is_none()) {
        return Some(Err(vec!["evidence of nothing: nobody gives".to_owned()]));
    }
    let Ok(evidence) = text.parse::<Evidence>() else {
        return Some(Err(vec!["what should be evidence is not".to_owned()]));
    };
    let bodies = PerPerson::from_fn(|who| case.law.body(who));
    let (claim, bodies) = oriented(&claim, &bodies, at.swapped, at.mirrored);
    Some(match verify(&claim, &bodies, &evidence) {
        Ok(roles) if at.swapped => Ok(roles.swapped()),
        Ok(roles) => Ok(roles),
        Err(faults) => Err(faults.iter().map(|fault| format!("evidence: {fault}")).collect()),
    })
}
