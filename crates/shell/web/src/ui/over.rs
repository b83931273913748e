//! What lies over a session: the sheet, questions, the pause.

use super::parts;
use crate::input::tapped;
use crate::shell::send;
use app::{ComfortView, Event, LanguageLink, PausedView, QuestionView, SheetChoice, SheetView};
use leptos::prelude::*;

/// The sheet of one person. Hands stay still while it is open.
pub fn sheet(it: SheetView) -> impl IntoView {
    let choices = it.choices.into_iter().enumerate().map(|(i, choice)| {
        let id = choice.id;
        let focus = (i == 0).then_some("sheet");
        view! {
            <button data-focus=focus aria-disabled=if choice.enabled { "false" } else { "true" }
                on:click=move |click| if choice.enabled { tapped(&click, Event::Sheet(id)) }>
                {choice.label}
            </button>
        }
    });
    let pick = |choice: SheetChoice| move |click: web_sys::MouseEvent| tapped(&click, Event::Sheet(choice));
    view! {
        <div class="over">
            <section class="sheet" role="dialog" aria-modal="true" aria-labelledby="sheet-title">
                <h2 id="sheet-title" class="ttl">{parts::sign(it.person)}<span>{it.heading}</span></h2>
                <div class="g2">{choices.collect::<Vec<_>>()}</div>
                <button class="w" on:click=pick(SheetChoice::Pause)>{it.pause}</button>
                <button class="w stop" on:click=pick(SheetChoice::Stop)>{it.stop}</button>
                <button class="keep" on:click=pick(SheetChoice::KeepGoing)>{it.keep_going}</button>
            </section>
        </div>
    }
}

/// Time stands, hands are still.
pub fn paused(it: PausedView, language: LanguageLink) -> impl IntoView {
    let lang = language.lang;
    view! {
        <div class="over">
            <section class="sheet paused" role="dialog" aria-modal="true" aria-labelledby="paused-title">
                <h2 id="paused-title" class="ttl">{it.heading}</h2>
                {it.lead.map(|lead| view! { <p class="soft">{lead}</p> })}
                <button class="w go" data-focus="resume" on:click=move |_| send(Event::Resume)>{it.resume}</button>
                <button class="w stop" on:click=move |_| send(Event::Stop)>{it.stop}</button>
                <button class="keep" lang=lang.as_str() on:click=move |_| send(Event::SetLanguage(lang))>{language.label}</button>
            </section>
        </div>
    }
}

/// May this place be touched?
pub fn permission(it: QuestionView) -> impl IntoView {
    view! {
        <section class="ask" role="group" aria-label=it.question.clone()>
            <p class="cue">{parts::sign(it.person)}<span>{it.question}</span></p>
            <div class="two">
                <button class="w" data-focus="question" on:click=move |click| tapped(&click, Event::PermissionYes)>{it.yes}</button>
                <button class="w" on:click=move |click| tapped(&click, Event::PermissionSkip)>{it.skip}</button>
            </div>
        </section>
    }
}

/// Is it good so?
pub fn comfort(it: ComfortView) -> impl IntoView {
    let not_quite = it.not_quite.into_iter().map(|choice| {
        let person = choice.id;
        view! { <button class="w" on:click=move |click| tapped(&click, Event::ComfortNotQuite(person))>{choice.label}</button> }
    });
    view! {
        <section class="ask" role="group" aria-label=it.question.clone()>
            <p class="cue">{it.person.map(parts::sign)}<span>{it.question}</span></p>
            <div class="two">
                <button class="w" data-focus="question" on:click=move |click| tapped(&click, Event::ComfortGood)>{it.good}</button>
                {not_quite.collect::<Vec<_>>()}
            </div>
        </section>
    }
}
