//! The journal of both and the diary of each, as records; and the words for pieces, days and lengths that pages share.
//!
//! A record that cannot be read is shown nowhere and never written over.

use crate::{Area, Effect, Model, Write, household};
use catalogue::RegionId;
use journal::{Day, Diary, Done, Journal, Minute, What, Wishes};
use quantity::{Person, Side};
use words::{Lang, keeper as say};

const JOURNAL: &str = "journal";
const DIARY: &str = "diary";
/// The plan of the last session, so that it can become a favourite or be handed over.
pub(crate) const LAST_PLAN: &str = "last-plan";

/// What both may see; `None` while it is not open or cannot be read.
pub(crate) fn journal(model: &Model) -> Option<Journal> {
    model.records.shared.as_ref()?;
    match model.record(Area::Shared, JOURNAL) {
        None => Some(Journal::default()),
        Some(text) => Journal::from_text(text).ok(),
    }
}

/// One person's own notes; `None` while they are sealed or cannot be read.
pub(crate) fn diary(model: &Model, person: Person) -> Option<Diary> {
    if !model.is_open(person) {
        return None;
    }
    match model.record(Area::Private(person), DIARY) {
        None => Some(Diary::default()),
        Some(text) => Diary::from_text(text).ok(),
    }
}

/// Keeps what both may see.
pub(crate) fn keep_journal(model: &mut Model, journal: &Journal) -> Vec<Effect> {
    model.keep(Area::Shared, JOURNAL, Some(journal.to_text()))
}

/// Keeps one person's own notes.
pub(crate) fn keep_diary(model: &mut Model, person: Person, diary: &Diary) -> Vec<Effect> {
    model.keep(Area::Private(person), DIARY, Some(diary.to_text()))
}

/// One person's marks, to be brought together with the other's while both parts of today's limits are. `None` while they
/// are sealed or cannot be read.
pub(crate) fn marks(model: &Model, person: Person) -> Option<Wishes> {
    let mut marks = Wishes::default();
    marks.add(&diary(model, person)?);
    Some(marks)
}

/// The plan of the last session.
pub(crate) fn last_plan(model: &Model) -> Option<plan::Plan> {
    plan::Plan::kept(model.record(Area::Shared, LAST_PLAN)?).ok()
}

/// Keeps a new evening and the plan it had, and lets what was agreed for it go: all or nothing. Before another session
/// both are asked again, so that what either marks now counts then, and nothing shared changes at the moment of a mark.
pub(crate) fn keep_evening(model: &mut Model, journal: &Journal, plan: &plan::Plan) -> Vec<Effect> {
    let write = |name, text| Write {
        area: Area::Shared,
        name,
        text,
    };
    let mut writes = vec![
        write(JOURNAL, Some(journal.to_text())),
        write(LAST_PLAN, Some(plan.to_json())),
    ];
    if model.record(Area::Shared, household::TODAY).is_some() {
        writes.push(write(household::TODAY, None));
    }
    model.keep_all(writes)
}

/// Now, as far as the shell told. Before it told the minute it is the first one of the day.
pub(crate) fn now(model: &Model) -> Minute {
    today(model).at(model.afterwards.minute.unwrap_or(0))
}

/// Today.
pub(crate) fn today(model: &Model) -> Day {
    Day(i32::try_from(model.today).unwrap_or(i32::MAX))
}

/// One word of a list that is kept as one text.
fn nth(list: &str, index: u8) -> String {
    list.split_whitespace()
        .nth(usize::from(index))
        .unwrap_or_default()
        .to_owned()
}

/// "2 Nov".
pub(crate) fn short_day(lang: Lang, day: Day) -> String {
    let (_, month, number) = day.civil();
    format!("{number} {}", nth(&say::months_short(lang), month.saturating_sub(1)))
}

/// "Wednesday, 2 December".
pub(crate) fn long_day(lang: Lang, day: Day) -> String {
    let (_, month, number) = day.civil();
    let weekday = nth(&say::weekdays(lang), day.weekday());
    format!(
        "{weekday}, {number} {}",
        nth(&say::months(lang), month.saturating_sub(1))
    )
}

/// "Both shoulder tops, kneading"; `None` for what the catalogue of today does not know.
pub(crate) fn piece(lang: Lang, done: &Done) -> Option<String> {
    match done.piece.what()? {
        What::At(_, region, technique) => Some(place_doing(lang, region, done.side, technique)),
        What::Together(technique) => Some(capital(&words::technique_name(lang, technique))),
    }
}

/// A place and what is done there. Without a side both are meant.
pub(crate) fn place_doing(
    lang: Lang,
    region: RegionId,
    side: Option<Side>,
    technique: catalogue::TechniqueId,
) -> String {
    let whole = if region.entry().paired {
        Side::Both
    } else {
        Side::Midline
    };
    let place = words::region_side(lang, region, side.unwrap_or(whole));
    format!("{}, {}", capital(&place), words::technique_name(lang, technique))
}

/// With a capital letter. A handful of letters needs no table: ours are Latin and Cyrillic.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
