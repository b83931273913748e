//! Line drawings that need no words: places, the propped phone.

use leptos::prelude::*;
use quantity::Place;

/// What a place looks like.
pub fn place(place: Place) -> impl IntoView {
    let lines = match place {
        Place::TwoChairs => "M4 8 7 30H28M7 30V50M27 30V50M92 8 89 30H68M89 30V50M69 30V50",
        Place::Sofa => "M5 50V22q0-5 5-5t5 5v13H81V22q0-5 5-5t5 5V50M5 45H91M14 17q0-8 8-8H74q8 0 8 8",
        Place::Floor => "M4 46H92M14 40H82q4 0 4-4t-4-4H22q-6 0-8 8",
        Place::Bed => "M5 50V10M91 50V28M5 42H91M5 34H91q0-8-8-8H34v8M10 34v-6q0-4 4-4h14q4 0 4 4v6",
        Place::Standing => "M48 6a6 6 0 1 0 .1 0M48 20V36M38 50 48 36 58 50M36 28H60",
    };
    view! {
        <svg viewBox="0 0 96 54" class="icon" aria-hidden="true"><path d=lines></path></svg>
    }
}

/// A phone that leans on a pile of books, the screen toward two people.
pub fn propped_phone() -> impl IntoView {
    view! {
        <svg viewBox="0 0 340 190" class="prop-phone" aria-hidden="true">
            <path class="p3" d="M14 168H326"></path>
            <path class="p3" d="M181 144H281a3 3 0 0 1 3 3V163a3 3 0 0 1-3 3H181a3 3 0 0 1-3-3V147a3 3 0 0 1 3-3ZM191 122H273a3 3 0 0 1 3 3V139a3 3 0 0 1-3 3H191a3 3 0 0 1-3-3V125a3 3 0 0 1 3-3ZM185 102H277a3 3 0 0 1 3 3V117a3 3 0 0 1-3 3H185a3 3 0 0 1-3-3V105a3 3 0 0 1 3-3Z"></path>
            <path class="p2" d="M196 144v22M204 122v20M200 102v18"></path>
            <path class="phone" d="M134 166 184 34a9 9 0 0 1 12-5l5 2a9 9 0 0 1 5 11L158 166Z"></path>
            <path class="waves" d="M104 140q-22 -18 -22 -46M86 152q-38 -26 -38 -72"></path>
        </svg>
    }
}
