//! Lists to choose from, and the scale from 0 to 10. Real radio buttons and checkboxes carry them, out of sight: every
//! screen reader and keyboard knows those. A chosen radio button that is chosen again sends its action too, so that a page
//! may take a choice back.

use super::{name, send};
use keeper::{Act, Choice, ChoiceLayout, Choices, Event, Scale};
use leptos::prelude::*;

pub(super) fn choices(list: &Choices<Act>) -> AnyView {
    let layout = match list.layout {
        ChoiceLayout::Rows => "chooser rows-of",
        ChoiceLayout::Pills => "chooser pills-of",
        ChoiceLayout::Segments => "chooser segments",
        ChoiceLayout::Line => "chooser line-of",
    };
    let group = name("choice");
    let legend = format!("{group}-legend");
    let options = list
        .options
        .iter()
        .map(|choice| option(choice, &group, list.several))
        .collect_view();
    let role = if list.several { "group" } else { "radiogroup" };
    let legend_class = if list.legend_shown || list.layout == ChoiceLayout::Line {
        "legend"
    } else {
        "legend hidden"
    };
    view! {
        <div class=layout role=role aria-labelledby=legend.clone()>
            <p class=legend_class id=legend.clone()>
                {list.legend.clone()}
            </p>
            <div class="options">{options}</div>
        </div>
    }
    .into_any()
}

fn option(choice: &Choice<Act>, group: &str, several: bool) -> impl IntoView + use<> {
    let act = choice.act.clone();
    let kind = if several { "checkbox" } else { "radio" };
    view! {
        <label class=if choice.chosen { "option on" } else { "option" }>
            <input
                type=kind
                name=group.to_owned()
                prop:checked=choice.chosen
                on:click=move |_| send(Event::Act(act.clone()))
            />
            <span class="words-of">
                {choice.label.clone()} {choice.note.clone().map(|note| view! { <small>" "{note}</small> })}
            </span>
        </label>
    }
}

pub(super) fn scale(scale: &Scale<Act>) -> impl IntoView + use<> {
    let group = name("scale");
    let legend = format!("{group}-legend");
    let value = |(number, act): (usize, &Act)| {
        let chosen = scale.value.is_some_and(|value| usize::from(value) == number);
        let act = act.clone();
        view! {
            <label class=if chosen { "option on" } else { "option" }>
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=chosen
                    on:click=move |_| send(Event::Act(act.clone()))
                />
                <span>{number.to_string()}</span>
            </label>
        }
    };
    let values = scale.acts.iter().enumerate().map(value).collect_view();
    let ends = format!("{group}-ends");
    view! {
        <div class="scale-of" role="radiogroup" aria-labelledby=legend.clone() aria-describedby=ends.clone()>
            <p class="legend" id=legend.clone()>
                {scale.legend.clone()}
            </p>
            <div class="options">{values}</div>
            <p class="ends s soft" id=ends.clone()>
                <span>"0: "{scale.low.clone()}</span>
                " "
                <span>"10: "{scale.high.clone()}</span>
            </p>
        </div>
    }
}
