//! Finds evidence for the steps of a plan, and says which steps have none.

use catalogue::{PoseId, RULES};
use evidence::{Bodies, Body, Claim, Evidence, Gives, Told, oriented, verify};
use limits::PairLimits;
use plan::{Plan, Step};
use planner::Ban;
use posture::Class;
use quantity::{PerPerson, Person};
use reach::atlas::UNTOLD_CM;
use reach::{Answer, Desk, Giving, Task, Why};
use std::collections::BTreeMap;

/// The two people in order.
const PEOPLE: [Person; 2] = [Person::A, Person::B];

/// A task as it is solved: in the roles and sides of the catalogue, with the orientation its bodies had.
type Key = (PoseId, String, bool, bool, [Option<(u16, u8, u8)>; 2]);

/// What is known of a task.
#[derive(Clone, Debug, PartialEq)]
enum Known {
    /// It can be done, with the class of each person of the plan.
    Shown(String, PerPerson<Class>),
    /// It cannot.
    Not(Why),
}

/// A step that cannot be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Failing {
    /// Its place in the plan.
    pub index: usize,
    /// What stands in the way.
    pub why: Why,
    /// What is not to be planned again.
    pub ban: Ban,
}

/// Shows for one pair what their bodies can do; remembers every task it was asked.
#[derive(Clone, Debug)]
pub struct Prover {
    bodies: Bodies,
    /// Who they might be as well, where a stature is untold.
    or_else: Vec<Bodies>,
    desk: Desk,
    known: BTreeMap<Key, Known>,
}

impl Prover {
    /// For this pair.
    #[must_use]
    pub fn new(limits: &PairLimits) -> Self {
        let told = |who: Person, stature_cm: Option<u16>| {
            let person = &limits.people[who];
            Body::of(&Told {
                stature_cm,
                span_cm: limits.terms.span_cm[who],
                weight_kg: limits.terms.weight_kg[who],
                barred: person.receive.barred_exposures.union(person.give.barred_exposures),
                idle: Told::idle_but(person.give.hands),
                sore_hands: person.give.sore_hands,
            })
        };
        let known = limits.terms.stature_cm;
        let (small, tall) = UNTOLD_CM;
        let guesses = |who: Person| known[who].map_or(vec![small, tall], |cm| vec![cm]);
        let mut or_else = Vec::new();
        if PEOPLE.iter().any(|&who| known[who].is_none()) {
            for a in guesses(Person::A) {
                for b in guesses(Person::B) {
                    or_else.push(PerPerson {
                        a: told(Person::A, Some(a)),
                        b: told(Person::B, Some(b)),
                    });
                }
            }
        }
        Self {
            bodies: PerPerson::from_fn(|who| told(who, known[who])),
            or_else,
            desk: Desk::default(),
            known: BTreeMap::new(),
        }
    }

    /// Attaches evidence to every step in which hands are on a body; what has none is returned, in order.
    pub fn prove(&mut self, plan: &mut Plan) -> Vec<Failing> {
        self.prove_but(plan, |_| None)
    }

    /// True when the evidence a step brings along is true of these two bodies: then it need not be looked for again. Where a
    /// stature is untold, one body's evidence is not enough.
    pub(crate) fn holds(&self, step: &Step) -> bool {
        let gives = PerPerson::from_fn(|who| gives(step, who));
        let claim = Claim {
            pose: step.pose,
            mode: &step.mode,
            gives,
        };
        let (claim, bodies) = oriented(&claim, &self.bodies, step.swapped, step.mirrored);
        let told = step.evidence.as_ref().and_then(|text| text.parse::<Evidence>().ok());
        self.or_else.is_empty() && told.is_some_and(|evidence| verify(&claim, &bodies, &evidence).is_ok())
    }

