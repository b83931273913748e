//! Words for everything that has an id: total functions, so that no id is ever shown.

use crate::Lang;
use crate::generated as table;
use crate::say::{Arg, Words};
use catalogue::{Area, ConditionGroup, ConditionId, Exposure, PoseId, RegionId, Require, SignId, TechniqueId};
use quantity::{Balance, Contact, Experience, Occasion, Permission, Person, Phase, Place, Setting, Side, Style, named};

named! {
    /// The five aims of the practice, as [`catalogue::Goals`] weights them.
    pub enum Goal {
        /// Relaxation and tension relief.
        Relaxation = "relaxation",
        /// Circulation.
        Circulation = "circulation",
        /// Flexibility and mobility.
        Flexibility = "flexibility",
        /// Bonding and trust.
        Bonding = "bonding",
        /// Recovery.
        Recovery = "recovery",
    }
}

/// The first of these that has a text.
fn first(lang: Lang, index: usize, columns: &[&Words]) -> String {
    columns
        .iter()
        .map(|column| column.get(lang, index))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}

/// A place on the body without a side: "calf".
#[must_use]
pub fn region(lang: Lang, region: RegionId) -> String {
    table::REGION.plain(lang, region.index())
}

/// A place on the body with its side: "left calf", "both calves". A region without sides keeps its name.
#[must_use]
pub fn region_side(lang: Lang, region: RegionId, side: Side) -> String {
    let column = match side {
        Side::Left => &table::REGION_LEFT,
        Side::Right => &table::REGION_RIGHT,
        Side::Both => &table::REGION_BOTH,
        Side::Midline => &table::REGION,
    };
    first(lang, region.index(), &[column, &table::REGION])
}

/// The same as the object of a verb or after "on": in Ukrainian the accusative, "ліву литку".
#[must_use]
pub fn region_object(lang: Lang, region: RegionId, side: Side) -> String {
    let columns: &[&Words] = match side {
        Side::Left => &[&table::REGION_LEFT_OBJECT, &table::REGION_LEFT],
        Side::Right => &[&table::REGION_RIGHT_OBJECT, &table::REGION_RIGHT],
        Side::Both => &[&table::REGION_BOTH_OBJECT, &table::REGION_BOTH],
        Side::Midline => &[],
    };
    let whole: &[&Words] = &[&table::REGION_OBJECT, &table::REGION];
    first(lang, region.index(), &[columns, whole].concat())
}

/// What the hands do, said to the giver: "knead", "stroke slowly".
#[must_use]
pub fn technique(lang: Lang, technique: TechniqueId) -> String {
    table::TECHNIQUE.plain(lang, technique.index())
}

/// What the hands do and where, said to the giver: "stroke left calf slowly". Moves of two have no place to name.
#[must_use]
pub fn technique_on(lang: Lang, technique: TechniqueId, region: RegionId, side: Side) -> String {
    if table::TECHNIQUE_ON.get(lang, technique.index()).is_empty() {
        return table::TECHNIQUE.plain(lang, technique.index());
    }
    let place = region_object(lang, region, side);
    table::TECHNIQUE_ON.say(lang, technique.index(), &[Arg::Text(&place)])
}

/// The name of a technique, for lists: "slow strokes".
#[must_use]
pub fn technique_name(lang: Lang, technique: TechniqueId) -> String {
    table::TECHNIQUE_NAME.plain(lang, technique.index())
}

/// One sentence on how it is done.
#[must_use]
pub fn technique_how(lang: Lang, technique: TechniqueId) -> String {
    table::TECHNIQUE_HOW.plain(lang, technique.index())
}

/// The title of a pose: "facing on two chairs".
#[must_use]
pub fn pose(lang: Lang, pose: PoseId) -> String {
    table::POSE.plain(lang, pose.index())
}

