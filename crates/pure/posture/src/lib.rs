//! What one body can do: a skeleton from stature, how it moves, how far, and what a posture costs.
//!
//! Three-dimensional and exact to its stated error, unlike the flat pictures of `body`. Used by the search for postures
//! and, independently of it, by those who verify what the search says. Centimetres and radians throughout.

mod assess;
mod chain;
mod discomfort;
mod joints;
mod lines;
mod measure;
mod range;
pub mod reba;
pub mod rula;
mod skeleton;
mod space;
mod stroke;

pub use assess::{Angles, ArmAngles, Assessment, Circumstances, Class, angles, assess, reba_of, rula_of};
pub use chain::{Frame, Leg, Neck, Posed, Rod, Stance};
pub use discomfort::{Cost, discomfort, discomfort_of};
pub use joints::{ARM_DOFS, Arm, DOFS, Dof, Half, Joints, deg, rad};
pub use measure::{Dim, Estimate, NoSize, Size};
pub use range::{Mobility, Raise, Range, Ranges, WORKING_SHARE};
pub use skeleton::{CAPSULES, Capsule, LINKS, Link, Skeleton};
pub use space::{Turn, V3, v3};
pub use stroke::{Spot, Stroke};
