//! From the choices of the first minute to a checked plan: the pair, its limits, a plan that travels with the app, or
//! one from the engine. Nothing is offered that the checker did not accept for exactly these limits.

use crate::kept::Kept;
use crate::model::{Planning, Prepared};
use crate::shaping::Shaping;
use crate::{Effect, Model, PlanRequest, ShapeRequest};
use catalogue::RULES;
use checker::CheckedPlan;
use limits::PairLimits;
use plan::Plan;
use quantity::{Place, Set, Setting};

/// The limits of a pair nobody was asked about: nobody was screened, so the starter holds. Conditions are not even at
/// hand: what reads them would be a seventh of all that a phone has to load before the first screen.
fn limits_of(kept: &Kept, minutes: u32) -> PairLimits {
    let (setting, places, minutes) = chosen(kept, minutes);
    intake::starter_limits(setting, places, minutes)
}

fn chosen(kept: &Kept, minutes: u32) -> (Setting, Set<Place>, u16) {
    let setting = kept.setting.unwrap_or(Setting::Colleagues);
    let mut places = kept.places;
    places.remove(Place::Standing);
    if places == Set::EMPTY {
        places.insert(Place::TwoChairs);
    }
    (setting, places, u16::try_from(minutes).unwrap_or(u16::MAX))
}

/// Minutes that will really be planned: what was asked for, or less where the setting or the first sessions say so.
pub(crate) fn minutes_possible(kept: &Kept) -> u32 {
    let longest_s = limits_of(kept, kept.minutes).terms.longest_s;
    kept.minutes.min(longest_s / 60)
}

impl Model {
    /// Makes sure that a plan for the present choices is there or on its way.
    pub(crate) fn prepare(&mut self) -> Vec<Effect> {
        let mut effects = self.forget_request();
        let minutes = minutes_possible(&self.kept);
        self.their_own = false;
        effects.extend(self.prepare_for(limits_of(&self.kept, minutes), minutes, String::new(), None));
        effects
    }

    /// The same for limits that were made elsewhere, from the two's own answers, and with a plan they had before: the
    /// engine brings it within today, because only there it is known whether today's bodies can still do it. What cannot
    /// be read is no plan.
    pub(crate) fn prepare_with(&mut self, line: &str, minutes: u32, favour: String, fit: Option<&str>) -> Vec<Effect> {
        let mut effects = self.forget_request();
        self.their_own = true;
        match limits::code::read(line) {
            Ok(mut limits) => {
                let minutes = minutes.max(RULES.t2_minutes[0]).min(limits.terms.longest_s / 60);
                limits.terms.requested_s = minutes * 60;
                let near = fit.filter(|json| Plan::handed(json).is_ok());
                effects.extend(self.prepare_for(limits, minutes, favour, near));
            }
            Err(_) => self.planning = Planning::Failed,
        }
        effects
    }

    /// A plan that travelled along, for exactly these limits.
    pub(crate) fn travelled(&self, limits: &PairLimits) -> Option<CheckedPlan> {
        let terms = &limits.terms;
        let fitting = |p: &&Plan| p.setting == terms.setting && p.requested_seconds == terms.requested_s;
        // Who told what they like is not given a plan that cannot know it.
        let travelled = self.starters.iter().filter(|_| !self.their_own).filter(fitting);
        travelled.cloned().find_map(|p| checker::check(p, limits).ok())
    }

    /// A plan that travelled along, or one from the engine: as near to this one as may be, where there is one.
    fn prepare_for(&mut self, limits: PairLimits, minutes: u32, favour: String, near: Option<&str>) -> Option<Effect> {
        if let Some(plan) = self.travelled(&limits) {
            let because = String::new();
            self.planning = Planning::Ready(Box::new(Prepared {
                plan,
                limits,
                favour,
                because,
            }));
            return None;
        }
        self.requests += 1;
        let request = PlanRequest {
            id: self.requests,
            limits: limits::code::write(&limits),
            favour,
            minutes,
            replan: None,
            shape: near.map(|plan| ShapeRequest {
                plan: plan.to_owned(),
                change: String::new(),
            }),
        };
        self.planning = Planning::Working {
            request: request.clone(),
            limits: Box::new(limits),
            percent: 0,
        };
        Some(Effect::Plan(request))
    }

    /// The engine's answer to the request that stands; anything else is old news.
    pub(crate) fn plan_ready(&mut self, id: u32, json: &str, because: String) {
        let Planning::Working { request, limits, .. } = &self.planning else {
            return;
        };
        if request.id != id {
            return;
        }
        let checked = Plan::handed(json).ok().and_then(|p| checker::check(p, limits).ok());
        self.planning = match checked {
            Some(plan) => {
                let (limits, favour) = ((**limits).clone(), request.favour.clone());
                Planning::Ready(Box::new(Prepared {
                    plan,
                    limits,
                    favour,
                    because,
                }))
            }
            None => Planning::Failed,
        };
    }

    pub(crate) fn plan_progress(&mut self, id: u32, now: u8) {
        if let Planning::Working { request, percent, .. } = &mut self.planning
            && request.id == id
        {
            *percent = now.min(100).max(*percent);
        }
    }

    /// No plan came. Where it was to come near to another one, a plan that need not is asked for.
    pub(crate) fn plan_failed(&mut self, id: u32) -> Option<Effect> {
        let Planning::Working { request, limits, .. } = &self.planning else {
            return None;
        };
        if request.id != id {
            return None;
        }
        if request.shape.is_some() {
            let (limits, minutes, favour) = ((**limits).clone(), request.minutes, request.favour.clone());
            return self.prepare_for(limits, minutes, favour, None);
        }
        self.planning = Planning::Failed;
        None
    }

    pub(crate) fn forget_request(&mut self) -> Vec<Effect> {
        let mut effects = self.forget_change();
        self.shaping = Shaping::default();
        if let Planning::Working { request, .. } = core::mem::take(&mut self.planning) {
            effects.push(Effect::CancelPlan(request.id));
        }
        effects
    }
}
