//! How two people are placed: the room `stage`, which those who verify stand on too.

pub use stage::{Block, From, Placement, Rest, Resting, Scene, placement, scene};
