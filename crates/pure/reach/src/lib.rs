//! Can these two bodies do it? Both solved together, in a pose, for one hand's stroke or for two people's at once.

pub mod arm;
pub mod atlas;
mod contact;
mod hands;
mod judge;
mod likeness;
pub mod lm;
mod model;
mod pairs;
mod placement;
mod solve;
pub mod space;
mod starts;
mod task;

pub use placement::{Block, Placement, Rest, Scene, placement, scene};
pub use solve::{Desk, ask, solve};
pub use task::{Answer, Body, Contact, Giving, Moment, Residual, Task, Verdict, Why};
