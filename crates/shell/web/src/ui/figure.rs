//! The picture of two people, as SVG. `body` says where every line goes; here it only gets its paint.

use app::{Picture, Stroke};
use body::{Arrow, Paint, Sketch, Touch, Wanted};
use leptos::prelude::*;
use quantity::{PerPerson, Person};
use std::fmt::Write as _;

/// Width, height and margin of a canvas, and whether a ring lies around it.
pub type Canvas = ((f64, f64, f64), bool);
/// The cover.
pub const COVER: Canvas = ((340.0, 300.0, 10.0), false);
/// The card of a step.
pub const CARD: Canvas = ((260.0, 220.0, 8.0), false);
/// Inside the ring of a session.
pub const RING: Canvas = ((340.0, 340.0, 24.0), true);

/// A picture with its own words for whoever cannot see it.
pub fn figure(picture: &Picture, canvas: Canvas, class: &'static str) -> impl IntoView + use<> {
    let sketch = sketch(picture, canvas);
    let (w, h) = (sketch.width, sketch.height);
    view! {
        <svg class=class viewBox=format!("0 0 {w} {h}") role="img" aria-label=picture.alt.clone() inner_html=paint(&sketch)></svg>
    }
}

/// Where everything goes.
pub fn sketch(picture: &Picture, (canvas, round): Canvas) -> Sketch {
    let hands = PerPerson::from_fn(|p| {
        let hands = picture.hands[p].as_ref()?;
        let touch = Touch { region: hands.region.as_str(), side: hands.side, hands: hands.hands };
        let arrow = match hands.stroke {
            Stroke::Still => Arrow::None,
            Stroke::OnThePlace => Arrow::OnThePlace,
            Stroke::TowardTrunk => Arrow::TowardTrunk,
            Stroke::AwayFromTrunk => Arrow::AwayFromTrunk,
            Stroke::Circles => Arrow::Circles,
        };
        Some((touch, arrow))
    });
    body::sketch(&Wanted {
        pose: picture.pose.as_str(),
        swapped: picture.swapped,
        stature_cm: PerPerson::from_fn(|p| picture.stature_cm[p].map_or(body::UNTOLD_CM, f64::from)),
        hands,
        canvas,
        round,
    })
}

/// The paths and letters of a sketch.
pub fn paint(sketch: &Sketch) -> String {
    let mut out = String::new();
    for shape in &sketch.shapes {
        let (class, width) = match shape.paint {
            Paint::Prop(width) => ("f-prop", Some(width)),
            Paint::Gap(width) => ("f-gap", Some(width)),
            Paint::Edge(Person::A, width) => ("f-edge-a", Some(width)),
            Paint::Edge(Person::B, width) => ("f-edge-b", Some(width)),
            Paint::Skin => ("f-skin", None),
            Paint::Cloth(Person::A) => ("f-cloth-a", None),
            Paint::Cloth(Person::B) => ("f-cloth-b", None),
            Paint::Hatch(false) => ("f-hatch", None),
            Paint::Hatch(true) => ("f-hatch-far", None),
            Paint::Pale => ("f-pale", None),
            Paint::Ring => ("f-ring", None),
            Paint::ArrowGap => ("f-arrow-gap", None),
            Paint::Arrow => ("f-arrow", None),
        };
        let width = width.map(|w| format!(" stroke-width=\"{w:.1}\"")).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(out, "<path class=\"{class}\"{width} d=\"{}\"/>", shape.path);
    }
    let (a, b) = (sketch.letters.a, sketch.letters.b);
    let _ = write!(
        out,
        "<circle class=\"f-sign-a\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"11\"/><text class=\"f-letter-a\" x=\"{:.1}\" y=\"{:.1}\">A</text>\
         <rect class=\"f-sign-b\" x=\"{:.1}\" y=\"{:.1}\" width=\"21\" height=\"21\" rx=\"3\"/>\
         <text class=\"f-letter-b\" x=\"{:.1}\" y=\"{:.1}\">B</text>",
        a.x, a.y, a.x, a.y + 4.6, b.x - 10.5, b.y - 10.5, b.x, b.y + 4.6
    );
    out
}
