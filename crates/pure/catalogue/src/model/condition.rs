//! Health questions and the rules their answers bring.

use super::{Action, Role};
use crate::{ConditionId, RegionId, SourceId};
use quantity::{Set, Strength, named};

/// One rule of a condition.
#[derive(Debug)]
pub struct Rule {
    /// Its id: condition, dot, number.
    pub id: &'static str,
    /// The role it speaks about.
    pub role: Role,
    /// What it does.
    pub action: Action,
    /// If not empty: it applies only if a pointed place is in this set, or no place was given.
    pub only_if_site: Set<RegionId>,
    /// Key of the sentence shown to its owner; empty when there is none.
    pub text_key: &'static str,
    /// `table`, `note` or `added` (our own reasoning: strength D).
    pub origin: &'static str,
}

named! {
    /// What an answer to a question looks like.
    pub enum AnswerKind {
        /// Yes or no.
        YesNo = "yes_no",
        /// Yes or no, and where.
        YesNoWhere = "yes_no_where",
        /// A number of weeks.
        Weeks = "weeks",
    }
}

named! {
    /// When a question is asked.
    pub enum AskWhen {
        /// Once, at intake.
        Intake = "intake",
        /// Before every session.
        EachSession = "each_session",
        /// At intake and again before sessions.
        Both = "both",
    }
}

named! {
    /// Headings of the health questions.
    pub enum ConditionGroup {
        /// Today.
        Today = "today",
        /// Skin.
        Skin = "skin",
        /// Heart and blood.
        HeartBlood = "heart_blood",
        /// Bones and joints.
        BonesJoints = "bones_joints",
        /// Nerves.
        Nerves = "nerves",
        /// Pregnancy and birth.
        Pregnancy = "pregnancy",
        /// Cancer.
        Cancer = "cancer",
        /// Devices.
        Devices = "devices",
        /// Mind.
        Mind = "mind",
        /// Senses.
        Senses = "senses",
        /// People.
        People = "people",
        /// The giver's body.
        GiverBody = "giver_body",
    }
}

/// A health question and the rules its answer brings.
#[derive(Debug)]
pub struct Condition {
    /// Its id.
    pub id: ConditionId,
    /// Its heading.
    pub group: ConditionGroup,
    /// True when the rules apply on the answer YES; false for questions that are safe when answered yes.
    pub applies_on_yes: bool,
    /// What the answer looks like.
    pub answer: AnswerKind,
    /// When it is asked.
    pub ask_when: AskWhen,
    /// How long an answer stays good, in the words of the table.
    pub valid_for: &'static str,
    /// True when it is a red flag.
    pub red_flag: bool,
    /// True when it can be about the giver's hand, wrist or thumb (RULES.md G1: slower drain, lower ceiling);
    /// ask [`Condition::strains_hands`].
    pub hand_condition: bool,
    /// Its rules, in order.
    pub rules: &'static [Rule],
    /// Where it comes from.
    pub sources: &'static [SourceId],
    /// How well it is supported.
    pub strength: Strength,
}
