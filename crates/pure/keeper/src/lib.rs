//! What two people keep between sessions, and the screens for it, without a screen: `update` turns events into changes
//! and effects, `page` says what is on the screen.
//!
//! Health answers, ratings and dislikes are known here and nowhere else in the app; what leaves this room is limits,
//! preferences and sealed records.

mod act;
mod after;
mod after_records;
mod answers;
mod asking;
mod colleagues;
mod cover;
mod effect;
mod event;
mod favourites;
mod history;
mod history_said;
mod home;
mod home_evenings;
mod home_place;
mod home_tonight;
mod household;
mod kept;
mod model;
mod page;
mod records;
mod saving;
mod therapist;
mod therapist_link;
mod therapist_make;
mod therapist_words;
mod update;
mod view;

pub use act::Act;
pub use effect::{Away, Effect, PlanWish};
pub use event::{Ended, Event, Found, StoreTrouble, To};
pub use model::Model;
pub use page::{
    Block, BodyMap, Button, ButtonKind, Choice, ChoiceLayout, Choices, Dot, Fact, Field, MapWords, Mark, Number, Owner,
    Page, Place, PlotRow, Range, Scale, Spread, TextField,
};
pub use records::{Area, Write};
pub use update::update;
pub use view::page;
