//! The ledger of a session under construction: what was done where, how tired hands are, how long a pose was held.
//! `check` says whether a step may follow; `apply` writes it down. Every rule that can be seen step by step is here.

use crate::context::{Context, PEOPLE, Turned};
use crate::moves::{Move, stretches};
use catalogue::{RegionId, TechniqueId};
use limits::RegionSide;
use quantity::{Hands, PerPerson, Person, Phase, Side};

/// A step of the session under construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    pub start: u32,
    pub seconds: u32,
    pub changeover: u32,
    pub phase: Phase,
    /// Index into `Context::turned`.
    pub turned: usize,
    pub mode: usize,
    /// Index into the moves, with the hands used.
    pub gives: PerPerson<Option<(usize, Hands)>>,
    pub shared: Option<TechniqueId>,
    pub interlude: bool,
}

/// What one region-side of a receiver has had.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dose {
    /// Work seconds in the light phase, and those of them without thumb load.
    pub light: u16,
    pub broad: u16,
    /// Seconds of level-2 givings: in all, and outside the light phase.
    pub two: u16,
    pub two_after: u16,
    pub three: u16,
    pub work: u16,
    pub last_level: u8,
    pub stretched: u16,
    /// Worth received, seconds x hundredths.
    pub worth: u32,
    pub(crate) row_work: u16,
    pub(crate) row_step: u16,
    pub(crate) brief_step: u16,
    pub(crate) touch_step: u16,
    pub(crate) technique: u16,
    pub(crate) technique_run: u16,
    pub(crate) technique_end: u32,
}

/// A giver's hands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hand {
    pub(crate) bucket: i64,
    pub(crate) bucket_at: u32,
    pub(crate) run_start: u32,
    pub(crate) last_end: u32,
    pub(crate) gave: bool,
    pub(crate) thumb_end: u32,
    pub(crate) thumb: u8,
}

/// The ledger.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub clock: u32,
    pub steps: u16,
    pub dose: PerPerson<Vec<Dose>>,
    pub hand: PerPerson<Hand>,
    pub last: Option<usize>,
    pub(crate) visit_start: u32,
    pub(crate) visit_open: bool,
    /// Pose before the last interlude, for counting changes.
    pub(crate) counted_pose: Option<usize>,
    pub changes: u32,
    pub(crate) rises: PerPerson<u32>,
    pub(crate) all_lying: bool,
    pub received: PerPerson<u32>,
    pub hands_on: u32,
    pub both_on: u32,
    pub both_loaded: u32,
    pub calm: u32,
    pub area_work: PerPerson<[u32; 16]>,
    pub area_worth: PerPerson<[u32; 16]>,
    pub(crate) light_given: PerPerson<bool>,
    /// Side differences above the usual are allowed: the mirrored half is still to come.
    pub lean: bool,
    /// Changes of pose take the longest time allowed: unhurried, where a session would otherwise be too short.
    pub generous: bool,
    /// Percent of the hands-on time in which both give, below which a shared stay has no turns.
    pub both_percent: u32,
    /// Whether each receiver had work with (true) or without oil during this visit.
    pub oiled: PerPerson<Option<bool>>,
    /// Regions of each receiver that were worked, by index.
    pub regions: PerPerson<u64>,
    pub last_region: PerPerson<Option<RegionId>>,
    pub poses: u64,
    /// Pieces held fast that are done, in their order.
    pub kept: usize,
    /// What each receiver has had, by kin, with how often.
    pub(crate) had: PerPerson<Vec<(u32, u8)>>,
}

impl State {
    pub fn new() -> Self {
        let blank = Dose {
            row_step: u16::MAX,
            brief_step: u16::MAX,
            touch_step: u16::MAX,
            technique: u16::MAX,
            ..Dose::default()
        };
        Self {
            clock: 0,
            steps: 0,
            dose: PerPerson::from_fn(|_| vec![blank; RegionSide::SLOTS]),
            hand: PerPerson::default(),
            last: None,
            visit_start: 0,
            visit_open: false,
            counted_pose: None,
            changes: 0,
            rises: PerPerson::default(),
            all_lying: true,
            received: PerPerson::default(),
            hands_on: 0,
            both_on: 0,
            both_loaded: 0,
            calm: 0,
            area_work: PerPerson::default(),
            area_worth: PerPerson::default(),
            light_given: PerPerson::default(),
            lean: false,
            generous: false,
            both_percent: catalogue::RULES.o6_both_on_percent,
            oiled: PerPerson::default(),
            regions: PerPerson::default(),
            last_region: PerPerson::default(),
            poses: 0,
            kept: 0,
            had: PerPerson::default(),
        }
    }

