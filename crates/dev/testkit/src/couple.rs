//! Ordinary and not so ordinary couples: every setting, place, style, length, balance; wishes, refusals, conditions.

use crate::chance::Chance;
use catalogue::{AnswerKind, ConditionId, RegionId};

/// A couple as text, in pieces that can be put together in either order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Couple {
    /// The `[session]` table.
    pub session: String,
    /// The lines of `[a]`.
    pub a: String,
    /// The lines of `[b]`.
    pub b: String,
}

impl Couple {
    /// PAIR.toml.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n[a]\n{}\n[b]\n{}", self.session, self.a, self.b)
    }
    /// The same couple with A and B exchanged.
    #[must_use]
    pub fn swapped(&self) -> Self {
        let session = self
            .session
            .replace("a_receives", "?")
            .replace("b_receives", "a_receives")
            .replace('?', "b_receives");
        Self {
            session,
            a: self.b.clone(),
            b: self.a.clone(),
        }
    }
}

const SETTINGS: [&str; 8] = [
    "partners",
    "partners",
    "partners",
    "friends",
    "family",
    "colleagues",
    "training",
    "therapist_client",
];
const MINUTES: [u32; 14] = [8, 10, 12, 15, 15, 20, 20, 20, 25, 30, 30, 40, 45, 60];
const OCCASIONS: [&str; 5] = ["after_stress", "before_event", "weekend", "after_sport", "none"];
const PLACES: [&str; 7] = [
    "\"two_chairs\"",
    "\"two_chairs\", \"sofa\"",
    "\"sofa\"",
    "\"floor\"",
    "\"bed\"",
    "\"two_chairs\", \"floor\", \"bed\"",
    "\"two_chairs\", \"sofa\", \"floor\", \"bed\"",
];
const BALANCES: [&str; 6] = ["even", "even", "even", "free", "a_receives", "b_receives"];

/// The couple of this seed.
#[must_use]
pub fn couple(seed: u32) -> Couple {
    let mut chance = Chance::of(seed);
    let session = format!(
        "[session]\nminutes = {}\noccasion = \"{}\"\nsetting = \"{}\"\nplaces = [{}]\nexperience = \"{}\"\nstyle = \"{}\"\nbalance = \"{}\"\n",
        if chance.once_in(20) {
            chance.pick(&[75, 90])
        } else {
            chance.pick(&MINUTES)
        },
        chance.pick(&OCCASIONS),
        chance.pick(&SETTINGS),
        chance.pick(&PLACES),
        chance.pick(&["beginner", "regular", "practised"]),
        chance.pick(&["together", "together", "together", "turns"]),
        chance.pick(&BALANCES),
    );
    Couple {
        session,
        a: person(&mut chance),
        b: person(&mut chance),
    }
}

fn person(chance: &mut Chance) -> String {
    let mut text = format!(
        "stature_cm = {}\nneeds = {{ {} }}\nmax_pressure = {}\nskin = {}\n",
        145 + chance.below(60),
        wishes(chance),
        chance.pick(&[1, 2, 3, 3]),
        chance.pick(&[true, false]),
    );
    for role in ["receive", "give"] {
        if chance.once_in(3) {
            text += &format!("{role} = {{ {} }}\n", marks(chance));
        }
    }
    if !chance.once_in(8) {
        let told: Vec<(ConditionId, String)> = (0..chance.pick(&[0, 0, 1, 1, 2, 3]))
            .map(|_| condition(chance))
            .collect();
        // A file names each condition once.
        let again = |at: usize| told[..at].iter().any(|earlier| earlier.0 == told[at].0);
        let told: Vec<&str> = (0..told.len())
            .filter(|&at| !again(at))
            .map(|at| told[at].1.as_str())
            .collect();
        text += &format!("conditions = [{}]\n", told.join(", "));
    }
    text
}

/// Region-sides as they are written in a pair file.
pub(crate) fn place(chance: &mut Chance) -> String {
    let workable: Vec<RegionId> = RegionId::all().filter(|id| id.entry().workable()).collect();
    let region = chance.pick(&workable);
    if region.entry().paired && chance.once_in(3) {
        format!("\"{region}.{}\"", chance.pick(&["left", "right"]))
    } else {
        region.to_string()
    }
}

fn wishes(chance: &mut Chance) -> String {
    keyed(chance, 4, |chance| chance.pick(&["1", "2", "3", "3"]))
}

fn marks(chance: &mut Chance) -> String {
    keyed(chance, 6, |chance| {
        chance.pick(&["\"no\"", "\"no\"", "\"ask\"", "\"yes\""])
    })
}

/// Up to `most` keys, none twice.
fn keyed(chance: &mut Chance, most: usize, value: impl Fn(&mut Chance) -> &'static str) -> String {
    let mut keys: Vec<String> = (0..chance.below(most + 1)).map(|_| place(chance)).collect();
    keys.sort();
    keys.dedup();
    let pairs: Vec<String> = keys
        .into_iter()
        .map(|key| format!("{key} = {}", value(chance)))
        .collect();
    pairs.join(", ")
}

fn condition(chance: &mut Chance) -> (ConditionId, String) {
    let all: Vec<ConditionId> = ConditionId::all().collect();
    let id = chance.pick(&all);
    if id.entry().answer == AnswerKind::YesNoWhere && !chance.once_in(4) {
        let mut site = place(chance);
        if !site.starts_with('"') {
            site = format!("\"{site}\"");
        }
        return (id, format!("{{ id = \"{id}\", sites = [{site}] }}"));
    }
    (id, format!("\"{id}\""))
}
