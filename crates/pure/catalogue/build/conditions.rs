//! Conditions and their rules: each action has exactly its own parameters.

use super::Problems;
use super::emit::{bits_of, set, table};
use super::raw::{self, Deed};
use super::world::World;
use crate::model::{AnswerKind, Role, SignPhase};
use std::fmt::Write;

/// The table of conditions.
pub fn emit(world: &World, problems: &mut Problems) -> String {
    let mut entries = Vec::new();
    for (number, (id, condition)) in world.conditions.iter().enumerate() {
        let file = format!("conditions/{id}.toml");
        let sources = world.sources(&condition.sources, &file, problems);
        world.honest(&condition.sources, condition.strength, &file, problems);
        problems.unless(!condition.rule.is_empty(), &file, || {
            "no rule: a question that changes nothing".to_owned()
        });
        problems.unless(!condition.valid_for.is_empty(), &file, || {
            "valid_for is empty".to_owned()
        });
        let mut rules = String::new();
        let mut last = 0;
        for rule in &condition.rule {
            problems.unless(rule.number > last, &file, || {
                format!(
                    "rule {} stands after rule {last}: numbers rise and are never used twice",
                    rule.number
                )
            });
            last = rule.number;
            rules += &one(world, id, condition, rule, &file, problems);
        }
        entries.push(format!(
            "Condition {{ id: ConditionId({number}), group: ConditionGroup::{:?}, applies_on_yes: {}, \
             answer: AnswerKind::{:?}, ask_when: AskWhen::{:?}, valid_for: {:?}, red_flag: {}, hand_condition: {}, \
             rules: &[\n{rules}], sources: {sources}, strength: Strength::{:?} }},\n",
            condition.group,
            condition.applies_when == raw::AppliesWhen::Yes,
            condition.answer,
            condition.ask_when,
            condition.valid_for,
            condition.red_flag,
            condition.hand_condition,
            condition.strength,
        ));
    }
    table("CONDITIONS", "Condition", &entries)
}

/// One rule as a constant.
fn one(
    world: &World,
    id: &str,
    condition: &raw::Condition,
    rule: &raw::Rule,
    file: &str,
    problems: &mut Problems,
) -> String {
    let name = format!("{id}.{}", rule.number);
    parameters(rule, &name, file, problems);
    let pointed = condition.answer == AnswerKind::YesNoWhere;
    let tokens = rule
        .regions
        .iter()
        .flatten()
        .any(|token| matches!(token.as_str(), "SITE" | "SITE_LIMB" | "SITE_QUADRANT" | "NUMB"));
    problems.unless(pointed || (!tokens && rule.only_if_site.is_empty()), file, || {
        format!("rule {name}: a pointed place, but the answer is `{}`", condition.answer)
    });
    if let Some(levels) = [rule.max_pressure, rule.min_pressure]
        .iter()
        .flatten()
        .find(|level| **level > 3)
    {
        problems.push(file, format!("rule {name}: pressure {levels}, at most 3"));
    }
    let giver_only = matches!(rule.action, Deed::AvoidHand | Deed::LimitLoad | Deed::MaxGiveRun);
    problems.unless(!giver_only || rule.role == Role::Giver, file, || {
        format!("rule {name}: this action is about the giver")
    });
    let only = world.region_bits(&rule.only_if_site, file, problems);
    let action = action(world, rule, &name, file, problems);
    format!(
        "    Rule {{ id: {name:?}, role: Role::{:?}, action: {action}, only_if_site: {}, text_key: {:?}, origin: {:?} }},\n",
        rule.role,
        set(only),
        rule.text_key,
        rule.origin.as_str(),
    )
}

