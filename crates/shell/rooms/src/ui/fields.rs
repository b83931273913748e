//! Lines to type into, and numbers with minus and plus.

use super::{main_act, name, send};
use keeper::{Act, Event, Field, Number, TextField};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

fn typed(field: Field, text: String) {
    send(Event::Typed(field, text));
}

fn entered(event: &KeyboardEvent) {
    if event.key() == "Enter"
        && let Some(act) = main_act()
    {
        event.prevent_default();
        send(Event::Act(act));
    }
}

pub(super) fn field(v: &TextField) -> impl IntoView + use<> {
    let id = name("field");
    view! {
        <div class="field">
            <label for=id.clone()>{v.label.clone()}</label>
            {input(v, &id)}
            {beneath(v, &id)}
        </div>
    }
}

/// The hint and what is wrong, under a field.
fn beneath(v: &TextField, id: &str) -> impl IntoView + use<> {
    let hint = v.hint.clone().map(|text| {
        view! {
            <p class="s soft" id=format!("{id}-hint")>
                {text}
            </p>
        }
    });
    let trouble = v.trouble.clone().map(|text| {
        view! {
            <p class="trouble" id=format!("{id}-trouble") role="status">
                {text}
            </p>
        }
    });
    view! {
        {hint}
        {trouble}
    }
}

fn input(v: &TextField, id: &str) -> AnyView {
    let which = v.field;
    let about = [
        v.hint.as_ref().map(|_| format!("{id}-hint")),
        v.trouble.as_ref().map(|_| format!("{id}-trouble")),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let about = (!about.is_empty()).then(|| about.join(" "));
    let wrong = v.trouble.as_ref().map(|_| "true");
    let on_input = move |event: web_sys::Event| typed(which, event_target_value(&event));
    if v.long {
        return view! {
            <textarea
                id=id.to_owned()
                rows="4"
                autocomplete="off"
                prop:value=v.value.clone()
                aria-describedby=about
                aria-invalid=wrong
                on:input=on_input
            ></textarea>
        }
        .into_any();
    }
    let kind = match (v.secret, v.field) {
        (true, _) => "password",
        (false, Field::Search) => "search",
        (false, _) => "text",
    };
    view! {
        <input
            id=id.to_owned()
            type=kind
            inputmode=v.digits.then_some("numeric")
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            prop:value=v.value.clone()
            aria-describedby=about
            aria-invalid=wrong
            on:input=on_input
            on:keydown=move |event| entered(&event)
        />
    }
    .into_any()
}

pub(super) fn number(v: &Number<Act>) -> impl IntoView + use<> {
    let id = name("number");
    let step = |sign: &'static str, step: &Option<(String, Act)>| {
        let (label, act) = step
            .clone()
            .map_or((String::new(), None), |(label, act)| (label, Some(act)));
        let off = act.is_none();
        let tapped = move |_| {
            if let Some(act) = act.clone() {
                send(Event::Act(act));
            }
        };
        view! {
            <button class="step-by" aria-label=label disabled=off on:click=tapped>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    let value = match &v.field {
        Some(field) => view! { <span class="typed">{input(field, &format!("{id}-field"))}</span> }.into_any(),
        None => view! { <output>{v.value.clone()}</output> }.into_any(),
    };
    let label = match &v.field {
        Some(_) => view! { <label for=format!("{id}-field")>{v.label.clone()}</label> }.into_any(),
        None => view! { <span>{v.label.clone()}</span> }.into_any(),
    };
    let shown = v
        .field
        .as_ref()
        .map(|_| view! { <p class="s soft">{v.value.clone()}</p> });
    let below = v.field.as_ref().map(|field| beneath(field, &format!("{id}-field")));
    view! {
        <div class="number" role="group" aria-labelledby=id.clone()>
            <div class="number-name" id=id.clone()>
                {label}
            </div>
            <div class="stepper">{step("−", &v.less)} {value} {step("+", &v.more)}</div>
            {shown}
            {below}
        </div>
    }
}
