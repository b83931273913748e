//! One language against the other, and both against the catalogue. Nothing here stops at the first mistake.

use super::message::{LocaleFile, Message, read, spoken};
use super::pattern::arguments;
use super::shapes::{Ids, KINDS, Kind, LISTS, Need};
use super::{LANGUAGES, Sources, Trouble};
use std::collections::{BTreeMap, BTreeSet};

/// A file in both languages, in the order of [`LANGUAGES`].
pub type Pair = [LocaleFile; 2];

/// Everything that was read and holds together, with what it is.
pub struct Checked {
    /// Files of sentences by module name.
    pub lists: BTreeMap<&'static str, Pair>,
    /// Words for ids.
    pub kinds: Vec<Keyed>,
}

/// The words of one kind of id.
pub struct Keyed {
    /// Which kind.
    pub kind: &'static Kind,
    /// Its ids in order, each with its key in the file.
    pub ids: Vec<(String, String)>,
    /// The file.
    pub pair: Pair,
}

/// Reads and checks every file.
pub fn files(sources: &Sources, troubles: &mut Vec<Trouble>) -> Checked {
    let keyed: BTreeSet<&'static str> = KINDS.iter().map(|kind| kind.file).collect();
    for (language, name) in sources.texts.keys() {
        if !keyed.contains(name.as_str()) && !LISTS.contains(&name.as_str()) {
            let what = "a file that crates/pure/words/build/shapes.rs does not know";
            troubles.push(Trouble::new(&format!("{language}/{name}.ftl"), 0, "", what));
        }
    }
    let mut checked = Checked {
        lists: BTreeMap::new(),
        kinds: Vec::new(),
    };
    for &name in LISTS {
        if let Some(pair) = pair(sources, name, troubles) {
            same_keys(&pair, troubles);
            for key in &pair[0].order {
                function_name(&pair[0], key, troubles);
            }
            checked.lists.insert(name, pair);
        }
    }
    for name in keyed {
        let Some(pair) = pair(sources, name, troubles) else {
            continue;
        };
        let mut known = BTreeSet::new();
        for kind in KINDS.iter().filter(|kind| kind.file == name) {
            let ids: Vec<(String, String)> = ids(kind, sources)
                .into_iter()
                .map(|id| (id.clone(), format!("{}{}", kind.prefix, key_of(&id))))
                .collect();
            known.extend(ids.iter().map(|(_, key)| key.clone()));
            for (id, key) in &ids {
                of_id(kind, id, key, &pair, troubles);
            }
            let pair = pair.clone();
            checked.kinds.push(Keyed { kind, ids, pair });
        }
        for file in &pair {
            for (key, message) in file.messages.iter().filter(|(key, _)| !known.contains(*key)) {
                let what = "is the words of nothing: the catalogue has no such id";
                troubles.push(Trouble::new(&file.name, message.line, key, what));
            }
        }
        same_keys(&pair, troubles);
    }
    checked
}

/// Fluent keys know no dots and no slashes.
fn key_of(id: &str) -> String {
    id.replace(['.', '/'], "-")
}

fn ids(kind: &Kind, sources: &Sources) -> Vec<String> {
    match kind.ids {
        Ids::Folder(folder) => sources.ids.get(folder).into_iter().flatten().cloned().collect(),
        Ids::Closed(list) => list.iter().map(|&id| id.to_owned()).collect(),
        Ids::TextKeys => sources.text_keys.iter().cloned().collect(),
        Ids::Props => sources.props.iter().cloned().collect(),
    }
}

fn pair(sources: &Sources, name: &str, troubles: &mut Vec<Trouble>) -> Option<Pair> {
    let read_one = |language: &'static str, troubles: &mut Vec<Trouble>| {
        let file = format!("{language}/{name}.ftl");
        match sources.texts.get(&(language.to_owned(), name.to_owned())) {
            Some(text) => Some(read(&file, language, text, troubles)),
            None => {
                troubles.push(Trouble::new(&file, 0, "", "the file is missing"));
                None
            }
        }
    };
    let [first, second] = LANGUAGES.map(|language| read_one(language, troubles));
    Some([first?, second?])
}

/// Both languages have the same keys, attributes and arguments; the first declares the order of arguments.
fn same_keys(pair: &Pair, troubles: &mut Vec<Trouble>) {
    let free = |key: &str, attribute: &str| {
        KINDS
            .iter()
            .filter(|k| pair[0].name.ends_with(&format!("/{}.ftl", k.file)) && key.starts_with(k.prefix))
            .any(|k| {
                k.columns
                    .iter()
                    .any(|c| c.attribute == attribute && c.need == Need::Free)
            })
    };
    for (here, there) in [(&pair[0], &pair[1]), (&pair[1], &pair[0])] {
        for (key, message) in &here.messages {
            let Some(other) = there.messages.get(key) else {
                let what = format!("is missing; {}:{} has it", here.name, message.line);
                troubles.push(Trouble::new(&there.name, 0, key, what));
                continue;
            };
            for attribute in message
                .texts
                .keys()
                .filter(|a| !other.texts.contains_key(*a) && !free(key, a))
            {
                let what = format!("is missing; {}:{} has it", here.name, message.line);
                troubles.push(Trouble::new(&there.name, other.line, &spoken(key, attribute), what));
            }
        }
    }
    for (key, first) in &pair[0].messages {
        let Some(second) = pair[1].messages.get(key) else {
            continue;
        };
        same_arguments(pair, key, first, second, troubles);
    }
}

