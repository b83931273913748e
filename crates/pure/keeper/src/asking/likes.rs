//! What somebody would like, where they are ticklish, what they would rather leave out; what for and how firm.

use super::act::weight_of;
use super::{Act, Asking, with_next};
use crate::{Block, BodyMap, Button, ButtonKind, Choice, ChoiceLayout, Choices, MapWords, Mark, Model, Page, Place};
use limits::RegionSide;
use quantity::{Permission, Side};
use words::{Goal, Lang, keeper as say};

/// Where it is tight or sore, what is ticklish, what stays out.
pub(super) fn page(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = with_next(model, say::likes_heading(lang));
    page.blocks.push(Block::Lead(say::likes_lead(lang)));
    let answers = &asking.answers;
    let out = |place: &RegionSide| {
        answers
            .receive
            .get(place)
            .is_some_and(|said| said.permission == Permission::No)
    };
    let mark = |place: RegionSide| match answers.wishes.get(&place) {
        Some(&weight) => (Mark::Wish(weight), wish_words(lang, weight)),
        None if out(&place) => (Mark::Not, say::likes_out(lang)),
        None if answers.ticklish.contains(&place) => (Mark::Ask, say::likes_ticklish(lang)),
        None => (Mark::Blank, say::likes_nothing(lang)),
    };
    let card = match asking.place {
        Some(place) => card(lang, asking, place, out(&place)),
        None => Vec::new(),
    };
    let key = vec![
        (Mark::Wish(2), say::likes_key(lang)),
        (Mark::Ask, say::likes_ticklish(lang)),
        (Mark::Not, say::likes_out(lang)),
    ];
    page.blocks.push(Block::BodyMap(map(
        lang,
        asking,
        say::likes_legend(lang),
        key,
        worked(),
        mark,
        card,
    )));
    if asking.trail.is_empty() && asking.first {
        page.foot.push(Button {
            label: say::skip_all(lang),
            act: crate::Act::Asking(Act::SkipAll),
            kind: ButtonKind::Link,
            enabled: true,
        });
    }
    page
}

fn card(lang: Lang, asking: &Asking, place: RegionSide, out: bool) -> Vec<Block<crate::Act>> {
    let act = crate::Act::Asking;
    let weight = asking.answers.wishes.get(&place).copied().unwrap_or(0);
    let wishes = (0..=3).map(|value| Choice {
        label: wish_words(lang, value),
        note: None,
        chosen: value == weight && !out,
        act: act(Act::Wish(value)),
    });
    let mut blocks = vec![Block::Heading(name(lang, place, asking.both_sides))];
    blocks.push(Block::Choices(Choices {
        legend: say::likes_how_much(lang),
        legend_shown: false,
        several: false,
        layout: ChoiceLayout::Segments,
        options: wishes.collect(),
    }));
    blocks.push(Block::Choices(Choices {
        legend: say::likes_rather(lang),
        legend_shown: false,
        several: true,
        layout: ChoiceLayout::Pills,
        options: vec![
            Choice {
                label: say::likes_ticklish(lang),
                note: None,
                chosen: asking.answers.ticklish.contains(&place),
                act: act(Act::Ticklish),
            },
            Choice {
                label: say::likes_out(lang),
                note: None,
                chosen: out,
                act: act(Act::LeaveOut),
            },
        ],
    }));
    blocks.extend(sides(lang, asking, place));
    blocks
}

/// Whether what is said holds for both sides; nothing for a place without sides.
pub(super) fn sides(lang: Lang, asking: &Asking, place: RegionSide) -> Option<Block<crate::Act>> {
    if place.side() == Side::Midline {
        return None;
    }
    let one = |label, both: bool| Choice {
        label,
        note: None,
        chosen: asking.both_sides == both,
        act: crate::Act::Asking(Act::BothSides(both)),
    };
    Some(Block::Choices(Choices {
        legend: say::sides_legend(lang),
        legend_shown: false,
        several: false,
        layout: ChoiceLayout::Pills,
        options: vec![one(say::sides_both(lang), true), one(say::sides_one(lang), false)],
    }))
}

/// What a place is called, at the beginning of a line.
pub(super) fn name(lang: Lang, place: RegionSide, both: bool) -> String {
    let side = if both && place.side() != Side::Midline {
        Side::Both
    } else {
        place.side()
    };
    capital(&words::region_side(lang, place.region(), side))
}

/// The same text with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn wish_words(lang: Lang, weight: u8) -> String {
    match weight {
        0 => say::wish_none(lang),
        1 => say::wish_little(lang),
        2 => say::wish_gladly(lang),
        _ => say::wish_most(lang),
    }
}

/// Places that can be worked at all, in reading order.
pub(super) fn worked() -> Vec<RegionSide> {
    RegionSide::all()
        .filter(|place| place.region().entry().workable())
        .collect()
}

/// A body map of these places.
pub(super) fn map(
    lang: Lang,
    asking: &Asking,
    legend: String,
    key: Vec<(Mark, String)>,
    places: Vec<RegionSide>,
    mark: impl Fn(RegionSide) -> (Mark, String),
    card: Vec<Block<crate::Act>>,
) -> BodyMap<crate::Act> {
    let open = asking
        .place
        .and_then(|place| places.iter().position(|&known| known == place));
    let places = places.into_iter().map(|at| {
        let (mark, said) = mark(at);
        Place {
            at,
            label: name(lang, at, false),
            said,
            mark,
            act: crate::Act::Asking(Act::Open(at)),
        }
    });
    BodyMap {
        legend,
        key,
        places: places.collect(),
        open,
        sides: (say::map_front(lang), say::map_back(lang)),
        words: MapWords {
            left: say::map_left(lang),
            right: say::map_right(lang),
            whole: say::map_whole(lang),
            head: say::map_head(lang),
            hands: say::map_hands(lang),
            feet: say::map_feet(lang),
        },
        card,
    }
}

/// What for, how firm, over clothes or not.
pub(super) fn how(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let act = crate::Act::Asking;
    let mut page = with_next(model, say::how_heading(lang));
    let mut goals = asking.answers.goals.unwrap_or_default();
    let options = Goal::ALL.iter().map(|&goal| Choice {
        label: words::goal(lang, goal),
        note: None,
        chosen: *weight_of(&mut goals, goal) > 0,
        act: act(Act::Goal(goal)),
    });
    page.blocks.push(Block::Choices(Choices {
        legend: say::how_goals(lang),
        legend_shown: true,
        several: true,
        layout: ChoiceLayout::Pills,
        options: options.collect(),
    }));
    let firm = |level, label| Choice {
        label,
        note: None,
        chosen: asking.answers.firmness == Some(level),
        act: act(Act::Firmness(level)),
    };
    page.blocks.push(Block::Choices(Choices {
        legend: say::how_firm(lang),
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Segments,
        options: vec![
            firm(1, say::how_firm_soft(lang)),
            firm(2, say::how_firm_medium(lang)),
            firm(3, say::how_firm_firm(lang)),
        ],
    }));
    let now = asking.answers.skin(model.today, asking.setting);
    let skin = |skin, label| Choice {
        label,
        note: None,
        chosen: now == skin,
        act: act(Act::Skin(skin)),
    };
    page.blocks.push(Block::Choices(Choices {
        legend: say::how_clothes(lang),
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Pills,
        options: vec![skin(false, say::how_clothed(lang)), skin(true, say::how_skin(lang))],
    }));
    if now {
        page.blocks.push(Block::Text(say::how_clothes_note(lang)));
    }
    page
}
