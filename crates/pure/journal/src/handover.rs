//! What a therapist hands to two people: pieces of a plan that should be in, a note, at most two things for home. And what
//! the two may send back: what was done, nothing else.
//!
//! It travels as plain letters that fit a file, a message or square codes, without accounts. It carries no limits and no
//! answers: the two who receive it filter it by their own, and nobody else learns what fell away.

mod armour;
mod bytes;

use catalogue::{PhraseId, PoseId, Region, RegionId, TechniqueId};
use limits::{NeedWeight, PairLimits, Preferences, RegionSide, Subject};
use plan::{Item, Why};
use quantity::{Person, Place, Pressure, Setting, Side};

/// Most pieces in one handover.
pub const MOST_PICKS: usize = 24;
/// Most things for home.
pub const MOST_AT_HOME: usize = 2;
/// Longest note, letters.
pub const MOST_NOTE: usize = 280;

/// A piece the therapist chose: this phrase for this person at this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Who receives it.
    pub receiver: Person,
    /// Which phrase.
    pub phrase: PhraseId,
    /// Where.
    pub region: RegionId,
    /// Which side.
    pub side: Side,
    /// Highest pressure the therapist wants there.
    pub level: Pressure,
}

/// Something small to do at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtHome {
    /// For whom.
    pub receiver: Person,
    /// What the other's hands do.
    pub technique: TechniqueId,
    /// Where.
    pub region: RegionId,
    /// Minutes, 1 to 10.
    pub minutes: u8,
    /// Times a week, 1 to 7.
    pub times: u8,
}

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// How the two know each other, as the therapist knows it. It only ever tightens.
    pub setting: Setting,
    /// Length meant, minutes, 8 to 90.
    pub minutes: u8,
    /// What should be in, in the therapist's order.
    pub picks: Vec<Pick>,
    /// For home.
    pub at_home: Vec<AtHome>,
    /// A note to both.
    pub note: String,
}

/// What the two send back, if they want to: what was done of it. No ratings, no limits, nothing that fell away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Evenings since then.
    pub evenings: u8,
    /// What was done and for how many minutes altogether.
    pub pieces: Vec<(Person, RegionId, TechniqueId, u16)>,
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// A plan from a therapist; with how many pieces this catalogue does not know.
    Plan(Handover, u32),
    /// What two people did of one; with how many pieces this catalogue does not know.
    Done(Done, u32),
}

/// Why a text is nothing that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverError {
    /// There is nothing of ours in it.
    Nothing,
    /// Parts are missing: so many are there, of so many.
    Missing(u8, u8),
    /// Parts of different handovers.
    Mixed,
    /// Damaged on its way.
    Damaged,
    /// Written by a newer version.
    Newer,
}

impl core::fmt::Display for HandoverError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Nothing => f.write_str("nothing handed over is in this text"),
            Self::Missing(have, of) => write!(f, "{have} of {of} parts"),
            Self::Mixed => f.write_str("parts of different handovers"),
            Self::Damaged => f.write_str("damaged on its way"),
            Self::Newer => f.write_str("written by a newer version"),
        }
    }
}
impl core::error::Error for HandoverError {}

impl Handed {
    /// As parts, each short enough for one square code; together they are also one text.
    #[must_use]
    pub fn parts(&self) -> Vec<String> {
        armour::wrap(&bytes::write(self))
    }
    /// As one text: a part a line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = self.parts().join("\n");
        text.push('\n');
        text
    }
    /// The bytes inside the letters, without the check over them.
    #[must_use]
    pub fn content(&self) -> Vec<u8> {
        bytes::write(self)
    }
    /// Reads those bytes.
    ///
    /// # Errors
    /// When they are not what was written.
    pub fn from_content(content: &[u8]) -> Result<Self, HandoverError> {
        bytes::read(content)
    }
    /// Finds it in a text that may hold other words too, its parts in any order.
    ///
    /// # Errors
    /// When there is nothing, not all of it, or not what was written.
    pub fn from_text(text: &str) -> Result<Self, HandoverError> {
        bytes::read(&armour::unwrap(text)?)
    }
}

