//! What makes the app work without a connection: the service worker, and the plans that travel with the app.

use super::has;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Starts the service worker. A newer version that waits takes over now: no session has begun yet.
pub fn begin() {
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    if !has(&navigator, "serviceWorker") {
        return;
    }
    let container = navigator.service_worker();
    leptos::task::spawn_local(async move {
        let Ok(registered) = JsFuture::from(container.register("sw.js")).await else { return };
        let registered: web_sys::ServiceWorkerRegistration = registered.unchecked_into();
        if let Some(waiting) = registered.waiting() {
            let _ = waiting.post_message(&"take over".into());
        }
    });
}

/// The starter plans, each as its own PLAN.json text.
pub async fn starter_plans() -> Option<Vec<String>> {
    let window = web_sys::window()?;
    let answer = JsFuture::from(window.fetch_with_str("starter.json")).await.ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    let list = JsFuture::from(answer.json().ok()?).await.ok()?;
    let list: js_sys::Array = list.dyn_into().ok()?;
    let plan = |entry| {
        let plan = js_sys::Reflect::get(&entry, &"plan".into()).ok()?;
        js_sys::JSON::stringify(&plan).ok()?.as_string()
    };
    Some(list.iter().filter_map(plan).collect())
}
