//! Why a step is there, how sure that is, and why it is safe.

use super::plan as text;
use crate::Lang;
use plan::{Reason, Step};
use quantity::{Person, Pressure, Strength};

/// The three texts of a step's card.
pub(crate) struct Facts {
    pub(crate) why: String,
    pub(crate) sure: String,
    pub(crate) safe: String,
}

/// Words for one step; `because` are those from the two bodies, which say more of a turn than its plain reason.
pub(crate) fn facts(lang: Lang, step: &Step, because: &str) -> Facts {
    let givings = || Person::ALL.iter().filter_map(|&p| step.gives(p));
    let mut reasons: Vec<Reason> = givings().flat_map(|g| g.reasons.iter().copied()).collect();
    reasons.extend(step.shared.iter().flat_map(|s| s.reasons.iter().copied()));
    let mut seen = Vec::new();
    reasons.retain(|r| {
        !seen.contains(r) && {
            seen.push(*r);
            true
        }
    });
    let mut why = because.to_owned();
    for &one in reasons.iter().take(3) {
        if !why.is_empty() {
            why.push(' ');
        }
        why += &reason(lang, one);
    }
    if why.is_empty() {
        why = text::because_shared(lang);
    }
    let techniques = givings().flat_map(|g| g.parts.iter().map(|p| p.technique));
    let techniques = techniques.chain(step.shared.iter().map(|s| s.technique));
    // The weakest support of anything in the step is the support of the step.
    let strength = techniques.map(|t| t.entry().strength).max().unwrap_or(Strength::D);
    let sure = match strength {
        Strength::A => text::sure_a(lang),
        Strength::B => text::sure_b(lang),
        Strength::C => text::sure_c(lang),
        Strength::D => text::sure_d(lang),
    };
    let parts = givings().flat_map(|g| g.parts.iter().map(|p| p.pressure));
    let level = parts
        .chain(step.shared.iter().map(|s| s.pressure))
        .max()
        .unwrap_or(Pressure::ZERO);
    Facts {
        why,
        sure,
        safe: text::safe(lang, &level.level().to_string()),
    }
}

fn reason(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::WishedFor => text::reason_wished_for(lang),
        Reason::WarmsFirst => text::reason_warms_first(lang),
        Reason::AlreadyWarm => text::reason_already_warm(lang),
        Reason::EvensSides => text::reason_evens_sides(lang),
        Reason::RestsHands => text::reason_rests_hands(lang),
        Reason::EvensTime => text::reason_evens_time(lang),
        Reason::Arrives => text::reason_arrives(lang),
        Reason::Closes => text::reason_closes(lang),
        Reason::Calms => text::reason_calms(lang),
        Reason::StretchesWarm => text::reason_stretches_warm(lang),
        Reason::WakesUp => text::reason_wakes_up(lang),
        Reason::TurnsForReach => text::reason_turns_for_reach(lang),
        Reason::TurnsSuit => text::reason_turns_suit(lang),
        Reason::TurnsAsAsked => text::reason_turns_as_asked(lang),
        Reason::SameForBoth => text::reason_same_for_both(lang),
        Reason::Relaxation => text::reason_relaxation(lang),
        Reason::Circulation => text::reason_circulation(lang),
        Reason::Flexibility => text::reason_flexibility(lang),
        Reason::Bonding => text::reason_bonding(lang),
        Reason::Recovery => text::reason_recovery(lang),
        Reason::Interlude => text::reason_interlude(lang),
    }
}
