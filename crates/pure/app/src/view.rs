//! What is on the screen, ready to draw: every string in the current language, every choice with its state.
//! The shell adds nothing but layout.

use crate::{Lang, SheetChoice, Theme};
use catalogue::{PoseId, RegionId};
use quantity::{Hands, PerPerson, Person, Phase, Place, Setting, Side, named};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewModel {
    /// Language of every string here (`<html lang>`).
    pub lang: Lang,
    /// Title of the page, for example "Who is here · Attune".
    pub title: String,
    /// Looks.
    pub theme: Theme,
    /// The name of the app.
    pub app_name: String,
    /// The way back, where there is one: its label.
    pub back: Option<String>,
    /// "1 of 4", where it helps.
    pub progress: Option<String>,
    /// The switch to the other language; absent while a session runs.
    pub language: Option<LanguageLink>,
    /// A quiet line about something that did not work, for example "Not saved. This session still works."
    pub notice: Option<String>,
    /// The screen itself.
    pub screen: Screen,
}

/// A link to another language, written in that language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// Which.
    pub lang: Lang,
    /// Its own name for itself.
    pub label: String,
}

/// The screens. They exclude each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// The promise and one button.
    Start(StartView),
    /// Who is here.
    Who(WhoView),
    /// What they have, and for how long.
    Place(PlaceView),
    /// Read together.
    Read(ReadView),
    /// Not now: calm words, no questions.
    NotNow(NotNowView),
    /// Prop the phone; begin.
    Begin(BeginView),
    /// The plan in two lanes.
    Plan(Box<PlanView>),
    /// The session runs, waits or is paused.
    Session(Box<SessionView>),
    /// Finished or stopped.
    Ended(EndedView),
    /// About the app.
    About(AboutView),
}

/// A choice in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// Handed back in the event.
    pub id: T,
    /// Its label.
    pub label: String,
    /// A small line under it.
    pub note: Option<String>,
    /// True when it is chosen.
    pub selected: bool,
}

/// The first screen.
#[derive(Clone, Debug, PartialEq)]
pub struct StartView {
    /// "A massage for both of you, at once."
    pub heading: String,
    /// "Clothes on. No account."
    pub lead: String,
    /// "Start".
    pub start: String,
    /// "Works without a connection. For adults."
    pub foot: String,
    /// "About".
    pub about: String,
    /// Two people on two chairs.
    pub picture: Picture,
}

/// Who is here.
#[derive(Clone, Debug, PartialEq)]
pub struct WhoView {
    /// "Who is here?"
    pub heading: String,
    /// "Adults only. ..."
    pub lead: String,
    /// One tap chooses and goes on.
    pub choices: Vec<Choice<Setting>>,
    /// "Nothing leaves this phone."
    pub foot: String,
}

/// What they have, and for how long.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceView {
    /// "What do you have?"
    pub heading: String,
    /// Several may be chosen.
    pub places: Vec<Choice<Place>>,
    /// "How long?"
    pub minutes_heading: String,
    /// One is chosen. Label "20", note "minutes".
    pub minutes: Vec<Choice<u32>>,
    /// "Ten minutes is a whole session, not half of one."
    pub minutes_note: String,
    /// "Next".
    pub next: String,
}

/// Read together.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadView {
    /// "Read together".
    pub heading: String,
    /// "Is either of you today ..."
    pub lead: String,
    /// The lines.
    pub items: Vec<String>,
    /// "Neither of us".
    pub neither: String,
    /// "Yes, or unsure".
    pub yes_or_unsure: String,
    /// What "yes" does.
    pub foot: String,
}

/// Not now.
#[derive(Clone, Debug, PartialEq)]
pub struct NotNowView {
    /// Calm heading.
    pub heading: String,
    /// What it means and what else is nice together.
    pub paragraphs: Vec<String>,
    /// "Read it again".
    pub again: String,
    /// Back to the start.
    pub done: String,
}

/// A line of a list of facts: "Voice" - "English, on this phone".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Prop the phone; begin.
#[derive(Clone, Debug, PartialEq)]
pub struct BeginView {
    /// "Prop the phone. Warm your hands. Say stop, or touch anywhere.", a sentence each.
    pub lines: Vec<String>,
    /// "Nobody has to give a reason."
    pub lead: String,
    /// Voice, screen, tonight.
    pub facts: Vec<Fact>,
    /// Honest words when the plan is not what was asked for, for example shorter.
    pub notes: Vec<String>,
    /// "See the plan".
    pub see_plan: String,
    /// "Begin".
    pub begin: String,
    /// Whether a checked plan stands ready.
    pub ready: PlanState,
    /// How both sit at the start, once the plan is there.
    pub picture: Option<Picture>,
}

