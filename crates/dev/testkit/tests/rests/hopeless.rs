//! When no rest of a session can keep every rule: sums over what was done, by rule, from plan and limits alone.

use catalogue::{RULES, RegionId};
use limits::PairLimits;
use plan::{Change, Plan, Step};
use quantity::{Balance, Hands, Person, Phase, Side, Style};
use std::collections::{BTreeMap, BTreeSet};

/// The rules that, for every length the session could still have, cannot be kept; `None` when some length has none.
pub fn why(plan: &Plan, at_s: u32, change: &Change, limits: &PairLimits) -> Option<BTreeSet<&'static str>> {
    let done = Done::of(plan, at_s);
    let mut rules = BTreeSet::new();
    let longest = plan.seconds;
    let mut seconds = done.clock.max(RULES.t4_least_s).next_multiple_of(10);
    while seconds <= longest {
        let broken = done.broken(seconds, change, limits);
        if broken.is_empty() {
            return None;
        }
        rules.extend(broken);
        seconds += 10;
    }
    Some(rules)
}

/// What was done by the time a change holds: every step that has begun.
struct Done<'p> {
    steps: Vec<&'p Step>,
    clock: u32,
    hands_on: u32,
    both_on: u32,
    calm: u32,
    changes: u32,
}

impl<'p> Done<'p> {
    fn of(plan: &'p Plan, at_s: u32) -> Self {
        let steps: Vec<&Step> = plan.steps.iter().filter(|s| s.start <= at_s).collect();
        let hands = |s: &&&Step| s.a_gives.is_some() || s.b_gives.is_some();
        let both = |s: &&&Step| s.a_gives.is_some() && s.b_gives.is_some();
        let plain = |s: &&&Step| s.shared.as_ref().is_some_and(|m| m.regions_a.is_empty());
        let sum = |steps: Vec<&&Step>| steps.iter().map(|s| s.seconds).sum();
        let poses: Vec<_> = steps
            .iter()
            .filter(|s| s.pose.as_str() != "interlude_standing")
            .map(|s| s.pose)
            .collect();
        Self {
            clock: steps.last().map_or(0, |s| s.end()),
            hands_on: sum(steps.iter().filter(hands).collect()),
            both_on: sum(steps.iter().filter(both).collect()),
            calm: sum(steps.iter().filter(plain).collect()),
            changes: poses.windows(2).filter(|w| w[0] != w[1]).count() as u32,
            steps,
        }
    }

    /// Work seconds a person received, by region and side.
    fn received(&self, receiver: Person) -> BTreeMap<(RegionId, Side), u32> {
        let mut sums = BTreeMap::new();
        for giving in self.steps.iter().filter_map(|s| s.gives(receiver.other())) {
            let work: u32 = giving
                .parts
                .iter()
                .filter(|p| p.technique.as_str() != "hold_still")
                .map(|p| p.seconds)
                .sum();
            *sums.entry((giving.region, giving.side)).or_default() += work;
        }
        sums
    }

