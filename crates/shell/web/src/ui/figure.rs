//! The picture of both bodies: paths from the figure room, painted with the colours of the page. The two hatches
//! stand in the page itself.

use app::{Picture, PictureHands, Stroke};
use body::{Arrow, Paint, Point, Shape, Touch, UNTOLD_CM, Wanted, sketch, tenths};
use leptos::prelude::*;
use quantity::{PerPerson, Person};
use std::cell::RefCell;
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
            viewBox=format!("0 0 {} {}", width as u32, height as u32)
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
        let touch = Touch {
            region: hands.region.as_str(),
            side: hands.side,
            hands: hands.hands,
        };
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
    letters(&mut out, drawn.letters);
    out
}

/// The letters over the heads: A in a circle, B in a square.
fn letters(out: &mut String, at: PerPerson<Point>) {
    let text = " font-size=\"11\" font-weight=\"600\" text-anchor=\"middle\">";
    let (a, b) = (at.a, at.b);
    attributes(out, "<circle r=\"10\" fill=\"var(--a)\"", &[("cx", a.x), ("cy", a.y)]);
    attributes(out, "/><text fill=\"var(--on-a)\"", &[("x", a.x), ("y", a.y + 4.0)]);
    out.push_str(text);
    out.push_str("A</text>");
    let square =
        "<rect width=\"20\" height=\"20\" rx=\"3.5\" fill=\"var(--ground)\" stroke=\"var(--b)\" stroke-width=\"1.8\"";
    attributes(out, square, &[("x", b.x - 10.0), ("y", b.y - 10.0)]);
    attributes(out, "/><text fill=\"var(--b-ink)\"", &[("x", b.x), ("y", b.y + 4.0)]);
    out.push_str(text);
    out.push_str("B</text>");
}

fn attributes(out: &mut String, element: &str, numbers: &[(&str, f64)]) {
    out.push_str(element);
    for (name, number) in numbers {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        tenths(out, *number);
        out.push('"');
    }
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
    out.push_str("<path d=\"");
    out.push_str(&shape.path);
    out.push_str("\" ");
    match shape.paint {
        Paint::Prop(width) => line(out, "prop", width),
        Paint::Gap(width) => line(out, "ground", width),
        Paint::Edge(Person::A, width) => line(out, "a", width),
        Paint::Edge(Person::B, width) => line(out, "b", width),
        Paint::Skin => out.push_str("fill=\"var(--skin)\"/>"),
        Paint::Cloth(Person::A) => out.push_str("fill=\"var(--a-fill)\"/>"),
        Paint::Cloth(Person::B) => out.push_str("fill=\"var(--b-fill)\"/>"),
        Paint::Hatch(true) => out.push_str("fill=\"url(#hatch-far)\"/>"),
        Paint::Hatch(false) => out.push_str("fill=\"url(#hatch)\"/>"),
        Paint::Pale => out.push_str("fill=\"var(--ground)\" opacity=\".28\"/>"),
        Paint::Ring => {
            out.push_str("stroke-dasharray=\"1 5\" ");
            line(out, "ink", 2.0);
        }
        Paint::ArrowGap => line(out, "ground", 6.0),
        Paint::Arrow => line(out, "ink", 2.4),
    }
}

fn line(out: &mut String, colour: &str, width: f64) {
    out.push_str("fill=\"none\" stroke=\"var(--");
    out.push_str(colour);
    out.push_str(")\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    attributes(out, "", &[("stroke-width", width)]);
    out.push_str("/>");
}
