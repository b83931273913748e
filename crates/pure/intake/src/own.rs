//! One person's part: limits made of this person's answers and of what both agreed, and of nothing the other said. The
//! two parts are brought together afterwards, so that nobody's answers have to be at hand while the other answers.

use crate::actions::{self, Draft, When};
use crate::base;
use crate::not_today::advice_of;
use crate::reasons::applying;
use crate::{Advice, PersonFile, Reason, SessionFile};
use catalogue::{OCCASIONS, SignId, SignPhase};
use limits::{NeedWeight, PersonLimits, RegionSide};
use quantity::{Person, Set};

/// What one person brings to the limits of a pair. `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Own {
    pub(crate) limits: PersonLimits,
    pub(crate) stops: Vec<Reason>,
    pub(crate) unscreened: bool,
    pub(crate) skin: bool,
    pub(crate) stature_cm: Option<u16>,
    pub(crate) span_cm: Option<u16>,
    pub(crate) weight_kg: Option<u16>,
    pub(crate) needs: Vec<NeedWeight>,
    pub(crate) goals: catalogue::Goals,
}

impl core::fmt::Debug for Own {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Own(private)")
    }
}

impl Own {
    /// This person's limits as they are before the other's are known: for the owner's eyes.
    #[must_use]
    pub fn limits(&self) -> &PersonLimits {
        &self.limits
    }
    /// What stands against a session, for the owner's eyes.
    #[must_use]
    pub fn stops(&self) -> &[Reason] {
        &self.stops
    }
    /// What to do when something stands against a session: the most urgent of it.
    #[must_use]
    pub fn advice(&self) -> Option<Advice> {
        self.stops.iter().map(advice_of).min()
    }
    /// True when something that had to be known is not known, so that the starter limits hold for both.
    #[must_use]
    pub fn unscreened(&self) -> bool {
        self.unscreened
    }
    /// Says that something was not answered, although other things were.
    #[must_use]
    pub fn with_gaps(mut self) -> Self {
        self.unscreened = true;
        self
    }
    /// Signs this person has to be asked for before every session.
    #[must_use]
    pub fn signs_before(&self) -> Set<SignId> {
        let before = SignId::all().filter(|id| id.entry().phase == SignPhase::Before);
        self.limits.signs.intersect(before.collect())
    }
}

/// One person's part.
#[must_use]
pub fn own(session: &SessionFile, who: Person, me: &PersonFile) -> Own {
    let draft = draft(session, who, me);
    Own {
        limits: draft.limits,
        stops: draft.stops,
        unscreened: draft.unscreened,
        skin: base::skin_agreed(session, me),
        stature_cm: me.stature_cm,
        span_cm: me.arm_span_cm,
        weight_kg: me.weight_kg,
        needs: needs(me),
        goals: goals(session, me),
    }
}

/// One person's limits with every rule of their conditions, and what stands against a session.
fn draft(session: &SessionFile, who: Person, me: &PersonFile) -> Draft {
    let mut draft = Draft::new(base::person(session, who, me));
    draft.unscreened = me.conditions.is_none();
    for told in me.conditions.iter().flatten() {
        let pointed = told.sites.list().iter().map(|place| place.region()).collect();
        draft.limits.give.sore_hands |= told.condition.entry().strains_hands(pointed);
        for reason in applying(told) {
            let when = When {
                reason,
                role: reason.rule().role,
                sites: &told.sites,
                cleared: me.cleared.contains(&told.condition),
                first_session: session.history.first(),
                unanswered: &me.unanswered,
            };
            actions::apply(reason.rule().action, &mut draft, &when);
        }
    }
    draft
}

/// The goals a person named, or those of the occasion.
pub(crate) fn goals(session: &SessionFile, me: &PersonFile) -> catalogue::Goals {
    let proposed = OCCASIONS.iter().find(|entry| entry.id == session.occasion);
    me.goals.or(proposed.map(|entry| entry.goals)).unwrap_or_default()
}

/// Wishes by region-side: a named side goes before the region as a whole; places that are never worked are left out.
pub(crate) fn needs(person: &PersonFile) -> Vec<NeedWeight> {
    let weight_of = |place: RegionSide| {
        let here = person.needs.iter().filter(|wish| wish.place == place);
        here.max_by_key(|wish| wish.side_named).map_or(0, |wish| wish.weight)
    };
    RegionSide::all()
        .filter(|place| place.region().entry().workable())
        .filter_map(|place| {
            let (weight, other) = (weight_of(place), weight_of(place.mirrored()));
            let one_sided = place.mirrored() != place && other == 0;
            (weight > 0).then_some(NeedWeight {
                place,
                weight,
                one_sided,
            })
        })
        .collect()
}
