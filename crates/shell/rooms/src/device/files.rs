//! Files: handing one to the person, letting them choose one. Nothing leaves the device by it.

use super::store::{self, Job};
use crate::run::send;
use js_sys::{Array, Uint8Array};
use keeper::{Event, StoreTrouble};
use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, HtmlInputElement, Url};

/// Larger files are not ours.
const MOST_BYTES: f64 = 64.0 * 1024.0 * 1024.0;
/// Long enough for a browser to take the file up.
const TAKEN_UP: Duration = Duration::from_secs(60);

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Hands a file to the person.
pub(crate) fn save(name: &str, bytes: &[u8], kind: &str) {
    // A browser that cannot save files leaves everything as it is.
    let _ = try_save(name, bytes, kind);
}

/// The same, and says whether the browser took it.
pub(crate) fn try_save(name: &str, bytes: &[u8], kind: &str) -> Result<(), JsValue> {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &about)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().ok_or(JsValue::NULL)?.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let forget = move || {
        // Forgetting an address twice does nothing.
        let _ = Url::revoke_object_url(&address);
    };
    set_timeout(forget, TAKEN_UP);
    Ok(())
}

/// Puts a text on the clipboard.
pub(crate) fn copy(text: &str) {
    if let Some(window) = web_sys::window() {
        // Where it is not allowed, the text stands on the page and can be selected.
        let promise = window.navigator().clipboard().write_text(text);
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Lets the person choose a text file.
pub(crate) fn pick_text() {
    pick(".txt,.attune,text/plain", |bytes| {
        send(Event::FileRead(bytes.and_then(|bytes| String::from_utf8(bytes).ok())));
    });
}

/// Lets the person choose a file with everything, and takes it over.
pub(crate) fn pick_everything(passphrase: Option<String>) {
    pick("", move |bytes| match bytes {
        Some(bytes) => store::ask(Job::Import {
            bytes,
            passphrase: passphrase.clone(),
        }),
        None => send(Event::Imported(Err(StoreTrouble::Nothing))),
    });
}

/// Opens the device's own chooser; `None` when nothing was chosen or it cannot be read.
fn pick(kinds: &str, then: impl Fn(Option<Vec<u8>>) + Clone + 'static) {
    let input = document()
        .and_then(|document| document.create_element("input").ok())
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        then(None);
        return;
    };
    input.set_type("file");
    input.set_accept(kinds);
    let chosen = {
        let (input, then) = (input.clone(), then.clone());
        Closure::<dyn Fn()>::new(move || {
            let file = input.files().and_then(|files| files.get(0));
            let then = then.clone();
            spawn_local(async move {
                let bytes = match file.filter(|file| file.size() <= MOST_BYTES) {
                    Some(file) => JsFuture::from(file.array_buffer()).await.ok(),
                    None => None,
                };
                then(bytes.map(|buffer| Uint8Array::new(&buffer).to_vec()));
            });
        })
    };
    let cancelled = Closure::<dyn Fn()>::new(move || then(None));
    // An element just made can be listened to.
    let _ = input.add_event_listener_with_callback("change", chosen.as_ref().unchecked_ref());
    let _ = input.add_event_listener_with_callback("cancel", cancelled.as_ref().unchecked_ref());
    // The two live as long as the chooser may be open, which nobody can know.
    chosen.forget();
    cancelled.forget();
    input.click();
}
