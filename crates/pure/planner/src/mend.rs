//! The rest of a running session, kept as it was as far as a change lets it: each step that is still to come stays, or is
//! done softer, elsewhere, by one alone, as a rest, or is left out; a few of the best rests go side by side to their end.

use crate::context::{Context, PEOPLE};
use crate::fill::{Desk, Session};
use crate::replan::{draft, still_allowed};
use crate::state::{Draft, State, two_sided};
use crate::verify;
use limits::RegionSide;
use plan::Step;
use quantity::{Balance, Hands, PerPerson, Person, Phase, Side};

/// Rests that go side by side.
const WIDTH: usize = 40;
/// Other work that is tried in the place of one giving.
const OTHERS: usize = 5;

/// A rest under way, with how near it is to the old one.
type Rest = (i64, Session);

/// How long the whole should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// As long as it was, or nearly.
    Long,
    /// As short as this if it can be, or soon after.
    Short(u32),
}

impl Aim {
    /// True when this length serves better than that one.
    pub(crate) fn better(self, seconds: u32, than: u32) -> bool {
        match self {
            Self::Long => seconds > than,
            Self::Short(target) => {
                let far = |s: u32| (s < target, s.abs_diff(target));
                far(seconds) < far(than)
            }
        }
    }
}

/// The best whole session that begins as the desk's base and goes on about as these steps do.
pub(crate) fn mended(desk: &Desk, old: &[Step], full: u32, aim: Aim) -> Option<(u32, Session, Desk)> {
    let mut desk = desk.clone();
    desk.context.seconds = full;
    let steps: Vec<(Draft, Vec<Draft>)> = old
        .iter()
        .filter_map(|step| Some((draft(&mut desk, step)?, versions(&mut desk, step))))
        .collect();
    let mut best: Option<(u32, i64, Session)> = None;
    let mut scratch = desk.clone();
    let mut rests: Vec<Rest> = vec![(0, desk.base.clone())];
    for (step, versions) in &steps {
        let mut next: Vec<Rest> = Vec::new();
        for (score, session) in &rests {
            close(&mut scratch, session, *score, (full, aim), &mut best);
            for (gain, child) in desk.instead(session, step, versions) {
                next.push((score + gain, child));
            }
            // Left out.
            next.push((score - 30, session.clone()));
        }
        next.sort_by_cached_key(|(score, session)| core::cmp::Reverse(score - owing(&desk.context, session)));
        next.dedup_by_key(|(_, session)| {
            let state = &session.state;
            (
                state.clock,
                state.last,
                state.received,
                state.both_on,
                state.calm,
                state.steps,
            )
        });
        next.truncate(WIDTH);
        rests = next;
    }
    for (score, session) in &rests {
        close(&mut scratch, session, *score, (full, aim), &mut best);
    }
    let (seconds, _, session) = best?;
    desk.context.seconds = seconds;
    Some((seconds, session, desk))
}

/// What this step is once the change holds, as it was first; none where nothing of it may be.
fn versions(desk: &mut Desk, step: &Step) -> Vec<Draft> {
    let mut list = Vec::new();
    if still_allowed(desk, step) {
        list.extend(draft(desk, step));
    }
    let mut softer = step.clone();
    let mut changed = false;
    for giver in PEOPLE {
        let Some(giving) = softer.gives_mut(giver) else {
            continue;
        };
        for place in RegionSide::dosed(giving.region, giving.side) {
            let most = desk.context.limits.people[giver.other()]
                .receive
                .cell(place)
                .max_pressure;
            for part in &mut giving.parts {
                if part.pressure > most && most.level() >= part.technique.entry().pressure_min.max(1) {
                    part.pressure = most;
                    changed = true;
                }
            }
        }
    }
    if changed && still_allowed(desk, &softer) {
        list.extend(draft(desk, &softer));
    }
    // One of them alone, where the other may not.
    for giver in PEOPLE {
        let mut alone = softer.clone();
        if let (Some(giving), true) = (alone.gives(giver).cloned(), alone.gives(giver.other()).is_some()) {
            match giver {
                Person::A => alone.b_gives = None,
                Person::B => alone.a_gives = None,
            }
            if still_allowed(desk, &alone) && !giving.parts.is_empty() {
                list.extend(draft(desk, &alone));
            }
        }
    }
    list
}