fn same_arguments(pair: &Pair, key: &str, first: &Message, second: &Message, troubles: &mut Vec<Trouble>) {
    let mut used = BTreeSet::new();
    for (attribute, text) in &first.texts {
        let here: BTreeSet<String> = arguments(text).into_iter().map(|(name, _)| name).collect();
        if let Some(other) = second.texts.get(attribute) {
            let there: BTreeSet<String> = arguments(other).into_iter().map(|(name, _)| name).collect();
            if here != there {
                let what = format!(
                    "uses {}, but {}:{} uses {}",
                    list(&there),
                    pair[0].name,
                    first.line,
                    list(&here)
                );
                troubles.push(Trouble::new(&pair[1].name, second.line, &spoken(key, attribute), what));
            }
        }
        if here.len() > 1 && !here.iter().all(|name| first.declared.contains(name)) {
            let what = "has several arguments: name them in the comment above, in their order";
            troubles.push(Trouble::new(&pair[0].name, first.line, &spoken(key, attribute), what));
        }
        if here.len() > 9 {
            troubles.push(Trouble::new(
                &pair[0].name,
                first.line,
                &spoken(key, attribute),
                "has more than nine arguments",
            ));
        }
        used.extend(here);
    }
    if let Some(unused) = first.declared.iter().find(|name| !used.contains(*name)) {
        let what = format!("the comment names ${unused}, the text does not use it");
        troubles.push(Trouble::new(&pair[0].name, first.line, key, what));
    }
}

fn list(names: &BTreeSet<String>) -> String {
    match names.len() {
        0 => "no argument".to_owned(),
        _ => names
            .iter()
            .map(|name| format!("${name}"))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// The words of one id in both languages.
fn of_id(kind: &Kind, id: &str, key: &str, pair: &Pair, troubles: &mut Vec<Trouble>) {
    for file in pair {
        let Some(message) = file.messages.get(key) else {
            let what = format!("is missing: the {} {id} has no words in this language", kind.name);
            troubles.push(Trouble::new(&file.name, 0, key, what));
            continue;
        };
        let mut trouble = |attribute: &str, what: String| {
            troubles.push(Trouble::new(&file.name, message.line, &spoken(key, attribute), what));
        };
        for (attribute, text) in &message.texts {
            let Some(column) = kind.columns.iter().find(|c| c.attribute == attribute) else {
                let known: Vec<&str> = kind
                    .columns
                    .iter()
                    .map(|c| c.attribute)
                    .filter(|a| !a.is_empty())
                    .collect();
                trouble(
                    attribute,
                    format!("is not one of the texts of a {}: {}", kind.name, known.join(", ")),
                );
                continue;
            };
            let here: BTreeSet<String> = arguments(text).into_iter().map(|(name, _)| name).collect();
            let expected: BTreeSet<String> = column.arguments.iter().map(|&name| name.to_owned()).collect();
            if here != expected {
                trouble(
                    attribute,
                    format!("uses {}; it must use {}", list(&here), list(&expected)),
                );
            }
        }
        for column in kind.columns {
            let there = message.texts.contains_key(column.attribute);
            let needed = match column.need {
                Need::Always => true,
                Need::WithGroup(_) => kind
                    .columns
                    .iter()
                    .any(|c| c.need == column.need && message.texts.contains_key(c.attribute)),
                Need::Free => false,
            };
            if needed && !there {
                trouble(column.attribute, format!("is missing: the {} {id} needs it", kind.name));
            }
        }
        if !kind.any_of.is_empty() && !kind.any_of.iter().any(|a| message.texts.contains_key(*a)) {
            trouble("", format!("needs one of these texts: {}", kind.any_of.join(", ")));
        }
    }
}

/// Every key of a list becomes a function; two keys may not become the same one, and Rust keeps some names.
fn function_name(file: &LocaleFile, key: &str, troubles: &mut Vec<Trouble>) {
    let Some(message) = file.messages.get(key) else { return };
    let name = super::write::function(key, "");
    let twin = file
        .messages
        .keys()
        .find(|other| other.as_str() < key && super::write::function(other, "") == name);
    if let Some(twin) = twin {
        troubles.push(Trouble::new(
            &file.name,
            message.line,
            key,
            format!("makes the same function as {twin}"),
        ));
    }
    if let Some(attribute) = message.texts.keys().find(|attribute| !attribute.is_empty()) {
        let what = "has an attribute; in a list of sentences every sentence has a key of its own";
        troubles.push(Trouble::new(&file.name, message.line, &spoken(key, attribute), what));
    }
    const KEPT: &[&str] = &[
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
        "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
        "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while", "yield",
    ];
    if KEPT.contains(&name.as_str()) {
        troubles.push(Trouble::new(
            &file.name,
            message.line,
            key,
            "is a word that Rust keeps for itself; say more",
        ));
    }
}
