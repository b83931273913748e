//! The blocks of a page.

use super::{body, button, choices, code, fields, name, send, spread};
use keeper::{Act, Block, Event, Fact};
use leptos::prelude::*;

/// Blocks in reading order.
pub(super) fn blocks(list: &[Block<Act>]) -> Vec<AnyView> {
    list.iter().map(block).collect()
}

fn block(block: &Block<Act>) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2 class="part">{text.clone()}</h2> }.into_any(),
        Block::Lead(text) => view! { <p class="soft lead">{text.clone()}</p> }.into_any(),
        Block::Text(text) => view! { <p class="text">{text.clone()}</p> }.into_any(),
        Block::Notice(text) => view! {
            <p class="note-card" role="status">
                {text.clone()}
            </p>
        }
        .into_any(),
        Block::Steps(lines) => steps(lines).into_any(),
        Block::Choices(list) => choices::choices(list),
        Block::Number(number) => fields::number(number).into_any(),
        Block::Scale(scale) => choices::scale(scale).into_any(),
        Block::Type(field) => fields::field(field).into_any(),
        Block::BodyMap(map) => body::body_map(map).into_any(),
        Block::Facts(list) => facts(list).into_any(),
        Block::More {
            summary,
            open,
            toggle,
            blocks,
        } => more(summary, *open, toggle, blocks).into_any(),
        Block::Buttons(list) => {
            view! { <div class="buttons">{list.iter().map(button).collect_view()}</div> }.into_any()
        }
        Block::Spread(spread) => spread::spread(spread).into_any(),
        Block::Progress { percent, text, cancel } => progress(*percent, text, cancel.as_ref()).into_any(),
        Block::Code { modules, label } => code::code(modules, label).into_any(),
    }
}

fn steps(lines: &[String]) -> impl IntoView + use<> {
    let line = |line: &String| view! { <li>{line.clone()}</li> };
    view! { <ol class="do-now">{lines.iter().map(line).collect_view()}</ol> }
}

fn facts(list: &[Fact]) -> impl IntoView + use<> {
    let one = |fact: &Fact| view! { <dt>{fact.name.clone()}</dt> <dd>{fact.value.clone()}</dd> };
    view! { <dl class="card facts">{list.iter().map(one).collect_view()}</dl> }
}

fn more(summary: &str, open: bool, toggle: &Act, inside: &[Block<Act>]) -> impl IntoView + use<> {
    let inside_name = name("more");
    let act = toggle.clone();
    let body = open.then(|| {
        view! {
            <div class="inside" id=inside_name.clone()>
                {blocks(inside)}
            </div>
        }
    });
    view! {
        <section class="more">
            <button
                class="fold"
                aria-expanded=open.to_string()
                aria-controls=open.then_some(inside_name)
                on:click=move |_| send(Event::Act(act.clone()))
            >
                <span>{summary.to_owned()}</span>
                <i aria-hidden="true"></i>
            </button>
            {body}
        </section>
    }
}

fn progress(percent: Option<u8>, text: &str, cancel: Option<&(String, Act)>) -> impl IntoView + use<> {
    let cancel = cancel.cloned().map(|(label, act)| {
        view! {
            <button class="link" on:click=move |_| send(Event::Act(act.clone()))>
                {label}
            </button>
        }
    });
    view! {
        <div class="waiting" role="status">
            <p class="read">{text.to_owned()}</p>
            <progress max="100" value=percent.map(|done| done.to_string()) aria-label=text.to_owned()></progress>
            {cancel}
        </div>
    }
}
