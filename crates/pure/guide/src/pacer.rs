//! The pacer: one breath as a place in time. The same clock drives breath and strokes.

/// Where in a breath a moment lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breath {
    /// 0 to 999: thousandths of the breath; 0 begins the in-breath.
    pub permille: u16,
    /// Thousandths of the breath that are the in-breath.
    pub in_permille: u16,
    /// Which breath, from 0.
    pub number: u64,
}

impl Breath {
    /// True during the in-breath.
    #[must_use]
    pub const fn is_in(self) -> bool {
        self.permille < self.in_permille
    }
}

/// Length of one offered breath, milliseconds, from the catalogue's rules (6 breaths a minute: 10 s).
#[must_use]
pub fn breath_ms() -> u64 {
    600_000 / u64::from(catalogue::RULES.breaths_per_min_tenths.max(1))
}

/// The breath `ms` milliseconds after the pacer began.
#[must_use]
pub fn breath_at(ms: u64) -> Breath {
    let length = breath_ms().max(1);
    Breath {
        permille: u16::try_from(ms % length * 1000 / length).unwrap_or(0),
        in_permille: u16::try_from(catalogue::RULES.breath_in_percent.min(100) * 10).unwrap_or(400),
        number: ms / length,
    }
}