/// What a rest owes the rules that only the whole shows.
fn owing(context: &Context, session: &Session) -> i64 {
    let state = &session.state;
    let mut owed = 0;
    if context.limits.terms.balance == Balance::Even {
        let over = (i64::from(state.received.a) - i64::from(state.received.b)).abs() - 180;
        owed += 2 * over.max(0);
    }
    if context.both_on {
        owed += (i64::from(state.hands_on) - 2 * i64::from(state.both_on)).max(0);
    }
    if context.calm_capped {
        let over = i64::from(state.calm) * 100 / i64::from(catalogue::RULES.t4_calm_percent.max(1));
        owed += (over + 180 - i64::from(context.seconds)).max(0);
    }
    for receiver in PEOPLE {
        for left in RegionSide::all().filter(|p| p.side() == Side::Left) {
            let work = |p: RegionSide| i64::from(state.dose[receiver][p.slot()].work);
            let apart = (work(left) - work(left.mirrored())).abs() - 90;
            if apart > 0 && two_sided(context, receiver, left) {
                owed += 2 * apart;
            }
        }
    }
    owed
}

/// Ends the session here if that is whole and serves the aim better than what is known.
fn close(
    desk: &mut Desk,
    session: &Session,
    score: i64,
    (full, aim): (u32, Aim),
    best: &mut Option<(u32, i64, Session)>,
) {
    let clock = session.state.clock;
    let least = catalogue::RULES.t4_least_s;
    let closed: u32 = session
        .steps
        .iter()
        .rev()
        .take_while(|s| s.phase == Phase::Close)
        .map(|s| s.seconds)
        .sum();
    let most = (clock + 300 - closed.min(300)).min(full) / 10 * 10;
    let mut seconds = clock;
    while seconds <= most {
        let known = best.as_ref().map(|b| (b.0, b.1));
        let serves = known.is_none_or(|(s, had)| aim.better(seconds, s) || (seconds == s && score > had));
        if serves && seconds >= least {
            // A shorter session closes as one that was asked for at this length.
            desk.context.limits.terms.requested_s = seconds;
            desk.context.seconds = seconds;
            let plain = seconds < catalogue::RULES.t3_interlude_from_min * 60;
            let session = &if plain {
                desk.without_interludes(session)
            } else {
                session.clone()
            };
            for trial in desk.ends(session, seconds, closed) {
                if verify::broken(desk, &trial).is_none() && crate::walk::fits_shorter(&trial, seconds) {
                    *best = Some((seconds, score, trial));
                    break;
                }
            }
        }
        seconds += 10;
    }
}

impl Desk {
    /// The same session where interludes are ordinary calm and their poses count.
    fn without_interludes(&self, session: &Session) -> Session {
        if !session.steps.iter().any(|s| s.interlude) {
            return session.clone();
        }
        let mut plain = Session {
            state: State::new(),
            steps: session.steps.clone(),
        };
        for step in &mut plain.steps {
            step.interlude = false;
            plain.state.record(&self.context, &self.moves, step);
        }
        plain
    }

    /// Ways to end at this second: here, or at rest in another pose, also after an unhurried change.
    fn ends(&self, session: &Session, seconds: u32, closed: u32) -> Vec<Session> {
        let left = seconds - session.state.clock;
        if left == 0 {
            return if closed > 0 { vec![session.clone()] } else { Vec::new() };
        }
        let mut list = Vec::new();
        let mut here = session.clone();
        if left >= 30 && self.close(&mut here, left) {
            list.push(here);
        }
        if closed > 0 {
            return list;
        }
        // Arriving a little longer first, where nothing else was begun.
        if session.steps.iter().all(|s| s.phase == Phase::Settle)
            && let Some(last) = session.state.last
        {
            for more in [30, 60, 90] {
                let mut trial = session.clone();
                if left >= more + 30
                    && self.calm(&mut trial, last, Phase::Settle, more)
                    && self.close(&mut trial, left - more)
                {
                    list.push(trial);
                }
            }
        }
        for turned in self.resting() {
            for generous in [false, true] {
                let mut trial = session.clone();
                trial.state.generous = generous;
                let change = trial.state.changeover(&self.context, turned);
                if change > 0 && left >= change + 30 && self.calm(&mut trial, turned, Phase::Close, left - change) {
                    list.push(trial);
                }
            }
        }
        list
    }

