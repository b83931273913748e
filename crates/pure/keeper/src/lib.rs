//! What two people keep between sessions, and the screens for it, without a screen: `update` turns events into changes
//! and effects, `page` says what is on the screen.
//!
//! Health answers, ratings and dislikes are known here and nowhere else in the app; what leaves this room is limits,
//! preferences and sealed records.

mod page;

pub use page::{
    Block, BodyMap, Button, ButtonKind, Choice, ChoiceLayout, Choices, Dot, Fact, Field, Mark, Number, Owner, Page,
    Place, PlotRow, Range, Scale, Spread, TextField,
};
