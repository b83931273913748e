//! Limits before anyone's health: what the setting allows, what each person said yes, ask or no to, and the starter.
//!
//! Sources: CONTRACT.md "Defaults by setting"; RULES.md S1, S3, R5, P1, G6; the consent notes behind them (two separate
//! yeses: the receiver's and the giver's).

use crate::{PersonFile, SessionFile};
use catalogue::{Area, PairKind, PrivacyClass, RULES, Region, RegionId, Technique, TechniqueId, UsuallyBare, Work};
use limits::{GiveLimits, PersonLimits, ReceiveCell, RegionSide};
use quantity::{Contact, Experience, Hands, Permission, Person, Pressure, Set, Setting};

/// Regions a training pair may ask for although they are of class partners (RULES.md S1).
const TRAINING_REGIONS: &[&str] = &["thigh_front", "thigh_back", "thigh_outer", "hip_side"];

/// The highest level of a setting (RULES.md S1).
pub(crate) fn setting_level(setting: Setting) -> Pressure {
    match setting {
        Setting::Colleagues => Pressure::clamped(RULES.s1_colleagues_level),
        _ => Pressure::THREE,
    }
}

/// What the pair's setting and this person's own words allow.
pub(crate) fn person(session: &SessionFile, who: Person, me: &PersonFile) -> PersonLimits {
    let mut out = PersonLimits::closed();
    let setting = session.setting;
    let skin = skin_agreed(session, me);
    let level = setting_level(setting).min(Pressure::clamped(me.max_pressure));
    for place in RegionSide::all() {
        let marks = me
            .receive
            .iter()
            .filter(|mark| mark.place == place)
            .map(|mark| mark.permission);
        *out.receive.cell_mut(place) = cell(session, place.region(), level, skin, marks.max());
    }
    let known = usable(session);
    out.receive.shared_techniques = known.into_iter().filter(|id| shared(id.entry())).collect();

    let unwilling: Set<RegionId> = me
        .give
        .iter()
        .filter(|mark| mark.permission != Permission::Yes)
        .map(|mark| mark.place.region())
        .collect();
    out.give = GiveLimits {
        gives: me.gives && !session.only_receives(who),
        // An "ask" about giving has nobody to put the question to yet, so the region is left out: the stricter case.
        // So is the whole region when one side of it was refused.
        regions: workable().filter(|&id| !unwilling.contains(id)).collect(),
        techniques: usable(session).into_iter().collect(),
        contacts: kinds(skin),
        hands: Hands::Both,
        barred_exposures: Set::EMPTY,
        max_hand_load: u8::MAX,
        max_thumb_load: u8::MAX,
        max_run_s: None,
        sore_hands: false,
    };
    let loads = |load: fn(&Technique) -> u8| TechniqueId::all().map(|id| load(id.entry())).max().unwrap_or(0);
    out.give.max_hand_load = loads(|technique| technique.hand_load);
    out.give.max_thumb_load = loads(|technique| technique.thumb_load);
    out
}

/// What two people nobody asked about health may do (RULES.md S3), as limits to tighten with.
pub(crate) fn starter() -> PersonLimits {
    let mut out = PersonLimits::closed();
    let gentle = kinds(false).without([Contact::None].into_iter().collect());
    for place in RegionSide::all().filter(|place| RULES.s3_regions.contains(place.region())) {
        *out.receive.cell_mut(place) = ReceiveCell {
            permission: Permission::Yes,
            max_pressure: Pressure::clamped(RULES.s3_level),
            min_pressure: Pressure::ZERO,
            techniques: TechniqueId::all().collect(),
            contacts: gentle,
            toward_trunk: false,
        };
    }
    out.receive.shared_techniques = TechniqueId::all().collect();
    out.give = GiveLimits {
        gives: true,
        regions: RULES.s3_regions,
        techniques: TechniqueId::all().collect(),
        contacts: kinds(false),
        hands: Hands::Both,
        barred_exposures: Set::EMPTY,
        max_hand_load: u8::MAX,
        max_thumb_load: u8::MAX,
        max_run_s: None,
        sore_hands: false,
    };
    out
}

/// This person's yes to skin contact, which is never part of work among colleagues (RULES.md S1, R5). It takes both.
pub(crate) fn skin_agreed(session: &SessionFile, me: &PersonFile) -> bool {
    me.skin && session.setting != Setting::Colleagues
}

/// Takes skin contact away again, because only one of the two agreed to it.
pub(crate) fn clothed(limits: &mut PersonLimits) {
    for place in RegionSide::all() {
        let cell = limits.receive.cell_mut(place);
        cell.contacts = cell.contacts.intersect(kinds(false));
    }
    limits.give.contacts = limits.give.contacts.intersect(kinds(false));
}

