//! Two people shape their plan: over generated couples, every step and every change. The checker accepts what comes back,
//! the time is right, what was not asked for stays, the same again gives the same, and every reason is true.

use checker::RuleId;
use limits::{PairLimits, Preferences, Subject};
use plan::{At, Giving, Gone, Item, Plan, Shape, Step, Why};
use planner::{Refused, Shaped};
use quantity::{PerPerson, Person};
use std::collections::BTreeMap;
use testkit::{couple, many};

struct Couple {
    seed: u32,
    text: String,
    limits: PairLimits,
    plan: Plan,
}

/// Couples who have something to shape.
fn couples() -> impl Iterator<Item = Couple> {
    (0..).filter_map(|seed| {
        let text = couple(seed).text();
        let limits = intake::limits(&intake::read(&text).ok()?).ok()?;
        let plan = planner::plan(&limits);
        let works = Item::all(&plan).count() >= 4;
        works.then_some(Couple {
            seed,
            text,
            limits,
            plan,
        })
    })
}

fn few() -> usize {
    (many() / 75) as usize
}

/// Every change of one step, for each whose hands work there and for both at once.
fn of_steps(plan: &Plan) -> Vec<Shape> {
    let mut list = Vec::new();
    for (index, step) in plan.steps.iter().enumerate() {
        for giver in [None, Some(Person::A), Some(Person::B)] {
            let works = match giver {
                None => Item::in_step(step).next().is_some(),
                Some(person) => step.gives(person).and_then(Item::of).is_some(),
            };
            if works {
                let at = At { step: index, giver };
                list.extend([Shape::Swap(at), Shape::Drop(at), Shape::Longer(at)]);
            }
        }
    }
    list
}

/// More and less of everything that is there.
fn of_wishes(plan: &Plan) -> Vec<Shape> {
    let mut items: Vec<Item> = Item::all(plan).collect();
    items.sort();
    items.dedup_by_key(|item| (item.region, item.technique));
    let subjects = items
        .iter()
        .flat_map(|i| [Subject::Place(i.region), Subject::Here(i.region, i.technique)]);
    subjects.flat_map(|s| [Shape::Favour(s), Shape::Less(s)]).collect()
}

fn shape(couple: &Couple, change: &Shape) -> Result<Shaped, Refused> {
    planner::shape(&couple.plan, change, &couple.limits, &Preferences::NONE)
}

/// What is done in a step, whenever it is and whatever is said about it.
fn deeds(step: &Step) -> impl PartialEq + use<> {
    let giving = |g: &Option<Giving>| g.as_ref().map(|g| (g.region, g.side, g.parts.clone()));
    let shared = step.shared.as_ref().map(|s| s.technique);
    (step.pose, giving(&step.a_gives), giving(&step.b_gives), shared)
}

/// How many steps of the old plan are not in the new one.
fn changed(old: &Plan, new: &Plan) -> usize {
    let mut left: Vec<&Step> = new.steps.iter().collect();
    let stayed = old.steps.iter().filter(|step| {
        let found = left.iter().position(|other| deeds(other) == deeds(step));
        found.map(|at| left.remove(at)).is_some()
    });
    old.steps.len() - stayed.count()
}

/// Seconds of givings about this.
fn seconds_of(plan: &Plan, about: impl Fn(&Item) -> bool) -> u32 {
    let givings = plan.steps.iter().flat_map(|s| s.a_gives.iter().chain(&s.b_gives));
    let these = givings.filter(|g| Item::of(g).is_some_and(|item| about(&item)));
    these.flat_map(|g| &g.parts).map(|p| p.seconds).sum()
}

