//! What the checker answers when it refuses: which rule, at which step, what was found, what is allowed. Never a cause.

use catalogue::{RegionId, TechniqueId};
use core::fmt;
use limits::RegionSide;
use quantity::{Contact, Hands, Person, Side};

macro_rules! rule_ids {
    ($($(#[$meta:meta])* $id:ident),+ $(,)?) => {
        /// The rules of a plan (`docs/rules.md`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleId { $($(#[$meta])* $id),+ }

        impl RuleId {
            /// Every rule, in the order in which they are checked.
            pub const ALL: &'static [RuleId] = &[$(RuleId::$id),+];
            /// Its id as written in documents, such as `P3`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(RuleId::$id => stringify!($id)),+ }
            }
            /// The rule with this id.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $(stringify!($id) => Some(RuleId::$id),)+ _ => None }
            }
        }
    };
}

rule_ids! {
    /// Steps tile the session.
    T1,
    /// Length, and what the plan says about itself.
    T2,
    /// The arc of phases.
    T3,
    /// How much calm, and how short.
    T4,
    /// Breathing only where both may.
    T5,
    /// Pressure within every cap.
    P1,
    /// Pressure within the phase's cap.
    P2,
    /// Depth only on warm places.
    P3,
    /// Stretches: warm, short, never the neck.
    P4,
    /// The giver's hands do not tire out.
    G1,
    /// Thumbs rest.
    G2,
    /// The giver's own limits.
    G3,
    /// Hands are free in the mode.
    G4,
    /// The giver's posture.
    G5,
    /// Difficulty fits practice.
    G6,
    /// The place is open to this touch in this phase.
    R1,
    /// Not too much of one place.
    R2,
    /// Left and right alike.
    R3,
    /// Balance between the two.
    R4,
    /// What lies between hand and body.
    R5,
    /// Shared moves.
    R6,
    /// The pose's place is there.
    O1,
    /// The pose is not too close for the setting.
    O2,
    /// What the pose does to both bodies.
    O3,
    /// Dwell, changes and changeovers.
    O4,
    /// The mode and what its hands reach.
    O5,
    /// Together or turns, variety, wishes.
    O6,
    /// The evidence that these bodies can.
    O7,
    /// Ceilings of the setting.
    S1,
    /// Longest session.
    S2,
    /// The starter limits.
    S3,
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a broken rule would cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A body could be hurt.
    Body,
    /// Someone could be touched, seen or placed as they did not agree to.
    Dignity,
    /// The session could not be followed as written.
    Form,
    /// It could disappoint: uneven, poor in variety, too long or too short.
    Shape,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A count or a level.
    Number(u64),
    /// A time in seconds.
    Seconds(u64),
    /// A technique.
    Technique(TechniqueId),
    /// A region.
    Region(RegionId),
    /// A contact kind.
    Contact(Contact),
    /// Hands of the giver.
    Hands(Hands),
    /// A side.
    Side(Side),
    /// Another name, as the plan spells it.
    Name(String),
    /// Something is missing.
    Nothing,
}

/// What is allowed instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Only this number.
    Exactly(u64),
    /// This number or less.
    AtMost(u64),
    /// This number or more.
    AtLeast(u64),
    /// From the first to the second.
    Between(u64, u64),
    /// What is named here.
    Only(String),
    /// Not this.
    Not,
}

/// What is wrong: typed, so that a program can tell findings apart and a person can read them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub what: &'static str,
    /// Whose part it is, if it is one person's.
    pub who: Option<Person>,
    /// The receiver's place it is about.
    pub place: Option<RegionSide>,
    /// What was found.
    pub found: Found,
    /// What is allowed.
    pub allowed: Allowed,
}

