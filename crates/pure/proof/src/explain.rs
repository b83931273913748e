//! Why a plan is not as two people would have liked, as far as bodies go: the other way is solved, and what stands in its
//! way is written down.
//!
//! Only two statures, the places at hand and how the two know each other come in here, and the plan itself: neither who told
//! what about moving, nor a span, nor a weight. So whoever reads a reason could have worked it out from what both know
//! anyway. What is said without geometry (where they are, that one at a time lets the receiver rest) is said in every plan
//! alike, so that it tells nothing either.

use crate::bar;
use catalogue::{POSES, Pose, PoseId, RegionId};
use evidence::{Bodies, Body, Claim, Gives, Told, oriented};
use limits::SessionTerms;
use plan::{Bar, Because, Plan, Step, Way};
use quantity::{Hands, PerPerson, Person, Place, Side, Style};
use reach::atlas::{self, UNTOLD_CM};
use reach::{Answer, Desk, Giving, Task, Verdict};
use std::collections::BTreeMap;

/// The two people in order.
const PEOPLE: [Person; 2] = [Person::A, Person::B];
/// So many other ways are looked at with both hands, and as many with one: those of which the atlas promises most.
const LOOKS: usize = 3;

/// What one gives: place, side of the partner, own hands.
type Hand = (RegionId, Side, Hands);
/// A way, so that it can be found again.
type Key = (PoseId, &'static str, bool, bool, [Option<(u16, u8, u8)>; 2]);

/// Solves ways for two bodies of these statures that move freely; remembers what it was asked.
#[derive(Clone, Debug)]
pub struct Statures {
    told: PerPerson<Option<u16>>,
    /// Who they are, or may be where a stature is untold.
    bodies: Vec<Bodies>,
    desk: Desk,
    known: BTreeMap<Key, (Verdict, Option<Bar>)>,
}

impl Statures {
    /// Two people of whom no more is known than how tall they are.
    #[must_use]
    pub fn new(told: PerPerson<Option<u16>>) -> Self {
        let (small, tall) = (Some(UNTOLD_CM.0), Some(UNTOLD_CM.1));
        // Untold: of middle size, and as unlike each other as can be.
        let guesses: &[(Option<u16>, Option<u16>)] = if told.a.is_some() && told.b.is_some() {
            &[(None, None)]
        } else {
            &[(None, None), (small, tall), (tall, small)]
        };
        let body = |stature_cm: Option<u16>| {
            Body::of(&Told {
                stature_cm,
                ..Told::default()
            })
        };
        let pair = |&(a, b): &(Option<u16>, Option<u16>)| PerPerson {
            a: body(told.a.or(a)),
            b: body(told.b.or(b)),
        };
        Self {
            told,
            bodies: guesses.iter().map(pair).collect(),
            desk: Desk::default(),
            known: BTreeMap::new(),
        }
    }

    /// What two bodies of these statures can make of this way, and what stands in the way of more. Of all whom an untold
    /// stature may mean, those who fare worst.
    pub fn ask(&mut self, way: &Way) -> (Verdict, Option<Bar>) {
        let short = |hand: Hand| (hand.0.index() as u16, hand.1.index() as u8, hand.2.index() as u8);
        let key = (
            way.pose,
            way.mode,
            way.swapped,
            way.mirrored,
            PEOPLE.map(|who| way.gives[who].map(short)),
        );
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let mut worst = (Verdict::Comfortable, None);
        for index in 0..self.bodies.len() {
            let (claim, both) = self.turned(way, index);
            let Some(answer) = self.solve(&claim, &both) else {
                worst = (Verdict::No, Some(Bar::Strain));
                break;
            };
            if answer.verdict > worst.0 {
                let bar = (answer.verdict > Verdict::Acceptable).then(|| bar::of(&claim, &both, &answer));
                worst = (answer.verdict, bar);
            }
        }
        self.known.insert(key, worst);
        worst
    }

    /// In the roles and sides of the catalogue.
    fn turned(&self, way: &Way, index: usize) -> (Claim<'static>, PerPerson<reach::Body>) {
        let (claim, bodies) = turned(way, &self.bodies[index]);
        let own = |who: Person| reach::Body::of(bodies[who].size, bodies[who].mobility);
        (claim, PerPerson::from_fn(own))
    }

    fn solve(&mut self, claim: &Claim, bodies: &PerPerson<reach::Body>) -> Option<Answer> {
        let both = PerPerson {
            a: &bodies.a,
            b: &bodies.b,
        };
        reach::ask(&mut self.desk, both, claim.pose, claim.mode, &task(claim))
    }

    /// What the atlas says of this way; nothing where it knows nothing. It knows one side at a time, so what it says of
    /// both sides at once is the worse of the two and may still be too kind.
    fn foreseen(&self, way: &Way) -> Option<Verdict> {
        let (claim, _) = turned(way, &self.bodies[0]);
        let told = if way.swapped { self.told.swapped() } else { self.told };
        let mut worst = None;
        for half in [Side::Left, Side::Right] {
            let mut task = task(&claim);
            for who in PEOPLE {
                if let Some(give) = task.gives[who].as_mut().filter(|give| give.side == Side::Both) {
                    give.side = half;
                }
            }
            worst = Some(atlas::verdict(way.pose, way.mode, &task, told)?).max(worst);
        }
        worst
    }
}

/// In the roles and sides of the catalogue.
fn turned(way: &Way, bodies: &Bodies) -> (Claim<'static>, Bodies) {
    let gives = |(region, side, hands): Hand| Gives { hands, region, side };
    let claim = Claim {
        pose: way.pose,
        mode: way.mode,
        gives: PerPerson::from_fn(|who| way.gives[who].map(gives)),
    };
    oriented(&claim, bodies, way.swapped, way.mirrored)
}

fn task(claim: &Claim) -> Task {
    let giving = |gives: Gives| Giving {
        hands: gives.hands,
        region: gives.region,
        side: gives.side,
    };
    Task {
        gives: PerPerson::from_fn(|who| claim.gives[who].map(giving)),
    }
}

/// Writes the reasons into a plan, from this second on. What was done before keeps its own. Of the limits of a pair only
/// the terms come in, and of these only what both know: statures, places, setting, style, and whether they were asked yet.
pub fn explain(plan: &mut Plan, terms: &SessionTerms, from: u32) {
    let mut statures = Statures::new(terms.stature_cm);
    let giving = PerPerson::from_fn(|who| {
        plan.steps
            .iter()
            .any(|step| step.start >= from && step.gives(who).is_some())
    });
    let both_give = giving.a && giving.b;
    let mut named: Vec<(PoseId, Bar)> = Vec::new();
    let mut before: Option<(PoseId, bool)> = None;
    for step in plan.steps.iter_mut().filter(|step| step.start >= from) {
        step.because.clear();
        let Some(chosen) = as_way(step) else { continue };
        let alone = chosen.gives.a.is_none() || chosen.gives.b.is_none();
        if alone && both_give && terms.style == Style::Together {
            let found = together(&mut statures, terms, &chosen);
            step.because.extend(found.map(|found| found.to_string()));
        }
        // Once for a stay, and once for a pose in the whole plan.
        let stay = Some((step.pose, step.swapped));
        if before != stay
            && let Some(Because::Pose(bar, way)) = elsewhere(&mut statures, terms, &chosen)
            && !named.contains(&(way.pose, bar))
        {
            named.push((way.pose, bar));
            step.because.push(Because::Pose(bar, way).to_string());
        }
        before = stay;
    }
    places(plan, terms, from);
}

/// The step as a way; nothing where no hands are at work.
fn as_way(step: &Step) -> Option<Way> {
    reach::placement(step.pose)?;
    let hand = |who: Person| step.gives(who).map(|giving| (giving.region, giving.side, giving.hands));
    Way::new(
        step.pose,
        &step.mode,
        (step.swapped, step.mirrored),
        PerPerson::from_fn(hand),
    )
}

/// Why one at a time: nothing where both at once would do as well somewhere.
fn together(statures: &mut Statures, terms: &SessionTerms, chosen: &Way) -> Option<Because> {
    let giver = if chosen.gives.a.is_some() { Person::A } else { Person::B };
    let (region, side, hands) = chosen.gives[giver]?;
    let mut all = ways(terms, giver, region, side);
    if all.is_empty() {
        // Nowhere do hands of both reach this place at once. What keeps them from it here?
        let mut way = *chosen;
        way.gives[giver.other()] = Some((region, side, Hands::Both));
        let (verdict, bar) = statures.ask(&way);
        let barred = !as_good(statures, verdict, chosen);
        return bar.filter(|_| barred).map(|bar| Because::Together(bar, way));
    }
    let one_hand = |way: &Way| {
        hands == Hands::Both
            && PEOPLE
                .iter()
                .any(|&who| way.gives[who].is_some_and(|give| give.2 != Hands::Both))
    };
    // First with both hands, as here, and what the atlas promises most of.
    let foreseen = |statures: &Statures, way: &Way| statures.foreseen(way).unwrap_or(Verdict::No);
    all.sort_by_key(|way| (one_hand(way), foreseen(statures, way)));
    let mut nearest: Option<(Verdict, Bar, Way)> = None;
    for few in [false, true] {
        for way in all.iter().filter(|way| one_hand(way) == few).take(LOOKS) {
            // What goes well for everybody around these statures need not be solved.
            let sure = side != Side::Both && foreseen(statures, way) <= Verdict::Acceptable;
            let (verdict, bar) = if sure {
                (Verdict::Acceptable, None)
            } else {
                statures.ask(way)
            };
            let Some(bar) = bar.filter(|_| !as_good(statures, verdict, chosen)) else {
                return few.then_some(Because::Together(Bar::OneHand, *way));
            };
            if nearest.is_none_or(|near| verdict < near.0) {
                nearest = Some((verdict, bar, *way));
            }
        }
    }
    nearest.map(|(_, bar, way)| Because::Together(bar, way))
}

/// True for what goes well, or as well as what was chosen.
fn as_good(statures: &mut Statures, verdict: Verdict, chosen: &Way) -> bool {
    verdict <= Verdict::Acceptable || verdict <= statures.ask(chosen).0
}

/// Poses that these two may take.
fn poses(terms: &SessionTerms) -> impl Iterator<Item = &'static Pose> {
    let (places, closeness) = (terms.places, terms.setting.closeness());
    POSES.iter().filter(move |pose| {
        pose.places.meets(places) && pose.closeness <= closeness && reach::placement(pose.id).is_some()
    })
}

