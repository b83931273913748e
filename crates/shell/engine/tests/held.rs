//! Pieces that are held fast, and places that were asked for, as the worker answers: what is in, what is not and why.

use engine::{Answer, Jobs};
use limits::{NeedWeight, PairLimits, RegionSide, merge};
use plan::{Gone, Item, Lock, Plan, Why, Wishes};
use quantity::{Person, Place, Set, Setting};

fn friends() -> PairLimits {
    intake::starter_limits(Setting::Friends, Set::EMPTY.with(Place::TwoChairs), 10)
}

fn answer(kind: &str, limits: &PairLimits, mut body: serde_json::Value) -> Answer {
    let mut jobs = Jobs::default();
    body["id"] = 1.into();
    body["limits"] = limits::code::write(limits).into();
    jobs.receive(&serde_json::json!({ kind: body }).to_string());
    let mut last = None;
    while jobs.is_busy() {
        last = jobs.advance().pop().or(last);
    }
    last.expect("an answer")
}

/// The first piece of work of a plan, held fast.
fn piece(plan: &Plan) -> Lock {
    let given = |step: &plan::Step| {
        Person::ALL.iter().find_map(|&giver| {
            let giving = step.gives(giver)?;
            Item::of(giving)?;
            Some(Lock {
                receiver: giver.other(),
                phrase: giving.phrase?,
                region: giving.region,
                side: giving.side,
                level: giving.parts.iter().map(|part| part.pressure).max()?,
            })
        })
    };
    plan.steps.iter().find_map(given).expect("work")
}

#[test]
fn a_piece_that_is_held_fast_is_in_the_plan_and_stays_so_when_the_plan_is_shaped() {
    let Answer::Ready { json, .. } = answer("plan", &friends(), serde_json::json!({})) else {
        panic!("no plan");
    };
    let wishes = Wishes {
        locks: vec![piece(&Plan::from_json(&json).expect("a plan"))],
        ..Wishes::default()
    };
    let asked = serde_json::json!({ "favour": wishes.to_string() });
    let Answer::Shaped { json, gone, favour, .. } = answer("plan", &friends(), asked) else {
        panic!("not told what was held");
    };
    assert_eq!(gone, Vec::<String>::new());
    assert_eq!(Wishes::read(&favour), wishes);
    let plan = Plan::from_json(&json).expect("a plan");
    assert!(Lock::kept(&wishes.locks, &plan)[0].is_some());
    let change = serde_json::json!({ "favour": favour, "plan": json, "change": "minutes:12" });
    let Answer::Shaped { json, favour, .. } = answer("shape", &friends(), change) else {
        panic!("not shaped");
    };
    let longer = Plan::from_json(&json).expect("a plan");
    assert!(Lock::kept(&wishes.locks, &longer)[0].is_some());
    assert_eq!(Wishes::read(&favour), wishes, "held from now on as well");
}

#[test]
fn a_piece_that_cannot_be_is_told_with_its_reason() {
    let Answer::Ready { json, .. } = answer("plan", &friends(), serde_json::json!({})) else {
        panic!("no plan");
    };
    let lock = piece(&Plan::from_json(&json).expect("a plan"));
    let mut limits = friends();
    for place in RegionSide::of(lock.region) {
        merge::close_place(&mut limits.people[lock.receiver], place);
    }
    let asked = serde_json::json!({ "favour": format!(";{lock}") });
    let Answer::Shaped { gone, .. } = answer("plan", &limits, asked) else {
        panic!("not told");
    };
    let told = Gone {
        item: lock.item(),
        why: Why::Today,
    };
    assert_eq!(gone, [told.to_string()]);
}

#[test]
fn five_minutes_of_calm_say_which_place_could_not_be() {
    let mut limits = friends();
    let region = RegionSide::all()
        .map(RegionSide::region)
        .find(|region| region.as_str() == "shoulder_top")
        .expect("a place that friends reach");
    for person in Person::ALL.iter().copied() {
        for place in RegionSide::all() {
            merge::close_place(&mut limits.people[person], place);
        }
        merge::settle(&mut limits.people[person]);
    }
    let need = |place| NeedWeight {
        place,
        weight: 3,
        one_sided: false,
    };
    limits.terms.needs.a = RegionSide::of(region).map(need).collect();
    let Answer::Shaped { json, gone, .. } = answer("plan", &limits, serde_json::json!({})) else {
        panic!("nothing is said");
    };
    let plan = Plan::from_json(&json).expect("a plan");
    assert_eq!(Item::all(&plan).count(), 0, "calm alone");
    let gone: Vec<Gone> = gone.iter().filter_map(|text| Gone::parse(text)).collect();
    assert_eq!(gone.len(), 1);
    assert_eq!((gone[0].item.region, gone[0].why), (region, Why::Today));
}
