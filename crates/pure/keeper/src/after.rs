//! Around a session: tension before, keep and leave out and tension after, each in private, and thanks both ways.
//!
//! Nobody has to: every page can be skipped with one tap, and nothing of a skipped page is kept.

use crate::after_records::{capital, diary, journal, keep_diary, keep_evening, keep_journal, long_day, now, piece};
use crate::cover::{self, Purpose};
use crate::model::Here;
use crate::view::{blank, letter, link, main_button, owner, quiet_button};
use crate::{Area, Block, Choice, ChoiceLayout, Choices, Effect, Ended, Fact, Model, Page, Scale, favourites, home};
use journal::{Diary, Done, Ending, Evening, Kind, Mark, Piece, Rhythm, What};
use limits::PairLimits;
use quantity::{Person, Setting};
use words::keeper as say;

/// What this room remembers for these pages between two events. Nothing of it is kept.
#[derive(Clone, Default)]
pub(crate) struct Afterwards {
    /// Minute of the day.
    pub(crate) minute: Option<u32>,
    /// The two do not want the new skill this time.
    pub(crate) without_skill: bool,
    /// What waits for tension to be noted before.
    pub(crate) then: Then,
    /// What is wanted while the two answer what is new today.
    pub(crate) wanted: home::Wanted,
    /// A session that ended before what both share could be read.
    pub(crate) pending: Option<Box<Ended>>,
    /// The last session, in case another window wrote while its evening was on its way to the disk.
    pub(crate) latest: Option<Box<Ended>>,
    /// The last session was one at work: nothing of it is kept.
    pub(crate) at_work: bool,
    /// The last thing that could not be had, in words.
    pub(crate) notice: Option<String>,
}

/// What follows when both have noted their tension before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Then {
    /// A session.
    #[default]
    Session,
    /// An evening of plain rest.
    Rest,
}

/// The pages here.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stage {
    /// One person notes tension before.
    Before(Person),
    /// Ten minutes of plain rest.
    Resting,
    /// One person tells in private.
    Telling(Telling),
    /// Thanks, for both.
    Thanks,
}

impl Stage {
    /// Whose private page it is.
    pub(crate) fn owner(&self) -> Option<Person> {
        match self {
            Stage::Before(person) => Some(*person),
            Stage::Telling(telling) => Some(telling.person),
            Stage::Resting | Stage::Thanks => None,
        }
    }
}

/// What one person has told so far on this page. It is kept when they are done.
#[derive(Clone, PartialEq)]
pub(crate) struct Telling {
    person: Person,
    evening: u32,
    diary: Diary,
    more: bool,
}

impl core::fmt::Debug for Telling {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Telling(private)")
    }
}

/// On these pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Tension before, 0 to 10, of this person.
    Before(Person, u8),
    /// Done with tension before, noted or not.
    BeforeDone,
    /// The ten minutes of rest are over.
    Rested,
    /// Marks a piece; the same mark again takes it away.
    Mark(Piece, Mark),
    /// Opens and closes the longer list.
    More,
    /// Tension now, 0 to 10; the same again takes it away.
    After(u8),
    /// Done: keep it and hand on.
    Done,
    /// Not now: nothing is kept.
    Skip,
    /// How often both want an evening.
    Rhythm(Rhythm),
    /// Give the plan a name.
    NameIt,
}

/// Most pieces shown before the rest is folded away: fifteen seconds.
const SHOWN: usize = 6;

/// What every plan that is asked for is given: within a day and a half of firmer work everything is light.
pub(crate) fn given(model: &Model, mut limits: PairLimits) -> PairLimits {
    if let Some(journal) = journal(model) {
        let ceiling = journal::ceiling(&journal.evenings, now(model));
        limits.terms.setting_level = limits.terms.setting_level.min(ceiling);
    }
    limits
}