/// Every listed way in which this giver works this place while the partner works the same place in return.
fn ways(terms: &SessionTerms, giver: Person, region: RegionId, side: Side) -> Vec<Way> {
    let mut all = Vec::new();
    for pose in poses(terms) {
        for swapped in [false, true].into_iter().filter(|&swapped| pose.swap || !swapped) {
            for mode in pose.modes {
                let (own, other) = if (giver == Person::A) == swapped {
                    (&mode.b, &mode.a)
                } else {
                    (&mode.a, &mode.b)
                };
                for mirrored in [false, true].into_iter().filter(|&mirrored| pose.mirror || !mirrored) {
                    let turn = |side: Side| if mirrored { side.mirrored() } else { side };
                    let hands = |hands: Hands| if mirrored { hands.mirrored() } else { hands };
                    let has = |list: &catalogue::ModeSide, side: Side| {
                        list.targets
                            .iter()
                            .chain(list.brief)
                            .any(|&(r, s)| r == region && turn(s) == side)
                    };
                    let lists = |list: &catalogue::ModeSide, side: Side| match side {
                        Side::Both => list.hands == Hands::Both && has(list, Side::Left) && has(list, Side::Right),
                        side => list.hands != Hands::None && has(list, side),
                    };
                    let back = [side, side.mirrored()].into_iter().find(|&back| lists(other, back));
                    let Some(back) = back.filter(|_| lists(own, side)) else {
                        continue;
                    };
                    let mut gives = PerPerson::default();
                    gives[giver] = Some((region, side, hands(own.hands)));
                    gives[giver.other()] = Some((region, back, hands(other.hands)));
                    all.extend(Way::new(pose.id, mode.name, (swapped, mirrored), gives));
                }
            }
        }
    }
    all
}