#[test]
fn every_change_of_a_step_keeps_every_rule_the_time_and_nearly_every_other_step() {
    let mut done = 0;
    for couple in couples().take(few()) {
        for change in of_steps(&couple.plan) {
            let what = format!("seed {}, {change}", couple.seed);
            let Ok(shaped) = shape(&couple, &change) else { continue };
            done += 1;
            checker::check(shaped.plan.clone(), &couple.limits).unwrap_or_else(|broken| panic!("{what}: {broken:?}"));
            if done % 7 == 0 {
                let found = audit::audit(&shaped.plan, &couple.text).expect("a pair file");
                assert_eq!(found, [], "{what}");
            }
            assert_eq!(shaped.limits, couple.limits, "{what}: nothing else is allowed");
            if shaped.plan.seconds != couple.plan.seconds {
                assert!(matches!(change, Shape::Drop(_)), "{what}: only leaving out may shorten");
                assert!(shaped.plan.shortened, "{what}: it says so");
            }
            // Beside the one asked for: the other side of it, or one that gave its time, and a closing that took the rest.
            let steps = changed(&couple.plan, &shaped.plan);
            assert!((1..=4).contains(&steps), "{what}: {steps} steps changed");
        }
    }
    assert!(done > 80, "{done}");
}

#[test]
fn what_was_swapped_or_left_out_is_gone_and_said_to_be_asked_for() {
    for couple in couples().take(few()) {
        for change in of_steps(&couple.plan) {
            let (Shape::Swap(at) | Shape::Drop(at)) = change else {
                continue;
            };
            let Ok(shaped) = shape(&couple, &change) else { continue };
            let what = format!("seed {}, {change}", couple.seed);
            let step = &couple.plan.steps[at.step];
            let asked: Vec<Item> = match at.giver {
                None => Item::in_step(step).collect(),
                Some(person) => step.gives(person).and_then(Item::of).into_iter().collect(),
            };
            let gone = |gone: &Gone| asked.contains(&gone.item) && gone.why == Why::Asked;
            assert!(shaped.gone.iter().any(gone), "{what}: {:?}", shaped.gone);
            if let Shape::Drop(_) = change {
                let less = |item: &Item| {
                    asked
                        .iter()
                        .any(|a| (a.region, a.technique) == (item.region, item.technique))
                };
                assert!(
                    seconds_of(&shaped.plan, less) < seconds_of(&couple.plan, less),
                    "{what}"
                );
            }
        }
    }
}

#[test]
fn longer_and_more_give_it_time_and_less_takes_it() {
    for couple in couples().take(few()) {
        let all = of_steps(&couple.plan).into_iter().chain(of_wishes(&couple.plan));
        for change in all {
            let Ok(shaped) = shape(&couple, &change) else { continue };
            let what = format!("seed {}, {change}", couple.seed);
            let about = |item: &Item| match change {
                Shape::Favour(subject) | Shape::Less(subject) => item.is_about(subject),
                Shape::Longer(at) => {
                    let step = &couple.plan.steps[at.step];
                    let own = |p: Person| {
                        at.giver
                            .is_none_or(|g| g == p)
                            .then(|| step.gives(p).and_then(Item::of))
                    };
                    Person::ALL.iter().filter_map(|&p| own(p)).flatten().any(|i| i == *item)
                }
                _ => false,
            };
            let (before, after) = (seconds_of(&couple.plan, about), seconds_of(&shaped.plan, about));
            match change {
                Shape::Longer(_) | Shape::Favour(_) => assert!(after > before, "{what}: {before} s, now {after} s"),
                Shape::Less(_) => assert!(after < before, "{what}: {before} s, now {after} s"),
                _ => {}
            }
            if matches!(change, Shape::Longer(_) | Shape::Favour(_) | Shape::Less(_)) {
                assert_eq!(shaped.plan.seconds, couple.plan.seconds, "{what}");
                checker::check(shaped.plan, &couple.limits).unwrap_or_else(|broken| panic!("{what}: {broken:?}"));
            }
        }
    }
}

