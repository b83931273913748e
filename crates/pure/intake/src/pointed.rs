//! Where a rule holds: turns its named regions and the places a person pointed at into region-sides.
//!
//! Normative source: the section "Places" of the rules schema that came with the catalogue's rules. Missing places mean
//! everywhere. Where a place is part of a limb that is never worked itself (armpit, groin, hollow of the knee), it still
//! stands for its limb; a pointed breast stands for the arm's quarter of the trunk. That is stricter than the letter and
//! the only safe reading for people after lymph node surgery.

use catalogue::{RegionId, Where};
use limits::RegionSide;
use quantity::{Set, Side};

/// The places one answer points at.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Sites(Vec<RegionSide>);

impl Sites {
    /// No place given: the rules then hold everywhere.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }
    /// These places; an empty list is the same as none given.
    #[must_use]
    pub fn at(places: impl IntoIterator<Item = RegionSide>) -> Self {
        let mut list: Vec<_> = places.into_iter().collect();
        list.sort_unstable();
        list.dedup();
        Self(list)
    }
    /// True when no place was given.
    #[must_use]
    pub fn missing(&self) -> bool {
        self.0.is_empty()
    }
    /// The places, in order.
    #[must_use]
    pub fn list(&self) -> &[RegionSide] {
        &self.0
    }
    /// True when a rule that is meant for some places only (`only_if_site`) applies.
    #[must_use]
    pub fn concern(&self, only_if: Set<RegionId>) -> bool {
        only_if.is_empty() || self.missing() || self.0.iter().any(|place| only_if.contains(place.region()))
    }
}

/// Region-sides a rule holds for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pointed {
    slots: u128,
    everywhere: bool,
}

impl Pointed {
    /// Nowhere yet.
    const NOWHERE: Self = Self {
        slots: 0,
        everywhere: false,
    };
    /// Every place, and what has no place at all.
    const EVERYWHERE: Self = Self {
        slots: u128::MAX,
        everywhere: true,
    };

    /// Where this rule holds for a person who pointed at these sites.
    #[must_use]
    pub fn resolve(place: &Where, sites: &Sites) -> Self {
        let asks_for_sites = place.site || place.site_limb || place.site_quadrant || place.numb;
        if place.all || (asks_for_sites && sites.missing()) {
            return Self::EVERYWHERE;
        }
        let mut out = Self::NOWHERE;
        for region in RegionId::all().filter(|&region| place.regions.contains(region)) {
            RegionSide::of(region).for_each(|each| out.add(each));
        }
        for &site in sites.list() {
            if place.site || place.numb || place.site_limb || place.site_quadrant {
                out.add(site);
            }
            if place.site_limb || place.site_quadrant {
                out.add_limb(site, place.site_quadrant);
            }
        }
        out
    }
    /// True when the rule holds at this place.
    #[must_use]
    pub fn covers(&self, place: RegionSide) -> bool {
        self.slots >> place.slot() & 1 == 1
    }
    /// True when the rule holds everywhere, so also for what has no place (breathing, pauses).
    #[must_use]
    pub fn everywhere(&self) -> bool {
        self.everywhere
    }
    /// The places it holds for.
    pub fn places(self) -> impl Iterator<Item = RegionSide> {
        RegionSide::all().filter(move |&place| self.covers(place))
    }

    fn add(&mut self, place: RegionSide) {
        self.slots |= 1 << place.slot();
    }
    fn add_all(&mut self, names: &[&str], side: Side) {
        for name in names {
            let place = RegionId::parse(name).and_then(|region| RegionSide::new(region, side));
            place.into_iter().for_each(|each| self.add(each));
        }
    }
    fn add_limb(&mut self, site: RegionSide, quadrant: bool) {
        let (name, side) = (site.region().as_str(), site.side());
        let arm = ARM.contains(&name) || name == "armpit" || (quadrant && name == "breast");
        let leg = LEG.contains(&name) || name == "groin";
        if arm {
            self.add_all(ARM, side);
        }
        if leg {
            self.add_all(LEG, side);
        }
        if quadrant && arm {
            self.add_all(ARM_QUARTER, side);
        }
        if quadrant && leg {
            self.add_all(LEG_QUARTER, side);
        }
    }
}

