//! What two people may do to each other today, without a single reason: masks over region x technique x pressure x
//! contact x pose, for receiving and for giving, plus what the pair agreed about the session.
//!
//! `No`, `Ask`, illness and dislike cannot be told apart here beyond what the guide needs in order to ask. Nothing in
//! this crate can name a condition. Combining (`merge`) only ever tightens. Checker and audit use the types, never
//! `merge`.

pub mod code;
pub mod merge;
mod pair;
mod person;
mod preferences;
mod regionside;
mod today;

pub use pair::{NeedWeight, PairLimits, SessionTerms};
pub use person::{GiveLimits, PersonLimits, ReceiveCell, ReceiveLimits};
pub use preferences::{Preferences, Subject};
pub use regionside::RegionSide;
