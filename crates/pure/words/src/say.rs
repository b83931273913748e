//! The tiny formatter: one text per language and key, found by number; arguments and plural forms put in.

use crate::Lang;

/// The texts of one language, one after the other, with their lengths in bytes.
pub(crate) struct Table {
    pub(crate) text: &'static str,
    pub(crate) lengths: &'static [u16],
}

impl Table {
    fn get(&self, index: usize) -> &'static str {
        let Some((before, rest)) = self.lengths.split_at_checked(index) else {
            return "";
        };
        let start: usize = before.iter().copied().map(usize::from).sum();
        let length = rest.first().copied().map_or(0, usize::from);
        self.text.get(start..start + length).unwrap_or_default()
    }
}

/// One column of words in every language.
pub(crate) struct Words {
    pub(crate) en: Table,
    pub(crate) uk: Table,
}

impl Words {
    /// The text as it is stored; empty when there is none.
    pub(crate) fn get(&self, lang: Lang, index: usize) -> &'static str {
        match lang {
            Lang::En => self.en.get(index),
            Lang::Uk => self.uk.get(index),
        }
    }
    /// The text without arguments.
    pub(crate) fn plain(&self, lang: Lang, index: usize) -> String {
        self.get(lang, index).to_owned()
    }
    /// The text with its arguments.
    pub(crate) fn say(&self, lang: Lang, index: usize, arguments: &[Arg]) -> String {
        let mut out = String::new();
        fill(&mut out, lang, self.get(lang, index), arguments);
        out
    }
}

/// What is put in.
pub(crate) enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which may also choose the form.
    Number(u32),
}

/// Puts arguments in; the encoding is the one of `build/pattern.rs`.
fn fill(out: &mut String, lang: Lang, template: &str, arguments: &[Arg]) {
    let mut rest = template;
    while let Some(at) = rest.find(['\u{1}', '\u{2}']) {
        let (before, mark) = rest.split_at(at);
        out.push_str(before);
        let digit = mark.as_bytes().get(1).copied().unwrap_or(b'0');
        let argument = arguments.get(usize::from(digit.wrapping_sub(b'0')));
        rest = mark.get(2..).unwrap_or_default();
        if mark.starts_with('\u{1}') {
            match argument {
                Some(Arg::Text(text)) => out.push_str(text),
                Some(Arg::Number(number)) => out.push_str(&number.to_string()),
                None => {}
            }
            continue;
        }
        let (forms, after) = rest.split_once('\u{4}').unwrap_or((rest, ""));
        let number = match argument {
            Some(Arg::Number(number)) => *number,
            _ => 0,
        };
        fill(
            out,
            lang,
            forms.split('\u{3}').nth(form(lang, number)).unwrap_or_default(),
            arguments,
        );
        rest = after;
    }
    out.push_str(rest);
}

/// Which plural form: English one, other; Ukrainian one, few, many (CLDR, whole numbers).
const fn form(lang: Lang, number: u32) -> usize {
    match lang {
        Lang::En => (number != 1) as usize,
        Lang::Uk => match (number % 10, number % 100) {
            (_, 11..=14) => 2,
            (1, _) => 0,
            (2..=4, _) => 1,
            _ => 2,
        },
    }
}
