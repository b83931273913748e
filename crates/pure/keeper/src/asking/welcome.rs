//! Where hands are welcome: yes, ask first, not; for being touched and for touching. It starts from what the setting
//! offers, and nothing said here can open what the setting keeps closed.

use super::likes::{map, name, sides};
use super::{Act, Asking, with_next};
use crate::answers::Role;
use crate::{Block, Choice, ChoiceLayout, Choices, Mark, Model, Page};
use limits::RegionSide;
use quantity::Permission;
use words::{Lang, keeper as say};

/// The page.
pub(super) fn page(model: &Model, asking: &Asking, role: Role) -> Page<crate::Act> {
    let lang = model.lang();
    let heading = match role {
        Role::Receive => say::welcome_heading(lang),
        Role::Give => say::give_heading(lang),
    };
    let mut page = with_next(model, heading);
    page.blocks.push(Block::Lead(say::welcome_lead(lang)));
    if asking.answers.has_old_yes(model.today, asking.setting) {
        page.blocks.push(Block::Notice(say::welcome_old(lang)));
    }
    let now = |place: RegionSide| stands(model, asking, role, place);
    let mark = |place: RegionSide| {
        let permission = now(place);
        let mark = match permission {
            Permission::Yes => Mark::Yes,
            Permission::Ask => Mark::Ask,
            Permission::No => Mark::Not,
        };
        (mark, words::permission(lang, permission))
    };
    // What the setting keeps closed for everybody is not offered at all: no list of refusals.
    let places: Vec<RegionSide> = RegionSide::all()
        .filter(|place| intake::default_permission(asking.setting, place.region()).1 != Permission::No)
        .collect();
    let key = vec![
        (Mark::Yes, words::permission(lang, Permission::Yes)),
        (Mark::Ask, words::permission(lang, Permission::Ask)),
        (Mark::Not, words::permission(lang, Permission::No)),
    ];
    let card = match asking.place {
        Some(place) => card(lang, asking, place, now(place), role),
        None => vec![Block::Text(say::welcome_hint(lang))],
    };
    let legend = match role {
        Role::Receive => say::welcome_legend(lang),
        Role::Give => say::give_legend(lang),
    };
    page.blocks
        .push(Block::BodyMap(map(lang, asking, legend, key, places, mark, card)));
    page
}

/// What a place is now: what was said and still counts, else what the setting offers.
fn stands(model: &Model, asking: &Asking, role: Role, place: RegionSide) -> Permission {
    let (default, ceiling) = intake::default_permission(asking.setting, place.region());
    let said = asking.answers.said(role, place, model.today, asking.setting);
    match role {
        Role::Receive => said.unwrap_or(default).max(ceiling),
        // Whoever said nothing gives where the setting lets hands be at all.
        Role::Give => said.unwrap_or(Permission::Yes),
    }
}

fn card(lang: Lang, asking: &Asking, place: RegionSide, now: Permission, role: Role) -> Vec<Block<crate::Act>> {
    let (_, ceiling) = intake::default_permission(asking.setting, place.region());
    let offered = Permission::ALL
        .iter()
        .copied()
        .filter(|&permission| role == Role::Give || permission >= ceiling);
    let options = offered.map(|permission| Choice {
        label: words::permission(lang, permission),
        note: None,
        chosen: permission == now,
        act: crate::Act::Asking(Act::Permission(permission)),
    });
    let mut blocks = vec![
        Block::Heading(name(lang, place, asking.both_sides)),
        Block::Choices(Choices {
            legend: say::welcome_legend(lang),
            legend_shown: false,
            several: false,
            layout: ChoiceLayout::Segments,
            options: options.collect(),
        }),
    ];
    blocks.extend(sides(lang, asking, place));
    if role == Role::Give && now == Permission::Ask {
        blocks.push(Block::Text(say::give_ask_note(lang)));
    }
    blocks
}
