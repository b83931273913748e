//! Drawing. Every function turns a part of the view model into elements and knows nothing else.
//!
//! The whole page is drawn anew for each view; elements whose kind did not change stay where they are, so the focus stays too.

mod figure;
mod first;
mod marks;
mod over;
mod pacer;
mod plan;
mod ring;
mod session;

use crate::run::{first_view, send};
use app::{Event, LanguageLink, Screen, ViewModel};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::MediaQueryList;

thread_local! {
    /// Held on to: a query that nobody holds tells nothing.
    static WIDE: RefCell<Option<MediaQueryList>> = const { RefCell::new(None) };
    static SHOWN: RefCell<Option<RwSignal<Arc<ViewModel>>>> = const { RefCell::new(None) };
}

/// The page. Mounted once.
pub(crate) fn page() -> impl IntoView {
    let shown = RwSignal::new(first_view());
    SHOWN.set(Some(shown));
    if let Some(query) = wide_query() {
        // Some parts change places when a window becomes wide or a phone is turned.
        let turned = Closure::<dyn Fn()>::new(move || shown.notify());
        query.set_onchange(Some(turned.as_ref().unchecked_ref()));
        turned.forget();
        WIDE.set(Some(query));
    }
    move || shown.with(|view| draw(view))
}

/// From here on lanes turn horizontal and zones stand at the sides. The style sheets have the same number.
fn wide_query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media("(min-width: 60em)").ok()?
}

/// Whether there is room for lanes side by side.
fn is_wide() -> bool {
    WIDE.with_borrow(|query| query.as_ref().is_some_and(MediaQueryList::matches))
}

/// Draws a changed view.
pub(crate) fn show(view: Arc<ViewModel>) {
    if let Some(shown) = SHOWN.with_borrow(|shown| *shown) {
        shown.set(view);
    }
}

fn draw(view: &ViewModel) -> impl IntoView + use<> {
    let screen = match &view.screen {
        Screen::Start(v) => first::start(v).into_any(),
        Screen::Who(v) => first::who(v).into_any(),
        Screen::Place(v) => first::place(v).into_any(),
        Screen::Read(v) => first::read(v).into_any(),
        Screen::NotNow(v) => first::not_now(v).into_any(),
        Screen::Begin(v) => first::begin(v).into_any(),
        Screen::Plan(v) => plan::plan(v).into_any(),
        Screen::Session(v) => session::session(view, v).into_any(),
        Screen::Ended(v) => first::ended(v).into_any(),
        Screen::About(v) => first::about(v).into_any(),
    };
    let running = matches!(view.screen, Screen::Session(_));
    let wide = matches!(view.screen, Screen::Plan(_) | Screen::Start(_));
    view! {
        {(!running).then(|| top(view, wide))}
        {view.notice.clone().map(|text| view! { <p class="notice" role="status">{text}</p> })}
        {screen}
    }
}

/// The switch to the other language, in its own words.
fn language(link: &LanguageLink) -> impl IntoView + use<> {
    let lang = link.lang;
    view! {
        <button class="back" lang=lang.as_str() on:click=move |_| send(Event::SetLanguage(lang))>
            {link.label.clone()}
        </button>
    }
}

/// The line above every screen but the session.
fn top(view: &ViewModel, wide: bool) -> impl IntoView + use<> {
    let name = view.app_name.clone();
    let left = match view.back.clone() {
        Some(back) => {
            let back = view! {
                <button class="back" on:click=move |_| send(Event::Back)>
                    <span aria-hidden="true">"← "</span>
                    {back}
                </button>
            };
            back.into_any()
        }
        None => view! { <span class="word">{name}</span> }.into_any(),
    };
    let language = language(&view.language);
    let progress = view
        .progress
        .clone()
        .map(|text| view! { <span class="steps">{text}</span> });
    view! {
        <header class=if wide { "top wide" } else { "top" }>
            {left} <span class="top-end">{progress} {language}</span>
        </header>
    }
}
