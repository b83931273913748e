//! One phone and two people: taps by the words on the page, a store that keeps what is asked for, pages drawn as text.
#![allow(dead_code)] // each test file tells another part of the story

use keeper::{Act, Area, Block, Button, Choice, Effect, Event, Field, Found, Mark, Model, Page, To};
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
    pub today: u32,
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
            today: 20_600,
            taps: 0,
            words: 0,
            pages: 0,
            broken: None,
            unreadable: None,
            slow: false,
            late: Vec::new(),
            seen: String::new(),
            known: BTreeSet::new(),
            language,
            chosen: Some((setting, Set::EMPTY.with(Place::TwoChairs).with(Place::Sofa), 20)),
        }
    }

    /// The page is opened anew: nothing but the store is left.
    pub fn open(&mut self, to: To) -> &mut Self {
        self.model = Model::default();
        self.happens(Event::Opened {
            to,
            languages: vec![self.language.to_owned()],
            today: self.today,
            chance: [7; 32],
            chosen: self.chosen,
        });
        self.happens(Event::Now(self.today * 24 * 60 + 20 * 60));
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
                self.effects.push(effect);
            }
        }
        self.look();
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
            Effect::SetPin { person, pin } => {
                match pin {
                    Some(pin) => self.pins.insert(*person, pin.clone()),
                    None => self.pins.remove(person),
                };
                Some(Event::PinSet(*person, true))
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

/// Everything that can be tapped, by its words.
pub fn acts(page: &Page<Act>) -> Vec<(String, Act)> {
    let mut out = Vec::new();
    out.extend(page.back.iter().cloned());
    out.extend(page.skip.iter().cloned());
    for block in &page.blocks {
        in_block(block, &mut out);
    }
    out.extend(page.foot.iter().filter(|button| button.enabled).map(button));
    out
}

fn button(button: &Button<Act>) -> (String, Act) {
    (button.label.clone(), button.act.clone())
}

fn in_block(block: &Block<Act>, out: &mut Vec<(String, Act)>) {
    match block {
        Block::Choices(choices) => {
            out.extend(choices.options.iter().map(|c| (c.label.clone(), c.act.clone())));
            // The same words in several lists are told apart by the name of the list.
            let named = choices.options.iter();
            out.extend(named.map(|c| (format!("{} / {}", choices.legend, c.label), c.act.clone())));
        }
        Block::Number(number) => {
            out.extend(number.less.iter().cloned());
            out.extend(number.more.iter().cloned());
        }
        Block::Scale(scale) => {
            out.extend(
                scale
                    .acts
                    .iter()
                    .enumerate()
                    .map(|(at, act)| (at.to_string(), act.clone())),
            );
        }
        Block::BodyMap(map) => {
            out.extend(map.places.iter().map(|place| (place.label.clone(), place.act.clone())));
            map.card.iter().for_each(|block| in_block(block, out));
        }
        Block::More {
            summary,
            toggle,
            blocks,
            ..
        } => {
            out.push((summary.clone(), toggle.clone()));
            blocks.iter().for_each(|block| in_block(block, out));
        }
        Block::Buttons(buttons) => out.extend(buttons.iter().map(button)),
        Block::Progress { cancel, .. } => out.extend(cancel.iter().cloned()),
        Block::Heading(_)
        | Block::Lead(_)
        | Block::Text(_)
        | Block::Notice(_)
        | Block::Steps(_)
        | Block::Type(_)
        | Block::Facts(_)
        | Block::Spread(_)
        | Block::Code { .. } => {}
    }
}

/// What has to be read on a page before going on: no place of a map, nothing in a closed fold.
pub fn said(page: &Page<Act>) -> Vec<String> {
    let mut out = vec![page.heading.clone()];
    for block in &page.blocks {
        read(block, &mut out);
    }
    out.extend(page.foot.iter().map(|button| button.label.clone()));
    out.extend(page.foot_note.clone());
    out
}

fn read(block: &Block<Act>, out: &mut Vec<String>) {
    match block {
        Block::Heading(text) | Block::Lead(text) | Block::Text(text) | Block::Notice(text) => out.push(text.clone()),
        Block::Steps(steps) => out.extend(steps.iter().cloned()),
        Block::Choices(choices) => {
            if choices.legend_shown {
                out.push(choices.legend.clone());
            }
            for option in &choices.options {
                out.push(option.label.clone());
                out.extend(option.note.clone());
            }
        }
        Block::Number(number) => out.push(number.label.clone()),
        Block::Scale(scale) => out.extend([scale.legend.clone(), scale.low.clone(), scale.high.clone()]),
        Block::Type(field) => out.push(field.label.clone()),
        Block::BodyMap(map) => {
            out.extend(map.key.iter().map(|(_, words)| words.clone()));
            map.card.iter().for_each(|block| read(block, out));
        }
        Block::Facts(facts) => out.extend(facts.iter().flat_map(|fact| [fact.name.clone(), fact.value.clone()])),
        Block::More {
            summary, open, blocks, ..
        } => {
            out.push(summary.clone());
            if *open {
                blocks.iter().for_each(|block| read(block, out));
            }
        }
        Block::Buttons(buttons) => out.extend(buttons.iter().map(|button| button.label.clone())),
        Block::Progress { text, .. } => out.push(text.clone()),
        Block::Spread(spread) => out.push(spread.label.clone()),
        Block::Code { label, .. } => out.push(label.clone()),
    }
}

/// A page as text, with a margin.
pub fn draw(page: &Page<Act>) -> String {
    let mut lines = Vec::new();
    let owner = page.owner.as_ref().map(|owner| owner.label.clone());
    let top: Vec<String> = [
        page.back.as_ref().map(|back| format!("< {}", back.0)),
        owner,
        page.progress.clone(),
        page.skip.as_ref().map(|skip| format!("{} >", skip.0)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !top.is_empty() {
        lines.push(top.join(" | "));
    }
    lines.push(format!("# {}", page.heading));
    for block in &page.blocks {
        lines_of(block, "", &mut lines);
    }
    for button in &page.foot {
        lines.push(drawn(button));
    }
    lines.extend(page.foot_note.clone());
    lines.iter().map(|line| format!("| {line}\n")).collect()
}

fn drawn(button: &Button<Act>) -> String {
    let off = if button.enabled { "" } else { " (not yet)" };
    match button.kind {
        keeper::ButtonKind::Main => format!("[[ {} ]]{off}", button.label),
        keeper::ButtonKind::Quiet => format!("[ {} ]{off}", button.label),
        keeper::ButtonKind::Link => format!("_{}_{off}", button.label),
    }
}

fn option(option: &Choice<Act>, several: bool) -> String {
    let sign = match (several, option.chosen) {
        (true, true) => "[x]",
        (true, false) => "[ ]",
        (false, true) => "(o)",
        (false, false) => "( )",
    };
    let note = option
        .note
        .as_ref()
        .map(|note| format!(" ({note})"))
        .unwrap_or_default();
    format!("{sign} {}{note}", option.label)
}

fn lines_of(block: &Block<Act>, margin: &str, lines: &mut Vec<String>) {
    let mut line = |text: String| lines.push(format!("{margin}{text}"));
    match block {
        Block::Heading(text) => line(format!("## {text}")),
        Block::Lead(text) | Block::Text(text) => line(text.clone()),
        Block::Notice(text) => line(format!("! {text}")),
        Block::Steps(steps) => steps.iter().for_each(|step| line(format!("=> {step}"))),
        Block::Choices(choices) => {
            if choices.legend_shown {
                line(format!("{}:", choices.legend));
            }
            let options: Vec<String> = choices.options.iter().map(|o| option(o, choices.several)).collect();
            if choices.layout == keeper::ChoiceLayout::Rows {
                options.into_iter().for_each(line);
            } else {
                line(options.join("  "));
            }
        }
        Block::Number(number) => {
            let trouble = number.field.as_ref().and_then(|field| field.trouble.clone());
            let trouble = trouble.map(|text| format!(" ! {text}")).unwrap_or_default();
            line(format!("{}: - {} +{trouble}", number.label, number.value));
        }
        Block::Scale(scale) => line(format!(
            "{} {}..{}: {:?}",
            scale.legend, scale.low, scale.high, scale.value
        )),
        Block::Type(field) => {
            let value = if field.secret {
                "*".repeat(field.value.len())
            } else {
                field.value.clone()
            };
            line(format!("{}: <{value}>", field.label));
            field.hint.iter().for_each(|hint| line(format!("  {hint}")));
            field.trouble.iter().for_each(|trouble| line(format!("  ! {trouble}")));
        }
        Block::BodyMap(map) => {
            let of = |wanted: fn(Mark) -> bool| map.places.iter().filter(|place| wanted(place.mark)).count();
            line(format!(
                "body map of {} places: {} yes, {} ask, {} not",
                map.places.len(),
                of(|mark| matches!(mark, Mark::Yes | Mark::Wish(_))),
                of(|mark| mark == Mark::Ask),
                of(|mark| mark == Mark::Not)
            ));
            for block in &map.card {
                lines_of(block, "   ", lines);
            }
        }
        Block::Facts(facts) => facts
            .iter()
            .for_each(|fact| line(format!("{}: {}", fact.name, fact.value))),
        Block::More {
            summary, open, blocks, ..
        } => {
            line(format!("{} {summary}", if *open { "v" } else { ">" }));
            if *open {
                blocks.iter().for_each(|block| lines_of(block, "   ", lines));
            }
        }
        Block::Buttons(buttons) => buttons.iter().for_each(|button| line(drawn(button))),
        Block::Spread(spread) => line(spread.label.clone()),
        Block::Progress { text, .. } => line(text.clone()),
        Block::Code { label, .. } => line(format!("code: {label}")),
    }
}
