//! A plan from a therapist: taken in from a file or a text, filtered by the two people's own limits with every removal
//! told, planned with, and, only if the two want it, answered with what was done.

use crate::after_records::{capital, journal, place_doing, today};
use crate::model::Here;
use crate::therapist_make::{self, Making};
use crate::view::{blank, link, main_button, quiet_button};
use crate::{Area, Block, Effect, Fact, Field, Model, Page, TextField, home, therapist_link, therapist_words as told};
use journal::{Day, DoneOfPlan, Handed, Handover, HandoverError, Kind, What, fit};
use plan::{Item, Why};
use quantity::{Person, Side};
use words::{Lang, keeper as say};

/// The record with the plan that was taken in.
const COURSE: &str = "course";

/// The pages here. They exclude each other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stage {
    /// Which of the two it is.
    Menu,
    /// A text or file is to be taken in.
    Receiving(Option<HandoverError>),
    /// One that came by a link, or would take the place of another: looked at before anything is kept.
    Offered(Offered),
    /// The plan that was taken in.
    Course,
    /// What would be sent back.
    Answer,
    /// What two people sent back.
    Told(DoneOfPlan),
    /// A therapist makes one.
    Making(Box<Making>),
}

/// One that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offered {
    pub(crate) handover: Handover,
    /// Pieces that are not known here.
    pub(crate) unknown: u32,
    /// Letters to compare, of what came.
    pub(crate) mark: String,
}

/// On these pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Take one in.
    Receive,
    /// Choose a file.
    PickFile,
    /// Open what was typed or pasted.
    Open,
    /// Keep the one that is looked at.
    Take,
    /// A and B change places in it.
    Exchange,
    /// Plan with it.
    Plan,
    /// See what would be sent back.
    Answer,
    /// Forget it.
    Remove,
    /// Copy a text that is handed over.
    Copy,
    /// Hand its link to another app of the phone, or copy it.
    Share,
    /// Save it as a file.
    Save,
    /// Print the page.
    Print,
    /// Back to the first of these pages.
    Menu,
    /// Make one.
    Make(therapist_make::Act),
}

/// Opens the pages: the plan that was taken in, where there is one.
pub(crate) fn open(model: &mut Model) {
    let stage = if course(model).is_some() {
        Stage::Course
    } else {
        Stage::Menu
    };
    model.go(Here::Therapist(stage));
}

/// The plan that was taken in, and on which day.
pub(crate) fn course(model: &Model) -> Option<(Day, Handover, u32)> {
    let (day, text) = model.record(Area::Shared, COURSE)?.split_once('\n')?;
    match Handed::from_text(text) {
        Ok(Handed::Plan(handover, unknown)) => Some((Day(day.parse().ok()?), handover, unknown)),
        _ => None,
    }
}

/// A file was chosen.
pub(crate) fn file_read(model: &mut Model, text: Option<String>) -> Vec<Effect> {
    match (text, &model.here) {
        (Some(text), Here::Therapist(Stage::Receiving(_))) => receive(model, &text),
        _ => Vec::new(),
    }
}

fn receive(model: &mut Model, text: &str) -> Vec<Effect> {
    match Handed::received(text) {
        // One that is there is not written over unseen.
        Ok((Handed::Plan(handover, unknown), mark)) if course(model).is_some() => {
            model.go(Here::Therapist(Stage::Offered(Offered {
                handover,
                unknown,
                mark,
            })));
            Vec::new()
        }
        Ok((Handed::Plan(handover, unknown), _)) => take(model, today(model), handover, unknown),
        Ok((Handed::Done(done, _), _)) => {
            model.go(Here::Therapist(Stage::Told(done)));
            Vec::new()
        }
        Err(error) => {
            model.here = Here::Therapist(Stage::Receiving(Some(error)));
            Vec::new()
        }
    }
}

/// Keeps a plan as it was written, without whatever stood around it.
fn take(model: &mut Model, since: Day, handover: Handover, unknown: u32) -> Vec<Effect> {
    let record = format!("{}\n{}", since.0, Handed::Plan(handover, unknown).to_text());
    let effects = model.keep(Area::Shared, COURSE, Some(record));
    model.go(Here::Therapist(Stage::Course));
    effects
}

