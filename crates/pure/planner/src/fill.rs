//! Fills a stretch of time in one pose with work: the same for both, in waves, or one after the other; always the best
//! thing next that every rule lets follow.

use crate::context::{Context, PEOPLE};
use crate::locks::{self, LEAST_GAIN, Turn};
use crate::moves::{Move, moves};
use crate::owed::Owed;
use crate::state::{Draft, State};
use crate::together::Together;
use crate::value::Value;
use limits::RegionSide;
use quantity::{Hands, PerPerson, Person, Phase, Side, Style};

/// What never changes during a search: the pair, what can be done, what it is worth.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    pub context: Context,
    pub moves: Vec<Move>,
    pub value: Value,
    /// What was already done; empty for a new session.
    pub base: Session,
    /// For each turned pose and mode: the moves it offers each giver, with the hands.
    offers: Vec<Vec<Offers>>,
    /// Of these the work, with what is known beforehand.
    jobs: Vec<Vec<PerPerson<Vec<Job>>>>,
    /// What both can do together.
    pub together: Vec<Together>,
    /// Before an event: how to wake up.
    pub brisk: Vec<Vec<Draft>>,
}

/// A session under construction.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub state: State,
    pub steps: Vec<Draft>,
}

/// What a mode offers each giver: a move and the hands it takes.
type Offers = PerPerson<Vec<(usize, Hands)>>;

/// Work that a mode offers, whatever was done so far.
#[derive(Clone, Copy, Debug)]
struct Job {
    index: usize,
    hands: Hands,
    /// Some mode of this pose reaches both sides.
    answered: bool,
    /// Both hands on one side where both sides are within reach, unasked: worth less.
    odd: bool,
}

/// Work that could come next.
#[derive(Clone, Debug)]
pub(crate) struct Next {
    pub index: usize,
    pub hands: Hands,
    pub gain: i64,
}

impl Desk {
    pub fn new(context: Context) -> Self {
        let moves = moves(&context);
        let value = Value::new(&context);
        let offers = context
            .turned
            .iter()
            .map(|turned| {
                turned
                    .modes
                    .iter()
                    .map(|mode| {
                        PerPerson::from_fn(|giver| {
                            let reach = &mode.reach[giver];
                            let free =
                                limits::merge::tighten_hands(reach.hands, context.limits.people[giver].give.hands);
                            if free == Hands::None {
                                return Vec::new();
                            }
                            moves
                                .iter()
                                .enumerate()
                                .filter(|(_, m)| {
                                    m.giver == giver
                                        && m.places & !(reach.targets | reach.brief) == 0
                                        && (!m.two_hands || free == Hands::Both)
                                        && (m.places & reach.brief & !reach.targets == 0 || m.seconds <= 90)
                                })
                                .map(|(index, _)| (index, free))
                                .collect()
                        })
                    })
                    .collect()
            })
            .collect();
        let mut desk = Self {
            context,
            moves,
            value,
            base: Session {
                state: State::new(),
                steps: Vec::new(),
            },
            offers,
            jobs: Vec::new(),
            together: Vec::new(),
            brisk: Vec::new(),
        };
        desk.together = crate::together::moves(&desk.context);
        if desk.context.before_event {
            desk.brisk = desk.ways_to_wake();
        }
        desk.jobs = (0..desk.context.turned.len())
            .map(|turned| {
                (0..desk.context.turned[turned].modes.len())
                    .map(|mode| PerPerson::from_fn(|giver| desk.jobs_of(turned, mode, giver)))
                    .collect()
            })
            .collect();
        desk
    }

    fn jobs_of(&self, turned: usize, mode: usize, giver: Person) -> Vec<Job> {
        let seconds = self.context.seconds;
        let rules = &catalogue::RULES;
        let reach = &self.context.turned[turned].modes[mode].reach[giver];
        self.offers[turned][mode][giver]
            .iter()
            .filter(|(index, _)| {
                let given = &self.moves[*index];
                let phase = match given.phase {
                    Phase::Light => true,
                    Phase::Moderate => seconds >= rules.t3_moderate_from_min * 60,
                    Phase::Stretch => seconds >= rules.t3_stretch_from_min * 60,
                    _ => false,
                };
                phase && !given.hold
            })
            .map(|&(index, hands)| {
                let given = &self.moves[index];
                let there = mirrored_places(given);
                let both_sides = there & (reach.targets | reach.brief) == there;
                let answered = self.context.turned[turned].modes.iter().any(|other| {
                    let reach = &other.reach[giver];
                    (there | given.places) & !(reach.targets | reach.brief) == 0
                });
                let single = matches!(given.side, Side::Left | Side::Right) && hands == Hands::Both;
                let wished = self.context.limits.terms.needs[giver.other()]
                    .iter()
                    .any(|n| n.one_sided && n.place.region() == given.region);
                let small = matches!(
                    Context::area(given.region),
                    catalogue::Area::Hand | catalogue::Area::Foot | catalogue::Area::Arm | catalogue::Area::LowerLeg
                );
                Job {
                    index,
                    hands,
                    answered,
                    odd: single && !wished && !small && both_sides,
                }
            })
            .collect()
    }

