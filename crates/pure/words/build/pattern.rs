//! One text with its arguments and plural choices, from Fluent's tree to the two pieces this house understands.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern as Tree, PatternElement, VariantKey};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they are.
    Words(String),
    /// An argument.
    Argument(String),
    /// Texts by the plural category of a number, in the order of [`categories`].
    Plural(String, Vec<Vec<Piece>>),
}

/// A whole text.
pub type Pattern = Vec<Piece>;

/// The plural categories a language has for whole numbers.
pub fn categories(language: &str) -> &'static [&'static str] {
    match language {
        "uk" => &["one", "few", "many"],
        _ => &["one", "other"],
    }
}

/// Reads a text, or says why it cannot be used.
pub fn read(tree: &Tree<&str>, language: &str) -> Result<Pattern, String> {
    let mut pieces = pieces(tree, language, true)?;
    trim(&mut pieces);
    if pieces.is_empty() {
        return Err("has no words".to_owned());
    }
    Ok(pieces)
}

fn pieces(tree: &Tree<&str>, language: &str, outer: bool) -> Result<Pattern, String> {
    let mut pieces: Pattern = Vec::new();
    for element in &tree.elements {
        match element {
            PatternElement::TextElement { value } => add_words(&mut pieces, value)?,
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => match inline {
                    InlineExpression::VariableReference { id } => pieces.push(Piece::Argument(id.name.to_owned())),
                    InlineExpression::StringLiteral { value } => add_words(&mut pieces, value)?,
                    _ => return Err("only arguments, quoted text and plural choices may stand in braces".to_owned()),
                },
                Expression::Select { selector, variants } => {
                    let InlineExpression::VariableReference { id } = selector else {
                        return Err("a choice is made by the number in an argument".to_owned());
                    };
                    if !outer {
                        return Err("a choice inside a choice is not understood; write two sentences".to_owned());
                    }
                    let mut chosen = Vec::new();
                    for category in categories(language) {
                        let named =
                            |key: &VariantKey<&str>| matches!(key, VariantKey::Identifier { name } if name == category);
                        let Some(variant) = variants.iter().find(|v| named(&v.key)) else {
                            return Err(format!("the choice by ${} lacks the form [{category}]", id.name));
                        };
                        chosen.push(self::pieces(&variant.value, language, false)?);
                    }
                    for variant in variants {
                        let known = |name: &str| categories(language).contains(&name) || name == "other";
                        if !matches!(&variant.key, VariantKey::Identifier { name } if known(name)) {
                            return Err(format!(
                                "the choice by ${} has a form this language does not have",
                                id.name
                            ));
                        }
                    }
                    pieces.push(Piece::Plural(id.name.to_owned(), chosen));
                }
            },
        }
    }
    Ok(pieces)
}

/// Lines of one text are wrapped for the translator's eyes only: a line break is a space.
fn add_words(pieces: &mut Pattern, value: &str) -> Result<(), String> {
    if value.contains(|c: char| c.is_control() && c != '\n') {
        return Err("has a control character".to_owned());
    }
    let value = value.replace('\n', " ");
    match pieces.last_mut() {
        Some(Piece::Words(words)) => {
            if words.ends_with(' ') {
                words.push_str(value.trim_start_matches(' '));
            } else {
                words.push_str(&value);
            }
        }
        _ => pieces.push(Piece::Words(value)),
    }
    Ok(())
}

fn trim(pieces: &mut Pattern) {
    if let Some(Piece::Words(words)) = pieces.last_mut() {
        words.truncate(words.trim_end().len());
    }
    pieces.retain(|piece| !matches!(piece, Piece::Words(words) if words.is_empty()));
}

/// The arguments of a text in order of first use, with true for those a choice is made by.
pub fn arguments(pattern: &Pattern) -> Vec<(String, bool)> {
    let mut found: Vec<(String, bool)> = Vec::new();
    let mut add = |name: &str, number: bool| match found.iter_mut().find(|(known, _)| known == name) {
        Some(known) => known.1 |= number,
        None => found.push((name.to_owned(), number)),
    };
    for piece in pattern {
        match piece {
            Piece::Words(_) => {}
            Piece::Argument(name) => add(name, false),
            Piece::Plural(name, variants) => {
                add(name, true);
                for (inner, _) in variants.iter().flat_map(arguments) {
                    add(&inner, false);
                }
            }
        }
    }
    found
}

/// The compact form that `src/say.rs` reads: \u{1} and a digit for an argument; \u{2}, a digit and the forms, each
/// closed by \u{3}, for a choice.
pub fn encode(pattern: &Pattern, arguments: &[String]) -> String {
    let place = |name: &str| arguments.iter().position(|a| a == name).unwrap_or(0).to_string();
    let mut out = String::new();
    for piece in pattern {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Argument(name) => out.extend(["\u{1}", &place(name)]),
            Piece::Plural(name, variants) => {
                out.extend(["\u{2}", &place(name)]);
                for variant in variants {
                    out.extend([&encode(variant, arguments), "\u{3}"]);
                }
                out.push('\u{4}');
            }
        }
    }
    out
}
