//! Small pieces of generated Rust, shared by all kinds.

use super::files::Files;
use super::raw;
use super::world::World;
use quantity::Member;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The tables of ids, and the fingerprint of the whole folder.
pub fn header(files: &Files, world: &World) -> String {
    let mut out = format!(
        "/// Changes when any word of the catalogue does.\npub const CATALOGUE_HASH: &str = \"{:016x}\";\n",
        files.hash()
    );
    names(&mut out, "REGION_IDS", &world.regions);
    names(&mut out, "TECHNIQUE_IDS", &world.techniques);
    names(&mut out, "PHRASE_IDS", &world.phrases);
    names(&mut out, "POSE_IDS", &world.poses);
    names(&mut out, "CONDITION_IDS", &world.conditions);
    names(&mut out, "SIGN_IDS", &world.signs);
    names(&mut out, "SOURCE_IDS", &world.sources);
    out
}

fn names<T>(out: &mut String, table: &str, entries: &BTreeMap<String, T>) {
    let list: Vec<String> = entries.keys().map(|id| format!("{id:?}")).collect();
    let _ = writeln!(out, "pub static {table}: &[&str] = &[{}];", list.join(", "));
}

/// A table of entries.
pub fn table(name: &str, kind: &str, entries: &[String]) -> String {
    format!("pub static {name}: &[{kind}] = &[\n{}];\n", entries.concat())
}

/// A set from its bits.
pub fn set(bits: u64) -> String {
    format!("Set::from_bits({bits:#x})")
}

/// The bits of a list of spelt values; a value named twice is simply there.
pub fn bits_of<T: Member>(values: &[T]) -> u64 {
    values.iter().fold(0, |set, value| set | 1 << value.bit())
}

/// The goals, for a constant.
pub fn goals(goals: &raw::Goals) -> String {
    format!(
        "Goals {{ relaxation: {}, circulation: {}, flexibility: {}, bonding: {}, recovery: {} }}",
        goals.relaxation, goals.circulation, goals.flexibility, goals.bonding, goals.recovery
    )
}

/// True when every weight is 0 to 3.
pub fn goals_in_range(goals: &raw::Goals) -> bool {
    [
        goals.relaxation,
        goals.circulation,
        goals.flexibility,
        goals.bonding,
        goals.recovery,
    ]
    .iter()
    .all(|&w| w <= 3)
}
