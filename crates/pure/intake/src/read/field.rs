//! Reading one field: its type, its range, its line. Troubles are collected and the earliest in the file is kept.

use crate::trouble::{Allowed, Trouble, shown};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value with its place in the text.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// The text, and the earliest trouble so far.
pub(super) struct Reader<'t> {
    text: &'t str,
    first: Option<(usize, Trouble)>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, first: None }
    }
    /// Notes a trouble at this byte of the text.
    pub(super) fn trouble(&mut self, at: usize, field: String, found: String, allowed: Allowed) {
        if self.first.as_ref().is_none_or(|(earlier, _)| at < *earlier) {
            let line = Some(line_of(self.text, at));
            self.first = Some((
                at,
                Trouble {
                    line,
                    field,
                    found,
                    allowed,
                },
            ));
        }
    }
    /// Notes that this value is not what is allowed here.
    pub(super) fn wrong(&mut self, value: &Value<'_>, field: &str, allowed: Allowed) {
        self.trouble(value.span().start, field.to_owned(), found(value), allowed);
    }
    pub(super) fn first_trouble(self) -> Option<Trouble> {
        self.first.map(|(_, trouble)| trouble)
    }

    /// A whole number in a range.
    pub(super) fn whole(&mut self, value: &Value<'_>, field: &str, low: i64, high: i64) -> Option<i64> {
        let number = match value.get_ref() {
            DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|n| (low..=high).contains(n));
        if number.is_none() {
            self.wrong(value, field, Allowed::Whole(low, high));
        }
        number
    }
    /// True or false.
    pub(super) fn truth(&mut self, value: &Value<'_>, field: &str) -> Option<bool> {
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            self.wrong(value, field, Allowed::Truth);
        }
        truth
    }
    /// One of a closed list of words.
    pub(super) fn word<T: Copy>(&mut self, value: &Value<'_>, field: &str, words: &[(&'static str, T)]) -> Option<T> {
        let text = value.get_ref().as_str();
        let word = text
            .and_then(|text| words.iter().find(|(word, _)| *word == text))
            .map(|&(_, meaning)| meaning);
        if word.is_none() {
            self.wrong(
                value,
                field,
                Allowed::OneOf(words.iter().map(|&(word, _)| word).collect()),
            );
        }
        word
    }
    /// A short text on one line.
    pub(super) fn line(&mut self, value: &Value<'_>, field: &str, longest: usize) -> Option<String> {
        let text = value.get_ref().as_str();
        let text = text.filter(|t| t.chars().count() <= longest && !t.chars().any(char::is_control));
        if text.is_none() {
            self.wrong(value, field, Allowed::Text(longest));
        }
        text.map(str::to_owned)
    }
    /// The items of a list, each with its field path.
    pub(super) fn list<'v>(
        &mut self,
        value: &'v Value<'t>,
        field: &str,
        of: &'static str,
    ) -> Vec<(String, &'v Value<'t>)> {
        match value.get_ref() {
            DeValue::Array(items) => items
                .iter()
                .enumerate()
                .map(|(i, item)| (format!("{field}[{i}]"), item))
                .collect(),
            _ => {
                self.wrong(value, field, Allowed::List(of));
                Vec::new()
            }
        }
    }
}

/// A table whose unknown keys were already reported.
pub(super) struct Table<'v, 't> {
    entries: &'v DeTable<'t>,
    path: String,
    /// Where the table stands in the text.
    pub(super) at: usize,
}

impl<'v, 't> Table<'v, 't> {
    /// Takes a table and notes every key that is not in `keys`.
    pub(super) fn new(
        reader: &mut Reader<'t>,
        entries: &'v DeTable<'t>,
        path: String,
        at: usize,
        keys: &[&'static str],
    ) -> Self {
        let table = Self { entries, path, at };
        for (key, _) in entries {
            let name: &str = key.get_ref();
            if !keys.contains(&name) {
                let found = format!("the key `{}`", shown(name));
                reader.trouble(
                    key.span().start,
                    table.field(&shown(name)),
                    found,
                    Allowed::OneOf(keys.to_vec()),
                );
            }
        }
        table
    }
    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'v Value<'t>> {
        self.entries
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map(|(_, value)| value)
    }
    /// The full path of a key.
    pub(super) fn field(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }
    /// A table inside this one; `None` when it is not there or is no table (then noted).
    pub(super) fn table(
        &self,
        reader: &mut Reader<'t>,
        key: &str,
        keys: &[&'static str],
        of: &'static str,
    ) -> Option<Table<'v, 't>> {
        let value = self.get(key)?;
        let field = self.field(key);
        match value.get_ref() {
            DeValue::Table(entries) => Some(Table::new(reader, entries, field, value.span().start, keys)),
            _ => {
                reader.wrong(value, &field, Allowed::Table(of));
                None
            }
        }
    }
    /// Notes that a needed key is missing.
    pub(super) fn missing(&self, reader: &mut Reader<'t>, key: &str) {
        reader.trouble(self.at, self.field(key), "nothing".to_owned(), Allowed::Present);
    }
}

/// The line of a byte of the text, counted from 1.
pub(super) fn line_of(text: &str, at: usize) -> u32 {
    let breaks = text.bytes().take(at).filter(|&byte| byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX - 1) + 1
}

/// What stands there, in words for a message.
pub(super) fn found(value: &Value<'_>) -> String {
    match value.get_ref() {
        DeValue::String(text) => format!("the text \"{}\"", shown(text)),
        DeValue::Integer(number) => shown(&number.to_string()),
        DeValue::Float(number) => shown(&number.to_string()),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(_) => "a date or time".to_owned(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
