//! The marks of the two people: letter and shape, never colour alone.

use leptos::prelude::*;
use quantity::Person;

/// The letter of a person.
pub(crate) fn letter(person: Person) -> &'static str {
    match person {
        Person::A => "A",
        Person::B => "B",
    }
}

/// The mark of a person: A a solid circle, B a square.
pub(crate) fn mark(person: Person) -> impl IntoView {
    view! { <span class=class(person)>{letter(person)}</span> }
}

fn class(person: Person) -> &'static str {
    match person {
        Person::A => "pp a",
        Person::B => "pp b",
    }
}

/// Whose line it is: one mark, or both.
pub(crate) fn marks(person: Option<Person>) -> impl IntoView {
    let shown = Person::ALL.iter().filter(move |&&p| person.is_none_or(|one| one == p));
    view! { <span class="marks">{shown.map(|&p| mark(p)).collect_view()}</span> }
}
