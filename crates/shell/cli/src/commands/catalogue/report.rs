//! The review page, generated: every condition with its question, its rules in plain form, their sources and strength,
//! and the constants behind a plan. A snapshot test shows what a change of the data changes.

use catalogue::{Action, Condition, ConditionGroup, ConditionId, RegionId, Rule, SourceId, TechniqueId, Where};
use quantity::{Member, Set};
use words::Lang;

/// The whole page.
pub fn report(lang: Lang) -> String {
    let mut out = String::from(
        "# What Attune does about each health answer\n\nGenerated from the catalogue. No clinician has reviewed it yet: \
         this page is made for that.\nStrength: A reviews and trials, B cohorts, case reports or guidance of health \
         bodies, C teaching consensus, D judgement.\nA rule of origin `added` is our own reasoning: strength D.\n\n",
    );
    out += &matrix();
    for group in ConditionGroup::ALL {
        out += &format!("\n## {group}\n");
        for id in ConditionId::all().filter(|id| id.entry().group == *group) {
            out += &condition(lang, id.entry());
        }
    }
    out += &sources();
    out
}

/// Region by region: what is possible at all, before anyone's answers.
fn matrix() -> String {
    let mut out = String::from(
        "## Regions and what they bear\n\n| region | work | highest level | techniques | strength | sources |\n|---|---|---|---|---|---|\n",
    );
    for id in RegionId::all() {
        let region = id.entry();
        let techniques: Vec<&str> = TechniqueId::all()
            .filter(|t| t.entry().regions.contains(id))
            .map(TechniqueId::as_str)
            .collect();
        out += &format!(
            "| {id} | {} | {} | {} | {} | {} |\n",
            region.work,
            region.max_pressure,
            techniques.join(" "),
            region.strength,
            keys(region.sources),
        );
    }
    out
}

fn condition(lang: Lang, condition: &Condition) -> String {
    let applies = if condition.applies_on_yes { "yes" } else { "no" };
    let mut out = format!(
        "\n### {} ({})\n{}\nApplies on the answer: {applies}. Strength {}, sources: {}.\n",
        words::condition_name(lang, condition.id),
        condition.id,
        words::condition_question(lang, condition.id),
        condition.strength,
        keys(condition.sources),
    );
    for rule in condition.rules {
        out += &format!(
            "- {} ({}): {}{}\n",
            rule.role,
            rule.origin,
            action(&rule.action),
            only_if(rule)
        );
        if let Some(sentence) = words::rule_text(lang, rule.text_key) {
            out += &format!("  says: {sentence}\n");
        }
    }
    out
}

fn only_if(rule: &Rule) -> String {
    if rule.only_if_site.is_empty() {
        return String::new();
    }
    let all: Vec<RegionId> = RegionId::all().collect();
    format!(", only if pointed at {} (or nowhere)", members(rule.only_if_site, &all))
}

fn action(action: &Action) -> String {
    match action {
        Action::DoNotStart => "no session today".to_owned(),
        Action::AskClinician => "ask a clinician first".to_owned(),
        Action::StopIf(sign) => format!("ask for or listen to {sign}"),
        Action::AskAlso(ids) => format!(
            "ask also {}",
            ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ")
        ),
        Action::AvoidRegion(place) => format!("no touch: {}", spot(place)),
        Action::LimitPressure(place, level) => format!("at most level {level}: {}", spot(place)),
        Action::MinPressure(place, level) => format!("at least level {level}: {}", spot(place)),
        Action::AvoidTechnique(place, which) => format!("not {}: {}", techniques(*which), spot(place)),
        Action::OnlyTechnique(place, which) => format!("only {}: {}", techniques(*which), spot(place)),
        Action::AvoidPose(which) => format!("no pose with {}", members(*which, catalogue::Exposure::ALL)),
        Action::PreferPose(which) => format!("rather a pose with {}", members(*which, catalogue::Exposure::ALL)),
        Action::LimitContact(place, limit) => format!("{limit}: {}", spot(place)),
        Action::AvoidHand(place) => format!("the hand of that side gives nothing: {}", spot(place)),
        Action::LimitLoad(hand, thumb) => format!("hand load at most {hand}, thumb load at most {thumb}"),
        Action::MaxGiveRun(seconds) => format!("gives at most {seconds} s in a row"),
        Action::MaxSession(minutes, first) => {
            format!(
                "session at most {minutes} min{}",
                if *first { ", the first one" } else { "" }
            )
        }
        Action::ChangeoverMin(seconds) => format!("rises slowly: {seconds} s"),
        Action::WarmLonger(tenths) => format!("warms {}.{} times as long", tenths / 10, tenths % 10),
        Action::LimitDiscomfort(most) => format!("softer above discomfort {most}"),
        Action::StrokeTowardTrunk(place) => format!("strokes toward the trunk: {}", spot(place)),
        Action::Require(which) => format!("prepare {}", members(*which, catalogue::Require::ALL)),
        Action::Note => "information".to_owned(),
    }
}

fn spot(place: &Where) -> String {
    let mut out = Vec::new();
    let marks = [
        (place.all, "everywhere"),
        (place.site, "the pointed place"),
        (place.site_limb, "the whole limb pointed at"),
        (place.site_quadrant, "the limb pointed at and its quarter of the trunk"),
        (place.numb, "places pointed at as numb"),
    ];
    out.extend(
        marks
            .iter()
            .filter(|(set, _)| *set)
            .map(|(_, words)| (*words).to_owned()),
    );
    if !place.regions.is_empty() {
        let all: Vec<RegionId> = RegionId::all().collect();
        out.push(members(place.regions, &all));
    }
    out.join(", ")
}

fn techniques(which: Set<TechniqueId>) -> String {
    let all: Vec<TechniqueId> = TechniqueId::all().collect();
    members(which, &all)
}

fn members<T: Member + ToString>(set: Set<T>, all: &[T]) -> String {
    let names: Vec<String> = all
        .iter()
        .filter(|&&one| set.contains(one))
        .map(ToString::to_string)
        .collect();
    names.join(" ")
}

fn keys(sources: &[SourceId]) -> String {
    sources.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" ")
}

fn sources() -> String {
    let mut out = String::from("\n## Sources\n\n");
    for id in SourceId::all() {
        let source = id.entry();
        out += &format!(
            "- {id}: {} {} (read as: {})\n",
            source.reference, source.identifier, source.how_seen
        );
    }
    out
}
