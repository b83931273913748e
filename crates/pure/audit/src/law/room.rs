//! Where they can be, and what is within reach there.

use super::{Law, still};
use crate::spot::Spot;
use catalogue::{Base, Exposure, Mode, ModeSide, PairKind, Pose, PoseId, Role, TechniqueId};
use quantity::{Hands, Person, Place, Set, Setting, Side};
use std::collections::BTreeSet;

/// One person's side of a mode after roles and sides were exchanged.
pub(crate) struct Reach {
    pub(crate) hands: Hands,
    pub(crate) targets: Vec<Spot>,
    pub(crate) brief: Vec<Spot>,
}

impl Reach {
    fn of(side: &ModeSide, mirrored: bool) -> Self {
        let turn = |list: &[(catalogue::RegionId, Side)]| {
            let turned = list.iter().map(|&(region, side)| {
                let side = if mirrored { side.mirrored() } else { side };
                Spot { region, side }
            });
            turned.collect()
        };
        Self {
            hands: if mirrored { side.hands.mirrored() } else { side.hands },
            targets: turn(side.targets),
            brief: turn(side.brief),
        }
    }
    /// True when the spot is listed, in comfort or briefly.
    pub(crate) fn lists(&self, spot: Spot) -> bool {
        self.targets.contains(&spot) || self.brief.contains(&spot)
    }
}

/// What a person's hands reach in this mode.
pub(crate) fn oriented(mode: &Mode, person: Person, swapped: bool, mirrored: bool) -> Reach {
    let first = (person == Person::A) != swapped;
    Reach::of(if first { &mode.a } else { &mode.b }, mirrored)
}

/// What a pose exposes a person to.
pub(crate) fn exposures(pose: &Pose, person: Person, swapped: bool) -> Set<Exposure> {
    if (person == Person::A) == swapped {
        pose.exposures_b
    } else {
        pose.exposures_a
    }
}

/// What a person rests on in a pose.
pub(crate) fn base(pose: &Pose, person: Person, swapped: bool) -> Base {
    if (person == Person::A) == swapped {
        pose.base_b
    } else {
        pose.base_a
    }
}

/// Every orientation a pose has: roles exchanged, sides exchanged.
pub(crate) fn orientations(pose: &Pose) -> Vec<(bool, bool)> {
    let all = [(false, false), (true, false), (false, true), (true, true)];
    let has = |&(swapped, mirrored): &(bool, bool)| (pose.swap || !swapped) && (pose.mirror || !mirrored);
    all.into_iter().filter(has).collect()
}

impl Law<'_> {
    /// True when this is somewhere they can be.
    pub(crate) fn place(&self, place: Place) -> bool {
        let always = matches!(place, Place::TwoChairs | Place::Standing);
        let only_these = self.setting() == Setting::Colleagues || self.starter;
        always || (!only_these && self.pair.session.places.contains(&place))
    }
    /// True when the pose stands somewhere they can be (RULES.md O1).
    pub(crate) fn has_room(&self, pose: &Pose) -> bool {
        Place::ALL
            .iter()
            .any(|&place| pose.places.contains(place) && self.place(place))
    }
    /// True when the pose is not closer than the setting (RULES.md O2).
    pub(crate) fn near_enough(&self, pose: &Pose) -> bool {
        pose.closeness <= self.setting().closeness()
    }
    /// True when nothing a pose asks of this person is barred in any of these roles.
    pub(crate) fn bearable(&self, pose: &Pose, who: Person, swapped: bool, roles: &[Role]) -> bool {
        let exposed = exposures(pose, who, swapped);
        !Exposure::ALL
            .iter()
            .filter(|&&one| exposed.contains(one))
            .any(|&one| roles.iter().any(|&role| self.barred(who, role, one)))
    }
    /// Every spot of a receiver that some mode of some pose they can use lists for a free hand of the partner.
    pub(crate) fn reachable(&self, receiver: Person) -> BTreeSet<Spot> {
        let (giver, mut out) = (receiver.other(), BTreeSet::new());
        let free = self.hands(giver);
        for pose in PoseId::all().map(PoseId::entry) {
            if !self.has_room(pose) || !self.near_enough(pose) {
                continue;
            }
            for (swapped, mirrored) in orientations(pose) {
                if self.bearable(pose, receiver, swapped, &[Role::Receiver])
                    && self.bearable(pose, giver, swapped, &[Role::Giver])
                {
                    for mode in pose.modes {
                        let reach = oriented(mode, giver, swapped, mirrored);
                        if common(reach.hands, free) != Hands::None {
                            out.extend(reach.targets.into_iter().chain(reach.brief));
                        }
                    }
                }
            }
        }
        out
    }
    /// True when the partner may use this technique there, with some contact both bear.
    pub(crate) fn given(&self, receiver: Person, spot: Spot, technique: TechniqueId) -> bool {
        let giver = receiver.other();
        technique.entry().pair_kind != PairKind::Shared
            && self.uses(giver, technique)
            && self.suits(receiver, spot, technique, |kind| self.touches(giver, kind))
    }
    /// The workable places of a receiver among those in reach (`docs/rules.md`, "Words").
    pub(crate) fn workable(&self, receiver: Person, reachable: &BTreeSet<Spot>) -> BTreeSet<Spot> {
        let giver = receiver.other();
        if !self.gives(giver) {
            return BTreeSet::new();
        }
        let working = || TechniqueId::all().filter(|&technique| !still(technique));
        let spots = reachable.iter().copied().filter(|&spot| {
            self.open(receiver, spot)
                && self.works(giver, spot.region)
                && working().any(|technique| self.given(receiver, spot, technique))
        });
        spots.collect()
    }
}

/// Hands that are in both.
pub(crate) fn common(one: Hands, other: Hands) -> Hands {
    match (
        one.include(Hands::Left) && other.include(Hands::Left),
        one.include(Hands::Right) && other.include(Hands::Right),
    ) {
        (true, true) => Hands::Both,
        (true, false) => Hands::Left,
        (false, true) => Hands::Right,
        (false, false) => Hands::None,
    }
}
