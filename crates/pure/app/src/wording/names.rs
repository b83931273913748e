//! Names of things: regions, techniques, poses, places, settings.

use super::{plan, ui};
use crate::Lang;
use catalogue::{PoseId, RegionId, TechniqueId};
use quantity::{Person, Phase, Place, Setting, Side};

/// "A" or "B": Latin letters in every language.
pub(crate) fn letter(person: Person) -> &'static str {
    match person {
        Person::A => "A",
        Person::B => "B",
    }
}

pub(crate) fn region(_lang: Lang, region: RegionId, side: Side) -> String {
    let name = region.as_str().replace('_', " ");
    match side {
        Side::Left | Side::Right => format!("{side} {name}"),
        Side::Midline | Side::Both => name,
    }
}

pub(crate) fn technique(_lang: Lang, technique: TechniqueId) -> String {
    technique.as_str().replace('_', " ")
}

pub(crate) fn pose(_lang: Lang, pose: PoseId) -> String {
    pose.as_str().replace('_', " ")
}

/// A thing to have ready: `cushion_8cm:b` is a cushion for B.
pub(crate) fn prop(_lang: Lang, prop: &str) -> String {
    match prop.split_once(':') {
        Some((thing, whose)) => format!("{} ({})", thing.replace('_', " "), whose.to_uppercase()),
        None => prop.replace('_', " "),
    }
}

pub(crate) fn phase(lang: Lang, phase: Phase) -> String {
    match phase {
        Phase::Settle => plan::phase_settle(lang),
        Phase::Light => plan::phase_light(lang),
        Phase::Moderate => plan::phase_moderate(lang),
        Phase::Stretch => plan::phase_stretch(lang),
        Phase::Activate => plan::phase_activate(lang),
        Phase::Close => plan::phase_close(lang),
    }
}

pub(crate) fn setting(lang: Lang, setting: Setting) -> String {
    match setting {
        Setting::Partners => ui::setting_partners(lang),
        Setting::Friends => ui::setting_friends(lang),
        Setting::Family => ui::setting_family(lang),
        Setting::Colleagues => ui::setting_colleagues(lang),
        Setting::Training => ui::setting_training(lang),
        Setting::TherapistClient => ui::setting_therapist_client(lang),
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

pub(crate) fn place(lang: Lang, place: Place) -> String {
    match place {
        Place::TwoChairs => ui::place_two_chairs(lang),
        Place::Sofa => ui::place_sofa(lang),
        Place::Floor => ui::place_floor(lang),
        Place::Bed => ui::place_bed(lang),
        Place::Standing => ui::place_standing(lang),
    }
}

/// The same words with a capital first letter, for the beginning of a sentence or a label.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
