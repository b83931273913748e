//! Plans in these stories, made as the other bundle makes them.

use keeper::PlanWish;
use plan::Plan;
use planner::Planner;
use quantity::{Place, Set, Setting};

/// A plan for these limits.
pub fn planned(limits: &limits::PairLimits) -> Plan {
    made(Planner::new(limits))
}

/// A plan for what was asked for, with what is liked.
pub fn planned_as_wished(wish: &PlanWish) -> Plan {
    let limits = limits::code::read(&wish.limits).expect("limits of ours");
    let wishes = plan::Wishes::read(&wish.favour);
    let plan = made(Planner::around(&limits, &wishes.liked, &[], &wishes.locks));
    checker::check(plan.clone(), &limits).expect("a plan within the limits that were handed over");
    plan
}

fn made(mut planner: Planner) -> Plan {
    while !planner.advance(50).done {}
    planner.finish()
}

/// Limits of two whom nobody asked anything yet.
pub fn starter(setting: Setting) -> limits::PairLimits {
    intake::starter_limits(setting, Set::EMPTY.with(Place::TwoChairs), 20)
}
