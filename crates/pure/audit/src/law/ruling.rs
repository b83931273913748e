//! One rule of one condition, with the places its owner pointed at, and where it therefore holds.
//!
//! Source: the schema the rules came with, section "Places". A place of a limb that is never worked itself (armpit,
//! groin, hollow of the knee) still stands for its limb, and a pointed breast for the arm's quarter of the trunk.

use crate::spot::Spot;
use catalogue::{Area, ConditionId, RegionId, Rule, Where};
use quantity::Side;

/// A rule in force.
#[derive(Clone, Copy)]
pub(super) struct Ruling<'p> {
    pub(super) rule: &'static Rule,
    pub(super) condition: ConditionId,
    pub(super) sites: &'p [Spot],
}

impl Ruling<'_> {
    /// False for a rule meant for some places only when all the pointed places are others.
    pub(super) fn applies(&self) -> bool {
        let only = self.rule.only_if_site;
        only.is_empty() || self.sites.is_empty() || self.sites.iter().any(|site| only.contains(site.region))
    }
    /// True when the rule holds at this spot.
    pub(super) fn covers(&self, place: &Where, spot: Spot) -> bool {
        covers(place, self.sites, spot)
    }
    /// True when it holds everywhere, and so for what has no place.
    pub(super) fn everywhere(&self, place: &Where) -> bool {
        everywhere(place, self.sites)
    }
}

fn everywhere(place: &Where, sites: &[Spot]) -> bool {
    let pointed = place.site || place.site_limb || place.site_quadrant || place.numb;
    place.all || (pointed && sites.is_empty())
}

fn covers(place: &Where, sites: &[Spot], spot: Spot) -> bool {
    if everywhere(place, sites) || place.regions.contains(spot.region) {
        return true;
    }
    let itself = place.site || place.numb || place.site_limb || place.site_quadrant;
    sites.iter().any(|&site| {
        (itself && site == spot)
            || ((place.site_limb || place.site_quadrant) && of_one_limb(site, spot, place.site_quadrant))
            || (place.site_quadrant && beside_the_limb(site, spot))
    })
}

/// A limb.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limb {
    Arm,
    Leg,
}

/// The limb a region belongs to, by the group it stands in; the groin leads to the leg, the armpit is part of the arm.
fn limb(region: RegionId) -> Option<Limb> {
    let entry = region.entry();
    match entry.area {
        _ if !entry.paired => None,
        Area::Arm | Area::Hand => Some(Limb::Arm),
        Area::Thigh | Area::LowerLeg | Area::Foot => Some(Limb::Leg),
        Area::Shoulders => (region.as_str() == "shoulder_cap").then_some(Limb::Arm),
        Area::Hip => (region.as_str() == "groin").then_some(Limb::Leg),
        _ => None,
    }
}

/// The limb a pointed place stands for. Only a quarter of the trunk makes the breast stand for the arm.
fn stands_for(site: Spot, quarter: bool) -> Option<Limb> {
    let breast = quarter && site.region.as_str() == "breast";
    limb(site.region).or(breast.then_some(Limb::Arm))
}

fn of_one_limb(site: Spot, spot: Spot, quarter: bool) -> bool {
    let pointed = stands_for(site, quarter);
    site.side == spot.side && spot.side != Side::Midline && pointed.is_some() && pointed == limb(spot.region)
}

/// The quarter of the trunk beside the pointed limb.
fn beside_the_limb(site: Spot, spot: Spot) -> bool {
    let quarter: &[&str] = match stands_for(site, true) {
        Some(Limb::Arm) => &[
            "shoulder_top",
            "shoulder_blade",
            "upper_back",
            "chest_upper",
            "ribs_side",
        ],
        Some(Limb::Leg) => &["low_back", "hip_side", "buttock_outer"],
        None => &[],
    };
    site.side == spot.side && quarter.contains(&spot.region.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use quantity::Set;

    fn spots(text: &str) -> Vec<Spot> {
        Spot::named(text).expect("a known place").0
    }
    fn nowhere() -> Where {
        Where {
            all: false,
            regions: Set::EMPTY,
            site: false,
            site_limb: false,
            site_quadrant: false,
            numb: false,
        }
    }
    fn held(place: &Where, sites: &str) -> Vec<String> {
        let sites = if sites.is_empty() { Vec::new() } else { spots(sites) };
        let held = Spot::all().filter(|&spot| covers(place, &sites, spot));
        held.map(|spot| spot.to_string()).collect()
    }

    #[test]
    fn a_pointed_place_is_that_side_only_and_no_place_is_everywhere() {
        let site = Where {
            site: true,
            ..nowhere()
        };
        assert_eq!(held(&site, "calf.left"), ["calf.left"]);
        assert_eq!(held(&site, "").len(), Spot::all().count());
        assert_eq!(held(&nowhere(), "calf.left"), [""; 0]);
    }
    #[test]
    fn a_limb_is_the_whole_arm_or_leg_of_that_side() {
        let limb = Where {
            site_limb: true,
            ..nowhere()
        };
        let mut leg = held(&limb, "calf.left");
        leg.sort();
        let named = [
            "ankle",
            "calf",
            "foot_sole",
            "foot_top",
            "groin",
            "knee_back",
            "knee_front",
            "shin",
            "thigh_back",
            "thigh_front",
            "thigh_inner",
            "thigh_outer",
            "toes",
        ];
        assert_eq!(leg, named.map(|name| format!("{name}.left")));
        let mut arm = held(&limb, "palm.right");
        arm.sort();
        let named = [
            "armpit",
            "elbow_back",
            "elbow_front",
            "fingers",
            "forearm_back",
            "forearm_front",
            "hand_back",
            "palm",
            "shoulder_cap",
            "upper_arm",
            "wrist",
        ];
        assert_eq!(arm, named.map(|name| format!("{name}.right")));
        assert_eq!(held(&limb, "mid_back.left"), ["mid_back.left"]);
    }
    #[test]
    fn a_quarter_adds_the_trunk_beside_the_limb() {
        let quarter = Where {
            site_quadrant: true,
            ..nowhere()
        };
        let arm = held(&quarter, "palm.right");
        assert!(arm.contains(&"chest_upper.right".to_owned()) && !arm.contains(&"chest_upper.left".to_owned()));
        let leg = held(&quarter, "shin.left");
        assert!(leg.contains(&"hip_side.left".to_owned()) && !leg.contains(&"ribs_side.left".to_owned()));
        assert!(held(&quarter, "breast.left").contains(&"forearm_back.left".to_owned()));
    }
}
