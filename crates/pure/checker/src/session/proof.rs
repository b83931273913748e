//! What the evidence of a step is worth, in the plan's own roles.

use super::Session;
use evidence::{Body, Claim, Class, Evidence, Gives, Told, oriented, verify};
use plan::Step;
use quantity::{PerPerson, Person};

/// A posture, as far as rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strain {
    /// Comfortable or acceptable.
    Easy,
    /// For a short while only.
    Strained,
}

/// What the evidence of a step is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Proof {
    /// The step carries none.
    None,
    /// It is true; how each holds themselves.
    True(PerPerson<Strain>),
    /// It is no evidence.
    Nonsense,
    /// It is not true: what is wrong.
    False(Vec<String>),
}

impl Proof {
    pub(crate) fn of(session: &Session<'_>, step: &Step) -> Self {
        let Some(text) = &step.evidence else { return Proof::None };
        let Ok(evidence) = text.parse::<Evidence>() else {
            return Proof::Nonsense;
        };
        let claim = Claim {
            pose: step.pose,
            mode: &step.mode,
            gives: PerPerson::from_fn(|who| {
                step.gives(who).map(|giving| Gives {
                    hands: giving.hands,
                    region: giving.region,
                    side: giving.side,
                })
            }),
        };
        if claim.gives == PerPerson::default() {
            return Proof::False(vec!["nobody gives".to_owned()]);
        }
        let bodies = PerPerson::from_fn(|who| body(session, who));
        let (claim, bodies) = oriented(&claim, &bodies, step.swapped, step.mirrored);
        match verify(&claim, &bodies, &evidence) {
            Ok(classes) => {
                let classes = if step.swapped { classes.swapped() } else { classes };
                Proof::True(PerPerson::from_fn(|who| match classes[who] {
                    Class::Comfort | Class::Acceptable => Strain::Easy,
                    Class::Brief | Class::Refuse => Strain::Strained,
                }))
            }
            Err(faults) => Proof::False(faults.iter().map(ToString::to_string).collect()),
        }
    }
}

/// A person's body as their limits describe it.
fn body(session: &Session<'_>, who: Person) -> Body {
    let (receive, give) = (session.receive(who), session.give(who));
    Body::of(&Told {
        stature_cm: session.limits.terms.stature_cm[who],
        span_cm: session.limits.terms.span_cm[who],
        weight_kg: session.limits.terms.weight_kg[who],
        barred: receive.barred_exposures.union(give.barred_exposures),
        idle: Told::idle_but(give.hands),
        sore_hands: give.sore_hands,
    })
}