/// Whether a checked plan stands ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// It does; "Begin" works.
    Ready,
    /// The engine is at work.
    Working {
        /// Percent, 0 to 100.
        percent: u8,
        /// "One moment ..."
        text: String,
    },
    /// It could not be made. Warm words and what to do instead.
    Failed {
        /// The words.
        text: String,
    },
}

named! {
    /// What kind of block stands in a lane.
    pub enum BlockKind {
        /// Hands work: a tint with a bar.
        Working = "working",
        /// Warm, still hands: dashed.
        Still = "still",
        /// Both together: neutral, across both lanes.
        Shared = "shared",
        /// Hands off: empty.
        Rest = "rest",
        /// Time to change places: neutral, across both lanes.
        Changeover = "changeover",
    }
}

/// A block of a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The step it belongs to (for [`crate::Event::OpenStep`]); a changeover belongs to the step after it.
    pub step: usize,
    /// When it begins, seconds from the start of the session.
    pub start_s: u32,
    /// How long, seconds.
    pub seconds: u32,
    /// "1:30".
    pub start_text: String,
    /// What it looks like.
    pub kind: BlockKind,
    /// "Strokes shoulder tops".
    pub label: String,
    /// For a screen reader, with person and time: "A, from 1:30, 90 seconds: strokes shoulder tops".
    pub spoken: String,
}

/// A stretch of the plan in one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseSpan {
    /// Which phase.
    pub phase: Phase,
    /// Its name.
    pub label: String,
    /// When it begins, seconds.
    pub start_s: u32,
    /// How long, seconds, changeovers before its steps included.
    pub seconds: u32,
}

/// A stretch of the plan in one pose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoseSpan {
    /// "Facing chairs".
    pub label: String,
    /// When it begins, seconds.
    pub start_s: u32,
    /// How long, seconds.
    pub seconds: u32,
}

/// The plan in two lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// "20 minutes, two chairs".
    pub heading: String,
    /// "Each of you receives about 9 minutes."
    pub lead: String,
    /// Whole length, seconds.
    pub seconds: u32,
    /// "A's hands", "B's hands".
    pub lane_names: PerPerson<String>,
    /// Phases in order.
    pub phases: Vec<PhaseSpan>,
    /// Poses in order.
    pub poses: Vec<PoseSpan>,
    /// One row a step, in order of time, changeovers included. A block across both lanes stands in `both`.
    pub rows: Vec<PlanRow>,
    /// The card of the open step.
    pub open: Option<StepCard>,
    /// What solid, hatched and dashed mean.
    pub legend: String,
    /// "Begin", when it can begin from here.
    pub begin: Option<String>,
}

/// One moment of the plan: either a block in each lane, or one across both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// A's and B's block.
    pub lanes: Option<PerPerson<Block>>,
    /// One block for both.
    pub both: Option<Block>,
    /// True when the card of this step is open.
    pub open: bool,
}

/// The card of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepCard {
    /// Which step.
    pub step: usize,
    /// "3:00 to 4:30 · facing chairs".
    pub when: String,
    /// "A kneads, B keeps still".
    pub heading: String,
    /// Who does what.
    pub who: Vec<PersonLine>,
    /// Label and text: why this, how sure, why safe.
    pub facts: Vec<Fact>,
    /// What to have ready.
    pub props: Vec<String>,
    /// How it looks.
    pub picture: Picture,
}

/// A line that belongs to one person, or to both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// Whose; `None` for both.
    pub person: Option<Person>,
    /// The words.
    pub text: String,
}

/// What the figure must show. The shell asks the figure room to draw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The pose.
    pub pose: PoseId,
    /// The mode of the pose.
    pub mode: String,
    /// Roles exchanged.
    pub swapped: bool,
    /// Left and right exchanged.
    pub mirrored: bool,
    /// Statures, centimetres, where known.
    pub stature_cm: PerPerson<Option<u16>>,
    /// What A's hands do, what B's hands do.
    pub hands: PerPerson<Option<PictureHands>>,
    /// In words, for whoever cannot see it.
    pub alt: String,
}

/// Hands in a picture. The place is on the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureHands {
    /// The region worked.
    pub region: RegionId,
    /// Its side.
    pub side: Side,
    /// The giver's hands.
    pub hands: Hands,
    /// Which way the hands move.
    pub stroke: Stroke,
}

named! {
    /// Which way hands move, for the one arrow of the picture.
    pub enum Stroke {
        /// They lie still: no arrow.
        Still = "still",
        /// To and fro on the place.
        OnThePlace = "on_the_place",
        /// Along the region, toward the trunk.
        TowardTrunk = "toward_trunk",
        /// Along the region, away from the trunk.
        AwayFromTrunk = "away_from_trunk",
        /// Circles.
        Circles = "circles",
    }
}

