//! RULA and REBA over their whole domains against a second transcription, worked examples, and what is refused.
//!
//! The second transcription was written from other people's copies and turned round: tables here are read down their
//! columns, the room's are read along rows. RULA: github.com worksheets in JavaScript; REBA: PyPI ergonomics-metrics.

use posture::reba::{self, Risk};
use posture::rula::{self, Use};

/// Down the 18 rows of upper x lower arm, one line for each wrist and twist.
const RULA_A: [&str; 8] = [
    "122233334444556789",
    "223334344444566789",
    "223334444444566789",
    "223334444445567789",
    "233334444445567789",
    "333444445555677899",
    "334445555556677899",
    "334445555556778999",
];
/// Down the six rows of the neck, one line for each trunk and legs.
const RULA_B: [&str; 12] = [
    "123578", "333578", "223578", "334678", "344678", "455788", "555788", "556789", "666789", "677789", "777889",
    "777889",
];
/// Down the eight rows of score C, one line for each score D.
const RULA_C: [&str; 7] = [
    "12334455", "22334455", "33334566", "34445667", "44456677", "55567777", "55667777",
];
/// Along the trunk, one line for each of legs and, within them, neck.
const REBA_A: [&str; 12] = [
    "12234", "13456", "34567", "23456", "24567", "35678", "34567", "35678", "56789", "45678", "46789", "67899",
];
/// Along the upper arm, one line for each of lower arm and, within them, wrist.
const REBA_B: [&str; 6] = ["113467", "224578", "235588", "124578", "235689", "345789"];
/// Along score A, one line for each score B, in base 13.
const REBA_C: [&str; 12] = [
    "112346789abc",
    "123446789abc",
    "123446789abc",
    "23345789abbc",
    "3445689aabcc",
    "3456789aabcc",
    "4567899abbcc",
    "567889aabccc",
    "66789aaabccc",
    "77899abbcccc",
    "77899abbcccc",
    "78899abbcccc",
];

fn cell(lines: &[&str], line: u8, at: u8) -> u8 {
    let digit = char::from(lines[usize::from(line)].as_bytes()[usize::from(at)]);
    u8::try_from(digit.to_digit(13).expect("a digit")).expect("small")
}

fn arm(upper_arm: u8, lower_arm: u8, wrist: u8, wrist_twist: u8) -> rula::ArmScores {
    rula::ArmScores {
        upper_arm,
        lower_arm,
        wrist,
        wrist_twist,
    }
}

fn body(neck: u8, trunk: u8, legs: u8) -> rula::TrunkScores {
    rula::TrunkScores { neck, trunk, legs }
}

fn reba_arm(upper_arm: u8, lower_arm: u8, wrist: u8) -> reba::ArmScores {
    reba::ArmScores {
        upper_arm,
        lower_arm,
        wrist,
    }
}

fn reba_body(neck: u8, trunk: u8, legs: u8) -> reba::TrunkScores {
    reba::TrunkScores { neck, trunk, legs }
}

#[test]
fn every_cell_of_rula_agrees_with_the_second_transcription() {
    let mut cells = 0;
    for (upper, lower, wrist, twist) in itertools4(6, 3, 4, 2) {
        let expected = cell(&RULA_A, 2 * (wrist - 1) + twist - 1, 3 * (upper - 1) + lower - 1);
        let found = rula::table_a(arm(upper, lower, wrist, twist));
        assert_eq!(found, Ok(expected), "A {upper} {lower} {wrist} {twist}");
        cells += 1;
    }
    for (neck, trunk, legs, _) in itertools4(6, 6, 2, 1) {
        let expected = cell(&RULA_B, 2 * (trunk - 1) + legs - 1, neck - 1);
        assert_eq!(
            rula::table_b(body(neck, trunk, legs)),
            Ok(expected),
            "B {neck} {trunk} {legs}"
        );
        cells += 1;
    }
    for (c, d, _, _) in itertools4(13, 13, 1, 1) {
        let expected = cell(&RULA_C, d.min(7) - 1, c.min(8) - 1);
        assert_eq!(rula::table_c(c, d), Ok(expected), "C {c} {d}");
        cells += 1;
    }
    assert_eq!(cells, 6 * 3 * 4 * 2 + 6 * 6 * 2 + 13 * 13);
}

