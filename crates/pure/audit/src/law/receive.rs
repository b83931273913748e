//! May this be done here, to this receiver?

use super::{Law, still};
use crate::spot::Spot;
use catalogue::{Action, Area, Exposure, PairKind, PrivacyClass, RULES, Role, TechniqueId, UsuallyBare, Work};
use quantity::{Contact, Permission, Person, Setting};

/// Regions of class partners that a training pair may ask for (RULES.md S1).
const TRAINING: [&str; 4] = ["thigh_front", "thigh_back", "thigh_outer", "hip_side"];

impl Law<'_> {
    /// One of the extra regions of training, clothed and with few techniques.
    fn training_only(&self, spot: Spot) -> bool {
        self.setting() == Setting::Training && TRAINING.contains(&spot.region.as_str())
    }
    /// True when the setting lets this region be touched at all: no word of anyone can raise this (CONTRACT.md).
    pub(crate) fn setting_has(&self, spot: Spot) -> bool {
        let class = spot.region.entry().privacy;
        match self.setting() {
            _ if class == PrivacyClass::Never => false,
            Setting::Partners => true,
            Setting::Colleagues => class == PrivacyClass::Colleagues,
            Setting::Friends | Setting::Family | Setting::TherapistClient | Setting::Training => {
                class != PrivacyClass::Partners || self.training_only(spot)
            }
        }
    }
    /// True when this place may be touched at all: region, setting, own words, starter, conditions.
    pub(crate) fn touchable(&self, receiver: Person, spot: Spot) -> bool {
        let said = &self.answers(receiver).receive;
        spot.region.entry().workable()
            && self.setting_has(spot)
            && !said.contains(&(spot, Permission::No))
            && (!self.starter || RULES.s3_regions.contains(spot.region))
            && !self.rulings(receiver).any(|ruling| match ruling.rule.action {
                Action::AvoidRegion(place) => ruling.rule.role == Role::Receiver && ruling.covers(&place, spot),
                _ => false,
            })
    }
    /// Highest level there.
    pub(crate) fn highest(&self, receiver: Person, spot: Spot) -> u8 {
        let mut level = self.setting_level().min(self.answers(receiver).max_pressure);
        level = level.min(spot.region.entry().max_pressure);
        if self.starter {
            level = level.min(RULES.s3_level);
        }
        for ruling in self
            .rulings(receiver)
            .filter(|ruling| ruling.rule.role == Role::Receiver)
        {
            match ruling.rule.action {
                Action::LimitPressure(place, cap) if ruling.covers(&place, spot) => level = level.min(cap),
                _ => {}
            }
        }
        level
    }
    /// Lowest level there, still hands excepted.
    pub(crate) fn lowest(&self, receiver: Person, spot: Spot) -> u8 {
        let rulings = self
            .rulings(receiver)
            .filter(|ruling| ruling.rule.role == Role::Receiver);
        let floors = rulings.filter_map(|ruling| match ruling.rule.action {
            Action::MinPressure(place, floor) if ruling.covers(&place, spot) => Some(floor.min(3)),
            _ => None,
        });
        floors.max().unwrap_or(0)
    }
    /// True when this technique may be used there.
    pub(crate) fn takes(&self, receiver: Person, spot: Spot, technique: TechniqueId) -> bool {
        let (entry, region) = (technique.entry(), spot.region.entry());
        let by_training = matches!(entry.family, "compression" | "stretch") || technique.as_str() == "rock_gentle";
        self.usual(technique)
            && entry.regions.contains(spot.region)
            && (region.work != Work::HoldOnly || still(technique))
            && (!self.training_only(spot) || by_training)
            && !self.rulings(receiver).any(|ruling| {
                ruling.rule.role == Role::Receiver
                    && match ruling.rule.action {
                        Action::AvoidTechnique(place, set) => set.contains(technique) && ruling.covers(&place, spot),
                        Action::OnlyTechnique(place, set) => !set.contains(technique) && ruling.covers(&place, spot),
                        _ => false,
                    }
            })
    }
    /// True when the setting leaves clothing there: the extra regions of training, and all but hands among colleagues.
    fn clothed_only(&self, spot: Spot) -> bool {
        let hand = spot.region.entry().area == Area::Hand;
        self.training_only(spot) || (self.setting() == Setting::Colleagues && !hand)
    }
    /// True when this kind of contact is within the setting there (RULES.md S1).
    pub(crate) fn setting_contact(&self, spot: Spot, contact: Contact) -> bool {
        let at_work = self.setting() == Setting::Colleagues;
        match contact {
            Contact::None | Contact::Clothed => true,
            Contact::Bare => !self.clothed_only(spot),
            Contact::SkinDry | Contact::SkinOil => !at_work && !self.clothed_only(spot),
        }
    }
    /// True when the place bears this kind of contact, before anyone's conditions.
    fn usual_contact(&self, spot: Spot, contact: Contact) -> bool {
        let region = spot.region.entry();
        let bare = region.usually_bare == UsuallyBare::Yes;
        match contact {
            Contact::None => false,
            Contact::Clothed => region.clothing_possible,
            _ if !self.setting_contact(spot, contact) => false,
            Contact::Bare => bare,
            Contact::SkinDry => !bare && self.skin(),
            Contact::SkinOil => self.skin(),
        }
    }
    /// True when this kind of contact may be made there.
    pub(crate) fn bears(&self, receiver: Person, spot: Spot, contact: Contact) -> bool {
        self.usual_contact(spot, contact)
            && !self.rulings(receiver).any(|ruling| match ruling.rule.action {
                Action::LimitContact(place, limit) => {
                    ruling.rule.role == Role::Receiver
                        && ruling.covers(&place, spot)
                        && !limit.allows().contains(contact)
                }
                _ => false,
            })
    }
    /// True when some level and some contact of the place suit the technique; `also` is what else is asked of the contact.
    pub(crate) fn suits(
        &self,
        receiver: Person,
        spot: Spot,
        technique: TechniqueId,
        also: impl Fn(Contact) -> bool,
    ) -> bool {
        let entry = technique.entry();
        let floor = if still(technique) {
            0
        } else {
            self.lowest(receiver, spot)
        };
        entry.pressure_min.max(floor) <= entry.pressure_max.min(self.highest(receiver, spot))
            && self.takes(receiver, spot, technique)
            && Contact::ALL
                .iter()
                .any(|&kind| entry.contacts.contains(kind) && self.bears(receiver, spot, kind) && also(kind))
    }
    /// True when anything at all may be done there. Where the cap is below the floor the place is left out.
    pub(crate) fn open(&self, receiver: Person, spot: Spot) -> bool {
        let highest = self.highest(receiver, spot);
        self.touchable(receiver, spot)
            && highest > 0
            && self.lowest(receiver, spot) <= highest
            && TechniqueId::all().any(|technique| self.suits(receiver, spot, technique, |_| true))
    }
    /// True when this person may take part in a move both do, or one that touches no region.
    pub(crate) fn joins(&self, who: Person, technique: TechniqueId) -> bool {
        let entry = technique.entry();
        self.usual(technique)
            && (entry.regions.is_empty() || entry.pair_kind == PairKind::Shared)
            && !self.rulings(who).any(|ruling| {
                // A giver takes part in it too, and what a giver may use has no places.
                let holds = |place| ruling.rule.role == Role::Giver || ruling.everywhere(place);
                match ruling.rule.action {
                    Action::AvoidTechnique(place, set) => set.contains(technique) && holds(&place),
                    Action::OnlyTechnique(place, set) => !set.contains(technique) && holds(&place),
                    _ => false,
                }
            })
    }
    /// Warming factor of this receiver in tenths, at least 10.
    pub(crate) fn warm_tenths(&self, receiver: Person) -> u16 {
        let factors = self.rulings(receiver).filter_map(|ruling| match ruling.rule.action {
            Action::WarmLonger(tenths) => Some(tenths),
            _ => None,
        });
        factors.max().unwrap_or(10).max(10)
    }
    /// True when this exposure is barred to the person in this role.
    pub(crate) fn barred(&self, who: Person, role: Role, exposure: Exposure) -> bool {
        self.rulings(who).any(|ruling| match ruling.rule.action {
            Action::AvoidPose(set) => ruling.rule.role == role && set.contains(exposure),
            _ => false,
        })
    }
    /// Least time of every change of this person to a higher base, seconds.
    pub(crate) fn slow_rise_s(&self, who: Person) -> u32 {
        let times = self.rulings(who).filter_map(|ruling| match ruling.rule.action {
            Action::ChangeoverMin(seconds) => Some(u32::from(seconds)),
            Action::AvoidPose(set) if set.contains(Exposure::QuickRise) => Some(super::SLOW_RISE_S),
            _ => None,
        });
        times.max().unwrap_or(0)
    }
}
