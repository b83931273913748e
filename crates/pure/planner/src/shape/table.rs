//! A plan laid out to be changed: its steps as drafts, the ledger before each of them, and what a changed row of steps comes
//! to when every rule has looked at it.

use super::why;
use crate::context::{Context, PEOPLE};
use crate::fill::{Desk, Session};
use crate::moves::Move;
use crate::state::{Draft, State};
use crate::{Ban, ban, replan, verify, write};
use limits::{PairLimits, Preferences};
use plan::{Item, Lock, Plan, Why};
use quantity::{Hands, PerPerson, Person, Phase};

/// The plan on the table.
pub(crate) struct Table {
    pub desk: Desk,
    pub steps: Vec<Draft>,
    /// The ledger before each step, and after the last.
    before: Vec<State>,
    pub objective: i64,
    generous: bool,
    /// Pieces held fast that a row must keep.
    pub held: usize,
}

/// A row of steps that every rule accepts.
pub(crate) struct Played {
    pub session: Session,
    pub objective: i64,
    /// Steps changed beside the one asked for, each with what it was and why it could not stay.
    pub also: Vec<(Item, Why)>,
    /// What is worked, with the seconds of each giving.
    pub done: Vec<(Item, u32)>,
    /// Length, seconds.
    pub seconds: u32,
}

/// A row of steps that breaks a rule, and which kind of rule.
pub(crate) struct Fails {
    pub why: Why,
    pub steps: Vec<Draft>,
}

impl Table {
    /// `None` when this plan is not one that these limits allow.
    pub fn lay(plan: &Plan, limits: &PairLimits, wishes: &Preferences, locks: &[Lock]) -> Option<Self> {
        Self::laid(plan, limits, wishes, locks, locks)
    }

    /// The same where these pieces may come in as well as those that are in it.
    pub fn laid(plan: &Plan, limits: &PairLimits, wishes: &Preferences, known: &[Lock], held: &[Lock]) -> Option<Self> {
        let mut table = Self::sketch(plan, limits, wishes, known)?;
        table.desk.context.locks = held.to_vec();
        table.held = held.len();
        (table.settle(false) || table.settle(true)).then_some(table)
    }

    /// The steps alone, whether they may be or not; `None` when a pose cannot be taken.
    pub fn sketch(plan: &Plan, limits: &PairLimits, wishes: &Preferences, locks: &[Lock]) -> Option<Self> {
        let mut context = Context::with(limits, wishes);
        context.locks = locks.to_vec();
        let mut desk = Desk::new(context);
        desk.context.seconds = plan.seconds.min(desk.context.seconds);
        let mut drafts = Vec::with_capacity(plan.steps.len());
        for step in &plan.steps {
            let known = desk.moves.len();
            let mut draft = replan::draft(&mut desk, step)?;
            known_moves(&mut desk, known, &mut draft);
            drafts.push(draft);
        }
        let mut table = Self {
            desk,
            steps: drafts,
            before: Vec::new(),
            objective: 0,
            generous: false,
            held: 0,
        };
        table.before.push(table.blank());
        Some(table)
    }

    /// From here on nothing new of this.
    pub fn ban(&mut self, bans: &[Ban]) {
        self.desk.context.bans = ban::read(&self.desk.context.turned, bans, false);
    }

    /// Writes every ledger; false when the plan does not come out as it was.
    fn settle(&mut self, generous: bool) -> bool {
        self.generous = generous;
        self.before.clear();
        let mut session = Session {
            state: self.blank(),
            steps: Vec::new(),
        };
        for step in &self.steps {
            self.before.push(session.state.clone());
            let mut taken = step.clone();
            if !session.state.take(&self.desk.context, &self.desk.moves, &mut taken) || taken.start != step.start {
                return false;
            }
            session.steps.push(taken);
        }
        self.objective = self.desk.value.objective(&self.desk.context, &session.state);
        let whole = verify::broken(&self.desk, &session).is_none();
        self.before.push(session.state);
        whole
    }

    /// The ledger before this step.
    pub fn state(&self, at: usize) -> &State {
        &self.before[at.min(self.before.len() - 1)]
    }

    /// What a giving is, in words of people; `None` for still hands.
    pub fn item(&self, step: &Draft, giver: Person) -> Option<Item> {
        let (index, _) = step.gives[giver]?;
        item_of(&self.desk.moves[index])
    }

    /// Everything worked in this step.
    pub fn items(&self, step: &Draft) -> impl Iterator<Item = Item> {
        PEOPLE.map(|giver| self.item(step, giver)).into_iter().flatten()
    }

    /// What is worked in these steps, with the seconds of each giving.
    pub fn done(&self, steps: &[Draft]) -> Vec<(Item, u32)> {
        steps
            .iter()
            .flat_map(|step| self.items(step).map(|item| (item, step.seconds)))
            .collect()
    }

    /// Plays this row of steps, of which those before `from` are as on the table, in this many seconds. Where a later
    /// step cannot stay, something else takes its place, `repairs` times at most.
    pub fn play(&self, from: usize, steps: &[Draft], seconds: u32, repairs: u32) -> Result<Played, Fails> {
        let mut played = Session {
            state: self.state(from).clone(),
            steps: self.steps[..from.min(self.steps.len())].to_vec(),
        };
        let mut also = Vec::new();
        if seconds == self.desk.context.seconds {
            self.go_on(&self.desk, &mut played, steps, from, repairs, &mut also)?;
        } else {
            let mut desk = self.desk.clone();
            desk.context.seconds = seconds;
            self.go_on(&desk, &mut played, steps, from, repairs, &mut also)?;
        }
        let objective = self.desk.value.objective(&self.desk.context, &played.state);
        Ok(Played {
            done: self.done(&played.steps),
            session: played,
            objective,
            also,
            seconds,
        })
    }

