//! What is on the screen, one file for each group of pages. Reads the model, changes nothing.

mod before;
mod picture;
mod rest;
mod session;
mod shape;
mod two_lanes;

pub(crate) use shape::told;

use crate::model::Page;
use crate::wording::{self, ui};
use crate::{Lang, LanguageLink, Model, Screen, Theme, ViewModel};

/// The whole page for this model.
#[must_use]
pub fn view(model: &Model) -> ViewModel {
    let lang = model.lang();
    let (name, screen) = match &model.page {
        Page::Start => (ui::start_title(lang), Screen::Start(before::start(model))),
        Page::Who => (ui::who_heading(lang), Screen::Who(before::who(model))),
        Page::Place => (ui::place_heading(lang), Screen::Place(before::place(model))),
        Page::Read => (ui::read_heading(lang), Screen::Read(before::read(lang))),
        Page::NotNow => (ui::notnow_heading(lang), Screen::NotNow(before::not_now(model))),
        Page::Begin => (ui::begin_title(lang), Screen::Begin(before::begin(model))),
        Page::Plan { open, after } => match two_lanes::plan(model, *open, after.is_none()) {
            Some(plan) => (wording::plan::title(lang), Screen::Plan(Box::new(plan))),
            None => (ui::start_title(lang), Screen::Start(before::start(model))),
        },
        Page::Session => match session::session(model) {
            Some(session) => (wording::session::title(lang), Screen::Session(Box::new(session))),
            None => (ui::start_title(lang), Screen::Start(before::start(model))),
        },
        Page::Ended(ending) => (
            rest::ended_title(lang, *ending),
            Screen::Ended(rest::ended(model, *ending)),
        ),
        Page::About(_) => (ui::about_heading(lang), Screen::About(rest::about(lang))),
    };
    let running = model.page == Page::Session;
    ViewModel {
        lang,
        title: ui::page_title(lang, &name),
        theme: if running { Theme::Session } else { Theme::Auto },
        app_name: ui::app_name(lang),
        back: (!matches!(model.page, Page::Start | Page::Session | Page::Ended(_))).then(|| ui::back(lang)),
        progress: progress(lang, &model.page),
        language: other_language(lang),
        notice: model.not_saved.then(|| ui::not_saved(lang)),
        screen,
    }
}

fn progress(lang: Lang, page: &Page) -> Option<String> {
    let now = match page {
        Page::Who => "1",
        Page::Place => "2",
        Page::Read => "3",
        Page::Begin => "4",
        _ => return None,
    };
    Some(ui::progress(lang, now, "4"))
}

/// The other language, named by itself.
fn other_language(lang: Lang) -> LanguageLink {
    let other = match lang {
        Lang::En => Lang::Uk,
        Lang::Uk => Lang::En,
    };
    LanguageLink {
        lang: other,
        label: ui::language_name(other),
    }
}
