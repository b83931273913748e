//! G1: the load of each giver's hands, a leaky bucket over the whole session.

use crate::case::{Case, PEOPLE};
use crate::finding::{Findings, RuleId};
use catalogue::{RULES, TechniqueId};
use quantity::{Experience, Person};

/// The bucket of one giver, in hundredths of load x seconds of a 30 s slot.
struct Bucket {
    level: i64,
    drain: i64,
    ceiling: i64,
}

impl Bucket {
    fn of(case: &Case<'_>, giver: Person) -> Self {
        let [beginner, regular, practised] = RULES.g1_drain_hundredths;
        let usual = match case.law.pair.session.experience {
            Experience::Beginner => beginner,
            Experience::Regular => regular,
            Experience::Practised => practised,
        };
        let sore = case.law.sore(giver);
        let (drain, ceiling) = if sore {
            (RULES.g1_sore_drain_hundredths, RULES.g1_sore_ceiling_hundredths)
        } else {
            (usual, RULES.g1_ceiling_hundredths)
        };
        Self {
            level: 0,
            drain: i64::from(drain),
            ceiling: i64::from(ceiling) * i64::from(quantity::SLOT_S),
        }
    }
    fn spend(&mut self, seconds: u32, technique: Option<TechniqueId>) {
        let load = technique.map_or(0, |id| i64::from(id.entry().hand_load) * 100);
        let change = (load - self.drain).saturating_mul(i64::from(seconds));
        self.level = self.level.saturating_add(change).max(0);
    }
    fn full(&self) -> bool {
        self.level > self.ceiling
    }
}

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for giver in PEOPLE {
        let mut bucket = Bucket::of(case, giver);
        for (i, at) in case.steps() {
            bucket.spend(at.changeover_before, None);
            let mut tired = false;
            match at.gives(giver) {
                Some(giving) => {
                    for part in &giving.parts {
                        bucket.spend(part.seconds, Some(part.technique));
                        tired |= bucket.full();
                    }
                }
                None => {
                    bucket.spend(at.seconds, at.shared.as_ref().map(|shared| shared.technique));
                    tired |= bucket.full();
                }
            }
            if tired {
                found.at(RuleId::G1, i, "more than a giver's hands should carry without a rest");
            }
        }
    }
}
