//! Links that lead here: what is handed over stands behind the `#`, which the browser keeps to itself. It is taken out of the
//! address as soon as it was read, so that neither going back nor a list of pages shows it.

use super::bridge;
use crate::run::{self, send};
use js_sys::{Function, Object, Reflect};
use keeper::Event;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What our links have behind the `#`.
const OURS: &str = "ATTUNE";

/// Says where this page is, and listens to links that come while it is open.
pub(crate) fn introduce() {
    let Some(window) = web_sys::window() else { return };
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let place = window.location();
    let (origin, path) = (part(place.origin()), part(place.pathname()));
    send(Event::Page {
        // A page from a file has no address that anyone else could open.
        address: origin.starts_with("http").then(|| format!("{origin}{path}")),
        shares: sharer().is_some(),
    });
    let changed = Closure::<dyn Fn()>::new(follow);
    // A browser without this event opens links as new pages.
    let _ = window.add_event_listener_with_callback("hashchange", changed.as_ref().unchecked_ref());
    changed.forget();
}

/// Opens what the address brought along; never over a session that runs.
pub(crate) fn follow() {
    let Some(behind) = behind() else { return };
    let session = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("#app main.ses").ok().flatten());
    if session.is_some() {
        return;
    }
    forget();
    if !run::is_open() {
        bridge::open_here();
    }
    send(Event::Link(behind));
}

/// True when the page just came to a link of ours: the browser tells that like its way back, which it is not.
pub(crate) fn came() -> bool {
    behind().is_some()
}

/// What stands behind the `#`, where it is ours.
fn behind() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let behind = hash.strip_prefix('#')?;
    let ours = behind.get(..OURS.len())?.eq_ignore_ascii_case(OURS);
    ours.then(|| behind.to_owned())
}

/// Takes it out of the address.
fn forget() {
    let Some(window) = web_sys::window() else { return };
    let place = window.location();
    let (Ok(path), Ok(search)) = (place.pathname(), place.search()) else {
        return;
    };
    if let Ok(history) = window.history() {
        // Where the address cannot be changed, it stays as it was opened.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}")));
    }
}

/// The phone's own way to hand something to another app.
fn sharer() -> Option<(JsValue, Function)> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

/// Hands a link to another app; the person may change their mind there.
pub(crate) fn share(link: &str) {
    let about = Object::new();
    // An object just made takes any property.
    let _ = Reflect::set(&about, &"url".into(), &link.into());
    let shared = sharer().and_then(|(navigator, share)| share.call1(&navigator, &about).ok());
    let Some(promise) = shared.and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) else {
        super::files::copy(link);
        return;
    };
    spawn_local(async move {
        let _ = JsFuture::from(promise).await;
    });
}