/// The running session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionView {
    /// "15:50 left".
    pub time_left: String,
    /// "next: B kneads"; empty near the end.
    pub next: String,
    /// Ring of the whole session.
    pub ring: Ring,
    /// How both look now.
    pub picture: Picture,
    /// What to do now: one line each, or one for both.
    pub cues: Vec<PersonLine>,
    /// The pacer, where one is offered.
    pub pacer: Option<Pacer>,
    /// The two halves of the screen.
    pub zones: PerPerson<Zone>,
    /// What lies on top.
    pub over: Over,
    /// "Pause".
    pub pause: String,
    /// "hold anywhere to stop".
    pub hold_to_stop: String,
    /// "Stop".
    pub stop: String,
    /// Counted seconds, while they are counted ("3").
    pub countdown: Option<String>,
    /// The last words said, as text (captions).
    pub caption: Option<String>,
}

/// The ring of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// One arc for each stretch of a phase.
    pub arcs: Vec<Arc>,
    /// Where now is, 0 to 1 of the whole.
    pub now: f32,
    /// In words: "4 minutes of 20 done".
    pub label: String,
}

/// One arc of the ring.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// Its phase.
    pub phase: Phase,
    /// Where it begins, 0 to 1.
    pub from: f32,
    /// Where it ends, 0 to 1.
    pub to: f32,
    /// How much of it is done, 0 to 1.
    pub done: f32,
}

/// One breath as a curve with a dot. The same clock drives breath and strokes.
#[derive(Clone, Debug, PartialEq)]
pub struct Pacer {
    /// Where in the breath we are, 0 to 1: 0 begins the in-breath.
    pub phase: f32,
    /// Share of the breath that is the in-breath, 0 to 1.
    pub in_share: f32,
    /// Length of one breath, milliseconds (for an animation between two ticks).
    pub breath_ms: u32,
    /// True now during the in-breath.
    pub breathing_in: bool,
    /// "in, let go".
    pub in_label: String,
    /// "out, squeeze slowly".
    pub out_label: String,
    /// False while paused: the dot stands still.
    pub moving: bool,
}

/// Half of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// "Tap to change".
    pub label: String,
    /// "an elbow is fine".
    pub note: String,
    /// For a screen reader: "Change something for A".
    pub spoken: String,
    /// True while this person may say "there".
    pub there: Option<String>,
}

/// What lies over the session.
#[derive(Clone, Debug, PartialEq)]
pub enum Over {
    /// Nothing: it runs.
    Nothing,
    /// The sheet of one person. Hands stay still, time stands.
    Sheet(SheetView),
    /// May this place be touched?
    Permission(QuestionView),
    /// Is it good so?
    Comfort(ComfortView),
    /// Paused.
    Paused(PausedView),
}

/// The sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    /// Whose.
    pub person: Person,
    /// "For A. Hands stay still."
    pub heading: String,
    /// Softer, firmer, elsewhere, skip: the four big ones.
    pub choices: Vec<SheetOption>,
    /// "Pause".
    pub pause: String,
    /// "Stop".
    pub stop: String,
    /// "Keep going as it was".
    pub keep_going: String,
}

/// One of the sheet's choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetOption {
    /// Handed back in the event.
    pub id: SheetChoice,
    /// Its label.
    pub label: String,
    /// False: it can do nothing now.
    pub enabled: bool,
}

/// A question at the place.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// Who is asked.
    pub person: Person,
    /// "B, may A's hands come to the calf?"
    pub question: String,
    /// "Yes".
    pub yes: String,
    /// "Skip".
    pub skip: String,
}

/// A comfort question.
#[derive(Clone, Debug, PartialEq)]
pub struct ComfortView {
    /// Who is asked; `None`: both.
    pub person: Option<Person>,
    /// "Good so?"
    pub question: String,
    /// "Good".
    pub good: String,
    /// "Not quite": one button for each person asked.
    pub not_quite: Vec<Choice<Person>>,
}

/// Paused.
#[derive(Clone, Debug, PartialEq)]
pub struct PausedView {
    /// "Paused. Hands still."
    pub heading: String,
    /// Why, when it was not asked for: "Welcome back."
    pub lead: Option<String>,
    /// "Go on".
    pub resume: String,
    /// "Stop".
    pub stop: String,
}

/// Finished or stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct EndedView {
    /// True when it came to its end; false when it was stopped. Both are fine.
    pub finished: bool,
    /// "Stopped. You need no reason."
    pub heading: String,
    /// Warm lines: sit a moment, drink, thank each other.
    pub paragraphs: Vec<String>,
    /// "See the plan".
    pub see_plan: String,
    /// "Again, another time".
    pub again: String,
}

/// About the app.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutView {
    /// Heading.
    pub heading: String,
    /// What it is, what is known and not known, that no clinician has reviewed it yet.
    pub paragraphs: Vec<String>,
    /// "Back" to where one came from.
    pub close: String,
}
