//! A piece that somebody both trust fixed before the plan was made, such as a therapist. It says what is done to whom, where
//! and how firmly at most; it opens nothing. A plan around such pieces has each of them as it is, in their order, wherever
//! the limits of the two allow it, and says of every other one why not.

use crate::{Giving, Item, Plan, Step};
use catalogue::{PhraseId, RegionId, TechniqueId};
use limits::Preferences;
use quantity::{Person, Pressure, Side};

/// Most pieces that are held fast at once; what comes after is not.
const MOST: usize = 24;

/// What a plan is asked for: what the two like, and pieces that are held fast, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Soft.
    pub liked: Preferences,
    /// Firm, as far as limits and rules allow.
    pub locks: Vec<Lock>,
}

impl Wishes {
    /// Reads `shoulder_top=2,knead=-1;a:squeeze/release@shoulder_top.both<2`: likings, then one piece after the other. What
    /// cannot be read is not wished: a plan without it is still a plan.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (liked, locks) = text.split_once(';').unwrap_or((text, ""));
        Self {
            liked: Preferences::parse(liked).unwrap_or_default(),
            locks: locks.split(';').filter_map(Lock::parse).take(MOST).collect(),
        }
    }
}

impl core::fmt::Display for Wishes {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}", self.liked)?;
        self.locks.iter().try_for_each(|lock| write!(f, ";{lock}"))
    }
}

/// A piece that is held fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Who receives it; the other one gives it.
    pub receiver: Person,
    /// Which phrase: its techniques and seconds.
    pub phrase: PhraseId,
    /// Where.
    pub region: RegionId,
    /// Which side.
    pub side: Side,
    /// Highest pressure there.
    pub level: Pressure,
}

impl Lock {
    /// What people call it: the technique with the most seconds that is not still hands, else still hands.
    #[must_use]
    pub fn technique(&self) -> TechniqueId {
        let parts = self.phrase.entry().parts;
        let mut most: Option<(u32, TechniqueId)> = None;
        for part in parts.iter().filter(|part| part.technique.as_str() != "hold_still") {
            let same = parts.iter().filter(|other| other.technique == part.technique);
            let seconds = same.map(|other| u32::from(other.seconds)).sum();
            if most.is_none_or(|(longest, _)| seconds > longest) {
                most = Some((seconds, part.technique));
            }
        }
        most.map_or_else(|| TechniqueId::known("hold_still"), |(_, technique)| technique)
    }

    /// The same in the words of a plan's other pieces.
    #[must_use]
    pub fn item(&self) -> Item {
        Item {
            technique: self.technique(),
            region: self.region,
            side: self.side,
        }
    }

    /// True when hands may work at this place at all and the catalogue has this phrase for it, on this side.
    #[must_use]
    pub fn is_written(&self) -> bool {
        let sides = match self.side {
            Side::Midline => !self.region.entry().paired,
            Side::Left | Side::Right | Side::Both => self.region.entry().paired,
        };
        self.region.entry().workable() && self.phrase.entry().regions.contains(self.region) && sides
    }

    /// The same with A and B exchanged.
    #[must_use]
    pub fn exchanged(self) -> Self {
        Self {
            receiver: self.receiver.other(),
            ..self
        }
    }

    /// True when this giving is it: the same phrase for the same person at the same place, not firmer.
    #[must_use]
    pub fn is_kept_by(&self, giver: Person, giving: &Giving) -> bool {
        giver.other() == self.receiver
            && giving.phrase == Some(self.phrase)
            && (giving.region, giving.side) == (self.region, self.side)
            && giving.parts.iter().all(|part| part.pressure <= self.level)
    }

    fn is_in(&self, step: &Step) -> bool {
        let giver = self.receiver.other();
        step.gives(giver).is_some_and(|giving| self.is_kept_by(giver, giving))
    }

    /// For each piece in order the step that keeps it: no piece before the one that comes before it, none twice. A piece
    /// that is missing keeps none of the later ones away.
    #[must_use]
    pub fn kept(locks: &[Self], plan: &Plan) -> Vec<Option<usize>> {
        let mut from = 0;
        let mut taken: Vec<(usize, Person)> = Vec::new();
        let mut find = |lock: &Self| {
            let found = (from..plan.steps.len())
                .find(|&at| lock.is_in(&plan.steps[at]) && !taken.contains(&(at, lock.receiver)))?;
            from = found;
            taken.push((found, lock.receiver));
            Some(found)
        };
        locks.iter().map(&mut find).collect()
    }

    /// Reads `a:squeeze/release@shoulder_top.both<2`: receiver, phrase, place, side, highest pressure. `None` for anything
    /// else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (receiver, rest) = text.split_once(':')?;
        let (phrase, rest) = rest.split_once('@')?;
        let (place, level) = rest.split_once('<')?;
        let (region, side) = place.split_once('.')?;
        Some(Self {
            receiver: Person::parse(receiver)?,
            phrase: PhraseId::parse(phrase)?,
            region: RegionId::parse(region)?,
            side: Side::parse(side)?,
            level: level
                .parse()
                .ok()
                .and_then(Pressure::new)
                .filter(|level| level.level() > 0)?,
        })
    }
}

impl core::fmt::Display for Lock {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Self {
            receiver,
            phrase,
            region,
            side,
            level,
        } = self;
        write!(f, "{receiver}:{phrase}@{region}.{side}<{}", level.level())
    }
}
