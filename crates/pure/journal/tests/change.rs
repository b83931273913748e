//! The likely change: Student's t against printed tables, and whether the spread keeps its word.

use journal::{Against, FEWEST, Size, Verdict, difference, likely, t_quantile, trend, verdict};
use proptest::prelude::*;

#[test]
fn t_agrees_with_the_printed_tables() {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: upper critical values.
    let table = [
        (0.90, 1.0, 3.078),
        (0.95, 1.0, 6.314),
        (0.975, 1.0, 12.706),
        (0.975, 2.0, 4.303),
        (0.975, 3.0, 3.182),
        (0.975, 4.0, 2.776),
        (0.975, 5.0, 2.571),
        (0.99, 5.0, 3.365),
        (0.975, 9.0, 2.262),
        (0.95, 10.0, 1.812),
        (0.975, 20.0, 2.086),
        (0.995, 30.0, 2.750),
        (0.975, 60.0, 2.000),
        (0.975, 100.0, 1.984),
    ];
    for (p, df, printed) in table {
        let ours = t_quantile(p, df);
        assert!((ours - printed).abs() < 0.000_6, "{p} {df}: {ours} is not {printed}");
    }
}

#[test]
fn half_lies_below_zero_and_absurd_questions_get_a_finite_answer() {
    assert!(t_quantile(0.5, 4.0).abs() < 1e-6);
    for (p, df) in [(0.0, 0.0), (1.0, 1e9), (f64::NAN, 3.0), (0.975, f64::NAN)] {
        let t = t_quantile(p, df);
        assert!(t.is_finite() && t >= 0.0, "{p} {df}: {t}");
    }
}

#[test]
fn six_evenings_of_massage_and_three_of_rest_are_told_as_they_are() {
    // Tension 6-4, 7-4, 4-4, 6-3, 5-6, 7-3; plain rest 5-4, 6-4, 5-5. Worked by hand: 1.83 +- 2.57 x 1.94 / sqrt 6.
    let (massage, rest) = ([2, 3, 0, 3, -1, 4], [1, 2, 0]);
    let change = likely(&massage).expect("six are enough");
    assert_eq!(
        (change.evenings, change.from, change.middle, change.to),
        (6, -3, 18, 39)
    );
    let rest_change = likely(&rest).expect("three are enough");
    assert_eq!((rest_change.from, rest_change.middle, rest_change.to), (-15, 10, 35));
    let (first, against, ..) = verdict(&massage, &rest);
    assert_eq!((first, against), (Verdict::LowerOnMost, Against::Alike(3)));
}

#[test]
fn below_three_evenings_nothing_is_claimed_however_good_they_were() {
    assert_eq!(verdict(&[], &[]).0, Verdict::Nothing);
    for few in [&[9][..], &[9, 9][..]] {
        let (first, _, change, _) = verdict(few, &[]);
        assert_eq!((first, change), (Verdict::TooEarly, None));
    }
    assert_ne!(verdict(&[9; FEWEST], &[]).0, Verdict::TooEarly);
}

#[test]
fn three_equal_answers_do_not_mean_that_nothing_varies() {
    let same = likely(&[2, 2, 2]).expect("three are enough");
    assert!(same.from < 0 && same.to > 40, "{same:?}");
}

#[test]
fn worse_is_said_as_plainly_as_better() {
    assert_eq!(verdict(&[3, 4, 3, 2, 3, 4], &[]).0, Verdict::Lower);
    assert_eq!(verdict(&[-3, -4, -3, -2, -3, -4], &[]).0, Verdict::Higher);
    assert_eq!(verdict(&[0, 1, -1, 0, -1, 1], &[]).0, Verdict::Unclear);
}

#[test]
fn rest_may_win() {
    let (strong, weak) = ([5, 4, 5, 4, 5, 4], [0, 0, 1, 0, 1, 0]);
    assert!(matches!(verdict(&strong, &weak).1, Against::MassageMore(n) if n > 30));
    assert!(matches!(verdict(&weak, &strong).1, Against::RestMore(n) if n > 30));
    assert_eq!(verdict(&strong, &[]).1, Against::NoRest);
    assert_eq!(verdict(&strong, &[1, 2]).1, Against::TooFew(2));
    assert_eq!(difference(&strong, &[1, 2]), None);
}

