//! A person's body as far as pictures of poses need it: joints from stature, two people in a pose, hands on regions.
//!
//! Pictures are flat and schematic, true in proportion: a small and a tall person look it, and a hand that cannot get
//! to a place in the picture is seen to fall short. Nothing here decides whether a pose is safe or within reach.

mod arrange;
mod figure;
mod pair;
mod path;
mod point;
#[cfg(test)]
mod reach_test;
mod sketch;
mod spot;

pub use pair::Touch;
pub use path::tenths;
pub use point::Point;
pub use sketch::{Arrow, Paint, Shape, Sketch, Wanted, sketch};

/// Stature taken where nobody told theirs, cm.
pub const UNTOLD_CM: f64 = 170.0;

/// True when this pose has a picture of its own.
#[must_use]
pub fn has_picture(pose: catalogue::PoseId) -> bool {
    arrange::is_known(pose.as_str())
}
