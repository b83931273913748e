//! The ring of time: one arc for each stretch of a phase, a dot for now.

use app::Ring;
use body::tenths;
use js_sys::Math::{cos, sin};
use leptos::prelude::*;
use std::f64::consts::TAU;

const MIDDLE: f64 = 170.0;
/// As written into the arcs below, too.
const RADIUS: f64 = 160.0;
/// Half of the gap between two arcs, of the whole ring.
const GAP: f64 = 0.004;

pub(super) fn ring(ring: &Ring) -> impl IntoView + use<> {
    view! {
        <svg class="ring" viewBox="0 0 340 340" role="img" aria-label=ring.label.clone() inner_html=inside(ring)></svg>
    }
}

fn inside(ring: &Ring) -> String {
    let mut out = String::new();
    for one in &ring.arcs {
        let from = f64::from(one.from) + GAP;
        let to = (f64::from(one.to) - GAP).max(from + GAP);
        arc(&mut out, from, to, "skin");
        if one.done > 0.0 {
            arc(&mut out, from, from + (to - from) * f64::from(one.done), "ink-soft");
        }
    }
    out.push_str("<circle r=\"8\" fill=\"var(--ink)\" cx=\"");
    place(&mut out, f64::from(ring.now), "\" cy=\"");
    out.push_str("\"/>");
    out
}

fn arc(out: &mut String, from: f64, to: f64, colour: &str) {
    out.push_str("<path fill=\"none\" stroke-width=\"6\" stroke-linecap=\"round\" stroke=\"var(--");
    out.push_str(colour);
    out.push_str(")\" d=\"M");
    place(out, from, " ");
    out.push_str(if to - from > 0.5 {
        "A160 160 0 1 1 "
    } else {
        "A160 160 0 0 1 "
    });
    place(out, to, " ");
    out.push_str("\"/>");
}

/// Where a share of the whole lies, clockwise from the top.
fn place(out: &mut String, share: f64, between: &str) {
    let angle = share * TAU;
    tenths(out, MIDDLE + RADIUS * sin(angle));
    out.push_str(between);
    tenths(out, MIDDLE - RADIUS * cos(angle));
}
