//! The 22 kinds of rules a condition can bring, one file each: what it means, how strong it is, its effect, and a test
//! that it fires and a test that it stays silent.
//!
//! Every effect only tightens. A rule that speaks about the giver but has no finer mask there closes giving altogether:
//! the stricter case. Normative source of all meanings: the rules schema that came with the catalogue's rules.

mod ask_also;
mod ask_clinician;
mod avoid_hand;
mod avoid_pose;
mod avoid_region;
mod avoid_technique;
mod changeover_min;
mod do_not_start;
mod limit_contact;
mod limit_discomfort;
mod limit_load;
mod limit_pressure;
mod max_give_run;
mod max_session;
mod min_pressure;
mod note;
mod only_technique;
mod prefer_pose;
mod require;
mod stop_if;
mod stroke_direction;
#[cfg(test)]
mod testing;
mod warm_longer;

use crate::{Reason, Sites};
use catalogue::{Action, ConditionId, Role};
use limits::PersonLimits;
use quantity::named;

named! {
    /// How strongly a kind of rule acts. An earlier value is stronger.
    pub enum Severity {
        /// No session today, or not before something is known.
        Stops = "stops",
        /// Places, techniques, poses or hands are out.
        Bars = "bars",
        /// Pressure, load, time or contact is bounded.
        Bounds = "bounds",
        /// How it is done: warming, direction, things to prepare, signs to listen for.
        Shapes = "shapes",
        /// A wish or a word; nothing is forbidden.
        Tells = "tells",
    }
}

/// One person's limits while the rules are applied.
pub(crate) struct Draft {
    pub(crate) limits: PersonLimits,
    /// What stands against a session.
    pub(crate) stops: Vec<Reason>,
    /// Something that had to be known is not known: the starter limits hold.
    pub(crate) unscreened: bool,
}

impl Draft {
    pub(crate) fn new(limits: PersonLimits) -> Self {
        Self {
            limits,
            stops: Vec::new(),
            unscreened: false,
        }
    }
}

/// The circumstances in which a rule applies.
pub(crate) struct When<'a> {
    pub(crate) reason: Reason,
    pub(crate) role: Role,
    /// Where the person pointed.
    pub(crate) sites: &'a Sites,
    /// Advice was obtained for this condition.
    pub(crate) cleared: bool,
    /// No completed session is known of.
    pub(crate) first_session: bool,
    /// Questions this person left open.
    pub(crate) unanswered: &'a [ConditionId],
}

/// What one kind of rule does.
trait Effect {
    /// How strongly.
    fn severity(&self) -> Severity;
    /// Tightens the draft.
    fn apply(&self, draft: &mut Draft, when: &When<'_>);
}

fn effect(action: Action) -> Box<dyn Effect> {
    match action {
        Action::DoNotStart => Box::new(do_not_start::DoNotStart),
        Action::AskClinician => Box::new(ask_clinician::AskClinician),
        Action::StopIf(sign) => Box::new(stop_if::StopIf { sign }),
        Action::AskAlso(questions) => Box::new(ask_also::AskAlso { questions }),
        Action::AvoidRegion(place) => Box::new(avoid_region::AvoidRegion { place }),
        Action::LimitPressure(place, cap) => Box::new(limit_pressure::LimitPressure { place, cap }),
        Action::MinPressure(place, floor) => Box::new(min_pressure::MinPressure { place, floor }),
        Action::AvoidTechnique(place, techniques) => Box::new(avoid_technique::AvoidTechnique { place, techniques }),
        Action::OnlyTechnique(place, techniques) => Box::new(only_technique::OnlyTechnique { place, techniques }),
        Action::AvoidPose(exposures) => Box::new(avoid_pose::AvoidPose { exposures }),
        Action::PreferPose(exposures) => Box::new(prefer_pose::PreferPose { exposures }),
        Action::LimitContact(place, limit) => Box::new(limit_contact::LimitContact { place, limit }),
        Action::AvoidHand(place) => Box::new(avoid_hand::AvoidHand { place }),
        Action::LimitLoad(hand, thumb) => Box::new(limit_load::LimitLoad { hand, thumb }),
        Action::MaxGiveRun(seconds) => Box::new(max_give_run::MaxGiveRun { seconds }),
        Action::MaxSession(minutes, first_only) => Box::new(max_session::MaxSession { minutes, first_only }),
        Action::ChangeoverMin(seconds) => Box::new(changeover_min::ChangeoverMin { seconds }),
        Action::WarmLonger(tenths) => Box::new(warm_longer::WarmLonger { tenths }),
        Action::LimitDiscomfort(most) => Box::new(limit_discomfort::LimitDiscomfort { most }),
        Action::StrokeTowardTrunk(place) => Box::new(stroke_direction::StrokeDirection { place }),
        Action::Require(things) => Box::new(require::Require { things }),
        Action::Note => Box::new(note::Note),
    }
}

/// Applies one rule to a draft.
pub(crate) fn apply(action: Action, draft: &mut Draft, when: &When<'_>) {
    effect(action).apply(draft, when);
}

/// How strongly a rule acts.
#[must_use]
pub fn severity(action: &Action) -> Severity {
    effect(*action).severity()
}
