//! What is not to be planned because these two bodies cannot do it. Who finds out is no business of this room.

use crate::context::{Context, Turned};
use crate::exchange;
use crate::moves::Move;
use crate::state::Draft;
use catalogue::{PoseId, RegionId};
use quantity::{Hands, PerPerson, Person, Side};

/// Hands at a place, in a pose as planned: left out wherever all of it is met. Persons are those of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ban {
    /// The pose.
    pub pose: PoseId,
    /// Its mode.
    pub mode: String,
    /// With roles exchanged.
    pub swapped: bool,
    /// With left and right exchanged.
    pub mirrored: bool,
    /// What each gives: place, side of the partner, own hands. Nothing said: whatever this one does.
    pub gives: PerPerson<Option<(RegionId, Side, Hands)>>,
}

/// A ban as a search reads it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Banned {
    turned: usize,
    mode: usize,
    gives: PerPerson<Option<(RegionId, Side, Hands)>>,
}

impl Banned {
    /// As it is told from outside, in the order of the two that the search has.
    pub(crate) fn written(&self, turned: &[Turned]) -> Option<Ban> {
        let there = turned.get(self.turned)?;
        Some(Ban {
            pose: there.pose,
            mode: there.modes.get(self.mode)?.name.to_owned(),
            swapped: there.swapped,
            mirrored: there.mirrored,
            gives: self.gives,
        })
    }
}

/// The bans that concern this search.
pub(crate) fn read(turned: &[Turned], bans: &[Ban], exchanged: bool) -> Vec<Banned> {
    let one = |ban: &Ban| {
        let ban = if exchanged { exchange::ban(ban) } else { ban.clone() };
        let at = turned
            .iter()
            .position(|t| t.pose == ban.pose && t.swapped == ban.swapped && t.mirrored == ban.mirrored)?;
        let mode = turned[at].modes.iter().position(|mode| mode.name == ban.mode)?;
        Some(Banned {
            turned: at,
            mode,
            gives: ban.gives,
        })
    };
    bans.iter().filter_map(one).collect()
}

/// True when a ban is met by this draft, in which this giver does `given` with these hands.
pub(crate) fn met(context: &Context, moves: &[Move], step: &Draft, giver: Person, given: &Move, hands: Hands) -> bool {
    context
        .bans
        .iter()
        .filter(|ban| ban.turned == step.turned && ban.mode == step.mode)
        .any(|ban| {
            let does = |who: Person| {
                if who == giver {
                    Some((given.region, given.side, hands))
                } else {
                    step.gives[who].map(|(index, hands)| (moves[index].region, moves[index].side, hands))
                }
            };
            [Person::A, Person::B]
                .into_iter()
                .all(|who| ban.gives[who].is_none() || ban.gives[who] == does(who))
        })
}
