//! The pacer: one breath as a curve with one dot; and the propped phone of the begin screen.

use app::Pacer;
use body::tenths;
use js_sys::Math::cos;
use leptos::prelude::*;
use std::f64::consts::PI;

const LEFT: f64 = 4.0;
const LENGTH: f64 = 334.0;
const LOW: f64 = 46.0;
const RISE: f64 = 34.0;
const POINTS: u16 = 48;

/// Height of the curve at this share of a breath.
fn height(share: f64, in_share: f64) -> f64 {
    let up = if share < in_share {
        (1.0 - cos(PI * share / in_share.max(0.01))) / 2.0
    } else {
        (1.0 + cos(PI * (share - in_share) / (1.0 - in_share).max(0.01))) / 2.0
    };
    LOW - RISE * up
}

fn curve(to: f64, in_share: f64) -> String {
    let mut path = String::new();
    for i in 0..=POINTS {
        let share = to * f64::from(i) / f64::from(POINTS);
        path.push(if i == 0 { 'M' } else { 'L' });
        tenths(&mut path, LEFT + LENGTH * share);
        path.push(' ');
        tenths(&mut path, height(share, in_share));
    }
    path
}

/// Text with numbers in it: `text[0] numbers[0] text[1] ...`.
fn with(texts: &[&str], numbers: &[f64]) -> String {
    let mut out = String::new();
    let mut numbers = numbers.iter();
    for text in texts {
        out.push_str(text);
        if let Some(number) = numbers.next() {
            tenths(&mut out, *number);
        }
    }
    out
}

pub(super) fn pacer(pacer: &Pacer) -> impl IntoView + use<> {
    let in_share = f64::from(pacer.in_share);
    // Who wants no travel sees the dot rest at the beginning of each half-breath.
    let phase = match (reduced_motion(), pacer.breathing_in) {
        (false, _) => f64::from(pacer.phase),
        (true, true) => 0.0,
        (true, false) => in_share,
    };
    let middle = LEFT + LENGTH * in_share;
    let dot = with(
        &["transform:translate(", "px,", "px)"],
        &[LEFT + LENGTH * phase, height(phase, in_share)],
    );
    let brackets = with(&["M4 56v8H", "v-8M", " 56v8H338v-8"], &[middle - 5.0, middle + 5.0]);
    let split = with(
        &["grid-template-columns:", "fr ", "fr"],
        &[100.0 * in_share, 100.0 - 100.0 * in_share],
    );
    let (now, other) = ("now", "");
    view! {
        <div class="pacer">
            <svg viewBox="0 0 342 68" aria-hidden="true" class=if phase < 0.04 { "turning" } else { "" }>
                <path class="curve" d=curve(1.0, in_share) />
                <path class="curve done" d=curve(phase, in_share) />
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
