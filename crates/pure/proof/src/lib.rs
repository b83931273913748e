//! Between planner and checker: every step in which hands are on a body carries evidence that these two bodies can do it.
//!
//! The planner knows what the catalogue lists; whether it fits two bodies only the solver knows. What cannot be done is
//! banned and the plan made again. Who checks a plan never comes here: evidence is verified by tables and kinematics.

mod changed;
mod planned;
mod proposal;
mod prover;

pub use changed::{fit, replan, shape, shape_around};
pub use planned::{Planned, plan};
pub use prover::{Failing, Prover};
