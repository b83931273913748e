//! The file as TOML: every key known, every number in its range, every id in the catalogue.

use super::session::SessionTable;
use super::{Answers, Pair, PairError, Told};
use crate::spot::Spot;
use catalogue::ConditionId;
use core::marker::PhantomData;
use quantity::{PerPerson, Permission};
use serde::de::{Error, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

/// No real pair file comes near this; longer text is refused unread.
const MOST_BYTES: usize = 256 * 1024;
/// Longest name, characters.
const NAME: usize = 60;

/// Reads the text.
pub(super) fn parse(text: &str) -> Result<Pair, PairError> {
    if text.len() > MOST_BYTES {
        return Err(PairError::whole(format!(
            "found {} bytes; allowed: at most {MOST_BYTES}",
            text.len()
        )));
    }
    let file: File = toml::from_str(text).map_err(|error| PairError::of(text, &error))?;
    let answers = |table: Option<PersonTable>| table.map_or_else(Answers::silent, Answers::from);
    Ok(Pair {
        session: file.session.into(),
        people: PerPerson {
            a: answers(file.a),
            b: answers(file.b),
        },
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    session: SessionTable,
    a: Option<PersonTable>,
    b: Option<PersonTable>,
}

/// One person's table. Some keys are read only to be checked: the audit has no use for a name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonTable {
    #[serde(rename = "name")]
    _name: Option<Name>,
    stature_cm: Option<Within<120, 220>>,
    weight_kg: Option<Within<30, 250>>,
    arm_span_cm: Option<Within<120, 240>>,
    #[serde(rename = "goals")]
    _goals: Option<GoalsTable>,
    #[serde(default)]
    needs: BySpot<Within<0, 3>>,
    conditions: Option<Once<Entry>>,
    #[serde(default)]
    receive: BySpot<Permission>,
    #[serde(default)]
    give: BySpot<Permission>,
    max_pressure: Option<Within<1, 3>>,
    gives: Option<bool>,
    skin: Option<bool>,
    #[serde(default)]
    cleared: Once<ConditionId>,
}

impl From<PersonTable> for Answers {
    fn from(table: PersonTable) -> Self {
        let said = |list: BySpot<Permission>| list.0.into_iter().map(|(spot, _, word)| (spot, word)).collect();
        let told = table.conditions.map(|list| {
            let plain = |entry: Entry| Told {
                condition: entry.id,
                sites: entry.sites,
            };
            list.0.into_iter().map(plain).collect()
        });
        Self {
            stature_cm: table.stature_cm.and_then(|cm| u16::try_from(cm.0).ok()),
            arm_span_cm: table.arm_span_cm.and_then(|cm| u16::try_from(cm.0).ok()),
            weight_kg: table.weight_kg.and_then(|kg| u16::try_from(kg.0).ok()),
            needs: wishes(&table.needs.0),
            told,
            receive: said(table.receive),
            give: said(table.give),
            max_pressure: table.max_pressure.map_or(3, |level| u8::try_from(level.0).unwrap_or(1)),
            gives: table.gives.unwrap_or(true),
            skin: table.skin.unwrap_or(false),
            cleared: table.cleared.0,
        }
    }
}

/// A wish for one side goes before a wish for the whole region.
fn wishes(list: &[(Spot, bool, Within<0, 3>)]) -> Vec<(Spot, u8)> {
    let mut out: Vec<(Spot, u8)> = Vec::new();
    for wanted_side in [true, false] {
        for (spot, side_named, weight) in list {
            if *side_named == wanted_side && !out.iter().any(|(known, _)| known == spot) {
                out.push((*spot, u8::try_from(weight.0).unwrap_or(0)));
            }
        }
    }
    out.retain(|(_, weight)| *weight > 0);
    out
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GoalsTable {
    #[serde(rename = "relaxation")]
    _relaxation: Option<Within<0, 3>>,
    #[serde(rename = "circulation")]
    _circulation: Option<Within<0, 3>>,
    #[serde(rename = "flexibility")]
    _flexibility: Option<Within<0, 3>>,
    #[serde(rename = "bonding")]
    _bonding: Option<Within<0, 3>>,
    #[serde(rename = "recovery")]
    _recovery: Option<Within<0, 3>>,
}

/// A whole number in a range.
pub(super) fn bounded<'de, D: Deserializer<'de>>(from: D, low: u32, high: u32) -> Result<u32, D::Error> {
    let found = i64::deserialize(from)?;
    let number = u32::try_from(found).ok().filter(|n| (low..=high).contains(n));
    number.ok_or_else(|| D::Error::custom(format!("found {found}; allowed: a whole number from {low} to {high}")))
}

/// A whole number from `LOW` to `HIGH`.
#[derive(Clone, Copy)]
struct Within<const LOW: u32, const HIGH: u32>(u32);

impl<'de, const LOW: u32, const HIGH: u32> Deserialize<'de> for Within<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        bounded(from, LOW, HIGH).map(Self)
    }
}

/// A short text on one line.
struct Name;

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text.chars().count() > NAME || text.chars().any(char::is_control) {
            return Err(D::Error::custom(format!(
                "allowed: at most {NAME} characters on one line"
            )));
        }
        Ok(Self)
    }
}

