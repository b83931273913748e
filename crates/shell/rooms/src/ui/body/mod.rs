//! The body map: the figure from front and back with every place that can be marked, close-ups of head, hands and feet,
//! and each place again as a pill. The drawing is for eyes and fingers; the pills carry it for everyone.

mod outline;
mod places;

use super::{blocks, hidden, send};
use crate::run::page_key;
use keeper::{Act, BodyMap, Event, MapWords, Mark, Place};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use outline::{At, Part, middle, points, round};
use quantity::Side;
use std::fmt::Write as _;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// What is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Whole,
    Head,
    Hands,
    Feet,
}

const LOOKS: [Look; 4] = [Look::Whole, Look::Head, Look::Hands, Look::Feet];

/// One of the two drawings beside each other.
struct Field {
    parts: &'static [Part],
    spots: &'static [places::Spot],
    /// The left side of the person is on the left of the picture.
    from_behind: bool,
}

impl Look {
    fn fields(self) -> [Field; 2] {
        let field = |parts, spots, from_behind| Field {
            parts,
            spots,
            from_behind,
        };
        match self {
            Look::Whole | Look::Head => [
                field(outline::FRONT, places::FRONT, false),
                field(outline::BACK, places::BACK, true),
            ],
            Look::Hands => [
                field(outline::HANDS, places::PALMS, false),
                field(outline::HANDS, places::HAND_BACKS, true),
            ],
            Look::Feet => [
                field(outline::FEET, places::FOOT_TOPS, false),
                field(outline::SOLES, places::FOOT_SOLES, true),
            ],
        }
    }

    /// The part of each drawing that is seen: x, y, width, height.
    fn window(self) -> &'static str {
        match self {
            Look::Whole => "14 2 172 396",
            Look::Head => "44 2 112 100",
            Look::Hands => "4 0 192 164",
            Look::Feet => "8 0 184 160",
        }
    }

    fn label(self, words: &MapWords) -> &str {
        match self {
            Look::Whole => &words.whole,
            Look::Head => &words.head,
            Look::Hands => &words.hands,
            Look::Feet => &words.feet,
        }
    }

    /// Where the pill of a region stands.
    fn of(region: &str) -> Self {
        match region {
            "scalp" | "forehead_temples" | "jaw_cheeks" | "ears" | "eyes" | "neck_front" | "neck_side"
            | "neck_back" | "suboccipital" => Look::Head,
            "wrist" | "palm" | "hand_back" | "fingers" => Look::Hands,
            "ankle" | "foot_top" | "foot_sole" | "toes" => Look::Feet,
            _ => Look::Whole,
        }
    }

    /// Whether a spot is large enough here to be marked with a finger.
    fn shows(self, region: &str) -> bool {
        self != Look::Head || matches!(Look::of(region), Look::Head) || region == "shoulder_top"
    }
}

/// What is looked at, on which page: another page begins with the whole body.
#[derive(Clone, Default, PartialEq, Eq)]
struct Looked {
    page: String,
    look: Look,
}

thread_local! {
    /// Lives as long as the page; a signal of one drawing would end with it.
    static LOOKED: ArcRwSignal<Looked> = ArcRwSignal::new(Looked::default());
}

fn look() -> Look {
    let page = page_key();
    LOOKED.with(|looked| looked.with(|at| if at.page == page { at.look } else { Look::Whole }))
}

fn look_at(look: Look) {
    let page = page_key();
    LOOKED.with(|looked| looked.set(Looked { page, look }));
}

