//! The plan that runs: a checked one, or a checked one with some of its touch taken away.
//!
//! Taking touch away must always be possible, at once, even when what remains is no longer balanced or long enough to
//! be planned like that. So a [`Running`] is either what the checker accepted, or *less* of it: the same steps at the
//! same times, every giving either unchanged, softer, still, or gone, and nothing left that the checker refuses for
//! the sake of a body.

use crate::doing::is_still;
use checker::{Broken, CheckedPlan, RuleId, Severity, check};
use limits::PairLimits;
use plan::{Giving, Plan, Step};
use quantity::Person;

/// A plan that may be guided right now.
#[derive(Clone, Debug)]
pub(crate) struct Running {
    /// What the checker accepted last.
    checked: CheckedPlan,
    /// Less of it, when the checker would not plan so little or so unevenly.
    less: Option<Plan>,
}

/// What T3 says when the first hands-on minute, in which the right pressure is found, was left out. Without it nothing
/// firmer comes: the doses (P3) and "light before moderate" (T3) still hold. Should the checker ever word it otherwise,
/// the guide only gets stricter.
const FIRST_MINUTE_LEFT_OUT: [&str; 2] = ["phase of the first minute of touch", "first minute of touch"];

/// True when this can disappoint, but not hurt: balance, variety, length, or a first minute that someone left out.
fn is_about_shape(broken: &Broken) -> bool {
    broken.severity() == Severity::Shape
        || (broken.rule == RuleId::T3 && FIRST_MINUTE_LEFT_OUT.contains(&broken.why.what))
}

impl Running {
    pub(crate) fn new(checked: CheckedPlan) -> Self {
        Self { checked, less: None }
    }

    /// The plan as it runs.
    pub(crate) fn plan(&self) -> &Plan {
        self.less.as_ref().unwrap_or(&self.checked)
    }

    /// What the checker accepted.
    pub(crate) fn checked(&self) -> &CheckedPlan {
        &self.checked
    }

    /// The same session with this plan from now on, if it may be used.
    pub(crate) fn with(&self, candidate: Plan, limits: &PairLimits) -> Option<Self> {
        self.up_to(candidate, self.plan(), limits)
    }

    /// The same session with this plan from now on, if the checker accepts it, or if it is less than `most` and nothing
    /// is broken but the shape. `most` is a plan that was checked, or less of one.
    pub(crate) fn up_to(&self, candidate: Plan, most: &Plan, limits: &PairLimits) -> Option<Self> {
        match check(candidate.clone(), limits) {
            Ok(checked) => Some(Self { checked, less: None }),
            Err(broken) => {
                let only_shape = broken.iter().all(is_about_shape);
                (only_shape && is_less(most, &candidate)).then(|| Self {
                    checked: self.checked.clone(),
                    less: Some(candidate),
                })
            }
        }
    }

    /// The same session with touch taken away. Always possible: hands off needs nobody's leave.
    ///
    /// Anything that is not purely less than what runs is ignored, so that this door cannot be used to add touch.
    pub(crate) fn without(&self, candidate: Plan, limits: &PairLimits) -> Self {
        match check(candidate.clone(), limits) {
            Ok(checked) => Self { checked, less: None },
            Err(_) if is_less(self.plan(), &candidate) => Self {
                checked: self.checked.clone(),
                less: Some(candidate),
            },
            Err(_) => self.clone(),
        }
    }
}

/// True when `now` is `before` with touch taken away: nothing moved, nothing firmer, nothing longer, nothing new.
pub(crate) fn is_less(before: &Plan, now: &Plan) -> bool {
    before.seconds == now.seconds
        && before.steps.len() == now.steps.len()
        && before.steps.iter().zip(&now.steps).all(|(b, n)| step_is_less(b, n))
}

fn step_is_less(before: &Step, now: &Step) -> bool {
    let same_place = before.start == now.start
        && before.seconds == now.seconds
        && before.pose == now.pose
        && before.mode == now.mode
        && before.swapped == now.swapped
        && before.mirrored == now.mirrored;
    // A shared move may go, or stay as it is; one without touch may come where touch went.
    let shared = match (&before.shared, &now.shared) {
        (_, None) => true,
        (Some(b), Some(n)) => b == n || !touches(n),
        (None, Some(n)) => !touches(n),
    };
    same_place
        && shared
        && Person::ALL
            .iter()
            .all(|&p| giving_is_less(before.gives(p), now.gives(p)))
}

fn touches(shared: &plan::Shared) -> bool {
    shared.contact != quantity::Contact::None || !shared.regions_a.is_empty() || !shared.regions_b.is_empty()
}

fn giving_is_less(before: Option<&Giving>, now: Option<&Giving>) -> bool {
    let (Some(b), Some(n)) = (before, now) else {
        return now.is_none();
    };
    b.region == n.region
        && b.side == n.side
        && b.hands == n.hands
        && b.parts.len() == n.parts.len()
        && b.parts.iter().zip(&n.parts).all(|(b, n)| {
            b.seconds == n.seconds
                && n.pressure <= b.pressure
                && n.contact == b.contact
                && (n.technique == b.technique || is_still(n.technique))
        })
}
