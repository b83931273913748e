//! Reads what two people said about today (PAIR.toml, or the app's own answers) and turns it into limits without
//! reasons.
//!
//! This is the only room that knows conditions and their rules. What leaves it is a mask ([`limits::PairLimits`]) or a
//! calm [`NotToday`] that names nobody and nothing. Rules of the catalogue come in 22 kinds; each kind is one file of
//! [`actions`](crate) with its own accept and reject tests.

mod actions;
mod base;
mod file;
mod not_today;
mod own;
mod pair;
mod pointed;
mod questions;
mod read;
mod reasons;
mod trouble;
mod validity;

pub use actions::{Severity, severity};
pub use base::default_permission;
pub use file::{History, Mark, PairFile, PersonFile, SessionFile, Told, Wish};
pub use not_today::{Advice, NotToday, of_sign};
pub use own::{Own, own};
pub use pair::{limits, starter_limits, together};
pub use pointed::{Pointed, Sites};
pub use questions::{Question, questions};
pub use read::{MINUTES, read, read_bytes};
pub use reasons::{Reason, reasons};
pub use trouble::{Allowed, Trouble};
pub use validity::{
    Validity, bars_today, no_is_good_for_days, only_about_giving, validity, wants_advice, wants_place, wants_weeks,
    what_to_do,
};
