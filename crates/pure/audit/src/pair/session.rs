//! The `[session]` table and its defaults.

use super::table::bounded;
use catalogue::RULES;
use quantity::{Balance, Experience, Occasion, Place, Setting, Style};
use serde::Deserialize;

/// What both agreed.
pub(crate) struct Session {
    /// Length asked for, minutes.
    pub(crate) minutes: u32,
    pub(crate) occasion: Occasion,
    pub(crate) setting: Setting,
    /// Furniture named in the file.
    pub(crate) places: Vec<Place>,
    pub(crate) experience: Experience,
    pub(crate) style: Style,
    pub(crate) balance: Balance,
}

/// The table as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionTable {
    #[serde(deserialize_with = "minutes")]
    minutes: u32,
    setting: Setting,
    occasion: Option<Occasion>,
    #[serde(default, deserialize_with = "places")]
    places: Vec<Place>,
    experience: Option<Experience>,
    style: Option<Style>,
    balance: Option<Balance>,
}

impl From<SessionTable> for Session {
    /// Length and setting must be said; everything else has the careful default.
    fn from(table: SessionTable) -> Self {
        let usual = if table.setting == Setting::TherapistClient {
            Balance::Free
        } else {
            Balance::Even
        };
        Self {
            minutes: table.minutes,
            occasion: table.occasion.unwrap_or(Occasion::None),
            setting: table.setting,
            places: table.places,
            experience: table.experience.unwrap_or(Experience::Beginner),
            style: table.style.unwrap_or(Style::Together),
            balance: table.balance.unwrap_or(usual),
        }
    }
}

fn minutes<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let [low, high] = RULES.t2_minutes;
    bounded(from, low, high)
}

fn places<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Place>, D::Error> {
    let list = Vec::<Place>::deserialize(from)?;
    for (at, place) in list.iter().enumerate() {
        if *place == Place::Standing {
            let what = "found standing, which needs no furniture; allowed: two_chairs, sofa, floor, bed";
            return Err(serde::de::Error::custom(what));
        }
        if list.iter().take(at).any(|earlier| earlier == place) {
            return Err(serde::de::Error::custom(format!("{place} is named twice")));
        }
    }
    Ok(list)
}
