//! What is said aloud: at most 8 words, who first, then where, then how.

use super::{letter, names, session};
use crate::Lang;
use catalogue::TempoUnit;
use guide::{Cue, Does, Line, Who};
use plan::Plan;

/// The words of a cue.
pub(crate) fn cue(lang: Lang, cue: Cue, _plan: &Plan) -> String {
    match cue {
        Cue::Hands(one) => line(lang, one),
        Cue::GetReady { .. } => session::cue_ready(lang),
        Cue::Move { same_roles: true, .. } => session::cue_move_sides(lang),
        Cue::Move { same_pose: true, .. } => session::cue_move_roles(lang),
        Cue::Move { pose, .. } => session::cue_move(lang, &names::pose(lang, pose)),
        Cue::Tempo { technique } => match technique.entry().tempo_unit {
            TempoUnit::CmPerS | TempoUnit::BreathsPerMin => session::cue_tempo_strokes(lang),
            TempoUnit::PerMin | TempoUnit::HoldS => session::cue_tempo_rhythm(lang),
        },
        Cue::Calibrate => session::cue_calibrate(lang),
        Cue::Comfort(Some(person)) => session::cue_comfort(lang, letter(person)),
        Cue::Comfort(None) => session::cue_comfort_both(lang),
        Cue::Ask { giver, region, side } => {
            session::cue_ask(lang, letter(giver.other()), &names::region_object(lang, region, side))
        }
        Cue::Hover { giver, .. } => session::cue_hover(lang, letter(giver)),
        Cue::Halfway => session::cue_halfway(lang),
        Cue::Count(_) => session::cue_count(lang),
        Cue::Breath => session::cue_breath(lang),
        Cue::Softer => session::cue_softer(lang),
        Cue::Firmer => session::cue_firmer(lang),
        Cue::AsFirmAsWeGo => session::cue_as_firm(lang),
        Cue::Elsewhere { giver, region, side } => {
            session::cue_elsewhere(lang, letter(giver), &names::region_object(lang, region, side))
        }
        Cue::LeftOut => session::cue_left_out(lang),
        Cue::HandsStill => session::cue_hands_still(lang),
        Cue::Pausing => session::cue_pausing(lang),
        Cue::WelcomeBack => session::cue_welcome_back(lang),
        Cue::QuietPause => session::cue_quiet_pause(lang),
        Cue::GoingOn => session::cue_going_on(lang),
        Cue::Stopped => session::cue_stopped(lang),
        Cue::Finished => session::cue_finished(lang),
    }
}

/// One line about hands.
pub(crate) fn line(lang: Lang, line: Line) -> String {
    let who = match line.who {
        Who::One(person) => letter(person).to_owned(),
        Who::Both => session::both(lang),
    };
    let place = |t: guide::Touch| names::region_object(lang, t.region, t.side);
    let works = |t: guide::Touch| words::technique_on(lang, t.technique, t.region, t.side);
    match line.does {
        Does::Works(t) if line.first_touch => session::cue_works_first(lang, &who, &works(t)),
        Does::Works(t) => session::cue_works(lang, &who, &works(t)),
        Does::HoldsStill(t) => session::cue_still(lang, &who, &place(t)),
        Does::Calibrates(t) => session::cue_calibrate_line(lang, &who, &place(t)),
        Does::Together(technique) => session::cue_together(lang, &names::technique_verb(lang, technique)),
        Does::Rests => session::cue_rests(lang, &who),
    }
}

/// Several lines in a row.
pub(crate) fn lines(lang: Lang, all: &[Line]) -> String {
    all.iter().map(|&l| line(lang, l)).collect::<Vec<_>>().join(" ")
}