/// Carries an act out.
pub(crate) fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Here::Therapist(stage) = model.here.clone() else {
        return Vec::new();
    };
    match (act, stage) {
        (Act::Receive, _) => model.go(Here::Therapist(Stage::Receiving(None))),
        (Act::PickFile, Stage::Receiving(_)) => return vec![Effect::PickFile],
        (Act::Open, Stage::Receiving(_)) => {
            let text = model.typed(Field::HandedOver).to_owned();
            return receive(model, &text);
        }
        (Act::Plan, Stage::Course) => {
            let Some((_, handover, _)) = course(model) else {
                return Vec::new();
            };
            let Some((limits, liked)) = home::today_given(model) else {
                return home::want(model, home::Wanted::Course);
            };
            let mut filtered = fit(&handover, &limits);
            let favour = &mut filtered.wishes.liked;
            for (subject, wish) in liked.iter() {
                favour.set(subject, favour.about(subject).max(wish));
            }
            let wished = &filtered.limits;
            let minutes = u32::from(handover.minutes).min(wished.longest_minutes()).max(8);
            return vec![home::wish(wished, minutes, &filtered.wishes, None)];
        }
        (Act::Take, Stage::Offered(offered)) if model.records.shared.is_some() => {
            return take(model, today(model), offered.handover, offered.unknown);
        }
        (Act::Exchange, Stage::Offered(offered)) => {
            model.here = Here::Therapist(Stage::Offered(Offered {
                handover: offered.handover.exchanged(),
                ..offered
            }));
        }
        (Act::Exchange, Stage::Course) => {
            if let Some((since, handover, unknown)) = course(model) {
                return take(model, since, handover.exchanged(), unknown);
            }
        }
        (Act::Answer, Stage::Course) => model.go(Here::Therapist(Stage::Answer)),
        (Act::Remove, Stage::Course) => {
            let effects = model.keep(Area::Shared, COURSE, None);
            model.go(Here::Therapist(Stage::Menu));
            return effects;
        }
        (Act::Menu, _) => open(model),
        (Act::Copy, stage) => {
            return handed(model, &stage)
                .map(|h| Effect::Copy(h.to_text()))
                .into_iter()
                .collect();
        }
        (Act::Share, stage) => {
            let handed = handed(model, &stage);
            return handed
                .and_then(|handed| therapist_link::share(model, &handed))
                .into_iter()
                .collect();
        }
        (Act::Save, stage) => {
            let save = |handed: Handed| Effect::SaveFile {
                name: say::handed_file(model.lang()),
                text: handed.to_text(),
            };
            return handed(model, &stage).map(save).into_iter().collect();
        }
        (Act::Print, _) => return vec![Effect::Print],
        (Act::Make(act), stage) => {
            let making = match stage {
                Stage::Making(making) => *making,
                _ => match Making::begin(model) {
                    Some(making) => making,
                    None => return Vec::new(),
                },
            };
            let made = therapist_make::act(model, making, act);
            model.here = Here::Therapist(Stage::Making(Box::new(made)));
        }
        _ => {}
    }
    Vec::new()
}

/// What the page that is open hands over.
fn handed(model: &Model, stage: &Stage) -> Option<Handed> {
    match stage {
        Stage::Answer => Some(Handed::Done(done(model)?, 0)),
        Stage::Making(making) => making.handed(model),
        _ => None,
    }
}

/// What was done of the plan that was taken in, since then.
fn done(model: &Model) -> Option<DoneOfPlan> {
    let (since, handover, _) = course(model)?;
    let journal = journal(model)?;
    let evenings = journal
        .evenings
        .iter()
        .filter(|e| e.kind == Kind::Massage && e.began.day() >= since);
    let (mut count, mut pieces) = (
        0_u8,
        Vec::<(Person, catalogue::RegionId, catalogue::TechniqueId, u16)>::new(),
    );
    let mut seconds: Vec<u32> = Vec::new();
    for evening in evenings {
        count = count.saturating_add(1);
        for done in &evening.done {
            let Some(What::At(receiver, region, technique)) = done.piece.what() else {
                continue;
            };
            if !handover
                .picks
                .iter()
                .any(|pick| pick.receiver == receiver && pick.region == region)
            {
                continue;
            }
            let at = pieces
                .iter()
                .position(|p| (p.0, p.1, p.2) == (receiver, region, technique));
            let at = at.unwrap_or_else(|| {
                pieces.push((receiver, region, technique, 0));
                seconds.push(0);
                pieces.len() - 1
            });
            seconds[at] = seconds[at].saturating_add(done.seconds);
            pieces[at].3 = u16::try_from(seconds[at].saturating_add(30) / 60).unwrap_or(u16::MAX);
        }
    }
    pieces.truncate(journal::MOST_PICKS);
    Some(DoneOfPlan {
        evenings: count,
        pieces,
    })
}

/// The page.
pub(crate) fn page(model: &Model, stage: &Stage) -> Page<crate::Act> {
    match stage {
        Stage::Menu => menu_page(model),
        Stage::Receiving(trouble) => receiving_page(model, *trouble),
        Stage::Offered(offered) => therapist_link::page(model, offered),
        Stage::Course => course_page(model),
        Stage::Answer => answer_page(model),
        Stage::Told(done) => told_page(model, done),
        Stage::Making(making) => therapist_make::page(model, making),
    }
}

pub(crate) fn on(act: Act) -> crate::Act {
    crate::Act::Therapist(act)
}

fn menu_page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "therapist", say::therapist_heading(lang));
    page.back = Some((say::home_back(lang), crate::Act::GoHome));
    page.blocks.push(Block::Lead(say::therapist_lead(lang)));
    page.foot
        .push(main_button(say::therapist_receive(lang), on(Act::Receive)));
    if Making::begin(model).is_some() {
        page.foot.push(quiet_button(
            say::therapist_make(lang),
            on(Act::Make(therapist_make::Act::Start)),
        ));
    } else {
        page.foot_note = Some(say::therapist_no_plan(lang));
    }
    page
}

