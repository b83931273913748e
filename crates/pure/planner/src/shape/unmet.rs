//! Where all that could be planned is calm together: what was needed most and is not there, with a true reason, so that
//! nobody wonders why five minutes of quiet came instead of hands.

use crate::context::Context;
use crate::fill::Desk;
use catalogue::{PhraseId, PhraseKind};
use limits::{PairLimits, Preferences, RegionSide};
use plan::{Gone, Item, Lock, Plan, Why};
use quantity::{Person, Pressure, Side};

/// What these two need most and a plan without any work does not give them; nothing for a plan with work in it.
#[must_use]
pub fn unmet(plan: &Plan, limits: &PairLimits) -> Vec<Gone> {
    let mut list: Vec<Gone> = Vec::new();
    if Item::all(plan).next().is_some() {
        return list;
    }
    let desk = Desk::new(Context::with(limits, &Preferences::NONE));
    for receiver in Person::ALL.iter().copied() {
        let needs = limits.terms.needs[receiver].iter();
        let most = needs.clone().map(|need| need.weight).max().unwrap_or(0);
        for need in needs.filter(|need| need.weight == most && most > 0) {
            let region = need.place.region();
            let side = if region.entry().paired {
                Side::Both
            } else {
                Side::Midline
            };
            let locks = PhraseId::all()
                .filter(|id| id.entry().kind == PhraseKind::Work && id.entry().regions.contains(region))
                .map(|phrase| Lock {
                    receiver,
                    phrase,
                    region,
                    side,
                    level: Pressure::THREE,
                });
            let whys: Vec<(Item, Why)> = locks
                .map(|lock| (lock.item(), desk.hopeless(&lock).unwrap_or(Why::NeedsTime)))
                .collect();
            // Where one way of it is nearly possible, that is the reason; else the most common one.
            let count = |why: Why| whys.iter().filter(|other| other.1 == why).count();
            let nearest = whys
                .iter()
                .max_by_key(|(_, why)| (*why == Why::NeedsTime, count(*why)))
                .copied();
            if let Some((item, why)) = nearest
                && !list.iter().any(|gone| gone.item.region == region)
                && RegionSide::of(region).next().is_some()
            {
                list.push(Gone { item, why });
            }
        }
    }
    list
}
