//! The other bundle of this page, which comes later: what it is told, and what it tells. Events of the window, their
//! detail a JSON text.

use crate::run::send;
use app::{Chosen, Door, EndedFacts, Event, Lang};
use js_sys::{Array, JSON, Object, Reflect};
use quantity::Place;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

/// Listens to it.
pub(crate) fn listen() {
    hear("attune-rooms", |message| {
        send(Event::Rooms(Reflect::get(message, &"known".into()).ok()?.as_bool()?));
        Some(())
    });
    hear("attune-plan", |message| {
        send(Event::PlanWith {
            limits: text(message, "limits")?,
            minutes: Reflect::get(message, &"minutes".into()).ok()?.as_f64()? as u32,
            favour: text(message, "favour")?,
            fit: text(message, "fit"),
        });
        Some(())
    });
    hear("attune-away", |message| {
        if text(message, "to")? == "start" {
            send(Event::RoomsLeft);
        }
        Some(())
    });
}

/// Opens a door of it.
pub(crate) fn open(door: Door, lang: Lang, chosen: Option<&Chosen>) {
    let mut parts = vec![("to", door.as_str().into()), ("lang", lang.as_str().into())];
    if let Some(chosen) = chosen {
        let places = Place::ALL.iter().filter(|&&place| chosen.places.contains(place));
        let places: Array = places.map(|place| JsValue::from(place.as_str())).collect();
        parts.push(("setting", chosen.setting.as_str().into()));
        parts.push(("places", places.into()));
        parts.push(("minutes", chosen.minutes.into()));
    }
    tell("attune-open", parts);
}

/// Tells it of a session that ended.
pub(crate) fn ended(facts: &EndedFacts) {
    let changes: Array = facts
        .changes
        .iter()
        .map(|change| JsValue::from(change.as_str()))
        .collect();
    let parts = vec![
        ("plan", facts.plan.as_str().into()),
        ("limits", facts.limits.as_str().into()),
        ("done_s", facts.done_s.into()),
        ("finished", facts.finished.into()),
        ("changes", changes.into()),
    ];
    tell("attune-ended", parts);
}

/// True while it is on the screen: keys and the way back are its own then.
pub(crate) fn is_open() -> bool {
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("rooms"));
    place.is_some_and(|place| !place.has_attribute("hidden"))
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &name.into()).ok()?.as_string()
}

fn tell(name: &str, parts: Vec<(&str, JsValue)>) {
    let message = Object::new();
    for (part, value) in parts {
        // An object just made takes any property.
        let _ = Reflect::set(&message, &part.into(), &value);
    }
    let Ok(detail) = JSON::stringify(&message) else { return };
    let about = CustomEventInit::new();
    about.set_detail(&detail);
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