/// The rules that a reason can stand for.
fn family(why: Why) -> &'static [RuleId] {
    match why {
        Why::HandsRest => &[RuleId::G1, RuleId::G2, RuleId::G3],
        Why::SidesEven => &[RuleId::R3],
        Why::BothEven => &[RuleId::R4, RuleId::O6],
        Why::Breadth => &[RuleId::O6],
        Why::Enough => &[RuleId::R1, RuleId::R2, RuleId::O5],
        Why::NeedsTime => &[RuleId::T1, RuleId::T2, RuleId::T3, RuleId::T4, RuleId::O4],
        Why::LightFirst => &[RuleId::P3, RuleId::P4, RuleId::T3],
        Why::NoPose => &[RuleId::O5, RuleId::G4],
        Why::Today => &[RuleId::O3, RuleId::G1, RuleId::G3, RuleId::P3],
        Why::Asked | Why::MadeRoom | Why::Anew | Why::NothingElse => &[],
    }
}

#[test]
fn a_refusal_shows_a_plan_that_the_checker_refuses_for_that_very_reason() {
    let mut seen: BTreeMap<Why, u32> = BTreeMap::new();
    for couple in couples().take(2 * few()) {
        for change in of_steps(&couple.plan).into_iter().chain(of_wishes(&couple.plan)) {
            let Err(refused) = shape(&couple, &change) else {
                continue;
            };
            *seen.entry(refused.why).or_default() += 1;
            let Some(tried) = refused.tried else { continue };
            let what = format!("seed {}, {change}: {}", couple.seed, refused.why);
            let broken = checker::check(*tried, &couple.limits).expect_err(&what);
            let rules: Vec<RuleId> = broken.iter().map(|b| b.rule).collect();
            assert!(
                rules.iter().any(|rule| family(refused.why).contains(rule)),
                "{what}: {rules:?}"
            );
        }
    }
    assert!(seen.len() >= 2, "{seen:?}");
}

#[test]
fn the_same_change_gives_the_same_bytes() {
    for couple in couples().take(2) {
        for change in of_steps(&couple.plan)
            .into_iter()
            .chain(of_wishes(&couple.plan))
            .step_by(5)
        {
            let (one, other) = (shape(&couple, &change), shape(&couple, &change));
            assert_eq!(one, other, "seed {}, {change}", couple.seed);
            if let Ok(shaped) = one {
                assert_eq!(shaped.plan.to_json(), other.expect("the same").plan.to_json());
            }
        }
    }
}

