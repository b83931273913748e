//! One person's own history, in private: tension evening by evening, the likely change with its spread, and what may
//! honestly be said of it. The other person's numbers are never on this page.

use crate::after_records::{diary, journal, keep_diary, now, piece, short_day, today};
use crate::history_said as said;
use crate::model::Here;
use crate::view::{blank, letter, owner};
use crate::{
    Block, Button, ButtonKind, Choice, ChoiceLayout, Choices, Dot, Effect, Fact, Model, Page, PlotRow, Range, Scale,
    Spread,
};
use journal::{Cadence, Diary, Done, Journal, Kind, Likely, Mark, Piece, Topic, trend, verdict};
use quantity::Person;
use words::{Lang, keeper as say};

/// What is open on this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) person: Person,
    how: bool,
    left_out: bool,
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Opens and closes "how this is worked out".
    How,
    /// Opens and closes what was left out.
    LeftOut,
    /// Takes a mark back.
    TakeBack(Piece),
    /// Answers a question about sleep, mood or closeness.
    Answer(Topic, u8),
    /// Puts the questions off until another day.
    PutOff,
    /// How often to be asked.
    Cadence(Cadence),
    /// Back to what both see; the private area is closed.
    Close,
}

/// Evenings drawn.
const DRAWN: usize = 12;

/// Opens the page.
pub(crate) fn enter(model: &mut Model, person: Person) -> Vec<Effect> {
    model.go(Here::History(Reading {
        person,
        how: false,
        left_out: false,
    }));
    Vec::new()
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Here::History(mut reading) = model.here else {
        return Vec::new();
    };
    let person = reading.person;
    let Some(mut own) = diary(model, person) else {
        model.go(Here::Home);
        return Vec::new();
    };
    match act {
        Act::How => reading.how = !reading.how,
        Act::LeftOut => reading.left_out = !reading.left_out,
        Act::TakeBack(piece) => {
            own.mark(&piece, None);
            return keep_diary(model, person, &own);
        }
        Act::Answer(topic, value) => {
            own.check_in(today(model), topic, value);
            return keep_diary(model, person, &own);
        }
        Act::PutOff => {
            own.put_off = Some(today(model));
            return keep_diary(model, person, &own);
        }
        Act::Cadence(cadence) => {
            own.cadence = cadence;
            return keep_diary(model, person, &own);
        }
        Act::Close => {
            let effects = model.close(person);
            model.go(Here::Home);
            return effects;
        }
    }
    model.here = Here::History(reading);
    Vec::new()
}

/// The page.
pub(crate) fn page(model: &Model, reading: &Reading) -> Page<crate::Act> {
    let lang = model.lang();
    let person = reading.person;
    let (own, journal) = (
        diary(model, person).unwrap_or_default(),
        journal(model).unwrap_or_default(),
    );
    let massage = own.differences(&journal.evenings, Kind::Massage);
    let rest = own.differences(&journal.evenings, Kind::Rest);
    let (first, against, change, resting) = verdict(&massage, &rest);
    let mut page = blank(
        model,
        &format!("history-{}", letter(person)),
        said::heading(lang, first),
    );
    page.owner = Some(owner(model, person));
    page.back = Some((say::home_back(lang), crate::Act::History(Act::Close)));
    let noted = u32::try_from(massage.len() + rest.len()).unwrap_or(u32::MAX);
    page.blocks.push(Block::Lead(said::lead(lang, noted)));
    page.blocks.extend(questions(model, &own, &journal));
    if noted > 0 {
        let (evenings, likely) = spreads(lang, &own, &journal, change, resting);
        page.blocks.push(Block::Spread(evenings));
        if !likely.ranges.is_empty() {
            page.blocks.push(Block::Heading(say::likely_heading(lang)));
            page.blocks.push(Block::Spread(likely));
        }
        for sentence in said::sentences(lang, first, against, change) {
            page.blocks.push(Block::Text(sentence));
        }
        page.blocks.push(Block::More {
            summary: say::history_how(lang),
            open: reading.how,
            toggle: crate::Act::History(Act::How),
            blocks: [
                say::history_bar(lang),
                say::history_hope(lang),
                say::history_method(lang),
            ]
            .map(Block::Text)
            .to_vec(),
        });
    }
    page.blocks.extend(slow(lang, &own));
    page.blocks.extend(left_out(lang, &own, &journal, reading));
    page.blocks.push(cadence(lang, own.cadence));
    page.foot_note = Some(say::sees_none(lang, letter(person.other())));
    page
}

