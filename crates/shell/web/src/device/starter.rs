//! The starter plans that travel with the app, fetched once.

use crate::run::send;
use app::Event;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Fetches them. Without them the engine plans.
pub(crate) fn load() {
    spawn_local(async {
        if let Ok(plans) = fetch().await {
            send(Event::StarterPlans(plans));
        }
    });
}

async fn fetch() -> Result<Vec<String>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str("starter.json"))
        .await?
        .dyn_into()?;
    let list: Array = JsFuture::from(response.json()?).await?.dyn_into()?;
    list.iter()
        .map(|entry| {
            let plan = Reflect::get(&entry, &"plan".into())?;
            Ok(String::from(JSON::stringify(&plan)?))
        })
        .collect()
}