impl Pick {
    /// What people will call it; `None` for still hands alone.
    #[must_use]
    pub fn technique(&self) -> TechniqueId {
        let parts = self.phrase.entry().parts;
        let total = |technique: TechniqueId| -> u32 {
            let same = parts.iter().filter(|part| part.technique == technique);
            same.map(|part| u32::from(part.seconds)).sum()
        };
        let longest = parts.iter().map(|part| part.technique).max_by_key(|&technique| {
            let still = crate::evening::still(technique);
            (!still, total(technique), core::cmp::Reverse(technique))
        });
        longest.unwrap_or_else(|| TechniqueId::known("hold_still"))
    }
    /// The same as the plan's words for it.
    #[must_use]
    pub fn item(&self) -> Item {
        Item {
            technique: self.technique(),
            region: self.region,
            side: self.side,
        }
    }
    /// True when the catalogue has this phrase for this place, on this side.
    #[must_use]
    pub fn written(&self) -> bool {
        let sides = |region: &Region| match self.side {
            Side::Midline => !region.paired,
            Side::Left | Side::Right | Side::Both => region.paired,
        };
        self.phrase.entry().regions.contains(self.region) && sides(self.region.entry())
    }
    fn places(&self) -> impl Iterator<Item = RegionSide> + '_ {
        RegionSide::dosed(self.region, self.side)
    }
}

/// What remains of a handover within these two people's own limits, as wishes for a plan, and what falls away, each with a
/// true reason that names nobody: a no, an illness, a mark and a setting all read [`Why::Today`].
#[must_use]
pub fn fit(handover: &Handover, pair: &PairLimits) -> (PairLimits, Preferences, Vec<Pick>, Vec<(Pick, Why)>) {
    let (mut kept, mut gone) = (Vec::new(), Vec::new());
    for &pick in &handover.picks {
        match against(&pick, pair) {
            Some(why) => gone.push((pick, why)),
            None => kept.push(pick),
        }
    }
    let mut limits = pair.clone();
    limits.terms.requested_s = u32::from(handover.minutes) * 60;
    let (mut preferences, mut needs) = (Preferences::NONE, [Vec::new(), Vec::new()]);
    for pick in &kept {
        preferences.set(Subject::Here(pick.region, pick.technique()), Preferences::MOST);
        let mine: &mut Vec<NeedWeight> = &mut needs[pick.receiver.index()];
        for place in pick.places() {
            if mine.iter().all(|need| need.place != place) {
                mine.push(NeedWeight {
                    place,
                    weight: 3,
                    one_sided: matches!(pick.side, Side::Left | Side::Right),
                });
            }
        }
    }
    for person in [Person::A, Person::B] {
        let mine = &mut needs[person.index()];
        mine.sort_by_key(|need| need.place);
        // Both sides may have been picked one after the other: then neither is alone.
        let sides: Vec<RegionSide> = mine.iter().map(|need| need.place).collect();
        for need in mine.iter_mut() {
            need.one_sided &= !sides.contains(&need.place.mirrored());
        }
        if !mine.is_empty() {
            limits.terms.needs[person] = core::mem::take(mine);
        }
    }
    (limits, preferences, kept, gone)
}

/// Why a piece cannot be in; `None` when nothing speaks against it.
fn against(pick: &Pick, pair: &PairLimits) -> Option<Why> {
    let (receive, give) = (
        &pair.people[pick.receiver].receive,
        &pair.people[pick.receiver.other()].give,
    );
    let phrase = pick.phrase.entry();
    let may = |place: RegionSide| {
        let cell = receive.cell(place);
        let contacts = cell.contacts.intersect(give.contacts);
        cell.open()
            && phrase
                .parts
                .iter()
                .all(|part| cell.techniques.contains(part.technique) && part.technique.entry().contacts.meets(contacts))
    };
    let gives = give.gives
        && give.regions.contains(pick.region)
        && phrase.parts.iter().all(|part| give.techniques.contains(part.technique));
    if !gives || !pick.written() || !pick.places().all(may) {
        return Some(Why::Today);
    }
    if u32::from(phrase.seconds) > pair.terms.longest_s.min(pair.terms.requested_s) {
        return Some(Why::NeedsTime);
    }
    (!reached(pick.region, pair)).then_some(Why::NoPose)
}

/// True when some pose that these places and this setting offer has hands for it.
pub(crate) fn reached(region: RegionId, pair: &PairLimits) -> bool {
    let places = pair.terms.places.with(Place::Standing).with(Place::TwoChairs);
    PoseId::all().any(|pose| {
        let entry = pose.entry();
        let here = entry.places.is_empty() || entry.places.meets(places);
        let near = entry.closeness <= pair.terms.setting.closeness();
        here && near && {
            entry.modes.iter().any(|mode| {
                // Exchanging the roles and mirroring are the planner's to try: any side of a mode will do.
                [&mode.a, &mode.b].iter().any(|side| {
                    let targets = side.targets.iter().chain(side.brief);
                    targets.clone().any(|&(target, _)| target == region)
                })
            })
        }
    })
}
