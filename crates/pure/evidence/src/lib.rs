//! Why a step can be done by these two bodies, in whole numbers, and the check that it is true.
//!
//! Whoever searches for postures writes evidence down; whoever doubts it verifies it here by forward kinematics and
//! tables alone. This room shares bodies and poses with the search and nothing that decides.

mod flesh;
mod numbers;
mod people;
mod verify;

pub use numbers::{Evidence, Hand, Moment, POINTS, Touch, Unreadable};
pub use people::{Told, UNTOLD_CM};
pub use posture::Class;
pub use verify::{Bodies, Body, Claim, Fault, Gives, oriented, verify};
