//! The `[a]` and `[b]` tables of a pair file.

use super::field::{Reader, Table, Value, found};
use crate::Sites;
use crate::file::{Mark, PersonFile, Told, Wish};
use crate::trouble::{Allowed, shown};
use catalogue::{ConditionId, Goals, RegionId};
use limits::RegionSide;
use quantity::{Permission, Side};
use toml::de::DeValue;

pub(super) const KEYS: &[&str] = &[
    "name",
    "stature_cm",
    "weight_kg",
    "arm_span_cm",
    "goals",
    "needs",
    "conditions",
    "receive",
    "give",
    "max_pressure",
    "gives",
    "skin",
    "cleared",
];
const GOALS: &[&str] = &["relaxation", "circulation", "flexibility", "bonding", "recovery"];
const PERMISSIONS: &[(&str, Permission)] = &[
    ("yes", Permission::Yes),
    ("ask", Permission::Ask),
    ("no", Permission::No),
];

// Bodies beyond these are more likely a slip of the finger or another unit than a person, and the figures behind
// reach do not cover them. Judgement, strength D.
const STATURE_CM: (i64, i64) = (120, 220);
const WEIGHT_KG: (i64, i64) = (30, 250);
const ARM_SPAN_CM: (i64, i64) = (120, 240);
/// Longest name, characters. Judgement: fits every lane and button.
const NAME: usize = 60;

/// Reads one person's table.
pub(super) fn read<'t>(reader: &mut Reader<'t>, table: &Table<'_, 't>) -> PersonFile {
    let mut person = PersonFile::unscreened();
    if let Some(value) = table.get("name") {
        person.name = reader.line(value, &table.field("name"), NAME);
    }
    person.stature_cm = number(reader, table, "stature_cm", STATURE_CM);
    person.weight_kg = number(reader, table, "weight_kg", WEIGHT_KG);
    person.arm_span_cm = number(reader, table, "arm_span_cm", ARM_SPAN_CM);
    if let Some(level) = number(reader, table, "max_pressure", (1, 3)) {
        person.max_pressure = u8::try_from(level).unwrap_or(1);
    }
    if let Some(value) = table.get("gives") {
        person.gives = reader.truth(value, &table.field("gives")).unwrap_or(false);
    }
    if let Some(value) = table.get("skin") {
        person.skin = reader.truth(value, &table.field("skin")).unwrap_or(false);
    }
    person.goals = goals(reader, table);
    person.needs = by_place(reader, table, "needs", |reader, value, field| {
        reader
            .whole(value, field, 0, 3)
            .and_then(|weight| u8::try_from(weight).ok())
    })
    .into_iter()
    .map(|(place, side_named, weight)| Wish {
        place,
        weight,
        side_named,
    })
    .collect();
    person.receive = marks(reader, table, "receive");
    person.give = marks(reader, table, "give");
    person.conditions = table
        .get("conditions")
        .map(|value| conditions(reader, value, &table.field("conditions")));
    if let Some(value) = table.get("cleared") {
        for (field, item) in reader.list(value, &table.field("cleared"), "condition ids") {
            if let Some(id) = condition_id(reader, item, &field) {
                if person.cleared.contains(&id) {
                    reader.wrong(item, &field, Allowed::Once);
                }
                person.cleared.push(id);
            }
        }
    }
    person
}

fn number<'t>(reader: &mut Reader<'t>, table: &Table<'_, 't>, key: &str, range: (i64, i64)) -> Option<u16> {
    let number = reader.whole(table.get(key)?, &table.field(key), range.0, range.1)?;
    u16::try_from(number).ok()
}

fn goals<'t>(reader: &mut Reader<'t>, table: &Table<'_, 't>) -> Option<Goals> {
    let inner = table.table(reader, "goals", GOALS, "goals")?;
    let mut weight = |key: &str| {
        let number = inner
            .get(key)
            .and_then(|value| reader.whole(value, &inner.field(key), 0, 3));
        number.and_then(|n| u8::try_from(n).ok()).unwrap_or(0)
    };
    Some(Goals {
        relaxation: weight("relaxation"),
        circulation: weight("circulation"),
        flexibility: weight("flexibility"),
        bonding: weight("bonding"),
        recovery: weight("recovery"),
    })
}

fn marks<'t>(reader: &mut Reader<'t>, table: &Table<'_, 't>, key: &str) -> Vec<Mark> {
    by_place(reader, table, key, |reader, value, field| {
        reader.word(value, field, PERMISSIONS)
    })
    .into_iter()
    .map(|(place, _, permission)| Mark { place, permission })
    .collect()
}

