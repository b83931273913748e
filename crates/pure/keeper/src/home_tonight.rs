//! "Ten minutes tonight?" One asks, the other answers in private; a no cannot be told from not having looked.

use crate::after_records::{diary, journal, keep_diary, keep_journal, today};
use crate::cover::{self, Purpose};
use crate::model::Here;
use crate::view::{blank, letter, link, main_button, owner, quiet_button};
use crate::{Block, Effect, Model, Page, home};
use journal::{Asked, Journal, Tonight};
use quantity::Person;
use words::keeper as say;

/// About tonight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// This person asks.
    Ask(Person),
    /// This person looks at the question, in private.
    Look(Person),
    /// Yes.
    Yes(Person),
    /// Not tonight.
    No(Person),
    /// Ten minutes, now.
    Begin,
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let day = today(model);
    match act {
        Act::Ask(person) | Act::Yes(person) => {
            let Some(mut journal) = journal(model) else {
                return Vec::new();
            };
            journal.tonight = Some(Asked::ask(journal.tonight, person, day));
            let mut effects = keep_journal(model, &journal);
            effects.extend(model.close(person));
            model.go(Here::Home);
            effects
        }
        Act::Look(person) => {
            cover::pass(model, person, Purpose::Tonight);
            Vec::new()
        }
        Act::No(person) => {
            let mut effects = Vec::new();
            if let Some(mut diary) = diary(model, person) {
                diary.not_tonight = Some(day);
                effects = keep_diary(model, person, &diary);
            }
            effects.extend(model.close(person));
            model.go(Here::Home);
            effects
        }
        Act::Begin => home::want(model, home::Wanted::Ten),
    }
}

/// The private page with the question.
pub(crate) fn page(model: &Model, person: Person) -> Page<crate::Act> {
    let lang = model.lang();
    let own = diary(model, person).and_then(|diary| diary.not_tonight);
    let seen = journal(model).map(|journal| Asked::seen_by(journal.tonight, person, today(model), own));
    let mut page = blank(
        model,
        &format!("tonight-{}", letter(person)),
        match seen {
            Some(Tonight::Question) => say::tonight_question(lang, letter(person.other())),
            _ => say::tonight_nothing(lang),
        },
    );
    page.owner = Some(owner(model, person));
    if seen == Some(Tonight::Question) {
        page.blocks
            .push(Block::Lead(say::tonight_free(lang, letter(person.other()))));
        page.foot.push(main_button(
            say::tonight_yes(lang),
            crate::Act::Tonight(Act::Yes(person)),
        ));
    }
    page.foot.push(quiet_button(
        say::tonight_no(lang),
        crate::Act::Tonight(Act::No(person)),
    ));
    page
}

/// What both see of it on the first page: the same whether the other said no or never looked.
pub(crate) fn blocks(model: &Model, journal: &Journal) -> Vec<Block<crate::Act>> {
    let lang = model.lang();
    let asked = journal.tonight.filter(|asked| asked.day == today(model));
    let (text, buttons) = match asked {
        None => (
            say::tonight_offer(lang),
            [Person::A, Person::B]
                .map(|person| {
                    link(
                        say::tonight_asks(lang, letter(person)),
                        crate::Act::Tonight(Act::Ask(person)),
                    )
                })
                .to_vec(),
        ),
        Some(asked) if asked.agreed => (
            say::tonight_agreed(lang),
            vec![quiet_button(say::tonight_begin(lang), crate::Act::Tonight(Act::Begin))],
        ),
        Some(asked) => {
            let other = asked.by.other();
            (
                say::tonight_asked(lang, letter(asked.by)),
                vec![link(
                    say::tonight_look(lang, letter(other)),
                    crate::Act::Tonight(Act::Look(other)),
                )],
            )
        }
    };
    vec![Block::Text(text), Block::Buttons(buttons)]
}
