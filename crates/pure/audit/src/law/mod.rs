//! What a pair may do, as questions put to the pair file and to the list of rules its conditions bring.
//!
//! Nothing is built in advance: every question walks the list and asks each rule whether it speaks against this. Sources:
//! CONTRACT.md "Defaults by setting", RULES.md S1 to S3, R5, P1, G6, and the schema the conditions' rules came with.

mod body;
mod give;
mod receive;
mod room;
mod ruling;

pub(crate) use room::{Reach, base, common, exposures, orientations, oriented};

use crate::pair::{Answers, Pair};
use catalogue::{Action, RULES, TechniqueId};
use quantity::{Experience, Person, Setting};
use ruling::Ruling;

/// Getting up where a quick rise is barred, seconds (exposure kinds of the rules' schema).
const SLOW_RISE_S: u32 = 60;

/// Still hands, free of the least pressure.
pub(crate) fn still(technique: TechniqueId) -> bool {
    technique.as_str() == "hold_still"
}

/// The pair's own law for today.
pub(crate) struct Law<'p> {
    pub(crate) pair: &'p Pair,
    /// Someone was not asked about health, so the starter limits hold (RULES.md S3).
    pub(crate) starter: bool,
}

impl<'p> Law<'p> {
    pub(crate) fn new(pair: &'p Pair) -> Self {
        let starter = pair.people.a.told.is_none() || pair.people.b.told.is_none();
        Self { pair, starter }
    }
    pub(crate) fn setting(&self) -> Setting {
        self.pair.session.setting
    }
    fn answers(&self, who: Person) -> &'p Answers {
        &self.pair.people[who]
    }
    /// The rules this person's conditions bring, where they apply.
    fn rulings(&self, who: Person) -> impl Iterator<Item = Ruling<'p>> {
        let told = self.answers(who).told.iter().flatten();
        told.flat_map(|one| {
            let rules = one.condition.entry().rules.iter();
            rules.map(|rule| Ruling {
                rule,
                condition: one.condition,
                sites: &one.sites,
            })
        })
        .filter(Ruling::applies)
    }
    /// True when no session may be held today: a condition bars it, or waits for advice nobody obtained.
    pub(crate) fn no_session(&self) -> bool {
        [Person::A, Person::B].into_iter().any(|who| {
            self.rulings(who).any(|ruling| match ruling.rule.action {
                Action::DoNotStart => true,
                Action::AskClinician => !self.answers(who).cleared.contains(&ruling.condition),
                _ => false,
            })
        })
    }
    /// Longest session, seconds. Rules for a first session always hold: the file does not say how many there were.
    pub(crate) fn longest_s(&self) -> u32 {
        let mut minutes = RULES.t2_minutes[1];
        if self.setting() == Setting::Colleagues {
            minutes = minutes.min(RULES.s1_colleagues_min);
        }
        if self.starter {
            minutes = minutes.min(RULES.s3_minutes[1]);
        }
        for who in [Person::A, Person::B] {
            for ruling in self.rulings(who) {
                if let Action::MaxSession(most, _first_only) = ruling.rule.action {
                    minutes = minutes.min(u32::from(most));
                }
            }
        }
        minutes.saturating_mul(60)
    }
    /// Highest level of the setting (RULES.md S1).
    pub(crate) fn setting_level(&self) -> u8 {
        match self.setting() {
            Setting::Colleagues => RULES.s1_colleagues_level.min(3),
            _ => 3,
        }
    }
    /// Both agreed to skin contact, in a setting that has it, and both were asked about health.
    pub(crate) fn skin(&self) -> bool {
        let (a, b) = (self.answers(Person::A), self.answers(Person::B));
        a.skin && b.skin && self.setting() != Setting::Colleagues && !self.starter
    }
    /// Hardest technique for this pair (RULES.md G6).
    pub(crate) fn difficulty(&self) -> u8 {
        let [beginner, others] = RULES.g6_difficulty;
        match self.pair.session.experience {
            Experience::Beginner => beginner,
            Experience::Regular | Experience::Practised => others,
        }
    }
    /// Within the setting and the pair's experience.
    fn usual(&self, technique: TechniqueId) -> bool {
        let entry = technique.entry();
        entry.difficulty <= self.difficulty() && entry.closeness <= self.setting().closeness()
    }
}
