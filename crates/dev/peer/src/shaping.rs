//! How long two people wait when they change one thing in their plan: every change of every step, over generated couples,
//! planned again, shown to be possible and checked again as the app does it.

use limits::{PairLimits, Preferences, Subject};
use plan::{At, Item, Plan, Shape};
use std::time::Instant;

/// Couples that are tried.
const COUPLES: usize = 12;

/// Prints the times by kind of change.
pub fn print() {
    println!("\nshaping a plan, ms: changed, shown and checked (over {COUPLES} couples, every step)");
    println!(
        "  {:<10} {:>6} {:>8} {:>6} {:>6} {:>6}",
        "change", "times", "refused", "p50", "p95", "max"
    );
    let mut all: Vec<(&'static str, f64, bool)> = Vec::new();
    for (limits, plan) in (0..).filter_map(couple).take(COUPLES) {
        for (kind, change) in changes(&plan) {
            let started = Instant::now();
            let made = proof::shape(&plan, &change, &limits, &Preferences::NONE)
                .ok()
                .and_then(|shaped| checker::check_bodies(shaped.plan, &shaped.limits).ok());
            all.push((kind, started.elapsed().as_secs_f64() * 1000.0, made.is_none()));
        }
    }
    for kind in ["swap", "leave out", "longer", "more", "less", "minutes"] {
        let these = all.iter().filter(|one| one.0 == kind);
        let refused = these.clone().filter(|one| one.2).count();
        let mut times: Vec<f64> = these.map(|one| one.1).collect();
        times.sort_by(f64::total_cmp);
        let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len().saturating_sub(1)));
        let ms = |percent: usize| at(percent).map_or("-".to_owned(), |ms| format!("{ms:.0}"));
        println!(
            "  {kind:<10} {:>6} {refused:>8} {:>6} {:>6} {:>6}",
            times.len(),
            ms(50),
            ms(95),
            ms(100)
        );
    }
}

/// A couple with something to shape.
fn couple(seed: u32) -> Option<(PairLimits, Plan)> {
    let pair = intake::read(&testkit::couple(seed).text()).ok()?;
    let limits = starter::limits(&pair).ok()?;
    let plan = starter::checked(&limits).ok()?;
    (Item::all(&plan).count() >= 4).then_some((limits, plan))
}

fn changes(plan: &Plan) -> Vec<(&'static str, Shape)> {
    let mut list = vec![("minutes", Shape::Minutes(10)), ("minutes", Shape::Minutes(20))];
    for (step, item) in plan
        .steps
        .iter()
        .enumerate()
        .filter_map(|(i, s)| Some((i, Item::in_step(s).next()?)))
    {
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
