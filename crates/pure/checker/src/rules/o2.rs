//! O2: the pose brings the two no closer than their setting allows. Source: RULES "Pose and place".

use super::Rule;
use crate::broken::Findings;
use crate::session::Session;
use crate::{Allowed, Finding, Found, RuleId, Severity};

pub(super) const RULE: Rule = Rule {
    id: RuleId::O2,
    severity: Severity::Dignity,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let most = session.limits.terms.setting.closeness();
    for (at, step) in session.steps() {
        if step.pose.entry().closeness > most {
            let allowed = Allowed::Only(format!("poses for {most}"));
            found.step(at, Finding::of("pose", Found::Name(step.pose.to_string()), allowed));
        }
    }
}
