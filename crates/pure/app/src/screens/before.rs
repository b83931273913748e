//! The first minute: start, who, place, read together, not now, begin.

use super::picture;
use crate::kept::OFFERED_MINUTES;
use crate::live::VoiceChoice;
use crate::model::Planning;
use crate::planning::minutes_possible;
use crate::rooms::Rooms;
use crate::view::{BeginView, Choice, Fact, NotNowView, PlaceView, PlanState, ReadView, StartView, WhoView};
use crate::wording::{self, capital, ui};
use crate::{Lang, Model, WakeLock};
use quantity::{Place, Setting};

pub(super) fn start(model: &Model) -> StartView {
    let lang = model.lang();
    StartView {
        home: (model.rooms == Rooms::Known).then(|| ui::start_home(lang)),
        heading: ui::start_heading(lang),
        lead: ui::start_lead(lang),
        start: ui::start_button(lang),
        foot: ui::start_foot(lang),
        about: ui::about_link(lang),
        picture: picture::cover(lang),
    }
}

pub(super) fn who(model: &Model) -> WhoView {
    let lang = model.lang();
    let choice = |&setting: &Setting| Choice {
        id: setting,
        label: wording::setting(lang, setting),
        note: wording::setting_note(lang, setting),
        selected: model.kept.setting == Some(setting),
    };
    WhoView {
        heading: ui::who_heading(lang),
        lead: ui::who_lead(lang),
        choices: Setting::ALL.iter().map(choice).collect(),
        foot: ui::who_foot(lang),
    }
}

pub(super) fn place(model: &Model) -> PlaceView {
    let lang = model.lang();
    let places = Place::ALL
        .iter()
        .filter(|&&p| p != Place::Standing)
        .map(|&place| Choice {
            id: place,
            label: wording::place(lang, place),
            note: None,
            selected: model.kept.places.contains(place),
        });
    let minutes = OFFERED_MINUTES.iter().map(|&minutes| Choice {
        id: minutes,
        label: minutes.to_string(),
        note: Some(ui::minutes_unit(lang)),
        selected: model.kept.minutes == minutes,
    });
    PlaceView {
        heading: ui::place_heading(lang),
        places: places.collect(),
        minutes_heading: ui::minutes_heading(lang),
        minutes: minutes.collect(),
        minutes_note: ui::minutes_note(lang),
        next: ui::next_button(lang),
    }
}

pub(super) fn read(lang: Lang) -> ReadView {
    ReadView {
        heading: ui::read_heading(lang),
        lead: ui::read_lead(lang),
        items: vec![
            ui::read_item_ill(lang),
            ui::read_item_alcohol(lang),
            ui::read_item_breathless(lang),
            ui::read_item_swollen(lang),
            ui::read_item_pregnant(lang),
            ui::read_item_operated(lang),
            ui::read_item_treatment(lang),
            ui::read_item_mood(lang),
        ],
        neither: ui::read_neither(lang),
        yes_or_unsure: ui::read_yes(lang),
        foot: ui::read_foot(lang),
    }
}

pub(super) fn not_now(model: &Model) -> NotNowView {
    let lang = model.lang();
    NotNowView {
        privately: (model.rooms != Rooms::Away).then(|| ui::notnow_privately(lang)),
        heading: ui::notnow_heading(lang),
        paragraphs: vec![ui::notnow_first(lang), ui::notnow_second(lang), ui::notnow_third(lang)],
        again: ui::notnow_again(lang),
        done: ui::notnow_done(lang),
    }
}

pub(super) fn begin(model: &Model) -> BeginView {
    let lang = model.lang();
    let minutes = minutes_possible(&model.kept);
    let voice = match model.voice() {
        VoiceChoice::This(_) => ui::fact_voice_yes(lang),
        VoiceChoice::Default => ui::fact_voice_unknown(lang),
        VoiceChoice::None => ui::fact_voice_none(lang),
    };
    let screen = match model.wake_lock {
        WakeLock::Supported | WakeLock::Held => ui::fact_screen_awake(lang),
        WakeLock::Unknown | WakeLock::Unsupported | WakeLock::Lost => ui::fact_screen_may_lock(lang),
    };
    // Until both were asked about their health, every session is on two chairs (RULES.md S3).
    let today = ui::fact_tonight_value(lang, &wording::place(lang, Place::TwoChairs), minutes);
    let fact = |name, value| Fact { name, value };
    let mut notes = Vec::new();
    if minutes < model.kept.minutes {
        let asked = model.kept.minutes;
        notes.push(match model.kept.setting {
            Some(Setting::Colleagues) => ui::note_shorter_colleagues(lang, asked, minutes),
            _ => ui::note_shorter(lang, asked, minutes),
        });
    }
    if !model.kept.places.contains(Place::TwoChairs) {
        notes.push(ui::note_chairs(lang));
    }
    let (ready, picture) = match &model.planning {
        Planning::Ready(prepared) => {
            let first = prepared.plan.steps.first();
            (
                PlanState::Ready,
                first.map(|step| picture::of_step(lang, step, &prepared.limits, 0)),
            )
        }
        Planning::Working { percent, .. } => (
            PlanState::Working {
                percent: *percent,
                text: ui::plan_working(lang),
            },
            None,
        ),
        Planning::None | Planning::Failed => (
            PlanState::Failed {
                text: ui::plan_failed(lang),
            },
            None,
        ),
    };
    BeginView {
        lines: vec![ui::begin_prop(lang), ui::begin_warm(lang), ui::begin_stop(lang)],
        lead: ui::begin_lead(lang),
        facts: vec![
            fact(ui::fact_voice(lang), voice),
            fact(ui::fact_screen(lang), screen),
            fact(ui::fact_tonight(lang), capital(&today)),
        ],
        notes,
        see_plan: ui::begin_see_plan(lang),
        begin: ui::begin_button(lang),
        ready,
        picture,
    }
}
