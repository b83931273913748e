//! The planner in a worker: it loads after the first screen and never blocks a frame. Messages are JSON texts
//! (crates/shell/engine says which).

use crate::shell;
use app::{Event, PlanRequest};
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// The worker, once it was needed.
#[derive(Default)]
pub struct Engine {
    worker: Option<Worker>,
}

impl Engine {
    /// Asks for a plan. Where no worker can be had, the app is told that there is none.
    pub fn plan(&mut self, request: &PlanRequest) {
        let message = Object::new();
        set(&message, "kind", "plan".into());
        set(&message, "id", request.id.into());
        set(&message, "pair", request.pair.as_str().into());
        set(&message, "minutes", request.minutes.into());
        if let Some(replan) = &request.replan {
            set(&message, "plan", replan.plan.as_str().into());
            set(&message, "at_s", replan.at_s.into());
            let changes: js_sys::Array = replan.changes.iter().map(|change| JsValue::from(change.as_str())).collect();
            set(&message, "changes", changes.into());
        }
        if !self.post(&message) {
            let request = request.id;
            super::after(0, move || shell::send(Event::PlanFailed { request }));
        }
    }

    /// Forgets a request.
    pub fn forget(&mut self, id: u32) {
        let message = Object::new();
        set(&message, "kind", "forget".into());
        set(&message, "id", id.into());
        if self.worker.is_some() {
            self.post(&message);
        }
    }

    fn post(&mut self, message: &Object) -> bool {
        if self.worker.is_none() {
            self.worker = start();
        }
        let text = JSON::stringify(message).ok().map(JsValue::from);
        match (&self.worker, text) {
            (Some(worker), Some(text)) => worker.post_message(&text).is_ok(),
            _ => false,
        }
    }
}

fn set(object: &Object, name: &str, value: JsValue) {
    // A plain new object takes every member.
    let _ = Reflect::set(object, &name.into(), &value);
}

fn start() -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options("engine-worker.js", &options).ok()?;
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(event) = event.data().as_string().and_then(|text| read(&text)) {
            shell::send(event);
        }
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    Some(worker)
}

/// What the worker said; anything else is ignored.
fn read(text: &str) -> Option<Event> {
    let message = JSON::parse(text).ok()?;
    let get = |name: &str| Reflect::get(&message, &name.into()).ok();
    let request = get("id")?.as_f64()? as u32;
    match get("kind")?.as_string()?.as_str() {
        "plan" => Some(Event::PlanReady { request, json: get("plan")?.as_string()? }),
        "progress" => Some(Event::PlanProgress { request, percent: get("percent")?.as_f64()?.clamp(0.0, 100.0) as u8 }),
        "failed" => Some(Event::PlanFailed { request }),
        _ => None,
    }
}
