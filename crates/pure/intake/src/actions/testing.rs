//! What the tests of the actions share: a wide-open pair in which A says something about health.

use crate::{NotToday, PairFile, limits, read};
use catalogue::{RegionId, TechniqueId};
use limits::{PairLimits, PersonLimits, ReceiveCell, RegionSide};
use quantity::Side;

/// Practised partners who agreed to everything that can be agreed to; A's table is given.
pub(super) fn pair(a: &str) -> PairFile {
    let text = format!(
        "[session]\nminutes = 60\nsetting = \"partners\"\nexperience = \"practised\"\nplaces = [\"sofa\", \"floor\", \"bed\"]\n\
         [a]\nskin = true\n{a}\n[b]\nskin = true\nconditions = []\n"
    );
    read(&text).unwrap_or_else(|trouble| panic!("{trouble}\n{text}"))
}
/// What comes of it.
pub(super) fn try_with(a: &str) -> Result<PairLimits, NotToday> {
    limits(&pair(a))
}
/// A's limits when these conditions apply.
pub(super) fn a_with(conditions: &str) -> PersonLimits {
    let both = try_with(&format!("conditions = [{conditions}]")).expect("a session is possible");
    both.people.a
}
/// A's limits with nothing found.
pub(super) fn a_well() -> PersonLimits {
    a_with("")
}
/// The cell of a place written as in a file.
pub(super) fn cell<'l>(limits: &'l PersonLimits, place: &str) -> &'l ReceiveCell {
    let (name, side) = place.split_once('.').unwrap_or((place, "midline"));
    let side = Side::parse(side).expect("a side");
    limits
        .receive
        .cell(RegionSide::new(RegionId::known(name), side).expect("the region has this side"))
}
/// A technique that exists.
pub(super) fn technique(name: &str) -> TechniqueId {
    TechniqueId::known(name)
}
