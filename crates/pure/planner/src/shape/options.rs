//! What else could stand in a step: the same pose and seconds, other work for one giver or for both, the most welcome
//! first.

use super::table::{Table, item_of};
use crate::context::PEOPLE;
use crate::moves::Move;
use crate::state::{Draft, State};
use quantity::{Hands, PerPerson, Person, Phase};

/// Ways of one giver that are looked at in one mode and phase.
const EACH: usize = 20;

/// What is looked for in place of a step.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'f> {
    /// Whose giving; `None` means the work in the step, whoever does it.
    pub giver: Option<Person>,
    /// How long, seconds.
    pub seconds: u32,
    /// Still hands rather than work.
    pub still: bool,
    /// What it may be.
    pub pick: &'f dyn Fn(&Move) -> bool,
}

impl Table {
    /// Whose giving is meant: that person's, else everyone's who works, else everyone's who gives.
    pub fn meant(&self, step: &Draft, giver: Option<Person>) -> Vec<Person> {
        let gives = |p: &Person| step.gives[*p].is_some();
        if let Some(giver) = giver {
            return Some(giver).filter(gives).into_iter().collect();
        }
        let works = |p: &Person| self.item(step, *p).is_some();
        let workers: Vec<Person> = PEOPLE.into_iter().filter(works).collect();
        if workers.is_empty() {
            PEOPLE.into_iter().filter(gives).collect()
        } else {
            workers
        }
    }

    /// Anything else of the same length that could stand here.
    pub fn instead(&self, state: &State, step: &Draft) -> Vec<Draft> {
        if step.shared.is_some() {
            return Vec::new();
        }
        let items: Vec<_> = self.items(step).collect();
        self.options(
            state,
            step,
            Wanted {
                giver: None,
                seconds: step.seconds,
                still: items.is_empty(),
                pick: &|m| item_of(m).is_none_or(|item| !items.contains(&item)),
            },
        )
    }

    /// Steps that could stand here instead, given what was before; the most welcome first.
    pub fn options(&self, state: &State, step: &Draft, wanted: Wanted<'_>) -> Vec<Draft> {
        let meant = self.meant(step, wanted.giver);
        if meant.is_empty() || step.shared.is_some() {
            return Vec::new();
        }
        let phases = match step.phase {
            Phase::Light => &[Phase::Light, Phase::Moderate][..],
            Phase::Moderate => &[Phase::Moderate, Phase::Light],
            Phase::Settle => &[Phase::Settle],
            Phase::Stretch => &[Phase::Stretch],
            Phase::Activate => &[Phase::Activate],
            Phase::Close => &[Phase::Close],
        };
        let modes = self.desk.context.turned[step.turned].modes.len();
        let mut found: Vec<(i64, Draft)> = Vec::new();
        for mode in 0..modes {
            for &phase in phases {
                let lists = PerPerson::from_fn(|giver| {
                    if meant.contains(&giver) {
                        self.ways(state, step, giver, mode, phase, wanted)
                    } else {
                        Vec::new()
                    }
                });
                match meant.as_slice() {
                    [giver] => self.beside(step, *giver, mode, phase, &lists[*giver], &mut found),
                    _ => self.alike(step, mode, phase, &lists, &mut found),
                }
            }
        }
        // The most welcome first; nothing twice.
        found.sort_by_key(|(gain, _)| core::cmp::Reverse(*gain));
        let mut list: Vec<Draft> = Vec::new();
        for (_, draft) in found {
            if !list.contains(&draft) {
                list.push(draft);
            }
        }
        list
    }

