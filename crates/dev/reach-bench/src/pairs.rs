//! Two bodies: every authored mode, place by place, for a few pairs.

use crate::spread;
use catalogue::{ModeSide, POSES};
use posture::{Mobility, Size};
use quantity::PerPerson;
use reach::{Body, Desk, Giving, Task, Verdict, placement, solve};
use std::time::Instant;

const PAIRS: [(f64, f64); 5] = [
    (150.0, 150.0),
    (150.0, 195.0),
    (165.0, 180.0),
    (175.0, 175.0),
    (195.0, 195.0),
];

fn givings(side: &ModeSide) -> Vec<Giving> {
    let all = side.targets.iter().chain(side.brief);
    all.map(|&(region, place)| Giving {
        hands: side.hands,
        region,
        side: place,
    })
    .collect()
}

/// Prints the figures.
pub fn run() {
    println!("two bodies, every authored mode (ms)             median      p95      p99   tasks  done");
    let (mut all, mut runs, mut done) = (Vec::new(), Vec::new(), 0);
    for (a, b) in PAIRS {
        let body = |cm| {
            Body::of(
                Size::told(cm, None, None).expect("a stature people have"),
                Mobility::default(),
            )
        };
        let (one, other) = (body(a), body(b));
        let both = PerPerson { a: &one, b: &other };
        let mut desk = Desk::default();
        let (mut times, mut good) = (Vec::new(), 0);
        for pose in POSES {
            let Some(place) = placement(pose.id) else { continue };
            for mode in pose.modes {
                let (a, b) = (givings(&mode.a), givings(&mode.b));
                for i in 0..a.len().max(b.len()) {
                    let pick = |list: &[Giving]| {
                        if list.is_empty() {
                            None
                        } else {
                            Some(list[i % list.len()])
                        }
                    };
                    let task = Task {
                        gives: PerPerson {
                            a: pick(&a),
                            b: pick(&b),
                        },
                    };
                    let begun = Instant::now();
                    let answer = solve(&mut desk, both, pose, place, mode.name, &task);
                    let ms = begun.elapsed().as_secs_f64() * 1e3;
                    times.push(ms);
                    if answer.runs > 0 {
                        // A point from one start takes two runs of the solver: the way there, and then with flesh.
                        runs.push(2.0 * ms / f64::from(answer.runs));
                    }
                    good += usize::from(answer.verdict != Verdict::No);
                }
            }
        }
        all.extend_from_slice(&times);
        done += good;
        let count = times.len();
        println!(
            "  whole task {a:3} / {b:3}                       {} {count:7} {good:5}",
            spread(&mut times)
        );
    }
    let count = all.len();
    println!(
        "  whole task, all pairs                       {} {count:7} {done:5}",
        spread(&mut all)
    );
    println!("  one stroke point from one start             {}", spread(&mut runs));
}
