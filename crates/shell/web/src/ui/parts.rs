//! Small pieces that several screens share.

use app::{Fact, PersonLine};
use leptos::prelude::*;
use quantity::Person;

/// The sign of a person: a solid circle or a square, with the letter.
pub fn sign(person: Person) -> impl IntoView {
    let (class, letter) = match person {
        Person::A => ("pp a", "A"),
        Person::B => ("pp b", "B"),
    };
    view! { <span class=class aria-hidden="true">{letter}</span> }
}

/// A line with the sign of the person it belongs to. The words name the person too, where it matters.
pub fn person_line(line: PersonLine, class: &'static str) -> impl IntoView {
    let letter = line.person.map(|person| view! { <span class="unseen">{person.as_str().to_uppercase()}": "</span> });
    view! { <p class=class>{line.person.map(sign)}<span>{letter}{line.text}</span></p> }
}

/// A list of facts.
pub fn facts(list: Vec<Fact>, class: &'static str) -> impl IntoView {
    let rows = list.into_iter().map(|fact| view! { <div><dt>{fact.name}</dt><dd>{fact.value}</dd></div> });
    view! { <dl class=class>{rows.collect::<Vec<_>>()}</dl> }
}

/// The heading of a screen, which takes the focus when the screen comes.
pub fn heading(text: String) -> impl IntoView {
    view! { <h1 tabindex="-1" data-focus="heading">{text}</h1> }
}

/// Paragraphs.
pub fn paragraphs(list: Vec<String>) -> impl IntoView {
    list.into_iter().map(|text| view! { <p>{text}</p> }).collect::<Vec<_>>()
}
