//! What can be changed about a plan, and what is said once it was: nobody is named, no limit is told from another.

use crate::kept::OFFERED_MINUTES;
use crate::shaping::Told;
use crate::view::{Choice, ShapeRow, ShapeView};
use crate::wording::{self, capital, plan as words, ui};
use crate::{Lang, Model};
use limits::{PairLimits, Subject};
use plan::{At, Gone, Item, Shape, Step, Why};
use quantity::{Person, Place, Setting};

/// Lengths for those who told about themselves, minutes.
const LONGER_MINUTES: [u32; 2] = [45, 60];

/// What can be changed about the whole.
pub(super) fn whole(model: &Model, limits: &PairLimits) -> ShapeView {
    let lang = model.lang();
    let terms = &limits.terms;
    let longest = limits.longest_minutes();
    let more = LONGER_MINUTES.iter().filter(|_| model.their_own);
    let minutes = OFFERED_MINUTES
        .iter()
        .chain(more)
        .filter(|&&m| m <= longest)
        .filter_map(|&m| u16::try_from(m).ok());
    let minutes: Vec<Choice<u16>> = minutes
        .map(|minutes| Choice {
            id: minutes,
            label: minutes.to_string(),
            note: None,
            selected: u32::from(minutes) * 60 == terms.requested_s,
        })
        .collect();
    // Where someone is not known yet, and at work, it is two chairs.
    let free = !terms.starter && terms.setting != Setting::Colleagues;
    let places = [Place::Sofa, Place::Floor, Place::Bed].into_iter().filter(|_| free);
    let shaping = &model.shaping;
    ShapeView {
        minutes_heading: ui::minutes_heading(lang),
        minutes: if minutes.len() > 1 { minutes } else { Vec::new() },
        places_heading: ui::place_heading(lang),
        places: places
            .map(|place| {
                let selected = terms.places.contains(place);
                let mut toggled = terms.places;
                if selected {
                    toggled.remove(place);
                } else {
                    toggled.insert(place);
                }
                Choice {
                    id: toggled,
                    label: wording::place(lang, place),
                    note: None,
                    selected,
                }
            })
            .collect(),
        told: shaping.told.as_ref().map(|it| told(lang, it)),
        undo: (!shaping.past.is_empty()).then(|| words::shape_undo(lang)),
        busy: shaping.asked.as_ref().map(|_| ui::plan_working(lang)),
    }
}

/// What can be changed about a step: one row where both do the same, else one for each who works.
pub(super) fn rows(lang: Lang, index: usize, step: &Step) -> Vec<ShapeRow> {
    let item = |person: Person| step.gives(person).and_then(Item::of);
    let work: Vec<(Person, Item)> = Person::ALL.iter().filter_map(|&p| Some((p, item(p)?))).collect();
    let row = |giver: Option<Person>, item: Item| {
        let at = At { step: index, giver };
        let this = Subject::Here(item.region, item.technique);
        let choices = [
            (words::shape_swap(lang), Shape::Swap(at)),
            (words::shape_longer(lang), Shape::Longer(at)),
            (words::shape_drop(lang), Shape::Drop(at)),
            (words::shape_more(lang), Shape::Favour(this)),
            (words::shape_less(lang), Shape::Less(this)),
        ];
        ShapeRow {
            person: giver,
            name: name(lang, item),
            choices: choices.into(),
        }
    };
    match work.as_slice() {
        [(_, a), (_, b)] if (a.technique, a.region) == (b.technique, b.region) => vec![row(None, *a)],
        [(_, only)] => vec![row(None, *only)],
        each => each.iter().map(|&(person, item)| row(Some(person), item)).collect(),
    }
}

/// "Kneading: left calf".
fn name(lang: Lang, item: Item) -> String {
    let region = wording::region(lang, item.region, item.side);
    capital(&words::block_works(
        lang,
        &wording::technique(lang, item.technique),
        &region,
    ))
}

/// What became of a change, in a few sentences.
pub(crate) fn told(lang: Lang, told: &Told) -> String {
    match told {
        Told::Back => words::told_back(lang),
        Told::Stays(why) => [Some(words::told_stays(lang)), why.and_then(|why| reason(lang, why))]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        Told::Changed { gone, came } => {
            let mut sentences = Vec::new();
            if let Some(list) = list(lang, came.iter().copied()) {
                sentences.push(words::told_came(lang, &list));
            }
            let mut said: Vec<Why> = Vec::new();
            for &Gone { why, .. } in gone {
                if said.contains(&why) {
                    continue;
                }
                said.push(why);
                let these = gone.iter().filter(|g| g.why == why).map(|g| g.item);
                sentences.extend(list(lang, these).map(|list| words::told_gone(lang, &list)));
                sentences.extend(reason(lang, why));
            }
            if sentences.is_empty() {
                sentences.push(words::told_done(lang));
            }
            sentences.join(" ")
        }
    }
}

/// A few of these, each once.
fn list(lang: Lang, items: impl Iterator<Item = Item>) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for item in items {
        let name = wording::small(&name(lang, item));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len() > 3;
    names.truncate(3);
    let list = names.join("; ");
    match (list.is_empty(), more) {
        (true, _) => None,
        (_, true) => Some(list + " …"),
        _ => Some(list),
    }
}

/// Why, in a sentence; what was asked for needs none.
fn reason(lang: Lang, why: Why) -> Option<String> {
    Some(match why {
        Why::Asked => return None,
        Why::MadeRoom => words::why_made_room(lang),
        Why::Anew => words::why_anew(lang),
        Why::NoPose => words::why_no_pose(lang),
        Why::HandsRest => words::why_hands_rest(lang),
        Why::SidesEven => words::why_sides_even(lang),
        Why::BothEven => words::why_both_even(lang),
        Why::Breadth => words::why_breadth(lang),
        Why::Enough => words::why_enough(lang),
        Why::NeedsTime => words::why_needs_time(lang),
        Why::LightFirst => words::why_light_first(lang),
        Why::Today => words::why_today(lang),
        Why::NothingElse => words::why_nothing_else(lang),
    })
}