    fn go_on(
        &self,
        desk: &Desk,
        session: &mut Session,
        steps: &[Draft],
        from: usize,
        repairs: u32,
        also: &mut Vec<(Item, Why)>,
    ) -> Result<(), Fails> {
        let fails = |why: Why, steps: &[Draft]| Fails {
            why,
            steps: steps.to_vec(),
        };
        for (at, step) in steps.iter().enumerate().skip(from) {
            let mut taken = step.clone();
            if session.state.take(&desk.context, &desk.moves, &mut taken) {
                session.steps.push(taken);
                continue;
            }
            let why = why::blocked(desk, &session.state, step);
            if repairs == 0 || at == from {
                return Err(fails(why, steps));
            }
            let was: Vec<Item> = self.items(step).collect();
            for other in self.instead(&session.state, step).into_iter().take(4) {
                let mut row = steps.to_vec();
                row[at] = other;
                let mut trial = session.clone();
                let mut more = also.clone();
                more.extend(was.iter().map(|&item| (item, why)));
                if self.go_on(desk, &mut trial, &row, at, repairs - 1, &mut more).is_ok() {
                    *session = trial;
                    *also = more;
                    return Ok(());
                }
            }
            return Err(fails(why, steps));
        }
        match verify::broken(desk, session) {
            // What is held fast and was there must be there still.
            None if session.state.kept < self.held => Err(fails(Why::NothingElse, steps)),
            None => Ok(()),
            Some("T2") => self.last_calm(desk, session, steps),
            Some(rule) => Err(fails(why::of_rule(rule), steps)),
        }
    }

    /// Lets the closing calm take up what is over or missing.
    fn last_calm(&self, desk: &Desk, session: &mut Session, steps: &[Draft]) -> Result<(), Fails> {
        let fails = || Fails {
            why: Why::NeedsTime,
            steps: steps.to_vec(),
        };
        let seconds = desk.context.seconds;
        let close = session.steps.pop().ok_or_else(fails)?;
        let calm = close.phase == Phase::Close && close.shared.is_some();
        let wanted = (close.seconds + seconds).checked_sub(session.state.clock);
        let longest = close.shared.map_or(0, |t| u32::from(t.entry().longest_s));
        let wanted = wanted
            .filter(|w| calm && (30..=longest.min(300)).contains(w))
            .ok_or_else(fails)?;
        let mut state = self.blank();
        for step in &session.steps {
            state.record(&desk.context, &desk.moves, step);
        }
        let mut close = Draft {
            seconds: wanted,
            ..close
        };
        if !state.take(&desk.context, &desk.moves, &mut close) {
            return Err(fails());
        }
        session.state = state;
        session.steps.push(close);
        match verify::broken(desk, session) {
            None => Ok(()),
            Some(rule) => Err(Fails {
                why: why::of_rule(rule),
                steps: steps.to_vec(),
            }),
        }
    }

    /// An empty ledger. Sides may differ on the way; at the end they are looked at.
    pub fn blank(&self) -> State {
        let mut state = State::new();
        state.lean = true;
        state.generous = self.generous;
        state
    }

    /// The plan of a row that was played.
    pub fn written(&self, played: &Played) -> Plan {
        let mut desk = self.desk.clone();
        desk.context.seconds = played.seconds;
        write::plan(&desk, &played.session)
    }

    /// The plan of a row that breaks a rule, as it would look: what a refusal can be checked by.
    pub fn unheard(&self, fails: &Fails) -> Plan {
        let mut session = Session {
            state: self.blank(),
            steps: Vec::new(),
        };
        for step in &fails.steps {
            let mut step = step.clone();
            step.changeover = session.state.changeover(&self.desk.context, step.turned);
            step.start = session.state.clock + step.changeover;
            session.state.record(&self.desk.context, &self.desk.moves, &step);
            session.steps.push(step);
        }
        write::plan(&self.desk, &session)
    }
}

/// What a move is, in words of people; `None` for still hands.
pub(crate) fn item_of(given: &Move) -> Option<Item> {
    let mut most: Option<(u32, catalogue::TechniqueId)> = None;
    for part in given.parts.iter().filter(|p| p.technique.as_str() != "hold_still") {
        let same = given.parts.iter().filter(|p| p.technique == part.technique);
        let seconds: u32 = same.map(|p| p.seconds).sum();
        if most.is_none_or(|(longest, _)| seconds > longest) {
            most = Some((seconds, part.technique));
        }
    }
    most.map(|(_, technique)| Item {
        technique,
        region: given.region,
        side: given.side,
    })
}

/// Givings as the moves they were made from, where they are known: these say what they are worth.
fn known_moves(desk: &mut Desk, known: usize, draft: &mut Draft) {
    let mut gives: PerPerson<Option<(usize, Hands)>> = draft.gives;
    for giver in PEOPLE {
        let Some((index, hands)) = gives[giver] else { continue };
        let own = &desk.moves[index];
        let same = |m: &Move| {
            m.giver == giver
                && m.region == own.region
                && m.side == own.side
                && m.phase == own.phase
                && m.parts == own.parts
        };
        if let Some(found) = desk.moves[..known].iter().position(same) {
            gives[giver] = Some((found, hands));
        }
    }
    draft.gives = gives;
}