    /// The moves a mode offers a giver.
    pub fn offers(&self, turned: usize, mode: usize, giver: Person) -> &[(usize, Hands)] {
        &self.offers[turned][mode][giver]
    }

    /// A step in which these give.
    pub fn draft(&self, phase: Phase, turned: usize, mode: usize, gives: PerPerson<Option<(usize, Hands)>>) -> Draft {
        let seconds = PEOPLE
            .iter()
            .filter_map(|&p| gives[p])
            .map(|(i, _)| self.moves[i].seconds)
            .max()
            .unwrap_or(0);
        Draft {
            start: 0,
            seconds,
            changeover: 0,
            phase,
            turned,
            mode,
            gives,
            shared: None,
            interlude: false,
        }
    }

    /// True when still hands may be given to someone somewhere.
    pub fn can_hold(&self) -> bool {
        self.offers.iter().flatten().any(|mode| {
            PEOPLE.iter().any(|&p| {
                mode[p]
                    .iter()
                    .any(|(i, _)| self.moves[*i].hold && self.moves[*i].phase == Phase::Settle)
            })
        })
    }

    /// Works in this pose for at most `budget` seconds, changeover not counted; returns the seconds used.
    pub fn fill(&self, session: &mut Session, turned: usize, budget: u32, who: Option<Person>) -> u32 {
        let mut used = 0;
        while used + 90 <= budget {
            let Some(best) = self.best_next(session, turned, budget - used, who) else {
                // Tired hands: a moment of rest for both, then on.
                if used + 120 <= budget && self.rest(session, 30) > 0 {
                    used += 30;
                    continue;
                }
                break;
            };
            used += best.iter().map(|s| s.seconds).sum::<u32>();
            for mut step in best {
                if !session.state.take(&self.context, &self.moves, &mut step) {
                    return used;
                }
                session.steps.push(step);
            }
        }
        used
    }

    /// A moment in which both rest their hands, after a giving; the seconds it takes.
    pub fn rest(&self, session: &mut Session, seconds: u32) -> u32 {
        let calm = (session.state.calm + seconds + 150) * 100;
        let may = calm <= self.context.seconds * catalogue::RULES.t4_calm_percent;
        let Some(last) = session.steps.last().filter(|s| s.shared.is_none() && may) else {
            return 0;
        };
        let phase = match last.phase {
            phase @ (Phase::Light | Phase::Moderate | Phase::Stretch) => phase,
            _ => Phase::Light,
        };
        let mut calm = self.context.calm.iter().rev();
        let Some(&technique) = calm.find(|t| t.entry().phases.contains(phase)) else {
            return 0;
        };
        let mut step = self.draft(phase, last.turned, 0, PerPerson::default());
        (step.shared, step.seconds) = (Some(technique), seconds);
        if self.try_all(session, &[step]) { seconds } else { 0 }
    }

    /// Tries steps in order; keeps them when every one may follow.
    pub fn try_all(&self, session: &mut Session, steps: &[Draft]) -> bool {
        let mut state = session.state.clone();
        let mut taken = Vec::with_capacity(steps.len());
        for step in steps {
            let mut step = step.clone();
            if !state.take(&self.context, &self.moves, &mut step) {
                return false;
            }
            taken.push(step);
        }
        session.state = state;
        session.steps.extend(taken);
        true
    }

    fn may_all(&self, state: &mut State, steps: &[Draft]) -> bool {
        steps
            .iter()
            .all(|step| state.take(&self.context, &self.moves, &mut step.clone()))
    }

