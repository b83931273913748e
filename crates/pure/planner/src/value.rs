//! What a session is worth: concave benefit by place and area, each person measured against their own best, whole numbers.

use crate::context::{Context, PEOPLE, bit};
use crate::moves::WORTH_MOST;
use crate::state::State;
use limits::{RegionSide, Subject};
use quantity::{PerPerson, Person};

/// Worth of the first, second ... quantum on one place.
const PIECES: [u64; 8] = [10, 7, 4, 4, 2, 2, 1, 1];
/// One quantum of full worth.
const PIECE: u64 = 90 * 100;
/// A person's benefit when their own best bound is reached.
pub(crate) const FULL: i64 = 1000;
/// Most that hands on each other at once can add.
const TOGETHER: i64 = 60;
/// Cost of a change of pose.
const CHANGE: i64 = 40;
/// What one more different pose is not worth: cost of an area beyond three for a person.
const AREA: i64 = 6;

/// Places people like without saying so.
const LIKED: [&str; 9] = [
    "shoulder_top",
    "neck_back",
    "upper_back",
    "shoulder_blade",
    "interscapular",
    "foot_sole",
    "palm",
    "scalp",
    "low_back",
];

/// Weights of places and areas, and each person's own bound.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    weight: PerPerson<Vec<u64>>,
    area: PerPerson<[u64; 16]>,
    best: PerPerson<u64>,
}

/// How many times the usual something is worth that is wished for this much (-3 to 3), in eighths. Never nothing: what is
/// wished least may still be the only thing there is.
pub(crate) fn eighths(wish: i8) -> u32 {
    match wish {
        ..=-3 => 1,
        -2 => 2,
        -1 => 4,
        0 => 8,
        1 => 12,
        2 => 16,
        3.. => 20,
    }
}

/// By how much wishes lift the weight of this place; 1 where nothing is wished at all.
fn wished(context: &Context, place: RegionSide) -> u64 {
    if context.wishes.is_empty() {
        return 1;
    }
    eighths(context.wishes.about(Subject::Place(place.region()))).into()
}

/// Worth of the whole quanta before each.
const BEFORE: [u64; 9] = {
    let mut sums = [0; 9];
    let mut at = 0;
    while at < 8 {
        sums[at + 1] = sums[at] + PIECES[at];
        at += 1;
    }
    sums
};

fn filled(worth: u64) -> u64 {
    let whole = (worth / PIECE) as usize;
    match PIECES.get(whole) {
        Some(piece) => BEFORE[whole] * PIECE + piece * (worth % PIECE),
        None => BEFORE[8] * PIECE,
    }
}

impl Value {
    pub fn new(context: &Context) -> Self {
        let mut value = Self {
            weight: PerPerson::from_fn(|_| vec![0; RegionSide::SLOTS]),
            area: PerPerson::default(),
            best: PerPerson::default(),
        };
        for person in PEOPLE {
            for place in RegionSide::all() {
                if context.workable[person] & bit(place) == 0 {
                    continue;
                }
                let liked = if LIKED.contains(&place.region().as_str()) { 2 } else { 1 };
                let need = context.limits.terms.needs[person]
                    .iter()
                    .filter(|n| n.place == place)
                    .map(|n| 1 + 3 * u64::from(n.weight))
                    .max();
                let side = need.unwrap_or(liked) * wished(context, place);
                let area = Context::area(place.region()).index();
                value.area[person][area] = value.area[person][area].max(side);
                value.weight[person][place.slot()] = if place.region().entry().paired { side } else { 2 * side };
            }
            value.best[person] = value.most(person, context.seconds).max(1);
        }
        value
    }

    /// No allocation of this many seconds is worth more to this person.
    fn most(&self, person: Person, seconds: u32) -> u64 {
        let whole = u64::from(seconds) * u64::from(WORTH_MOST);
        greedy(self.weight[person].iter().copied(), 2 * whole) + greedy(self.area[person].iter().copied(), whole)
    }

    /// What the ledger is worth to this person, in parts of [`FULL`].
    pub fn of(&self, state: &State, person: Person) -> i64 {
        let mut sum = 0_u64;
        for (dose, &weight) in state.dose[person].iter().zip(&self.weight[person]) {
            if dose.worth > 0 {
                sum += weight * filled(u64::from(dose.worth));
            }
        }
        for (&worth, &weight) in state.area_worth[person].iter().zip(&self.area[person]) {
            sum += weight * filled(u64::from(worth / 2));
        }
        i64::try_from(sum * FULL as u64 / self.best[person])
            .unwrap_or(FULL)
            .min(FULL)
    }

    /// What one more giving would add, in thousandths of [`Self::of`].
    pub fn gain(&self, state: &State, given: &crate::moves::Move) -> i64 {
        let person = given.giver.other();
        let mut sum = 0_u64;
        for place in RegionSide::dosed(given.region, given.side) {
            let slot = place.slot();
            let worth = u64::from(state.dose[person][slot].worth);
            sum += self.weight[person][slot] * (filled(worth + u64::from(given.worth)) - filled(worth));
        }
        let area = Context::area(given.region).index();
        let worth = u64::from(state.area_worth[person][area]);
        let more = worth + u64::from(given.worth * given.places.count_ones());
        sum += self.area[person][area] * (filled(more / 2) - filled(worth / 2));
        i64::try_from(sum * FULL as u64 * 1000 / self.best[person]).unwrap_or(0)
    }

    /// The objective of a session with this ledger.
    pub fn objective(&self, context: &Context, state: &State) -> i64 {
        let each: Vec<i64> = PEOPLE
            .iter()
            .filter(|&&p| context.receives(p))
            .map(|&p| self.of(state, p))
            .collect();
        let benefit = match each.as_slice() {
            [one] => 4 * one,
            [a, b] => a + b + 2 * a.min(b),
            _ => 0,
        };
        let together = if context.limits.terms.style == quantity::Style::Together && state.hands_on > 0 {
            TOGETHER * i64::from(state.both_on) / i64::from(state.hands_on)
        } else {
            0
        };
        let areas: i64 = PEOPLE
            .iter()
            .map(|&p| {
                let worked = state.area_work[p].iter().filter(|&&s| s > 0).count();
                i64::try_from(worked.saturating_sub(3)).unwrap_or(0)
            })
            .sum();
        benefit + together - CHANGE * i64::from(state.changes) - AREA * areas
    }

    /// No plan of this length has a higher objective.
    pub fn bound(&self, context: &Context) -> i64 {
        let receivers = PEOPLE.iter().any(|&p| context.receives(p));
        let together = if context.limits.terms.style == quantity::Style::Together {
            TOGETHER
        } else {
            0
        };
        if receivers { 4 * FULL + together } else { together }
    }

    /// The weight of a place for this person.
    pub fn weight(&self, person: Person, place: RegionSide) -> u64 {
        self.weight[person][place.slot()]
    }
}

/// The best filling of falling pieces of these weights with this much worth.
fn greedy(weights: impl Iterator<Item = u64>, worth: u64) -> u64 {
    let mut pieces: Vec<u64> = weights.flat_map(|w| PIECES.iter().map(move |p| w * p)).collect();
    pieces.sort_unstable_by(|a, b| b.cmp(a));
    let mut left = worth;
    let mut sum = 0;
    for piece in pieces {
        let here = left.min(PIECE);
        sum += piece * here;
        left -= here;
        if left == 0 {
            break;
        }
    }
    sum
}
