//! The planner's worker: started when the first plan is asked for, spoken to in JSON texts.

use crate::run::send;
use app::{Event, PlanRequest};
use js_sys::{Array, JSON, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

thread_local! {
    /// Requests without an answer yet.
    static OPEN: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

/// The worker, once it was needed.
#[derive(Default)]
pub(crate) struct Engine {
    worker: Option<Worker>,
}

impl Engine {
    /// Asks for a plan.
    pub(crate) fn plan(&mut self, request: &PlanRequest) {
        if self.worker.is_none() {
            self.worker = start();
        }
        OPEN.with_borrow_mut(|open| open.push(request.id));
        let told = self
            .worker
            .as_ref()
            .is_some_and(|worker| worker.post_message(&message(request)).is_ok());
        if !told {
            give_up();
        }
    }

    /// Forgets a request.
    pub(crate) fn cancel(&mut self, id: u32) {
        OPEN.with_borrow_mut(|open| open.retain(|known| *known != id));
        if let Some(worker) = &self.worker {
            let text = format!("{{\"cancel\":{{\"id\":{id}}}}}");
            // A worker that cannot be told answers to a request nobody waits for.
            let _ = worker.post_message(&text.into());
        }
    }
}

fn start() -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options("engine-worker.js", &options).ok()?;
    let heard = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if answer(&event.data()).is_none() {
            give_up();
        }
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    let broken = Closure::<dyn Fn()>::new(give_up);
    worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
    broken.forget();
    Some(worker)
}

/// What stands open has failed.
fn give_up() {
    for request in OPEN.take() {
        send(Event::PlanFailed { request });
    }
}

/// One answer of the worker; nothing when it cannot be read.
fn answer(data: &JsValue) -> Option<()> {
    let message = JSON::parse(&data.as_string()?).ok()?;
    let part = |name: &str| Reflect::get(&message, &name.into()).ok().filter(JsValue::is_object);
    let text = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok()?.as_string();
    let number = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok()?.as_f64();
    if let Some(progress) = part("progress") {
        let (request, percent) = (number(&progress, "id")? as u32, number(&progress, "percent")? as u8);
        send(Event::PlanProgress { request, percent });
    } else if let Some(ready) = part("ready") {
        let request = number(&ready, "id")? as u32;
        OPEN.with_borrow_mut(|open| open.retain(|known| *known != request));
        send(Event::PlanReady {
            request,
            json: text(&ready, "json")?,
            because: text(&ready, "because")?,
        });
    } else if let Some(shaped) = part("shaped") {
        let request = number(&shaped, "id")? as u32;
        let texts = |name: &str| -> Option<Vec<String>> {
            let list: Array = Reflect::get(&shaped, &name.into()).ok()?.dyn_into().ok()?;
            Some(list.iter().filter_map(|text| text.as_string()).collect())
        };
        OPEN.with_borrow_mut(|open| open.retain(|known| *known != request));
        send(Event::PlanShaped {
            request,
            json: text(&shaped, "json")?,
            because: text(&shaped, "because")?,
            gone: texts("gone")?,
            came: texts("came")?,
            favour: text(&shaped, "favour")?,
        });
    } else if let Some(refused) = part("refused") {
        let request = number(&refused, "id")? as u32;
        let why = text(&refused, "why")?;
        OPEN.with_borrow_mut(|open| open.retain(|known| *known != request));
        send(Event::PlanKept { request, why });
    } else {
        let request = number(&part("failed")?, "id")? as u32;
        OPEN.with_borrow_mut(|open| open.retain(|known| *known != request));
        send(Event::PlanFailed { request });
    }
    Some(())
}

/// `{"plan":{...}}`, `{"replan":{...}}` or `{"shape":{...}}`.
fn message(request: &PlanRequest) -> JsValue {
    let body = Object::new();
    let set = |name: &str, value: JsValue| {
        // An object just made takes any property.
        let _ = Reflect::set(&body, &name.into(), &value);
    };
    set("id", request.id.into());
    set("limits", request.limits.as_str().into());
    set("favour", request.favour.as_str().into());
    let kind = match (&request.replan, &request.shape) {
        (None, None) => "plan",
        (None, Some(shape)) => {
            set("plan", shape.plan.as_str().into());
            set("change", shape.change.as_str().into());
            if shape.change.is_empty() { "fit" } else { "shape" }
        }
        (Some(replan), _) => {
            set("plan", replan.plan.as_str().into());
            set("at_s", replan.at_s.into());
            set(
                "changes",
                replan
                    .changes
                    .iter()
                    .map(|c| JsValue::from(c.as_str()))
                    .collect::<Array>()
                    .into(),
            );
            "replan"
        }
    };
    let message = Object::new();
    let _ = Reflect::set(&message, &kind.into(), &body);
    JSON::stringify(&message).map(JsValue::from).unwrap_or_default()
}