/// Another pose that lists exactly this and that these two statures rule out.
fn elsewhere(statures: &mut Statures, terms: &SessionTerms, chosen: &Way) -> Option<Because> {
    if statures.told.a.is_none() || statures.told.b.is_none() {
        return None;
    }
    for pose in poses(terms).filter(|pose| pose.id != chosen.pose) {
        for mode in pose.modes {
            for swapped in [false, true].into_iter().filter(|&swapped| pose.swap || !swapped) {
                for mirrored in [false, true].into_iter().filter(|&mirrored| pose.mirror || !mirrored) {
                    let hands = |who: Person| {
                        let list = if (who == Person::A) == swapped {
                            &mode.b
                        } else {
                            &mode.a
                        };
                        if mirrored { list.hands.mirrored() } else { list.hands }
                    };
                    let own = |who: Person| chosen.gives[who].map(|(region, side, _)| (region, side, hands(who)));
                    let Some(way) = Way::new(pose.id, mode.name, (swapped, mirrored), PerPerson::from_fn(own)) else {
                        continue;
                    };
                    if statures.foreseen(&way).is_none_or(Verdict::works) {
                        continue;
                    }
                    let (verdict, bar) = statures.ask(&way);
                    if let Some(bar) = bar.filter(|_| !verdict.works()) {
                        return Some(Because::Pose(bar, way));
                    }
                }
            }
        }
    }
    None
}

/// Where two people are, of the places at hand: said once for each, in every plan that had a choice.
fn places(plan: &mut Plan, terms: &SessionTerms, from: u32) {
    let choice = [Place::Sofa, Place::Floor, Place::Bed]
        .into_iter()
        .any(|place| terms.places.contains(place));
    if terms.starter || !choice {
        return;
    }
    let mut named = Vec::new();
    for step in plan.steps.iter_mut().filter(|step| step.start >= from) {
        let here = step.pose.entry().places.intersect(terms.places);
        let mut here = Place::ALL.iter().copied().filter(|&place| here.contains(place));
        // A pose for one of several places does not say which.
        if let (Some(place), None) = (here.next(), here.next())
            && place != Place::Standing
            && as_way(step).is_some()
            && !named.contains(&place)
        {
            named.push(place);
            step.because.push(Because::Place(place).to_string());
        }
    }
}
