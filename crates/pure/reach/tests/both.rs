//! What holds of both bodies at once: they keep their distance, both are scored, and more hands lose nothing.

mod common;

use catalogue::{ModeSide, POSES, Pose};
use common::{ask, gives, tall, task};
use posture::{Class, Link, Posed, Rod, Skeleton, V3};
use quantity::{Closeness, Hands, PerPerson, Person};
use reach::{Answer, Body, Verdict, placement, scene};

/// The first place of this side's hands, in words.
fn first(side: &ModeSide) -> String {
    let place = side.targets.first();
    place.map_or_else(String::new, |(region, half)| format!("{} {region} {half}", side.hands))
}

/// An answer for every mode of every pose.
fn every(a: &Body, b: &Body, mut look: impl FnMut(&'static Pose, &'static str, &Answer)) {
    for pose in POSES {
        for mode in pose.modes {
            let (one, other) = (first(&mode.a), first(&mode.b));
            if placement(pose.id).is_some() && !(one.is_empty() && other.is_empty()) {
                let answer = ask(a, b, pose.id.as_str(), mode.name, &task(&one, &other));
                look(pose, mode.name, &answer);
            }
        }
    }
}

/// Free space between the skins of two rods, cm, by looking at many places of both.
fn apart(one: &Rod, other: &Rod) -> f64 {
    const PLACES: u32 = 30;
    let at = |rod: &Rod, i: u32| -> (V3, f64) {
        let share = f64::from(i) / f64::from(PLACES);
        let middle = rod.from + (rod.to - rod.from) * share;
        (middle, rod.from_radius + (rod.to_radius - rod.from_radius) * share)
    };
    let mut least = f64::MAX;
    for i in 0..=PLACES {
        for j in 0..=PLACES {
            let ((p, r), (q, s)) = (at(one, i), at(other, j));
            least = least.min((p - q).length() - r - s);
        }
    }
    least
}

fn between(bodies: &PerPerson<&Skeleton>, posed: &PerPerson<Posed>, part: fn(Link) -> bool) -> f64 {
    let rods = |who: Person| posed[who].rods(bodies[who]);
    let (a, b) = (rods(Person::A), rods(Person::B));
    let own = |i: &usize| part(bodies.a.capsules[*i].link);
    let mut least = f64::MAX;
    for i in (0..a.len()).filter(own) {
        for j in (0..b.len()).filter(own) {
            least = least.min(apart(&a[i], &b[j]));
        }
    }
    least
}

#[test]
fn heads_and_trunks_keep_the_distance_of_their_closeness() {
    let (a, b) = (tall(160.0), tall(185.0));
    let bodies = PerPerson {
        a: &a.skeleton,
        b: &b.skeleton,
    };
    let (mut seen, mut colleagues) = (0, f64::MAX);
    every(&a, &b, |pose, mode, answer| {
        if !answer.verdict.works() {
            return;
        }
        let place = placement(pose.id).expect("hands work here");
        let scene = scene(place, pose, mode, bodies);
        for moment in &answer.moments {
            let posed = PerPerson::from_fn(|who| Posed::new(bodies[who], &answer.stances[who], &moment.joints[who]));
            let heads = between(&bodies, &posed, |link| link == Link::Head);
            let trunk = |link| matches!(link, Link::Pelvis | Link::Belly | Link::Chest);
            let trunks = between(&bodies, &posed, trunk);
            // A centimetre may be lacking without being minded, and tapering rods blur another.
            assert!(
                heads >= scene.heads - 2.0,
                "{} {mode}: heads {heads:.1} cm apart",
                pose.id
            );
            assert!(
                trunks >= scene.chests - 2.0,
                "{} {mode}: trunks {trunks:.1} cm apart",
                pose.id
            );
            if pose.closeness == Closeness::Colleagues {
                colleagues = colleagues.min(heads);
            }
            seen += 1;
        }
    });
    assert!(seen > 120, "{seen}");
    assert!(
        colleagues > 20.0,
        "colleagues' heads came as near as {colleagues:.1} cm"
    );
}

#[test]
fn whoever_of_the_two_holds_themselves_worse_decides() {
    let (a, b) = (tall(150.0), tall(195.0));
    let (mut decided_by_a, mut decided_by_b) = (0, 0);
    every(&a, &b, |pose, mode, answer| {
        if !answer.verdict.works() {
            return;
        }
        let worst = |who: Person| answer.moments.iter().map(|moment| moment.assessed[who].class).max();
        let (one, other) = (worst(Person::A), worst(Person::B));
        let verdict = match one.max(other).expect("three moments") {
            Class::Comfort => Verdict::Comfortable,
            Class::Acceptable => Verdict::Acceptable,
            Class::Brief => Verdict::Brief,
            Class::Refuse => Verdict::No,
        };
        assert_eq!(answer.verdict, verdict, "{} {mode}", pose.id);
        decided_by_a += u32::from(one > other);
        decided_by_b += u32::from(other > one);
    });
    assert!(
        decided_by_a > 3 && decided_by_b > 3,
        "{decided_by_a} and {decided_by_b}"
    );
}

#[test]
fn somebody_who_only_receives_is_scored_too() {
    let (a, b) = (tall(165.0), tall(165.0));
    let answer = ask(
        &a,
        &b,
        "chair_stand_behind",
        "shoulders_head",
        &task("both shoulder_top left", ""),
    );
    assert!(answer.verdict.works());
    for moment in &answer.moments {
        assert!(moment.assessed.b.rula >= 1 && moment.assessed.b.reba >= 1);
        assert!(moment.contacts.iter().all(|contact| contact.giver == Person::A));
    }
}

#[test]
fn who_may_use_both_hands_does_whatever_one_of_them_could() {
    let (a, b) = (tall(160.0), tall(175.0));
    let (mut asked, mut chosen) = (0, [0; 2]);
    for (pose, mode) in [
        ("chair_stand_behind", "shoulders_head"),
        ("facing_chairs", "a_neck_head"),
        ("side_by_side", "a_both_hands"),
        ("prone_kneel_beside", "back"),
        ("sofa_feet", "feet"),
    ] {
        let entry = catalogue::PoseId::known(pose).entry();
        let side = &entry.modes.iter().find(|one| one.name == mode).expect("a mode").a;
        assert_eq!(side.hands, Hands::Both);
        for (region, half) in side.targets.iter().step_by(3) {
            let with = |hands: &str| {
                let mut one = task("", "");
                one.gives.a = gives(&format!("{hands} {region} {half}"));
                ask(&a, &b, pose, mode, &one)
            };
            let [left, right, both] = ["left", "right", "both"].map(with);
            let works = left.verdict.works() || right.verdict.works();
            assert!(both.verdict.works() || !works, "{region} {half} in {pose}");
            chosen[0] += u32::from(both.hands.a == Hands::Left);
            chosen[1] += u32::from(both.hands.a == Hands::Right);
            asked += 1;
        }
    }
    assert!(asked > 20 && chosen[0] > 2 && chosen[1] > 2, "{asked}, {chosen:?}");
}
