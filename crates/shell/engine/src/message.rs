//! What the page asks of the worker, and what it hears back.

use serde::{Deserialize, Serialize};

/// A message from the page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Request {
    /// A plan within these limits.
    Plan {
        /// Comes back in every answer.
        id: u32,
        /// As `limits::code` writes them.
        limits: String,
        /// What the two like more of or less of, as `limits::Preferences` writes it.
        #[serde(default)]
        favour: String,
    },
    /// A better rest of a session that runs.
    Replan {
        /// Comes back in every answer.
        id: u32,
        /// The limits the running plan was made for, as `limits::code` writes them.
        limits: String,
        /// The plan that runs, PLAN.json.
        plan: String,
        /// Seconds done.
        at_s: u32,
        /// Changes in the spelling of the command line, for example `softer:a`.
        changes: Vec<String>,
    },
    /// A plan that has not begun, changed as the two ask for.
    Shape {
        /// Comes back in every answer.
        id: u32,
        /// The limits the plan was made for, as `limits::code` writes them.
        limits: String,
        /// What the two like more of or less of, as `limits::Preferences` writes it.
        #[serde(default)]
        favour: String,
        /// The plan, PLAN.json.
        plan: String,
        /// The change in the spelling of the command line, for example `swap:3:a`.
        change: String,
    },
    /// A plan of another day, brought within the limits of today.
    Fit {
        /// Comes back in every answer.
        id: u32,
        /// The limits of today, as `limits::code` writes them.
        limits: String,
        /// What the two like more of or less of, as `limits::Preferences` writes it.
        #[serde(default)]
        favour: String,
        /// The plan, PLAN.json.
        plan: String,
    },
    /// Forget this request.
    Cancel {
        /// Which.
        id: u32,
    },
}

/// A message to the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// The search goes on.
    Progress {
        /// The request.
        id: u32,
        /// Done, percent.
        percent: u8,
    },
    /// The plan is there, checked.
    Ready {
        /// The request.
        id: u32,
        /// PLAN.json.
        json: String,
        /// Reasons from two bodies in words: a line for each step, in it English and Ukrainian, set apart by a tab.
        because: String,
    },
    /// The changed plan is there, checked.
    Shaped {
        /// The request.
        id: u32,
        /// PLAN.json.
        json: String,
        /// Reasons in words, as for a plan that is ready.
        because: String,
        /// What is no longer there and why, as `plan::Gone` writes it.
        gone: Vec<String>,
        /// What is new, as `plan::Item` writes it.
        came: Vec<String>,
        /// What the two like now.
        favour: String,
    },
    /// The plan stays as it is.
    Refused {
        /// The request.
        id: u32,
        /// Why, as `plan::Why` is spelt.
        why: String,
    },
    /// There is no plan for this.
    Failed {
        /// The request.
        id: u32,
    },
}

impl Answer {
    /// The message as it is posted.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Numbers and texts always can be written; an empty message means failure to the page.
        serde_json::to_string(self).unwrap_or_default()
    }
}
