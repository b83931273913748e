//! The answers as lines of text, first line `attune-answers 1`. Lines of a newer version are kept; a health line that
//! cannot be understood takes the answer of every heading back, so that everything is asked again.

use super::{Answers, NEVER_KEPT, Pregnant, Said, Told};
use catalogue::{ConditionGroup, ConditionId, Goals, RegionId};
use core::fmt::Write;
use limits::RegionSide;
use quantity::{Permission, Setting, Side};
use std::collections::BTreeMap;

const HEAD: &str = "attune-answers 1";

/// The text was written by a newer version whose first line is not ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

impl Answers {
    /// The text to keep.
    pub(crate) fn to_text(&self) -> String {
        let mut out = format!("{HEAD}\n");
        let mut number = |name: &str, value: Option<u32>| {
            if let Some(value) = value {
                let _ = writeln!(out, "{name} {value}");
            }
        };
        number("stature", self.stature_cm.map(u32::from));
        number("span", self.span_cm.map(u32::from));
        number("weight", self.weight_kg.map(u32::from));
        number("firmness", self.firmness.map(u32::from));
        number("renewed", self.renewed);
        if let Some(goals) = self.goals {
            let Goals {
                relaxation,
                circulation,
                flexibility,
                bonding,
                recovery,
            } = goals;
            let _ = writeln!(
                out,
                "goals {relaxation} {circulation} {flexibility} {bonding} {recovery}"
            );
        }
        if let Some(Said { day, setting, .. }) = self.skin {
            let _ = writeln!(out, "skin {day} {setting}");
        }
        for (place, weight) in &self.wishes {
            let _ = writeln!(out, "wish {place} {weight}");
        }
        for place in &self.ticklish {
            let _ = writeln!(out, "ticklish {place}");
        }
        for (name, marks) in [("receive", &self.receive), ("give", &self.give)] {
            for (place, said) in marks {
                let _ = writeln!(out, "{name} {place} {} {} {}", said.permission, said.day, said.setting);
            }
        }
        // A heading under which something was told for today only is asked again next time.
        let unsaid = |group: &ConditionGroup| {
            let mut told = self.told.keys().map(|condition| condition.entry());
            told.any(|entry| entry.group == *group && NEVER_KEPT.contains(&entry.id.as_str()))
        };
        for (group, day) in self.groups.iter().filter(|(group, _)| !unsaid(group)) {
            let _ = writeln!(out, "group {group} {day}");
        }
        if let Some(Pregnant { weeks, day, advice }) = self.pregnant {
            let weeks = weeks.map_or("?".to_owned(), |weeks| weeks.to_string());
            let advice = advice.map_or("-".to_owned(), |day| day.to_string());
            let _ = writeln!(out, "pregnant {weeks} {day} {advice}");
        }
        for (condition, told) in &self.told {
            if NEVER_KEPT.contains(&condition.as_str()) {
                continue;
            }
            let advice = told.advice.map_or("-".to_owned(), |day| day.to_string());
            let _ = write!(out, "told {condition} {} {advice}", told.day);
            for site in &told.sites {
                let _ = write!(out, " {site}");
            }
            out.push('\n');
        }
        for line in &self.unknown {
            let _ = writeln!(out, "{line}");
        }
        out
    }

    /// Reads what was kept.
    pub(crate) fn read(text: &str) -> Result<Self, Unreadable> {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return Err(Unreadable);
        }
        let mut out = Self::default();
        let mut damaged = false;
        for line in lines.filter(|line| !line.is_empty()) {
            let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
            let words: Vec<&str> = rest.split(' ').collect();
            if out.take(name, &words).is_none() {
                damaged |= matches!(name, "told" | "pregnant" | "group" | "receive" | "give");
                if !KNOWN.contains(&name) {
                    out.unknown.push(line.to_owned());
                }
            }
        }
        if damaged {
            out.groups.clear();
        }
        Ok(out)
    }

    fn take(&mut self, name: &str, words: &[&str]) -> Option<()> {
        let number = |at: usize, low: u16, high: u16| {
            let value: u16 = words.get(at)?.parse().ok()?;
            (low..=high).contains(&value).then_some(value)
        };
        match name {
            "stature" => self.stature_cm = Some(number(0, 120, 220)?),
            "span" => self.span_cm = Some(number(0, 120, 240)?),
            "weight" => self.weight_kg = Some(number(0, 30, 250)?),
            "firmness" => self.firmness = Some(number(0, 1, 3)? as u8),
            // Until this was dated it was `skin 1`: nobody knows when it was said or to whom, so it is asked again.
            "skin" => self.mark_skin(true, day(words, 0)?, Setting::parse(words.get(1)?)?),
            "renewed" => self.renewed = Some(day(words, 0)?),
            "goals" => {
                let weight = |at| number(at, 0, 3).map(|n| n as u8);
                self.goals = Some(Goals {
                    relaxation: weight(0)?,
                    circulation: weight(1)?,
                    flexibility: weight(2)?,
                    bonding: weight(3)?,
                    recovery: weight(4)?,
                });
            }
            "wish" => {
                self.wishes.insert(place(words.first()?)?, number(1, 1, 3)? as u8);
            }
            "ticklish" => {
                self.ticklish.insert(place(words.first()?)?);
            }
            "receive" => mark(&mut self.receive, words)?,
            "give" => mark(&mut self.give, words)?,
            "group" => {
                self.groups
                    .insert(ConditionGroup::parse(words.first()?)?, day(words, 1)?);
            }
            "pregnant" => {
                let weeks = match *words.first()? {
                    "?" => None,
                    text => Some(text.parse().ok().filter(|&weeks| weeks <= 45)?),
                };
                self.pregnant = Some(Pregnant {
                    weeks,
                    day: day(words, 1)?,
                    advice: advice(words, 2)?,
                });
            }
            "told" => {
                let condition = ConditionId::parse(words.first()?)?;
                let told = Told {
                    day: day(words, 1)?,
                    advice: advice(words, 2)?,
                    sites: words.get(3..)?.iter().map(|word| place(word)).collect::<Option<_>>()?,
                };
                self.told.insert(condition, told);
            }
            _ => return None,
        }
        Some(())
    }
}

