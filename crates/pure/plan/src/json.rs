//! PLAN.json: reading with a message that says where and what, writing the same bytes for the same plan.

use crate::{Because, Plan, SCHEMA};

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
        let plan = Self::handed(text)?;
        for found in plan.steps.iter().flat_map(|step| &step.because) {
            if let Err(message) = found.parse::<Because>() {
                let (line, column) = place_of(text, found);
                return Err(PlanError { line, column, message });
            }
        }
        Ok(plan)
    }

    /// A plan that was kept: a reason that this version cannot read any more is dropped, the plan stays.
    ///
    /// # Errors
    /// As [`Self::handed`].
    pub fn kept(text: &str) -> Result<Self, PlanError> {
        let mut plan = Self::handed(text)?;
        for step in &mut plan.steps {
            step.because.retain(|found| found.parse::<Because>().is_ok());
        }
        Ok(plan)
    }

    /// The same without looking into `because`: for the page, which shows what the worker read and put in words.
    ///
    /// # Errors
    /// As [`Self::from_json`], but for reasons that are none.
    pub fn handed(text: &str) -> Result<Self, PlanError> {
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

/// Line and column of this string in a text, from 1; the beginning where it is spelt otherwise there.
fn place_of(text: &str, found: &str) -> (usize, usize) {
    let before = text.find(&format!("\"{found}\"")).map_or("", |at| &text[..at]);
    let line = before.rfind('\n').map_or(before, |at| &before[at + 1..]);
    (before.split('\n').count(), line.chars().count() + 1)
}

/// serde_json repeats the place at the end of its message; we say it ourselves in front.
fn without_place(message: &str) -> String {
    match message.rfind(" at line ") {
        Some(at) => message[..at].to_owned(),
        None => message.to_owned(),
    }
}
