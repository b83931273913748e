//! Checked files as Rust: for each column of texts one block of characters a language, and typed functions.

use super::check::{Checked, Keyed, Pair};
use super::message::Message;
use super::pattern::{Piece, arguments, encode};
use std::fmt::Write;

/// `start-heading` becomes `start_heading`.
pub fn function(key: &str, attribute: &str) -> String {
    let whole = if attribute.is_empty() {
        key.to_owned()
    } else {
        format!("{key}_{attribute}")
    };
    whole.replace('-', "_").to_lowercase()
}

/// The whole generated file.
pub fn code(checked: &Checked) -> String {
    let mut out = String::new();
    for (name, pair) in &checked.lists {
        list(&mut out, name, pair);
    }
    for Keyed { kind, ids, pair } in &checked.kinds {
        for column in kind.columns {
            let declared: Vec<String> = column.arguments.iter().map(|&name| name.to_owned()).collect();
            let texts = |at: usize| {
                let text = |key: &String| pair[at].messages.get(key)?.texts.get(column.attribute);
                ids.iter()
                    .map(|(_, key)| text(key).map(|t| encode(t, &declared)).unwrap_or_default())
                    .collect::<Vec<_>>()
            };
            table(&mut out, column.constant, &texts(0), &texts(1));
        }
        if let Some(constant) = kind.list {
            let names: Vec<&str> = ids.iter().map(|(id, _)| id.as_str()).collect();
            let _ = writeln!(
                out,
                "pub(crate) static {constant}: [&str; {}] = {names:?};",
                names.len()
            );
        }
    }
    out
}

fn table(out: &mut String, constant: &str, en: &[String], uk: &[String]) {
    let one = |texts: &[String]| {
        let lengths: Vec<usize> = texts.iter().map(String::len).collect();
        format!("Table {{ text: {:?}, lengths: &{lengths:?} }}", texts.concat())
    };
    let _ = writeln!(
        out,
        "pub(crate) static {constant}: Words = Words {{ en: {}, uk: {} }};",
        one(en),
        one(uk)
    );
}

fn list(out: &mut String, name: &str, pair: &Pair) {
    let upper = name.to_uppercase();
    let keys = &pair[0].order;
    let mut functions = String::new();
    let (mut en, mut uk) = (Vec::new(), Vec::new());
    for (index, key) in keys.iter().enumerate() {
        let messages: Vec<&Message> = pair.iter().filter_map(|file| file.messages.get(key)).collect();
        let texts: Vec<_> = messages.iter().filter_map(|m| m.texts.get("")).collect();
        let (Some(first), [en_text, uk_text]) = (messages.first(), texts.as_slice()) else {
            continue;
        };
        let used: Vec<(String, bool)> = texts.iter().flat_map(|t| arguments(t)).collect();
        let mut declared = first.declared.clone();
        for (name, _) in &used {
            if !declared.contains(name) {
                declared.push(name.clone());
            }
        }
        let is_number = |name: &String| used.iter().any(|(n, number)| n == name && *number);
        en.push(encode(en_text, &declared));
        uk.push(encode(uk_text, &declared));
        let parameters: String = declared
            .iter()
            .map(|name| {
                format!(
                    ", {}: {}",
                    function(name, ""),
                    if is_number(name) { "u32" } else { "&str" }
                )
            })
            .collect();
        let given: Vec<String> = declared
            .iter()
            .map(|name| {
                format!(
                    "Arg::{}({})",
                    if is_number(name) { "Number" } else { "Text" },
                    function(name, "")
                )
            })
            .collect();
        let body = if given.is_empty() {
            format!("super::{upper}.plain(lang, {index})")
        } else {
            format!("super::{upper}.say(lang, {index}, &[{}])", given.join(", "))
        };
        let shown: String = en_text.iter().map(shown).collect();
        let _ = writeln!(functions, "    /// `{shown}`\n    #[must_use]");
        let _ = writeln!(
            functions,
            "    pub fn {}(lang: Lang{parameters}) -> String {{ {body} }}",
            function(key, "")
        );
    }
    table(out, &upper, &en, &uk);
    let _ = writeln!(
        out,
        "/// Words of `locales/*/{name}.ftl`.\npub mod {name} {{\n    #[allow(unused_imports)]\n    use super::{{Arg, Lang}};\n{functions}}}"
    );
}

/// A text as it stands in the documentation of its function.
fn shown(piece: &Piece) -> String {
    match piece {
        Piece::Words(words) => words.replace('`', "'"),
        Piece::Argument(name) => format!("{{{name}}}"),
        Piece::Plural(name, forms) => {
            let last: String = forms.last().into_iter().flatten().map(shown).collect();
            format!("[{name}: {last}]")
        }
    }
}
