//! The live session: (state, input, now) -> (state, outputs). No clock, no voice, no words, no screen inside.
//!
//! Only a [`checker::CheckedPlan`] can be guided. Whoever owns a clock calls [`Session::tick`]; whoever hears a person
//! calls [`Session::handle`]; both get back what to say, sound and show as plain values. Cues are typed ([`Cue`]);
//! the words live elsewhere. What people ask for only ever makes a session softer, shorter or quieter than what was
//! checked, or back up to it.
//!
//! **When something is said** (LIVE.md, cue model). The whole session is laid out as a score of moments first; then
//! voices are given out by importance until 15 % of the time is spoken or 6 s of quiet would be broken. What gets no
//! voice is still shown and chimed. For a change of hands the words come at `ready`, 5 s before, so that they are
//! over when the change comes; `go` is then a chime. When the words could not be said before, `go` says them.

mod change;
mod cue;
mod doing;
mod io;
mod pacer;
mod running;
mod score;
mod session;

pub use cue::{Chime, Cue, Line, Priority, Who};
pub use doing::{Does, Touch, does as does_at};
pub use io::{GuideOptions, Input, Output};
pub use pacer::{Breath, breath_at, breath_ms};
pub use session::{Ending, Moment, PauseReason, Possible, Question, Session, State};
