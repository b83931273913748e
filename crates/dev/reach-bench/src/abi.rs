//! The module's doors for node, which holds the watch: a task or a hand by number, then what was found. No pointers cross.

use crate::arm::Bench;
use crate::pairs::{Found, Trials};
use reach::arm::HINGES;
use std::cell::RefCell;

struct State {
    trials: Trials,
    found: Found,
    bench: Bench,
    angles: [f64; HINGES],
}

thread_local! {
    static STATE: RefCell<State> = RefCell::new(State {
        trials: Trials::default(),
        found: Found::default(),
        bench: Bench::default(),
        angles: [0.0; HINGES],
    });
}

/// How many tasks of two bodies there are.
#[unsafe(no_mangle)]
pub extern "C" fn tasks() -> u32 {
    STATE.with_borrow(|state| u32::try_from(state.trials.count()).unwrap_or(0))
}

/// Solves one and returns the runs of the solver it took.
#[unsafe(no_mangle)]
pub extern "C" fn solve_task(index: u32) -> u32 {
    STATE.with_borrow_mut(|state| {
        state.found = state.trials.solve(index as usize);
        state.found.runs
    })
}

/// The verdict on the task solved last, as its place in the order from best to worst.
#[unsafe(no_mangle)]
pub extern "C" fn verdict() -> u32 {
    STATE.with_borrow(|state| state.found.verdict as u32)
}

/// Half of the fingerprint of everything found: 0 the lower, 1 the upper.
#[unsafe(no_mangle)]
pub extern "C" fn fingerprint(half: u32) -> u32 {
    STATE.with_borrow(|state| (state.found.bits >> (32 * (half & 1))) as u32)
}

/// How many hands the arm is to bring somewhere.
#[unsafe(no_mangle)]
pub extern "C" fn hands() -> u32 {
    STATE.with_borrow(|state| u32::try_from(state.bench.count()).unwrap_or(0))
}

/// Solves one.
#[unsafe(no_mangle)]
pub extern "C" fn solve_hand(index: u32) {
    STATE.with_borrow_mut(|state| state.angles = state.bench.solve(index as usize));
}

/// An angle of the hand solved last, radians.
#[unsafe(no_mangle)]
pub extern "C" fn angle(hinge: u32) -> f64 {
    STATE.with_borrow(|state| state.angles.get(hinge as usize).copied().unwrap_or(f64::NAN))
}
