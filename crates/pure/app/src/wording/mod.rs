//! From typed values to words: cues, lines, blocks, reasons. The only room of the app that puts words together.

mod cues;
mod facts;
mod letters;
mod names;

pub(crate) use cues::{cue, line, lines};
pub(crate) use facts::facts;
pub(crate) use letters::{capital, small};
pub(crate) use names::{
    letter, phase, place, pose, prop, region, region_object, setting, setting_note, technique, technique_verb,
};
pub(crate) use words::{plan, session, ui};

/// "15:50": minutes and seconds.
pub(crate) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
