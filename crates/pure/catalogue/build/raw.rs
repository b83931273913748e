//! The shapes of the files, as written by hand. Unknown keys and misspelt values are refused here.

use crate::model::{
    AnswerKind, Area, AskWhen, Aspect, Base, ConditionGroup, ContactLimit, Exposure, Need, PairKind, PhraseKind,
    PoseKind, PrivacyClass, Require, Role, SignAction, SignPhase, TempoUnit, UsuallyBare, Work,
};
use quantity::{Closeness, Contact, Hands, Phase, Place, Strength};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Facts for maintainers: kept, never read by a program.
pub type Facts = BTreeMap<String, toml::Value>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub paired: bool,
    pub aspect: Aspect,
    pub area: Area,
    pub work: Work,
    pub clothing_possible: bool,
    pub usually_bare: UsuallyBare,
    pub max_pressure: u8,
    pub privacy: PrivacyClass,
    pub adjacent: Vec<String>,
    pub stroke_length_cm: u16,
    pub stroke_per_mille: u16,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub facts: Facts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tempo {
    pub unit: TempoUnit,
    pub slowest: f64,
    pub typical: f64,
    pub fastest: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goals {
    pub relaxation: u8,
    pub circulation: u8,
    pub flexibility: u8,
    pub bonding: u8,
    pub recovery: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Technique {
    pub family: String,
    pub pressure: [u8; 2],
    pub tempo: Tempo,
    pub slots: [u16; 2],
    pub source_duration_s: [u16; 2],
    pub hand_load: u8,
    pub thumb_load: u8,
    pub contacts: Vec<Contact>,
    pub closeness: Closeness,
    pub regions: Vec<String>,
    pub phases: Vec<Phase>,
    pub pair_kind: PairKind,
    pub goals: Goals,
    pub difficulty: u8,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub facts: Facts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub technique: String,
    pub pressure: u8,
    pub seconds: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    pub kind: PhraseKind,
    pub phases: Vec<Phase>,
    pub regions: Vec<String>,
    pub hands: u8,
    pub parts: Vec<Part>,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both<T> {
    pub a: T,
    pub b: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mode {
    pub name: String,
    pub hands: Both<Hands>,
    #[serde(default)]
    pub a_targets: Vec<String>,
    #[serde(default)]
    pub a_brief: Vec<String>,
    #[serde(default)]
    pub b_targets: Vec<String>,
    #[serde(default)]
    pub b_brief: Vec<String>,
    #[serde(default)]
    pub shared_techniques: Vec<String>,
    #[serde(default)]
    pub shared_regions: Vec<String>,
    pub evidence: String,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pose {
    pub kind: PoseKind,
    pub places: Vec<Place>,
    pub props: Vec<String>,
    pub base: Both<Base>,
    pub exposures_a: Vec<Exposure>,
    pub exposures_b: Vec<Exposure>,
    pub closeness: Closeness,
    pub dwell_max_s: u16,
    pub entry: u8,
    pub needs_a: Vec<Need>,
    pub needs_b: Vec<Need>,
    pub swap: bool,
    pub mirror: bool,
    pub evidence: String,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
    #[serde(default)]
    pub mode: Vec<Mode>,
}

/// Which answer brings the rules.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum AppliesWhen {
    Yes,
    No,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub group: ConditionGroup,
    pub applies_when: AppliesWhen,
    pub answer: AnswerKind,
    pub ask_when: AskWhen,
    pub valid_for: String,
    pub red_flag: bool,
    pub hand_condition: bool,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
    #[serde(default)]
    pub rule: Vec<Rule>,
}

/// What a rule may do; the parameters are further keys of the rule (`/catalogue/SCHEMA.md`).
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    DoNotStart,
    AskClinician,
    StopIf,
    AskAlso,
    AvoidRegion,
    LimitPressure,
    MinPressure,
    AvoidTechnique,
    OnlyTechnique,
    AvoidPose,
    PreferPose,
    LimitContact,
    AvoidHand,
    LimitLoad,
    MaxGiveRun,
    MaxSession,
    ChangeoverMin,
    WarmLonger,
    LimitDiscomfort,
    StrokeDirection,
    Require,
    Note,
}

/// Until when a shorter session is asked for.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    All,
    First,
}

/// Directions a rule can ask for.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    TowardTrunk,
}

/// Where a rule comes from.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Table,
    Note,
    Added,
}

impl Origin {
    /// Its spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Origin::Table => "table",
            Origin::Note => "note",
            Origin::Added => "added",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub number: u16,
    pub role: Role,
    pub action: Deed,
    pub regions: Option<Vec<String>>,
    pub techniques: Option<Vec<String>>,
    pub exposures: Option<Vec<Exposure>>,
    pub max_pressure: Option<u8>,
    pub min_pressure: Option<u8>,
    pub contact_limit: Option<ContactLimit>,
    pub minutes: Option<u16>,
    pub scope: Option<Scope>,
    pub seconds: Option<u16>,
    pub max_hand_load: Option<u8>,
    pub max_thumb_load: Option<u8>,
    pub factor_tenths: Option<u16>,
    pub max_discomfort: Option<u8>,
    pub direction: Option<Direction>,
    pub sign: Option<String>,
    pub ask_also: Option<Vec<String>>,
    pub requires: Option<Vec<Require>>,
    #[serde(default)]
    pub only_if_site: Vec<String>,
    #[serde(default)]
    pub text_key: String,
    pub origin: Origin,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    pub phase: SignPhase,
    pub action: SignAction,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occasion {
    pub minutes: u16,
    pub goals: Goals,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub short: String,
    pub reference: String,
    pub identifier: String,
    pub how_seen: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups {
    pub regions: BTreeMap<String, Vec<String>>,
    pub techniques: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    #[allow(dead_code)]
    pub since: String,
    #[serde(default)]
    pub instead: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    pub value: toml::Value,
    pub sources: Vec<String>,
    pub strength: Strength,
    #[serde(default)]
    #[allow(dead_code)]
    pub note: String,
}