pub(super) fn body_map(map: &BodyMap<Act>) -> impl IntoView + use<> {
    let now = look();
    let fields = now.fields();
    let (front, back) = map.sides.clone();
    let words = &map.words;
    let key = map.key.iter().map(|(mark, text)| key_entry(*mark, text)).collect_view();
    let tabs = LOOKS
        .iter()
        .filter(|look| **look == Look::Whole || map.places.iter().any(|place| Look::of(region(place)) == **look))
        .map(|&look| {
            view! {
                <button aria-pressed=(look == now).to_string() on:click=move |_| look_at(look)>
                    {look.label(words).to_owned()}
                </button>
            }
        })
        .collect_view();
    let here = |(i, place): &(usize, &Place<Act>)| map.open == Some(*i) || Look::of(region(place)) == now;
    let shown: Vec<_> = map.places.iter().enumerate().filter(here).collect();
    // Tab stops once among the pills, at the open one or the first; arrow keys lead on.
    let stop = map.open.or_else(|| shown.first().map(|(i, _)| *i));
    let pills = shown
        .into_iter()
        .map(|(i, place)| pill(place, map.open == Some(i), stop == Some(i)))
        .collect_view();
    let card = map
        .open
        .map(|_| view! { <div class="card place-card">{blocks(&map.card)}</div> });
    view! {
        <section class="body-map" aria-label=map.legend.clone()>
            {(!map.key.is_empty()).then(|| view! { <p class="key s">{key}</p> })}
            <div class="figures" aria-hidden="true">
                {figure(map, &fields[0], now, front, (words.right.clone(), words.left.clone()))}
                {figure(map, &fields[1], now, back, (words.left.clone(), words.right.clone()))}
            </div>
            <div class="looks" role="group" aria-label=map.legend.clone()>
                {tabs}
            </div>
            <div class="pills" role="toolbar" aria-label=now.label(words).to_owned() on:keydown=rove>
                {pills}
            </div>
            {card}
        </section>
    }
}

fn region(place: &Place<Act>) -> &'static str {
    place.at.region().as_str()
}

fn key_entry(mark: Mark, text: &str) -> impl IntoView + use<> {
    view! { <span><i class=format!("mark {}", class(mark)) aria-hidden="true"></i>{text.to_owned()}</span> }
}

fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes => "is-yes",
        Mark::Ask => "is-ask",
        Mark::Not => "is-not",
        Mark::Blank => "is-blank",
        Mark::Wish(0 | 1) => "is-wish is-1",
        Mark::Wish(2) => "is-wish is-2",
        Mark::Wish(_) => "is-wish is-3",
    }
}

fn pill(place: &Place<Act>, open: bool, stop: bool) -> impl IntoView + use<> {
    let act = place.act.clone();
    view! {
        <button
            class=format!("pill {}", class(place.mark))
            aria-pressed=open.to_string()
            tabindex=if stop { "0" } else { "-1" }
            on:click=move |_| send(Event::Act(act.clone()))
        >
            {(place.mark != Mark::Blank).then(|| view! { <i class="mark" aria-hidden="true"></i> })}
            <span>{place.label.clone()}{hidden(&format!(", {}", place.said))}</span>
        </button>
    }
}

/// Arrow keys lead from pill to pill; Tab leads on as everywhere.
fn rove(event: KeyboardEvent) {
    let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let there = here.and_then(|element| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => element.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => element.previous_element_sibling(),
        "Home" => element.parent_element()?.first_element_child(),
        "End" => element.parent_element()?.last_element_child(),
        _ => None,
    });
    if let Some(element) = there.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        // A pill always takes the focus; one that left the page just now need not.
        let _ = element.focus();
    }
}

fn figure(
    map: &BodyMap<Act>,
    field: &Field,
    look: Look,
    caption: String,
    (one, other): (String, String),
) -> impl IntoView + use<> {
    let mut spots = Vec::new();
    for &(name, outline) in field.spots.iter().filter(|(name, _)| look.shows(name)) {
        for mirrored in [false, true] {
            let Some(index) = place_at(map, field, name, outline, mirrored) else {
                continue;
            };
            let first = !spots.iter().any(|(i, _)| *i == index);
            let place = &map.places[index];
            let drawn = spot(
                place.mark,
                &points(outline, mirrored),
                map.open == Some(index),
                first,
                look,
            );
            let act = place.act.clone();
            let tapped = move |_| send(Event::Act(act.clone()));
            let title = place.label.clone();
            spots.push((
                index,
                view! { <g class=format!("spot {}", class(place.mark)) data-place=title on:click=tapped inner_html=drawn></g> },
            ));
        }
    }
    let spots = spots.into_iter().map(|(_, drawn)| drawn).collect_view();
    view! {
        <figure>
            <svg viewBox=look.window()>
                <g inner_html=body_of(field.parts)></g>
                {spots}
            </svg>
            <figcaption>
                <span>{one}</span>
                <b>{caption}</b>
                <span>{other}</span>
            </figcaption>
        </figure>
    }
}

