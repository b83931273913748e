//! The loop of the shell: an event in, effects carried out in order, the new view on the screen.

use crate::device::Devices;
use crate::{clock, device, input, ui};
use app::{Effect, Event, Model, ViewModel};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// What lives as long as the page.
struct Shell {
    model: RefCell<Model>,
    /// Events that came while another was being dealt with.
    waiting: RefCell<VecDeque<Event>>,
    busy: Cell<bool>,
    last_ms: Cell<u64>,
    devices: Devices,
    view: RwSignal<ViewModel>,
}

thread_local! {
    static SHELL: RefCell<Option<&'static Shell>> = const { RefCell::new(None) };
}

/// Opens the app in this page.
pub fn open() {
    let window = web_sys::window();
    clock::start(&window.as_ref().and_then(|w| w.location().search().ok()).unwrap_or_default());
    if let Some(page) = window.as_ref().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("loading")) {
        page.remove();
    }
    leptos::mount::mount_to_body(|| {
        let model = Model::default();
        let view = RwSignal::new(app::view(&model));
        // The page is one shell from its opening to its closing; there is nothing to free before that.
        let shell: &'static Shell = Box::leak(Box::new(Shell {
            model: RefCell::new(model),
            waiting: RefCell::default(),
            busy: Cell::new(false),
            last_ms: Cell::new(0),
            devices: Devices::new(),
            view,
        }));
        SHELL.set(Some(shell));
        send(Event::Opened { languages: device::languages() });
        device::begin();
        input::listen();
        ui::page(view)
    });
}

/// Tells the app that something happened.
pub fn send(event: Event) {
    let Some(shell) = SHELL.with_borrow(|shell| *shell) else { return };
    shell.waiting.borrow_mut().push_back(event);
    if shell.busy.replace(true) {
        return;
    }
    loop {
        let next = shell.waiting.borrow_mut().pop_front();
        let Some(event) = next else { break };
        shell.take(event);
    }
    shell.busy.set(false);
    let view = app::view(&shell.model.borrow());
    if shell.view.with_untracked(|old| *old != view) {
        shell.view.set(view);
    }
}

/// Tells the app the time.
pub fn tick() {
    let Some(shell) = SHELL.with_borrow(|shell| *shell) else { return };
    for at in clock::strides(shell.last_ms.get(), clock::now_ms()) {
        shell.last_ms.set(at);
        send(Event::Tick(at));
    }
}

impl Shell {
    fn take(&self, event: Event) {
        if !matches!(event, Event::Tick(_)) {
            // The app hears the time before anything else that happened at that time.
            let now = clock::now_ms().max(self.last_ms.get());
            self.last_ms.set(now);
            self.update(Event::Tick(now));
        }
        if event == Event::Begin {
            self.devices.unlock();
        }
        self.update(event);
    }

    fn update(&self, event: Event) {
        let effects = app::update(&mut self.model.borrow_mut(), event);
        for effect in effects {
            self.carry_out(effect);
        }
    }

    fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Speak(speech) => self.devices.speak(&speech, clock::now_ms()),
            Effect::CancelSpeech => self.devices.hush(),
            Effect::Chime(chime) => self.devices.chime(chime),
            Effect::Vibrate(pattern) => device::vibrate::pattern(&pattern),
            Effect::KeepAwake(awake) => device::awake::keep(awake),
            Effect::Plan(request) => self.devices.plan(&request),
            Effect::CancelPlan(id) => self.devices.forget_plan(id),
            Effect::Store(text) => device::store::keep(&text),
            Effect::Load => send(Event::Loaded(device::store::load())),
            Effect::SetTheme(theme) => device::theme::set(theme),
            Effect::Focus(target) => device::focus::set(target),
            Effect::Announce { text, urgent } => device::announce::say(&text, urgent),
            Effect::ScrollToTop => device::focus::to_top(),
        }
    }
}
