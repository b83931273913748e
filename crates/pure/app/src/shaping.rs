//! A plan the two shape before they begin: what they ask for, what became of it, and the way back. A changed plan is
//! checked like any other before it is shown.

use crate::kept::OFFERED_MINUTES;
use crate::model::{Planning, Prepared};
use crate::{Effect, Model, PlanRequest, ShapeRequest, screens};
use limits::PairLimits;
use plan::{Gone, Item, Plan, Shape, Why};

/// So many changes can be taken back.
const PAST: usize = 20;

/// What the two ask for on the plan page.
#[derive(Debug, Default)]
pub(crate) struct Shaping {
    /// What the engine works at.
    pub(crate) asked: Option<Asked>,
    /// What became of the last change.
    pub(crate) told: Option<Told>,
    /// The plans before each change, the oldest first.
    pub(crate) past: Vec<Prepared>,
}

/// A change that is under way.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The id of the request.
    pub(crate) id: u32,
    /// What the changed plan must obey.
    pub(crate) limits: Box<PairLimits>,
}

/// What became of a change.
#[derive(Debug)]
pub(crate) enum Told {
    /// It was made.
    Changed {
        /// What is no longer there.
        gone: Vec<Gone>,
        /// What is new.
        came: Vec<Item>,
    },
    /// It cannot be had.
    Stays(Option<Why>),
    /// It was taken back.
    Back,
}

impl Model {
    /// Asks for a change of the plan that stands ready.
    pub(crate) fn change(&mut self, shape: Shape) -> Vec<Effect> {
        let Planning::Ready(prepared) = &self.planning else {
            return Vec::new();
        };
        let limits = match shape {
            Shape::Minutes(minutes) => prepared.limits.clone().for_minutes(minutes),
            Shape::Places(places) => prepared.limits.clone().at_places(places),
            _ => prepared.limits.clone(),
        };
        let request = PlanRequest {
            id: self.requests + 1,
            limits: limits::code::write(&prepared.limits),
            favour: prepared.favour.clone(),
            minutes: limits.terms.requested_s / 60,
            replan: None,
            shape: Some(ShapeRequest {
                plan: prepared.plan.to_json(),
                change: shape.to_string(),
            }),
        };
        let mut effects = self.forget_change();
        if let Shape::Minutes(minutes) = shape
            && !self.their_own
            && OFFERED_MINUTES.contains(&u32::from(minutes))
        {
            self.kept.minutes = minutes.into();
            effects.push(Effect::Store(self.kept.to_text()));
            // A plan that travelled along is there at once.
            if let Some(plan) = self.travelled(&limits) {
                let favour = request.favour;
                let because = String::new();
                self.take(Prepared {
                    plan,
                    limits,
                    favour,
                    because,
                });
                effects.extend(self.tell(Told::Changed {
                    gone: Vec::new(),
                    came: Vec::new(),
                }));
                return effects;
            }
        }
        self.requests = request.id;
        self.shaping.asked = Some(Asked {
            id: request.id,
            limits: Box::new(limits),
        });
        effects.push(Effect::Plan(request));
        effects
    }

    /// The engine's changed plan. Anything the checker does not accept changes nothing.
    pub(crate) fn plan_shaped(
        &mut self,
        id: u32,
        json: &str,
        because: String,
        (gone, came): (&[String], &[String]),
        favour: String,
    ) -> Vec<Effect> {
        let changed = || Told::Changed {
            gone: gone.iter().filter_map(|text| Gone::parse(text)).collect(),
            came: came.iter().filter_map(|text| Item::parse(text)).collect(),
        };
        // A plan of another day, brought near to today.
        if matches!(&self.planning, Planning::Working { request, .. } if request.id == id) {
            self.plan_ready(id, json, because);
            return self.tell(changed());
        }
        let Some(asked) = self.shaping.asked.take_if(|asked| asked.id == id) else {
            return Vec::new();
        };
        let limits = *asked.limits;
        let Some(plan) = Plan::handed(json).ok().and_then(|p| checker::check(p, &limits).ok()) else {
            return self.tell(Told::Stays(None));
        };
        self.take(Prepared {
            plan,
            limits,
            favour,
            because,
        });
        self.tell(changed())
    }

    /// The plan stays as it is.
    pub(crate) fn plan_kept(&mut self, id: u32, why: Option<Why>) -> Vec<Effect> {
        match self.shaping.asked.take_if(|asked| asked.id == id) {
            Some(_) => self.tell(Told::Stays(why)),
            None => Vec::new(),
        }
    }

    /// Takes the last change back.
    pub(crate) fn undo_change(&mut self) -> Vec<Effect> {
        let mut effects = self.forget_change();
        if let Some(before) = self.shaping.past.pop() {
            // The length that was remembered comes back with the plan.
            let minutes = before.limits.terms.requested_s / 60;
            if !self.their_own && self.kept.minutes != minutes && OFFERED_MINUTES.contains(&minutes) {
                self.kept.minutes = minutes;
                effects.push(Effect::Store(self.kept.to_text()));
            }
            self.planning = Planning::Ready(Box::new(before));
            effects.extend(self.tell(Told::Back));
        }
        effects
    }

    /// Nobody waits for a change any longer.
    pub(crate) fn forget_change(&mut self) -> Vec<Effect> {
        self.shaping.told = None;
        let asked = self.shaping.asked.take();
        asked.map(|asked| Effect::CancelPlan(asked.id)).into_iter().collect()
    }

    fn take(&mut self, new: Prepared) {
        let before = core::mem::replace(&mut self.planning, Planning::Ready(Box::new(new)));
        if let Planning::Ready(before) = before {
            self.shaping.past.push(*before);
            if self.shaping.past.len() > PAST {
                self.shaping.past.remove(0);
            }
        }
    }

    /// On the page, and to a screen reader.
    fn tell(&mut self, told: Told) -> Vec<Effect> {
        let text = screens::told(self.lang(), &told);
        self.shaping.told = Some(told);
        vec![Effect::Announce { text, urgent: false }]
    }
}