#[test]
fn every_cell_of_reba_agrees_with_the_second_transcription() {
    let mut cells = 0;
    for (neck, trunk, legs, _) in itertools4(3, 5, 4, 1) {
        let expected = cell(&REBA_A, 3 * (legs - 1) + neck - 1, trunk - 1);
        assert_eq!(
            reba::table_a(reba_body(neck, trunk, legs)),
            Ok(expected),
            "A {neck} {trunk} {legs}"
        );
        cells += 1;
    }
    for (upper, lower, wrist, _) in itertools4(6, 2, 3, 1) {
        let expected = cell(&REBA_B, 3 * (lower - 1) + wrist - 1, upper - 1);
        assert_eq!(
            reba::table_b(reba_arm(upper, lower, wrist)),
            Ok(expected),
            "B {upper} {lower} {wrist}"
        );
        cells += 1;
    }
    for (a, b, _, _) in itertools4(12, 12, 1, 1) {
        assert_eq!(reba::table_c(a, b), Ok(cell(&REBA_C, b - 1, a - 1)), "C {a} {b}");
        cells += 1;
    }
    assert_eq!(cells, 60 + 36 + 144);
}

/// All combinations, each from 1.
fn itertools4(a: u8, b: u8, c: u8, d: u8) -> impl Iterator<Item = (u8, u8, u8, u8)> {
    (1..=a).flat_map(move |i| (1..=b).flat_map(move |j| (1..=c).flat_map(move |k| (1..=d).map(move |l| (i, j, k, l)))))
}

#[test]
fn published_examples_come_out_as_published() {
    let nothing = reba::Extras::default();
    // rs9000/ergonomics, README: left and right arm of one posture.
    let posture = reba_body(2, 2, 2);
    assert_eq!(reba::table_a(posture), Ok(4));
    assert_eq!(reba::table_b(reba_arm(1, 2, 3)), Ok(3));
    assert_eq!(reba::score(posture, reba_arm(1, 2, 3), nothing), Ok(4));
    assert_eq!(reba::table_b(reba_arm(1, 2, 2)), Ok(2));
    assert_eq!(reba::score(posture, reba_arm(1, 2, 2), nothing), Ok(4));
    // A filled REBA sheet: A 2, with load 3; B 8; together 7.
    let loaded = reba::Extras { load: 1, ..nothing };
    assert_eq!(reba::table_a(reba_body(1, 2, 1)), Ok(2));
    assert_eq!(reba::table_b(reba_arm(5, 2, 2)), Ok(8));
    assert_eq!(reba::score(reba_body(1, 2, 1), reba_arm(5, 2, 2), loaded), Ok(7));
    // A paper on fabrication work: trunk 3, turned and bent, is 5; table B is 6 whatever the neck up to 3.
    assert_eq!(rula::trunk(false, 40.0, true, true), 5);
    for neck in 1..=3 {
        assert_eq!(rula::table_b(body(neck, 5, 1)), Ok(6));
    }
    // The same paper: upper arm 2, raised and abducted, is 4.
    assert_eq!(rula::upper_arm(30.0, true, true, false), 4);
    // The 1993 paper: 1 and 2 exactly where both halves are 2 at most.
    for (c, d, _, _) in itertools4(13, 13, 1, 1) {
        assert_eq!(rula::table_c(c, d).expect("in range") <= 2, c <= 2 && d <= 2, "{c} {d}");
    }
    // Levels of published task scores.
    for (score, level) in [
        (1, Risk::Negligible),
        (3, Risk::Low),
        (4, Risk::Medium),
        (8, Risk::High),
        (11, Risk::VeryHigh),
    ] {
        assert_eq!(reba::risk(score), Ok(level));
    }
}

#[test]
fn a_whole_rula_sheet() {
    // Seated, leaning a little, one arm forward at work that repeats: 3, 1, 2, 1 and neck 2, trunk 2, legs 1.
    let used = Use { muscle: 1, force: 0 };
    assert_eq!(rula::table_a(arm(3, 1, 2, 1)), Ok(4));
    assert_eq!(rula::table_b(body(2, 2, 1)), Ok(2));
    assert_eq!(rula::grand(arm(3, 1, 2, 1), used, body(2, 2, 1), used), Ok(4));
    assert_eq!(
        rula::grand(arm(3, 1, 2, 1), Use::default(), body(2, 2, 1), Use::default()),
        Ok(3)
    );
}

