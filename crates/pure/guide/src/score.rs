//! The score of a session: every moment at which something may be said, laid out ahead, and which of them get a voice.
//!
//! Voices go out by importance, while 15 % of the session and 6 s of quiet between two cues hold. Nothing here looks
//! at a clock; the same plan always gives the same score.

use crate::cue::{Cue, Line, Who};
use crate::doing::{Does, does, is_still};
use crate::pacer::breath_ms;
use catalogue::TempoUnit;
use limits::RegionSide;
use plan::{Plan, Step};
use quantity::{PerPerson, Person, Phase};

/// Largest share of a session that is spoken, percent (LIVE.md, cue model).
pub(crate) const VOICE_PERCENT: u64 = 15;
/// Least quiet between two cues, milliseconds.
pub(crate) const QUIET_MS: u64 = 6000;
/// Pause between A's and B's line of one cue, milliseconds.
pub(crate) const BETWEEN_LINES_MS: u64 = 800;
/// `ready` before a change of pose, and before a change of hands, milliseconds.
const READY_POSE_MS: u64 = 10_000;
const READY_HANDS_MS: u64 = 5000;
/// `tempo` after a step began, milliseconds.
const TEMPO_MS: u64 = 8000;
/// A line of hands, milliseconds.
const LINE_MS: u64 = 3000;
/// `halfway` only in steps of at least this many seconds.
const HALFWAY_FROM_S: u32 = 180;
/// Breath cycles that are spoken.
const BREATHS_SPOKEN: usize = 3;
/// Time to let go between two holds of a stretch, seconds.
const LET_GO_S: u32 = 5;

/// What a moment is for. Steps and parts are places in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A change of places comes; the step it leads to.
    GetReady(usize),
    /// Change places now.
    Move(usize),
    /// What hands will do in this step.
    StepLines(usize),
    /// The step begins.
    StepGo(usize),
    /// The hands of these people change within the step, at this second of it.
    PartLines {
        step: usize,
        at_s: u32,
        who: PerPerson<bool>,
    },
    /// Now they change.
    PartGo { step: usize, at_s: u32 },
    /// How fast.
    Tempo(usize),
    /// "Slowly firmer."
    Calibrate(usize),
    /// Is it good so, asked of these receivers.
    Comfort { step: usize, who: PerPerson<bool> },
    /// Half of a long step.
    Halfway(usize),
    /// Count the last seconds of a hold.
    Count(usize),
    /// One breath, in and out.
    Breath(usize),
    /// The end.
    Finish,
}

impl Kind {
    /// Importance for a voice: lower goes first.
    fn rank(self) -> u8 {
        match self {
            Kind::Finish => 0,
            Kind::Move(_) | Kind::StepLines(_) => 1,
            Kind::GetReady(_) => 2,
            Kind::Calibrate(_) => 3,
            Kind::Comfort { .. } => 4,
            Kind::PartLines { .. } => 5,
            Kind::Count(_) => 6,
            Kind::Tempo(_) => 7,
            Kind::Breath(_) => 8,
            Kind::Halfway(_) => 9,
            // Chimes; they speak only when the words before them could not be said.
            Kind::StepGo(_) | Kind::PartGo { .. } => 10,
        }
    }
}

/// One moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// When, milliseconds of session time.
    pub at_ms: u64,
    /// What for.
    pub kind: Kind,
    /// How long its words take, milliseconds; 0 for a chime.
    pub spoken_ms: u64,
    /// Whether it gets a voice.
    pub voiced: bool,
}

/// Lays out the moments of a plan in order of time and gives out the voices.
pub(crate) fn score(plan: &Plan, breathing_set: bool) -> Vec<Item> {
    let mut items = Vec::new();
    for (index, step) in plan.steps.iter().enumerate() {
        moments_of_step(plan, index, step, breathing_set, &mut items);
    }
    items.push(item(ms(plan.seconds), Kind::Finish, 2500));
    in_order(&mut items, |i| (i.at_ms, u64::from(i.kind.rank())));
    give_voices(&mut items, ms(plan.seconds));
    items
}

