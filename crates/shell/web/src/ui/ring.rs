//! The ring of time: one arc for each stretch of a phase, a dot for now.

use app::Ring;
use leptos::prelude::*;
use std::f32::consts::TAU;
use std::fmt::Write as _;

const SIZE: f32 = 340.0;
const RADIUS: f32 = 160.0;
/// Half of the gap between two arcs, of the whole ring.
const GAP: f32 = 0.004;

pub(super) fn ring(ring: &Ring) -> impl IntoView + use<> {
    view! {
        <svg class="ring" viewBox="0 0 340 340" role="img" aria-label=ring.label.clone() inner_html=inside(ring)></svg>
    }
}

fn inside(ring: &Ring) -> String {
    let mut out = String::new();
    for one in &ring.arcs {
        let (from, to) = (one.from + GAP, (one.to - GAP).max(one.from + 2.0 * GAP));
        arc(&mut out, from, to, "var(--skin)");
        let done = from + (to - from) * one.done;
        if one.done > 0.0 {
            arc(&mut out, from, done, "var(--ink-soft)");
        }
    }
    let (x, y) = place(ring.now);
    // A string takes everything.
    let _ = write!(out, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"8\" fill=\"var(--ink)\"/>");
    out
}

fn arc(out: &mut String, from: f32, to: f32, colour: &str) {
    let ((x, y), (to_x, to_y)) = (place(from), place(to));
    let long = u8::from(to - from > 0.5);
    let _ = write!(
        out,
        "<path d=\"M{x:.1} {y:.1}A{RADIUS} {RADIUS} 0 {long} 1 {to_x:.1} {to_y:.1}\" fill=\"none\" stroke=\"{colour}\" \
         stroke-width=\"6\" stroke-linecap=\"round\"/>"
    );
}

/// Where a share of the whole lies, clockwise from the top.
fn place(share: f32) -> (f32, f32) {
    let angle = share * TAU;
    (SIZE / 2.0 + RADIUS * angle.sin(), SIZE / 2.0 - RADIUS * angle.cos())
}