impl Finding {
    pub(crate) fn number(what: &'static str, found: impl Into<u64>, allowed: Allowed) -> Self {
        Self::of(what, Found::Number(found.into()), allowed)
    }
    pub(crate) fn seconds(what: &'static str, found: impl Into<u64>, allowed: Allowed) -> Self {
        Self::of(what, Found::Seconds(found.into()), allowed)
    }
    pub(crate) fn not(what: &'static str, found: Found) -> Self {
        Self::of(what, found, Allowed::Not)
    }
    pub(crate) fn of(what: &'static str, found: Found, allowed: Allowed) -> Self {
        Self {
            what,
            who: None,
            place: None,
            found,
            allowed,
        }
    }
    pub(crate) fn who(self, who: Person) -> Self {
        Self { who: Some(who), ..self }
    }
    pub(crate) fn at(self, place: RegionSide) -> Self {
        Self {
            place: Some(place),
            ..self
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Found::Number(n) => write!(f, "{n}"),
            Found::Seconds(s) => write!(f, "{s} s"),
            Found::Technique(id) => write!(f, "`{id}`"),
            Found::Region(id) => write!(f, "`{id}`"),
            Found::Contact(kind) => write!(f, "`{kind}`"),
            Found::Hands(hands) => write!(f, "`{hands}`"),
            Found::Side(side) => write!(f, "`{side}`"),
            Found::Name(name) => write!(f, "`{}`", name.escape_debug()),
            Found::Nothing => f.write_str("nothing"),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)?;
        if let Some(who) = self.who {
            write!(f, " of {}", if who == Person::A { "A" } else { "B" })?;
        }
        if let Some(place) = self.place {
            write!(f, " at {place}")?;
        }
        write!(f, ": found {}, ", self.found)?;
        if self.allowed != Allowed::Not {
            f.write_str("allowed ")?;
        }
        let unit = if matches!(self.found, Found::Seconds(_)) {
            " s"
        } else {
            ""
        };
        match &self.allowed {
            Allowed::Exactly(n) => write!(f, "{n}{unit}"),
            Allowed::AtMost(n) => write!(f, "at most {n}{unit}"),
            Allowed::AtLeast(n) => write!(f, "at least {n}{unit}"),
            Allowed::Between(low, high) => write!(f, "{low} to {high}{unit}"),
            Allowed::Only(names) => f.write_str(names),
            Allowed::Not => f.write_str("which is not allowed"),
        }
    }
}

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which rule.
    pub rule: RuleId,
    /// The step it was found at, from 0; `None` when it is about the session as a whole.
    pub at: Option<usize>,
    /// What is wrong.
    pub why: Finding,
}

impl Broken {
    /// The id of the rule as written in documents, such as `P3`.
    #[must_use]
    pub const fn rule_id(&self) -> &'static str {
        self.rule.as_str()
    }
    /// What it would cost.
    #[must_use]
    pub fn severity(&self) -> Severity {
        crate::rules::severity(self.rule)
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some(step) => write!(f, "{} step {}: {}", self.rule, step.saturating_add(1), self.why),
            None => write!(f, "{} session: {}", self.rule, self.why),
        }
    }
}
impl core::error::Error for Broken {}

/// Findings as they come in: the rule being judged is set once, before it judges.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    rule: Option<RuleId>,
    broken: Vec<Broken>,
}

impl Findings {
    pub(crate) fn of(&mut self, rule: RuleId) {
        self.rule = Some(rule);
    }
    /// A finding at one step.
    pub(crate) fn step(&mut self, step: usize, why: Finding) {
        self.add(Some(step), why);
    }
    /// A finding about the whole session.
    pub(crate) fn session(&mut self, why: Finding) {
        self.add(None, why);
    }
    fn add(&mut self, at: Option<usize>, why: Finding) {
        if let Some(rule) = self.rule {
            let broken = Broken { rule, at, why };
            // The same thing said twice helps nobody: side `both` often meets one limit on each side.
            if !self.broken.contains(&broken) {
                self.broken.push(broken);
            }
        }
    }
    pub(crate) fn into_broken(self) -> Vec<Broken> {
        self.broken
    }
}
