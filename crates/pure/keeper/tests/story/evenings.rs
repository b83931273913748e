//! Around a session, and the weeks that follow.

use super::Phone;
use keeper::{Area, Block, Ended, Event, To};
use plan::Plan;
use quantity::{Person, Place, Set, Setting};

/// Days to 25 November 2026, a Wednesday.
pub const TODAY: u32 = 20_782;
/// Both people.
pub const BOTH: [Person; 2] = [Person::A, Person::B];

impl Phone {
    /// A phone of two people of this setting on two chairs, opened at half past seven in the evening.
    pub fn at_home(setting: Setting) -> Self {
        let mut phone = Self::of("en-GB", setting);
        phone.chosen = Some((setting, Set::EMPTY.with(Place::TwoChairs), 20));
        (phone.today, phone.minute) = (TODAY, 19 * 60 + 30);
        phone.open(To::Home);
        phone
    }

    /// The same in another language.
    pub fn speaking(mut self, language: &'static str) -> Self {
        self.language = language;
        self.open(To::Home);
        self
    }

    /// Days pass, and the page is opened anew.
    pub fn after_days(&mut self, days: u32) {
        self.days_later(days).open(To::Home);
    }

    /// Picks a number of the scale with this legend.
    #[track_caller]
    pub fn note(&mut self, legend: &str, value: usize) {
        let act = self.page().blocks.iter().find_map(|block| match block {
            Block::Scale(scale) if scale.legend == legend => Some(scale.acts[value].clone()),
            _ => None,
        });
        let Some(act) = act else {
            panic!("no scale `{legend}`:\n{}", self.draw())
        };
        self.happens(Event::Act(act));
    }

    /// Chooses an option of the list with this legend.
    #[track_caller]
    pub fn mark(&mut self, legend: &str, option: &str) {
        self.tap(&format!("{legend} / {option}"));
    }

    /// The two guide a session of this plan, for so long, and tell nothing.
    pub fn session(&mut self, plan: &Plan, done_s: u32) {
        self.clock(20 * 60);
        self.happens(Event::SessionEnded(Box::new(Ended {
            plan: plan.clone(),
            limits: String::new(),
            done_s,
            finished: done_s == plan.seconds,
            changes: Vec::new(),
        })));
    }

    /// Both say after a session: tension now, and on.
    #[track_caller]
    pub fn tell(&mut self, a: usize, b: usize) {
        for (name, tension, done) in [("A", a, "Done, hand to B"), ("B", b, "Done")] {
            self.tap(&format!("I am {name}"));
            self.note("Tension in your body now", tension);
            self.tap(done);
        }
    }

    /// Puts a text where an app of another day left it.
    pub fn put(&mut self, area: Area, name: &str, text: &str) {
        self.store
            .entry(area)
            .or_default()
            .insert(name.to_owned(), text.to_owned());
    }

    /// Everything in one area, as it lies there.
    pub fn stored(&self, area: Area) -> String {
        let own = self.store.get(&area).into_iter().flatten();
        own.map(|(name, text)| format!("{name}: {text}\n")).collect()
    }
}
