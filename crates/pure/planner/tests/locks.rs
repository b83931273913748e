//! Pieces held fast: chosen from one couple's plan, they stand in another couple's plan as they were, in their order, and
//! whatever cannot be had says why.

use limits::{NeedWeight, PairLimits, Preferences, RegionSide, merge};
use plan::{Lock, Plan, Shape, Why, Wishes};
use planner::Planner;
use quantity::{Person, Pressure};

fn limits(text: &str) -> PairLimits {
    let pair = intake::read(text).expect("the pair file is readable");
    intake::limits(&pair).expect("today is the day")
}

fn couple(minutes: u32, a: &str, b: &str) -> PairLimits {
    limits(&format!(
        "[session]\nminutes = {minutes}\nsetting = \"partners\"\nplaces = [\"two_chairs\", \"sofa\", \"bed\"]\n\
         [a]\nneeds = {{ {a} }}\nconditions = []\n[b]\nneeds = {{ {b} }}\nconditions = []\n"
    ))
}

/// Every piece of work in a plan, as it could be held fast.
fn pieces(plan: &Plan) -> Vec<Lock> {
    let mut list: Vec<Lock> = Vec::new();
    for step in &plan.steps {
        for giver in Person::ALL.iter().copied() {
            let Some(giving) = step.gives(giver) else { continue };
            let Some(phrase) = giving.phrase else { continue };
            let level = giving.parts.iter().map(|p| p.pressure).max().expect("a part");
            let lock = Lock {
                receiver: giver.other(),
                phrase,
                region: giving.region,
                side: giving.side,
                level,
            };
            let work = matches!(phrase.entry().kind, catalogue::PhraseKind::Work);
            if work && !list.contains(&lock) {
                list.push(lock);
            }
        }
    }
    list
}

fn around(limits: &PairLimits, locks: &[Lock]) -> (Plan, Vec<(Lock, Why)>) {
    let mut planner = Planner::around(limits, &Preferences::NONE, &[], locks);
    while !planner.advance(8).done {}
    let missing = planner.missing();
    let plan = planner.finish();
    checker::check(plan.clone(), limits).expect("a plan around fixed pieces is a plan like any other");
    // What is said to be in it is, what is said to be missing is not held.
    let kept = Lock::kept(locks, &plan).into_iter().flatten().count();
    assert!(
        kept + missing.len() >= locks.len(),
        "{kept} of {}, {missing:?}",
        locks.len()
    );
    (plan, missing)
}

/// Every so many pieces of a plan.
fn some(pieces: &[Lock], of: usize, most: usize) -> Vec<Lock> {
    pieces.iter().copied().step_by(of).take(most).collect()
}

/// The same two, with these pieces as what they need most: as a therapist's plan is read.
fn needing(mut limits: PairLimits, locks: &[Lock]) -> PairLimits {
    for receiver in Person::ALL.iter().copied() {
        let mine = locks.iter().filter(|lock| lock.receiver == receiver);
        let mut places: Vec<RegionSide> = mine.flat_map(|l| RegionSide::dosed(l.region, l.side)).collect();
        places.sort();
        places.dedup();
        if !places.is_empty() {
            let need = |&place: &RegionSide| NeedWeight {
                place,
                weight: 3,
                one_sided: !places.contains(&place.mirrored()),
            };
            limits.terms.needs[receiver] = places.iter().map(need).collect();
        }
    }
    limits
}

fn theirs(minutes: u32) -> Vec<Lock> {
    pieces(&planner::plan(&couple(
        minutes,
        "shoulder_top = 3, low_back = 2",
        "calf = 3, foot_sole = 2",
    )))
}

fn ours(minutes: u32) -> PairLimits {
    couple(minutes, "scalp = 3, palm = 2", "upper_back = 3, thigh_back = 1")
}

#[test]
fn pieces_of_one_couple_stand_in_the_plan_of_another_as_they_were() {
    // Asked, held, sessions that became shorter: a few pieces, and six, which are many.
    let (mut few, mut many) = ([0, 0, 0], [0, 0, 0]);
    for minutes in [20, 30, 45] {
        let all = theirs(minutes);
        for (of, most) in [(1, 2), (2, 3), (3, 6)] {
            let locks = some(&all, of, most);
            let limits = needing(ours(minutes), &locks);
            let (plan, missing) = around(&limits, &locks);
            let sum = if most > 3 { &mut many } else { &mut few };
            sum[0] += locks.len();
            sum[1] += locks.len() - missing.len();
            sum[2] += usize::from(plan.seconds < planner::plan(&limits).seconds);
        }
    }
    assert_eq!(few[0], few[1], "two or three pieces always stand: {few:?}");
    assert!(
        many[1] * 2 >= many[0],
        "of six in twenty to forty-five minutes at least half: {many:?}"
    );
    assert!(
        few[2] + many[2] <= 1,
        "hardly ever at the price of time: {few:?}, {many:?}"
    );
}

