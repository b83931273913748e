//! What the search finds is confirmed, and nobody gets away with anything else.

use catalogue::{Need, POSES, PoseId, RegionId};
use evidence::{Body, Claim, Evidence, Fault, Gives, Touch, oriented, verify};
use posture::{Arm, Dof, Half, Mobility, Raise, Size, Stroke};
use quantity::{Hands, PerPerson, Person, Set, Side};
use reach::{Answer, Desk, Giving, Task};

fn size(stature: f64) -> Size {
    Size::told(stature, None, None).expect("a person")
}

fn bodies(a: f64, b: f64) -> PerPerson<Body> {
    let of = |stature| Body {
        size: size(stature),
        mobility: Mobility::default(),
    };
    PerPerson { a: of(a), b: of(b) }
}

fn gives(hands: Hands, region: &str, side: Side) -> Option<Gives> {
    Some(Gives {
        hands,
        region: RegionId::known(region),
        side,
    })
}

/// What the search finds, written down.
fn found(claim: &Claim, bodies: &PerPerson<Body>) -> (Answer, Option<Evidence>) {
    let searched = PerPerson::from_fn(|who| reach::Body::of(bodies[who].size, bodies[who].mobility));
    let both = PerPerson {
        a: &searched.a,
        b: &searched.b,
    };
    let task = Task {
        gives: PerPerson::from_fn(|who| {
            claim.gives[who].map(|gives| Giving {
                hands: gives.hands,
                region: gives.region,
                side: gives.side,
            })
        }),
    };
    let place = reach::placement(claim.pose).expect("hands work here");
    let answer = reach::solve(&mut Desk::default(), both, claim.pose.entry(), place, claim.mode, &task);
    let written = written(claim, &answer, both);
    (answer, written)
}

fn written(claim: &Claim, answer: &Answer, bodies: PerPerson<&reach::Body>) -> Option<Evidence> {
    let [start, middle, end] = &answer.moments[..] else {
        return None;
    };
    let skeletons = PerPerson {
        a: &bodies.a.skeleton,
        b: &bodies.b.skeleton,
    };
    let place = stage::placement(claim.pose)?;
    let scene = stage::scene(place, claim.pose.entry(), claim.mode, skeletons);
    let moved = answer.stances.b.hips - scene.stances.b.hips;
    let hands: Vec<_> = middle
        .contacts
        .iter()
        .enumerate()
        .map(|(i, contact)| {
            let asked = claim.gives[contact.giver].expect("who touches gives");
            let taker = contact.giver.other();
            let middle_of = |side| {
                Stroke::along(skeletons[taker], asked.region, side)
                    .expect("a place")
                    .spots[1]
            };
            let side = if asked.side == Side::Both {
                let posed = posture::Posed::new(skeletons[taker], &answer.stances[taker], &middle.joints[taker]);
                let far = |side| (posed.spot(&middle_of(side)).0 - contact.place).length();
                if far(Side::Left) < far(Side::Right) {
                    Side::Left
                } else {
                    Side::Right
                }
            } else {
                asked.side
            };
            let at = [start, middle, end].map(|moment| moment.contacts[i].touch);
            (contact.giver, contact.hand, side, contact.pads, at)
        })
        .collect();
    let joints = [start, middle, end].map(|moment| moment.joints);
    Some(Evidence::of(
        moved.dot(scene.ways.0),
        moved.dot(scene.ways.1),
        &hands,
        joints,
    ))
}

/// Both work each other's shoulders, facing on chairs.
fn shoulders() -> (Claim<'static>, PerPerson<Body>, Evidence) {
    let claim = Claim {
        pose: PoseId::known("facing_chairs"),
        mode: "shoulders_both",
        gives: PerPerson {
            a: gives(Hands::Both, "shoulder_top", Side::Left),
            b: gives(Hands::Both, "shoulder_top", Side::Left),
        },
    };
    let bodies = bodies(165.0, 180.0);
    let (answer, evidence) = found(&claim, &bodies);
    assert!(answer.verdict.works(), "{:?}", answer.verdict);
    (claim, bodies, evidence.expect("written down"))
}