/// Evening by evening (those without a note are left out), and the likely changes under a heading of their own.
fn spreads(
    lang: Lang,
    own: &Diary,
    journal: &Journal,
    change: Option<Likely>,
    resting: Option<Likely>,
) -> (Spread, Spread) {
    let mut rows: Vec<PlotRow> = journal
        .evenings
        .iter()
        .rev()
        .filter_map(|evening| {
            let note = own
                .notes
                .get(&evening.id)
                .filter(|note| note.before.is_some() || note.after.is_some())?;
            Some(PlotRow {
                day: short_day(lang, evening.began.day()),
                before: note.before.map(|n| n.min(10)),
                after: note.after.map(|n| n.min(10)),
                dot: match evening.kind {
                    Kind::Massage => Dot::Massage,
                    Kind::Rest => Dot::Rest,
                },
            })
        })
        .take(DRAWN)
        .collect();
    rows.reverse();
    let range = |likely: Option<Likely>, dot: Dot| {
        likely.map(|likely| Range {
            label: match dot {
                Dot::Massage => say::range_massage(lang, likely.evenings),
                Dot::Rest => say::range_rest(lang, likely.evenings),
            },
            dot,
            from: likely.from,
            middle: likely.middle,
            to: likely.to,
        })
    };
    let ranges: Vec<Range> = [range(change, Dot::Massage), range(resting, Dot::Rest)]
        .into_iter()
        .flatten()
        .collect();
    let key = (say::key_before(lang), say::key_after(lang), say::key_rest(lang));
    let evenings = Spread {
        label: say::spread_label(lang),
        key: key.clone(),
        ticks: Vec::new(),
        rows,
        ranges: Vec::new(),
    };
    let likely = Spread {
        label: say::likely_heading(lang),
        key,
        ticks: ticks(lang, &ranges),
        rows: Vec::new(),
        ranges,
    };
    (evenings, likely)
}

/// Every two points as far as the ranges go.
fn ticks(lang: Lang, ranges: &[Range]) -> Vec<(i32, String)> {
    let lowest = ranges.iter().map(|range| range.from).min().unwrap_or(0).min(0);
    let highest = ranges.iter().map(|range| range.to).max().unwrap_or(0).max(40);
    (-5..=5)
        .map(|n: i32| n * 20)
        .filter(|&at| at == 0 || (at > 0 && at <= highest) || (at < 0 && at >= lowest))
        .map(|at| {
            let points = &(at.unsigned_abs() / 10).to_string();
            let words = match at {
                0 => say::tick_none(lang),
                1.. => say::tick_lower(lang, points),
                _ => say::tick_higher(lang, points),
            };
            (at, words)
        })
        .collect()
}

