//! A few minutes for just one place of one of them.
//!
//! The list is the setting's, not the two people's: it looks the same whatever anyone said no to, and a place that is not
//! possible today answers with the one sentence that every limit has.

use crate::after_records::capital;
use crate::model::Here;
use crate::view::{blank, letter, main_button};
use crate::{Block, Choice, ChoiceLayout, Choices, Effect, Model, Page, home};
use catalogue::{PrivacyClass, RegionId};
use quantity::{Closeness, Person, Setting, Side};
use words::keeper as say;

/// What is chosen so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    receiver: Person,
    region: Option<RegionId>,
}

/// On this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Who receives.
    For(Person),
    /// Where.
    At(RegionId),
    /// Begin.
    Begin,
}

/// Places people ask for, in the order of a body.
const OFFERED: [&str; 10] = [
    "scalp",
    "neck_back",
    "shoulder_top",
    "upper_back",
    "low_back",
    "forearm_front",
    "palm",
    "calf",
    "foot_sole",
    "hand_back",
];

/// Opens the page.
pub(crate) fn open(model: &mut Model) {
    model.go(Here::Place(Asked {
        receiver: Person::A,
        region: None,
    }));
}

fn offered(setting: Setting) -> impl Iterator<Item = RegionId> {
    let close = setting.closeness();
    OFFERED
        .iter()
        .filter_map(|id| RegionId::parse(id))
        .filter(move |region| match region.entry().privacy {
            PrivacyClass::Colleagues => true,
            PrivacyClass::Friends => close != Closeness::Colleagues,
            PrivacyClass::Partners => close == Closeness::Partners,
            PrivacyClass::Never => false,
        })
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Here::Place(mut wanted) = model.here else {
        return Vec::new();
    };
    match (act, wanted.region) {
        (Act::For(person), _) => wanted.receiver = person,
        (Act::At(region), _) => wanted.region = Some(region),
        (Act::Begin, Some(region)) => return home::want(model, home::Wanted::Place(wanted.receiver, region)),
        (Act::Begin, None) => {}
    }
    model.here = Here::Place(wanted);
    Vec::new()
}

/// The page.
pub(crate) fn page(model: &Model, wanted: &Asked) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "place", say::place_heading(lang));
    page.back = Some((say::home_back(lang), crate::Act::GoHome));
    page.blocks.push(Block::Lead(say::place_lead(lang)));
    page.blocks.push(Block::Choices(Choices {
        legend: say::place_for(lang),
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Segments,
        options: [Person::A, Person::B]
            .map(|person| Choice {
                label: letter(person).to_owned(),
                note: None,
                chosen: wanted.receiver == person,
                act: crate::Act::Place(Act::For(person)),
            })
            .to_vec(),
    }));
    let place = |region: RegionId| {
        let side = if region.entry().paired {
            Side::Both
        } else {
            Side::Midline
        };
        Choice {
            label: capital(&words::region_side(lang, region, side)),
            note: None,
            chosen: wanted.region == Some(region),
            act: crate::Act::Place(Act::At(region)),
        }
    };
    page.blocks.push(Block::Choices(Choices {
        legend: say::place_where(lang),
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Pills,
        options: offered(home::setting(model)).map(place).collect(),
    }));
    let mut begin = main_button(say::place_begin(lang), crate::Act::Place(Act::Begin));
    begin.enabled = wanted.region.is_some();
    page.foot.push(begin);
    page
}