    /// What this giver could do in this mode and phase.
    fn ways(
        &self,
        state: &State,
        step: &Draft,
        giver: Person,
        mode: usize,
        phase: Phase,
        wanted: Wanted<'_>,
    ) -> Vec<(i64, usize, Hands)> {
        let desk = &self.desk;
        let mut list: Vec<(i64, usize, Hands)> = desk
            .offers(step.turned, mode, giver)
            .iter()
            .filter(|(index, _)| {
                let m = &desk.moves[*index];
                m.phase == phase && m.seconds == wanted.seconds && m.hold == wanted.still && (wanted.pick)(m)
            })
            .map(|&(index, hands)| (desk.value.gain(state, &desk.moves[index]), index, hands))
            .collect();
        list.sort_by_key(|&(gain, index, _)| (core::cmp::Reverse(gain), index));
        let may = |index: usize, hands: Hands| {
            let mut trial = Draft {
                phase,
                mode,
                seconds: wanted.seconds,
                gives: PerPerson::default(),
                ..step.clone()
            };
            trial.gives[giver] = Some((index, hands));
            trial.changeover = state.changeover(&desk.context, step.turned);
            trial.start = state.clock + trial.changeover;
            state.may_give(&desk.context, &desk.moves, &trial, giver)
        };
        list.retain(|&(_, index, hands)| may(index, hands));
        list.truncate(EACH);
        list
    }

    /// One person's giving beside what the partner gives: as it is, or the same as long and in the same phase.
    fn beside(
        &self,
        step: &Draft,
        giver: Person,
        mode: usize,
        phase: Phase,
        list: &[(i64, usize, Hands)],
        found: &mut Vec<(i64, Draft)>,
    ) {
        for &(gain, index, hands) in list {
            let seconds = self.desk.moves[index].seconds;
            let mut draft = Draft {
                phase,
                mode,
                seconds,
                ..step.clone()
            };
            draft.gives[giver] = Some((index, hands));
            if let Some((partner, _)) = step.gives[giver.other()] {
                let Some(same) = self.like(step, giver.other(), mode, phase, partner, seconds) else {
                    continue;
                };
                draft.gives[giver.other()] = Some(same);
            }
            found.push((gain, draft));
        }
    }

    /// The same giving in this mode and phase, this long.
    fn like(
        &self,
        step: &Draft,
        giver: Person,
        mode: usize,
        phase: Phase,
        given: usize,
        seconds: u32,
    ) -> Option<(usize, Hands)> {
        let own = &self.desk.moves[given];
        let offers = self.desk.offers(step.turned, mode, giver);
        if own.phase == phase && own.seconds == seconds {
            let hands = offers.iter().find(|(index, _)| *index == given).map(|o| o.1);
            return hands.map(|hands| (given, hands));
        }
        let same = |m: &Move| {
            let place = m.region == own.region && m.side == own.side && m.phase == phase && m.seconds == seconds;
            place && m.hold == own.hold && (m.hold || item_of(m) == item_of(own))
        };
        offers.iter().find(|(index, _)| same(&self.desk.moves[*index])).copied()
    }

    /// Both at once: the same for both where there is such, else what each likes best.
    fn alike(
        &self,
        step: &Draft,
        mode: usize,
        phase: Phase,
        lists: &PerPerson<Vec<(i64, usize, Hands)>>,
        found: &mut Vec<(i64, Draft)>,
    ) {
        let moves = &self.desk.moves;
        let pair = |a: &(i64, usize, Hands), b: &(i64, usize, Hands)| {
            let draft = Draft {
                phase,
                mode,
                seconds: moves[a.1].seconds,
                gives: PerPerson {
                    a: Some((a.1, a.2)),
                    b: Some((b.1, b.2)),
                },
                ..step.clone()
            };
            (a.0 + b.0, draft)
        };
        let same = |a: usize, b: usize| {
            let (a, b) = (&moves[a], &moves[b]);
            a.kin == b.kin && a.region == b.region && (a.side == b.side || a.side == b.side.mirrored())
        };
        let from = found.len();
        for a in &lists.a {
            found.extend(lists.b.iter().filter(|b| same(a.1, b.1)).map(|b| pair(a, b)));
        }
        if found.len() == from {
            for a in lists.a.iter().take(6) {
                found.extend(lists.b.iter().take(6).map(|b| pair(a, b)));
            }
        }
    }
}
