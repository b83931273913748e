//! The ending, and the page about the app.

use crate::rooms::Rooms;
use crate::view::{AboutView, EndedView};
use crate::wording::ui;
use crate::{Lang, Model};
use guide::Ending;

pub(super) fn ended_title(lang: Lang, ending: Ending) -> String {
    match ending {
        Ending::Finished => ui::ended_finished(lang),
        Ending::Stopped => ui::ended_stopped(lang),
    }
}

pub(super) fn ended(model: &Model, ending: Ending) -> EndedView {
    let lang = model.lang();
    let mut paragraphs = vec![ui::ended_rest(lang), ui::ended_water(lang)];
    // Whoever stopped need not say why; should it have been a sign, here is what to do about it.
    if ending == Ending::Stopped {
        paragraphs.push(ui::ended_help(lang));
    }
    EndedView {
        finished: ending == Ending::Finished,
        heading: ended_title(lang, ending),
        paragraphs,
        see_plan: ui::ended_see_plan(lang),
        again: ui::ended_again(lang),
        after: (model.rooms != Rooms::Away).then(|| ui::ended_after(lang)),
    }
}

pub(super) fn about(lang: Lang) -> AboutView {
    AboutView {
        heading: ui::about_heading(lang),
        paragraphs: vec![
            ui::about_what(lang),
            ui::about_evidence(lang),
            ui::about_review(lang),
            ui::about_privacy(lang),
        ],
        close: ui::back(lang),
    }
}
