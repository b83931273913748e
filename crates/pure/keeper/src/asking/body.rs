//! Hands and thumbs today; size, floor, kneeling, arms, lying. Every tick is a condition of the catalogue.

use super::act::{Measure, typed_or_kept};
use super::{Act, Asking, with_next};
use crate::answers::ASKED_ELSEWHERE;
use crate::{Block, Choice, ChoiceLayout, Choices, Model, Number, Page, TextField};
use catalogue::{ConditionGroup, ConditionId};
use words::{Lang, keeper as say};

/// What is asked on the page about hands; the rest of the heading is asked on the page about the body.
const HANDS: &[&str] = &[
    "giver_hand_wound",
    "thumb_wrist_pain",
    "elbow_tendon",
    "one_hand",
    "giver_cold_hands",
    "nails_jewellery",
    "giver_low_stamina",
];

fn asked() -> impl Iterator<Item = ConditionId> {
    let own = |id: &ConditionId| id.entry().group == ConditionGroup::GiverBody;
    ConditionId::all().filter(move |id| own(id) || ASKED_ELSEWHERE.contains(&id.as_str()))
}

/// Hands and thumbs today.
pub(super) fn hands(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let list: Vec<ConditionId> = asked().filter(|id| HANDS.contains(&id.as_str())).collect();
    let mut page = with_next(model, say::hands_heading(lang));
    page.blocks.push(Block::Lead(say::hands_lead(lang)));
    none_or_next(lang, asking, &list, &mut page);
    page.blocks.push(ticks(lang, asking, say::hands_legend(lang), list));
    page
}

/// Size, floor, kneeling, arms overhead, lying.
pub(super) fn body(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let list: Vec<ConditionId> = asked().filter(|id| !HANDS.contains(&id.as_str())).collect();
    let mut page = with_next(model, say::body_heading(lang));
    page.blocks
        .push(number(model, asking, Measure::Stature, say::body_stature(lang)));
    none_or_next(lang, asking, &list, &mut page);
    page.blocks.push(ticks(lang, asking, say::body_hard(lang), list));
    page.blocks.push(Block::More {
        summary: say::body_more(lang),
        open: asking.fold,
        toggle: crate::Act::Asking(Act::Fold),
        blocks: vec![
            number(model, asking, Measure::Span, say::body_span(lang)),
            number(model, asking, Measure::Weight, say::body_weight(lang)),
        ],
    });
    page
}

/// The button says what going on means.
fn none_or_next(lang: Lang, asking: &Asking, list: &[ConditionId], page: &mut Page<crate::Act>) {
    let none = !list.iter().any(|id| asking.answers.told.contains_key(id));
    if let Some(button) = page.foot.first_mut().filter(|_| none) {
        button.label = say::none_of_these(lang);
    }
}

/// A list of conditions to tick.
pub(super) fn ticks(lang: Lang, asking: &Asking, legend: String, list: Vec<ConditionId>) -> Block<crate::Act> {
    let options = list.into_iter().map(|condition| Choice {
        label: words::condition_name(lang, condition),
        note: None,
        chosen: asking.answers.told.contains_key(&condition),
        act: crate::Act::Asking(Act::Tick(condition)),
    });
    Block::Choices(Choices {
        legend,
        legend_shown: true,
        several: true,
        layout: ChoiceLayout::Rows,
        options: options.collect(),
    })
}

/// A measure, with minus and plus and a field.
pub(super) fn number(model: &Model, asking: &Asking, measure: Measure, label: String) -> Block<crate::Act> {
    let lang = model.lang();
    let value = typed_or_kept(model, asking, measure);
    let typed = model.typed.get(&measure.field()).cloned();
    let wrong = typed.as_ref().is_some_and(|text| !text.is_empty()) && value.is_none();
    let (low, high, _) = measure.range();
    let shown = |value: u16| match measure {
        Measure::Stature | Measure::Span => say::centimetres(lang, &value.to_string()),
        Measure::Weight => say::kilograms(lang, &value.to_string()),
        Measure::Weeks => say::weeks(lang, value.into()),
    };
    let step = |more| crate::Act::Asking(Act::Step(measure, more));
    Block::Number(Number {
        value: value.map_or_else(|| say::not_told(lang), shown),
        less: value
            .is_none_or(|value| value > low)
            .then(|| (say::less_of(lang, &label), step(false))),
        more: value
            .is_none_or(|value| value < high)
            .then(|| (say::more_of(lang, &label), step(true))),
        field: Some(TextField {
            field: measure.field(),
            label: label.clone(),
            value: typed.unwrap_or_else(|| value.map_or_else(String::new, |value| value.to_string())),
            secret: false,
            digits: true,
            long: false,
            hint: match measure {
                Measure::Stature => Some(say::body_stature_seen(lang)),
                Measure::Span | Measure::Weight => Some(say::body_own(lang)),
                Measure::Weeks => None,
            },
            trouble: wrong.then(|| say::number_range(lang, &low.to_string(), &high.to_string())),
        }),
        label,
    })
}
