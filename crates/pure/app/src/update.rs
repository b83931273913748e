//! What an event changes, page by page, and what the shell must do about it.

use crate::kept::OFFERED_MINUTES;
use crate::model::{Page, Planning};
use crate::{Effect, Event, FocusTarget, Key, Lang, Model, SheetChoice, Theme};
use guide::{Input, PauseReason, Question, State};
use plan::{Plan, Why};
use quantity::{Person, Place};

/// Takes in one event. Same model and same event, same outcome.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Opened { languages } => {
            if model.kept.lang.is_none() {
                model.kept.lang = Some(preferred(&languages));
            }
            vec![Effect::SetTheme(Theme::Auto), Effect::Load]
        }
        Event::StarterPlans(texts) => {
            model.starters = texts.iter().filter_map(|t| Plan::handed(t).ok()).collect();
            // They may come after someone already asked: a plan that travelled along is there at once.
            if !model.their_own && matches!(model.planning, Planning::Working { .. } | Planning::Failed) {
                model.prepare()
            } else {
                Vec::new()
            }
        }
        Event::Loaded(text) => {
            if let Some(text) = text {
                model.kept.take_over(&text);
            }
            Vec::new()
        }
        Event::StoreFailed => {
            model.not_saved = true;
            Vec::new()
        }
        Event::Tick(now_ms) => {
            model.now_ms = now_ms;
            model.tick()
        }
        Event::VoiceAvailable(voices) => {
            model.voices = Some(voices);
            Vec::new()
        }
        Event::WakeLock(state) => {
            model.wake_lock = state;
            Vec::new()
        }
        Event::Visible(visible) => model.visible(visible),
        Event::PlanWith {
            limits,
            minutes,
            favour,
            fit,
        } if model.page != Page::Session => {
            let mut effects = model.prepare_with(&limits, minutes, favour, fit.as_deref());
            effects.extend(go(model, Page::Begin));
            effects
        }
        Event::PlanReady { request, json, because } => {
            let effects = model.better_rest(request, &json, &because);
            model.plan_ready(request, &json, because);
            effects
        }
        Event::PlanProgress { request, percent } => {
            model.plan_progress(request, percent);
            Vec::new()
        }
        Event::PlanShaped {
            request,
            json,
            because,
            gone,
            came,
            favour,
        } => model.plan_shaped(request, &json, because, (&gone, &came), favour),
        Event::PlanKept { request, why } => model.plan_kept(request, Why::parse(&why)),
        Event::PlanFailed { request } => {
            let mut effects = model.plan_kept(request, None);
            effects.extend(model.plan_failed(request));
            effects
        }
        Event::Rooms(known) => model.rooms_here(known),
        Event::RoomsLeft => model.rooms_left(),
        Event::OpenRooms(door) => model.open_rooms(door),
        Event::SetLanguage(lang) => {
            model.kept.lang = Some(lang);
            model.kept.lang_chosen = true;
            vec![keep(model)]
        }
        Event::Key(key) => match meaning(model, key) {
            Some(event) => update(model, event),
            None => Vec::new(),
        },
        event if model.page == Page::Session => in_session(model, event),
        event => between_sessions(model, event),
    }
}

fn between_sessions(model: &mut Model, event: Event) -> Vec<Effect> {
    match (model.page.clone(), event) {
        (Page::Start, Event::Start) => {
            model.started = true;
            go(model, Page::Who)
        }
        (Page::Who, Event::ChooseSetting(setting)) => {
            model.kept.setting = Some(setting);
            let mut effects = vec![keep(model)];
            effects.extend(go(model, Page::Place));
            effects
        }
        (Page::Place, Event::TogglePlace(place)) if place != Place::Standing => {
            if model.kept.places.contains(place) {
                model.kept.places.remove(place);
            } else {
                model.kept.places.insert(place);
            }
            vec![keep(model)]
        }
        (Page::Place, Event::ChooseMinutes(minutes)) if OFFERED_MINUTES.contains(&minutes) => {
            model.kept.minutes = minutes;
            vec![keep(model)]
        }
        (Page::Place, Event::Next) => go(model, Page::Read),
        (Page::Read, Event::Neither) => {
            let mut effects = model.prepare();
            effects.extend(go(model, Page::Begin));
            effects
        }
        (Page::Read, Event::YesOrUnsure) => go(model, Page::NotNow),
        (Page::NotNow, Event::ReadAgain) => go(model, Page::Read),
        (Page::NotNow, Event::Again | Event::Next) => go(model, Page::Start),
        (Page::Begin, Event::SeePlan) if matches!(model.planning, Planning::Ready(_)) => {
            let page = Page::Plan {
                open: None,
                after: None,
            };
            go(model, page)
        }
        (Page::Ended(ending), Event::SeePlan) => go(
            model,
            Page::Plan {
                open: None,
                after: Some(ending),
            },
        ),
        (Page::Plan { open, after }, Event::OpenStep(step)) => {
            let open = if open == Some(step) { None } else { Some(step) };
            model.page = Page::Plan { open, after };
            open.map(|_| Effect::Focus(FocusTarget::StepCard)).into_iter().collect()
        }
        (Page::Plan { after: None, .. }, Event::Change(shape)) => model.change(shape),
        (Page::Plan { after: None, .. }, Event::UndoChange) => model.undo_change(),
        (Page::Begin | Page::Plan { after: None, .. }, Event::Begin) => model.begin_session(),
        (Page::Ended(_), Event::Again) => {
            model.session = None;
            let mut effects = model.forget_request();
            effects.extend(go(model, Page::Start));
            effects
        }
        (Page::About(_), Event::OpenAbout) => Vec::new(),
        (page, Event::OpenAbout) => go(model, Page::About(Box::new(page))),
        (page, Event::Back) => back(model, page),
        _ => Vec::new(),
    }
}

