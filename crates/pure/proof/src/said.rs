//! The reasons of a step in words.

use plan::{Bar, Because, Step};
use quantity::Place;
use words::{Lang, because as text};

/// The reason in words, for this step; a whole sentence.
#[must_use]
pub fn said(lang: Lang, step: &Step, because: &Because) -> String {
    match because {
        Because::Together(bar, way) if way.pose == step.pose => text::turns_here(lang, &standing_in(lang, *bar)),
        Because::Together(bar, way) => text::turns_there(lang, &words::pose(lang, way.pose), &standing_in(lang, *bar)),
        Because::Pose(bar, way) => text::pose_there(lang, &words::pose(lang, way.pose), &standing_in(lang, *bar)),
        Because::Place(Place::Sofa) => text::place_sofa(lang),
        Because::Place(Place::Floor) => text::place_floor(lang),
        Because::Place(_) => text::place_bed(lang),
    }
}

/// What stands in the way, as the end of a sentence.
fn standing_in(lang: Lang, bar: Bar) -> String {
    match bar {
        Bar::Behind => text::bar_behind(lang),
        Bar::TooFar => text::bar_too_far(lang),
        Bar::Tilted => text::bar_tilted(lang),
        Bar::Body => text::bar_body(lang),
        Bar::Furniture => text::bar_furniture(lang),
        Bar::LainOn => text::bar_lain_on(lang),
        Bar::High => text::bar_high(lang),
        Bar::Strain => text::bar_strain(lang),
        Bar::OneHand => text::bar_one_hand(lang),
    }
}
