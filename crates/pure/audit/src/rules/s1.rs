//! S1: the ceilings of the setting, which nobody's word can raise.

use crate::case::{Case, PEOPLE, deeds_of};
use crate::finding::{Findings, RuleId};
use crate::law::exposures;
use crate::spot::Spot;
use catalogue::{Exposure, RULES, TechniqueId};
use plan::{Shared, Step};
use quantity::{Contact, Person, Place, Setting};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let setting = case.law.setting();
    if case.plan.setting != setting {
        let (says, is) = (case.plan.setting, setting);
        found.plan(RuleId::S1, format!("the plan is for {says} and the pair is {is}"));
    }
    let colleagues = setting == Setting::Colleagues;
    if colleagues && case.plan.seconds > RULES.s1_colleagues_min.saturating_mul(60) {
        found.plan(
            RuleId::S1,
            format!(
                "among colleagues a session lasts at most {} minutes",
                RULES.s1_colleagues_min
            ),
        );
    }
    for (i, at) in case.steps() {
        let places = at.pose.entry().places;
        if colleagues && !places.contains(Place::TwoChairs) && !places.contains(Place::Standing) {
            found.at(RuleId::S1, i, "among colleagues on chairs or standing only");
        }
        let faces = |who: Person| exposures(at.pose.entry(), who, at.swapped).contains(Exposure::FaceToFace);
        let breath = at
            .shared
            .as_ref()
            .is_some_and(|shared| shared.technique.entry().family == "breath");
        if colleagues && breath && PEOPLE.into_iter().any(faces) {
            found.at(RuleId::S1, i, "among colleagues no paced breathing face to face");
        }
        for touch in touches(i, at) {
            hold(case, i, &touch, found);
        }
    }
}

/// One technique somewhere on somebody.
struct Touch {
    technique: TechniqueId,
    level: u8,
    contact: Contact,
    spots: Vec<Spot>,
}

fn touches(i: usize, at: &Step) -> Vec<Touch> {
    let given = deeds_of(i, at).flat_map(|deed| {
        deed.parts().map(move |part| Touch {
            technique: part.technique,
            level: part.pressure.level(),
            contact: part.contact,
            spots: deed.spots().collect(),
        })
    });
    let shared = at
        .shared
        .iter()
        .flat_map(|shared| PEOPLE.into_iter().map(move |who| joined(shared, who)));
    given.chain(shared).collect()
}

fn joined(shared: &Shared, who: Person) -> Touch {
    let regions = if who == Person::A {
        &shared.regions_a
    } else {
        &shared.regions_b
    };
    Touch {
        technique: shared.technique,
        level: shared.pressure.level(),
        contact: shared.contact,
        spots: regions.iter().flat_map(|&region| Spot::of(region)).collect(),
    }
}

fn hold(case: &Case<'_>, i: usize, touch: &Touch, found: &mut Findings) {
    let (law, setting) = (&case.law, case.law.setting());
    if touch.technique.entry().closeness > setting.closeness() {
        found.at(RuleId::S1, i, format!("{} is closer than the setting", touch.technique));
    }
    let most = law.setting_level();
    if touch.level > most {
        found.at(
            RuleId::S1,
            i,
            format!("level {}; the setting allows {most}", touch.level),
        );
    }
    for &spot in &touch.spots {
        if !law.setting_has(spot) {
            found.at(RuleId::S1, i, format!("{spot} is outside the setting"));
        }
        if !law.setting_contact(spot, touch.contact) {
            found.at(
                RuleId::S1,
                i,
                format!("contact {} at {spot} is outside the setting", touch.contact),
            );
        }
    }
}
