//! The shapes of catalogue entries. The build reads `/catalogue/**.toml`, checks it and writes these as constants;
//! nothing here is parsed when the program runs. The file formats are described in `/catalogue/SCHEMA.md`.

mod action;
mod condition;
mod phrase;
mod pose;
mod region;
mod sign;
mod technique;

pub use action::*;
pub use condition::*;
pub use phrase::*;
pub use pose::*;
pub use region::*;
pub use sign::*;
pub use technique::*;