#[test]
fn with_a_and_b_exchanged_the_change_is_exchanged() {
    let mut compared = 0;
    for couple in couples().take(few()) {
        let turned = couple.limits.clone().swapped();
        let mirror = planner::plan(&turned);
        // Two who differ in nothing are planned in the order they stand.
        if mirror.benefit
            != (plan::Benefit {
                a: couple.plan.benefit.b,
                b: couple.plan.benefit.a,
            })
        {
            continue;
        }
        let same = |a: &Step, b: &Step| {
            let given = |g: &Option<Giving>| g.as_ref().map(|g| (g.region, g.parts.clone()));
            given(&a.a_gives) == given(&b.b_gives) && given(&a.b_gives) == given(&b.a_gives)
        };
        if !couple.plan.steps.iter().zip(&mirror.steps).all(|(a, b)| same(a, b)) {
            continue;
        }
        for change in of_steps(&couple.plan).into_iter().step_by(3) {
            let exchanged = |at: At| At {
                giver: at.giver.map(Person::other),
                ..at
            };
            let other = match change {
                Shape::Swap(at) => Shape::Swap(exchanged(at)),
                Shape::Drop(at) => Shape::Drop(exchanged(at)),
                Shape::Longer(at) => Shape::Longer(exchanged(at)),
                other => other,
            };
            let one = shape(&couple, &change);
            let two = planner::shape(&mirror, &other, &turned, &Preferences::NONE);
            let what = format!("seed {}, {change}", couple.seed);
            match (one, two) {
                (Ok(one), Ok(two)) => {
                    let benefit = PerPerson {
                        a: one.plan.benefit.a,
                        b: one.plan.benefit.b,
                    }
                    .swapped();
                    assert_eq!(
                        (two.plan.benefit.a, two.plan.benefit.b),
                        (benefit.a, benefit.b),
                        "{what}"
                    );
                    assert_eq!(one.gone.len(), two.gone.len(), "{what}");
                    assert_eq!(one.plan.objective, two.plan.objective, "{what}");
                    compared += 1;
                }
                (Err(one), Err(two)) => assert_eq!(one.why, two.why, "{what}"),
                (one, two) => panic!("{what}: {one:?} but {two:?}"),
            }
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn asking_for_something_else_again_and_again_goes_round_and_comes_back() {
    let mut rounds = 0;
    for couple in couples().take(few()) {
        let Some(step) = couple.plan.steps.iter().position(|s| Item::in_step(s).next().is_some()) else {
            continue;
        };
        let mut plan = couple.plan.clone();
        let looks = |plan: &Plan| -> Vec<_> {
            Item::in_step(&plan.steps[step])
                .map(|i| (i.region, i.technique))
                .collect()
        };
        let mut seen = vec![looks(&plan)];
        let change = Shape::Swap(At { step, giver: None });
        for _ in 0..13 {
            match planner::shape(&plan, &change, &couple.limits, &Preferences::NONE) {
                Ok(shaped) => plan = shaped.plan,
                Err(_) => break,
            }
            let now = looks(&plan);
            if now == seen[0] {
                rounds += 1;
                break;
            }
            assert_ne!(seen.last(), Some(&now), "seed {}: it stands still", couple.seed);
            seen.push(now);
        }
    }
    assert!(rounds >= 1, "{rounds}");
}

#[test]
fn another_length_and_other_places_give_a_plan_within_them() {
    for couple in couples().filter(|c| !c.limits.terms.starter).take(few()) {
        for text in ["minutes:10", "minutes:20", "minutes:45", "places:", "places:floor,bed"] {
            let change = Shape::parse(text).expect("a change");
            let shaped = shape(&couple, &change).unwrap_or_else(|r| panic!("seed {}, {text}: {r}", couple.seed));
            let what = format!("seed {}, {text}", couple.seed);
            checker::check(shaped.plan.clone(), &shaped.limits).unwrap_or_else(|broken| panic!("{what}: {broken:?}"));
            let asked = match change {
                Shape::Minutes(minutes) => couple.limits.clone().for_minutes(minutes),
                Shape::Places(places) => couple.limits.clone().at_places(places),
                _ => couple.limits.clone(),
            };
            assert_eq!(shaped.limits, asked, "{what}");
            assert_eq!(shaped.plan.requested_seconds, asked.terms.requested_s, "{what}");
            for Gone { item, why } in &shaped.gone {
                let reached = catalogue::PoseId::all()
                    .filter(|p| p.entry().places.meets(asked.terms.places))
                    .flat_map(|p| p.entry().modes)
                    .flat_map(|m| [&m.a, &m.b])
                    .any(|side| side.targets.iter().chain(side.brief).any(|t| t.0 == item.region));
                assert_eq!(
                    *why == Why::NoPose,
                    !reached && matches!(change, Shape::Places(_)),
                    "{what}: {item}"
                );
            }
        }
    }
}

#[test]
fn what_the_two_like_never_opens_what_is_closed_and_is_felt_where_it_can_be() {
    let (mut more, mut less) = (0, 0);
    for couple in couples().take(few()) {
        let Some(item) = Item::all(&couple.plan).next() else {
            continue;
        };
        let about = |i: &Item| i.region == item.region;
        let before = seconds_of(&couple.plan, about);
        for wish in [-3, 3] {
            let mut wishes = Preferences::NONE;
            wishes.set(Subject::Place(item.region), wish);
            let plan = planner::plan_with(&couple.limits, &wishes);
            let what = format!("seed {}, {wishes}", couple.seed);
            let after = seconds_of(&plan, about);
            checker::check(plan, &couple.limits).unwrap_or_else(|broken| panic!("{what}: {broken:?}"));
            match wish {
                3 if after > before => more += 1,
                -3 if after < before => less += 1,
                _ => {}
            }
        }
    }
    assert!(
        more * 3 >= few() && less * 2 >= few(),
        "more {more}, less {less} of {}",
        few()
    );
}

/// Partners of whom neither can be given anything at the calves today, each time for another cause.
const NO_CALVES: [&str; 4] = [
    "[a]\nreceive = { calf = \"no\" }\nconditions = []\n[b]\nreceive = { calf = \"no\" }\nconditions = []\n",
    "[a]\ngive = { calf = \"no\" }\nconditions = []\n[b]\ngive = { calf = \"no\" }\nconditions = []\n",
    "[a]\nreceive = { calf = \"no\" }\ngive = { calf = \"no\" }\nconditions = []\n[b]\nconditions = []\n",
    "[a]\nconditions = [{ id = \"bruise\", sites = [\"calf.left\", \"calf.right\"] }]\n[b]\nreceive = { calf = \"no\" }\n\
     conditions = []\n",
];

#[test]
fn a_refusal_is_the_same_word_for_a_no_an_illness_and_whoever_it_comes_from() {
    let words: Vec<Why> = NO_CALVES
        .iter()
        .map(|people| {
            let session = "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [\"sofa\", \"floor\", \"bed\"]\n";
            let pair = intake::read(&format!("{session}{people}")).expect("a pair file");
            let limits = intake::limits(&pair).expect("today is the day");
            let plan = planner::plan(&limits);
            let change = Shape::parse("favour:calf").expect("a change");
            let refused = planner::shape(&plan, &change, &limits, &Preferences::NONE).expect_err("nobody may");
            assert_eq!(refused.tried, None, "no plan shows where the limit is");
            refused.why
        })
        .collect();
    assert_eq!(words, [Why::Today; 4]);
}

#[test]
fn a_plan_of_another_day_stays_as_it_is_where_it_still_holds() {
    for couple in couples().take(few()) {
        let fitted = planner::fit(&couple.plan, &couple.limits, &Preferences::NONE);
        assert_eq!(fitted.plan, couple.plan, "seed {}", couple.seed);
        assert_eq!((fitted.gone, fitted.came), (Vec::new(), Vec::new()));
    }
}

#[test]
fn what_no_longer_holds_falls_away_and_says_no_more_than_that_it_is_not_for_today() {
    let mut nearly = 0;
    for couple in couples().take(few()) {
        let Some(item) = Item::all(&couple.plan).next() else {
            continue;
        };
        let mut now = couple.limits.clone();
        for person in [Person::A, Person::B] {
            for place in limits::RegionSide::of(item.region) {
                limits::merge::close_place(&mut now.people[person], place);
            }
        }
        let fitted = planner::fit(&couple.plan, &now, &Preferences::NONE);
        let what = format!("seed {}, without {}", couple.seed, item.region);
        checker::check(fitted.plan.clone(), &now).unwrap_or_else(|broken| panic!("{what}: {broken:?}"));
        assert!(Item::all(&fitted.plan).all(|i| i.region != item.region), "{what}");
        let there: Vec<Item> = Item::all(&couple.plan).filter(|i| i.region == item.region).collect();
        let gone: Vec<&Gone> = fitted.gone.iter().filter(|g| g.item.region == item.region).collect();
        assert_eq!(gone.len(), there.len(), "{what}: everything that fell away is told");
        assert!(gone.iter().all(|g| g.why == Why::Today), "{what}: {gone:?}");
        let others = fitted.gone.iter().filter(|g| g.item.region != item.region);
        assert!(
            others.clone().all(|g| g.why != Why::Today),
            "{what}: only what is not for today"
        );
        nearly += usize::from(others.count() <= 3);
    }
    assert!(nearly * 2 >= few(), "most plans are still to be recognised: {nearly}");
}

#[test]
fn a_plan_made_for_others_becomes_one_for_these_two() {
    let all: Vec<Couple> = couples().take(few()).collect();
    for (one, other) in all.iter().zip(all.iter().skip(1)) {
        let fitted = planner::fit(&one.plan, &other.limits, &Preferences::NONE);
        let what = format!("the plan of seed {} for seed {}", one.seed, other.seed);
        checker::check(fitted.plan, &other.limits).unwrap_or_else(|broken| panic!("{what}: {broken:?}"));
    }
}
