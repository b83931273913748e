//! The app in a browser: draws the view, carries out the effects, decides nothing.
//!
//! `?speed=60` in the address makes the app's clock run sixty times as fast, so that a whole session can be looked at in
//! seconds. It changes nothing else: the same events, the same effects, in the same order.

mod clock;
mod device;
mod input;
mod shell;
mod ui;

fn main() {
    shell::open();
}