#[test]
fn angles_fall_into_the_published_classes() {
    let upper = |flexion| rula::upper_arm(flexion, false, false, false);
    assert_eq!(
        [-50.0, -20.1, -20.0, 0.0, 20.0, 20.1, 45.0, 45.1, 90.0, 90.1, 170.0].map(upper),
        [2, 2, 1, 1, 1, 2, 2, 3, 3, 4, 4]
    );
    assert_eq!(rula::upper_arm(0.0, false, false, true), 1, "there is nothing below 1");
    assert_eq!(rula::upper_arm(60.0, true, true, true), 4);
    assert_eq!(
        [0.0, 59.9, 60.0, 100.0, 100.1].map(|bend| rula::lower_arm(bend, false)),
        [2, 2, 1, 1, 2]
    );
    assert_eq!(rula::lower_arm(120.0, true), 3);
    assert_eq!(
        [0.0, -10.0, 15.0, -15.1].map(|bend| rula::wrist(bend, 5.0, false)),
        [1, 2, 2, 3]
    );
    assert_eq!(rula::wrist(40.0, 5.0, true), 4);
    assert_eq!(
        [-1.0, 0.0, 10.0, 10.1, 20.0, 20.1].map(|bend| rula::neck(bend, false, false)),
        [4, 1, 1, 2, 2, 3]
    );
    assert_eq!(rula::neck(-10.0, true, true), 6);
    assert_eq!(
        [0.0, 20.0, 20.1, 60.0, 60.1].map(|bend| rula::trunk(false, bend, false, false)),
        [2, 2, 3, 3, 4]
    );
    assert_eq!(rula::trunk(true, 0.0, false, false), 1);
    assert_eq!([rula::legs(true), rula::legs(false)], [1, 2]);
    let force = |kg, steady| rula::force(kg, steady, false);
    assert_eq!(
        [
            force(1.9, true),
            force(2.0, false),
            force(10.0, true),
            force(10.1, false),
            force(10.1, true)
        ],
        [0, 1, 2, 2, 3]
    );
    assert_eq!(rula::force(0.0, false, true), 3);

    assert_eq!(
        [-1.0, 0.0, 20.0, 20.1].map(|bend| reba::neck(bend, false)),
        [2, 1, 1, 2]
    );
    assert_eq!(
        [-20.1, -20.0, 0.0, 20.0, 20.1, 60.0, 60.1].map(|bend| reba::trunk(bend, 0.0, false)),
        [3, 2, 1, 2, 3, 3, 4]
    );
    assert_eq!(
        [0.0, 30.0, 60.0, 60.1].map(|bend| reba::legs(true, bend, false)),
        [1, 2, 2, 3]
    );
    assert_eq!(reba::legs(true, 90.0, true), 1, "knees do not count in sitting");
    assert_eq!([4.9, 5.0, 10.0, 10.1].map(|kg| reba::load(kg, false)), [0, 1, 1, 2]);
    assert_eq!([59.0, 60.0, 100.0, 101.0].map(reba::lower_arm), [2, 1, 1, 2]);
    assert_eq!([0.0, -15.0, 15.1].map(|bend| reba::wrist(bend, false)), [1, 1, 2]);
}

#[test]
fn numbers_the_methods_do_not_have_are_refused() {
    // The fabrication paper again: a lower arm of 4 and a muscle use of 2 do not exist.
    let refused = rula::table_a(arm(4, 4, 1, 1)).expect_err("no such lower arm");
    assert_eq!((refused.what, refused.found, refused.most), ("lower arm", 4, 3));
    assert_eq!(refused.to_string(), "lower arm is 4, at most 3 is possible");
    let used = Use { muscle: 2, force: 0 };
    let refused = rula::grand(arm(1, 1, 1, 1), used, body(1, 1, 1), Use::default()).expect_err("no such muscle use");
    assert_eq!(refused.what, "muscle use");
    for wrong in [
        arm(0, 1, 1, 1),
        arm(7, 1, 1, 1),
        arm(1, 0, 1, 1),
        arm(1, 1, 5, 1),
        arm(1, 1, 1, 3),
        arm(255, 1, 1, 1),
    ] {
        assert!(rula::table_a(wrong).is_err(), "{wrong:?}");
    }
    for wrong in [body(0, 1, 1), body(7, 1, 1), body(1, 7, 1), body(1, 1, 3)] {
        assert!(rula::table_b(wrong).is_err(), "{wrong:?}");
    }
    assert!(rula::table_c(14, 1).is_err() && rula::table_c(1, 0).is_err());
    for wrong in [
        reba_arm(7, 1, 1),
        reba_arm(1, 3, 1),
        reba_arm(1, 1, 4),
        reba_arm(0, 1, 1),
    ] {
        assert!(reba::table_b(wrong).is_err(), "{wrong:?}");
    }
    for wrong in [
        reba_body(4, 1, 1),
        reba_body(1, 6, 1),
        reba_body(1, 1, 5),
        reba_body(1, 0, 1),
    ] {
        assert!(reba::table_a(wrong).is_err(), "{wrong:?}");
    }
    for wrong in [
        reba::Extras {
            load: 4,
            ..Default::default()
        },
        reba::Extras {
            coupling: 4,
            ..Default::default()
        },
        reba::Extras {
            activity: 4,
            ..Default::default()
        },
    ] {
        assert!(
            reba::score(reba_body(1, 1, 1), reba_arm(1, 1, 1), wrong).is_err(),
            "{wrong:?}"
        );
    }
    assert!(reba::risk(0).is_err() && reba::risk(16).is_err());
}
