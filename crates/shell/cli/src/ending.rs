//! How a command can end without having done its work, and the exit code of each way (CONTRACT.md of the command line).

use std::process::ExitCode;

/// Why a command did not do its work.
#[derive(Debug)]
pub enum Ending {
    /// Bad input, exit 2: where, what was found, what is allowed. Nothing was written.
    BadInput(String),
    /// Not today, exit 3: calm words, naming nobody.
    NotToday(String),
    /// The checker or the audit refused, exit 4: every broken rule, for standard output.
    Refused(String),
    /// Our own fault, exit 1.
    Ours(String),
}

impl Ending {
    /// Bad input with this message.
    pub fn bad(message: impl Into<String>) -> Self {
        Self::BadInput(message.into())
    }
    /// Prints what there is to say and gives the exit code.
    pub fn report(self) -> ExitCode {
        let (message, code) = match self {
            Ending::BadInput(message) => (format!("attune: {message}"), 2),
            Ending::NotToday(words) => (words, 3),
            Ending::Refused(broken) => (broken, 4),
            Ending::Ours(message) => (format!("attune: our own fault: {message}"), 1),
        };
        eprintln!("{}", message.trim_end());
        ExitCode::from(code)
    }
}

/// What every command returns.
pub type Done<T = ()> = Result<T, Ending>;
