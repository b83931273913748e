//! The loop: one event in, the keeper's update, its effects carried out, the page drawn while these rooms are open.

use crate::device::{self, page};
use crate::ui;
use keeper::{Act, Event, Model, Page};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::sync::Arc;

thread_local! {
    static RUN: RefCell<Run> = RefCell::new(Run::default());
    static WAITING: RefCell<VecDeque<Event>> = const { RefCell::new(VecDeque::new()) };
    static BUSY: Cell<bool> = const { Cell::new(false) };
    static KEY: RefCell<String> = const { RefCell::new(String::new()) };
}

#[derive(Default)]
struct Run {
    model: Model,
    /// Whether these rooms are on the screen.
    open: bool,
    drawn: Option<Arc<Page<Act>>>,
}

/// Something happened. Events that come while another is taken in wait for their turn.
pub(crate) fn send(event: Event) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(event));
    if BUSY.replace(true) {
        return;
    }
    while let Some(event) = WAITING.with_borrow_mut(VecDeque::pop_front) {
        let effects = RUN.with_borrow_mut(|run| keeper::update(&mut run.model, event));
        for effect in effects {
            device::carry_out(effect);
        }
    }
    BUSY.set(false);
    draw();
}

/// These rooms come to the screen, or leave it.
pub(crate) fn set_open(open: bool) {
    RUN.with_borrow_mut(|run| {
        run.open = open;
        run.drawn = None;
    });
    page::show(open);
    // Inside the loop the page is drawn at its end.
    if !BUSY.get() {
        draw();
    }
}

/// Whether these rooms are on the screen.
pub(crate) fn is_open() -> bool {
    RUN.with_borrow(|run| run.open)
}

/// Names the page that is drawn.
pub(crate) fn page_key() -> String {
    KEY.with_borrow(Clone::clone)
}

/// The browser's own way back: the page's way back, or its way past, or out. True when it led somewhere.
pub(crate) fn back() -> bool {
    let drawn = RUN.with_borrow(|run| run.drawn.clone());
    let act = drawn.and_then(|page| page.back.clone().or_else(|| page.skip.clone()));
    let Some((_, act)) = act else { return false };
    send(Event::Act(act));
    true
}

fn draw() {
    let (page, before) = RUN.with_borrow_mut(|run| {
        if !run.open {
            return (None, run.drawn.take());
        }
        let page = Arc::new(keeper::page(&run.model));
        (Some(page.clone()), run.drawn.replace(page))
    });
    let Some(page) = page else {
        if before.is_some() || !page_key().is_empty() {
            KEY.set(String::new());
            ui::show(None);
        }
        return;
    };
    if before.as_ref() == Some(&page) {
        return;
    }
    let turned = page_key() != page.key;
    KEY.set(page.key.clone());
    page::set_language(&page);
    let announce = page.announce.clone();
    let news = announce.filter(|text| before.as_ref().and_then(|page| page.announce.as_ref()) != Some(text));
    ui::show(Some(page));
    page::settle_choices();
    if turned {
        page::turn();
    }
    if let Some(text) = news {
        page::announce(&text);
    }
}