    /// How often this receiver had the same before, at most 5.
    pub fn heard(&self, receiver: Person, kin: u32) -> u8 {
        self.had[receiver].iter().find(|h| h.0 == kin).map_or(0, |h| h.1.min(5))
    }

    /// The step's changeover from where the session is.
    pub fn changeover(&self, context: &Context, turned: usize) -> u32 {
        match self.last {
            Some(last) => {
                let (from, to) = (&context.turned[last], &context.turned[turned]);
                let least = context.changeover(from, to);
                if self.generous && from.pose != to.pose {
                    least.max(catalogue::RULES.o4_changeover_far_s)
                } else {
                    least
                }
            }
            None => 0,
        }
    }

    /// Seconds that may still be spent in this pose, its changeover not counted.
    pub fn stay(&self, context: &Context, turned: usize) -> u32 {
        let pose = context.turned[turned].pose;
        let most = u32::from(pose.entry().dwell_max_s);
        match self.last {
            Some(last) if self.visit_open && context.turned[last].pose == pose => {
                (self.visit_start + most).saturating_sub(self.clock + self.changeover(context, turned))
            }
            _ => most,
        }
    }

    /// Writes the step down if every rule lets it follow.
    pub fn take(&mut self, context: &Context, moves: &[Move], step: &mut Draft) -> bool {
        step.changeover = self.changeover(context, step.turned);
        step.start = self.clock + step.changeover;
        if !self.check(context, moves, step) {
            return false;
        }
        self.apply(context, moves, step);
        true
    }

    /// Writes down what was already done, without judging it.
    pub fn record(&mut self, context: &Context, moves: &[Move], step: &Draft) {
        self.apply(context, moves, step);
    }

    fn check(&self, context: &Context, moves: &[Move], step: &Draft) -> bool {
        let turned = &context.turned[step.turned];
        let gives = [step.gives.a.is_some(), step.gives.b.is_some()];
        let receives = [gives[1], gives[0]];
        let end = step.start + step.seconds;
        if end > context.seconds || step.seconds > self.stay(context, step.turned) {
            return false;
        }
        let fits = if step.shared.is_some() {
            context.bodies_fit(turned, [false; 2], [false; 2])
        } else {
            context.bodies_fit(turned, gives, receives)
        };
        fits && crate::together::warmed(context, self, step)
            && self.kept_after(context, moves, step).is_some()
            && self.pose_may_follow(context, step)
            && PEOPLE.iter().all(|&giver| match step.gives[giver] {
                Some((index, hands)) => {
                    self.hands_may(context, &moves[index], step.start)
                        && self.place_may(context, &moves[index], step)
                        && offered(context, moves, step, giver, &moves[index], hands)
                }
                None => true,
            })
    }

    fn pose_may_follow(&self, context: &Context, step: &Draft) -> bool {
        let rules = &catalogue::RULES;
        let turned = &context.turned[step.turned];
        let Some(last) = self.last else { return true };
        let before = &context.turned[last];
        let rises = PEOPLE
            .iter()
            .all(|&p| !before.base[p].lying() || turned.base[p].lying() || self.rises[p] < rules.o4_rises_from_lying);
        // The first pose has nobody lying unless every pose has.
        let lying = !self.all_lying || turned.lying();
        if !rises || !lying {
            return false;
        }
        if step.interlude {
            return true;
        }
        let other = self.counted_pose.is_none_or(|c| context.turned[c].pose != turned.pose);
        !other || self.changes < changes_allowed(context.seconds)
    }

    /// One giver's side of [`Self::take`], without the pose.
    pub fn may_give(&self, context: &Context, moves: &[Move], step: &Draft, giver: Person) -> bool {
        step.gives[giver].is_some_and(|(index, hands)| {
            let given = &moves[index];
            self.hands_may(context, given, step.start)
                && self.place_may(context, given, step)
                && offered(context, moves, step, giver, given, hands)
        })
    }