/// The place a spot belongs to, where the page lists it. A shape across the middle has no mirror image.
fn place_at(map: &BodyMap<Act>, field: &Field, name: &str, outline: outline::Outline, mirrored: bool) -> Option<usize> {
    let twice = matches!(outline, outline::Outline::Twice(_));
    let side = match (twice, mirrored == field.from_behind) {
        (false, _) if mirrored => return None,
        (false, _) => None,
        (true, true) => Some(Side::Left),
        (true, false) => Some(Side::Right),
    };
    let fits = |place: &Place<Act>| region(place) == name && side.is_none_or(|side| place.at.side() == side);
    map.places.iter().position(fits)
}

/// The figure under the places: one outline around all, then what is clothed and what is bare.
fn body_of(parts: &[Part]) -> String {
    let paths: Vec<(String, bool)> = parts
        .iter()
        .flat_map(|part| {
            let twice = matches!(part.outline, outline::Outline::Twice(_));
            let halves: &[bool] = if twice { &[false, true] } else { &[false] };
            halves
                .iter()
                .map(|&mirrored| (round(&points(part.outline, mirrored)), part.bare))
        })
        .collect();
    let mut out = String::new();
    for (path, _) in &paths {
        out.push_str("<path class=\"rim\" d=\"");
        out.push_str(path);
        out.push_str("\"/>");
    }
    for (path, bare) in &paths {
        out.push_str(if *bare {
            "<path class=\"bare\" d=\""
        } else {
            "<path class=\"cloth\" d=\""
        });
        out.push_str(path);
        out.push_str("\"/>");
    }
    out
}

/// One spot with its mark. Only the first spot of a place has the glyph.
fn spot(mark: Mark, points: &[At], open: bool, first: bool, look: Look) -> String {
    let path = round(points);
    let mut out = String::new();
    let mut shape = |class: &str| {
        // Writing to a string cannot fail.
        let _ = write!(out, "<path class=\"{class}\" d=\"{path}\"/>");
    };
    shape("place");
    if mark == Mark::Ask {
        shape("dotted");
    }
    if open {
        shape("open");
    }
    let (x, y) = middle(points);
    let size = match look {
        Look::Whole => 1.0,
        Look::Head => 0.8,
        Look::Hands | Look::Feet => 1.5,
    };
    match mark {
        Mark::Yes if first => {
            let _ = write!(
                out,
                "<path class=\"tick\" transform=\"translate({x:.1} {y:.1}) scale({size})\" d=\"M-2.8 .2l2 2.3 3.6-4.7\"/>"
            );
        }
        Mark::Ask if first => {
            let _ = write!(
                out,
                "<g transform=\"translate({x:.1} {y:.1}) scale({size})\"><circle class=\"clear\" r=\"4.6\"/><path class=\"asks\" d=\"M-1.6 -1.3a1.7 1.7 0 1 1 2.4 1.6q-.8.4-.8 1.3M0 3.1v.1\"/></g>"
            );
        }
        Mark::Wish(rings) if first => {
            for ring in 1..=rings.clamp(1, 3) {
                let radius = f64::from(ring) * 2.3 * size;
                let _ = write!(
                    out,
                    "<circle class=\"ring\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>"
                );
            }
        }
        _ => {}
    }
    out
}
