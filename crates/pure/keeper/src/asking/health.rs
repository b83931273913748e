//! Health by heading: a line for each, "none of these" or the list; then where, how many weeks, advice obtained. Signs
//! that need help at once stand first.

use super::act::Measure;
use super::body::{number, ticks};
use super::likes::map;
use super::{Act, Asking, Step, with_next};
use crate::answers::ASKED_ELSEWHERE;
use crate::view::main_button;
use crate::{Block, Choice, ChoiceLayout, Choices, Field, Mark, Model, Page, TextField, household};
use catalogue::{Area, ConditionGroup, ConditionId, SignId};
use limits::RegionSide;
use quantity::Set;
use words::{Lang, keeper as say};

/// Asked on other pages: the map of likes, the last question, the weeks of a pregnancy.
const NOT_LISTED: &[&str] = &[
    "ticklish",
    "consent_pressure",
    "pregnancy_t1",
    "pregnancy_t2",
    "pregnancy_t3",
];
/// Signs that no condition stands for: asked under "today", ticked for today only.
const SIGNS_TODAY: &[&str] = &["rf_chest_pain", "rf_head_injury", "rf_bp", "rf_flank_fever"];
/// Letters typed before a search begins.
const SEARCH_FROM: usize = 2;
/// Most that a search shows.
const SEARCH_MOST: usize = 12;

/// What is listed under a heading.
fn listed(group: ConditionGroup) -> impl Iterator<Item = ConditionId> {
    let elsewhere = |id: &ConditionId| NOT_LISTED.contains(&id.as_str()) || ASKED_ELSEWHERE.contains(&id.as_str());
    ConditionId::all().filter(move |id| id.entry().group == group && !elsewhere(id))
}

fn signs_today() -> impl Iterator<Item = SignId> {
    SIGNS_TODAY.iter().filter_map(|name| SignId::parse(name))
}

/// One line that names what is under a heading.
pub(super) fn summary(lang: Lang, group: ConditionGroup) -> String {
    match group {
        ConditionGroup::Today => say::health_today(lang),
        ConditionGroup::Skin => say::health_skin(lang),
        ConditionGroup::HeartBlood => say::health_heart(lang),
        ConditionGroup::BonesJoints => say::health_bones(lang),
        ConditionGroup::Nerves => say::health_nerves(lang),
        ConditionGroup::Pregnancy => say::health_pregnancy(lang),
        ConditionGroup::Cancer => say::health_cancer(lang),
        ConditionGroup::Devices => say::health_devices(lang),
        ConditionGroup::Mind => say::health_mind(lang),
        ConditionGroup::Senses => say::health_senses(lang),
        ConditionGroup::People => say::health_people(lang),
        ConditionGroup::GiverBody => say::health_giver(lang),
    }
}

/// The page of some headings.
pub(super) fn page(model: &Model, asking: &Asking, groups: &[ConditionGroup]) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = with_next(model, say::health_heading(lang));
    let earlier = asking.trail.iter().any(|step| matches!(step, Step::Health(_)));
    if !earlier {
        page.blocks.push(Block::Lead(say::health_review(lang)));
    }
    let open = asking.answers.open_groups(model.today);
    for &group in groups {
        page.blocks.push(Block::Heading(words::condition_group(lang, group)));
        page.blocks.push(Block::Lead(summary(lang, group)));
        page.blocks.push(line(lang, asking, group, open.contains(&group)));
        if unfolded(asking, group) {
            page.blocks.extend(list(lang, asking, group));
        }
    }
    let searched = model.typed(Field::Search).trim().to_lowercase();
    page.blocks.push(Block::Type(TextField {
        field: Field::Search,
        label: say::health_search(lang),
        value: model.typed(Field::Search).to_owned(),
        secret: false,
        digits: false,
        long: false,
        hint: None,
        trouble: None,
    }));
    if searched.chars().count() >= SEARCH_FROM {
        let found = search(lang, &searched);
        page.blocks.push(match found.is_empty() {
            true => Block::Text(say::health_not_found(lang)),
            false => ticks(lang, asking, say::health_found(lang), found),
        });
    }
    let untouched =
        |group: &ConditionGroup| open.contains(group) && !unfolded(asking, *group) && told(asking, *group) == 0;
    if groups.iter().all(untouched) {
        page.foot = vec![main_button(say::none_of_all(lang), crate::Act::Asking(Act::NoneHere))];
    }
    page
}

