//! The pacer: one breath as a curve with one dot; and the propped phone of the begin screen.

use app::Pacer;
use leptos::prelude::*;
use std::f32::consts::PI;
use std::fmt::Write as _;

const WIDTH: f32 = 342.0;
const LEFT: f32 = 4.0;
const LENGTH: f32 = WIDTH - 2.0 * LEFT;
const LOW: f32 = 46.0;
const RISE: f32 = 34.0;
const POINTS: u16 = 48;

/// Height of the curve at this share of a breath.
fn height(share: f32, in_share: f32) -> f32 {
    let up = if share < in_share {
        (1.0 - (PI * share / in_share.max(0.01)).cos()) / 2.0
    } else {
        f32::midpoint(1.0, (PI * (share - in_share) / (1.0 - in_share).max(0.01)).cos())
    };
    LOW - RISE * up
}

fn curve(from: f32, to: f32, in_share: f32) -> String {
    let mut path = String::new();
    for i in 0..=POINTS {
        let share = from + (to - from) * f32::from(i) / f32::from(POINTS);
        // A string takes everything.
        let _ = write!(
            path,
            "{}{:.1} {:.1}",
            if i == 0 { 'M' } else { 'L' },
            LEFT + LENGTH * share,
            height(share, in_share)
        );
    }
    path
}

pub(super) fn pacer(pacer: &Pacer) -> impl IntoView + use<> {
    // Who wants no travel sees the dot rest at the beginning of each half-breath.
    let phase = match (reduced_motion(), pacer.breathing_in) {
        (false, _) => pacer.phase,
        (true, true) => 0.0,
        (true, false) => pacer.in_share,
    };
    let x = LEFT + LENGTH * phase;
    let dot = format!("transform:translate({x:.1}px,{:.1}px)", height(phase, pacer.in_share));
    let middle = LEFT + LENGTH * pacer.in_share;
    let brackets = format!(
        "M{LEFT} 56v8H{:.1}v-8M{:.1} 56v8H{:.1}v-8",
        middle - 5.0,
        middle + 5.0,
        LEFT + LENGTH
    );
    let split = format!("grid-template-columns:{:.3}fr {:.3}fr", pacer.in_share, 1.0 - pacer.in_share);
    let (now, other) = ("now", "");
    view! {
        <div class="pacer">
            <svg viewBox="0 0 342 68" aria-hidden="true" class=if phase < 0.04 { "turning" } else { "" }>
                <path class="curve" d=curve(0.0, 1.0, pacer.in_share) />
                <path class="curve done" d=curve(0.0, phase, pacer.in_share) />
                <path class="bracket" d=brackets />
                <circle class="dot" r="9" style=dot />
            </svg>
            <p class="halves" style=split>
                <span class=if pacer.breathing_in { now } else { other }>{pacer.in_label.clone()}</span>
                <span class=if pacer.breathing_in { other } else { now }>{pacer.out_label.clone()}</span>
            </p>
        </div>
    }
}

fn reduced_motion() -> bool {
    let query = web_sys::window().and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// A phone leaning on books; what the words beside it say.
pub(super) fn propped_phone() -> impl IntoView {
    view! {
        <svg class="propped" viewBox="0 0 340 190" aria-hidden="true">
            <path class="prop" d="M14 168H326" />
            <g class="prop">
                <rect x="178" y="144" width="106" height="22" rx="3" />
                <rect x="188" y="122" width="88" height="20" rx="3" />
                <rect x="182" y="102" width="98" height="18" rx="3" />
                <path d="M196 144v22M204 122v20M200 102v18" />
            </g>
            <path
                class="phone"
                d="M112 166 162 34a9 9 0 0 1 12-5l5 2a9 9 0 0 1 5 11L136 166Z"
                transform="translate(22 0)"
            />
            <path class="heard" d="M104 140q-22 -18 -22 -46M86 152q-38 -26 -38 -72" />
        </svg>
    }
}
