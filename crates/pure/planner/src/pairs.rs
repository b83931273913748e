//! Both give at once: the same for both, or in waves, in which one works while the other keeps still, warm hands on them.

use crate::fill::{Desk, Next, Session};
use crate::moves::Move;
use crate::state::Draft;
use quantity::{Hands, PerPerson, Person};

impl Desk {
    pub fn mirrored(
        &self,
        session: &Session,
        turned: usize,
        mode: usize,
        work: &PerPerson<Vec<Next>>,
        choices: &mut Vec<(i64, Vec<Draft>)>,
    ) {
        for a in &work.a {
            let first = &self.moves[a.index];
            for (rank, b) in work.b.iter().enumerate() {
                let second = &self.moves[b.index];
                if first.phase != second.phase || first.seconds != second.seconds {
                    continue;
                }
                let same = first.kin == second.kin && first.region == second.region;
                if !same && rank > 3 {
                    continue;
                }
                let loaded = session.state.both_loaded + 10 * (first.loaded & second.loaded).count_ones();
                let on = session.state.both_on + first.seconds;
                if loaded * 100 > on * catalogue::RULES.o6_both_loaded_percent {
                    continue;
                }
                let mut score = self.weighed(session, a.gain, b.gain) / i64::from(first.seconds);
                score = if same { score * 112 / 100 } else { score * 90 / 100 };
                let gives = PerPerson {
                    a: Some((a.index, a.hands)),
                    b: Some((b.index, b.hands)),
                };
                choices.push((score, vec![self.draft(first.phase, turned, mode, gives)]));
            }
        }
    }

    /// One works while the other keeps still, warm hands on them; then the reverse.
    pub fn waves(
        &self,
        session: &Session,
        turned: usize,
        mode: usize,
        left: u32,
        work: &PerPerson<Vec<Next>>,
        choices: &mut Vec<(i64, Vec<Draft>)>,
    ) {
        for a in work.a.iter().take(8) {
            let first = &self.moves[a.index];
            if 2 * first.seconds > left {
                continue;
            }
            let reply = work.b.iter().filter(|b| {
                let second = &self.moves[b.index];
                second.seconds == first.seconds
            });
            let mut reply: Vec<&Next> = reply.collect();
            reply.sort_by_key(|b| {
                let second = &self.moves[b.index];
                let same = second.kin == first.kin && second.region == first.region;
                core::cmp::Reverse(if same { b.gain * 125 / 100 } else { b.gain })
            });
            for b in reply.into_iter().take(2) {
                let second = &self.moves[b.index];
                let (Some(hold_b), Some(hold_a)) = (
                    self.hold(session, turned, mode, Person::B, first, a.hands),
                    self.hold(session, turned, mode, Person::A, second, b.hands),
                ) else {
                    continue;
                };
                let score = self.weighed(session, a.gain, b.gain) / i64::from(2 * first.seconds);
                let one = self.draft(
                    first.phase,
                    turned,
                    mode,
                    PerPerson {
                        a: Some((a.index, a.hands)),
                        b: Some(hold_b),
                    },
                );
                let two = self.draft(
                    second.phase,
                    turned,
                    mode,
                    PerPerson {
                        a: Some(hold_a),
                        b: Some((b.index, b.hands)),
                    },
                );
                choices.push((score * 115 / 100, vec![one, two]));
            }
        }
    }

    /// The hold of this giver that goes best with the partner's work.
    fn hold(
        &self,
        session: &Session,
        turned: usize,
        mode: usize,
        giver: Person,
        beside: &Move,
        hands: Hands,
    ) -> Option<(usize, Hands)> {
        let state = &session.state;
        let blocked = self.context.busy(hands, true);
        self.offers(turned, mode, giver)
            .iter()
            .filter(|(index, own)| {
                let held = &self.moves[*index];
                held.hold
                    && held.phase == beside.phase
                    && held.seconds == beside.seconds
                    && held.places & blocked == 0
                    && beside.places & self.context.busy(*own, false) == 0
            })
            .max_by_key(|(index, _)| {
                let held = &self.moves[*index];
                let near = state.last_region[giver.other()] == Some(held.region);
                let same = held.region == beside.region;
                (
                    self.value.gain(state, held)
                        + if same { 600 } else { 0 }
                        + if near { 300 } else { 0 }
                        + i64::from(held.places.count_ones()) * 100,
                    core::cmp::Reverse(*index),
                )
            })
            .copied()
    }

    /// What both gains are worth together: the one who is behind counts more.
    fn weighed(&self, session: &Session, a: i64, b: i64) -> i64 {
        let (have_a, have_b) = (
            self.value.of(&session.state, Person::A),
            self.value.of(&session.state, Person::B),
        );
        match have_a.cmp(&have_b) {
            core::cmp::Ordering::Less => (3 * a + b) / 2,
            core::cmp::Ordering::Greater => (a + 3 * b) / 2,
            core::cmp::Ordering::Equal => a + b,
        }
    }
}
