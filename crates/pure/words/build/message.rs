//! One locale file as messages: key, line, declared arguments, value and attributes.

use super::Trouble;
use super::pattern::{Pattern, read as read_pattern};
use fluent_syntax::ast::Entry;
use std::collections::BTreeMap;

/// A message of one language.
#[derive(Clone, Debug)]
pub struct Message {
    /// Line of its key, from 1.
    pub line: usize,
    /// Arguments named in the comment above it, in order: `# $who the letter, $minutes (number)`.
    pub declared: Vec<String>,
    /// Its texts by attribute; the value itself has the empty name.
    pub texts: BTreeMap<String, Pattern>,
}

/// A file of one language.
#[derive(Clone, Debug)]
pub struct LocaleFile {
    /// Its name for messages to people, for example `uk/ui.ftl`.
    pub name: String,
    /// Its messages by key.
    pub messages: BTreeMap<String, Message>,
    /// Keys in the order of the file.
    pub order: Vec<String>,
}

/// Reads a file; what cannot be read is told and left out.
pub fn read(name: &str, language: &'static str, text: &str, troubles: &mut Vec<Trouble>) -> LocaleFile {
    let mut file = LocaleFile {
        name: name.to_owned(),
        messages: BTreeMap::new(),
        order: Vec::new(),
    };
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let start = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
                let broken = text.get(start..).unwrap_or_default().trim_start();
                let key: String = broken
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || "_-".contains(*c))
                    .collect();
                troubles.push(Trouble::new(
                    name,
                    line_of(text, error.pos.start),
                    &key,
                    error.kind.to_string(),
                ));
            }
            resource
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let line = line_of(text, offset_in(text, key));
                if let Some(first) = file.messages.get(key) {
                    let what = format!("stands here a second time; the first is on line {}", first.line);
                    troubles.push(Trouble::new(name, line, key, what));
                    continue;
                }
                let comment = message.comment.map(|c| c.content.join(" ")).unwrap_or_default();
                let values = message.value.iter().map(|value| ("", value));
                let attributes = message.attributes.iter().map(|a| (a.id.name, &a.value));
                let mut texts = BTreeMap::new();
                for (attribute, pattern) in values.chain(attributes) {
                    let line = if attribute.is_empty() {
                        line
                    } else {
                        line_of(text, offset_in(text, attribute_name(&message.attributes, attribute)))
                    };
                    match read_pattern(pattern, language) {
                        Ok(read) => {
                            if texts.insert(attribute.to_owned(), read).is_some() {
                                troubles.push(Trouble::new(
                                    name,
                                    line,
                                    &spoken(key, attribute),
                                    "stands here a second time",
                                ));
                            }
                        }
                        Err(what) => troubles.push(Trouble::new(name, line, &spoken(key, attribute), what)),
                    }
                }
                file.order.push(key.to_owned());
                file.messages.insert(
                    key.to_owned(),
                    Message {
                        line,
                        declared: arguments_in(&comment),
                        texts,
                    },
                );
            }
            Entry::Term(term) => {
                let line = line_of(text, offset_in(text, term.id.name));
                troubles.push(Trouble::new(
                    name,
                    line,
                    term.id.name,
                    "terms are not understood here; write the words out",
                ));
            }
            // What the parser could not read is told above, with its place.
            Entry::Junk { .. } | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    file
}

/// `key.attribute`, or the key alone.
pub fn spoken(key: &str, attribute: &str) -> String {
    if attribute.is_empty() {
        key.to_owned()
    } else {
        format!("{key}.{attribute}")
    }
}

/// The last one with this name, so that a doubled attribute points at its second place.
fn attribute_name<'s>(all: &[fluent_syntax::ast::Attribute<&'s str>], name: &'s str) -> &'s str {
    all.iter().rev().find(|a| a.id.name == name).map_or(name, |a| a.id.name)
}

/// The parser hands out slices of the text, so their place is a difference of addresses.
fn offset_in(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize)
        .saturating_sub(text.as_ptr() as usize)
        .min(text.len())
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&b| b == b'\n').count() + 1
}

fn arguments_in(comment: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for after in comment.split('$').skip(1) {
        let name: String = after
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c))
            .collect();
        if !name.is_empty() && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}
