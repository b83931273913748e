//! One phone and two people: taps by the words on the page, a store that keeps what is asked for, pages drawn as text.
#![allow(dead_code, unused_imports, reason = "each test file tells another part of the story")]

mod draw;
mod evenings;
mod plans;

pub use draw::{acts, draw, said};
pub use evenings::{BOTH, TODAY};
pub use plans::{planned, planned_as_wished, starter};

use keeper::{Act, Area, Effect, Event, Field, Found, Model, Page, PlanWish, To};
use quantity::{Person, Place, Set, Setting};
use std::collections::{BTreeMap, BTreeSet};

/// Seconds of a careful reader for one word: 240 words a minute.
pub const READ_S: f64 = 60.0 / 240.0;
/// Seconds of somebody who has seen the page before, for one word: 400 words a minute.
pub const SKIM_S: f64 = 60.0 / 400.0;
/// Seconds to choose and tap.
pub const TAP_S: f64 = 1.2;

/// A phone with everything it ever kept.
pub struct Phone {
    pub model: Model,
    pub store: BTreeMap<Area, BTreeMap<String, String>>,
    pub pins: BTreeMap<Person, String>,
    pub effects: Vec<Effect>,
    /// Plans that were asked for.
    pub wishes: Vec<PlanWish>,
    pub today: u32,
    /// Minute of the day at which the page is opened.
    pub minute: u32,
    pub taps: usize,
    pub words: usize,
    pub pages: usize,
    /// The next writes fail for this reason.
    pub broken: Option<keeper::StoreTrouble>,
    /// Private areas cannot be read for this reason.
    pub unreadable: Option<keeper::StoreTrouble>,
    /// Reading takes its time: answers come when they are let through.
    pub slow: bool,
    pub late: Vec<Event>,
    /// Another window wrote since this one read: writes are refused until all is read again.
    pub beaten: bool,
    /// The next PIN cannot be set for this reason.
    pub no_pin: Option<keeper::StoreTrouble>,
    seen: String,
    known: BTreeSet<String>,
    language: &'static str,
    chosen: Option<(Setting, Set<Place>, u32)>,
}

impl Phone {
    /// A new phone of two friends after their first session.
    pub fn new(language: &'static str) -> Self {
        Self::of(language, Setting::Friends)
    }

    /// The same for another setting.
    pub fn of(language: &'static str, setting: Setting) -> Self {
        Self {
            model: Model::default(),
            store: BTreeMap::new(),
            pins: BTreeMap::new(),
            effects: Vec::new(),
            wishes: Vec::new(),
            today: 20_600,
            minute: 20 * 60,
            taps: 0,
            words: 0,
            pages: 0,
            broken: None,
            unreadable: None,
            slow: false,
            late: Vec::new(),
            beaten: false,
            no_pin: None,
            seen: String::new(),
            known: BTreeSet::new(),
            language,
            chosen: Some((setting, Set::EMPTY.with(Place::TwoChairs).with(Place::Sofa), 20)),
        }
    }

    /// The page is opened anew: nothing but the store is left.
    pub fn open(&mut self, to: To) -> &mut Self {
        self.model = Model::default();
        self.reopen(to)
    }

    /// The first bundle opens this one again: what is remembered stays.
    pub fn reopen(&mut self, to: To) -> &mut Self {
        self.happens(self.opening(to));
        self.clock(self.minute)
    }

    /// The first bundle opens this one.
    pub fn opening(&self, to: To) -> Event {
        Event::Opened {
            to,
            languages: vec![self.language.to_owned()],
            today: self.today,
            chance: [7; 32],
            chosen: self.chosen,
        }
    }

    /// It is this minute of the day.
    pub fn clock(&mut self, minute: u32) -> &mut Self {
        self.happens(Event::Now(self.today * 24 * 60 + minute));
        self
    }

    /// Reading and tapping are counted from here.
    pub fn count_anew(&mut self) -> &mut Self {
        (self.words, self.taps, self.pages) = (0, 0, 0);
        self.known.clear();
        self
    }

    /// Days pass.
    pub fn days_later(&mut self, days: u32) -> &mut Self {
        self.today += days;
        self
    }

    /// Another setting from now on.
    pub fn now_as(&mut self, setting: Setting) -> &mut Self {
        if let Some(chosen) = &mut self.chosen {
            chosen.0 = setting;
        }
        self
    }

    /// Something happens, and the shell does what it is asked to.
    pub fn happens(&mut self, event: Event) {
        let mut events = vec![event];
        while !events.is_empty() {
            let effects = keeper::update(&mut self.model, events.remove(0));
            for effect in effects {
                events.extend(self.carry_out(&effect));
                if let Effect::Plan(wish) = &effect {
                    self.wishes.push(wish.clone());
                }
                self.effects.push(effect);
            }
        }
        self.look();
    }

    /// What was slow comes now.
    pub fn let_through(&mut self) {
        self.slow = false;
        for event in std::mem::take(&mut self.late) {
            self.happens(event);
        }
    }

    /// Reads a page that was not read yet.
    fn look(&mut self) {
        let page = keeper::page(&self.model);
        if page.key != self.seen {
            self.see();
        }
    }

    /// Reads the page. What was read on an earlier page of this sitting ("Next", "None of these") is known at a glance.
    pub fn see(&mut self) {
        let page = keeper::page(&self.model);
        self.seen = page.key.clone();
        self.pages += 1;
        for text in said(&page) {
            if self.known.insert(text.clone()) {
                self.words += text.split_whitespace().count();
            }
        }
    }