/// Regions that may be worked at all.
fn workable() -> impl Iterator<Item = RegionId> {
    RegionId::all().filter(|id| id.entry().workable())
}

/// Techniques within the setting and the experience of the pair (RULES.md S1, G6).
fn usable(session: &SessionFile) -> Vec<TechniqueId> {
    let [beginner, others] = RULES.g6_difficulty;
    let hardest = if session.experience == Experience::Beginner {
        beginner
    } else {
        others
    };
    let closeness = session.setting.closeness();
    TechniqueId::all()
        .filter(|id| id.entry().difficulty <= hardest && id.entry().closeness <= closeness)
        .collect()
}

/// Moves both do together, and those that touch no region.
fn shared(technique: &Technique) -> bool {
    technique.regions.is_empty() || technique.pair_kind == PairKind::Shared
}

fn kinds(skin: bool) -> Set<Contact> {
    let plain: Set<Contact> = [Contact::None, Contact::Clothed, Contact::Bare].into_iter().collect();
    if skin {
        plain.with(Contact::SkinDry).with(Contact::SkinOil)
    } else {
        plain
    }
}

fn cell(session: &SessionFile, id: RegionId, level: Pressure, skin: bool, said: Option<Permission>) -> ReceiveCell {
    let (region, setting) = (id.entry(), session.setting);
    let training = setting == Setting::Training && TRAINING_REGIONS.contains(&id.as_str());
    let (default, ceiling) = permission(setting, region.privacy, training);
    // A later value is stricter: what a person says can never lift the ceiling of the setting.
    let permission = said.unwrap_or(default).max(ceiling);
    if permission == Permission::No || !region.workable() {
        return ReceiveCell::CLOSED;
    }
    let techniques = usable(session).into_iter().filter(|technique| {
        let entry = technique.entry();
        entry.regions.contains(id)
            && (region.work != Work::HoldOnly || technique.as_str() == "hold_still")
            && (!training || for_training(entry, *technique))
    });
    ReceiveCell {
        permission,
        max_pressure: level.min(Pressure::clamped(region.max_pressure)),
        min_pressure: Pressure::ZERO,
        techniques: techniques.collect(),
        contacts: contacts(region, setting, skin, training),
        toward_trunk: false,
    }
}

/// What a region is in a setting before anybody said anything, and the most that can be said yes to.
#[must_use]
pub fn default_permission(setting: Setting, id: RegionId) -> (Permission, Permission) {
    let region = id.entry();
    if !region.workable() {
        return (Permission::No, Permission::No);
    }
    let training = setting == Setting::Training && TRAINING_REGIONS.contains(&id.as_str());
    permission(setting, region.privacy, training)
}

/// The default of a class in a setting, and the most that can be said yes to.
fn permission(setting: Setting, class: PrivacyClass, training: bool) -> (Permission, Permission) {
    use Permission::{Ask, No, Yes};
    match (setting, class) {
        (_, PrivacyClass::Never) => (No, No),
        (Setting::Colleagues, PrivacyClass::Colleagues) => (Ask, Ask),
        (Setting::Colleagues, _) => (No, No),
        (_, PrivacyClass::Colleagues) => (Yes, Yes),
        (Setting::Partners, PrivacyClass::Friends) => (Yes, Yes),
        (Setting::Partners, PrivacyClass::Partners) => (Ask, Yes),
        (_, PrivacyClass::Friends) => (Ask, Yes),
        (Setting::Training, PrivacyClass::Partners) if training => (Ask, Ask),
        (_, PrivacyClass::Partners) => (No, No),
    }
}

/// On the extra regions of training: compression, rocking and stretch, nothing else (RULES.md S1).
fn for_training(technique: &Technique, id: TechniqueId) -> bool {
    matches!(technique.family, "compression" | "stretch") || id.as_str() == "rock_gentle"
}

fn contacts(region: &Region, setting: Setting, skin: bool, training: bool) -> Set<Contact> {
    let mut out = region.contacts().intersect(kinds(skin));
    // Socks count as clothing; a foot is touched bare only as agreed skin contact (RULES.md R5).
    if region.usually_bare != UsuallyBare::Yes {
        out.remove(Contact::Bare);
    }
    let clothed: Set<Contact> = [Contact::Clothed].into_iter().collect();
    if training || (setting == Setting::Colleagues && region.area != Area::Hand) {
        out = out.intersect(clothed);
    }
    out
}