/// A table whose keys are places: `calf`, `"calf.left"`, or `calf.left` without quotes (which TOML reads as a table
/// in a table). Gives the region-side, whether its side was named, and the value.
fn by_place<'t, T: Copy>(
    reader: &mut Reader<'t>,
    table: &Table<'_, 't>,
    key: &str,
    mut value_of: impl FnMut(&mut Reader<'t>, &Value<'t>, &str) -> Option<T>,
) -> Vec<(RegionSide, bool, T)> {
    let mut out = Vec::new();
    let Some(value) = table.get(key) else { return out };
    let field = table.field(key);
    let DeValue::Table(entries) = value.get_ref() else {
        reader.wrong(value, &field, Allowed::Table("regions"));
        return out;
    };
    for (name, value) in entries {
        let mut one = |reader: &mut Reader<'t>, text: &str, at: usize, value: &Value<'t>| {
            let field = format!("{field}.\"{}\"", shown(text));
            let read = value_of(reader, value, &field);
            match (place(text), read) {
                (Err((found, allowed)), _) => reader.trouble(at, field, found, allowed),
                (Ok((sides, named)), Some(read)) => {
                    for side in sides {
                        if out
                            .iter()
                            .any(|&(earlier, side_named, _)| earlier == side && side_named == named)
                        {
                            reader.trouble(at, field.clone(), "the same place again".to_owned(), Allowed::Once);
                        }
                        out.push((side, named, read));
                    }
                }
                (Ok(_), None) => {}
            }
        };
        match value.get_ref() {
            DeValue::Table(sides) if !sides.is_empty() => {
                for (side, value) in sides {
                    one(
                        reader,
                        &format!("{}.{}", name.get_ref(), side.get_ref()),
                        side.span().start,
                        value,
                    );
                }
            }
            _ => one(reader, name.get_ref(), name.span().start, value),
        }
    }
    out
}

fn conditions<'t>(reader: &mut Reader<'t>, value: &Value<'t>, field: &str) -> Vec<Told> {
    let mut out: Vec<Told> = Vec::new();
    for (field, item) in reader.list(value, field, "condition ids, or tables of id and sites") {
        let told = match item.get_ref() {
            DeValue::Table(entries) => {
                let table = Table::new(reader, entries, field.clone(), item.span().start, &["id", "sites"]);
                let id = match table.get("id") {
                    Some(id) => condition_id(reader, id, &table.field("id")),
                    None => {
                        table.missing(reader, "id");
                        None
                    }
                };
                let sites = table
                    .get("sites")
                    .map(|value| sites(reader, value, &table.field("sites")));
                id.map(|condition| Told {
                    condition,
                    sites: sites.unwrap_or_default(),
                })
            }
            _ => condition_id(reader, item, &field).map(|condition| Told {
                condition,
                sites: Sites::none(),
            }),
        };
        let Some(told) = told else { continue };
        if out.iter().any(|earlier| earlier.condition == told.condition) {
            reader.trouble(item.span().start, field, told.condition.to_string(), Allowed::Once);
        }
        out.push(told);
    }
    out
}

fn sites<'t>(reader: &mut Reader<'t>, value: &Value<'t>, field: &str) -> Sites {
    let mut out: Vec<RegionSide> = Vec::new();
    for (field, item) in reader.list(value, field, "regions, each with or without a side") {
        let Some(text) = item.get_ref().as_str() else {
            reader.wrong(item, &field, Allowed::Id("region", None));
            continue;
        };
        match place(text) {
            Ok((sides, _)) => {
                if sides.iter().any(|side| out.contains(side)) {
                    reader.wrong(item, &field, Allowed::Once);
                }
                out.extend(sides);
            }
            Err((found, allowed)) => reader.trouble(item.span().start, field, found, allowed),
        }
    }
    Sites::at(out)
}

fn condition_id(reader: &mut Reader<'_>, value: &Value<'_>, field: &str) -> Option<ConditionId> {
    let text = value.get_ref().as_str();
    let id = text.and_then(ConditionId::parse);
    if id.is_none() {
        let near = text.and_then(|text| nearest(text, ConditionId::all().map(ConditionId::as_str)));
        reader.trouble(
            value.span().start,
            field.to_owned(),
            found(value),
            Allowed::Id(ConditionId::KIND, near),
        );
    }
    id
}

/// `region` or `region.side`: its region-sides, and whether a side was named.
fn place(text: &str) -> Result<(Vec<RegionSide>, bool), (String, Allowed)> {
    let (name, side) = match text.split_once('.') {
        Some((name, side)) => (name, Some(side)),
        None => (text, None),
    };
    let Some(region) = RegionId::parse(name) else {
        let near = nearest(name, RegionId::all().map(RegionId::as_str));
        return Err((
            format!("the region `{}`", shown(name)),
            Allowed::Id(RegionId::KIND, near),
        ));
    };
    let Some(side) = side else {
        return Ok((RegionSide::of(region).collect(), false));
    };
    match Side::parse(side).and_then(|side| RegionSide::new(region, side)) {
        Some(place) => Ok((vec![place], true)),
        None => {
            let sides = region.entry().sides().iter().map(|side| side.as_str()).collect();
            Err((format!("the side `{}` of {region}", shown(side)), Allowed::Sides(sides)))
        }
    }
}

/// The known name that differs least from a mistyped one, if it differs little.
fn nearest(text: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    if text.len() > 60 {
        return None;
    }
    let limit = 1 + text.chars().count() / 4;
    names
        .map(|name| (distance(text, name), name))
        .min()
        .filter(|&(far, _)| far <= limit)
        .map(|(_, name)| name)
}

/// How many letters must change, come or go.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = core::mem::replace(&mut row[0], i + 1);
        for (j, b) in other.iter().enumerate() {
            let changed = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}