/// The regions of an arm.
const ARM: &[&str] = &[
    "shoulder_cap",
    "upper_arm",
    "elbow_front",
    "elbow_back",
    "forearm_front",
    "forearm_back",
    "wrist",
    "palm",
    "hand_back",
    "fingers",
];
/// The regions of a leg.
const LEG: &[&str] = &[
    "thigh_front",
    "thigh_back",
    "thigh_outer",
    "thigh_inner",
    "knee_front",
    "knee_back",
    "shin",
    "calf",
    "ankle",
    "foot_top",
    "foot_sole",
    "toes",
];
/// The quarter of the trunk beside an arm.
const ARM_QUARTER: &[&str] = &[
    "shoulder_top",
    "shoulder_blade",
    "upper_back",
    "chest_upper",
    "ribs_side",
];
/// The quarter of the trunk beside a leg.
const LEG_QUARTER: &[&str] = &["low_back", "hip_side", "buttock_outer"];

#[cfg(test)]
mod tests {
    use super::*;

    fn at(name: &str, side: Side) -> RegionSide {
        RegionSide::new(RegionId::known(name), side).expect("the region has this side")
    }
    fn rule(site: bool, limb: bool, quadrant: bool, numb: bool) -> Where {
        Where {
            all: false,
            regions: Set::EMPTY,
            site,
            site_limb: limb,
            site_quadrant: quadrant,
            numb,
        }
    }

    #[test]
    fn every_name_written_here_is_a_region_with_two_sides() {
        for name in [ARM, LEG, ARM_QUARTER, LEG_QUARTER].concat() {
            assert!(RegionId::known(name).entry().paired, "{name}");
        }
    }
    #[test]
    fn a_missing_place_means_everywhere_but_named_regions_stay_named() {
        assert!(Pointed::resolve(&rule(true, false, false, false), &Sites::none()).everywhere());
        let calf = RegionId::known("calf");
        let named = Where {
            regions: [calf].into_iter().collect(),
            ..rule(false, false, false, false)
        };
        let pointed = Pointed::resolve(&named, &Sites::none());
        assert!(!pointed.everywhere());
        assert_eq!(pointed.places().count(), 2);
    }
    #[test]
    fn a_site_is_one_side_and_a_limb_is_that_side_only() {
        let sites = Sites::at([at("calf", Side::Left)]);
        let one = Pointed::resolve(&rule(true, false, false, false), &sites);
        assert_eq!(one.places().collect::<Vec<_>>(), [at("calf", Side::Left)]);
        let numb = Pointed::resolve(&rule(false, false, false, true), &sites);
        assert_eq!(numb, one);
        let limb = Pointed::resolve(&rule(false, true, false, false), &sites);
        assert!(limb.covers(at("toes", Side::Left)) && !limb.covers(at("toes", Side::Right)));
        assert!(
            !limb.covers(at("low_back", Side::Left)),
            "the quarter of the trunk is not the limb"
        );
        assert_eq!(limb.places().count(), LEG.len());
    }
    #[test]
    fn a_quadrant_adds_the_neighbouring_quarter_on_that_side() {
        let arm = Pointed::resolve(&rule(false, false, true, false), &Sites::at([at("palm", Side::Right)]));
        assert!(arm.covers(at("chest_upper", Side::Right)) && !arm.covers(at("chest_upper", Side::Left)));
        assert!(!arm.covers(at("hip_side", Side::Right)));
        let leg = Pointed::resolve(&rule(false, false, true, false), &Sites::at([at("shin", Side::Left)]));
        assert!(leg.covers(at("hip_side", Side::Left)) && !leg.covers(at("ribs_side", Side::Left)));
    }
    #[test]
    fn a_trunk_place_is_only_itself_but_armpit_and_groin_stand_for_their_limb() {
        let trunk = Pointed::resolve(
            &rule(false, true, false, false),
            &Sites::at([at("mid_back", Side::Left)]),
        );
        assert_eq!(trunk.places().collect::<Vec<_>>(), [at("mid_back", Side::Left)]);
        let pit = Pointed::resolve(&rule(false, false, true, false), &Sites::at([at("armpit", Side::Left)]));
        assert!(pit.covers(at("forearm_back", Side::Left)) && pit.covers(at("shoulder_blade", Side::Left)));
        let groin = Pointed::resolve(&rule(false, true, false, false), &Sites::at([at("groin", Side::Right)]));
        assert!(groin.covers(at("calf", Side::Right)));
    }
    #[test]
    fn a_rule_for_some_places_stays_silent_for_others() {
        let hands: Set<RegionId> = [RegionId::known("palm")].into_iter().collect();
        assert!(Sites::none().concern(hands), "no place given: it applies");
        assert!(Sites::at([at("palm", Side::Left)]).concern(hands));
        assert!(!Sites::at([at("calf", Side::Left)]).concern(hands));
        assert!(Sites::at([at("calf", Side::Left)]).concern(Set::EMPTY));
    }
}
