//! The reasons of a step in words.

use plan::{Bar, Because, Plan, Step};
use quantity::Place;
use words::{Lang, because as text};

/// The reason in words, for this step; a whole sentence.
#[must_use]
pub fn said(lang: Lang, step: &Step, because: &Because) -> String {
    match because {
        Because::Together(bar, way) if way.pose == step.pose => text::turns_here(lang, &standing_in(lang, *bar)),
        Because::Together(bar, way) => text::turns_there(lang, &words::pose(lang, way.pose), &standing_in(lang, *bar)),
        Because::Pose(bar, way) => text::pose_there(lang, &words::pose(lang, way.pose), &standing_in(lang, *bar)),
        Because::Place(Place::TwoChairs) => text::place_two_chairs(lang),
        Because::Place(Place::Sofa) => text::place_sofa(lang),
        Because::Place(Place::Floor) => text::place_floor(lang),
        Because::Place(_) => text::place_bed(lang),
    }
}

/// All reasons of a plan in words, for a page that has none of its own: a line for each step, in it a piece for each
/// language, set apart by a tab.
#[must_use]
pub fn told(plan: &Plan) -> String {
    let mut out = String::new();
    for step in &plan.steps {
        for &lang in Lang::ALL {
            let mut texts: Vec<String> = Vec::new();
            for because in step.because() {
                let text = said(lang, step, &because);
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
            out += &texts.join(" ");
            out.push('\t');
        }
        out.pop();
        out.push('\n');
    }
    out
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
