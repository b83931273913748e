//! The first private answers of two people, page by page.

mod story;

use expect_test::expect;
use keeper::{Field, To};
use story::Phone;

#[test]
fn the_phone_is_passed_and_the_first_page_is_for_one_pair_of_eyes() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake);
    expect![[r#"
        | # Pass the phone to A
        | For one pair of eyes.
        | [[ I am A ]]
        | _Not now_
    "#]]
    .assert_eq(&phone.draw());
    phone.i_am("A");
    expect![[r#"
        | Only A sees this page | 1 of 14 | Skip >
        | # What would do you good?
        | Tap where it is tight or sore. Leave out what you like.
        | body map of 79 places: 0 yes, 0 ask, 0 not
        | [[ Next ]]
        | _Skip all of these pages_
    "#]]
    .assert_eq(&phone.draw());
}

#[test]
fn every_page_of_a_first_time_in_order() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    let mut all = String::new();
    for words in [
        "Next",
        "Next",
        "None of these",
        "None of these",
        "Next",
        "Next",
        "None of all these",
        "None of all these",
        "None of all these",
        "None of all these",
        "None of all these",
        "Yes",
        "Without a PIN",
    ] {
        phone.tap(words);
        all.push_str(&phone.draw());
        all.push('\n');
    }
    expect![[r#"
        | < Back | Only A sees this page | 2 of 14 | Skip >
        | # What is it for?
        | As many as you like:
        | [ ] Relaxing  [ ] Warmth and circulation  [ ] Easy movement  [ ] Being close  [ ] Rest and recovery
        | At most:
        | ( ) soft  ( ) medium  ( ) firm
        | Clothes:
        | (o) stay on  ( ) skin and a little oil are fine
        | [[ Next ]]

        | < Back | Only A sees this page | 3 of 14 | Skip >
        | # Your hands today
        | Tick what is so.
        | Hands, thumbs, strength:
        | [ ] Sore elbow when gripping
        | [ ] Cold hands or Raynaud’s
        | [ ] Cut or infection on a hand
        | [ ] Quickly tired or out of breath
        | [ ] Long nails, rings or bracelets
        | [ ] One hand only
        | [ ] Sore thumbs or wrists
        | [[ None of these ]]

        | < Back | Only A sees this page | 4 of 14 | Skip >
        | # Your body
        | Height: - not said +
        |   Both see it pictured.
        | What is hard for you?:
        | [ ] Standing or balance is hard
        | [ ] Lying flat on the back is hard
        | [ ] Lying face down is hard
        | [ ] The floor is hard to reach or leave
        | [ ] Bending or leaning hurts the back
        | [ ] Sore shoulders or neck with arms forward
        | [ ] Kneeling is hard
        | [ ] Turning the head is hard
        | [ ] Frozen or painful shoulder
        | > Arm span and weight, if you like
        | [[ None of these ]]

        | < Back | Only A sees this page | 5 of 14 | Skip >
        | # Where are hands welcome?
        | Tap what you want to be otherwise.
        | body map of 53 places: 31 yes, 22 ask, 0 not
        |    Nobody sees this map. A “not” needs no reason.
        | [[ Next ]]

        | < Back | Only A sees this page | 6 of 14 | Skip >
        | # Where do you like to give?
        | Tap what you want to be otherwise.
        | body map of 53 places: 53 yes, 0 ask, 0 not
        |    Nobody sees this map. A “not” needs no reason.
        | [[ Next ]]

        | < Back | Only A sees this page | 7 of 14 | Skip >
        | # Anything of these?
        | Nobody sees your answers. No clinician has reviewed these questions yet.
        | ## Today
        | Fever, infection, cold, upset stomach; alcohol, drugs, drowsy medicine; a big meal; faint or weak; chest pain, short of breath; a knock to the head; very high blood pressure; dark urine after sport; side pain with fever.
        | ( ) None of these  ( ) Something here
        | ## Skin
        | Catching, hot or spreading; wound, burn, bruise, rash; thin skin; a new lump or mole; allergy to oils or scents; new tattoo, piercing, injection or filler.
        | ( ) None of these  ( ) Something here
        | Look for something: <>
        | [[ None of all these ]]

        | < Back | Only A sees this page | 8 of 14 | Skip >
        | # Anything of these?
        | ## Heart, blood and veins
        | Clots, blood thinners, daily aspirin, bleeding; sore or swollen veins or legs; heart trouble, stroke, aneurysm; high or low blood pressure; fainting.
        | ( ) None of these  ( ) Something here
        | ## Bones, joints and back
        | Fracture, operation, sprain; loose or artificial joints; brittle bones; disc or back trouble; neck injury; arthritis, gout, a stiff or curved spine; back, neck or jaw pain.
        | ( ) None of these  ( ) Something here
        | Look for something: <>
        | [[ None of all these ]]

        | < Back | Only A sees this page | 9 of 14 | Skip >
        | # Anything of these?
        | ## Nerves, head and blood sugar
        | Diabetes; numbness; epilepsy; multiple sclerosis, Parkinson’s, spinal cord; migraine, sudden headache, concussion, dizziness; pain from light touch or all over; chronic fatigue.
        | ( ) None of these  ( ) Something here
        | ## Eyes, breathing and belly
        | Eye pressure, eye operation, contact lenses; heartburn, hernia; bowel, kidney, liver or spleen; asthma or COPD.
        | ( ) None of these  ( ) Something here
        | Look for something: <>
        | [[ None of all these ]]

        | < Back | Only A sees this page | 10 of 14 | Skip >
        | # Anything of these?
        | ## Pregnancy, birth and periods
        | Pregnant, or perhaps; birth in the last six weeks; breastfeeding, tender chest; period pain or heavy bleeding.
        | ( ) None of these  ( ) Something here
        | ## Cancer
        | Cancer now or before; lymph nodes removed; lymphoedema.
        | ( ) None of these  ( ) Something here
        | ## Devices and implants
        | Pacemaker; port, line, drain, tube or catheter; insulin pump or sensor; dialysis fistula; implants.
        | ( ) None of these  ( ) Something here
        | Look for something: <>
        | [[ None of all these ]]

        | < Back | Only A sees this page | 11 of 14 | Skip >
        | # Anything of these?
        | ## Feelings and free choice
        | Breathing exercises bring anxiety; touch can bring back hard memories; a crisis just now.
        | ( ) None of these  ( ) Something here
        | ## About you
        | Under 18; steps or stopping hard to follow; over 75 or frail; hearing, sight or speech; a big difference in weight; an artificial limb.
        | ( ) None of these  ( ) Something here
        | Look for something: <>
        | [[ None of all these ]]

        | < Back | Only A sees this page | 12 of 14
        | # Do you want this, and do you feel free to say no?
        | Only you see this.
        | [[ Yes ]]
        | [ No, or not sure ]

        | < Back | Only A sees this page | 13 of 14 | Skip >
        | # A PIN for your pages?
        | It stops whoever holds this phone, but not an expert who copies its files.
        | PIN: <>
        |   4 to 8 digits. Nobody can bring it back.
        | The same once more: <>
        | [[ Set this PIN ]] (not yet)
        | [ Without a PIN ]

        | Only A sees this page
        | # Thank you.
        | B sees none of this. It only shapes the plan.
        | [[ Done, hand to B ]]

    "#]].assert_eq(&all);
}

#[test]
fn both_tell_and_a_plan_is_asked_for_within_what_both_told() {
    let mut phone = Phone::new("en-GB");
    phone.open(To::Intake).i_am("A");
    phone.taps(&["Left shoulder top", "gladly"]);
    phone.nothing_to_tell();
    assert_eq!(phone.heading(), "Thank you.");
    phone.tap("Done, hand to B").i_am("B");
    phone.type_in(Field::Number, "");
    phone.nothing_to_tell().tap("Done, back to both");
    let limits = phone.planned().expect("a plan is asked for");
    assert!(!limits.terms.starter, "both were asked everything");
    assert_eq!(limits.terms.needs.a.len(), 2, "both shoulder tops");
    assert!(limits.terms.needs.b.is_empty());
}