/// Every parameter the action needs is there, and none that it does not.
fn parameters(rule: &raw::Rule, name: &str, file: &str, problems: &mut Problems) {
    let needed: &[&str] = match rule.action {
        Deed::DoNotStart | Deed::AskClinician | Deed::Note => &[],
        Deed::StopIf => &["sign"],
        Deed::AskAlso => &["ask_also"],
        Deed::AvoidRegion | Deed::AvoidHand => &["regions"],
        Deed::LimitPressure => &["regions", "max_pressure"],
        Deed::MinPressure => &["regions", "min_pressure"],
        Deed::AvoidTechnique | Deed::OnlyTechnique => &["regions", "techniques"],
        Deed::AvoidPose | Deed::PreferPose => &["exposures"],
        Deed::LimitContact => &["regions", "contact_limit"],
        Deed::LimitLoad => &["max_hand_load", "max_thumb_load"],
        Deed::MaxGiveRun | Deed::ChangeoverMin => &["seconds"],
        Deed::MaxSession => &["minutes", "scope"],
        Deed::WarmLonger => &["factor_tenths"],
        Deed::LimitDiscomfort => &["max_discomfort"],
        Deed::StrokeDirection => &["regions", "direction"],
        Deed::Require => &["requires"],
    };
    let present = [
        ("regions", rule.regions.as_ref().is_some_and(|list| !list.is_empty())),
        (
            "techniques",
            rule.techniques.as_ref().is_some_and(|list| !list.is_empty()),
        ),
        (
            "exposures",
            rule.exposures.as_ref().is_some_and(|list| !list.is_empty()),
        ),
        ("max_pressure", rule.max_pressure.is_some()),
        ("min_pressure", rule.min_pressure.is_some()),
        ("contact_limit", rule.contact_limit.is_some()),
        ("minutes", rule.minutes.is_some()),
        ("scope", rule.scope.is_some()),
        ("seconds", rule.seconds.is_some()),
        ("max_hand_load", rule.max_hand_load.is_some()),
        ("max_thumb_load", rule.max_thumb_load.is_some()),
        ("factor_tenths", rule.factor_tenths.is_some()),
        ("max_discomfort", rule.max_discomfort.is_some()),
        ("direction", rule.direction.is_some()),
        ("sign", rule.sign.is_some()),
        ("ask_also", rule.ask_also.as_ref().is_some_and(|list| !list.is_empty())),
        ("requires", rule.requires.as_ref().is_some_and(|list| !list.is_empty())),
    ];
    for (key, there) in present {
        problems.unless(there == needed.contains(&key), file, || {
            let verb = if there { "has no use for" } else { "needs" };
            format!("rule {name}: {:?} {verb} `{key}`", rule.action)
        });
    }
    let speaks = matches!(
        rule.action,
        Deed::PreferPose | Deed::StrokeDirection | Deed::Require | Deed::Note
    );
    problems.unless(!speaks || !rule.text_key.is_empty(), file, || {
        format!("rule {name}: {:?} needs `text_key`", rule.action)
    });
}

