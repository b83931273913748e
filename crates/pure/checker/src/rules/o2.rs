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

#[cfg(test)]
mod tests {
    use crate::RuleId::O2;
    use crate::testing::broken;
    use quantity::Setting;

    #[test]
    fn colleagues_do_not_sit_like_friends() {
        let among = |setting| broken(move |plan, limits| (plan.setting, limits.terms.setting) = (setting, setting));
        assert!(among(Setting::Colleagues).contains(&O2));
        for setting in [
            Setting::Friends,
            Setting::Family,
            Setting::Training,
            Setting::TherapistClient,
        ] {
            assert!(!among(setting).contains(&O2), "{setting}");
        }
    }
}