fn back(model: &mut Model, page: Page) -> Vec<Effect> {
    let leaves_begin = page == Page::Begin;
    let to = match page {
        Page::Start | Page::Session | Page::Ended(_) => return Vec::new(),
        Page::Who | Page::NotNow => Page::Start,
        Page::Place => Page::Who,
        Page::Read => Page::Place,
        Page::Begin if model.their_own => Page::Start,
        Page::Begin => Page::Read,
        Page::Plan { after: None, .. } => {
            model.shaping.told = None;
            Page::Begin
        }
        Page::Plan {
            after: Some(ending), ..
        } => Page::Ended(ending),
        Page::About(from) => *from,
    };
    // Leaving the begin screen means that choices may change: what was asked of the engine is old news.
    let mut effects = if leaves_begin {
        model.forget_request()
    } else {
        Vec::new()
    };
    effects.extend(go(model, to));
    effects
}

fn in_session(model: &mut Model, event: Event) -> Vec<Effect> {
    let input = match event {
        Event::Stop | Event::Sheet(SheetChoice::Stop) => Input::Stop,
        Event::TapZone(person) | Event::ComfortNotQuite(person) => Input::OpenSheet(person),
        Event::Pause | Event::Sheet(SheetChoice::Pause) => Input::Pause,
        // The browser's "back" must not end a session by accident, nor be ignored: hands still, then a choice.
        Event::Back => Input::Pause,
        Event::Resume => Input::Resume,
        Event::PermissionYes => Input::PermissionYes,
        Event::PermissionSkip => Input::PermissionNo,
        Event::ComfortGood => Input::ComfortGood,
        Event::There(person) => Input::There(person),
        Event::Sheet(choice) => {
            let Some(person) = model.sheet_of() else {
                return Vec::new();
            };
            match choice {
                SheetChoice::Softer => Input::Softer(person),
                SheetChoice::Firmer => Input::Firmer(person),
                SheetChoice::Elsewhere => Input::Elsewhere(person),
                SheetChoice::Skip => Input::Skip(person),
                _ => Input::KeepGoing,
            }
        }
        _ => return Vec::new(),
    };
    model.input(input)
}

/// What a key means here and now.
fn meaning(model: &Model, key: Key) -> Option<Event> {
    let Some(live) = model.session.as_ref().filter(|_| model.page == Page::Session) else {
        return (key == Key::Escape).then_some(Event::Back);
    };
    Some(match (key, live.guide.state(), live.guide.question()) {
        (Key::Escape, ..) => Event::Stop,
        (Key::Space, State::Paused(PauseReason::Sheet(_)), _) => Event::Sheet(SheetChoice::KeepGoing),
        (Key::Space, State::Paused(_), _) => Event::Resume,
        (Key::Space, ..) => Event::Pause,
        (Key::Left, ..) => Event::TapZone(Person::A),
        (Key::Right, ..) => Event::TapZone(Person::B),
        (Key::Yes, _, Some(Question::Permission { .. })) => Event::PermissionYes,
        (Key::No, _, Some(Question::Permission { .. })) => Event::PermissionSkip,
        (Key::Yes, _, Some(Question::Comfort { .. })) => Event::ComfortGood,
        (Key::No, _, Some(Question::Comfort { who })) => {
            Event::ComfortNotQuite(if who.a { Person::A } else { Person::B })
        }
        (Key::Yes | Key::No, _, None) => return None,
    })
}

/// Turns to another page: from its top, with the focus on its heading.
pub(crate) fn go(model: &mut Model, page: Page) -> Vec<Effect> {
    model.page = page;
    vec![Effect::ScrollToTop, Effect::Focus(FocusTarget::Heading)]
}

fn keep(model: &Model) -> Effect {
    Effect::Store(model.kept.to_text())
}

/// The first language of the device that we speak; English when we speak none of them.
fn preferred(languages: &[String]) -> Lang {
    let ours = |tag: &String| {
        Lang::parse(
            tag.split(['-', '_'])
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
                .as_str(),
        )
    };
    languages.iter().find_map(ours).unwrap_or(Lang::En)
}
