//! What the keeper asks for, done with what the device has: one small file for each kind of effect.

pub(crate) mod bridge;
mod chance;
mod files;
mod history;
pub(crate) mod link;
pub(crate) mod page;
mod shelves;
mod store;

use crate::run;
use keeper::Effect;

/// Carries out one effect. Called from inside the event that led to it, so a tap is still a tap.
pub(crate) fn carry_out(effect: Effect) {
    match effect {
        Effect::Load(area) => store::ask(store::Job::Load(area)),
        Effect::Keep { id, writes } => store::ask(store::Job::Keep { id, writes }),
        Effect::Unlock { person, pin } => store::ask(store::Job::Unlock { person, pin }),
        Effect::Lock(person) => store::ask(store::Job::Lock(person)),
        Effect::SetPin { person, pin } => store::ask(store::Job::SetPin { person, pin }),
        Effect::StopPin => store::stop(),
        Effect::Forget(person) => store::ask(store::Job::Forget(person)),
        Effect::Persist => store::persist(),
        Effect::Plan(wish) => {
            run::set_open(false);
            bridge::plan(&wish);
        }
        Effect::Away(to) => {
            run::set_open(false);
            bridge::away(to);
        }
        Effect::QuickExit => page::leave(),
        Effect::Export { passphrase } => store::ask(store::Job::Export { passphrase }),
        Effect::Import { passphrase } => files::pick_everything(passphrase),
        Effect::DeleteEverything => store::ask(store::Job::Erase),
        Effect::SaveFile { name, text } => files::save(&name, text.as_bytes(), "text/plain;charset=utf-8"),
        Effect::PickFile => files::pick_text(),
        Effect::Copy(text) => files::copy(&text),
        Effect::Share(link) => link::share(&link),
        Effect::Print => page::print(),
    }
}

/// Listens, and tells the first bundle that these rooms are here.
pub(crate) fn introduce() {
    history::listen();
    bridge::listen();
    link::introduce();
    store::ask(store::Job::Introduce);
}
