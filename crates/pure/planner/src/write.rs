//! From the session under construction to a `Plan`.

use crate::context::{PEOPLE, Turned};
use crate::fill::{Desk, Session};
use crate::moves::stretches;
use crate::state::Draft;
use crate::{reasons, together, unrest};
use catalogue::{Exposure, RegionId, TechniqueId};
use plan::{Benefit, Giving, Plan, Proof, Reason, SCHEMA, Setup, Shared, Step};
use quantity::{Contact, Person, Phase, Pressure, Set};

/// The plan of this session.
pub(crate) fn plan(desk: &Desk, session: &Session) -> Plan {
    let context = &desk.context;
    let steps = (0..session.steps.len()).map(|at| step(desk, session, at)).collect();
    let objective = unrest::objective(desk, session);
    let bound = desk.value.bound(context).max(objective);
    Plan {
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        catalogue: catalogue::CATALOGUE_HASH.to_owned(),
        seconds: context.seconds,
        requested_seconds: context.limits.terms.requested_s,
        shortened: context.seconds < context.limits.terms.requested_s,
        setting: context.limits.terms.setting,
        steps,
        benefit: Benefit {
            a: desk.value.of(&session.state, Person::A),
            b: desk.value.of(&session.state, Person::B),
        },
        objective,
        bound,
        proof: if objective == bound { Proof::Optimal } else { Proof::Gap },
        from: None,
    }
}

fn step(desk: &Desk, session: &Session, at: usize) -> Step {
    let draft = &session.steps[at];
    let turned = &desk.context.turned[draft.turned];
    let giving = |giver: Person| {
        draft.gives[giver].map(|(index, hands)| {
            let given = &desk.moves[index];
            Giving {
                region: given.region,
                side: given.side,
                hands,
                phrase: given.phrase,
                parts: given.parts.clone(),
                reasons: reasons::of(desk, session, at, giver),
            }
        })
    };
    Step {
        start: draft.start,
        seconds: draft.seconds,
        changeover_before: draft.changeover,
        phase: draft.phase,
        pose: turned.pose,
        mode: turned.modes[draft.mode].name.to_owned(),
        swapped: turned.swapped,
        mirrored: turned.mirrored,
        exposures_a: exposures(turned.exposures.a),
        exposures_b: exposures(turned.exposures.b),
        a_gives: giving(Person::A),
        b_gives: giving(Person::B),
        shared: draft
            .shared
            .map(|technique| shared(technique, draft, together::regions(turned, draft.mode, technique))),
        setup: setup(turned),
        because: Vec::new(),
        evidence: None,
    }
}

fn exposures(set: Set<Exposure>) -> Vec<Exposure> {
    Exposure::ALL.iter().copied().filter(|&e| set.contains(e)).collect()
}

fn shared(technique: TechniqueId, draft: &Draft, involved: Set<RegionId>) -> Shared {
    let mut reasons = Vec::new();
    match draft.phase {
        _ if draft.interlude => reasons.push(Reason::Interlude),
        Phase::Settle => reasons.push(Reason::Arrives),
        Phase::Close => reasons.push(Reason::Closes),
        _ => {}
    }
    if technique.entry().goals.relaxation >= 3 {
        reasons.push(Reason::Calms);
    }
    if stretches(technique) {
        reasons.push(Reason::StretchesWarm);
    }
    let regions: Vec<RegionId> = RegionId::all().filter(|&r| involved.contains(r)).collect();
    let plain = regions.is_empty();
    Shared {
        technique,
        regions_a: regions.clone(),
        regions_b: regions,
        pressure: if plain { Pressure::ZERO } else { Pressure::ONE },
        contact: if plain { Contact::None } else { Contact::Clothed },
        reasons,
    }
}

/// What both rest on and what to have ready; a prop for one person goes with the role when roles are exchanged.
fn setup(turned: &Turned) -> Setup {
    let props = turned.pose.entry().props.iter().map(|prop| {
        if turned.swapped {
            crate::exchange::other_prop(prop)
        } else {
            (*prop).to_owned()
        }
    });
    Setup {
        a: turned.base[PEOPLE[0]],
        b: turned.base[PEOPLE[1]],
        props: props.collect(),
    }
}
