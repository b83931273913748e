//! What a receiver is still owed on the way: three minutes where it is wished most, and three different regions (O6).

use crate::context::Places;
use crate::fill::Desk;
use crate::moves::Move;
use crate::state::State;
use limits::RegionSide;
use quantity::Person;

/// What a receiver is still owed (O6).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Owed {
    /// Places of the greatest wish, while it is not met.
    pub wanted: Places,
    /// Regions that were worked, while they are too few.
    pub worked: u64,
    pub pressing: bool,
    pub late: i64,
}

impl Owed {
    /// Nothing.
    pub const NOTHING: Self = Self {
        wanted: 0,
        worked: u64::MAX,
        pressing: false,
        late: 0,
    };

    /// Percent by which this giving is the more, or the less, welcome.
    pub fn percent(&self, given: &Move) -> i64 {
        let wish = given.places & self.wanted != 0;
        let fresh = self.worked >> given.region.index() & 1 == 0;
        match (wish || fresh, self.pressing) {
            (true, true) => 300,
            (false, true) => -80,
            (true, false) => 20 * i64::from(wish) + self.late * 8 / 10,
            (false, false) => 0,
        }
    }
}

impl Desk {
    /// O6: three minutes on the greatest wish and three different regions, the more pressing the later it is.
    pub fn owed(&self, state: &State, receiver: Person) -> Owed {
        let rules = &catalogue::RULES;
        if self.context.seconds < rules.o6_regions_from_min * 60 {
            return Owed::NOTHING;
        }
        let wanted = self.context.wanted[receiver];
        let had = RegionSide::all()
            .filter(|&p| wanted & crate::context::bit(p) != 0)
            .map(|p| u32::from(state.dose[receiver][p.slot()].work))
            .max();
        let still = rules
            .o6_need_s
            .saturating_sub(had.unwrap_or(rules.o6_need_s))
            .div_ceil(90);
        let worked = state.regions[receiver];
        let fewer = rules.o6_regions.saturating_sub(worked.count_ones());
        // What is left for this receiver, in quanta.
        let turns = !self.context.both_on && self.context.receives(receiver.other());
        let left = (self.context.seconds - state.clock).saturating_sub(90) / if turns { 180 } else { 90 };
        Owed {
            wanted: if still > 0 { wanted } else { 0 },
            worked: if fewer > 0 { worked } else { u64::MAX },
            pressing: still + fewer > 0 && still + fewer + 1 >= left,
            late: i64::from(state.clock * 100 / self.context.seconds.max(1)),
        }
    }
}
