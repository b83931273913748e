//! What the two bundles of the page tell each other: events of the window whose detail is a JSON text. Limits and facts
//! of a session go over it, never an answer.

use super::{chance, history, store};
use crate::run::{self, send};
use js_sys::{Array, Date, JSON, Object, Reflect};
use keeper::{Away, Ended, Event, PlanWish, To};
use plan::Plan;
use quantity::{Place, Set, Setting};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

/// Listens to the first bundle.
pub(crate) fn listen() {
    hear("attune-open", opened);
    hear("attune-ended", ended);
}

/// Tells that these rooms are here, and whether something is kept in them.
pub(crate) fn here(known: bool) {
    super::page::ready(known);
    tell("attune-rooms", &[("known", known.into())]);
}

/// Asks for a plan with these limits.
pub(crate) fn plan(wish: &PlanWish) {
    let mut parts = vec![
        ("limits", wish.limits.as_str().into()),
        ("minutes", wish.minutes.into()),
        ("favour", wish.favour.as_str().into()),
    ];
    if let Some(plan) = &wish.fit {
        parts.push(("fit", plan.as_str().into()));
    }
    tell("attune-plan", &parts);
}

/// Shows the first bundle.
pub(crate) fn away(to: Away) {
    tell("attune-away", &[("to", to.as_str().into())]);
}

fn tell(name: &str, parts: &[(&str, JsValue)]) {
    let message = Object::new();
    for (part, value) in parts {
        // An object just made takes any property.
        let _ = Reflect::set(&message, &(*part).into(), value);
    }
    let Ok(text) = JSON::stringify(&message) else { return };
    let about = CustomEventInit::new();
    about.set_detail(&text);
    let event = CustomEvent::new_with_event_init_dict(name, &about);
    if let (Ok(event), Some(window)) = (event, web_sys::window()) {
        // Nobody stops these events.
        let _ = window.dispatch_event(&event);
    }
}

fn hear(name: &str, then: fn(&JsValue) -> Option<()>) {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        let message = event.detail().as_string().and_then(|text| JSON::parse(&text).ok());
        // A message that cannot be read changes nothing.
        let _ = message.and_then(|message| then(&message));
    });
    // Every browser lets a page listen to its own window.
    let _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    heard.forget();
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &name.into()).ok()?.as_string()
}

fn number(of: &JsValue, name: &str) -> Option<u32> {
    Some(Reflect::get(of, &name.into()).ok()?.as_f64()? as u32)
}

fn texts(of: &JsValue, name: &str) -> Vec<String> {
    let list = Reflect::get(of, &name.into())
        .ok()
        .and_then(|list| list.dyn_into::<Array>().ok());
    list.map(|list| list.iter().filter_map(|entry| entry.as_string()).collect())
        .unwrap_or_default()
}

/// The first bundle shows these rooms.
fn opened(message: &JsValue) -> Option<()> {
    let to = To::parse(&text(message, "to")?)?;
    let chosen = || {
        let setting = Setting::parse(&text(message, "setting")?)?;
        let places: Set<Place> = texts(message, "places")
            .iter()
            .filter_map(|place| Place::parse(place))
            .collect();
        Some((setting, places, number(message, "minutes")?))
    };
    open(to, text(message, "lang").into_iter().collect(), chosen());
    Some(())
}

fn open(to: To, languages: Vec<String>, chosen: Option<(Setting, Set<Place>, u32)>) {
    let event = Event::Opened {
        to,
        languages,
        today: today(),
        // Without chance nothing can be sealed; the store says so when it comes to it.
        chance: chance::draw().unwrap_or_default(),
        chosen,
    };
    run::set_open(true);
    history::guard();
    send(event);
    send(Event::Now(today() * 24 * 60 + minute()));
}

/// These rooms come to the screen by themselves: a link led to them. The page already speaks somebody's language.
pub(crate) fn open_here() {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    let spoken = root.and_then(|root| root.get_attribute("lang"));
    open(To::Home, spoken.into_iter().collect(), None);
}

/// A session ended.
fn ended(message: &JsValue) -> Option<()> {
    let ended = Ended {
        plan: Plan::from_json(&text(message, "plan")?).ok()?,
        limits: text(message, "limits")?,
        done_s: number(message, "done_s")?,
        finished: Reflect::get(message, &"finished".into()).ok()?.as_bool()?,
        changes: texts(message, "changes"),
    };
    send(Event::Now(today() * 24 * 60 + minute()));
    send(Event::SessionEnded(Box::new(ended)));
    Some(())
}

/// Days since 1970-01-01 by the phone's own calendar.
fn today() -> u32 {
    let now = Date::new_0();
    let local_ms = now.get_time() - now.get_timezone_offset() * 60_000.0;
    (local_ms / 86_400_000.0) as u32
}

/// The minute of the day by the phone's own clock.
fn minute() -> u32 {
    let now = Date::new_0();
    now.get_hours() * 60 + now.get_minutes()
}

/// After everything was deleted these rooms know nobody.
pub(crate) fn forgotten() {
    store::forget_words();
    here(false);
}
