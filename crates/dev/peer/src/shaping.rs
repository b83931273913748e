//! How long two people wait when they change their plan: every kind of change, over the example couples and lengths from
//! ten to ninety minutes, planned again, shown to be possible and checked again as the app does it. Printed, never judged.
//! The second word of the call, such as `after-work`, takes one couple alone.

use limits::{PairLimits, Preferences, Subject};
use plan::{At, Item, Plan, Shape};
use std::time::Instant;

/// The example couples, by name.
const EXAMPLES: [(&str, &str); 6] = [
    ("after-work", include_str!("../../../../examples/after-work.toml")),
    ("weekend", include_str!("../../../../examples/weekend.toml")),
    ("sore-wrist", include_str!("../../../../examples/sore-wrist.toml")),
    (
        "tall-and-small",
        include_str!("../../../../examples/tall-and-small.toml"),
    ),
    (
        "third-trimester",
        include_str!("../../../../examples/third-trimester.toml"),
    ),
    ("turns", include_str!("../../../../examples/turns-for-the-back.toml")),
];
/// Lengths, minutes.
const LENGTHS: [u16; 6] = [10, 20, 30, 45, 60, 90];
/// Changes of single steps that are tried in each plan.
const EACH: usize = 3;
/// What the app promises, milliseconds.
const PROMISED_MS: f64 = 300.0;

struct Took {
    kind: &'static str,
    minutes: u16,
    ms: f64,
    refused: bool,
    couple: &'static str,
}

/// Prints the times by kind of change and by length.
pub fn print() {
    let mut all: Vec<Took> = Vec::new();
    let only = std::env::args().nth(2);
    let chosen = |name: &str| only.as_deref().is_none_or(|only| only == name);
    for (couple, text) in EXAMPLES.into_iter().filter(|example| chosen(example.0)) {
        for minutes in LENGTHS {
            let Some((limits, plan)) = planned(text, minutes) else {
                continue;
            };
            for (kind, change) in changes(&plan, &limits, minutes) {
                let watch = Instant::now();
                let made = proof::shape(&plan, &change, &limits, &Preferences::NONE)
                    .ok()
                    .and_then(|shaped| checker::check_bodies(shaped.plan, &shaped.limits).ok());
                let (ms, refused) = (watch.elapsed().as_secs_f64() * 1000.0, made.is_none());
                all.push(Took {
                    kind,
                    minutes,
                    ms,
                    refused,
                    couple,
                });
            }
            for (kind, limits) in other_days(&limits) {
                let watch = Instant::now();
                let shaped = proof::fit(&plan, &limits, &Preferences::NONE);
                let refused = checker::check_bodies(shaped.plan, &shaped.limits).is_err();
                let ms = watch.elapsed().as_secs_f64() * 1000.0;
                all.push(Took {
                    kind,
                    minutes,
                    ms,
                    refused,
                    couple,
                });
            }
        }
    }
    println!(
        "\nshaping a plan, ms: changed, shown and checked ({} couples)",
        EXAMPLES.len()
    );
    println!(
        "  {:<16} {:>6} {:>8} {:>6} {:>6} {:>6}  slowest",
        "change", "times", "refused", "p50", "p95", "max"
    );
    let mut kinds: Vec<&str> = all.iter().map(|took| took.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        line(kind, &all.iter().filter(|took| took.kind == kind).collect::<Vec<_>>());
    }
    for minutes in LENGTHS {
        let these: Vec<&Took> = all.iter().filter(|took| took.minutes == minutes).collect();
        line(&format!("all of {minutes} min"), &these);
    }
    line("all", &all.iter().collect::<Vec<_>>());
    let late = all.iter().filter(|took| took.ms > PROMISED_MS).count();
    println!("  {late} of {} took longer than {PROMISED_MS} ms", all.len());
}

fn line(name: &str, these: &[&Took]) {
    let refused = these.iter().filter(|took| took.refused).count();
    let mut sorted: Vec<&&Took> = these.iter().collect();
    sorted.sort_by(|a, b| a.ms.total_cmp(&b.ms));
    let at = |percent: usize| sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1)));
    let ms = |percent: usize| at(percent).map_or("-".to_owned(), |took| format!("{:.0}", took.ms));
    let slowest = at(100).map_or(String::new(), |took| {
        format!("{} of {} min, {}", took.kind, took.minutes, took.couple)
    });
    println!(
        "  {name:<16} {:>6} {refused:>8} {:>6} {:>6} {:>6}  {slowest}",
        these.len(),
        ms(50),
        ms(95),
        ms(100)
    );
}

/// The couple with a plan of this length, as the app has it.
fn planned(text: &str, minutes: u16) -> Option<(PairLimits, Plan)> {
    let pair = intake::read(text).ok()?;
    let limits = starter::limits(&pair).ok()?.for_minutes(minutes);
    let plan = starter::checked(&limits).ok()?;
    (Item::all(&plan).count() >= 2).then_some((limits, plan))
}

fn changes(plan: &Plan, limits: &PairLimits, minutes: u16) -> Vec<(&'static str, Shape)> {
    let mut list = Vec::new();
    let at = LENGTHS.iter().position(|&m| m == minutes).unwrap_or(0);
    for other in [at.checked_sub(1), Some(at + 1)].into_iter().flatten() {
        if let Some(&other) = LENGTHS.get(other) {
            list.push(("minutes", Shape::Minutes(other)));
        }
    }
    for text in [
        "places:two_chairs",
        "places:two_chairs,sofa,floor",
        "places:two_chairs,bed",
    ] {
        match Shape::parse(text) {
            Ok(Shape::Places(places)) if places != limits.terms.places => list.push(("places", Shape::Places(places))),
            _ => {}
        }
    }
    let steps: Vec<(usize, Item)> = plan
        .steps
        .iter()
        .enumerate()
        .filter_map(|(i, s)| Some((i, Item::in_step(s).next()?)))
        .collect();
    for &(step, item) in steps.iter().step_by(steps.len().div_ceil(EACH).max(1)) {
        let at = At { step, giver: None };
        let this = Subject::Here(item.region, item.technique);
        list.extend([
            ("swap", Shape::Swap(at)),
            ("leave out", Shape::Drop(at)),
            ("longer", Shape::Longer(at)),
            ("more", Shape::Favour(this)),
            ("less", Shape::Less(this)),
        ]);
    }
    list
}

/// A favourite on another day: one closed a place, one is softer, one has fewer places to sit.
fn other_days(limits: &PairLimits) -> Vec<(&'static str, PairLimits)> {
    let mut closed = limits.clone();
    for place in limits::RegionSide::all().filter(|place| place.region().as_str() == "shoulder_top") {
        limits::merge::close_place(&mut closed.people.a, place);
    }
    let mut softer = limits.clone();
    limits::merge::soften(&mut softer.people.b);
    let chairs = match Shape::parse("places:two_chairs") {
        Ok(Shape::Places(places)) => limits.clone().at_places(places),
        _ => limits.clone(),
    };
    vec![
        ("favourite, as is", limits.clone()),
        ("favourite, closed", closed),
        ("favourite, softer", softer),
        ("favourite, chairs", chairs),
    ]
}
