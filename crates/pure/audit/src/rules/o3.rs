//! O3: a step says truly what its pose asks of each body, and neither body is asked too much.

use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};
use crate::law::{base, exposures};
use catalogue::{Exposure, Role};
use plan::Step;
use quantity::{Person, Set};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for (i, at) in case.steps() {
        let pose = at.pose.entry();
        for who in PEOPLE {
            let said: Set<Exposure> = at.exposures(who).iter().copied().collect();
            if said != exposures(pose, who, at.swapped) {
                found.at(RuleId::O3, i, format!("the exposures are not those of {}", at.pose));
            }
            let setup = if who == Person::A { at.setup.a } else { at.setup.b };
            if setup != base(pose, who, at.swapped) {
                found.at(RuleId::O3, i, format!("the setup is not that of {}", at.pose));
            }
            if !case.law.bearable(pose, who, at.swapped, roles(at, who)) {
                found.at(RuleId::O3, i, format!("{} is not for this pair today", at.pose));
            }
        }
    }
}

/// The roles a person has in a step; who does neither is held to both.
fn roles(at: &Step, who: Person) -> &'static [Role] {
    match (at.gives(who).is_some(), at.gives(who.other()).is_some()) {
        (true, false) => &[Role::Giver],
        (false, true) => &[Role::Receiver],
        _ => &[Role::Giver, Role::Receiver],
    }
}
