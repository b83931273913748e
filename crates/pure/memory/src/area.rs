//! The three places where things are kept.

/// A place of its own, with its own database and, where it is private, its own key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// What both may see: plans done, limits without reasons, favourites.
    Shared,
    /// What only A may see.
    PrivateA,
    /// What only B may see.
    PrivateB,
}

impl Area {
    /// All areas, in the order in which they are written.
    pub const ALL: [Self; 3] = [Self::Shared, Self::PrivateA, Self::PrivateB];

    /// The name in files and databases. It never changes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::PrivateA => "private-a",
            Self::PrivateB => "private-b",
        }
    }

    /// Whether records here are sealed with a person's key.
    #[must_use]
    pub const fn is_private(self) -> bool {
        !matches!(self, Self::Shared)
    }

    /// The number in files. It never changes.
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::Shared => 0,
            Self::PrivateA => 1,
            Self::PrivateB => 2,
        }
    }
}