    /// Poses to rest in.
    fn resting(&self) -> impl Iterator<Item = usize> {
        let names = ["rest_seated", "rest_lying", "chairs_side_by_side", "facing_chairs"];
        names
            .into_iter()
            .filter_map(|name| self.context.turned.iter().position(|t| t.pose.as_str() == name))
    }

    /// What could be done instead of this step, and how near that is to it: the step itself is 100.
    fn instead(&self, session: &Session, step: &Draft, versions: &[Draft]) -> Vec<Rest> {
        let mut list = Vec::new();
        let mut take = |gain: i64, step: Draft| {
            let mut child = session.clone();
            let fits = self.try_all(&mut child, &[step]);
            if fits {
                list.push((gain, child));
            }
            fits
        };
        if step.shared.is_some() {
            take(100, step.clone());
            return list;
        }
        let mut whole = false;
        for (rank, version) in versions.iter().enumerate() {
            let gives = PEOPLE.iter().filter(|&&p| version.gives[p].is_some()).count() as i64;
            whole |= take(60 - rank as i64 + 20 * gives, version.clone()) && rank == 0;
        }
        if !whole {
            for version in self.elsewhere(session, step, versions) {
                let gives = PEOPLE.iter().filter(|&&p| version.gives[p].is_some()).count() as i64;
                take(20 * gives, version);
            }
        }
        let phase = match step.phase {
            Phase::Activate => Phase::Light,
            phase => phase,
        };
        for technique in self
            .context
            .calm
            .iter()
            .rev()
            .filter(|t| t.entry().phases.contains(phase))
        {
            let rest = Draft {
                shared: Some(*technique),
                seconds: step.seconds.min(u32::from(technique.entry().longest_s)).min(300) / 10 * 10,
                phase,
                ..self.draft(phase, step.turned, 0, PerPerson::default())
            };
            if rest.seconds >= 30 && take(0, rest) {
                break;
            }
        }
        list
    }

    /// The same time in the same pose with other work, or with still hands.
    fn elsewhere(&self, session: &Session, step: &Draft, versions: &[Draft]) -> Vec<Draft> {
        let mut list = Vec::new();
        let kept = versions.iter().find(|v| PEOPLE.iter().any(|&p| v.gives[p].is_some()));
        for mode in 0..self.context.turned[step.turned].modes.len() {
            let others = |giver: Person, still: bool| -> Vec<(usize, Hands)> {
                let mut list: Vec<(i64, usize, Hands)> = self
                    .offers(step.turned, mode, giver)
                    .iter()
                    .filter(|(index, _)| {
                        let given = &self.moves[*index];
                        given.phase == step.phase && given.seconds == step.seconds && given.hold == still
                    })
                    .map(|&(index, hands)| (self.value.gain(&session.state, &self.moves[index]), index, hands))
                    .collect();
                list.sort_by_key(|&(gain, index, _)| (core::cmp::Reverse(gain), index));
                list.truncate(OTHERS);
                list.into_iter().map(|(_, index, hands)| (index, hands)).collect()
            };
            for giver in PEOPLE
                .into_iter()
                .filter(|&p| step.gives[p].is_some() && self.context.gives[p])
            {
                let mut own = others(giver, false);
                own.extend(others(giver, true));
                for (index, hands) in own {
                    // Beside what the other still may.
                    if let Some(other) = kept.filter(|k| k.mode == mode).and_then(|k| k.gives[giver.other()]) {
                        let mut gives = crate::fill::one(giver, index, hands);
                        gives[giver.other()] = Some(other);
                        list.push(self.draft(step.phase, step.turned, mode, gives));
                    }
                    list.push(self.draft(step.phase, step.turned, mode, crate::fill::one(giver, index, hands)));
                }
            }
        }
        list
    }
}
