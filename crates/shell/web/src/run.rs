//! The loop: one event in, the app's update, its effects carried out, the view drawn.

use crate::device::{Device, clock};
use crate::ui;
use app::{Event, Model, Screen, ViewModel};
use leptos::prelude::{IntervalHandle, set_interval_with_handle};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

/// How often a running session looks at the clock.
const TICK: Duration = Duration::from_millis(100);
/// With a fast clock, time is told to the app in steps as small as in a real session, milliseconds.
const FAST_STEP_MS: u64 = 200;

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
    static WAITING: RefCell<VecDeque<Event>> = const { RefCell::new(VecDeque::new()) };
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

struct Run {
    model: Model,
    device: Device,
    drawn: Arc<ViewModel>,
    last_ms: u64,
    ticking: Option<IntervalHandle>,
}

/// Makes the app, before anything is drawn.
pub(crate) fn begin() {
    let model = Model::default();
    let drawn = Arc::new(app::view(&model));
    let run = Run {
        model,
        device: Device::new(),
        drawn,
        last_ms: clock::now_ms(),
        ticking: None,
    };
    RUN.with_borrow_mut(|place| *place = Some(run));
}

/// Tells the app that it is on a screen, and what the device can do.
pub(crate) fn open() {
    send(Event::Opened {
        languages: clock::languages(),
    });
    crate::device::introduce();
}

/// The view as it was drawn last.
pub(crate) fn first_view() -> Arc<ViewModel> {
    RUN.with_borrow(|run| {
        run.as_ref()
            .map_or_else(|| Arc::new(app::view(&Model::default())), |run| run.drawn.clone())
    })
}

/// Something happened. Events that come while another is taken in wait for their turn.
pub(crate) fn send(event: Event) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(event));
    if BUSY.replace(true) {
        return;
    }
    while let Some(event) = WAITING.with_borrow_mut(VecDeque::pop_front) {
        RUN.with_borrow_mut(|run| {
            if let Some(run) = run {
                run.take(event);
            }
        });
    }
    BUSY.set(false);
}

/// Words and chimes need a tap before a device lets them be heard.
pub(crate) fn unlock_sound() {
    RUN.with_borrow_mut(|run| {
        if let Some(run) = run {
            run.device.unlock();
        }
    });
}

/// The session looks at the clock.
fn tick() {
    send(Event::Tick(clock::now_ms()));
}

impl Run {
    fn take(&mut self, event: Event) {
        let now_ms = clock::now_ms();
        self.catch_up(now_ms);
        match event {
            Event::Tick(_) => {}
            event => self.update(event),
        }
        self.draw();
    }

    /// Tells the time. A fast clock is told in small steps; a device that slept is told at once, so that the app notices.
    fn catch_up(&mut self, now_ms: u64) {
        let fast = clock::speed() > 1 && now_ms.saturating_sub(self.last_ms) < 1000 * clock::speed();
        while fast && self.last_ms + FAST_STEP_MS < now_ms {
            self.last_ms += FAST_STEP_MS;
            self.update(Event::Tick(self.last_ms));
        }
        self.last_ms = now_ms;
        self.update(Event::Tick(now_ms));
    }

    fn update(&mut self, event: Event) {
        for effect in app::update(&mut self.model, event) {
            self.device.carry_out(effect, self.last_ms);
        }
    }

    fn draw(&mut self) {
        let view = app::view(&self.model);
        if view == *self.drawn {
            return;
        }
        let running = matches!(view.screen, Screen::Session(_));
        match (running, self.ticking.take()) {
            (true, None) => self.ticking = set_interval_with_handle(tick, TICK).ok(),
            (true, ticking) => self.ticking = ticking,
            (false, Some(ticking)) => ticking.clear(),
            (false, None) => {}
        }
        self.device.page_changed(&view);
        self.drawn = Arc::new(view);
        ui::show(self.drawn.clone());
    }
}