/// One line on how this person gets into the pose. `role` is the person as the pose is written: in a step with roles
/// exchanged, ask for the other one.
#[must_use]
pub fn pose_setup(lang: Lang, pose: PoseId, role: Person) -> String {
    let own = match role {
        Person::A => &table::POSE_A,
        Person::B => &table::POSE_B,
    };
    first(lang, pose.index(), &[own, &table::POSE_SETUP])
}

/// Short name of a health question's subject, for its owner.
#[must_use]
pub fn condition_name(lang: Lang, condition: ConditionId) -> String {
    table::CONDITION_NAME.plain(lang, condition.index())
}

/// The health question itself.
#[must_use]
pub fn condition_question(lang: Lang, condition: ConditionId) -> String {
    table::CONDITION_QUESTION.plain(lang, condition.index())
}

/// How a sign is asked for, or named.
#[must_use]
pub fn sign_ask(lang: Lang, sign: SignId) -> String {
    table::SIGN_ASK.plain(lang, sign.index())
}

/// What to say and do when a sign is there.
#[must_use]
pub fn sign_say(lang: Lang, sign: SignId) -> String {
    table::SIGN_SAY.plain(lang, sign.index())
}

/// The sentence a rule shows to its owner; `None` for a key that no rule has.
#[must_use]
pub fn rule_text(lang: Lang, key: &str) -> Option<String> {
    let index = table::RULE_TEXTS.binary_search(&key).ok()?;
    Some(table::RULE_TEXT.plain(lang, index))
}

/// A thing to have ready, such as `cushion`; `None` for a thing without words.
#[must_use]
pub fn prop(lang: Lang, id: &str) -> Option<String> {
    let index = table::PROPS.binary_search(&id).ok()?;
    Some(table::PROP.plain(lang, index))
}

/// True when two lists of spellings are the same, in the same order.
const fn same(listed: &[&str], spelling: &str, at: usize) -> bool {
    if at >= listed.len() || listed[at].len() != spelling.len() {
        return false;
    }
    let (left, right) = (listed[at].as_bytes(), spelling.as_bytes());
    let mut i = 0;
    while i < left.len() {
        if left[i] != right[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// A total function for a closed list; refuses to compile when `build/shapes.rs` and the list differ.
macro_rules! closed {
    ($($(#[$meta:meta])* $function:ident($list:ident, $words:ident): $of:ident;)+) => { $(
        $(#[$meta])*
        #[must_use]
        pub fn $function(lang: Lang, value: $of) -> String {
            table::$words.plain(lang, value.index())
        }
        const _: () = {
            assert!(table::$list.len() == $of::ALL.len(), "build/shapes.rs has another number of these");
            let mut at = 0;
            while at < $of::ALL.len() {
                assert!(same(&table::$list, $of::ALL[at].as_str(), at), "build/shapes.rs has others, or another order");
                at += 1;
            }
        };
    )+ };
}

closed! {
    /// How the two know each other.
    setting(SETTINGS, SETTING): Setting;
    /// What the room offers.
    place(PLACES, PLACE): Place;
    /// Why today.
    occasion(OCCASIONS, OCCASION): Occasion;
    /// How practised.
    experience(EXPERIENCES, EXPERIENCE): Experience;
    /// Both at once, or in turn.
    style(STYLES, STYLE): Style;
    /// Who is to receive how much.
    balance(BALANCES, BALANCE): Balance;
    /// A phase of the session.
    phase(PHASES, PHASE): Phase;
    /// What lies between hand and body.
    contact(CONTACTS, CONTACT): Contact;
    /// Whether a place is welcome.
    permission(PERMISSIONS, PERMISSION): Permission;
    /// One of the five aims.
    goal(GOALS, GOAL): Goal;
    /// A group of neighbouring places.
    area(AREAS, AREA): Area;
    /// What a pose does to a body.
    exposure(EXPOSURES, EXPOSURE): Exposure;
    /// Something to prepare.
    require(REQUIRES, REQUIRE): Require;
    /// A heading of the health questions.
    condition_group(CONDITION_GROUPS, CONDITION_GROUP): ConditionGroup;
}
