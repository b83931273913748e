//! What two strangers get before any question: light, clothed, short, for every setting.

use quantity::{Contact, Person, Place};

#[test]
fn every_setting_has_a_starter_for_both_places_and_every_length() {
    let made = starter::all().expect("every starter is made and accepted");
    assert_eq!(
        made.len(),
        quantity::Setting::ALL.len() * starter::PLACES.len() * starter::MINUTES.len()
    );
}

#[test]
fn a_starter_is_light_clothed_and_between_five_and_twenty_minutes() {
    for one in starter::all().expect("every starter is made and accepted") {
        let name = format!("{} {} {}", one.setting, one.place, one.minutes);
        assert!(
            (300..=1200).contains(&one.plan.seconds),
            "{name}: {} s",
            one.plan.seconds
        );
        for step in &one.plan.steps {
            for part in [Person::A, Person::B]
                .into_iter()
                .filter_map(|giver| step.gives(giver))
                .flat_map(|giving| &giving.parts)
            {
                assert!(part.pressure.level() <= 1, "{name}: {part:?}");
                assert!(
                    matches!(part.contact, Contact::Clothed | Contact::Bare | Contact::None),
                    "{name}: {part:?}"
                );
            }
        }
        let seated = step_exposures(&one.plan).any(|exposure| exposure.as_str() == "seated_chair");
        assert!(
            one.place != Place::Standing || !seated,
            "{name}: nobody sits where there is no chair"
        );
    }
}

fn step_exposures(plan: &plan::Plan) -> impl Iterator<Item = catalogue::Exposure> {
    plan.steps
        .iter()
        .flat_map(|step| step.exposures_a.iter().chain(&step.exposures_b).copied())
}