    fn hands_may(&self, context: &Context, given: &Move, start: u32) -> bool {
        let rules = &catalogue::RULES;
        let hand = &self.hand[given.giver];
        let drain = context.drain[given.giver];
        let mut bucket = (hand.bucket - drain * i64::from(start - hand.bucket_at)).max(0);
        let mut at = start;
        let (mut thumb, mut thumb_end) = (hand.thumb, hand.thumb_end);
        for part in &given.parts {
            let technique = part.technique.entry();
            bucket = (bucket + (100 * i64::from(technique.hand_load) - drain) * i64::from(part.seconds)).max(0);
            if bucket > context.ceiling[given.giver] {
                return false;
            }
            let heavy = thumb >= rules.g2_thumb_load && at < thumb_end + 30;
            if heavy && technique.thumb_load >= thumb {
                return false;
            }
            at += part.seconds;
            (thumb, thumb_end) = (technique.thumb_load, at);
        }
        let Some(most) = context.limits.people[given.giver].give.max_run_s else {
            return true;
        };
        let most = (most / 90 * 90).max(90);
        let unbroken = hand.gave && start < hand.last_end + rules.g3_run_break_s;
        let run_start = if unbroken { hand.run_start } else { start };
        start + given.seconds - run_start <= most
    }

    fn place_may(&self, context: &Context, given: &Move, step: &Draft) -> bool {
        let rules = &catalogue::RULES;
        let receiver = given.giver.other();
        let receive = &context.limits.people[receiver].receive;
        let brief = context.turned[step.turned].modes[step.mode].reach[given.giver].brief;
        if given.phase == Phase::Moderate && !given.hold && !self.light_given[receiver] {
            return false;
        }
        // R4, where the other can never catch up.
        let alone = context.limits.terms.balance == quantity::Balance::Even && context.workable[given.giver] == 0;
        if alone && self.received[receiver] + given.work_s > self.received[given.giver] + rules.r4_even_s {
            return false;
        }
        // Oil is for lying down.
        if given.oil() && !context.turned[step.turned].base[receiver].lying() {
            return false;
        }
        // Nobody undresses and dresses between two strokes: a visit is with oil, or it is not.
        let same = self
            .last
            .is_some_and(|l| context.turned[l].pose == context.turned[step.turned].pose);
        if !given.hold && same && self.oiled[receiver].is_some_and(|oil| oil != given.oil()) {
            return false;
        }
        let area = Context::area(given.region).index();
        if given.work_s > 0 && self.area_work[receiver][area] == 0 {
            let areas = self.area_work[receiver].iter().filter(|&&s| s > 0).count() as u32;
            if areas >= context.areas() {
                return false;
            }
        }
        let long = context.seconds > rules.r2_long_from_min * 60;
        let most = rules.r2_quanta[usize::from(long)] * 90;
        for place in RegionSide::dosed(given.region, given.side) {
            let dose = &self.dose[receiver][place.slot()];
            let work = u32::from(dose.work) + given.work_s;
            if given.work_s > 0 && work > most {
                return false;
            }
            if dose.row_step != u16::MAX
                && dose.row_step + 1 == self.steps
                && given.work_s > 0
                && u32::from(dose.row_work) + given.work_s > rules.r2_in_a_row * 90
            {
                return false;
            }
            if dose.last_level > 0 && given.level > dose.last_level + 1 {
                return false;
            }
            let is_brief = brief >> place.slot() & 1 == 1
                && context.turned[step.turned].modes[step.mode].reach[given.giver].targets >> place.slot() & 1 == 0;
            let touched_before = dose.touch_step != u16::MAX && dose.touch_step + 1 == self.steps;
            let brief_before = dose.brief_step != u16::MAX && dose.brief_step + 1 == self.steps;
            if (is_brief && (step.seconds > 90 || touched_before)) || brief_before {
                return false;
            }
            if given.level >= 2 && given.phase != Phase::Light {
                let warm = i64::from(receive.warm_factor_tenths.max(10));
                let twice = 2 * i64::from(dose.light) + self.near(receiver, place);
                let seconds = i64::from(given.seconds);
                if given.level == 2 && (i64::from(dose.two_after) + seconds) * warm > 10 * twice {
                    return false;
                }
                if given.level == 3 && (twice == 0 || i64::from(dose.three) + seconds > i64::from(dose.two)) {
                    return false;
                }
            }
            if given.stretch {
                let held: u32 = given
                    .parts
                    .iter()
                    .filter(|p| stretches(p.technique))
                    .map(|p| p.seconds)
                    .sum();
                if context.before_event && u32::from(dose.stretched) + held > rules.p4_before_event_s {
                    return false;
                }
                let exposed = PEOPLE
                    .iter()
                    .any(|&p| context.turned[step.turned].exposures[p].contains(catalogue::Exposure::NeckEndRange));
                if exposed || self.warmed(receiver, place) < 90 {
                    return false;
                }
            }
            // R1, within this giving and on from the step before.
            let (mut technique, mut run) = if step.changeover == 0 && dose.technique_end == step.start {
                (dose.technique, u32::from(dose.technique_run))
            } else {
                (u16::MAX, 0)
            };
            for part in &given.parts {
                let id = part.technique.index() as u16;
                run = if id == technique {
                    run + part.seconds
                } else {
                    part.seconds
                };
                technique = id;
                if run > u32::from(part.technique.entry().longest_s) {
                    return false;
                }
            }
        }
        self.sides_may(context, given)
    }

