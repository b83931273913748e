//! The atlas says what solving says, and the more careful thing wherever it does not know for sure.

mod common;

use catalogue::PoseId;
use common::{gives, task};
use quantity::PerPerson;
use reach::Verdict;
use reach::atlas::{
    EMBEDDED, FROM_CM, Listed, Maker, STEP_CM, TO_CM, agreed, hopeless, listed, made_from, stand_ins, statures, verdict,
};

/// Entries that are solved again.
const SAMPLES: usize = 200;

fn told(a: u16, b: u16) -> PerPerson<Option<u16>> {
    PerPerson { a: Some(a), b: Some(b) }
}

fn says(one: &Listed, a: u16, b: u16) -> Option<Verdict> {
    verdict(one.pose, one.mode, &one.task, told(a, b))
}

#[test]
fn the_embedded_atlas_is_made_from_todays_solver_bodies_placements_and_modes() {
    let embedded = EMBEDDED.first_chunk().copied().map(u64::from_le_bytes);
    assert!(
        embedded == Some(made_from()),
        "made from other data: run cargo xtask atlas"
    );
    assert!(EMBEDDED.len() < 400_000, "{} bytes", EMBEDDED.len());
}

#[test]
fn sampled_entries_are_what_solving_them_now_says() {
    let (tasks, grid) = (listed(), statures());
    let mut seed = 2026_u64;
    let mut pick = |count: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % count
    };
    for _ in 0..SAMPLES {
        let one = &tasks[pick(tasks.len())];
        let (a, b) = (grid[pick(grid.len())], grid[pick(grid.len())]);
        // A new maker each time: nothing is remembered from the entry before.
        let fresh = Maker::default().verdict(one, PerPerson { a, b });
        assert_eq!(
            says(one, a, b),
            fresh,
            "{} {} {a}/{b} {:?}",
            one.pose,
            one.mode,
            one.task
        );
    }
}

#[test]
fn between_points_of_the_grid_the_most_careful_neighbour_speaks() {
    let mut differing = 0;
    for one in listed().iter().step_by(7) {
        for low in statures().into_iter().take_while(|&cm| cm < TO_CM) {
            let high = low + STEP_CM;
            let corners = [(low, low), (low, high), (high, low), (high, high)].map(|(a, b)| says(one, a, b));
            let between = says(one, low + 2, high - 2);
            assert_eq!(
                between,
                corners.into_iter().max().flatten(),
                "{} {}",
                one.pose,
                one.mode
            );
            differing += usize::from(corners.iter().any(|corner| *corner != between));
        }
    }
    assert!(differing > 0, "no neighbours differ: this shows nothing");
}

#[test]
fn an_untold_stature_counts_as_everybody_from_150_to_195() {
    for one in listed().iter().step_by(11) {
        let untold = verdict(one.pose, one.mode, &one.task, PerPerson { a: None, b: Some(165) });
        let worst = (150..=195).map(|cm| says(one, cm, 165)).max().flatten();
        assert_eq!(untold, worst, "{} {}", one.pose, one.mode);
    }
}

#[test]
fn it_has_no_opinion_on_what_it_does_not_know() {
    let (pose, feet) = (
        PoseId::known("sofa_feet"),
        task("both foot_sole left", "both foot_sole left"),
    );
    assert!(verdict(pose, "feet", &feet, told(170, 170)).is_some_and(Verdict::works));
    assert_eq!(verdict(pose, "no_such_mode", &feet, told(170, 170)), None);
    let mut head = feet;
    head.gives.a = gives("both scalp midline");
    assert_eq!(verdict(pose, "feet", &head, told(170, 170)), None);
    assert_eq!(verdict(pose, "feet", &feet, told(FROM_CM - 1, 170)), None);
    assert_eq!(verdict(pose, "feet", &feet, told(170, TO_CM + 1)), None);
}

#[test]
fn neighbours_agree_only_where_all_say_the_same() {
    let mut differing = 0;
    for one in listed().iter().step_by(5) {
        let corners = [(150, 190), (150, 195), (155, 190), (155, 195)].map(|(a, b)| says(one, a, b));
        let same = corners.iter().all(|corner| *corner == corners[0]);
        let found = agreed(one.pose, one.mode, &one.task, told(153, 192));
        assert_eq!(found, if same { corners[0] } else { None }, "{} {}", one.pose, one.mode);
        differing += usize::from(!same);
    }
    assert!(differing > 0, "all neighbours agree: this shows nothing");
}

#[test]
fn what_it_calls_hopeless_no_neighbour_can_do_and_what_works_is_never_called_so() {
    let never = hopeless(told(150, 195));
    let embrace = |one: &&Listed| one.pose.as_str() == "seated_embrace";
    assert!(never.iter().any(|one| embrace(&one)), "a small lap and a tall partner");
    for one in &never {
        let works = says(one, 150, 195).is_some_and(Verdict::works);
        assert!(!works, "{} {}", one.pose, one.mode);
    }
    assert!(!hopeless(told(170, 170)).iter().any(|one| embrace(&one)));
}

#[test]
fn for_an_untold_stature_what_fails_for_somebody_is_hopeless() {
    let untold = PerPerson { a: None, b: Some(195) };
    assert_eq!(
        stand_ins(untold),
        [170, 150, 195].map(|a| PerPerson { a, b: 195 }).to_vec()
    );
    assert_eq!(stand_ins(PerPerson { a: None, b: None }).len(), 5);
    assert_eq!(stand_ins(told(161, 172)), [PerPerson { a: 161, b: 172 }]);
    let never = hopeless(untold);
    for one in hopeless(told(150, 195)) {
        assert!(
            never
                .iter()
                .any(|other| (other.pose, other.mode, other.task) == (one.pose, one.mode, one.task))
        );
    }
    for one in &never {
        let fails = |pair: &PerPerson<u16>| !says(one, pair.a, pair.b).is_some_and(Verdict::works);
        assert!(stand_ins(untold).iter().any(fails), "{} {}", one.pose, one.mode);
    }
    assert!(never.len() < listed().len() / 10, "{} tasks", never.len());
}
