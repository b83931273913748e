//! A picture of black and white squares another phone can read. Always dark on light: cameras expect it.

use leptos::prelude::*;
use std::fmt::Write as _;

/// The empty rim a reader needs, in squares.
const RIM: usize = 4;

pub(super) fn code(modules: &[Vec<bool>], label: &str) -> impl IntoView + use<> {
    let mut path = String::new();
    for (y, row) in modules.iter().enumerate() {
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|dark| **dark).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + RIM, y + RIM);
            }
            x += run.max(1);
        }
    }
    let size = modules.len() + 2 * RIM;
    view! {
        <svg class="code" viewBox=format!("0 0 {size} {size}") role="img" aria-label=label.to_owned()>
            <rect class="paper" width=size.to_string() height=size.to_string() />
            <path class="dark" d=path />
        </svg>
    }
}