    fn broken(&self, seconds: u32, change: &Change, limits: &PairLimits) -> Vec<&'static str> {
        let mut list = Vec::new();
        // O4: a shorter session has fewer changes of pose, and some were made.
        let step = RULES.o4_change_minutes.iter().position(|&m| seconds <= m * 60);
        let allowed = RULES.o4_changes[step.unwrap_or(3)];
        if self.changes > allowed {
            list.push("O4");
        }
        // T3: the close that is still to come.
        let long = seconds >= RULES.t3_close_long_from_min * 60;
        let least = if long {
            RULES.t3_close_long_s[0]
        } else {
            RULES.t3_close_s[0]
        };
        let closed: u32 = self
            .steps
            .iter()
            .filter(|s| s.phase == Phase::Close)
            .map(|s| s.seconds)
            .sum();
        if seconds >= 480 && self.clock + least.saturating_sub(closed) > seconds {
            list.push("T3");
        }
        for receiver in Person::ALL.iter().copied() {
            list.extend(self.owed(receiver, seconds, change, limits));
        }
        // O6: more was given one at a time than at once, and nothing more can be given at once.
        let apart = self.hands_on > 2 * self.both_on;
        if apart && matches!(change, Change::StopGiving(_)) && both_on(limits) {
            list.push("O6 at once");
        }
        if self.calm_lacks(seconds, allowed, change, limits) {
            list.push("T4 with O6");
        }
        list
    }

    /// What this receiver can no longer get.
    fn owed(&self, receiver: Person, seconds: u32, change: &Change, limits: &PairLimits) -> Vec<&'static str> {
        let mut list = Vec::new();
        let had = self.received(receiver);
        let sum = |person: Person| self.received(person).values().sum::<u32>();
        let stopped = *change == Change::StopGiving(receiver.other());
        let closed = |region: RegionId, side: Side| match *change {
            Change::Avoid(who, place) if who == receiver => {
                place.region == region && (place.side.is_none() || place.side == Some(side) || side == Side::Both)
            }
            _ => stopped,
        };
        if stopped && limits.terms.balance == Balance::Even && sum(receiver.other()) > sum(receiver) + RULES.r4_even_s {
            list.push("R4");
        }
        // R3: the other side of what was begun.
        for region in RegionId::all().filter(|r| r.entry().paired) {
            let side = |side: Side| had.get(&(region, side)).copied().unwrap_or(0);
            let (left, right) = (side(Side::Left), side(Side::Right));
            let behind = if left < right { Side::Left } else { Side::Right };
            let named = limits.terms.needs[receiver]
                .iter()
                .any(|n| n.one_sided && n.place.region() == region);
            if left.abs_diff(right) > 90 && closed(region, behind) && !named {
                list.push("R3");
            }
        }
        if seconds >= RULES.o6_regions_from_min * 60 {
            let regions: BTreeSet<RegionId> = had.iter().filter(|h| *h.1 > 0).map(|h| h.0.0).collect();
            if stopped && (regions.len() as u32) < RULES.o6_regions {
                list.push("O6 regions");
            }
            let most = limits.terms.needs[receiver].iter().map(|n| n.weight).max().unwrap_or(0);
            let wished = limits.terms.needs[receiver]
                .iter()
                .filter(|n| n.weight == most && most > 0);
            let met = wished.clone().any(|n| {
                let here = had
                    .iter()
                    .filter(|h| h.0.0 == n.place.region())
                    .map(|h| *h.1)
                    .sum::<u32>();
                here >= RULES.o6_need_s || !closed(n.place.region(), n.place.side())
            });
            if wished.count() > 0 && !met {
                list.push("O6 need");
            }
        }
        list
    }

    /// T4 and O6 together: what is left cannot be filled by calm up to its share, by one giving alone up to what both gave at
    /// once, by changes of pose, and by a shared move after each of them. Sides exchanged only to pass time are no rest.
    fn calm_lacks(&self, seconds: u32, allowed: u32, change: &Change, limits: &PairLimits) -> bool {
        if !matches!(change, Change::StopGiving(_)) || !both_on(limits) {
            return false;
        }
        let calm = (seconds * RULES.t4_calm_percent / 100).saturating_sub(self.calm);
        let alone = (2 * self.both_on).saturating_sub(self.hands_on);
        let changes = allowed.saturating_sub(self.changes);
        let shared = if seconds >= RULES.t3_stretch_from_min * 60 {
            90
        } else {
            0
        };
        let moving = changes * (RULES.o4_changeover_far_s + shared);
        self.clock + calm + alone + moving < seconds
    }
}

/// O6 asks for both at once of these two, as far as their limits alone say.
fn both_on(limits: &PairLimits) -> bool {
    limits.terms.style == Style::Together
        && limits.terms.balance != Balance::AReceives
        && limits.terms.balance != Balance::BReceives
        && Person::ALL.iter().all(|&p| {
            let give = &limits.people[p].give;
            give.gives && give.hands != Hands::None && give.max_run_s.is_none() && !give.sore_hands
        })
}