    fn best_next(&self, session: &Session, turned: usize, left: u32, who: Option<Person>) -> Option<Vec<Draft>> {
        let context = &self.context;
        let together = context.limits.terms.style == Style::Together && who.is_none();
        let mut choices: Vec<(i64, Vec<Draft>)> = Vec::new();
        let mut singles: PerPerson<Option<(i64, Vec<Draft>)>> = PerPerson::default();
        for mode in 0..context.turned[turned].modes.len() {
            let work: PerPerson<Vec<Next>> = PerPerson::from_fn(|p| self.work(session, turned, mode, p, left));
            if together
                && context.turned[turned].modes[mode].reach.a.hands != Hands::None
                && context.turned[turned].modes[mode].reach.b.hands != Hands::None
            {
                self.mirrored(session, turned, mode, &work, &mut choices);
                self.waves(session, turned, mode, left, &work, &mut choices);
            }
            for giver in PEOPLE {
                if who.is_some_and(|w| w != giver) {
                    continue;
                }
                for next in work[giver].iter().take(6) {
                    let steps = self.with_other_side(turned, mode, giver, next, left);
                    let seconds: u32 = steps.iter().map(|s| s.seconds).sum();
                    let score = steps.len() as i64 * next.gain / i64::from(seconds.max(1));
                    if who.is_some() {
                        choices.push((score, steps));
                    } else if singles[giver].as_ref().is_none_or(|s| s.0 < score) {
                        let mut state = session.state.clone();
                        if self.may_all(&mut state, &steps) {
                            singles[giver] = Some((score, steps));
                        }
                    }
                }
            }
        }
        // One after the other within a session together: first one, then the other, the same length.
        if who.is_none() {
            if let (Some((a, first)), Some((b, second))) = (&singles.a, &singles.b) {
                let length = |steps: &[Draft]| steps.iter().map(|s| s.seconds).sum::<u32>();
                let (one, two) = (length(first), length(second));
                if one == two && one + two <= left && self.enough_both(session, one + two) {
                    let steps = first.iter().chain(second).cloned().collect();
                    choices.push((((a + b) / 2) * 9 / 10, steps));
                }
            } else if let Some((score, steps)) = singles.a.or(singles.b) {
                let one_only = PEOPLE.iter().any(|&p| !context.receives(p));
                if one_only {
                    choices.push((score, steps));
                }
            }
        }
        choices.sort_by_key(|choice| core::cmp::Reverse(choice.0));
        choices.truncate(48);
        choices.into_iter().map(|c| c.1).find(|steps| {
            let mut state = session.state.clone();
            self.may_all(&mut state, steps) && self.loaded_enough(&state)
        })
    }

    fn loaded_enough(&self, state: &State) -> bool {
        state.both_loaded * 100 <= state.both_on * catalogue::RULES.o6_both_loaded_percent
    }

    fn enough_both(&self, session: &Session, more: u32) -> bool {
        !self.context.both_on
            || session.state.both_on * 100 >= (session.state.hands_on + more) * session.state.both_percent
    }

    /// The most welcome work of this giver here, the best first.
    fn work(&self, session: &Session, turned: usize, mode: usize, giver: Person, left: u32) -> Vec<Next> {
        let state = &session.state;
        let receiver = giver.other();
        let mut list: Vec<Next> = Vec::new();
        let seconds = self.context.seconds;
        let rules = &catalogue::RULES;
        let owed = self.owed(state, receiver);
        for job in &self.jobs[turned][mode][giver] {
            let given = &self.moves[job.index];
            // The length aimed at may have become shorter; a half whose mirror image follows does what the image can
            // answer: one side.
            let phase = match given.phase {
                Phase::Moderate => seconds >= rules.t3_moderate_from_min * 60,
                Phase::Stretch => left < 180 && seconds >= rules.t3_stretch_from_min * 60,
                _ => true,
            };
            let turn = state.turn_of(&self.context, given);
            if given.seconds > left || turn == Turn::Later {
                continue;
            }
            if let Turn::Now | Turn::Beside = turn {
                // What is held fast comes as soon as it may.
                let gain = self.value.gain(state, given).max(LEAST_GAIN);
                list.push(Next {
                    index: job.index,
                    hands: job.hands,
                    gain: gain * if turn == Turn::Now { 20 } else { 8 },
                });
                continue;
            }
            if !phase || (state.lean && job.answered) {
                continue;
            }
            if given.phase == Phase::Stretch
                && !RegionSide::dosed(given.region, given.side).all(|p| state.warmed(receiver, p) >= 170)
            {
                continue;
            }
            let mut gain = self.value.gain(state, given);
            if gain <= 0 {
                continue;
            }
            gain = gain * self.liking(state, receiver, given, &owed) / 100;
            if job.odd {
                gain = gain * 6 / 10;
            }
            list.push(Next {
                index: job.index,
                hands: job.hands,
                gain,
            });
        }
        list.sort_by_cached_key(|n| core::cmp::Reverse(n.gain * 90 / i64::from(self.moves[n.index].seconds)));
        let mut kept: Vec<Next> = Vec::new();
        for next in list {
            let mut step = self.draft(
                self.moves[next.index].phase,
                turned,
                mode,
                one(giver, next.index, next.hands),
            );
            step.changeover = state.changeover(&self.context, turned);
            step.start = state.clock + step.changeover;
            if state.may_give(&self.context, &self.moves, &step, giver) {
                kept.push(next);
                if kept.len() >= 14 {
                    break;
                }
            }
        }
        kept
    }

