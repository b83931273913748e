//! What can go wrong with keeping, each with a plain meaning.

/// Why the store did not do what was asked.
///
/// After any of them, nothing that was confirmed before is lost, and the batch is either wholly kept or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no room left on the device.
    Full,
    /// The device or the browser does not allow keeping, as in a private window.
    Denied,
    /// The store was closed, or taken away while open. Opening it again may help.
    Lost,
    /// What is kept cannot be read.
    Damaged,
    /// What is kept was written by a newer Attune; this one leaves it alone.
    Newer,
    /// Another window changed something since this one read it. Read again, then try again.
    Elsewhere,
    /// A record with a bad name or too much content. A fault of ours.
    Unfit,
}

impl Failure {
    /// Every failure.
    pub const ALL: [Self; 7] = [
        Self::Full,
        Self::Denied,
        Self::Lost,
        Self::Damaged,
        Self::Newer,
        Self::Elsewhere,
        Self::Unfit,
    ];

    /// A short name for messages between programs. It never changes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Denied => "denied",
            Self::Lost => "lost",
            Self::Damaged => "damaged",
            Self::Newer => "newer",
            Self::Elsewhere => "elsewhere",
            Self::Unfit => "unfit",
        }
    }

    /// The failure with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|failure| failure.code() == code)
    }

    /// Whether reading again and trying again can help.
    #[must_use]
    pub const fn may_pass(self) -> bool {
        matches!(self, Self::Full | Self::Lost | Self::Elsewhere)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Full => "there is no room left to keep this; nothing kept before is lost",
            Self::Denied => "keeping things is not allowed here; nothing was kept",
            Self::Lost => "the store was closed or taken away; nothing kept before is lost",
            Self::Damaged => "what is kept cannot be read",
            Self::Newer => "this was kept by a newer Attune; it was left as it is",
            Self::Elsewhere => "another window changed something in the meantime; nothing was overwritten",
            Self::Unfit => "this cannot be kept: its name or its size is not allowed",
        })
    }
}

impl std::error::Error for Failure {}
