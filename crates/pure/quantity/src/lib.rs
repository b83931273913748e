//! The words every other room counts in: people, sides, hands, pressure levels, phases, contact kinds, seconds.
//!
//! Nothing here knows what a region, a technique or a condition is; it only knows how such things are measured.
//! No floating point, no clock, no I/O.

mod named;
mod people;
mod session;
mod set;
mod touch;

pub use people::{Hands, PerPerson, Person, Side};
pub use session::{Balance, Experience, Occasion, Phase, Setting, Style};
pub use set::{Member, Set};
pub use touch::{Closeness, Contact, Permission, Place, Pressure, Strength};

/// Length of one quantum of work in seconds: one giver on one region-side in one mode (RULES.md, "Words").
pub const QUANTUM_S: u32 = 90;
/// Base slot of the session grid in seconds (PLANNING.md, "Time").
pub const SLOT_S: u32 = 30;
