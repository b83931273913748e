//! The language everyone else speaks about a session: plan, step, giving, part, shared move, reason.
//!
//! A [`Plan`] is only a proposal. Whether it may be used is said by the checker, which alone can make a `CheckedPlan`.
//! The JSON form is CONTRACT.md's PLAN.json, described by `schemas/plan.schema.json`.

mod because;
mod change;
mod json;
mod lock;
mod reason;
mod shape;
mod step;

pub use because::{Bar, Because, Way};
pub use change::{Change, RegionPlace};
pub use json::PlanError;
pub use lock::{Lock, Wishes};
pub use reason::Reason;
pub use shape::{At, Gone, Item, Shape, Why};
pub use step::{Giving, Part, Setup, Shared, Step};

use quantity::{Setting, named};
use serde::{Deserialize, Serialize};

/// Version of the PLAN.json format.
pub const SCHEMA: u32 = 1;

named! {
    /// How good the plan is known to be.
    pub enum Proof {
        /// No better plan exists.
        Optimal = "optimal",
        /// A better plan may exist; `bound` is above `objective`.
        Gap = "gap",
    }
}

/// What each person gains, in the planner's own units, comparable only within one plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// A's.
    pub a: i64,
    /// B's.
    pub b: i64,
}

/// A session for two, step by step. It holds nothing about conditions or dislikes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Format version, [`SCHEMA`].
    pub schema: u32,
    /// Version of the engine that made it.
    pub engine: String,
    /// Hash of the catalogue it was made with.
    pub catalogue: String,
    /// Whole length, seconds.
    pub seconds: u32,
    /// Length asked for, seconds.
    pub requested_seconds: u32,
    /// True when the limits did not allow the length asked for.
    pub shortened: bool,
    /// How the two know each other.
    pub setting: Setting,
    /// The steps in order.
    pub steps: Vec<Step>,
    /// What each gains.
    pub benefit: Benefit,
    /// The planner's own measure of this plan.
    pub objective: i64,
    /// No plan can be better than this.
    pub bound: i64,
    /// Whether `objective` reaches `bound`.
    pub proof: Proof,
    /// For a plan made in the middle of a session: seconds already done before the new rest begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
}
