//! The few words kept on the phone: the language and the last choices. Nothing about health can be written here.
//!
//! The format is text, a line each, `name=value`, first line `attune 1`. Lines of a newer version are kept as they
//! are, so that an older app does not lose what a newer one wrote.

use crate::Lang;
use quantity::{Place, Set, Setting};

/// First line of the format.
const HEAD: &str = "attune 1";
/// The lengths offered on the first screen, minutes.
pub(crate) const OFFERED_MINUTES: [u32; 3] = [10, 20, 30];

/// Language and last choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Chosen or guessed language; `None` before the device told what it prefers.
    pub(crate) lang: Option<Lang>,
    /// True when a person chose it, so that the device's wish no longer counts.
    pub(crate) lang_chosen: bool,
    /// Who was here last.
    pub(crate) setting: Option<Setting>,
    /// What they had.
    pub(crate) places: Set<Place>,
    /// How long, minutes.
    pub(crate) minutes: u32,
    /// Lines this version does not know.
    unknown: Vec<String>,
}

impl Default for Kept {
    fn default() -> Self {
        let places = [Place::TwoChairs].into_iter().collect();
        Self {
            lang: None,
            lang_chosen: false,
            setting: None,
            places,
            minutes: 20,
            unknown: Vec::new(),
        }
    }
}

impl Kept {
    /// The text to keep.
    pub(crate) fn to_text(&self) -> String {
        let mut lines = vec![HEAD.to_owned()];
        if self.lang_chosen
            && let Some(lang) = self.lang
        {
            lines.push(format!("lang={lang}"));
        }
        if let Some(setting) = self.setting {
            lines.push(format!("setting={setting}"));
        }
        let places: Vec<&str> = Place::ALL
            .iter()
            .filter(|&&p| self.places.contains(p))
            .map(|p| p.as_str())
            .collect();
        lines.push(format!("places={}", places.join(",")));
        lines.push(format!("minutes={}", self.minutes));
        lines.extend(self.unknown.iter().cloned());
        lines.push(String::new());
        lines.join("\n")
    }

    /// Takes over what was kept. Damaged text changes nothing; damaged lines are left out one by one.
    pub(crate) fn take_over(&mut self, text: &str) {
        let mut lines = text.lines();
        if !lines.next().is_some_and(|head| head.starts_with("attune ")) {
            return;
        }
        for line in lines.filter(|l| !l.is_empty()) {
            match line.split_once('=') {
                Some(("lang", value)) => {
                    if let Some(lang) = Lang::parse(value)
                        && !self.lang_chosen
                    {
                        self.lang = Some(lang);
                        self.lang_chosen = true;
                    }
                }
                Some(("setting", value)) => self.setting = Setting::parse(value).or(self.setting),
                Some(("places", value)) => {
                    let places: Set<Place> = value.split(',').filter_map(Place::parse).collect();
                    if !places.is_empty() {
                        self.places = places;
                    }
                }
                Some(("minutes", value)) => {
                    self.minutes = value
                        .parse()
                        .ok()
                        .filter(|m| OFFERED_MINUTES.contains(m))
                        .unwrap_or(self.minutes);
                }
                _ => self.unknown.push(line.to_owned()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_holds_only_choices() {
        let mut kept = Kept {
            lang: Some(Lang::Uk),
            lang_chosen: true,
            minutes: 30,
            ..Kept::default()
        };
        kept.setting = Some(Setting::Friends);
        kept.places.insert(Place::Sofa);
        let text = kept.to_text();
        assert_eq!(
            text,
            "attune 1\nlang=uk\nsetting=friends\nplaces=two_chairs,sofa\nminutes=30\n"
        );
        let mut back = Kept::default();
        back.take_over(&text);
        assert_eq!(back, kept);
    }

    #[test]
    fn lines_of_a_newer_app_survive_an_older_one() {
        let mut kept = Kept::default();
        kept.take_over("attune 2\nminutes=10\nrhythm=weekly\n");
        assert_eq!(
            kept.to_text(),
            "attune 1\nplaces=two_chairs\nminutes=10\nrhythm=weekly\n"
        );
    }

    #[test]
    fn damaged_text_changes_nothing() {
        for text in [
            "",
            "garbage",
            "lang=uk",
            "attune 1\nminutes=999\nplaces=moon\nlang=xx\n",
        ] {
            let mut kept = Kept::default();
            kept.take_over(text);
            assert_eq!(kept, Kept::default(), "{text:?}");
        }
    }
}