#[test]
fn what_the_search_finds_in_every_pose_is_confirmed() {
    let mut confirmed = 0;
    let bodies = bodies(163.0, 181.0);
    for pose in POSES {
        for mode in pose.modes {
            let first = |side: &catalogue::ModeSide, skip: usize| {
                let target = side.targets.iter().chain(side.brief).cycle().nth(skip)?;
                Some(Gives {
                    hands: side.hands,
                    region: target.0,
                    side: target.1,
                })
            };
            for skip in [0, 3] {
                let claim = Claim {
                    pose: pose.id,
                    mode: mode.name,
                    gives: PerPerson {
                        a: first(&mode.a, skip),
                        b: first(&mode.b, skip),
                    },
                };
                if claim.gives == PerPerson::default() {
                    continue;
                }
                let (answer, evidence) = found(&claim, &bodies);
                if !answer.verdict.works() {
                    continue;
                }
                let evidence = evidence.expect("a way that works has three moments");
                let class = verify(&claim, &bodies, &evidence);
                assert!(class.is_ok(), "{claim:?}: {class:?}");
                let class = class.expect("confirmed");
                for who in [Person::A, Person::B] {
                    let searched = answer.moments.iter().map(|moment| moment.assessed[who].class).max();
                    assert_eq!(
                        Some(class[who]),
                        searched,
                        "{claim:?}: postures score alike, rounded or not"
                    );
                }
                confirmed += 1;
            }
        }
    }
    assert!(confirmed > 40, "{confirmed}");
}

#[test]
fn evidence_survives_writing_and_reading() {
    let (claim, bodies, evidence) = shoulders();
    let text = evidence.to_string();
    let read: Evidence = text.parse().expect("the same numbers");
    assert_eq!(read, evidence);
    assert!(verify(&claim, &bodies, &read).is_ok());
    assert!(text.len() < 1500, "{} bytes", text.len());
}

#[test]
fn what_is_not_written_as_evidence_is_is_no_evidence() {
    let text = shoulders().2.to_string();
    let spoiled = [
        String::new(),
        "place".to_owned(),
        "place 1 2".to_owned(),
        text.replacen("place ", "place  ", 1),
        text.replacen("place ", "place 0", 1),
        text.replacen("place ", "place +", 1),
        text.replacen("; moment", "; moment 7", 1),
        text.replacen(" left ", " third ", 1),
        text.replacen("a ", "c ", 1),
        text.replacen("moment ", "moment 99999999999 ", 1),
        format!("{text}; "),
        format!("{text}; moment"),
        format!(" {text}"),
        format!("{text}\n"),
        text.replace("palm", "fist").replace("pads", "fist"),
        text[..text.len() / 2].to_owned(),
        "; ".repeat(5000),
    ];
    for wrong in spoiled {
        assert!(wrong.parse::<Evidence>().is_err(), "{wrong:?}");
    }
}

#[test]
fn other_bodies_need_other_evidence() {
    let (claim, bodies, evidence) = shoulders();
    let mut taller = bodies;
    taller.b.size = size(193.0);
    let faults = verify(&claim, &taller, &evidence).expect_err("thirteen centimetres are seen");
    assert!(
        faults.iter().any(|fault| matches!(fault, Fault::Place(..))),
        "{faults:?}"
    );
}

#[test]
fn a_shoulder_that_does_not_rise_is_not_overlooked() {
    let (claim, bodies, evidence) = shoulders();
    let mut sore = bodies;
    sore.a.mobility.raise = [Raise::Half; 2];
    let half = evidence
        .touches
        .iter()
        .find(|touch| touch.giver == Person::A)
        .and_then(Touch::half)
        .expect("a hand");
    let flex = Dof::Arm(half, Arm::ShoulderFlex);
    let raised = evidence.moments[1].joints(Person::A)[flex];
    let answer = verify(&claim, &sore, &evidence);
    if raised > 0.9 {
        assert!(
            answer
                .expect_err("raised too far")
                .contains(&Fault::Joint(Person::A, flex))
        );
    }
    let mut raised_far = evidence;
    raised_far.moments[1].a[flex.index()] = 12_000;
    let faults = verify(&claim, &sore, &raised_far).expect_err("raised too far");
    assert!(faults.contains(&Fault::Joint(Person::A, flex)), "{faults:?}");
}

#[test]
fn who_cannot_sit_on_the_floor_has_no_evidence_there() {
    let claim = Claim {
        pose: PoseId::known("facing_cross_legged"),
        mode: "shoulders_both",
        gives: PerPerson {
            a: gives(Hands::Both, "shoulder_top", Side::Left),
            b: None,
        },
    };
    let able = bodies(170.0, 170.0);
    let (answer, evidence) = found(&claim, &able);
    assert!(answer.verdict.works(), "{:?}", answer.verdict);
    let evidence = evidence.expect("written down");
    assert!(verify(&claim, &able, &evidence).is_ok());
    let mut unable = able;
    unable.b.mobility.cannot = Set::from_iter([Need::FloorSit]);
    assert_eq!(verify(&claim, &unable, &evidence), Err(vec![Fault::Cannot(Person::B)]));
}