fn unfolded(asking: &Asking, group: ConditionGroup) -> bool {
    asking.unfolded.contains(&group) || told(asking, group) > 0
}

/// How much is told under a heading.
fn told(asking: &Asking, group: ConditionGroup) -> usize {
    let pregnant = group == ConditionGroup::Pregnancy && asking.answers.pregnant.is_some();
    let signs = if group == ConditionGroup::Today {
        asking.signs.len() as usize
    } else {
        0
    };
    asking.answers.told_of(group).count() + usize::from(pregnant) + signs
}

/// "None of these" or "something".
fn line(lang: Lang, asking: &Asking, group: ConditionGroup, open: bool) -> Block<crate::Act> {
    let something = unfolded(asking, group);
    let none = !open && !something;
    Block::Choices(Choices {
        legend: words::condition_group(lang, group),
        legend_shown: false,
        several: false,
        layout: ChoiceLayout::Pills,
        options: vec![
            Choice {
                label: say::none_of_these(lang),
                note: None,
                chosen: none,
                act: crate::Act::Asking(Act::NoneOf(group)),
            },
            Choice {
                label: say::health_something(lang),
                note: None,
                chosen: something,
                act: crate::Act::Asking(Act::SomethingOf(group)),
            },
        ],
    })
}

/// Everything under a heading.
fn list(lang: Lang, asking: &Asking, group: ConditionGroup) -> Vec<Block<crate::Act>> {
    let mut extra = Vec::new();
    if group == ConditionGroup::Today {
        extra.extend(signs_today().map(|sign| Choice {
            label: words::sign_ask(lang, sign),
            note: None,
            chosen: asking.signs.contains(sign),
            act: crate::Act::Asking(Act::Sign(sign)),
        }));
    }
    if group == ConditionGroup::Pregnancy {
        extra.push(Choice {
            label: say::pregnant(lang),
            note: None,
            chosen: asking.answers.pregnant.is_some(),
            act: crate::Act::Asking(Act::Pregnant),
        });
    }
    let mut block = ticks(lang, asking, say::health_which(lang), listed(group).collect());
    if let Block::Choices(choices) = &mut block {
        extra.append(&mut choices.options);
        choices.options = extra;
    }
    vec![block]
}

/// Conditions whose name or question holds these letters.
fn search(lang: Lang, letters: &str) -> Vec<ConditionId> {
    let holds = |text: String| text.to_lowercase().contains(letters);
    ConditionId::all()
        .filter(|id| !NOT_LISTED.contains(&id.as_str()))
        .filter(|&id| holds(words::condition_name(lang, id)) || holds(words::condition_question(lang, id)))
        .take(SEARCH_MOST)
        .collect()
}

/// What has to be asked because of what this page was told.
pub(super) fn follow_ups(asking: &Asking, today: u32) -> Vec<Step> {
    let groups: Vec<ConditionGroup> = match &asking.step {
        Step::Hands | Step::Body => vec![ConditionGroup::GiverBody],
        Step::Health(_) | Step::Renewal => ConditionGroup::ALL.to_vec(),
        Step::NewWhat => {
            let chosen: Vec<ConditionGroup> = asking.unfolded.iter().copied().collect();
            return Step::of_groups(&chosen);
        }
        Step::Weeks => Vec::new(),
        _ => return Vec::new(),
    };
    let mut out = Vec::new();
    let pregnant = asking.answers.pregnant;
    let asked_weeks = match asking.step {
        Step::Health(_) => pregnant.is_some_and(|told| told.weeks_on(today).is_none()),
        // A number that has run out is asked for again; one that was never given is not.
        Step::Renewal => pregnant.is_some_and(|told| told.weeks.is_some() && told.weeks_on(today).is_none()),
        _ => false,
    };
    if asked_weeks {
        out.push(Step::Weeks);
    } else {
        let waits = |id: &ConditionId| intake::wants_advice(*id) && !asking.answers.has_advice(*id, today);
        out.extend(
            asking
                .answers
                .expecting(today)
                .into_iter()
                .filter(waits)
                .map(Step::Advice),
        );
    }
    for &group in &groups {
        for condition in asking.answers.told_of(group) {
            let told = &asking.answers.told[&condition];
            // Whoever gave no place once means everywhere, and is not asked again each time.
            let fresh = asking.step != Step::Renewal;
            if fresh && intake::wants_place(condition) && told.sites.is_empty() {
                out.push(Step::Where(condition));
            }
            if intake::wants_advice(condition)
                && !intake::bars_today(condition)
                && !asking.answers.has_advice(condition, today)
            {
                out.push(Step::Advice(condition));
            }
        }
    }
    out
}

