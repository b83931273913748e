//! `peer replans [EVERY]`: a change in every example's session at every border of a step and in the middle of it (or at each
//! EVERY-th of these times): how often there is no rest, and how long finding one takes.

use crate::clock::{Watch, spread};
use limits::PairLimits;
use plan::{Change, Plan, RegionPlace};
use quantity::Person;
use std::collections::BTreeMap;

/// Prints the table.
pub fn print(every: usize) {
    let mut table: BTreeMap<&'static str, (Vec<f64>, u32, u32)> = BTreeMap::new();
    for (name, limits) in examples() {
        let plan = planner::plan(&limits);
        for at_s in times(&plan).into_iter().step_by(every) {
            for (kind, change) in changes(&plan, at_s) {
                let watch = Watch::start();
                let made = planner::replan(&plan, at_s, &change, &limits);
                let row = table.entry(kind).or_default();
                row.0.push(watch.ms());
                match made {
                    Ok(new) => {
                        if new.seconds < plan.seconds && !matches!(change, Change::Shorten(_)) {
                            row.2 += 1;
                        }
                        if let Err(broken) = checker::check(new, &limits) {
                            println!("REFUSED {name} {at_s} {change:?}: {broken:?}");
                        }
                    }
                    Err(why) => {
                        row.1 += 1;
                        println!("{name} of {} s at {at_s}, {change:?}: {why}", plan.seconds);
                    }
                }
            }
        }
    }
    println!("\nchange        times  no rest  ended sooner   mean    p50    p95    p99    max ms");
    for (kind, (mut times, none, sooner)) in table {
        println!(
            "{kind:<12} {:>6} {none:>8} {sooner:>13} {}",
            times.len(),
            spread(&mut times)
        );
    }
}

/// The example couples that may start today.
pub fn examples() -> Vec<(String, PairLimits)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../examples");
    let mut list = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.path())
        .collect();
    files.sort();
    for file in files.into_iter().filter(|f| f.extension().is_some_and(|e| e == "toml")) {
        let name = file
            .file_stem()
            .map(|s| s.to_string_lossy().into_owned())
            .unwrap_or_default();
        let limits = std::fs::read_to_string(&file)
            .ok()
            .and_then(|text| intake::read(&text).ok())
            .and_then(|pair| starter::limits(&pair).ok());
        list.extend(limits.map(|limits| (name, limits)));
    }
    list
}

/// Every border of a step, and the middle of each.
fn times(plan: &Plan) -> Vec<u32> {
    plan.steps
        .iter()
        .flat_map(|s| [s.start, s.start + s.seconds / 2])
        .collect()
}

fn changes(plan: &Plan, at_s: u32) -> Vec<(&'static str, Change)> {
    let mut list = vec![
        ("softer", Change::Softer(Person::A)),
        ("softer", Change::Softer(Person::B)),
        ("stop-giving", Change::StopGiving(Person::A)),
        ("stop-giving", Change::StopGiving(Person::B)),
        ("shorten", Change::Shorten(60)),
        ("shorten", Change::Shorten(300)),
        ("shorten", Change::Shorten(3600)),
    ];
    // The place where hands are now, or come next.
    for receiver in Person::ALL.iter().copied() {
        let next = plan
            .steps
            .iter()
            .filter(|s| s.end() > at_s)
            .find_map(|s| s.gives(receiver.other()));
        if let Some(giving) = next {
            let place = RegionPlace {
                region: giving.region,
                side: None,
            };
            list.push(("avoid", Change::Avoid(receiver, place)));
        }
    }
    list
}
