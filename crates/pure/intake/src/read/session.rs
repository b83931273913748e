//! The `[session]` table of a pair file.

use super::MINUTES;
use super::field::{Reader, Table};
use crate::file::{History, SessionFile};
use crate::trouble::Allowed;
use quantity::{Balance, Experience, Occasion, Place, Set, Setting, Style};

const KEYS: &[&str] = &[
    "minutes",
    "occasion",
    "setting",
    "places",
    "experience",
    "style",
    "balance",
];

/// The table, and whether it named a balance.
pub(super) struct Session {
    pub(super) file: SessionFile,
    pub(super) balance_named: bool,
}

/// Every value of a closed list with its spelling.
macro_rules! words {
    ($kind:ty) => {
        &<$kind>::ALL
            .iter()
            .map(|&value| (value.as_str(), value))
            .collect::<Vec<_>>()
    };
}

/// Reads the table. How long and how they know each other must be said; everything else has the careful default:
/// no occasion, beginners, together, two chairs.
pub(super) fn read<'t>(reader: &mut Reader<'t>, top: &Table<'_, 't>) -> Session {
    let mut file = SessionFile {
        minutes: MINUTES.0,
        occasion: Occasion::None,
        setting: Setting::Colleagues,
        places: Set::EMPTY,
        experience: Experience::Beginner,
        style: Style::Together,
        balance: Balance::Even,
        history: History::Unknown,
    };
    let mut balance_named = false;
    let Some(table) = top.table(reader, "session", KEYS, "what both agreed") else {
        if top.get("session").is_none() {
            top.missing(reader, "session");
        }
        return Session { file, balance_named };
    };
    match table.get("minutes") {
        Some(value) => {
            let (low, high) = (i64::from(MINUTES.0), i64::from(MINUTES.1));
            let minutes = reader.whole(value, &table.field("minutes"), low, high);
            file.minutes = minutes.and_then(|m| u16::try_from(m).ok()).unwrap_or(file.minutes);
        }
        None => table.missing(reader, "minutes"),
    }
    match table.get("setting") {
        Some(value) => {
            file.setting = reader
                .word(value, &table.field("setting"), words!(Setting))
                .unwrap_or(file.setting);
        }
        None => table.missing(reader, "setting"),
    }
    if let Some(value) = table.get("occasion") {
        file.occasion = reader
            .word(value, &table.field("occasion"), words!(Occasion))
            .unwrap_or(file.occasion);
    }
    if let Some(value) = table.get("experience") {
        file.experience = reader
            .word(value, &table.field("experience"), words!(Experience))
            .unwrap_or(file.experience);
    }
    if let Some(value) = table.get("style") {
        file.style = reader
            .word(value, &table.field("style"), words!(Style))
            .unwrap_or(file.style);
    }
    if let Some(value) = table.get("balance") {
        balance_named = true;
        file.balance = reader
            .word(value, &table.field("balance"), words!(Balance))
            .unwrap_or(file.balance);
    }
    if let Some(value) = table.get("places") {
        // Standing needs nothing and is always there, so it is not a word of this list (CONTRACT.md).
        let named: Vec<_> = Place::ALL
            .iter()
            .filter(|&&p| p != Place::Standing)
            .map(|&p| (p.as_str(), p))
            .collect();
        for (field, item) in reader.list(value, &table.field("places"), "places") {
            if let Some(place) = reader.word(item, &field, &named) {
                if file.places.contains(place) {
                    reader.wrong(item, &field, Allowed::Once);
                }
                file.places.insert(place);
            }
        }
    }
    Session { file, balance_named }
}
