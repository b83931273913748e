//! One person's own answers, as they are kept in that person's private area: wishes, size, where hands are welcome, health.
//!
//! What is old is asked again: until then a "yes" to touch counts as "ask first", a "no" stays a "no", a condition that
//! was told stays told, and a question that was answered with "none of these" counts as not answered.

mod derive;
mod text;

use catalogue::{ConditionGroup, ConditionId, Goals};
use limits::RegionSide;
use quantity::{Permission, Setting};
use std::collections::{BTreeMap, BTreeSet};

/// Days a yes to touch stays good without being looked at again (consent notes; judgement, strength D).
pub(crate) const YES_DAYS: u32 = 90;
/// Told for today only, and never written down: nobody finds it later on this phone.
const NEVER_KEPT: &[&str] = &["consent_pressure", "mental_crisis"];

/// Asked on the page about the body, not under their heading.
pub(crate) const ASKED_ELSEWHERE: &[&str] = &["shoulder_problem"];

/// A yes, ask or no, with when and for whom it was said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) permission: Permission,
    pub(crate) day: u32,
    pub(crate) setting: Setting,
}

/// A condition that was told.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The day it was told or confirmed.
    pub(crate) day: u32,
    /// Where; none given means everywhere.
    pub(crate) sites: BTreeSet<RegionSide>,
    /// The day on which a clinician's advice was told of. Confirming the condition does not make it newer.
    pub(crate) advice: Option<u32>,
}

/// A pregnancy that was told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pregnant {
    /// Weeks on that day, where they were told.
    pub(crate) weeks: Option<u32>,
    /// The day.
    pub(crate) day: u32,
    /// The day on which a doctor's or midwife's advice was told of.
    pub(crate) advice: Option<u32>,
}

/// What somebody answered.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Answers {
    pub(crate) stature_cm: Option<u16>,
    pub(crate) span_cm: Option<u16>,
    pub(crate) weight_kg: Option<u16>,
    pub(crate) goals: Option<Goals>,
    /// Highest level that is welcome, 1 to 3.
    pub(crate) firmness: Option<u8>,
    /// Skin and a little oil are welcome too: a yes that grows old like every other.
    pub(crate) skin: Option<Said>,
    /// 1 to 3.
    pub(crate) wishes: BTreeMap<RegionSide, u8>,
    pub(crate) ticklish: BTreeSet<RegionSide>,
    pub(crate) receive: BTreeMap<RegionSide, Said>,
    pub(crate) give: BTreeMap<RegionSide, Said>,
    pub(crate) told: BTreeMap<ConditionId, Told>,
    pub(crate) pregnant: Option<Pregnant>,
    /// When each heading was last answered, with or without something told.
    pub(crate) groups: BTreeMap<ConditionGroup, u32>,
    /// When "anything new today?" was last answered.
    pub(crate) renewed: Option<u32>,
    /// Lines a newer version wrote: kept as they are.
    unknown: Vec<String>,
}

impl core::fmt::Debug for Answers {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Answers(private)")
    }
}

/// The two maps of hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Being touched.
    Receive,
    /// Touching.
    Give,
}

impl Answers {
    /// True when nothing was ever answered.
    pub(crate) fn is_new(&self) -> bool {
        self.groups.is_empty() && self.renewed.is_none()
    }

    /// One of the two maps.
    pub(crate) fn marks(&self, role: Role) -> &BTreeMap<RegionSide, Said> {
        match role {
            Role::Receive => &self.receive,
            Role::Give => &self.give,
        }
    }

    /// Says yes, ask or no to a place.
    pub(crate) fn mark(&mut self, role: Role, place: RegionSide, permission: Permission, day: u32, setting: Setting) {
        let said = Said {
            permission,
            day,
            setting,
        };
        let marks = match role {
            Role::Receive => &mut self.receive,
            Role::Give => &mut self.give,
        };
        marks.insert(place, said);
    }