#[test]
fn hands_other_than_the_steps_are_refused() {
    let (claim, bodies, evidence) = shoulders();
    let refused = |claim: &Claim, evidence: &Evidence| verify(claim, &bodies, evidence).expect_err("refused");
    let mut less = evidence.clone();
    less.touches.retain(|touch| touch.giver == Person::B);
    assert!(
        refused(&claim, &less).contains(&Fault::Hands(Person::A)),
        "A gives and touches nobody"
    );
    let mut idle = claim;
    idle.gives.a = None;
    assert!(
        refused(&idle, &evidence).contains(&Fault::Hands(Person::A)),
        "A touches and gives nothing"
    );
    let mut elsewhere = claim;
    elsewhere.gives.a = gives(Hands::Both, "low_back", Side::Left);
    assert!(
        refused(&elsewhere, &evidence)
            .iter()
            .any(|fault| matches!(fault, Fault::Place(Person::A, _)))
    );
    let mut other_side = evidence.clone();
    for touch in &mut other_side.touches {
        touch.side = Side::Right;
    }
    assert!(refused(&claim, &other_side).contains(&Fault::Hands(Person::A)));
    let mut both_hands = evidence.clone();
    both_hands.touches[0].hand = Hands::Both;
    assert!(
        refused(&claim, &both_hands)
            .iter()
            .any(|fault| matches!(fault, Fault::Hands(_)))
    );
}

#[test]
fn a_pose_is_not_stretched() {
    let (claim, bodies, evidence) = shoulders();
    let mut near = evidence.clone();
    near.distance_mm -= 400;
    let faults = verify(&claim, &bodies, &near).expect_err("knees in bellies");
    assert!(faults.contains(&Fault::Slack), "{faults:?}");
    let nowhere = Claim {
        pose: PoseId::known("rest_seated"),
        ..claim
    };
    assert_eq!(verify(&nowhere, &bodies, &evidence), Err(vec![Fault::NoPlacement]));
}

#[test]
fn altered_numbers_are_refused() {
    let (claim, bodies, evidence) = shoulders();
    for (point, who, index) in
        (0..3).flat_map(|point| (0..2).flat_map(move |who| (0..23).map(move |i| (point, who, i))))
    {
        let mut altered = evidence.clone();
        let moment = &mut altered.moments[point];
        let angles = if who == 0 { &mut moment.a } else { &mut moment.b };
        let dof = Dof::all()[index];
        // Three radians are beyond any joint; legs blend only to one.
        angles[index] += 40_000;
        let faults = verify(&claim, &bodies, &altered).expect_err("beyond every range");
        let person = if who == 0 { Person::A } else { Person::B };
        assert!(faults.contains(&Fault::Joint(person, dof)), "{dof:?} {faults:?}");
    }
    let working: Vec<(Person, Half)> = evidence
        .touches
        .iter()
        .filter_map(|touch| Some((touch.giver, touch.half()?)))
        .collect();
    for (who, half) in working {
        for arm in [Arm::ShoulderFlex, Arm::ShoulderTurn, Arm::Elbow] {
            let mut altered = evidence.clone();
            let moment = &mut altered.moments[2];
            let angles = if who == Person::A { &mut moment.a } else { &mut moment.b };
            angles[Dof::Arm(half, arm).index()] += 1_500;
            let faults = verify(&claim, &bodies, &altered).expect_err("the hand is elsewhere");
            assert!(faults.contains(&Fault::Written(who)), "{arm:?} {faults:?}");
        }
    }
    let mut elsewhere = evidence.clone();
    elsewhere.touches[0].at_mm[0][2] += 5;
    assert!(
        verify(&claim, &bodies, &elsewhere).is_err(),
        "half a centimetre in what is written"
    );
    let mut walking = evidence.clone();
    walking.moments[2].b[22] = (walking.moments[2].b[22] + 3_000) % 10_000;
    assert!(
        verify(&claim, &bodies, &walking)
            .expect_err("feet stay")
            .contains(&Fault::Legs(Person::B))
    );
    let mut huge = evidence;
    huge.distance_mm = i32::MAX;
    assert!(
        verify(&claim, &bodies, &huge).is_err(),
        "no number is too large to be refused"
    );
}

#[test]
fn one_look_serves_a_step_that_is_swapped_and_mirrored() {
    let (claim, bodies, evidence) = shoulders();
    let turned = Claim {
        gives: PerPerson {
            a: gives(Hands::Both, "shoulder_top", Side::Right),
            b: gives(Hands::Both, "shoulder_top", Side::Right),
        },
        ..claim
    };
    let exchanged = PerPerson {
        a: bodies.b,
        b: bodies.a,
    };
    let (back, people) = oriented(&turned, &exchanged, true, true);
    assert!(verify(&back, &people, &evidence).is_ok());
    let (not_mirrored, people) = oriented(&turned, &exchanged, true, false);
    assert!(verify(&not_mirrored, &people, &evidence).is_err());
    let (not_swapped, people) = oriented(&turned, &exchanged, false, true);
    assert!(verify(&not_swapped, &people, &evidence).is_err());
}
