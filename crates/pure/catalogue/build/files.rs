//! The TOML files of a catalogue folder, each with its path as id.

use super::Problems;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;

/// Folders whose files are entries.
const KINDS: [&str; 7] = [
    "conditions",
    "occasions",
    "phrases",
    "poses",
    "regions",
    "signs",
    "techniques",
];
/// Files beside them.
const SINGLE: [&str; 4] = ["SOURCES.toml", "groups.toml", "retired.toml", "rules.toml"];

/// The text of every file, by its path below the folder.
pub struct Files {
    texts: BTreeMap<String, String>,
}

impl Files {
    /// Reads them all; a file in the wrong place is a problem, not a silence.
    pub fn read(folder: &Path, problems: &mut Problems) -> Self {
        let mut texts = BTreeMap::new();
        walk(folder, "", &mut texts, problems);
        for path in texts.keys() {
            let kind = path.split('/').next().unwrap_or_default();
            let depth = path.split('/').count();
            let placed = SINGLE.contains(&path.as_str())
                || match kind {
                    "phrases" => depth == 3,
                    _ => KINDS.contains(&kind) && depth == 2,
                };
            problems.unless(placed, path, || {
                format!(
                    "no such place in a catalogue: entries are {{{}}}/ID.toml (phrases/TOPIC/NAME.toml); beside them {}",
                    KINDS.join(", "),
                    SINGLE.join(", ")
                )
            });
        }
        for name in SINGLE {
            problems.unless(texts.contains_key(name), name, || "the file is missing".to_owned());
        }
        Self { texts }
    }

    /// The entries of a kind, by id, in alphabetical order of ids.
    pub fn entries<T: DeserializeOwned>(&self, kind: &str, problems: &mut Problems) -> BTreeMap<String, T> {
        let mut out = BTreeMap::new();
        let prefix = format!("{kind}/");
        for (path, text) in self.texts.iter().filter(|(path, _)| path.starts_with(&prefix)) {
            let id = path[prefix.len()..].trim_end_matches(".toml");
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '/';
            problems.unless(id.chars().all(plain), path, || {
                format!("the id `{id}` may only have small letters, digits and `_`")
            });
            if let Some(entry) = parse(path, text, problems) {
                out.insert(id.to_owned(), entry);
            }
        }
        out
    }

    /// A single file.
    pub fn single<T: DeserializeOwned>(&self, path: &str, problems: &mut Problems) -> Option<T> {
        parse(path, self.texts.get(path)?, problems)
    }

    /// A number that changes when any word of any file changes (FNV-1a, 64 bits).
    pub fn hash(&self) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for (path, text) in &self.texts {
            for byte in path.bytes().chain([0]).chain(text.bytes()).chain([0]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
        hash
    }
}

fn parse<T: DeserializeOwned>(path: &str, text: &str, problems: &mut Problems) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let line = error
                .span()
                .map_or(1, |span| 1 + text[..span.start.min(text.len())].matches('\n').count());
            problems.push(path, format!("line {line}: {}", error.message().replace('\n', " ")));
            None
        }
    }
}

fn walk(folder: &Path, below: &str, texts: &mut BTreeMap<String, String>, problems: &mut Problems) {
    let listing = match std::fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) => return problems.push(below, format!("the folder cannot be read: {error}")),
    };
    for item in listing.flatten() {
        let name = item.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() {
            name.clone()
        } else {
            format!("{below}/{name}")
        };
        let whole = item.path();
        if whole.is_dir() {
            walk(&whole, &path, texts, problems);
        } else if name.ends_with(".toml") {
            match std::fs::read_to_string(&whole) {
                // The same text on every machine, whatever its line ends.
                Ok(text) => drop(texts.insert(path, text.replace("\r\n", "\n"))),
                Err(error) => problems.push(&path, format!("cannot be read: {error}")),
            }
        } else if !name.ends_with(".md") && !name.starts_with('.') {
            problems.push(&path, "neither .toml nor .md: nothing else belongs in a catalogue");
        }
    }
}
