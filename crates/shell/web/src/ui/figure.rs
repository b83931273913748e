//! The picture of both bodies: paths from the figure room, painted with the colours of the page. The two hatches
//! stand in the page itself.

use app::{Picture, PictureHands, Stroke};
use body::{Arrow, Paint, Shape, Touch, UNTOLD_CM, Wanted, sketch};
use leptos::prelude::*;
use quantity::{PerPerson, Person};
use std::cell::RefCell;
use std::fmt::Write as _;
use std::sync::Arc;

/// Width, height and least margin of a picture, in its own units; whether it stands in a circle.
pub(crate) type Canvas = (f64, f64, f64, bool);

thread_local! {
    /// The last picture: a session draws the same one many times.
    static LAST: RefCell<Option<(Picture, Canvas, Arc<str>)>> = const { RefCell::new(None) };
}

/// The picture as an element.
pub(crate) fn figure(picture: &Picture, canvas: Canvas) -> impl IntoView + use<> {
    let (width, height, _, _) = canvas;
    view! {
        <svg
            class="fig"
            viewBox=format!("0 0 {width} {height}")
            role="img"
            aria-label=picture.alt.clone()
            inner_html=inside(picture, canvas)
        ></svg>
    }
}

fn inside(picture: &Picture, canvas: Canvas) -> Arc<str> {
    let known = LAST.with_borrow(|last| match last {
        Some((of, on, drawn)) if of == picture && *on == canvas => Some(drawn.clone()),
        _ => None,
    });
    known.unwrap_or_else(|| {
        let drawn: Arc<str> = draw(picture, canvas).into();
        LAST.set(Some((picture.clone(), canvas, drawn.clone())));
        drawn
    })
}

fn draw(picture: &Picture, canvas: Canvas) -> String {
    let (width, height, margin, round) = canvas;
    let hands = |hands: PictureHands| {
        let touch = Touch { region: hands.region.as_str(), side: hands.side, hands: hands.hands };
        (touch, arrow(hands.stroke))
    };
    let wanted = Wanted {
        pose: picture.pose.as_str(),
        swapped: picture.swapped,
        stature_cm: PerPerson::from_fn(|p| picture.stature_cm[p].map_or(UNTOLD_CM, f64::from)),
        hands: PerPerson::from_fn(|p| picture.hands[p].map(hands)),
        canvas: (width, height, margin),
        round,
    };
    let drawn = sketch(&wanted);
    let mut out = String::new();
    for shape in &drawn.shapes {
        paint(shape, &mut out);
    }
    let (a, b) = (drawn.letters.a, drawn.letters.b);
    let text = "font-size=\"11\" font-weight=\"600\" text-anchor=\"middle\"";
    put(
        &mut out,
        format_args!(
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"10\" fill=\"var(--a)\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" fill=\"var(--on-a)\" {text}>A</text>\
             <rect x=\"{:.1}\" y=\"{:.1}\" width=\"20\" height=\"20\" rx=\"3.5\" fill=\"var(--ground)\" \
             stroke=\"var(--b)\" stroke-width=\"1.8\"/><text x=\"{:.1}\" y=\"{:.1}\" fill=\"var(--b-ink)\" {text}>B</text>",
            a.x,
            a.y,
            a.x,
            a.y + 4.0,
            b.x - 10.0,
            b.y - 10.0,
            b.x,
            b.y + 4.0
        ),
    );
    out
}

fn arrow(stroke: Stroke) -> Arrow {
    match stroke {
        Stroke::Still => Arrow::None,
        Stroke::OnThePlace => Arrow::OnThePlace,
        Stroke::TowardTrunk => Arrow::TowardTrunk,
        Stroke::AwayFromTrunk => Arrow::AwayFromTrunk,
        Stroke::Circles => Arrow::Circles,
    }
}

fn paint(shape: &Shape, out: &mut String) {
    let person = |who: Person| match who {
        Person::A => "a",
        Person::B => "b",
    };
    put(out, format_args!("<path d=\"{}\" ", shape.path));
    match shape.paint {
        Paint::Prop(width) => line(out, "prop", width),
        Paint::Gap(width) => line(out, "ground", width),
        Paint::Edge(who, width) => line(out, person(who), width),
        Paint::Skin => put(out, format_args!("fill=\"var(--skin)\"/>")),
        Paint::Cloth(who) => put(out, format_args!("fill=\"var(--{}-fill)\"/>", person(who))),
        Paint::Hatch(far) => put(out, format_args!("fill=\"url(#{})\"/>", if far { "hatch-far" } else { "hatch" })),
        Paint::Pale => put(out, format_args!("fill=\"var(--ground)\" opacity=\".28\"/>")),
        Paint::Ring => {
            put(out, format_args!("class=\"worked\" fill=\"none\" stroke=\"var(--ink)\" stroke-width=\"2\" "));
            put(out, format_args!("stroke-dasharray=\"1 5\" stroke-linecap=\"round\"/>"));
        }
        Paint::ArrowGap => line(out, "ground", 6.0),
        Paint::Arrow => line(out, "ink", 2.4),
    }
}

fn line(out: &mut String, colour: &str, width: f64) {
    put(out, format_args!("fill=\"none\" stroke=\"var(--{colour})\" stroke-width=\"{width:.1}\" "));
    put(out, format_args!("stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"));
}

fn put(out: &mut String, what: std::fmt::Arguments<'_>) {
    // A string takes everything.
    let _ = out.write_fmt(what);
}
