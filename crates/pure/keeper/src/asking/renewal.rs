//! Before another session: "anything new today?". One tap confirms the maps and says that nothing is new.

use super::health::summary;
use super::{Act, Asking, with_next};
use crate::view::{link, main_button, quiet_button};
use crate::{Block, Choice, ChoiceLayout, Choices, Model, Page};
use catalogue::{AskWhen, ConditionGroup, ConditionId};
use words::keeper as say;

/// "Anything new today?"
pub(super) fn page(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let act = crate::Act::Asking;
    let mut page = with_next(model, say::renewal_heading(lang));
    page.blocks.push(Block::Lead(say::renewal_lead(lang)));
    let told = told_before(model, asking);
    if !told.is_empty() {
        page.blocks
            .push(super::body::ticks(lang, asking, say::renewal_still(lang), told));
    }
    if asking.answers.has_old_yes(model.today, asking.setting) {
        page.blocks.push(Block::Notice(say::welcome_old(lang)));
    }
    page.blocks.push(crate::after::tension_block(model, asking.person));
    page.foot = vec![
        main_button(say::renewal_same(lang), act(Act::AllAsBefore)),
        quiet_button(say::renewal_new(lang), act(Act::SomethingNew)),
        link(say::renewal_maps(lang), act(Act::Maps)),
    ];
    page
}

/// What was told and may have passed: what comes and goes, and what is too old. It stays until it is taken back.
fn told_before(model: &Model, asking: &Asking) -> Vec<ConditionId> {
    let over = asking.answers.perhaps_over(model.today);
    let mut told: Vec<ConditionId> = asking.answers.told.keys().copied().collect();
    told.retain(|condition| condition.entry().ask_when != AskWhen::Intake || over.contains(condition));
    told
}

/// What is new.
pub(super) fn what(model: &Model, asking: &Asking) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = with_next(model, say::new_heading(lang));
    page.blocks.push(Block::Lead(say::health_review(lang)));
    let options = ConditionGroup::ALL.iter().map(|&group| Choice {
        label: words::condition_group(lang, group),
        note: Some(summary(lang, group)),
        chosen: asking.unfolded.contains(&group),
        act: crate::Act::Asking(Act::SomethingOf(group)),
    });
    page.blocks.push(Block::Choices(Choices {
        legend: say::new_heading(lang),
        legend_shown: false,
        several: true,
        layout: ChoiceLayout::Rows,
        options: options.collect(),
    }));
    page
}
