//! The one clock of the shell, milliseconds, optionally faster (`?speed=`, 1 to 600).

use std::cell::Cell;

/// Longest stride of one tick, milliseconds: the guide takes a longer jump for a phone that slept.
const STRIDE_MS: u64 = 1000;
/// How often the session looks at the clock, milliseconds.
pub const EVERY_MS: i32 = 100;

thread_local! {
    static START: Cell<f64> = const { Cell::new(0.0) };
    static SPEED: Cell<f64> = const { Cell::new(1.0) };
}

/// Begins to run, as fast as the address of the page says.
pub fn start(query: &str) {
    let asked = query.trim_start_matches('?').split('&').find_map(|part| part.strip_prefix("speed="));
    let speed = asked.and_then(|text| text.parse::<f64>().ok()).filter(|s| (1.0..=600.0).contains(s));
    SPEED.set(speed.unwrap_or(1.0));
    START.set(js_sys::Date::now());
}

/// Milliseconds on the app's clock.
pub fn now_ms() -> u64 {
    let passed = (js_sys::Date::now() - START.get()).max(0.0) * SPEED.get();
    passed as u64
}

/// The moments to tell the app when this much time passed since the last one: one, unless the clock runs fast. A real
/// jump, of a phone that slept, stays one jump.
pub fn strides(last_ms: u64, now_ms: u64) -> impl Iterator<Item = u64> {
    let fast = SPEED.get() > 1.0;
    let step = if fast { STRIDE_MS } else { u64::MAX };
    let between = (1..).map_while(move |n: u64| last_ms.checked_add(step.checked_mul(n)?).filter(|&at| at < now_ms));
    between.chain(std::iter::once(now_ms))
}
