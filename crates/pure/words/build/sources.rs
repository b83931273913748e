//! The folders as text: locale files of each language, and the ids the catalogue has.

use super::{LANGUAGES, Trouble};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Everything the generator looks at.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Text of each file by language and name without ending, for example `("uk", "ui")`.
    pub texts: BTreeMap<(String, String), String>,
    /// Ids by folder of the catalogue, for example `regions`; in alphabetical order, as the catalogue numbers them.
    pub ids: BTreeMap<String, BTreeSet<String>>,
    /// Keys of the sentences that rules of conditions name (`text_key`).
    pub text_keys: BTreeSet<String>,
    /// Things that poses ask for (`props`).
    pub props: BTreeSet<String>,
}

impl Sources {
    /// Reads both folders.
    pub fn read(locales: &Path, catalogue: &Path) -> Result<Self, Vec<Trouble>> {
        let mut all = Self::default();
        for language in LANGUAGES {
            for (name, text) in folder(&locales.join(language), "ftl").map_err(|what| unread(language, &what))? {
                all.texts.insert((language.to_owned(), name), text);
            }
        }
        for kind in ["regions", "techniques", "poses", "conditions", "signs"] {
            let entries = folder(&catalogue.join(kind), "toml").map_err(|what| unread(kind, &what))?;
            for (id, text) in entries {
                all.text_keys.extend(strings_of(&text, "text_key"));
                all.props.extend(strings_of(&text, "props"));
                all.ids.entry(kind.to_owned()).or_default().insert(id);
            }
        }
        Ok(all)
    }
}

fn unread(what: &str, why: &str) -> Vec<Trouble> {
    vec![Trouble::new(what, 0, "", why)]
}

/// Name without ending and text of every file with this ending.
fn folder(folder: &Path, ending: &str) -> Result<BTreeMap<String, String>, String> {
    let cannot = |error: std::io::Error| format!("cannot be read: {error}");
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
        if let (Some(name), true) = (name, path.extension().is_some_and(|e| e == ending)) {
            found.insert(name, std::fs::read_to_string(&path).map_err(cannot)?);
        }
    }
    Ok(found)
}

/// The quoted strings on lines `key = "..."` or `key = ["...", ...]`. The catalogue's own build reads the files as
/// TOML and refuses any other spelling of them; here only these strings matter.
fn strings_of(text: &str, key: &str) -> Vec<String> {
    let values = text
        .lines()
        .filter_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='));
    values
        .flat_map(|value| value.split('"').skip(1).step_by(2).map(str::to_owned))
        .collect()
}