#[test]
fn a_slow_change_needs_eight_answers_a_whole_point_and_more_than_the_usual_ups_and_downs() {
    assert_eq!(trend(&[3, 3, 3, 3, 6, 6, 6]), None, "seven are too few");
    assert_eq!(trend(&[3, 3, 3, 3, 6, 6, 6, 6]), Some(30));
    assert_eq!(
        trend(&[5, 5, 5, 5, 6, 6, 6, 6]),
        None,
        "one point is not more than one point"
    );
    assert_eq!(
        trend(&[0, 10, 0, 10, 3, 10, 2, 10]),
        None,
        "it jumps more than it moves"
    );
}

#[test]
fn sizes_are_rounded_the_way_people_talk() {
    let said: Vec<Size> = [-4, 0, 4, 5, 10, 12, 15, 18, 39, -39].map(Size::of).to_vec();
    use Size::{About, Half, Nearly, Nothing, Over};
    let expected = [
        Nothing,
        Nothing,
        Nothing,
        Half(0),
        About(1),
        Over(1),
        Half(1),
        Nearly(2),
        Nearly(4),
        Nearly(4),
    ];
    assert_eq!(said, expected);
}

/// A small generator of chance for simulations: same numbers everywhere.
struct Chance(u64);
impl Chance {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
    /// About normal: twelve dice.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

/// What somebody notes: whole numbers from 0 to 10.
fn noted(value: f64) -> i8 {
    value.round().clamp(0.0, 10.0) as i8
}

/// One evening in a world with this tension before, this effect and these ups and downs.
fn evening(world: (f64, f64, f64, f64), chance: &mut Chance) -> i8 {
    let (tension, day, effect, noise) = world;
    let today = tension + day * chance.normal();
    noted(today + noise * chance.normal()) - noted(today - effect + noise * chance.normal())
}

#[test]
fn the_spread_holds_the_truth_at_least_as_often_as_it_says() {
    let mut chance = Chance(7);
    let mut lowest = (1.0_f64, String::new());
    for tension in [1.0, 3.0, 5.0, 8.0] {
        for effect in [0.0, 1.0, 3.0] {
            for noise in [0.3, 0.8, 1.5] {
                let world = (tension, 1.5, effect, noise);
                let long = 60_000;
                let truth = (0..long).map(|_| f64::from(evening(world, &mut chance))).sum::<f64>() / f64::from(long);
                for n in [3_usize, 4, 6, 10, 25] {
                    let runs = 2000;
                    let held = (0..runs)
                        .filter(|_| {
                            let evenings: Vec<i8> = (0..n).map(|_| evening(world, &mut chance)).collect();
                            let change = likely(&evenings).expect("enough evenings");
                            (f64::from(change.from)..=f64::from(change.to)).contains(&(10.0 * truth))
                        })
                        .count();
                    let share = held as f64 / f64::from(runs);
                    if share < lowest.0 {
                        lowest = (share, format!("{world:?} n {n}: {share}"));
                    }
                }
            }
        }
    }
    // The lowest of 180 shares, each of 2000 runs: three standard errors below 95 % are chance (0.0146).
    assert!(lowest.0 >= 0.95 - 0.0146, "{}", lowest.1);
}

#[test]
fn one_more_evening_like_the_others_narrows_and_one_unlike_them_widens() {
    let five = likely(&[2, 4, 3, 1, 5]).expect("five");
    let alike = likely(&[2, 4, 3, 1, 5, 3]).expect("six");
    let unlike = likely(&[2, 4, 3, 1, 5, -8]).expect("six");
    let width = |l: journal::Likely| l.to - l.from;
    assert!(width(alike) < width(five) && width(five) < width(unlike));
}

proptest! {
    #[test]
    fn whatever_is_noted_the_spread_holds_its_own_middle_and_stays_on_the_scale(
        one in prop::collection::vec(-10_i8..=10, 0..40),
        other in prop::collection::vec(any::<i8>(), 0..40),
    ) {
        for sample in [&one, &other] {
            prop_assert_eq!(likely(sample).is_some(), sample.len() >= FEWEST);
            if let Some(change) = likely(sample) {
                prop_assert!(change.from <= change.middle && change.middle <= change.to);
                prop_assert!(change.from >= -100 && change.to <= 100);
            }
        }
        let (first, _, change, _) = verdict(&one, &other);
        if first == Verdict::Lower {
            prop_assert!(change.is_some_and(|c| c.from > 0));
        }
    }

    #[test]
    fn the_same_evenings_in_another_order_say_the_same(mut list in prop::collection::vec(-10_i8..=10, 3..12)) {
        let before = likely(&list);
        list.reverse();
        prop_assert_eq!(before, likely(&list));
    }
}
