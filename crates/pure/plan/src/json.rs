//! PLAN.json: reading with a message that says where and what, writing the same bytes for the same plan.

use crate::{Plan, SCHEMA};

/// Why a text is not a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What was found and what is allowed.
    pub message: String,
}

impl core::fmt::Display for PlanError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}
impl core::error::Error for PlanError {}

impl Plan {
    /// Reads PLAN.json.
    ///
    /// # Errors
    /// When the text is not JSON of the published schema: says the line, the column, what was found, what is allowed.
    pub fn from_json(text: &str) -> Result<Self, PlanError> {
        let plan: Plan = serde_json::from_str(text).map_err(|e| PlanError {
            line: e.line(),
            column: e.column(),
            message: without_place(&e.to_string()),
        })?;
        if plan.schema != SCHEMA {
            return Err(PlanError {
                line: 1,
                column: 1,
                message: format!("found schema {}, expected {SCHEMA}", plan.schema),
            });
        }
        Ok(plan)
    }

    /// Writes PLAN.json, indented, with a final newline. The same plan always gives the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// serde_json repeats the place at the end of its message; we say it ourselves in front.
fn without_place(message: &str) -> String {
    match message.rfind(" at line ") {
        Some(at) => message[..at].to_owned(),
        None => message.to_owned(),
    }
}
