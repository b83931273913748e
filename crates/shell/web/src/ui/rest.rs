//! Not now, the ending, and the page about the app.

use super::parts;
use crate::shell::send;
use app::{AboutView, EndedView, Event, NotNowView};
use leptos::prelude::*;

/// Not now: calm words, no questions.
pub fn not_now(it: NotNowView) -> impl IntoView {
    view! {
        {parts::heading(it.heading)}
        <div class="prose">{parts::paragraphs(it.paragraphs)}</div>
        <div class="push stack">
            <button class="btn" on:click=move |_| send(Event::Again)>{it.done}</button>
            <button class="btn quiet" on:click=move |_| send(Event::ReadAgain)>{it.again}</button>
        </div>
    }
}

/// Finished or stopped.
pub fn ended(it: EndedView) -> impl IntoView {
    view! {
        <div class="ending">
            {parts::heading(it.heading)}
            <div class="prose">{parts::paragraphs(it.paragraphs)}</div>
        </div>
        <div class="push stack">
            <button class="btn" on:click=move |_| send(Event::Again)>{it.again}</button>
            <button class="btn quiet" on:click=move |_| send(Event::SeePlan)>{it.see_plan}</button>
        </div>
    }
}

/// About the app.
pub fn about(it: AboutView) -> impl IntoView {
    view! {
        {parts::heading(it.heading)}
        <div class="prose">{parts::paragraphs(it.paragraphs)}</div>
        <div class="push"><button class="btn quiet" on:click=move |_| send(Event::Back)>{it.close}</button></div>
    }
}