    fn carry_out(&mut self, effect: &Effect) -> Option<Event> {
        match effect {
            Effect::Load(area) => {
                // A window that has read everything again has seen what the other one wrote.
                self.beaten &= *area != Area::Private(Person::B);
                let locked = matches!(area, Area::Private(person) if self.pins.contains_key(person));
                let found = if let (Area::Private(_), Some(trouble)) = (area, self.unreadable) {
                    Found::Trouble(trouble)
                } else if locked {
                    Found::Locked
                } else {
                    Found::Records(self.store.get(area).cloned().unwrap_or_default())
                };
                let read = Event::Loaded(*area, found);
                if self.slow {
                    self.late.push(read);
                    return None;
                }
                Some(read)
            }
            Effect::Keep { id, .. } if self.beaten => Some(Event::NotKept(*id, keeper::StoreTrouble::Elsewhere)),
            Effect::Keep { id, .. } if self.broken.is_some() => {
                Some(Event::NotKept(*id, self.broken.unwrap_or(keeper::StoreTrouble::Full)))
            }
            Effect::Keep { id, writes } => {
                for write in writes {
                    let shelf = self.store.entry(write.area).or_default();
                    match &write.text {
                        Some(text) => shelf.insert(write.name.to_owned(), text.clone()),
                        None => shelf.remove(write.name),
                    };
                }
                Some(Event::Kept(*id))
            }
            Effect::Unlock { person, pin } => {
                let area = Area::Private(*person);
                let found = if self.pins.get(person) == Some(pin) {
                    Found::Records(self.store.get(&area).cloned().unwrap_or_default())
                } else {
                    Found::WrongPin { wait_s: 5 }
                };
                Some(Event::Loaded(area, found))
            }
            Effect::SetPin { person, .. } if self.no_pin.is_some() => Some(Event::PinSet(
                *person,
                Err(self.no_pin.unwrap_or(keeper::StoreTrouble::Full)),
            )),
            Effect::SetPin { .. } if self.slow => None,
            Effect::SetPin { person, pin } => {
                match pin {
                    Some(pin) => self.pins.insert(*person, pin.clone()),
                    None => self.pins.remove(person),
                };
                Some(Event::PinSet(*person, Ok(())))
            }
            Effect::Forget(person) => {
                self.pins.remove(person);
                self.store.remove(&Area::Private(*person));
                Some(Event::Forgotten(*person, Ok(())))
            }
            _ => None,
        }
    }

    pub fn page(&self) -> Page<Act> {
        keeper::page(&self.model)
    }

    /// The heading.
    pub fn heading(&self) -> String {
        self.page().heading
    }

    /// Taps what has these words, wherever it is on the page.
    #[track_caller]
    pub fn tap(&mut self, words: &str) -> &mut Self {
        let page = self.page();
        let Some(act) = acts(&page).into_iter().find(|(label, _)| label == words) else {
            panic!("nothing called {words:?} on\n{}", draw(&page));
        };
        self.taps += 1;
        self.happens(Event::Act(act.1));
        self
    }

    /// Whether something on the page has these words and can be tapped.
    pub fn offers(&self, words: &str) -> bool {
        acts(&self.page()).iter().any(|(label, _)| label == words)
    }

    /// Taps several things, one after the other.
    #[track_caller]
    pub fn taps(&mut self, words: &[&str]) -> &mut Self {
        for one in words {
            self.tap(one);
        }
        self
    }

    /// Types into a field.
    pub fn type_in(&mut self, field: Field, text: &str) -> &mut Self {
        self.taps += text.len().div_ceil(2);
        self.happens(Event::Typed(field, text.to_owned()));
        self
    }

    /// The page as text.
    pub fn draw(&self) -> String {
        draw(&self.page())
    }

    /// The page as text, without the margin.
    pub fn text(&self) -> String {
        let drawn = self.draw();
        let lines = drawn.lines().map(|line| line.strip_prefix("| ").unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Everything asked of the shell that both may see, as bytes: all effects but private writes.
    pub fn shared(&self) -> String {
        let mut out = String::new();
        for effect in &self.effects {
            match effect {
                Effect::Keep { writes, .. } => {
                    for write in writes.iter().filter(|write| write.area == Area::Shared) {
                        out.push_str(&format!("keep {} {:?}\n", write.name, write.text));
                    }
                }
                Effect::Plan(wish) => out.push_str(&format!("{wish:?}\n")),
                Effect::Load(_) | Effect::Persist | Effect::Lock(_) | Effect::Unlock { .. } | Effect::SetPin { .. } => {
                }
                Effect::Forget(_) => {}
                other => out.push_str(&format!("{other:?}\n")),
            }
        }
        out
    }

    /// The limits of the last plan that was asked for.
    pub fn planned(&self) -> Option<limits::PairLimits> {
        let wish = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Plan(wish) => Some(wish.clone()),
            _ => None,
        })?;
        Some(limits::code::read(&wish.limits).expect("limits that can be read"))
    }

    /// "Passes" the cover of this person.
    #[track_caller]
    pub fn i_am(&mut self, person: &str) -> &mut Self {
        let words = if self.language.starts_with("uk") {
            format!("Це я, {person}")
        } else {
            format!("I am {person}")
        };
        self.tap(&words)
    }

    /// Goes through all pages of a first time without saying anything but "none of these"; ends at "Thank you".
    #[track_caller]
    pub fn nothing_to_tell(&mut self) -> &mut Self {
        self.taps(&["Next", "Next", "None of these", "None of these", "Next", "Next"]);
        self.taps(&["None of all these"; 5]);
        self.tap("Yes");
        if self.heading() == "A PIN for your pages?" {
            self.tap("Without a PIN");
        }
        self
    }
}