/// A session ended: remember the evening, and let each tell in private.
pub(crate) fn ended(model: &mut Model, ended: &Ended) -> Vec<Effect> {
    model.afterwards.without_skill = false;
    model.afterwards.at_work = ended.plan.setting == Setting::Colleagues;
    if model.afterwards.at_work {
        // At work nothing is kept, not even that there was a session.
        model.go(Here::After(Stage::Thanks));
        return Vec::new();
    }
    if model.records.shared.is_none() {
        // It is kept as soon as what both share was read: nothing may be written over unread.
        model.afterwards.pending = Some(Box::new(ended.clone()));
        return vec![Effect::Load(Area::Shared)];
    }
    let Some(mut journal) = journal(model) else {
        model.go(Here::After(Stage::Thanks));
        return Vec::new();
    };
    let began = now(model).later(-i64::from(ended.done_s / 60));
    let ending = if ended.finished {
        Ending::Finished
    } else {
        Ending::Stopped
    };
    let changes = u32::try_from(ended.changes.len()).unwrap_or(u32::MAX);
    let id = journal.next_id();
    journal.add(Evening::massage(id, began, &ended.plan, ended.done_s, ending, changes));
    model.afterwards.latest = Some(Box::new(ended.clone()));
    let effects = keep_evening(model, &journal, &ended.plan);
    cover::pass(model, Person::A, Purpose::After);
    effects
}

/// What both share was read: a session that ended before is remembered now.
pub(crate) fn shared_read(model: &mut Model) -> Vec<Effect> {
    match model.afterwards.pending.take() {
        Some(pending) => ended(model, &pending),
        None => Vec::new(),
    }
}

/// The other bundle sends the two here after a session.
pub(crate) fn open(model: &mut Model) {
    if model.afterwards.at_work {
        model.go(Here::After(Stage::Thanks));
    } else {
        cover::pass(model, Person::A, Purpose::After);
    }
}

/// Opens the private page after a session. Without an evening there is nothing to tell.
pub(crate) fn enter(model: &mut Model, person: Person) -> Vec<Effect> {
    let (Some(mut diary), Some(journal)) = (diary(model, person), journal(model)) else {
        return hand_on(model, person);
    };
    let Some(last) = journal.evenings.last() else {
        return hand_on(model, person);
    };
    diary.begins(last.id, last.began);
    model.go(Here::After(Stage::Telling(Telling {
        person,
        evening: last.id,
        diary,
        more: false,
    })));
    Vec::new()
}

/// Opens the page for tension before.
pub(crate) fn enter_before(model: &mut Model, person: Person) -> Vec<Effect> {
    model.go(Here::After(Stage::Before(person)));
    Vec::new()
}

/// After A comes B, after B what both see. What is private is closed on the way.
fn hand_on(model: &mut Model, person: Person) -> Vec<Effect> {
    let effects = model.close(person);
    match person {
        Person::A => cover::pass(model, Person::B, Purpose::After),
        Person::B => model.go(Here::After(Stage::Thanks)),
    }
    effects
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    match (act, model.here.clone()) {
        (Act::Before(person, tension), _) => {
            let Some(mut diary) = diary(model, person) else {
                return Vec::new();
            };
            diary.before(now(model), tension);
            keep_diary(model, person, &diary)
        }
        (Act::BeforeDone, Here::After(Stage::Before(Person::A))) => {
            let effects = model.close(Person::A);
            cover::pass(model, Person::B, Purpose::Before);
            effects
        }
        (Act::BeforeDone, Here::After(Stage::Before(Person::B))) => {
            let mut effects = model.close(Person::B);
            match model.afterwards.then {
                Then::Session => effects.extend(home::want(model, home::Wanted::Session)),
                Then::Rest => model.go(Here::After(Stage::Resting)),
            }
            effects
        }
        (Act::Rested, Here::After(Stage::Resting)) => rested(model),
        (Act::Mark(piece, mark), Here::After(Stage::Telling(mut telling))) => {
            let same = telling.diary.marks.get(&piece) == Some(&mark);
            telling.diary.mark(&piece, (!same).then_some(mark));
            model.here = Here::After(Stage::Telling(telling));
            Vec::new()
        }
        (Act::After(tension), Here::After(Stage::Telling(mut telling))) => {
            let noted = telling.diary.notes.get(&telling.evening).and_then(|note| note.after);
            telling
                .diary
                .after(telling.evening, (noted != Some(tension)).then_some(tension));
            model.here = Here::After(Stage::Telling(telling));
            Vec::new()
        }
        (Act::More, Here::After(Stage::Telling(mut telling))) => {
            telling.more = !telling.more;
            model.here = Here::After(Stage::Telling(telling));
            Vec::new()
        }
        (Act::Done, Here::After(Stage::Telling(telling))) => {
            let mut effects = keep_diary(model, telling.person, &telling.diary);
            effects.extend(hand_on(model, telling.person));
            effects
        }
        (Act::Skip, Here::After(Stage::Telling(telling))) => hand_on(model, telling.person),
        (Act::Rhythm(rhythm), _) => {
            let Some(mut journal) = journal(model) else {
                return Vec::new();
            };
            journal.rhythm = rhythm;
            keep_journal(model, &journal)
        }
        (Act::NameIt, _) => favourites::name_last(model),
        _ => Vec::new(),
    }
}