/// What is asked now and then; skipped with one tap.
fn questions(model: &Model, own: &Diary, journal: &Journal) -> Vec<Block<crate::Act>> {
    let lang = model.lang();
    let (Some(first), Some(last)) = (
        journal.evenings.first().map(|evening| evening.began.day()),
        journal.evenings.iter().map(journal::Evening::ended).max(),
    ) else {
        return Vec::new();
    };
    let answered = |topic: Topic| {
        let today = own
            .check_ins
            .iter()
            .rev()
            .find(|answer| answer.day == today(model) && answer.topic == topic);
        today.map(|answer| answer.value.min(10))
    };
    let mut due = own.due(now(model), first, last);
    // What was answered just now stays, so that it can be changed.
    due.extend(Topic::ALL.iter().filter(|&&topic| answered(topic).is_some()));
    if due.is_empty() {
        return Vec::new();
    }
    due.sort();
    due.dedup();
    let scale = |&topic: &Topic| {
        let (legend, low, high) = match topic {
            Topic::Sleep => (say::ask_sleep(lang), say::low_bad(lang), say::high_good(lang)),
            Topic::Mood => (say::ask_mood(lang), say::low_bad(lang), say::high_good(lang)),
            Topic::Closeness => (say::ask_closeness(lang), say::low_far(lang), say::high_close(lang)),
        };
        Block::Scale(Scale {
            legend,
            low,
            high,
            value: answered(topic),
            acts: (0..=10).map(|n| crate::Act::History(Act::Answer(topic, n))).collect(),
        })
    };
    let mut blocks = vec![Block::Heading(say::ask_heading(lang))];
    blocks.extend(due.iter().map(scale));
    blocks.push(Block::Buttons(vec![Button {
        label: say::ask_put_off(lang),
        act: crate::Act::History(Act::PutOff),
        kind: ButtonKind::Link,
        enabled: true,
    }]));
    blocks
}

/// Sleep, mood and closeness over weeks: only what stands out from the usual ups and downs.
fn slow(lang: Lang, own: &Diary) -> Vec<Block<crate::Act>> {
    let fact = |&topic: &Topic| {
        let answers = own.answers(topic);
        (!answers.is_empty()).then(|| Fact {
            name: match topic {
                Topic::Sleep => say::topic_sleep(lang),
                Topic::Mood => say::topic_mood(lang),
                Topic::Closeness => say::topic_closeness(lang),
            },
            value: said::slow(lang, answers.len(), trend(&answers)),
        })
    };
    let facts: Vec<Fact> = Topic::ALL.iter().filter_map(fact).collect();
    if facts.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(say::slow_heading(lang)), Block::Facts(facts)]
}

/// What this person left out, to take back. What the other left out is not here.
fn left_out(lang: Lang, own: &Diary, journal: &Journal, reading: &Reading) -> Option<Block<crate::Act>> {
    let options: Vec<Choice<crate::Act>> = own
        .marks
        .iter()
        .filter(|(_, mark)| **mark == Mark::LeaveOut)
        .filter_map(|(marked, _)| {
            let known = journal
                .evenings
                .iter()
                .flat_map(|evening| &evening.done)
                .find(|done| done.piece == *marked);
            let plain = Done {
                piece: marked.clone(),
                side: known.and_then(|done| done.side),
                seconds: 0,
            };
            Some(Choice {
                label: piece(lang, &plain)?,
                note: None,
                chosen: true,
                act: crate::Act::History(Act::TakeBack(marked.clone())),
            })
        })
        .collect();
    (!options.is_empty()).then(|| Block::More {
        summary: say::left_out_heading(lang),
        open: reading.left_out,
        toggle: crate::Act::History(Act::LeftOut),
        blocks: vec![Block::Choices(Choices {
            legend: say::left_out_legend(lang),
            legend_shown: true,
            several: true,
            layout: ChoiceLayout::Rows,
            options,
        })],
    })
}

fn cadence(lang: Lang, chosen: Cadence) -> Block<crate::Act> {
    let option = |label: String, cadence: Cadence| Choice {
        label,
        note: None,
        chosen: chosen == cadence,
        act: crate::Act::History(Act::Cadence(cadence)),
    };
    Block::Choices(Choices {
        legend: say::cadence_legend(lang),
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Pills,
        options: vec![
            option(say::cadence_weekly(lang), Cadence::Weekly),
            option(say::cadence_monthly(lang), Cadence::Monthly),
            option(say::cadence_never(lang), Cadence::Never),
        ],
    })
}
