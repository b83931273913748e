//! Why a text is not a pair file.

/// What is wrong with a pair file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairError {
    /// The line, counted from 1, where one can be named.
    pub line: Option<usize>,
    /// What was found and what is allowed.
    pub message: String,
}

impl PairError {
    /// About the file as a whole.
    pub(crate) fn whole(message: impl Into<String>) -> Self {
        Self {
            line: None,
            message: message.into(),
        }
    }
    /// What the TOML reader says, with its line.
    pub(crate) fn of(text: &str, error: &toml::de::Error) -> Self {
        let line = error.span().map(|span| {
            let before = text.as_bytes().iter().take(span.start);
            before.filter(|&&byte| byte == b'\n').count().saturating_add(1)
        });
        Self {
            line,
            message: error.message().to_owned(),
        }
    }
}

impl core::fmt::Display for PairError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}
impl core::error::Error for PairError {}