/// Puts a short list in order, what is alike as it was: a twentieth of the code of the library's way, which every phone
/// would load before the first screen.
fn in_order<T>(list: &mut [T], key: impl Fn(&T) -> (u64, u64)) {
    for from in 1..list.len() {
        let mut at = from;
        while at > 0 && key(&list[at - 1]) > key(&list[at]) {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

fn item(at_ms: u64, kind: Kind, spoken_ms: u64) -> Item {
    Item {
        at_ms,
        kind,
        spoken_ms,
        voiced: false,
    }
}

/// How long this many lines take to say, one after another.
pub(crate) fn lines_ms(lines: usize) -> u64 {
    let lines = lines as u64;
    lines * LINE_MS + lines.saturating_sub(1) * BETWEEN_LINES_MS
}

fn ms(seconds: u32) -> u64 {
    u64::from(seconds) * 1000
}

fn moments_of_step(plan: &Plan, index: usize, step: &Step, breathing_set: bool, items: &mut Vec<Item>) {
    let (start, end) = (ms(step.start), ms(step.end()));
    let lines_ms = lines_ms(lines(plan, index, 0).len());
    if index > 0 && step.changeover_before > 0 {
        let change = start.saturating_sub(ms(step.changeover_before));
        items.push(item(change.saturating_sub(READY_POSE_MS), Kind::GetReady(index), 2000));
        items.push(item(change, Kind::Move(index), 3000));
    }
    items.push(item(
        start.saturating_sub(READY_HANDS_MS),
        Kind::StepLines(index),
        lines_ms,
    ));
    items.push(item(start, Kind::StepGo(index), 0));
    part_changes(step, index, items);

    let working = Person::ALL.iter().any(|&p| matches!(does(step, p, 8), Does::Works(_)));
    let calibrating = Person::ALL
        .iter()
        .any(|&p| matches!(does(step, p, 8), Does::Calibrates(_)));
    if calibrating {
        // Hands find their pressure by these words: they wait until the first line left enough quiet.
        let after_lines = (start.saturating_sub(READY_HANDS_MS) + lines_ms + QUIET_MS).div_ceil(1000) * 1000;
        items.push(item(
            after_lines.max(start + TEMPO_MS),
            Kind::Calibrate(index),
            Cue::Calibrate.estimate_ms(),
        ));
    } else if working && step.seconds > 8 {
        items.push(item(start + TEMPO_MS, Kind::Tempo(index), 2500));
    }
    let new = new_places(plan, index);
    if (new.a || new.b) && !calibrating {
        items.push(item(
            start + ms(step.seconds) * 4 / 10,
            Kind::Comfort { step: index, who: new },
            2000,
        ));
    }
    if step.seconds >= HALFWAY_FROM_S {
        items.push(item(start + ms(step.seconds) / 2, Kind::Halfway(index), 1500));
    }
    for at_s in hold_ends(step) {
        items.push(item(start + ms(at_s).saturating_sub(3000), Kind::Count(index), 3000));
    }
    if breathing_set && is_breathing(step) {
        // The first breath may still carry the words of the step; then the next ones are spoken.
        for n in 0..=BREATHS_SPOKEN as u64 {
            let at = start + n * breath_ms();
            if at + breath_ms() <= end {
                items.push(item(at, Kind::Breath(index), 2000));
            }
        }
    }
}

/// Changes of technique inside a step, for one person or both at the same second.
fn part_changes(step: &Step, index: usize, items: &mut Vec<Item>) {
    let mut seconds: Vec<u32> = Vec::new();
    for person in Person::ALL {
        let mut end = 0_u32;
        for part in step.gives(*person).map_or(&[][..], |g| &g.parts) {
            end = end.saturating_add(part.seconds);
            seconds.push(end);
        }
    }
    in_order(&mut seconds, |&at_s| (u64::from(at_s), 0));
    seconds.dedup();
    for at_s in seconds.into_iter().filter(|&s| s < step.seconds) {
        let who = PerPerson::from_fn(|p| {
            let (before, after) = (does(step, p, at_s.saturating_sub(1)), does(step, p, at_s));
            !before.same_for_a_cue(after)
        });
        if who.a || who.b {
            let at = ms(step.start) + ms(at_s);
            let spoken = if who.a && who.b && !does(step, Person::A, at_s).same_for_a_cue(does(step, Person::B, at_s)) {
                2 * LINE_MS + BETWEEN_LINES_MS
            } else {
                LINE_MS
            };
            items.push(item(
                at.saturating_sub(READY_HANDS_MS),
                Kind::PartLines { step: index, at_s, who },
                spoken,
            ));
            items.push(item(at, Kind::PartGo { step: index, at_s }, 0));
        }
    }
}

/// The lines that say what hands do at this second of the step: one for both when they do the same, else A then B.
pub(crate) fn lines(plan: &Plan, index: usize, at_s: u32) -> Vec<Line> {
    let Some(step) = plan.steps.get(index) else {
        return Vec::new();
    };
    let (a, b) = (does(step, Person::A, at_s), does(step, Person::B, at_s));
    let new = if at_s == 0 {
        new_places(plan, index)
    } else {
        PerPerson::default()
    };
    // `new` is per receiver; a line speaks to the giver.
    let line = |person: Person, does: Does| Line {
        who: Who::One(person),
        does,
        first_touch: new[person.other()],
    };
    if a.same_for_a_cue(b) {
        vec![Line {
            who: Who::Both,
            does: a,
            first_touch: new.a || new.b,
        }]
    } else {
        vec![line(Person::A, a), line(Person::B, b)]
    }
}

/// For each receiver: does this step bring hands to a place they have not been on today?
fn new_places(plan: &Plan, index: usize) -> PerPerson<bool> {
    PerPerson::from_fn(|receiver| {
        let giver = receiver.other();
        let places = |step: &Step| -> Vec<RegionSide> {
            step.gives(giver)
                .map(|g| RegionSide::dosed(g.region, g.side).collect())
                .unwrap_or_default()
        };
        let Some(step) = plan.steps.get(index) else {
            return false;
        };
        places(step)
            .iter()
            .any(|place| !plan.steps[..index].iter().any(|before| places(before).contains(place)))
    })
}

/// When holds of a stretch end, seconds into the step.
pub(crate) fn hold_ends(step: &Step) -> Vec<u32> {
    if step.phase != Phase::Stretch {
        return Vec::new();
    }
    let mut ends = Vec::new();
    let mut rounds = |from: u32, seconds: u32, technique: catalogue::TechniqueId| {
        let entry = technique.entry();
        if entry.tempo_unit != TempoUnit::HoldS || is_still(technique) {
            return;
        }
        let hold = u32::from(entry.tempo_tenths[1] / 10).clamp(10, 60);
        let mut at = from.saturating_add(hold);
        let end = from.saturating_add(seconds);
        while at <= end {
            ends.push(at);
            at = at.saturating_add(hold + LET_GO_S);
        }
    };
    if let Some(shared) = &step.shared {
        rounds(0, step.seconds, shared.technique);
    }
    for person in Person::ALL {
        let mut from = 0_u32;
        for part in step.gives(*person).map_or(&[][..], |g| &g.parts) {
            rounds(from, part.seconds, part.technique);
            from = from.saturating_add(part.seconds);
        }
    }
    in_order(&mut ends, |&at_s| (u64::from(at_s), 0));
    ends.dedup();
    ends
}

fn is_breathing(step: &Step) -> bool {
    step.shared
        .as_ref()
        .is_some_and(|s| s.technique.as_str() == "breathe_together")
}

/// Gives voices by importance, then by time, while quiet and share hold.
fn give_voices(items: &mut [Item], whole_ms: u64) {
    let mut order: Vec<usize> = (0..items.len()).filter(|&i| items[i].spoken_ms > 0).collect();
    in_order(&mut order, |&i| (u64::from(items[i].kind.rank()), items[i].at_ms));
    let mut left = whole_ms * VOICE_PERCENT / 100;
    let mut spoken: Vec<(u64, u64)> = Vec::new();
    let mut breaths: Vec<usize> = Vec::new();
    for i in order {
        let Item {
            at_ms, spoken_ms, kind, ..
        } = items[i];
        let end = at_ms + spoken_ms;
        let quiet = spoken
            .iter()
            .all(|&(from, to)| at_ms >= to + QUIET_MS || from >= end + QUIET_MS);
        let enough_breaths =
            matches!(kind, Kind::Breath(s) if breaths.iter().filter(|&&b| b == s).count() >= BREATHS_SPOKEN);
        if quiet && spoken_ms <= left && !enough_breaths {
            items[i].voiced = true;
            left -= spoken_ms;
            spoken.push((at_ms, end));
            if let Kind::Breath(step) = kind {
                breaths.push(step);
            }
        }
    }
}
