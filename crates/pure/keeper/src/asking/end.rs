//! How somebody's pages end: free to say no; not today, and what to do; a rest day; a PIN; thanks. What is said here
//! about today is kept nowhere.

use super::{Act, Asking, Step};
use crate::view::{blank, letter, link, main_button, quiet_button};
use crate::{Block, Field, Model, Page, TextField, cover, household};
use catalogue::{ConditionId, Require, SignId};
use intake::Advice;
use words::{Lang, keeper as say};

/// "Do you want this, and do you feel free to say no?"
pub(super) fn free(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "", say::free_heading(lang));
    page.blocks.push(Block::Lead(say::free_lead(lang)));
    page.foot = vec![
        main_button(say::free_yes(lang), crate::Act::Asking(Act::Free(true))),
        quiet_button(say::free_no(lang), crate::Act::Asking(Act::Free(false))),
    ];
    page
}

/// Conditions and signs that stand against today, the most urgent first.
fn against(model: &Model, asking: &Asking) -> Vec<(Advice, Option<SignId>, Option<ConditionId>)> {
    let Some(house) = household::house(model) else {
        return Vec::new();
    };
    let session = household::session(model, &house);
    let own = asking.answers.own(&session, asking.person, model.today);
    let expecting = asking.answers.expecting(model.today);
    let weeks = asking.ahead.contains(&Step::Weeks);
    let waiting = |condition: ConditionId| {
        asking.ahead.contains(&Step::Advice(condition)) || (weeks && expecting.contains(&condition))
    };
    let mut out: Vec<_> = own
        .stops()
        .iter()
        .map(|reason| reason.condition())
        .filter(|&condition| !waiting(condition))
        .map(|condition| {
            let (advice, sign) = intake::what_to_do(condition);
            (advice, sign, Some(condition))
        })
        .collect();
    let signs = SignId::all().filter(|&sign| asking.signs.contains(sign));
    out.extend(signs.map(|sign| (intake::of_sign(sign.entry().action), Some(sign), None)));
    out.sort();
    out.dedup();
    out
}

/// True when something that was told stands against today.
pub(super) fn stands_against(model: &Model, asking: &Asking) -> bool {
    !against(model, asking).is_empty()
}

/// Not today: what it is, and what to do now.
pub(super) fn not_today(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "", say::stop_heading(lang));
    let all = against(model, asking);
    let urgent = all.first().map(|found| found.0);
    let mut steps: Vec<String> = Vec::new();
    for (advice, sign, _) in all.iter().filter(|found| Some(found.0) == urgent) {
        let step = match sign {
            Some(sign) => words::sign_say(lang, *sign),
            None => in_words(lang, *advice),
        };
        if !steps.contains(&step) {
            steps.push(step);
        }
    }
    let because: Vec<String> = all
        .iter()
        .filter_map(|(_, sign, condition)| match (condition, sign) {
            (Some(condition), _) => Some(words::condition_name(lang, *condition)),
            (None, Some(_)) => Some(say::stop_sign(lang)),
            (None, None) => None,
        })
        .collect();
    page.blocks.push(Block::Steps(steps));
    page.blocks
        .push(Block::Text(say::stop_because(lang, &because.join(", "))));
    page.blocks
        .push(Block::Text(say::stop_private(lang, letter(asking.person.other()))));
    if urgent == Some(Advice::Emergency) {
        let help = say::stop_emergency(lang, letter(asking.person.other()));
        page.blocks.insert(1, Block::Notice(help));
    }
    page.foot.push(hand_on(model, asking));
    page.foot
        .push(link(say::stop_slip(lang), crate::Act::Asking(Act::Back)));
    page
}

fn in_words(lang: Lang, advice: Advice) -> String {
    match advice {
        Advice::Emergency => say::advice_emergency(lang),
        Advice::UrgentSameDay => say::advice_today(lang),
        Advice::ClinicianFirst => say::advice_clinician(lang),
        Advice::Postpone => say::advice_postpone(lang),
    }
}

/// Not free to say no: a rest day for both, help for this person, and a way out.
pub(super) fn not_free(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "", say::unfree_heading(lang));
    page.blocks.push(Block::Lead(say::unfree_lead(lang)));
    page.blocks.push(Block::Text(say::unfree_help(lang)));
    page.foot.push(hand_on(model, asking));
    page.foot
        .push(quiet_button(say::quick_exit(lang), crate::Act::QuickExit));
    page
}

/// A PIN for these pages, if wanted.
pub(super) fn pin(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "", say::setpin_heading(lang));
    page.blocks.push(Block::Lead(say::setpin_lead(lang)));
    page.blocks.extend(pin_fields(model));
    let (pin, again) = (model.typed(Field::Pin), model.typed(Field::PinAgain));
    let idle = model.new_pin.is_none();
    page.blocks.extend(crate::kept::pin_progress(model));
    let mut set = main_button(say::setpin_set(lang), crate::Act::Asking(Act::SetPin));
    set.enabled = idle && cover::fits(pin) && pin == again;
    page.foot.push(set);
    let mut without = quiet_button(say::setpin_without(lang), crate::Act::Asking(Act::Next));
    without.enabled = idle;
    page.foot.push(without);
    page
}

/// A PIN, twice.
pub(crate) fn pin_fields(model: &Model) -> [Block<crate::Act>; 2] {
    let lang = model.lang();
    let (pin, again) = (model.typed(Field::Pin), model.typed(Field::PinAgain));
    let field = |field, label, trouble| {
        Block::Type(TextField {
            field,
            label,
            value: model.typed(field).to_owned(),
            secret: true,
            digits: true,
            long: false,
            hint: (field == Field::Pin).then(|| say::pin_hint(lang)),
            trouble,
        })
    };
    let differ = again.len() >= pin.len() && !again.is_empty() && pin != again;
    [
        field(Field::Pin, say::pin_label(lang), None),
        field(
            Field::PinAgain,
            say::pin_again(lang),
            differ.then(|| say::pin_differ(lang)),
        ),
    ]
}

/// Thanks, and what was left open: for its owner alone.
pub(super) fn done(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "", say::done_heading(lang));
    page.blocks
        .push(Block::Lead(say::done_lead(lang, letter(asking.person.other()))));
    let prepare = super::to_prepare(model, asking);
    if !prepare.is_empty() {
        let things = Require::ALL.iter().filter(|&&thing| prepare.contains(thing));
        let things: Vec<String> = things.map(|&thing| words::require(lang, thing)).collect();
        page.blocks
            .push(Block::Text(say::done_prepare(lang, &things.join("; "))));
    }
    if !asking.answers.complete(model.today) {
        let open = asking.answers.open_groups(model.today);
        let names: Vec<String> = open.iter().map(|&group| words::condition_group(lang, group)).collect();
        page.blocks.push(Block::Notice(say::done_open(lang)));
        if !names.is_empty() && names.len() < 12 {
            page.blocks
                .push(Block::Text(say::done_open_list(lang, &names.join(", "))));
        }
    }
    page.foot.push(hand_on(model, asking));
    page
}

/// The same button on every last page: nothing about it tells what was said.
fn hand_on(model: &Model, asking: &Asking) -> crate::Button<crate::Act> {
    let lang = model.lang();
    let other = asking.person.other();
    let label = if model.round[other].is_none() {
        say::hand_to(lang, letter(other))
    } else {
        say::hand_both(lang)
    };
    main_button(label, crate::Act::Asking(Act::Done))
}
