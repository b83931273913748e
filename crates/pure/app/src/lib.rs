//! The app without a screen: `update` turns events into changes and effects, `view` says what is on the screen.
//!
//! Shells draw the [`ViewModel`] and carry out [`Effect`]s; they decide nothing. A whole journey is therefore tested
//! as a list of events and a list of effects, with no fake at all.

mod effect;
mod event;
mod gesture;
mod kept;
mod live;
mod model;
mod planning;
mod rooms;
mod screens;
mod shaping;
mod update;
mod view;
mod voice;
mod wording;

pub use effect::{Chime, Effect, FocusTarget, PlanRequest, Priority, ReplanRequest, ShapeRequest, Speech, Theme};
pub use event::{Event, Key, SheetChoice, Voice, WakeLock};
pub use gesture::{Gesture, HOLD_MS};
pub use model::Model;
pub use plan::Shape;
pub use rooms::{Chosen, Door, EndedFacts};
pub use screens::view;
pub use update::update;
pub use view::*;
pub use voice::{Player, Voice as Speaker};

/// The words of a cue of the live session, as they are said aloud and shown: for whoever guides without a screen.
#[must_use]
pub fn cue_words(lang: Lang, cue: guide::Cue, plan: &plan::Plan) -> String {
    wording::cue(lang, cue, plan)
}
pub use words::Lang;