    /// Percent: stay where the hands are, finish an area, do not come back to one that was left.
    fn liking(&self, state: &State, receiver: Person, given: &Move, owed: &Owed) -> i64 {
        let mut percent = 100;
        let area = Context::area(given.region);
        match state.last_region[receiver] {
            Some(last) if last == given.region => percent += 25,
            Some(last) if Context::area(last) == area => percent += 15,
            Some(_) if state.area_work[receiver][area.index()] > 0 => percent -= 15,
            _ => {}
        }
        let fresh = RegionSide::dosed(given.region, given.side).all(|p| state.dose[receiver][p.slot()].work == 0);
        match given.phase {
            Phase::Light if fresh => percent += 15,
            // Light first; what was warmed is then worth working.
            Phase::Moderate if fresh => percent -= 40,
            Phase::Moderate => percent += 15,
            _ => {}
        }
        percent += owed.percent(given);
        // Both said yes to skin: where a visit can be with oil, it is.
        percent += if given.oil() { 30 } else { 0 };
        percent -= 7 * i64::from(state.heard(receiver, given.kin));
        if given.phase == Phase::Stretch {
            percent += 10 * i64::from(self.context.limits.terms.goals[receiver].flexibility);
        }
        percent
    }

    /// A giving by one, with its mirror image right after where the mode reaches the other side too.
    fn with_other_side(&self, turned: usize, mode: usize, giver: Person, next: &Next, left: u32) -> Vec<Draft> {
        let given = &self.moves[next.index];
        let mut steps = vec![self.draft(given.phase, turned, mode, one(giver, next.index, next.hands))];
        let fast = self.context.locks.iter().any(|lock| locks::is(lock, given));
        if !fast && matches!(given.side, Side::Left | Side::Right) && 2 * given.seconds <= left {
            let twin = self.offers[turned][mode][giver].iter().find(|(index, _)| {
                let other = &self.moves[*index];
                other.kin == given.kin
                    && other.region == given.region
                    && other.side == given.side.mirrored()
                    && other.phase == given.phase
                    && other.seconds == given.seconds
            });
            if let Some(&(index, hands)) = twin {
                steps.push(self.draft(given.phase, turned, mode, one(giver, index, hands)));
            }
        }
        steps
    }

    /// The same steps with left and right exchanged, in the mirrored pose.
    pub fn mirror(&self, step: &Draft, turned: usize) -> Option<Draft> {
        let mut out = step.clone();
        out.turned = turned;
        for giver in PEOPLE {
            if let Some((index, _)) = step.gives[giver] {
                let given = &self.moves[index];
                let &(index, hands) = self.offers[turned][step.mode][giver].iter().find(|(other, _)| {
                    let other = &self.moves[*other];
                    other.kin == given.kin
                        && other.region == given.region
                        && other.side == given.side.mirrored()
                        && other.phase == given.phase
                        && other.seconds == given.seconds
                        && other.hold == given.hold
                })?;
                out.gives[giver] = Some((index, hands));
            }
        }
        Some(out)
    }
}

/// The places of a giving with left and right exchanged.
fn mirrored_places(given: &Move) -> crate::context::Places {
    crate::context::bits(given.region, given.side.mirrored())
}

/// Only this person gives.
pub(crate) fn one(giver: Person, index: usize, hands: Hands) -> PerPerson<Option<(usize, Hands)>> {
    let mut gives = PerPerson::default();
    gives[giver] = Some((index, hands));
    gives
}