/// Names of lines this version writes.
const KNOWN: &[&str] = &[
    "stature", "span", "weight", "firmness", "skin", "renewed", "goals", "wish", "ticklish", "receive", "give",
    "group", "pregnant", "told",
];

fn day(words: &[&str], at: usize) -> Option<u32> {
    words.get(at)?.parse().ok().filter(|&day| day < 1_000_000)
}

/// The day of an advice, or `-`.
fn advice(words: &[&str], at: usize) -> Option<Option<u32>> {
    match *words.get(at)? {
        "-" => Some(None),
        _ => day(words, at).map(Some),
    }
}

/// `calf.left`, or `sternum`.
fn place(word: &str) -> Option<RegionSide> {
    let (region, side) = match word.split_once('.') {
        Some((region, side)) => (region, Side::parse(side)?),
        None => (word, Side::Midline),
    };
    RegionSide::new(RegionId::parse(region)?, side)
}

fn mark(marks: &mut BTreeMap<RegionSide, Said>, words: &[&str]) -> Option<()> {
    let said = Said {
        permission: Permission::parse(words.get(1)?)?,
        day: day(words, 2)?,
        setting: Setting::parse(words.get(3)?)?,
    };
    marks.insert(place(words.first()?)?, said);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Answers {
        let calf = RegionSide::new(RegionId::known("calf"), Side::Left).expect("calves have sides");
        let mut out = Answers {
            stature_cm: Some(172),
            weight_kg: Some(70),
            firmness: Some(2),
            skin: Some(Said {
                permission: Permission::Yes,
                day: 20_000,
                setting: Setting::Partners,
            }),
            goals: Some(Goals {
                relaxation: 3,
                bonding: 1,
                ..Goals::default()
            }),
            renewed: Some(20_000),
            ..Answers::default()
        };
        out.wishes.insert(calf, 3);
        out.ticklish.insert(calf);
        out.mark(
            super::super::Role::Receive,
            calf,
            Permission::No,
            19_000,
            Setting::Friends,
        );
        out.mark(super::super::Role::Give, calf, Permission::Yes, 19_000, Setting::Family);
        out.tick(ConditionId::known("bruise"), 20_000);
        out.told
            .get_mut(&ConditionId::known("bruise"))
            .expect("told")
            .sites
            .insert(calf);
        out.pregnant = Some(Pregnant {
            weeks: Some(20),
            day: 20_000,
            advice: Some(19_990),
        });
        out.answer(ConditionGroup::Skin, 20_000);
        out
    }

    #[test]
    fn what_is_kept_comes_back() {
        let text = full().to_text();
        assert_eq!(Answers::read(&text), Ok(full()));
        assert_eq!(Answers::read(HEAD), Ok(Answers::default()));
    }
    #[test]
    fn answers_of_every_version_so_far_are_read_and_written_as_they_were() {
        const UNDATED: &str = include_str!("../../golden/answers-1.txt");
        const DATED: &str = include_str!("../../golden/answers-1-dated.txt");
        let asked_again = UNDATED.replace("skin 1\n", "");
        for (golden, written) in [(UNDATED, asked_again.as_str()), (DATED, DATED)] {
            let answers = Answers::read(golden).expect("an older app wrote this");
            assert!(!answers.groups.is_empty(), "every health line was understood");
            assert!(answers.unknown.is_empty());
            assert_eq!(answers.to_text(), written);
        }
    }
    #[test]
    fn what_may_not_be_found_later_is_never_written() {
        let mut answers = full();
        answers.tick(ConditionId::known("consent_pressure"), 20_000);
        answers.tick(ConditionId::known("mental_crisis"), 20_000);
        assert_eq!(answers.to_text(), full().to_text());
        answers.answer(ConditionGroup::Mind, 20_000);
        assert_eq!(answers.to_text(), full().to_text(), "its heading is asked again");
    }
    #[test]
    fn lines_of_a_newer_app_survive_an_older_one() {
        let text = format!("{}colour blue\n", full().to_text());
        assert_eq!(Answers::read(&text).map(|answers| answers.to_text()), Ok(text));
        assert_eq!(Answers::read("attune-answers 2\n"), Err(Unreadable));
        assert_eq!(Answers::read(""), Err(Unreadable));
    }
    #[test]
    fn a_health_line_that_cannot_be_read_asks_everything_again_and_forgets_nothing_else() {
        for damage in [
            "told unicorn_bite 20000 -",
            "told bruise",
            "pregnant 99 1",
            "receive calf.left maybe 1 friends",
        ] {
            let answers = Answers::read(&format!("{}{damage}\n", full().to_text())).expect("readable");
            assert!(answers.groups.is_empty(), "{damage}");
            assert!(answers.told.contains_key(&ConditionId::known("bruise")), "{damage}");
            assert_eq!(answers.stature_cm, Some(172));
        }
    }
}
