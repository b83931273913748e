//! T1: steps tile the session and are what a step may be. Source: RULES "Time and arc"; the lengths are judgement.
//!
//! A gap would leave both without a cue, an overlap would ask two things at once; a phrase that is not the authored one
//! would be read out wrongly.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::TechniqueId;
use plan::{Giving, Step};
use quantity::{Person, Phase};

pub(super) const RULE: Rule = Rule {
    id: RuleId::T1,
    severity: Severity::Form,
    judge,
};

/// Every length is a multiple of this, seconds.
const GRAIN_S: u32 = 10;
/// Shortest part, seconds.
const PART_S: u32 = 20;
/// Steps of the working phases that have a giving last one, two or three quanta.
const QUANTA: [u32; 3] = [90, 180, 270];
/// Shared steps, seconds.
const SHARED_S: [u32; 2] = [30, 300];

fn judge(session: &Session<'_>, found: &mut Findings) {
    if session.plan.schema != plan::SCHEMA {
        found.session(Finding::number(
            "schema",
            session.plan.schema,
            Allowed::Exactly(plan::SCHEMA.into()),
        ));
    }
    tiling(session, found);
    for (at, step) in session.steps() {
        if step.a_gives.is_none() && step.b_gives.is_none() && step.shared.is_none() {
            found.step(
                at,
                Finding::of(
                    "what is done",
                    Found::Nothing,
                    Allowed::Only("a giving or a shared move".into()),
                ),
            );
        }
        if step.shared.is_some() && (step.a_gives.is_some() || step.b_gives.is_some()) {
            found.step(at, Finding::not("beside a shared move", Found::Name("giving".into())));
        }
        if let Some(shared) = &step.shared {
            let [shortest, longest] = SHARED_S;
            if !(shortest..=longest).contains(&step.seconds) || step.seconds % GRAIN_S != 0 {
                let allowed = Allowed::Only(format!("{shortest} to {longest} s in tens for `{}`", shared.technique));
                found.step(at, Finding::seconds("length", step.seconds, allowed));
            }
        }
        let works = matches!(step.phase, Phase::Light | Phase::Moderate | Phase::Stretch);
        if works && (step.a_gives.is_some() || step.b_gives.is_some()) && !QUANTA.contains(&step.seconds) {
            found.step(
                at,
                Finding::seconds("length", step.seconds, Allowed::Only("90, 180 or 270 s".into())),
            );
        }
        for giver in BOTH {
            if let Some(giving) = step.gives(giver) {
                parts(at, step, giver, giving, found);
                phrase(at, giver, giving, found);
            }
        }
    }
}

fn tiling(session: &Session<'_>, found: &mut Findings) {
    let mut due = 0_u64;
    for (at, step) in session.steps() {
        // The first step begins at 0: its changeover is judged by O4.
        if at > 0 {
            due = due.saturating_add(step.changeover_before.into());
        }
        if u64::from(step.start) != due {
            found.step(at, Finding::seconds("start", step.start, Allowed::Exactly(due)));
        }
        due = u64::from(step.start).saturating_add(step.seconds.into());
    }
    if session.plan.steps.is_empty() {
        found.session(Finding::of("steps", Found::Nothing, Allowed::AtLeast(1)));
    }
    if due != u64::from(session.plan.seconds) {
        found.session(Finding::seconds(
            "end of the last step",
            due,
            Allowed::Exactly(session.plan.seconds.into()),
        ));
    }
}

fn parts(at: usize, step: &Step, giver: Person, giving: &Giving, found: &mut Findings) {
    let sum: u64 = giving.parts.iter().map(|p| u64::from(p.seconds)).sum();
    if giving.parts.is_empty() {
        found.step(
            at,
            Finding::of("parts given", Found::Nothing, Allowed::AtLeast(1)).who(giver),
        );
    }
    if sum != u64::from(step.seconds) {
        found.step(
            at,
            Finding::seconds("sum of parts given", sum, Allowed::Exactly(step.seconds.into())).who(giver),
        );
    }
    for part in &giving.parts {
        let least = shortest(part.technique);
        if part.seconds < least || part.seconds % GRAIN_S != 0 {
            let allowed = Allowed::Only(format!("tens from {least} s for `{}`", part.technique));
            found.step(at, Finding::seconds("part given", part.seconds, allowed).who(giver));
        }
    }
}

