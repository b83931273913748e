//! The words after a command: files in their order, and named options.

use crate::ending::{Done, Ending};
use lexopt::Arg;
use words::Lang;

/// Text for people, or JSON for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Options and files of one command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Words without a name, in their order.
    pub files: Vec<String>,
    values: Vec<(String, String)>,
    switches: Vec<String>,
}

impl Options {
    /// Reads the words after a command. `named` take a value, `switches` do not; `--lang` is known everywhere.
    ///
    /// # Errors
    /// Bad input: the option that is not known or lacks its value, and what is known.
    pub fn read(words: &[String], most_files: usize, named: &[&str], switches: &[&str]) -> Done<Self> {
        let mut out = Self::default();
        let mut parser = lexopt::Parser::from_args(words);
        let known = || {
            let all: Vec<String> = named
                .iter()
                .chain(switches)
                .chain(&["lang"])
                .map(|name| format!("--{name}"))
                .collect();
            all.join(", ")
        };
        while let Some(arg) = parser.next().map_err(|why| Ending::bad(why.to_string()))? {
            match arg {
                Arg::Long(name) if name == "lang" || named.contains(&name) => {
                    let name = name.to_owned();
                    let value = parser.value().map_err(|why| Ending::bad(why.to_string()))?;
                    if out.value(&name).is_some() {
                        return Err(Ending::bad(format!("--{name} was given twice; once is allowed")));
                    }
                    out.values.push((name, value.to_string_lossy().into_owned()));
                }
                Arg::Long(name) if switches.contains(&name) => out.switches.push(name.to_owned()),
                Arg::Value(word) if out.files.len() < most_files => out.files.push(word.to_string_lossy().into_owned()),
                Arg::Value(word) => {
                    let word = word.to_string_lossy().into_owned();
                    return Err(Ending::bad(format!("`{word}` is one word too many here")));
                }
                Arg::Long(name) => {
                    return Err(Ending::bad(format!(
                        "--{name} is not known here; known are {}",
                        known()
                    )));
                }
                Arg::Short(letter) => {
                    return Err(Ending::bad(format!(
                        "-{letter} is not known here; known are {}",
                        known()
                    )));
                }
            }
        }
        Ok(out)
    }
    /// The value of an option.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
    /// True when the switch was given.
    pub fn has(&self, name: &str) -> bool {
        self.switches.iter().any(|known| known == name)
    }
    /// The file at this place.
    ///
    /// # Errors
    /// Bad input when it is missing.
    pub fn file(&self, at: usize, what: &str) -> Done<&str> {
        self.files
            .get(at)
            .map(String::as_str)
            .ok_or_else(|| Ending::bad(format!("{what} is missing (see `attune help`)")))
    }
    /// `--format`.
    ///
    /// # Errors
    /// Bad input for anything but text or json.
    pub fn format(&self) -> Done<Format> {
        match self.value("format") {
            None | Some("text") => Ok(Format::Text),
            Some("json") => Ok(Format::Json),
            Some(other) => Err(Ending::bad(format!("--format: found `{other}`; allowed: text, json"))),
        }
    }
    /// `--lang`.
    ///
    /// # Errors
    /// Bad input for a language that is not there.
    pub fn lang(&self) -> Done<Lang> {
        match self.value("lang") {
            None => Ok(Lang::En),
            Some(name) => {
                Lang::parse(name).ok_or_else(|| Ending::bad(format!("--lang: found `{name}`; allowed: en, uk")))
            }
        }
    }
    /// A whole number from `low` to `high`.
    ///
    /// # Errors
    /// Bad input for anything else.
    pub fn whole(&self, name: &str, low: u32, high: u32) -> Done<Option<u32>> {
        let Some(text) = self.value(name) else { return Ok(None) };
        let number = text.parse().ok().filter(|number| (low..=high).contains(number));
        number.map(Some).ok_or_else(|| {
            Ending::bad(format!(
                "--{name}: found `{text}`; allowed: a whole number from {low} to {high}"
            ))
        })
    }
}
