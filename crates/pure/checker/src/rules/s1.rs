//! S1: how the two know each other sets ceilings that no answer raises. Source: RULES "Setting" (shulman1996 for
//! colleagues; suvilehto2015 for who touches what); read here from the setting itself, beside the limits.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session, Stance, shared_regions};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{Exposure, PrivacyClass, RULES, RegionId, TechniqueId};
use plan::Step;
use quantity::{Contact, Person, Place, Pressure, Set, Setting};

pub(super) const RULE: Rule = Rule {
    id: RuleId::S1,
    severity: Severity::Dignity,
    judge,
};

/// Training partners may also work these, although they are of the closest class.
const TRAINING: [&str; 4] = ["thigh_front", "thigh_back", "thigh_outer", "hip_side"];

fn judge(session: &Session<'_>, found: &mut Findings) {
    let setting = session.limits.terms.setting;
    if session.plan.setting != setting {
        let why = Finding::of(
            "setting",
            Found::Name(session.plan.setting.to_string()),
            Allowed::Only(setting.to_string()),
        );
        found.session(why);
    }
    for (at, step) in session.steps() {
        for touch in touches(step) {
            region(setting, at, &touch, found);
        }
        for technique in techniques(step) {
            if technique.entry().closeness > setting.closeness() {
                let allowed = Allowed::Only(format!("techniques for {}", setting.closeness()));
                found.step(at, Finding::of("technique", Found::Technique(technique), allowed));
            }
        }
        if setting == Setting::Colleagues {
            colleagues(at, step, found);
        }
    }
    if setting == Setting::Colleagues {
        let most = u64::from(RULES.s1_colleagues_min) * 60;
        if u64::from(session.plan.seconds) > most {
            found.session(Finding::seconds("length", session.plan.seconds, Allowed::AtMost(most)));
        }
    }
}

/// One touch of one receiver: giving or shared move.
struct Touch {
    receiver: Person,
    region: RegionId,
    contact: Contact,
    pressure: Pressure,
}

fn touches(step: &Step) -> Vec<Touch> {
    let mut touches = Vec::new();
    for receiver in BOTH {
        if let Some(giving) = step.gives(receiver.other()) {
            let touch = |part: &plan::Part| Touch {
                receiver,
                region: giving.region,
                contact: part.contact,
                pressure: part.pressure,
            };
            touches.extend(giving.parts.iter().map(touch));
        }
        if let Some(shared) = &step.shared {
            let touch = |&region: &RegionId| Touch {
                receiver,
                region,
                contact: shared.contact,
                pressure: shared.pressure,
            };
            touches.extend(shared_regions(shared, receiver).iter().map(touch));
        }
    }
    touches
}

fn techniques(step: &Step) -> Vec<TechniqueId> {
    let given = BOTH.into_iter().filter_map(|giver| step.gives(giver));
    let given = given.flat_map(|giving| giving.parts.iter().map(|p| p.technique));
    given.chain(step.shared.iter().map(|s| s.technique)).collect()
}

fn region(setting: Setting, at: usize, touch: &Touch, found: &mut Findings) {
    let training = setting == Setting::Training && TRAINING.contains(&touch.region.as_str());
    let allowed = match touch.region.entry().privacy {
        PrivacyClass::Colleagues => true,
        PrivacyClass::Friends => setting != Setting::Colleagues,
        PrivacyClass::Partners => setting == Setting::Partners || training && touch.contact == Contact::Clothed,
        PrivacyClass::Never => false,
    };
    if !allowed {
        let why = Finding::not("region received in this setting", Found::Region(touch.region));
        found.step(at, why.who(touch.receiver));
    }
}

fn colleagues(at: usize, step: &Step, found: &mut Findings) {
    let seats: Set<Place> = [Place::TwoChairs, Place::Standing].into_iter().collect();
    if !step.pose.entry().places.meets(seats) {
        let allowed = Allowed::Only("chairs or standing".into());
        found.step(at, Finding::of("pose", Found::Name(step.pose.to_string()), allowed));
    }
    for touch in touches(step) {
        if !matches!(touch.contact, Contact::Clothed | Contact::Bare) {
            let why = Finding::not("contact received in this setting", Found::Contact(touch.contact));
            found.step(at, why.who(touch.receiver));
        }
        if touch.pressure.level() > RULES.s1_colleagues_level {
            let most = Allowed::AtMost(RULES.s1_colleagues_level.into());
            let why = Finding::number("level received in this setting", touch.pressure.level(), most);
            found.step(at, why.who(touch.receiver));
        }
    }
    let breathes = techniques(step).into_iter().find(|t| t.as_str() == "breathe_together");
    let face_to_face = BOTH
        .into_iter()
        .any(|p| Stance::of(step).exposures(p).contains(Exposure::FaceToFace));
    if let Some(technique) = breathes.filter(|_| face_to_face) {
        let allowed = Allowed::Only("not face to face".into());
        found.step(
            at,
            Finding::of("shared move in this setting", Found::Technique(technique), allowed),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::S1;
    use crate::testing::{a, broken, calm, part, region};
    use plan::Plan;
    use quantity::{Contact, Setting};

    fn among(setting: Setting, change: fn(&mut Plan)) -> std::collections::BTreeSet<crate::RuleId> {
        broken(move |plan, limits| {
            (plan.setting, limits.terms.setting) = (setting, setting);
            change(plan);
        })
    }

    #[test]
    fn a_plan_is_for_the_setting_it_was_made_for() {
        assert!(broken(|plan, _| plan.setting = Setting::Friends).contains(&S1));
        assert!(!broken(|_, _| ()).contains(&S1));
    }

    #[test]
    fn each_setting_has_its_regions() {
        let thigh = |plan: &mut Plan| a(plan, 2).region = region("thigh_back");
        assert!(among(Setting::Friends, thigh).contains(&S1));
        assert!(!among(Setting::Partners, thigh).contains(&S1));
        assert!(!among(Setting::Training, thigh).contains(&S1));
        let bare_thigh = |plan: &mut Plan| {
            a(plan, 2).region = region("thigh_back");
            a(plan, 2).parts[0].contact = Contact::SkinDry;
        };
        assert!(among(Setting::Training, bare_thigh).contains(&S1));
        assert!(
            among(Setting::Partners, |plan| a(plan, 2).region = region("eyes")).contains(&S1),
            "never"
        );
    }

    #[test]
    fn colleagues_keep_their_distance() {
        let quiet = |plan: &mut Plan| {
            plan.steps[0].shared = Some(calm("pause_checkin"));
            for step in &mut plan.steps {
                if let Some(giving) = &mut step.a_gives {
                    giving.parts.retain(|p| p.technique.as_str() != "stroke_slow");
                }
            }
        };
        assert!(!among(Setting::Colleagues, quiet).contains(&S1));
        assert!(
            among(Setting::Colleagues, |_| ()).contains(&S1),
            "paced breathing face to face"
        );
        assert!(among(Setting::Colleagues, |plan| a(plan, 2).region = region("calf")).contains(&S1));
        assert!(
            among(Setting::Colleagues, |plan| a(plan, 2).parts =
                vec![part("stroke_slow", 1, 90)])
            .contains(&S1)
        );
        assert!(
            among(Setting::Colleagues, |plan| a(plan, 4).parts[0].pressure =
                quantity::Pressure::THREE)
            .contains(&S1)
        );
        assert!(among(Setting::Colleagues, |plan| plan.seconds = 901).contains(&S1));
    }
}