    /// The same but for steps that were there before: these keep what is known of them.
    pub(crate) fn prove_but(&mut self, plan: &mut Plan, kept: impl Fn(&Step) -> Option<String>) -> Vec<Failing> {
        let mut failing = Vec::new();
        let mut brief = PerPerson { a: 0, b: 0 };
        for (index, step) in plan.steps.iter_mut().enumerate() {
            if let Some(evidence) = kept(step) {
                step.evidence = Some(evidence);
                brief = PerPerson { a: 0, b: 0 };
                continue;
            }
            step.evidence = None;
            let gives = PEOPLE.map(|who| gives(step, who));
            let gives = PerPerson {
                a: gives[0],
                b: gives[1],
            };
            if gives == PerPerson::default() || reach::placement(step.pose).is_none() {
                brief = PerPerson { a: 0, b: 0 };
                continue;
            }
            match self.ask(step, gives) {
                Known::Not(why) => failing.push(Failing {
                    index,
                    why,
                    ban: self.ban(step, gives),
                }),
                Known::Shown(text, classes) => {
                    for who in PEOPLE {
                        let strained = gives[who].is_some() && classes[who] >= Class::Brief;
                        brief[who] = if strained { brief[who] + step.seconds } else { 0 };
                    }
                    if PEOPLE.iter().any(|&who| brief[who] > RULES.g5_strained_s) {
                        let why = Why::Strain;
                        let ban = ban(step, gives);
                        failing.push(Failing { index, why, ban });
                        brief = PerPerson { a: 0, b: 0 };
                    } else {
                        step.evidence = Some(text);
                    }
                }
            }
        }
        failing
    }

    /// The least that must be banned: one giver's place if that alone fails, else both together.
    fn ban(&mut self, step: &Step, gives: PerPerson<Option<Gives>>) -> Ban {
        for who in PEOPLE {
            if gives[who].is_none() || gives[who.other()].is_none() {
                continue;
            }
            let mut alone = gives;
            alone[who.other()] = None;
            if matches!(self.ask(step, alone), Known::Not(_)) {
                return ban(step, alone);
            }
        }
        ban(step, gives)
    }

    /// What is known of this step's pose and mode with these givings.
    fn ask(&mut self, step: &Step, gives: PerPerson<Option<Gives>>) -> Known {
        let claim = Claim {
            pose: step.pose,
            mode: &step.mode,
            gives,
        };
        let short = |who: Person| gives[who].map(|g| (g.region.index() as u16, g.side as u8, g.hands as u8));
        let key = (
            step.pose,
            step.mode.clone(),
            step.swapped,
            step.mirrored,
            PEOPLE.map(short),
        );
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let known = self.find(&claim, step.swapped, step.mirrored);
        self.known.insert(key, known.clone());
        known
    }

    fn find(&mut self, planned: &Claim, swapped: bool, mirrored: bool) -> Known {
        let (claim, bodies) = oriented(planned, &self.bodies, swapped, mirrored);
        let Some(answer) = self.solve(&claim, &bodies) else {
            return Known::Not(Why::Need);
        };
        let why = answer.why.unwrap_or(Why::Strain);
        let Some(text) = answer.evidence().map(|evidence| evidence.to_string()) else {
            return Known::Not(why);
        };
        for index in 0..self.or_else.len() {
            let (claim, others) = oriented(planned, &self.or_else[index], swapped, mirrored);
            match self.solve(&claim, &others) {
                Some(answer) if answer.verdict.works() => {}
                answer => return Known::Not(answer.and_then(|answer| answer.why).unwrap_or(Why::Strain)),
            }
        }
        // What is written down is what will be read: rounding may cost the last millimetre.
        let read = text.parse::<Evidence>().ok();
        match read.map(|evidence| verify(&claim, &bodies, &evidence)) {
            Some(Ok(classes)) => Known::Shown(text, if swapped { classes.swapped() } else { classes }),
            _ => Known::Not(why),
        }
    }

    /// Both in the roles of the catalogue.
    fn solve(&mut self, claim: &Claim, bodies: &Bodies) -> Option<Answer> {
        let own = |who: Person| reach::Body::of(bodies[who].size, bodies[who].mobility);
        let (a, b) = (own(Person::A), own(Person::B));
        let both = PerPerson { a: &a, b: &b };
        reach::ask(&mut self.desk, both, claim.pose, claim.mode, &task(claim))
    }
}

fn task(claim: &Claim) -> Task {
    let giving = |who: Person| {
        claim.gives[who].map(|g| Giving {
            hands: g.hands,
            region: g.region,
            side: g.side,
        })
    };
    Task {
        gives: PerPerson::from_fn(giving),
    }
}

fn gives(step: &Step, who: Person) -> Option<Gives> {
    step.gives(who).map(|giving| Gives {
        hands: giving.hands,
        region: giving.region,
        side: giving.side,
    })
}

fn ban(step: &Step, gives: PerPerson<Option<Gives>>) -> Ban {
    let short = |g: Gives| (g.region, g.side, g.hands);
    Ban {
        pose: step.pose,
        mode: step.mode.clone(),
        swapped: step.swapped,
        mirrored: step.mirrored,
        gives: PerPerson {
            a: gives.a.map(short),
            b: gives.b.map(short),
        },
    }
}
