//! Can these two bodies do it? Both solved together, in a pose, for one hand's stroke or for two people's at once.

pub mod arm;
pub mod lm;
mod placement;
pub mod space;

pub use placement::{Block, Placement, Rest, Scene, placement, scene};