/// A list in which nothing stands twice.
struct Once<T>(Vec<T>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}
impl<'de, T: Deserialize<'de> + PartialEq> Deserialize<'de> for Once<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let list = Vec::<T>::deserialize(from)?;
        let twice = list
            .iter()
            .enumerate()
            .any(|(at, item)| list.iter().take(at).any(|earlier| earlier == item));
        if twice {
            return Err(D::Error::custom("allowed: each one only once"));
        }
        Ok(Self(list))
    }
}

/// A condition: its id alone, or a table of id and sites.
struct Entry {
    id: ConditionId,
    sites: Vec<Spot>,
}

/// Two entries are the same when they speak of the same condition.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryTable {
    id: ConditionId,
    #[serde(default)]
    sites: Vec<String>,
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Entry;
            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("the id of a condition, or a table of id and sites")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Entry, E> {
                let id = ConditionId::parse(text)
                    .ok_or_else(|| E::custom(format!("`{text}` is not a condition of the catalogue")))?;
                Ok(Entry { id, sites: Vec::new() })
            }
            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Entry, M::Error> {
                let table = EntryTable::deserialize(MapAccessDeserializer::new(map))?;
                let mut sites = Vec::new();
                for text in &table.sites {
                    for spot in Spot::named(text).map_err(M::Error::custom)?.0 {
                        if sites.contains(&spot) {
                            return Err(M::Error::custom(format!("`{text}` is named twice")));
                        }
                        sites.push(spot);
                    }
                }
                Ok(Entry { id: table.id, sites })
            }
        }
        from.deserialize_any(Either)
    }
}

/// A table whose keys are places: `calf`, `"calf.left"`, or `calf.left` without quotes, which TOML reads as a table in
/// a table.
struct BySpot<T>(Vec<(Spot, bool, T)>);

impl<T> Default for BySpot<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de> + Copy> Deserialize<'de> for BySpot<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Places<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de> + Copy> Visitor<'de> for Places<T> {
            type Value = BySpot<T>;
            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a table of regions")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<BySpot<T>, M::Error> {
                let mut out: Vec<(Spot, bool, T)> = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, toml::Value>()? {
                    let pairs: Vec<(String, toml::Value)> = match value {
                        toml::Value::Table(sides) if !sides.is_empty() => sides
                            .into_iter()
                            .map(|(side, value)| (format!("{name}.{side}"), value))
                            .collect(),
                        plain => vec![(name, plain)],
                    };
                    for (text, value) in pairs {
                        let (spots, side_named) = Spot::named(&text).map_err(M::Error::custom)?;
                        let value = T::deserialize(value)
                            .map_err(|error| M::Error::custom(format!("`{text}`: {}", error.message())))?;
                        for spot in spots {
                            if out.iter().any(|(known, side, _)| *known == spot && *side == side_named) {
                                return Err(M::Error::custom(format!("`{text}` is named twice")));
                            }
                            out.push((spot, side_named, value));
                        }
                    }
                }
                Ok(BySpot(out))
            }
        }
        from.deserialize_map(Places(PhantomData))
    }
}
