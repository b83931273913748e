//! Names of things, and the few words around them that depend on the app.

use super::ui;
use crate::Lang;
use quantity::{Person, Setting};

pub(crate) use words::{
    phase, place, pose, region_object, region_side as region, setting, technique as technique_verb,
    technique_name as technique,
};

/// "A" or "B": Latin letters in every language.
pub(crate) fn letter(person: Person) -> &'static str {
    match person {
        Person::A => "A",
        Person::B => "B",
    }
}

/// A thing to have ready: `cushion:b` is a cushion for B. A thing without words keeps its spelling.
pub(crate) fn prop(lang: Lang, prop: &str) -> String {
    let (thing, whose) = prop
        .split_once(':')
        .map_or((prop, None), |(thing, whose)| (thing, Some(whose)));
    let words = words::prop(lang, thing).unwrap_or_else(|| thing.replace('_', " "));
    match whose {
        Some(whose) => format!("{words} ({})", whose.to_ascii_uppercase()),
        None => words,
    }
}

/// The small line under a setting.
pub(crate) fn setting_note(lang: Lang, setting: Setting) -> Option<String> {
    match setting {
        Setting::Colleagues => Some(ui::setting_colleagues_note(lang)),
        Setting::Training => Some(ui::setting_training_note(lang)),
        _ => None,
    }
}