/// Where this is.
pub(super) fn place(model: &Model, asking: &Asking, condition: ConditionId) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = with_next(model, words::condition_question(lang, condition));
    page.blocks.push(Block::Lead(say::where_lead(lang)));
    let sites = asking.answers.told.get(&condition).map(|told| &told.sites);
    let here = |place: RegionSide| sites.is_some_and(|sites| sites.contains(&place));
    let mark = |place: RegionSide| match here(place) {
        true => (Mark::Yes, say::where_here(lang)),
        false => (Mark::Blank, say::where_not_here(lang)),
    };
    let hand_only = condition.entry().group == ConditionGroup::GiverBody;
    let places: Vec<RegionSide> = RegionSide::all()
        .filter(|place| !hand_only || place.region().entry().area == Area::Hand)
        .collect();
    let key = vec![(Mark::Yes, say::where_here(lang))];
    let legend = words::condition_name(lang, condition);
    page.blocks
        .push(Block::BodyMap(map(lang, asking, legend, key, places, mark, Vec::new())));
    page
}

/// How many weeks.
pub(super) fn weeks(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = with_next(model, say::weeks_heading(lang));
    page.blocks.push(Block::Lead(say::weeks_lead(lang)));
    page.blocks
        .push(number(model, asking, Measure::Weeks, say::weeks_label(lang)));
    page
}

/// Whether a clinician's advice was obtained.
pub(super) fn advice(model: &Model, asking: &Asking, condition: ConditionId) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = with_next(model, say::advice_heading(lang));
    page.blocks.push(Block::Lead(words::condition_name(lang, condition)));
    page.blocks.push(Block::Text(say::advice_lead(lang)));
    let now = asking
        .answers
        .told
        .get(&condition)
        .is_some_and(|told| told.advice.is_some());
    let one = |label, advice| Choice {
        label,
        note: None,
        chosen: now == advice,
        act: crate::Act::Asking(Act::Advice(advice)),
    };
    page.blocks.push(Block::Choices(Choices {
        legend: say::advice_heading(lang),
        legend_shown: false,
        several: false,
        layout: ChoiceLayout::Rows,
        options: vec![one(say::advice_not(lang), false), one(say::advice_yes(lang), true)],
    }));
    page
}

/// Signs this person has to be asked for before the start.
pub(super) fn signs_to_ask(model: &Model, asking: &Asking) -> Set<SignId> {
    let Some(house) = household::house(model) else {
        return Set::EMPTY;
    };
    let session = household::session(model, &house);
    asking.answers.own(&session, asking.person, model.today).signs_before()
}

/// The page that asks for them.
pub(super) fn signs(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = with_next(model, say::signs_heading(lang));
    page.blocks.push(Block::Lead(say::signs_lead(lang)));
    let ask = signs_to_ask(model, asking);
    let options = SignId::all().filter(|&sign| ask.contains(sign)).map(|sign| Choice {
        label: words::sign_ask(lang, sign),
        note: None,
        chosen: asking.signs.contains(sign),
        act: crate::Act::Asking(Act::Sign(sign)),
    });
    page.blocks.push(Block::Choices(Choices {
        legend: say::signs_heading(lang),
        legend_shown: false,
        several: true,
        layout: ChoiceLayout::Rows,
        options: options.collect(),
    }));
    if asking.signs.is_empty()
        && let Some(button) = page.foot.first_mut()
    {
        button.label = say::none_of_these(lang);
    }
    page
}