fn receiving_page(model: &Model, trouble: Option<HandoverError>) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "therapist-receive", say::receive_heading(lang));
    page.back = Some((say::back_button(lang), on(Act::Menu)));
    page.blocks.push(Block::Lead(say::receive_lead(lang)));
    let value = model.typed(Field::HandedOver).to_owned();
    let empty = value.trim().is_empty();
    page.blocks.push(Block::Type(TextField {
        field: Field::HandedOver,
        label: say::receive_text(lang),
        value,
        secret: false,
        digits: false,
        long: true,
        hint: Some(say::receive_hint(lang)),
        trouble: trouble.map(|trouble| told::trouble(lang, trouble)),
    }));
    let mut open = main_button(say::receive_open(lang), on(Act::Open));
    open.enabled = !empty;
    page.foot.push(open);
    page.foot.push(quiet_button(say::receive_file(lang), on(Act::PickFile)));
    page
}

fn course_page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "therapist-course", say::course_heading(lang));
    page.back = Some((say::home_back(lang), crate::Act::GoHome));
    let Some((_, handover, unknown)) = course(model) else {
        return page;
    };
    page.blocks.push(Block::Lead(say::course_lead(lang)));
    page.blocks.extend(told::note(&handover));
    let mut at_home = handover.at_home.clone();
    if let Some((limits, _)) = home::today_given(model) {
        let filtered = fit(&handover, &limits);
        let kept = told::picks(lang, say::course_kept(lang), &filtered.kept);
        if !kept.is_empty() {
            page.blocks.extend(kept);
            page.blocks.push(Block::Text(say::course_fast(lang)));
        }
        let mut facts: Vec<Fact> = filtered
            .removed()
            .map(|(_, item, why)| gone_fact(lang, item, why))
            .collect();
        if unknown > 0 {
            facts.push(Fact {
                name: say::course_unknown(lang, unknown),
                value: say::why_unknown(lang),
            });
        }
        if !facts.is_empty() {
            page.blocks.push(Block::Heading(say::course_gone(lang)));
            page.blocks.push(Block::Facts(facts));
        }
        let mut plan = main_button(say::course_plan(lang, u32::from(handover.minutes)), on(Act::Plan));
        plan.enabled = !filtered.kept.is_empty();
        page.foot.push(plan);
        at_home = filtered.at_home;
    } else {
        page.blocks.push(Block::Text(say::course_waits(lang)));
        page.blocks
            .extend(told::picks(lang, say::course_picked(lang), &handover.picks));
        page.foot.push(main_button(say::course_see(lang), on(Act::Plan)));
    }
    page.blocks.extend(told::at_home(lang, &at_home));
    page.blocks.push(Block::Buttons(vec![
        quiet_button(say::course_answer(lang), on(Act::Answer)),
        link(say::course_exchange(lang), on(Act::Exchange)),
        link(say::course_print(lang), on(Act::Print)),
        link(say::course_remove(lang), on(Act::Remove)),
    ]));
    page
}

/// What fell away and the true reason, without a person.
fn gone_fact(lang: Lang, item: Item, why: Why) -> Fact {
    let side = matches!(item.side, Side::Left | Side::Right).then_some(item.side);
    Fact {
        name: place_doing(lang, item.region, side, item.technique),
        value: match why {
            Why::NoPose => say::why_no_pose(lang),
            Why::NeedsTime => say::why_needs_time(lang),
            _ => say::why_today(lang),
        },
    }
}

fn answer_page(model: &Model) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "therapist-answer", say::answer_heading(lang));
    page.back = Some((say::back_button(lang), on(Act::Menu)));
    page.blocks.push(Block::Lead(say::answer_lead(lang)));
    let Some(done) = done(model) else { return page };
    page.blocks.push(Block::Facts(told::done(lang, &done)));
    page.blocks.extend(therapist_link::code(model, &Handed::Done(done, 0)));
    page.foot.extend(therapist_link::buttons(model));
    page.foot_note = Some(say::answer_only(lang));
    page
}

fn told_page(model: &Model, done: &DoneOfPlan) -> Page<crate::Act> {
    let lang = model.lang();
    let mut page = blank(model, "therapist-told", say::told_heading(lang));
    page.back = Some((say::back_button(lang), on(Act::Menu)));
    page.blocks.push(Block::Facts(told::done(lang, done)));
    page
}

/// "A: both shoulder tops, kneading".
pub(crate) fn named(
    lang: Lang,
    receiver: Person,
    region: catalogue::RegionId,
    side: Side,
    of: catalogue::TechniqueId,
) -> String {
    let one = matches!(side, Side::Left | Side::Right).then_some(side);
    say::for_person(
        lang,
        crate::view::letter(receiver),
        &capital(&place_doing(lang, region, one, of)),
    )
}
