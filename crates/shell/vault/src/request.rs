//! Waiting for what IndexedDB answers by events.

use crate::failure;
use js_sys::{Function, Promise};
use memory::Failure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbOpenDbRequest, IdbRequest, IdbTransaction};

/// How long an opening may take, in milliseconds, before it counts as lost. Some browsers once in a while never answer.
const PATIENCE: i32 = 15_000;

/// Waits until a request within a transaction is answered. The transaction goes on afterwards.
pub(crate) async fn answered(request: &IdbRequest) -> Result<(), Failure> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await.map(|_| ()).map_err(|_| why(request))
}

/// Waits for a database to be opened or deleted. Another window that does not let go is a failure.
pub(crate) async fn granted(asked: &IdbOpenDbRequest) -> Result<JsValue, Failure> {
    let promise = Promise::new(&mut |resolve, reject| {
        asked.set_onsuccess(Some(&resolve));
        asked.set_onerror(Some(&reject));
        asked.set_onblocked(Some(&reject));
        give_up_later(&reject);
    });
    match JsFuture::from(promise).await {
        Ok(_) => result(asked),
        Err(_) => Err(why(asked)),
    }
}

/// Waits until a transaction has been written, wholly.
pub(crate) async fn ended(transaction: &IdbTransaction) -> Result<(), Failure> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(promise).await.map(|_| ()).map_err(|_| {
        let error = transaction.error();
        error.map_or(Failure::Lost, |error| failure::named(&error.name()))
    })
}

/// What a request gave, which has been answered.
pub(crate) fn result(request: &IdbRequest) -> Result<JsValue, Failure> {
    request.result().map_err(|error| failure::of(&error))
}

/// Why a request failed; one that is still waiting is held up by another window.
fn why(request: &IdbRequest) -> Failure {
    match request.error() {
        Ok(Some(error)) => failure::named(&error.name()),
        Ok(None) | Err(_) => Failure::Lost,
    }
}

fn give_up_later(reject: &Function) {
    if let Some(window) = web_sys::window() {
        let reject: &Function = reject.unchecked_ref();
        // Without a clock we wait for ever, as browsers do by themselves.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(reject, PATIENCE);
    }
}
