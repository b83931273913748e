//! Layout: what the view says, in elements. Every string and every choice comes from the view.

mod before;
mod figure;
mod icons;
mod lanes;
mod over;
mod parts;
mod rest;
mod session;

use crate::shell::send;
use app::{Event, Screen, ViewModel};
use leptos::prelude::*;

/// Which screen it is; a change of it is a new page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    Who,
    Place,
    Read,
    NotNow,
    Begin,
    Plan,
    Session,
    Ended,
    About,
}

fn kind(screen: &Screen) -> Kind {
    match screen {
        Screen::Start(_) => Kind::Start,
        Screen::Who(_) => Kind::Who,
        Screen::Place(_) => Kind::Place,
        Screen::Read(_) => Kind::Read,
        Screen::NotNow(_) => Kind::NotNow,
        Screen::Begin(_) => Kind::Begin,
        Screen::Plan(_) => Kind::Plan,
        Screen::Session(_) => Kind::Session,
        Screen::Ended(_) => Kind::Ended,
        Screen::About(_) => Kind::About,
    }
}

/// The whole page.
pub fn page(view: RwSignal<ViewModel>) -> impl IntoView {
    let which = Memo::new(move |_| view.with(|v| kind(&v.screen)));
    Effect::new(move |_| {
        let (lang, title) = view.with(|v| (v.lang.as_str(), v.title.clone()));
        if let Some(page) = web_sys::window().and_then(|w| w.document()) {
            page.set_title(&title);
            if let Some(root) = page.document_element() {
                // An attribute with such a name can always be set.
                let _ = root.set_attribute("lang", lang);
            }
        }
    });
    view! {
        {move || match which.get() {
            Kind::Session => session::session(view).into_any(),
            kind => quiet(view, kind).into_any(),
        }}
        <p id="said" class="unseen" aria-live="polite"></p>
        <p id="said-now" class="unseen" aria-live="assertive"></p>
    }
}

/// Every screen but the session.
fn quiet(view: RwSignal<ViewModel>, kind: Kind) -> impl IntoView {
    let class = if kind == Kind::Plan { "page wide" } else { "page" };
    view! {
        <div class=class>
            {move || top(&view.get()).into_any()}
            {move || view.with(|v| v.notice.clone()).map(|notice| view! { <p class="notice" role="status">{notice}</p> })}
            <main>
                {move || match view.with(|v| v.screen.clone()) {
                    Screen::Start(it) => before::start(it).into_any(),
                    Screen::Who(it) => before::who(it).into_any(),
                    Screen::Place(it) => before::place(it).into_any(),
                    Screen::Read(it) => before::read(it).into_any(),
                    Screen::NotNow(it) => rest::not_now(it).into_any(),
                    Screen::Begin(it) => before::begin(it).into_any(),
                    Screen::Plan(it) => lanes::plan(*it).into_any(),
                    Screen::Ended(it) => rest::ended(it).into_any(),
                    Screen::About(it) => rest::about(it).into_any(),
                    Screen::Session(_) => ().into_any(),
                }}
            </main>
        </div>
    }
}

/// The way back or the name of the app; where one is; the other language.
fn top(view: &ViewModel) -> impl IntoView + use<> {
    let left = match &view.back {
        Some(back) => {
            view! { <button class="back" on:click=move |_| send(Event::Back)><span aria-hidden="true">"← "</span>{back.clone()}</button> }.into_any()
        }
        None => view! { <span class="word">{view.app_name.clone()}</span> }.into_any(),
    };
    let progress = view.progress.clone().map(|progress| view! { <span class="steps">{progress}</span> });
    let (lang, label) = (view.language.lang, view.language.label.clone());
    view! {
        <header class="top">
            {left}
            <span class="right">
                {progress}
                <button class="back lang" lang=lang.as_str() on:click=move |_| send(Event::SetLanguage(lang))>{label}</button>
            </span>
        </header>
    }
}
