//! The printed part of docs/reach.md: every authored mode of every pose, place by place, for pairs of all sizes, and where geometry disagrees.

use catalogue::{ModeSide, POSES};
use posture::{Mobility, Size};
use quantity::PerPerson;
use reach::atlas::{FROM_CM, STEP_CM, TO_CM};
use reach::{Answer, Body, Desk, Giving, Task, Verdict, ask, placement};
use std::collections::BTreeMap;

const PAIRS: [(u16, u16); 6] = [(150, 150), (150, 195), (195, 150), (165, 180), (175, 175), (195, 195)];

/// A giving and whether the catalogue lists it for comfort or for a short while only.
fn givings(side: &ModeSide) -> Vec<(Giving, bool)> {
    let giving = |&(region, place): &(_, _), brief| {
        let giving = Giving {
            hands: side.hands,
            region,
            side: place,
        };
        (giving, brief)
    };
    let targets = side.targets.iter().map(|target| giving(target, false));
    targets
        .chain(side.brief.iter().map(|target| giving(target, true)))
        .collect()
}

/// What is told of one task over all pairs.
struct Doubt {
    pairs: Vec<String>,
}

/// Prints it.
pub fn run() {
    println!(
        "Every place that a mode lists is tried together with the partner's places in their order, for six pairs of"
    );
    println!("statures (cm, A / B), and solved for both bodies at once. **C** comfortable (RULA at most 3 for both),");
    println!(
        "**A** acceptable (4), **B** brief (5 to 6), **T** try it (within 3 cm or 10 degrees of working), **N** no.\n"
    );
    println!(
        "The atlas (`cargo xtask atlas`) asks the same of every place together with every place of the partner's, for all"
    );
    println!("pairs from {FROM_CM} to {TO_CM} cm in steps of {STEP_CM} cm.\n");
    print!("| pose, mode |");
    for (a, b) in PAIRS {
        print!(" {a} / {b} |");
    }
    println!("\n|---|{}", "---|".repeat(PAIRS.len()));
    let bodies: Vec<PerPerson<Body>> = PAIRS
        .iter()
        .map(|&(a, b)| {
            let body = |cm: u16| {
                let size = Size::told(f64::from(cm), None, None).expect("a stature people have");
                Body::of(size, Mobility::default())
            };
            PerPerson { a: body(a), b: body(b) }
        })
        .collect();
    let mut desk = Desk::default();
    let mut doubts: BTreeMap<(String, String), Doubt> = BTreeMap::new();
    let mut totals = [0; 5];
    for pose in POSES.iter().filter(|pose| placement(pose.id).is_some()) {
        for mode in pose.modes {
            let (a, b) = (givings(&mode.a), givings(&mode.b));
            let count = a.len().max(b.len());
            if count == 0 {
                continue;
            }
            print!("| {} {} |", pose.id, mode.name);
            for (both, (cm_a, cm_b)) in bodies.iter().zip(PAIRS) {
                let mut found = [0; 5];
                for i in 0..count {
                    let pick = |list: &[(Giving, bool)]| {
                        if list.is_empty() {
                            None
                        } else {
                            Some(list[i % list.len()])
                        }
                    };
                    let (one, other) = (pick(&a), pick(&b));
                    let task = Task {
                        gives: PerPerson {
                            a: one.map(|one| one.0),
                            b: other.map(|other| other.0),
                        },
                    };
                    let pair = PerPerson { a: &both.a, b: &both.b };
                    let Some(answer) = ask(&mut desk, pair, pose.id, mode.name, &task) else {
                        continue;
                    };
                    found[answer.verdict as usize] += 1;
                    totals[answer.verdict as usize] += 1;
                    let brief = one.is_some_and(|one| one.1) || other.is_some_and(|other| other.1);
                    let most = if brief { Verdict::Brief } else { Verdict::Acceptable };
                    if answer.verdict > most {
                        let key = (format!("{} {}", pose.id, mode.name), spoken(&task));
                        let doubt = doubts.entry(key).or_insert(Doubt { pairs: Vec::new() });
                        doubt.pairs.push(format!("{cm_a}/{cm_b} {}", because(&answer)));
                    }
                }
                print!(" {} |", letters(&found));
            }
            println!();
        }
    }
    println!("\nAll: {}.\n", letters(&totals));
    println!("### Where it disagrees\n");
    println!("Listed for comfort and not at least acceptable, or listed as brief and not at least brief.\n");
    println!("| pose, mode | A's hands on; B's hands on | pairs |\n|---|---|---|");
    for ((mode, task), doubt) in &doubts {
        println!("| {mode} | {task} | {} |", doubt.pairs.join(", "));
    }
    crate::beyond::run();
}

fn letters(found: &[u32; 5]) -> String {
    let all: Vec<String> = ["C", "A", "B", "T", "N"]
        .iter()
        .zip(found)
        .filter(|(_, count)| **count > 0)
        .map(|(letter, count)| format!("{letter}{count}"))
        .collect();
    all.join(" ")
}

fn because(answer: &Answer) -> String {
    let why = answer.why.map_or("", reach::Why::as_str);
    format!("{} ({why})", answer.verdict.as_str())
}

fn spoken(task: &Task) -> String {
    let one = |giving: Option<Giving>| giving.map_or("nothing".to_owned(), |g| format!("{}.{}", g.region, g.side));
    format!("{}; {}", one(task.gives.a), one(task.gives.b))
}
