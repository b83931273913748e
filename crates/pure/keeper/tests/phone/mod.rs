//! A phone without a screen: it presses what a page offers by its words, keeps what is asked to be kept, and remembers
//! what it was asked to do.

#![allow(dead_code, reason = "each story uses another part of the phone")]

use keeper::{
    Act, Area, Block, Button, Choice, Effect, Ended, Event, Field, Found, Model, Page, PlanWish, To, Write, page,
    update,
};
use plan::Plan;
use planner::Planner;
use quantity::{Person, Place, Set, Setting};
use std::collections::BTreeMap;

/// Days to 25 November 2026, a Wednesday.
pub const TODAY: u32 = 20_782;

pub struct Phone {
    pub model: Model,
    /// What the store holds: nothing else survives.
    pub store: BTreeMap<(Area, &'static str), String>,
    pub wishes: Vec<PlanWish>,
    pub effects: Vec<Effect>,
    pub today: u32,
    pub setting: Setting,
    lang: &'static str,
}

impl Phone {
    /// A phone of two people of this setting, opened at half past seven in the evening.
    pub fn of(setting: Setting) -> Self {
        let mut phone = Self {
            model: Model::default(),
            store: BTreeMap::new(),
            wishes: Vec::new(),
            effects: Vec::new(),
            today: TODAY,
            setting,
            lang: "en",
        };
        phone.open();
        phone
    }
    pub fn speaking(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self.open();
        self
    }
    /// Opens the page anew: only the store survives.
    pub fn open(&mut self) {
        self.model = Model::default();
        self.send(self.opening(To::Home));
        self.clock(19 * 60 + 30);
    }
    /// It is this minute of the day.
    pub fn clock(&mut self, minute: u32) {
        self.send(Event::Now(self.today * 24 * 60 + minute));
    }
    /// The first bundle opens this one.
    pub fn opening(&self, to: To) -> Event {
        Event::Opened {
            to,
            languages: vec![self.lang.to_owned()],
            today: self.today,
            chance: [7; 32],
            chosen: Some((self.setting, Set::EMPTY.with(Place::TwoChairs), 20)),
        }
    }
    /// Days pass.
    pub fn after_days(&mut self, days: u32) {
        self.today += days;
        self.open();
    }
    pub fn send(&mut self, event: Event) {
        let effects = update(&mut self.model, event);
        for effect in effects {
            self.effects.push(effect.clone());
            match effect {
                Effect::Load(area) => {
                    let own = self.store.iter().filter(|((of, _), _)| *of == area);
                    let shelf = own
                        .map(|((_, name), text)| ((*name).to_owned(), text.clone()))
                        .collect();
                    self.send(Event::Loaded(area, Found::Records(shelf)));
                }
                Effect::Keep { id, writes } => {
                    for Write { area, name, text } in writes {
                        match text {
                            Some(text) => drop(self.store.insert((area, name), text)),
                            None => drop(self.store.remove(&(area, name))),
                        }
                    }
                    self.send(Event::Kept(id));
                }
                Effect::Plan(wish) => self.wishes.push(wish),
                _ => {}
            }
        }
    }
    pub fn page(&self) -> Page<Act> {
        page(&self.model)
    }
    pub fn heading(&self) -> String {
        self.page().heading
    }
    /// Presses what is called so: a button, a choice, the way back, skip.
    pub fn press(&mut self, label: &str) {
        let Some(act) = find(&self.page(), label) else {
            panic!("no `{label}` on this page:\n{}", self.text());
        };
        self.send(Event::Act(act));
    }
    pub fn offers(&self, label: &str) -> bool {
        find(&self.page(), label).is_some()
    }
    /// Picks a number of the scale with this legend.
    pub fn note(&mut self, legend: &str, value: usize) {
        let page = self.page();
        let mut all = Vec::new();
        flat(&page.blocks, &mut all);
        let act = all.iter().find_map(|block| match block {
            Block::Scale(scale) if scale.legend == legend => Some(scale.acts[value].clone()),
            _ => None,
        });
        let Some(act) = act else {
            panic!("no scale `{legend}`:\n{}", self.text())
        };
        self.send(Event::Act(act));
    }
    /// Chooses an option in the line with this legend.
    pub fn mark(&mut self, legend: &str, option: &str) {
        let page = self.page();
        let mut all = Vec::new();
        flat(&page.blocks, &mut all);
        let act = all.iter().find_map(|block| match block {
            Block::Choices(choices) if choices.legend == legend => choices
                .options
                .iter()
                .find(|o| o.label == option)
                .map(|o| o.act.clone()),
            _ => None,
        });
        let Some(act) = act else {
            panic!("no `{option}` for `{legend}`:\n{}", self.text())
        };
        self.send(Event::Act(act));
    }
    pub fn type_in(&mut self, field: Field, text: &str) {
        self.send(Event::Typed(field, text.to_owned()));
    }
    /// Every word of the page, in reading order.
    pub fn text(&self) -> String {
        let page = self.page();
        let mut out = vec![page.heading.clone()];
        out.extend(page.owner.iter().map(|owner| owner.label.clone()));
        let mut all = Vec::new();
        flat(&page.blocks, &mut all);
        for block in all {
            match block {
                Block::Heading(text) | Block::Lead(text) | Block::Text(text) | Block::Notice(text) => {
                    out.push(text.clone())
                }
                Block::Facts(facts) => out.extend(facts.iter().map(|fact| format!("{}: {}", fact.name, fact.value))),
                Block::Choices(choices) => {
                    out.push(choices.legend.clone());
                    out.extend(choices.options.iter().map(option));
                }
                Block::Scale(scale) => out.push(format!("{} {:?}", scale.legend, scale.value)),
                Block::Buttons(buttons) => out.extend(buttons.iter().map(|b| b.label.clone())),
                Block::More { summary, .. } => out.push(summary.clone()),
                Block::Spread(spread) => out.push(format!("{:?}", spread)),
                Block::Type(field) => out.push(format!("{} {} {:?}", field.label, field.value, field.trouble)),
                Block::Number(number) => out.push(format!("{} {}", number.label, number.value)),
                Block::Code { label, .. } => out.push(label.clone()),
                _ => {}
            }
        }
        out.extend(page.foot.iter().map(|button| button.label.clone()));
        out.extend(page.foot_note);
        out.join("\n")
    }
    /// The two guide a session to its end, of the plan they asked for last or a starter, and tell nothing.
    pub fn session(&mut self, plan: &Plan, done_s: u32) {
        self.clock(20 * 60);
        self.send(Event::SessionEnded(Box::new(Ended {
            plan: plan.clone(),
            limits: String::new(),
            done_s,
            finished: done_s == plan.seconds,
            changes: Vec::new(),
        })));
    }
    /// Everything in one area, as it lies there.
    pub fn stored(&self, area: Area) -> String {
        let own = self.store.iter().filter(|((of, _), _)| *of == area);
        own.map(|((_, name), text)| format!("{name}: {text}\n")).collect()
    }
    /// Both say after a session: tension now, and on.
    pub fn tell(&mut self, a: usize, b: usize) {
        for (name, tension) in [("A", a), ("B", b)] {
            self.press(&format!("I am {name}"));
            self.note("Tension in your body now", tension);
            let done = if name == "A" { "Done, hand to B" } else { "Done" };
            self.press(done);
        }
    }
}

fn option<A>(choice: &Choice<A>) -> String {
    format!("{} {}", if choice.chosen { "(x)" } else { "( )" }, choice.label)
}

fn flat<'b, A>(blocks: &'b [Block<A>], out: &mut Vec<&'b Block<A>>) {
    for block in blocks {
        out.push(block);
        if let Block::More { blocks, .. } = block {
            flat(blocks, out);
        }
    }
}