/// An evening of plain rest is over.
fn rested(model: &mut Model) -> Vec<Effect> {
    let Some(mut journal) = journal(model) else {
        model.go(Here::After(Stage::Thanks));
        return Vec::new();
    };
    let began = now(model).later(-i64::from(REST_S / 60));
    journal.add(Evening::rest(journal.next_id(), began, REST_S, REST_S));
    let effects = keep_journal(model, &journal);
    cover::pass(model, Person::A, Purpose::After);
    effects
}

/// Length of an evening of plain rest, seconds.
const REST_S: u32 = 600;

/// The page.
pub(crate) fn page(model: &Model, stage: &Stage) -> Page<crate::Act> {
    match stage {
        Stage::Before(person) => before_page(model, *person),
        Stage::Resting => resting_page(model),
        Stage::Telling(telling) => telling_page(model, telling),
        Stage::Thanks => thanks_page(model),
    }
}

/// The scale of tension before; it keeps its answer by itself.
pub(crate) fn tension_block(model: &Model, person: Person) -> Block<crate::Act> {
    let lang = model.lang();
    let value = diary(model, person)
        .and_then(|diary| diary.waiting)
        .map(|(_, tension)| tension);
    Block::Scale(Scale {
        legend: say::tension_now(lang),
        low: say::tension_low(lang),
        high: say::tension_high(lang),
        value,
        acts: (0..=10).map(|n| crate::Act::After(Act::Before(person, n))).collect(),
    })
}

fn before_page(model: &Model, person: Person) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, &format!("before-{}", letter(person)), say::before_heading(lang));
    page.owner = Some(owner(model, person));
    page.skip = Some((say::skip_button(lang), crate::Act::After(Act::BeforeDone)));
    page.blocks.push(Block::Lead(say::before_lead(lang)));
    page.blocks.push(tension_block(model, person));
    page.foot.push(main_button(
        done_label(model, person),
        crate::Act::After(Act::BeforeDone),
    ));
    page.foot_note = Some(say::sees_none(lang, letter(person.other())));
    page
}

fn done_label(model: &Model, person: Person) -> String {
    match person {
        Person::A => say::done_hand_to(model.lang(), letter(Person::B)),
        Person::B => say::done_button(model.lang()),
    }
}

fn resting_page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "resting", say::plain_heading(lang));
    page.back = Some((say::home_back(lang), crate::Act::GoHome));
    page.blocks.push(Block::Lead(say::plain_lead(lang)));
    page.blocks.push(Block::Text(say::plain_why(lang)));
    page.foot
        .push(main_button(say::plain_done(lang), crate::Act::After(Act::Rested)));
    page
}

