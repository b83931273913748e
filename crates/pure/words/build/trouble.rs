//! What is wrong with a locale file: where, which key, what.

/// One mistake. Printed as `uk/ui.ftl:12: start-heading: ...`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trouble {
    /// Below `/locales`, for example `uk/ui.ftl`.
    pub file: String,
    /// Counted from 1; 0 when the file as a whole is meant.
    pub line: usize,
    /// The key, or the empty string when no key could be read.
    pub key: String,
    /// What is wrong, in words.
    pub what: String,
}

impl Trouble {
    /// A mistake at a place.
    pub fn new(file: &str, line: usize, key: &str, what: impl Into<String>) -> Self {
        let (file, key, what) = (file.to_owned(), key.to_owned(), what.into());
        Self { file, line, key, what }
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.key.is_empty() {
            write!(f, ": {}", self.key)?;
        }
        write!(f, ": {}", self.what)
    }
}