fn shortest(technique: TechniqueId) -> u32 {
    let brisk = [
        "tap_fingertip",
        "cup_light",
        "vibrate_fine",
        "shake_limb",
        "pause_checkin",
    ];
    if brisk.contains(&technique.as_str()) {
        GRAIN_S
    } else {
        PART_S
    }
}

/// A giving that names a phrase is that phrase: its techniques, its seconds, one of its regions; never firmer.
fn phrase(at: usize, giver: Person, giving: &Giving, found: &mut Findings) {
    let Some(id) = giving.phrase else { return };
    let phrase = id.entry();
    let same = giving.parts.len() == phrase.parts.len()
        && giving.parts.iter().zip(phrase.parts).all(|(part, authored)| {
            part.technique == authored.technique
                && part.seconds == u32::from(authored.seconds)
                && part.pressure.level() <= authored.pressure
        });
    if !same {
        let allowed = Allowed::Only("the parts of that phrase, no firmer".into());
        found.step(
            at,
            Finding::of("parts under a phrase given", Found::Name(id.to_string()), allowed).who(giver),
        );
    }
    if !phrase.regions.contains(giving.region) {
        let allowed = Allowed::Only(format!("a region of `{id}`"));
        found.step(
            at,
            Finding::of("region of the phrase given", Found::Region(giving.region), allowed).who(giver),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::T1;
    use crate::testing::{a, broken, calm};

    #[test]
    fn a_gap_an_overlap_and_a_second_after_the_end_are_refused() {
        assert!(broken(|plan, _| plan.steps[3].start += 10).contains(&T1));
        assert!(broken(|plan, _| plan.steps[0].start = 5).contains(&T1));
        assert!(broken(|plan, _| plan.seconds += 1).contains(&T1));
        assert!(broken(|plan, _| plan.steps.clear()).contains(&T1));
    }

    #[test]
    fn a_step_without_anything_or_with_two_things_is_refused() {
        assert!(broken(|plan, _| plan.steps[0].shared = None).contains(&T1));
        assert!(broken(|plan, _| plan.steps[2].shared = Some(calm("pause_checkin"))).contains(&T1));
    }

    #[test]
    fn parts_fill_their_step_in_tens() {
        assert!(broken(|plan, _| a(plan, 4).parts[0].seconds = 50).contains(&T1));
        assert!(broken(|plan, _| a(plan, 4).parts.clear()).contains(&T1));
        let uneven = |plan: &mut plan::Plan| {
            (a(plan, 4).parts[0].seconds, a(plan, 4).parts[1].seconds) = (65, 25);
        };
        assert!(broken(|plan, _| uneven(plan)).contains(&T1));
        let other_way = |plan: &mut plan::Plan| {
            (a(plan, 4).parts[0].seconds, a(plan, 4).parts[1].seconds) = (70, 20);
        };
        assert!(!broken(|plan, _| other_way(plan)).contains(&T1));
    }

    #[test]
    fn a_phrase_that_is_not_the_authored_one_is_refused() {
        let phrase = catalogue::PhraseId::all()
            .find(|id| id.entry().seconds == 90 && !id.entry().regions.contains(crate::testing::region("shoulder_top")))
            .expect("some phrase is not for shoulders");
        assert!(broken(|plan, _| a(plan, 2).phrase = Some(phrase)).contains(&T1));
        let authored = catalogue::PhraseId::all().find(|id| {
            let parts = id.entry().parts;
            parts.len() == 1
                && parts[0].technique.as_str() == "stroke_long"
                && parts[0].seconds == 90
                && id.entry().regions.contains(crate::testing::region("shoulder_top"))
        });
        if let Some(authored) = authored {
            assert!(!broken(|plan, _| a(plan, 2).phrase = Some(authored)).contains(&T1));
        }
    }
}