fn telling_page(model: &Model, telling: &Telling) -> Page<crate::Act> {
    let lang = model.lang();
    let (person, other) = (telling.person, letter(telling.person.other()));
    let evening = journal(model).and_then(|journal| journal.evenings.into_iter().find(|e| e.id == telling.evening));
    let rest = evening.as_ref().is_some_and(|evening| evening.kind == Kind::Rest);
    let mut page = blank(
        model,
        &format!("after-{}", letter(person)),
        if rest {
            say::after_rest_heading(lang)
        } else {
            say::after_heading(lang)
        },
    );
    page.owner = Some(owner(model, person));
    page.skip = Some((say::skip_button(lang), crate::Act::After(Act::Skip)));
    if let Some(evening) = evening.filter(|_| !rest) {
        page.blocks.push(Block::Lead(say::after_lead(lang)));
        let (own, others): (Vec<&Done>, Vec<&Done>) = evening.done.iter().partition(|done| mine(done, person));
        let line = |done: &&Done| mark_line(model, telling, done);
        page.blocks.extend(own.iter().take(SHOWN).filter_map(line));
        let folded: Vec<Block<crate::Act>> = own.iter().skip(SHOWN).chain(&others).filter_map(line).collect();
        if !folded.is_empty() {
            page.blocks.push(Block::More {
                summary: say::after_more(lang),
                open: telling.more,
                toggle: crate::Act::After(Act::More),
                blocks: folded,
            });
        }
    }
    page.blocks.push(Block::Scale(Scale {
        legend: say::tension_now(lang),
        low: say::tension_low(lang),
        high: say::tension_high(lang),
        value: telling.diary.notes.get(&telling.evening).and_then(|note| note.after),
        acts: (0..=10).map(|n| crate::Act::After(Act::After(n))).collect(),
    }));
    page.foot
        .push(main_button(done_label(model, person), crate::Act::After(Act::Done)));
    page.foot_note = Some(if rest {
        say::sees_none(lang, other)
    } else {
        say::sees_none_shapes(lang, other)
    });
    page
}

/// What this person received comes first; what both did together, and what their own hands did, is folded away.
fn mine(done: &Done, person: Person) -> bool {
    matches!(done.piece.what(), Some(What::At(receiver, ..)) if receiver == person)
}

fn mark_line(model: &Model, telling: &Telling, done: &Done) -> Option<Block<crate::Act>> {
    let lang = model.lang();
    let mut legend = piece(lang, done)?;
    if matches!(done.piece.what(), Some(What::At(receiver, ..)) if receiver != telling.person) {
        legend = say::after_given(lang, &legend);
    }
    let chosen = telling.diary.marks.get(&done.piece);
    let option = |label: String, mark: Mark| Choice {
        label,
        note: None,
        chosen: chosen == Some(&mark),
        act: crate::Act::After(Act::Mark(done.piece.clone(), mark)),
    };
    Some(Block::Choices(Choices {
        legend,
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Line,
        options: vec![
            option(say::mark_keep(lang), Mark::Keep),
            option(say::mark_leave_out(lang), Mark::LeaveOut),
        ],
    }))
}

fn thanks_page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "thanks", say::thanks_heading(lang));
    page.blocks.push(Block::Lead(say::thanks_lead(lang)));
    if model.afterwards.at_work {
        // Whatever else is kept on this phone is not for two at work.
        page.foot
            .push(main_button(say::close_button(lang), crate::Act::QuickExit));
        return page;
    }
    if let Some(journal) = journal(model).filter(|journal| !journal.evenings.is_empty()) {
        if let Some(next) = home::next(model, &journal) {
            page.blocks.push(Block::Facts(vec![Fact {
                name: say::next_time(lang),
                value: say::next_when(lang, &capital(&long_day(lang, next.at.day())), next.minutes),
            }]));
        }
        page.blocks.push(rhythm_block(model, journal.rhythm));
        if crate::after_records::last_plan(model).is_some() {
            page.foot.push(main_button(say::home_back(lang), crate::Act::GoHome));
            page.foot
                .push(quiet_button(say::favourite_keep(lang), crate::Act::After(Act::NameIt)));
            return page;
        }
    }
    page.foot.push(link(say::home_back(lang), crate::Act::GoHome));
    page
}

/// How often both want an evening.
pub(crate) fn rhythm_block(model: &Model, chosen: Rhythm) -> Block<crate::Act> {
    let lang = model.lang();
    let option = |label: String, rhythm: Rhythm| Choice {
        label,
        note: None,
        chosen: chosen == rhythm,
        act: crate::Act::After(Act::Rhythm(rhythm)),
    };
    Block::Choices(Choices {
        legend: say::rhythm_legend(lang),
        legend_shown: true,
        several: false,
        layout: ChoiceLayout::Pills,
        options: vec![
            option(say::rhythm_weekly(lang), Rhythm::Weekly),
            option(say::rhythm_two_or_three(lang), Rhythm::TwoOrThree),
            option(say::rhythm_open(lang), Rhythm::Open),
        ],
    })
}