    /// R3 on the way: one side is not let run ahead, unless its mirror image is still to come.
    fn sides_may(&self, context: &Context, given: &Move) -> bool {
        if self.lean || given.work_s == 0 || !matches!(given.side, Side::Left | Side::Right) {
            return true;
        }
        let receiver = given.giver.other();
        let Some(here) = RegionSide::new(given.region, given.side) else {
            return false;
        };
        let there = here.mirrored();
        if !two_sided(context, receiver, here) {
            return true;
        }
        let work = |p: RegionSide| u32::from(self.dose[receiver][p.slot()].work);
        work(here) + given.work_s <= work(there) + 90
    }

    /// Twice the `near` of P3: broad light work on adjacent regions.
    pub(crate) fn near(&self, receiver: Person, place: RegionSide) -> i64 {
        let broad = |region: RegionId, side: Side| {
            RegionSide::new(region, side).map_or(0, |p| i64::from(self.dose[receiver][p.slot()].broad))
        };
        RegionId::all()
            .filter(|&r| place.region().entry().adjacent.contains(r))
            .map(|r| match (r.entry().paired, place.side()) {
                (false, _) => broad(r, Side::Midline),
                (true, Side::Midline) => broad(r, Side::Left).min(broad(r, Side::Right)),
                (true, side) => broad(r, side),
            })
            .sum()
    }

    /// Work seconds on the place or its area (same side or midline).
    pub fn warmed(&self, receiver: Person, place: RegionSide) -> u32 {
        RegionSide::all()
            .filter(|p| Context::area(p.region()) == Context::area(place.region()))
            .filter(|p| p.side() == place.side() || p.side() == Side::Midline)
            .map(|p| u32::from(self.dose[receiver][p.slot()].work))
            .sum()
    }
}

/// True when R3 asks for both sides of this region alike.
pub(crate) fn two_sided(context: &Context, receiver: Person, place: RegionSide) -> bool {
    let both = crate::context::bits(place.region(), Side::Both);
    let named = context.limits.terms.needs[receiver]
        .iter()
        .any(|need| need.one_sided && need.place.region() == place.region());
    place.region().entry().paired && context.workable[receiver] & both == both && !named
}

/// O4: changes of pose allowed in a session of this length.
pub(crate) fn changes_allowed(seconds: u32) -> u32 {
    let rules = &catalogue::RULES;
    let step = rules
        .o4_change_minutes
        .iter()
        .position(|&minutes| seconds <= minutes * 60);
    rules.o4_changes[step.unwrap_or(3)]
}

/// O5 and G4: the mode offers this place to these hands, and the partner does not need the arm that is worked.
fn offered(context: &Context, moves: &[Move], step: &Draft, giver: Person, given: &Move, hands: Hands) -> bool {
    let turned: &Turned = &context.turned[step.turned];
    let reach = &turned.modes[step.mode].reach[giver];
    let free = limits::merge::tighten_hands(reach.hands, context.limits.people[giver].give.hands);
    if hands == Hands::None || !free.include(hands) || (given.two_hands && hands != Hands::Both) {
        return false;
    }
    if given.places & !(reach.targets | reach.brief) != 0 || crate::ban::met(context, moves, step, giver, given, hands)
    {
        return false;
    }
    let Some((other, other_hands)) = step.gives[giver.other()] else {
        return true;
    };
    moves[other].seconds == given.seconds && given.places & context.busy(other_hands, given.hold) == 0
}
