//! What lies over the session: the sheet, a question, the pause.

use super::marks::{mark, marks};
use super::session::tapped;
use crate::run::unlock_sound;
use app::{
    Choice, ComfortView, Event, LanguageLink, Over, PausedView, QuestionView, SheetChoice, SheetOption, SheetView,
};
use leptos::prelude::*;
use quantity::Person;

pub(super) fn over(over: &Over, language: &LanguageLink) -> AnyView {
    match over {
        Over::Nothing => ().into_any(),
        Over::Sheet(v) => sheet(v).into_any(),
        Over::Permission(v) => permission(v).into_any(),
        Over::Comfort(v) => comfort(v).into_any(),
        Over::Paused(v) => paused(v, language).into_any(),
    }
}

fn choose(class: &'static str, label: &str, event: Event) -> impl IntoView + use<> {
    let click = move |click| {
        if event == Event::Resume {
            unlock_sound();
        }
        tapped(&click, event.clone());
    };
    view! { <button class=class on:click=click>{label.to_owned()}</button> }
}

fn sheet(v: &SheetView) -> impl IntoView + use<> {
    let option = |option: &SheetOption| {
        let id = option.id;
        view! {
            <button disabled=!option.enabled on:click=move |event| tapped(&event, Event::Sheet(id))>
                {option.label.clone()}
            </button>
        }
    };
    view! {
        <div class="sheet" role="dialog" aria-modal="true" aria-labelledby="sheet-for">
            <h2 id="sheet-for" class="cue">
                {mark(v.person)}
                <span>{v.heading.clone()}</span>
            </h2>
            <div class="four">{v.choices.iter().map(option).collect_view()}</div>
            {choose("btn quiet", &v.pause, Event::Sheet(SheetChoice::Pause))}
            {choose("btn quiet stop", &v.stop, Event::Sheet(SheetChoice::Stop))}
            {choose("keep", &v.keep_going, Event::Sheet(SheetChoice::KeepGoing))}
        </div>
    }
}

/// "No", "ask" and "skip" look as calm as "yes".
fn permission(v: &QuestionView) -> impl IntoView + use<> {
    view! {
        <section class="ask" aria-labelledby="question">
            <h2 id="question" class="cue">
                {mark(v.person)}
                <span>{v.question.clone()}</span>
            </h2>
            <div class="two">
                {choose("btn quiet", &v.yes, Event::PermissionYes)} {choose("btn quiet", &v.skip, Event::PermissionSkip)}
            </div>
        </section>
    }
}

fn comfort(v: &ComfortView) -> impl IntoView + use<> {
    let not_quite = |choice: &Choice<Person>| choose("btn quiet", &choice.label, Event::ComfortNotQuite(choice.id));
    view! {
        <section class="ask" aria-labelledby="question">
            <h2 id="question" class="cue">
                {marks(v.person)}
                <span>{v.question.clone()}</span>
            </h2>
            {choose("btn quiet", &v.good, Event::ComfortGood)}
            <div class="two">{v.not_quite.iter().map(not_quite).collect_view()}</div>
        </section>
    }
}

fn paused(v: &PausedView, other: &LanguageLink) -> impl IntoView + use<> {
    view! {
        <div class="sheet paused" role="dialog" aria-modal="true" aria-labelledby="paused-heading">
            <h2 id="paused-heading" class="cue">
                {v.heading.clone()}
            </h2>
            {v.lead.clone().map(|text| view! { <p class="read soft">{text}</p> })}
            {super::language(other)}
            <div class="stack push">
                {choose("btn", &v.resume, Event::Resume)} {choose("btn quiet stop", &v.stop, Event::Stop)}
            </div>
        </div>
    }
}