/// The firmest that is given to this person on this place anywhere in the plan.
fn firmest(plan: &Plan, receiver: Person, place: RegionSide) -> Pressure {
    let given = plan.steps.iter().filter_map(|step| step.gives(receiver.other()));
    let there = given.filter(|giving| RegionSide::dosed(giving.region, giving.side).any(|dosed| dosed == place));
    let parts = there.flat_map(|giving| &giving.parts);
    parts.map(|part| part.pressure).max().unwrap_or(Pressure::ZERO)
}

#[test]
fn no_piece_is_firmer_than_it_was_wished_and_none_comes_before_its_turn() {
    let firm: Vec<Lock> = theirs(30)
        .into_iter()
        .filter(|lock| lock.level == Pressure::THREE)
        .take(2)
        .collect();
    let wide = needing(ours(30), &firm);
    let (plan, _) = around(&wide, &firm);
    let places = |lock: &Lock| RegionSide::dosed(lock.region, lock.side).collect::<Vec<_>>();
    let fully = |plan: &Plan| {
        let of = |lock: &Lock| {
            places(lock)
                .into_iter()
                .map(|place| firmest(plan, lock.receiver, place))
                .max()
        };
        firm.iter().filter_map(of).max()
    };
    assert_eq!(fully(&plan), Some(Pressure::THREE), "these two would have had it firm");
    // The same pieces with a lower ceiling, which is a limit of the plan as well.
    let locks: Vec<Lock> = firm
        .iter()
        .map(|&lock| Lock {
            level: Pressure::TWO,
            ..lock
        })
        .collect();
    let mut limits = wide;
    for lock in &locks {
        for place in places(lock) {
            limits.people[lock.receiver].receive.cell_mut(place).max_pressure = lock.level;
        }
    }
    let (plan, missing) = around(&limits, &locks);
    assert_eq!(fully(&plan), Some(Pressure::TWO), "nowhere firmer, by nothing");
    let steps: Vec<usize> = Lock::kept(&locks, &plan).into_iter().flatten().collect();
    assert!(steps.is_sorted() && !steps.is_empty(), "{steps:?}, {missing:?}");
}

#[test]
fn what_either_does_not_allow_falls_away_with_the_same_words_whoever_it_is() {
    let locks = some(&theirs(20), 1, 2);
    let lock = locks[0];
    let closed = |person: Person| {
        let mut limits = needing(ours(20), &locks);
        if person == lock.receiver {
            for place in RegionSide::dosed(lock.region, lock.side) {
                merge::close_place(&mut limits.people[person], place);
            }
        } else {
            limits.people[person].give.regions.remove(lock.region);
        }
        around(&limits, &locks).1
    };
    for person in Person::ALL.iter().copied() {
        assert!(closed(person).contains(&(lock, Why::Today)), "{person}");
    }
}

#[test]
fn what_these_two_shape_leaves_the_other_pieces_where_they_are() {
    let locks = some(&theirs(30), 2, 3);
    let limits = needing(ours(30), &locks);
    let (plan, _) = around(&limits, &locks);
    let kept = Lock::kept(&locks, &plan);
    let held: Vec<(Lock, usize)> = locks
        .iter()
        .copied()
        .zip(&kept)
        .filter_map(|(l, at)| Some((l, (*at)?)))
        .collect();
    let wishes = Wishes {
        locks: held.iter().map(|h| h.0).collect(),
        ..Wishes::default()
    };
    // Something else is left out: every piece stays.
    let other = (0..plan.steps.len())
        .find(|at| plan::Item::in_step(&plan.steps[*at]).count() > 0 && held.iter().all(|h| h.1 != *at))
        .expect("other work");
    let drop = |at: usize| Shape::Drop(plan::At { step: at, giver: None });
    let shaped = planner::shape_around(&plan, &drop(other), &limits, &wishes, &[]).expect("it can be left out");
    assert_eq!(
        Lock::kept(&wishes.locks, &shaped.plan).iter().flatten().count(),
        held.len()
    );
    assert_eq!(shaped.locks, wishes.locks);
    // One of the pieces is left out: it goes, and is not held any longer.
    let shaped =
        planner::shape_around(&plan, &drop(held[0].1), &limits, &wishes, &[]).expect("it is theirs to leave out");
    assert!(!shaped.locks.contains(&held[0].0));
    assert!(
        shaped
            .gone
            .iter()
            .any(|gone| gone.item == held[0].0.item() && gone.why == Why::Asked)
    );
}
