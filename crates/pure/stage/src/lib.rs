//! How two people are placed in a pose: hips, legs, furniture, and the narrow slack they still have.
//!
//! Written by hand as TOML under `placements/`, one pose a file; read, validated and turned into constants when this room
//! is built. The search for postures and those who verify what it says both stand on it; neither stands on the other.

mod placement;

pub use placement::{Block, From, ModeSlack, Placement, Rest, Resting, Scene, Unplaced, placement, scene, unplaced};
