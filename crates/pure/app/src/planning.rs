//! From the choices of the first minute to a checked plan: the pair, its limits, a plan that travels with the app, or
//! one from the engine. Nothing is offered that the checker did not accept for exactly these limits.

use crate::kept::Kept;
use crate::model::{Planning, Prepared};
use crate::{Effect, Model, PlanRequest};
use limits::PairLimits;
use plan::Plan;
use quantity::{Place, Set, Setting};

/// The pair as a PAIR.toml text: nobody was screened, so the starter limits hold (CONTRACT.md).
pub(crate) fn pair_text(kept: &Kept, minutes: u32) -> String {
    let setting = kept.setting.unwrap_or(Setting::Colleagues);
    // Standing room and two chairs are always there; the file names only what can be chosen.
    let named: Vec<String> = Place::ALL
        .iter()
        .filter(|&&p| p != Place::Standing && kept.places.contains(p))
        .map(|p| format!("\"{p}\""))
        .collect();
    let places = if named.is_empty() {
        format!("\"{}\"", Place::TwoChairs)
    } else {
        named.join(", ")
    };
    format!(
        "[session]\nminutes = {minutes}\noccasion = \"none\"\nsetting = \"{setting}\"\nplaces = [{places}]\n\
         experience = \"beginner\"\nstyle = \"together\"\n"
    )
}

/// The limits of the same pair, without the detour over a text and over conditions that nobody was asked about: what
/// reads those would be a seventh of all that a phone has to load before the first screen.
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
        let pair = pair_text(&self.kept, minutes);
        let limits = limits_of(&self.kept, minutes);
        let fitting = |p: &&Plan| p.setting == limits.terms.setting && p.requested_seconds == minutes * 60;
        let travelled = self.starters.iter().filter(fitting);
        let checked = travelled.cloned().find_map(|p| checker::check(p, &limits).ok());
        if let Some(plan) = checked {
            self.planning = Planning::Ready(Box::new(Prepared { plan, limits, pair }));
            return effects;
        }
        self.requests += 1;
        let request = PlanRequest {
            id: self.requests,
            pair,
            minutes,
            replan: None,
        };
        effects.push(Effect::Plan(request.clone()));
        self.planning = Planning::Working {
            request,
            limits: Box::new(limits),
            percent: 0,
        };
        effects
    }

    /// The engine's answer to the request that stands; anything else is old news.
    pub(crate) fn plan_ready(&mut self, id: u32, json: &str) {
        let Planning::Working { request, limits, .. } = &self.planning else {
            return;
        };
        if request.id != id {
            return;
        }
        let checked = Plan::from_json(json).ok().and_then(|p| checker::check(p, limits).ok());
        self.planning = match checked {
            Some(plan) => {
                let (limits, pair) = ((**limits).clone(), request.pair.clone());
                Planning::Ready(Box::new(Prepared { plan, limits, pair }))
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

    pub(crate) fn plan_failed(&mut self, id: u32) {
        if matches!(&self.planning, Planning::Working { request, .. } if request.id == id) {
            self.planning = Planning::Failed;
        }
    }

    pub(crate) fn forget_request(&mut self) -> Vec<Effect> {
        match core::mem::take(&mut self.planning) {
            Planning::Working { request, .. } => vec![Effect::CancelPlan(request.id)],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_is_told_of_the_same_pair_as_the_app_thinks_of() {
        for &setting in Setting::ALL {
            for minutes in crate::kept::OFFERED_MINUTES {
                for places in [
                    Set::EMPTY,
                    Set::EMPTY.with(Place::Sofa),
                    Set::EMPTY.with(Place::Bed).with(Place::Standing),
                ] {
                    let mut kept = Kept::default();
                    kept.setting = Some(setting);
                    kept.places = places;
                    let told = intake::read(&pair_text(&kept, minutes)).expect("a text of our own");
                    let (setting, places, minutes) = chosen(&kept, minutes);
                    let meant = intake::PairFile::starter(setting, places, minutes);
                    assert_eq!(told, meant, "{setting}, {minutes}");
                }
            }
        }
    }
}
