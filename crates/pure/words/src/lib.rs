//! The words people see, in every language, as typed functions made from `/locales` when this crate is built.
//!
//! One module per file of sentences ([`ui`], [`session`], [`plan`], [`because`], [`cli`]), and total functions for everything the
//! catalogue names. A missing key, a wrong argument or a word for nothing does not build.

mod generated;
mod lang;
mod names;
mod say;

pub use generated::{because, cli, keeper, plan, session, ui};
pub use lang::Lang;
pub use names::*;
