//! Handing over by a link: a square code that every phone's own camera opens, and the page on which what came by one is
//! looked at before anything is kept. What is handed over stands behind the `#` of the link, which is never sent anywhere.

use crate::model::Here;
use crate::therapist::{self, Act, Offered, Stage, on};
use crate::view::{blank, link, main_button, quiet_button};
use crate::{Block, Button, Effect, Model, Page, therapist_words as told};
use journal::Handed;
use qrcode::{Color, EcLevel, QrCode};
use words::keeper as say;

/// Modules of a side up to which a code bears the usual damage; a larger one is drawn with less to spare and larger squares.
const USUAL_WIDTH: usize = 77;

/// What is known of the page itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Door {
    /// Where it is, without anything behind it; nothing where it cannot be opened by a link.
    pub(crate) address: Option<String>,
    /// The phone can hand a link to another app.
    pub(crate) shares: bool,
    /// What came by a link while something was under way that must not be thrown away.
    pub(crate) waiting: Option<String>,
}

/// The page was opened by a link: what came is shown first, and nothing of it is kept. Where something is under way, it
/// waits on the first page instead.
pub(crate) fn opened(model: &mut Model, behind: &str) {
    model.door.waiting = Some(behind.to_owned());
    let under_way = match &model.here {
        Here::Therapist(stage) => matches!(stage, Stage::Making(_)),
        Here::Home | Here::RestDay | Here::Evenings | Here::Favourites(_) | Here::Place(_) => false,
        _ => true,
    };
    if !under_way {
        look(model);
    }
}

/// Shows what waits.
pub(crate) fn look(model: &mut Model) {
    let Some(behind) = model.door.waiting.take() else {
        return;
    };
    let stage = match Handed::received(&format!("#{behind}")) {
        Ok((Handed::Plan(handover, unknown), mark)) => Stage::Offered(Offered {
            handover,
            unknown,
            mark,
        }),
        Ok((Handed::Done(done, _), _)) => Stage::Told(done),
        Err(error) => Stage::Receiving(Some(error)),
    };
    model.go(Here::Therapist(stage));
}

/// The link, where this page can be reached by one.
fn link_to(model: &Model, handed: &Handed) -> Option<String> {
    let address = model.door.address.as_deref()?;
    Some(handed.to_link(address))
}

/// Hands the link to another app, or copies it where the phone cannot.
pub(crate) fn share(model: &Model, handed: &Handed) -> Option<Effect> {
    let link = link_to(model, handed)?;
    Some(if model.door.shares {
        Effect::Share(link)
    } else {
        Effect::Copy(link)
    })
}

/// The buttons under something that can be handed over.
pub(crate) fn buttons(model: &Model) -> Vec<Button<crate::Act>> {
    let lang = model.lang();
    let share = if model.door.shares {
        say::handed_share(lang)
    } else {
        say::handed_link(lang)
    };
    let mut buttons = vec![main_button(say::handed_save(lang), on(Act::Save))];
    if model.door.address.is_some() {
        buttons.push(quiet_button(share, on(Act::Share)));
    }
    buttons.push(quiet_button(say::handed_copy(lang), on(Act::Copy)));
    buttons.push(quiet_button(say::course_print(lang), on(Act::Print)));
    buttons
}

/// One square code with the link; in words where there can be none.
pub(crate) fn code<A>(model: &Model, handed: &Handed) -> Vec<Block<A>> {
    let lang = model.lang();
    let mut blocks = Vec::new();
    let link = link_to(model, handed);
    match link.as_deref().and_then(modules) {
        Some(modules) => {
            blocks.push(Block::Code {
                modules,
                label: say::code_label(lang),
            });
            if link.is_some_and(|link| only_here(&link)) {
                blocks.push(Block::Text(say::code_only_here(lang)));
            }
        }
        None if link.is_none() => blocks.push(Block::Text(say::code_no_link(lang))),
        None => blocks.push(Block::Text(say::code_none(lang))),
    }
    blocks.push(Block::Text(say::handed_mark(lang, &handed.mark())));
    blocks
}

/// Rows of squares, true = dark; nothing where no code holds so much.
fn modules(link: &str) -> Option<Vec<Vec<bool>>> {
    let made = |level| QrCode::with_error_correction_level(link.as_bytes(), level).ok();
    let usual = made(EcLevel::M).filter(|code| code.width() <= USUAL_WIDTH);
    let code = usual.or_else(|| made(EcLevel::L))?;
    let dark: Vec<bool> = code.to_colors().iter().map(|&color| color == Color::Dark).collect();
    Some(dark.chunks(code.width()).map(<[bool]>::to_vec).collect())
}

/// True when no other device can open this address.
fn only_here(link: &str) -> bool {
    let host = link.split("://").nth(1).unwrap_or_default();
    ["localhost", "127.", "[::1]"].iter().any(|own| host.starts_with(own))
}

/// The page.
pub(crate) fn page(model: &Model, offered: &Offered) -> Page<crate::Act> {
    let lang = model.lang();
    let Offered {
        handover,
        unknown,
        mark,
    } = offered;
    let mut page = blank(model, "therapist-offered", say::offered_heading(lang));
    page.back = Some((say::home_back(lang), crate::Act::GoHome));
    page.blocks.push(Block::Lead(say::offered_lead(lang)));
    page.blocks.extend(told::note(handover));
    page.blocks
        .extend(told::picks(lang, say::course_picked(lang), &handover.picks));
    if *unknown > 0 {
        let (count, why) = (say::course_unknown(lang, *unknown), say::why_unknown(lang));
        page.blocks.push(Block::Facts(vec![crate::Fact {
            name: count,
            value: why,
        }]));
    }
    page.blocks.extend(told::at_home(lang, &handover.at_home));
    page.blocks.push(Block::Text(say::offered_mark(lang, mark)));
    if therapist::course(model).is_some() {
        page.blocks.push(Block::Text(say::offered_instead(lang)));
    }
    page.blocks.push(Block::Buttons(vec![
        quiet_button(say::course_exchange(lang), on(Act::Exchange)),
        link(say::offered_not(lang), crate::Act::GoHome),
    ]));
    let mut take = main_button(say::offered_take(lang), on(Act::Take));
    take.enabled = model.records.shared.is_some();
    page.foot.push(take);
    page
}