fn find(page: &Page<Act>, label: &str) -> Option<Act> {
    let button = |button: &Button<Act>| (button.label == label && button.enabled).then(|| button.act.clone());
    let link = |link: &Option<(String, Act)>| {
        link.as_ref()
            .filter(|(words, _)| words == label)
            .map(|(_, act)| act.clone())
    };
    let mut all = Vec::new();
    flat(&page.blocks, &mut all);
    let in_blocks = all.iter().find_map(|block| match block {
        Block::Buttons(buttons) => buttons.iter().find_map(button),
        Block::Choices(choices) => choices
            .options
            .iter()
            .find(|option| option.label == label)
            .map(|option| option.act.clone()),
        Block::More { summary, toggle, .. } if summary == label => Some(toggle.clone()),
        Block::Number(number) => [&number.less, &number.more].into_iter().find_map(&link),
        _ => None,
    });
    page.foot
        .iter()
        .find_map(button)
        .or(in_blocks)
        .or_else(|| link(&page.back))
        .or_else(|| link(&page.skip))
}

/// A plan for these limits, as the other bundle would make it.
pub fn planned(limits: &limits::PairLimits) -> Plan {
    let mut planner = Planner::new(limits);
    while !planner.advance(50).done {}
    planner.finish()
}

/// A plan for what was asked for, with what is liked.
pub fn planned_as_wished(wish: &PlanWish) -> Plan {
    let limits = limits::code::read(&wish.limits).expect("limits of ours");
    let wishes = plan::Wishes::read(&wish.favour);
    let mut planner = Planner::around(&limits, &wishes.liked, &[], &wishes.locks);
    while !planner.advance(50).done {}
    let plan = planner.finish();
    checker::check(plan.clone(), &limits).expect("a plan within the limits that were handed over");
    plan
}

/// Limits of two whom nobody asked anything yet.
pub fn starter(setting: Setting) -> limits::PairLimits {
    intake::starter_limits(setting, Set::EMPTY.with(Place::TwoChairs), 20)
}

/// Both people.
pub const BOTH: [Person; 2] = [Person::A, Person::B];