fn action(world: &World, rule: &raw::Rule, name: &str, file: &str, problems: &mut Problems) -> String {
    let place = place(world, rule, file, problems);
    let techniques = set(world.technique_bits(rule.techniques.as_deref().unwrap_or_default(), file, problems));
    let exposures = set(bits_of(rule.exposures.as_deref().unwrap_or_default()));
    match rule.action {
        Deed::DoNotStart => "Action::DoNotStart".to_owned(),
        Deed::AskClinician => "Action::AskClinician".to_owned(),
        Deed::Note => "Action::Note".to_owned(),
        Deed::StopIf => {
            let id = rule.sign.as_deref().unwrap_or_default();
            let heard = world.signs.get(id).is_none_or(|sign| sign.phase != SignPhase::After);
            problems.unless(heard, file, || format!("rule {name}: `{id}` is known only afterwards"));
            let number = World::number(&world.signs, "sign", id, file, problems);
            format!("Action::StopIf(SignId({}))", number.unwrap_or_default())
        }
        Deed::AskAlso => {
            let mut ids = String::new();
            for other in rule.ask_also.iter().flatten() {
                if let Some(number) = World::number(&world.conditions, "condition", other, file, problems) {
                    let _ = write!(ids, "ConditionId({number}), ");
                }
            }
            format!("Action::AskAlso(&[{ids}])")
        }
        Deed::AvoidRegion => format!("Action::AvoidRegion({place})"),
        Deed::LimitPressure => format!(
            "Action::LimitPressure({place}, {})",
            rule.max_pressure.unwrap_or_default()
        ),
        Deed::MinPressure => format!(
            "Action::MinPressure({place}, {})",
            rule.min_pressure.unwrap_or_default()
        ),
        Deed::AvoidTechnique => format!("Action::AvoidTechnique({place}, {techniques})"),
        Deed::OnlyTechnique => format!("Action::OnlyTechnique({place}, {techniques})"),
        Deed::AvoidPose => format!("Action::AvoidPose({exposures})"),
        Deed::PreferPose => format!("Action::PreferPose({exposures})"),
        Deed::LimitContact => match rule.contact_limit {
            Some(limit) => format!("Action::LimitContact({place}, ContactLimit::{limit:?})"),
            None => String::new(),
        },
        Deed::AvoidHand => {
            let sited = rule.regions.as_deref() == Some(&["SITE".to_owned()]);
            problems.unless(sited, file, || {
                format!("rule {name}: a hand is avoided where it was pointed at: SITE")
            });
            format!("Action::AvoidHand({place})")
        }
        Deed::LimitLoad => {
            let (hand, thumb) = (
                rule.max_hand_load.unwrap_or_default(),
                rule.max_thumb_load.unwrap_or_default(),
            );
            problems.unless(hand <= 4 && thumb <= 3, file, || {
                format!("rule {name}: loads up to 4 and 3")
            });
            format!("Action::LimitLoad({hand}, {thumb})")
        }
        Deed::MaxGiveRun => format!("Action::MaxGiveRun({})", rule.seconds.unwrap_or_default()),
        Deed::MaxSession => {
            let first = rule.scope == Some(raw::Scope::First);
            format!("Action::MaxSession({}, {first})", rule.minutes.unwrap_or_default())
        }
        Deed::ChangeoverMin => format!("Action::ChangeoverMin({})", rule.seconds.unwrap_or_default()),
        Deed::WarmLonger => {
            let factor = rule.factor_tenths.unwrap_or_default();
            problems.unless(factor > 10, file, || {
                format!("rule {name}: factor_tenths {factor} makes nothing longer")
            });
            format!("Action::WarmLonger({factor})")
        }
        Deed::LimitDiscomfort => {
            let most = rule.max_discomfort.unwrap_or_default();
            problems.unless(most <= 10, file, || format!("rule {name}: discomfort is 0 to 10"));
            format!("Action::LimitDiscomfort({most})")
        }
        Deed::StrokeDirection => format!("Action::StrokeTowardTrunk({place})"),
        Deed::Require => {
            format!(
                "Action::Require({})",
                set(bits_of(rule.requires.as_deref().unwrap_or_default()))
            )
        }
    }
}

/// The place of a rule.
fn place(world: &World, rule: &raw::Rule, file: &str, problems: &mut Problems) -> String {
    let listed = rule.regions.as_deref().unwrap_or_default();
    let has = |token: &str| listed.iter().any(|name| name == token);
    let tokens = ["ALL", "SITE", "SITE_LIMB", "SITE_QUADRANT", "NUMB"];
    let named: Vec<String> = listed
        .iter()
        .filter(|name| !tokens.contains(&name.as_str()))
        .cloned()
        .collect();
    let regions = world.region_bits(&named, file, problems);
    format!(
        "Where {{ all: {}, regions: {}, site: {}, site_limb: {}, site_quadrant: {}, numb: {} }}",
        has("ALL"),
        set(regions),
        has("SITE"),
        has("SITE_LIMB"),
        has("SITE_QUADRANT"),
        has("NUMB"),
    )
}
