//! From typed values to words: cues, lines, blocks, reasons. The only room of the app that puts words together.

mod cues;
mod facts;
mod names;
mod text;

pub(crate) use cues::{cue, line, lines};
pub(crate) use facts::{Facts, facts};
pub(crate) use names::{capital, letter, phase, place, pose, prop, region, setting, setting_note, technique};
pub(crate) use text::{plan, session, ui};

/// "15:50": minutes and seconds.
pub(crate) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
