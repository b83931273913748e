//! What both see first: where their own pages, the last evenings and the next one begin.

use crate::cover::Purpose;
use crate::view::{blank, main_button};
use crate::{Block, Effect, Model, Page, To, cover};
use quantity::Person;
use words::keeper as say;

/// On the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Each one's own answers, A first.
    OwnAnswers,
}

/// Opens where the other bundle asked for.
pub(crate) fn open(model: &mut Model, to: To) -> Vec<Effect> {
    if to == To::Intake {
        cover::pass(model, Person::A, Purpose::Asking);
    }
    Vec::new()
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    match act {
        Act::OwnAnswers => {
            cover::pass(model, Person::A, Purpose::Asking);
            Vec::new()
        }
    }
}

/// The page.
pub(crate) fn page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "home", say::home_heading(lang));
    page.blocks.push(Block::Lead(say::home_lead(lang)));
    page.foot
        .push(main_button(say::home_answers(lang), crate::Act::Home(Act::OwnAnswers)));
    page
}