    /// What was said about a place, as it counts today.
    pub(crate) fn said(&self, role: Role, place: RegionSide, today: u32, setting: Setting) -> Option<Permission> {
        self.marks(role).get(&place).map(|said| said.counts(today, setting))
    }

    /// Whether skin is welcome today.
    pub(crate) fn skin(&self, today: u32, setting: Setting) -> bool {
        self.skin
            .is_some_and(|said| said.counts(today, setting) == Permission::Yes)
    }

    /// Says whether skin is welcome.
    pub(crate) fn mark_skin(&mut self, welcome: bool, day: u32, setting: Setting) {
        self.skin = welcome.then_some(Said {
            permission: Permission::Yes,
            day,
            setting,
        });
    }

    /// Confirms all yeses as they count today.
    pub(crate) fn confirm_maps(&mut self, today: u32, setting: Setting) {
        self.confirm_map(Role::Receive, today, setting);
        self.confirm_map(Role::Give, today, setting);
        if self.skin(today, setting) {
            self.mark_skin(true, today, setting);
        }
    }

    /// Confirms one map as it counts today.
    pub(crate) fn confirm_map(&mut self, role: Role, today: u32, setting: Setting) {
        let marks = match role {
            Role::Receive => &mut self.receive,
            Role::Give => &mut self.give,
        };
        for said in marks.values_mut() {
            if said.permission == Permission::Yes && said.counts(today, setting) == Permission::Yes {
                said.day = today;
            }
        }
    }

    /// True when a yes is too old, or was said to another kind of partner.
    pub(crate) fn has_old_yes(&self, today: u32, setting: Setting) -> bool {
        let all = self.receive.values().chain(self.give.values()).chain(&self.skin);
        all.into_iter()
            .any(|said| said.permission != said.counts(today, setting))
    }

    /// Tells of a condition, or not after all.
    pub(crate) fn tick(&mut self, condition: ConditionId, today: u32) {
        if self.told.remove(&condition).is_none() {
            self.told.insert(
                condition,
                Told {
                    day: today,
                    ..Told::default()
                },
            );
        }
    }

    /// What was told is still so.
    pub(crate) fn confirm(&mut self, conditions: &[ConditionId], today: u32) {
        for condition in conditions {
            if let Some(told) = self.told.get_mut(condition) {
                told.day = today;
            }
        }
    }

    /// What was told on the page of this heading.
    pub(crate) fn told_of(&self, group: ConditionGroup) -> impl Iterator<Item = ConditionId> + '_ {
        self.told
            .keys()
            .copied()
            .filter(move |condition| condition.entry().group == group)
            .filter(|condition| !ASKED_ELSEWHERE.contains(&condition.as_str()))
    }

    /// "None of these", or the heading is answered with what is ticked.
    pub(crate) fn answer(&mut self, group: ConditionGroup, today: u32) {
        self.groups.insert(group, today);
    }

    /// Takes back everything told under a heading.
    pub(crate) fn none_of(&mut self, group: ConditionGroup, today: u32) {
        self.told
            .retain(|condition, _| condition.entry().group != group || ASKED_ELSEWHERE.contains(&condition.as_str()));
        if group == ConditionGroup::Pregnancy {
            self.pregnant = None;
        }
        self.answer(group, today);
    }
}

impl Said {
    /// What it counts as today: an old yes, or one said in another setting, is a question again.
    pub(crate) fn counts(self, today: u32, setting: Setting) -> Permission {
        if self.permission == Permission::Yes && (self.setting != setting || too_old(self.day, YES_DAYS, today)) {
            Permission::Ask
        } else {
            self.permission
        }
    }
}

/// True when something of that day is no longer good. A day that has not come yet (a clock was set back) is no day;
/// one day ahead is a journey to the west.
pub(crate) fn too_old(day: u32, good_for: u32, today: u32) -> bool {
    (today + 1).checked_sub(day).is_none_or(|age| age > good_for + 1)
}
