//! Between planner and checker: every step in which hands are on a body carries evidence that these two bodies can do it.
//!
//! The planner knows what the catalogue lists; whether it fits two bodies only the solver knows. What cannot be done is
//! banned and the plan made again. Where bodies are why a plan is not as both would have liked, it says so. Who checks a
//! plan never comes here: evidence is verified by tables and kinematics.

mod bar;
mod changed;
mod explain;
mod planned;
mod proposal;
mod prover;
mod said;

pub use changed::{fit, replan, shape, shape_around};
pub use explain::{Statures, explain};
pub use planned::{Planned, plan};
pub use prover::{Failing, Prover};
pub use said::{said, told};
