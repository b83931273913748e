//! The vocabulary every page is made of: blocks in reading order, every string in the current language, every control
//! with the value it has and the action it sends back. A shell draws them one after the other and decides nothing.
//!
//! `A` is the type of the actions: a shell hands an action back exactly as it got it.

use quantity::Person;
use words::Lang;

/// A whole page. One question, one thing to do next.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<A> {
    /// Language of every string here.
    pub lang: Lang,
    /// Names the page for the shell: a change means a new page (focus to the heading, scroll to the top).
    pub key: String,
    /// Who alone may look at this page, with the line that says so ("Only B sees this page").
    pub owner: Option<Owner>,
    /// The way back: its label and its action.
    pub back: Option<(String, A)>,
    /// "Skip", beside the way back.
    pub skip: Option<(String, A)>,
    /// "2 of 7".
    pub progress: Option<String>,
    /// The one heading.
    pub heading: String,
    /// What follows, in reading order.
    pub blocks: Vec<Block<A>>,
    /// What stays at the lower edge of a phone: at most one filled button, then quiet ones.
    pub foot: Vec<Button<A>>,
    /// A quiet line under the buttons, for example "B sees none of this."
    pub foot_note: Option<String>,
    /// Said to a screen reader when it changes.
    pub announce: Option<String>,
}

/// The person a private page belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Letter, colour and pattern.
    pub person: Person,
    /// "Only B sees this page".
    pub label: String,
}

/// One piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<A> {
    /// A second heading.
    Heading(String),
    /// The sentence under a heading, in soft ink.
    Lead(String),
    /// A paragraph.
    Text(String),
    /// Something that did not work or must not be missed: calm, with an edge, never red.
    Notice(String),
    /// What to do now, one line each, larger (a sign that needs help: "Call ...").
    Steps(Vec<String>),
    /// One or several of a list.
    Choices(Choices<A>),
    /// A whole number with minus and plus.
    Number(Number<A>),
    /// 0 to 10.
    Scale(Scale<A>),
    /// Words typed in.
    Type(TextField),
    /// The body, front and back.
    BodyMap(BodyMap<A>),
    /// Names and values.
    Facts(Vec<Fact>),
    /// Closed by default: a summary and more blocks.
    More {
        /// What the fold is called.
        summary: String,
        /// Whether it is open.
        open: bool,
        /// Opens and closes it.
        toggle: A,
        /// What is inside.
        blocks: Vec<Block<A>>,
    },
    /// Buttons beside one another where there is room.
    Buttons(Vec<Button<A>>),
    /// Before and after of each session.
    Spread(Spread),
    /// Work that takes longer than a second: percent where it is known, words always.
    Progress {
        /// 0 to 100.
        percent: Option<u8>,
        /// "One moment ..."
        text: String,
        /// "Cancel".
        cancel: Option<(String, A)>,
    },
    /// A picture of black and white squares, with its words: rows of modules, true = dark.
    Code {
        /// Rows.
        modules: Vec<Vec<bool>>,
        /// What it is, for who cannot see it.
        label: String,
    },
}

/// A button.
#[derive(Clone, Debug, PartialEq)]
pub struct Button<A> {
    /// Its words.
    pub label: String,
    /// What it does.
    pub act: A,
    /// How it looks.
    pub kind: ButtonKind,
    /// False: shown, but cannot be used yet.
    pub enabled: bool,
}

/// How a button looks. One filled button a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// Filled, in ink.
    Main,
    /// With an edge.
    Quiet,
    /// Words only.
    Link,
}

/// A list to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices<A> {
    /// What is chosen here (a `legend`).
    pub legend: String,
    /// False: the legend is for screen readers only.
    pub legend_shown: bool,
    /// True: any number may be chosen (checkboxes); false: one (radio buttons).
    pub several: bool,
    /// How it is laid out.
    pub layout: ChoiceLayout,
    /// The choices.
    pub options: Vec<Choice<A>>,
}

/// How a list of choices is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceLayout {
    /// One a line, with room for a note.
    Rows,
    /// Pills that wrap.
    Pills,
    /// Parts of one bar, at most four ("Yes", "Ask first", "Not").
    Segments,
    /// A line with the legend at the left and pills at the right ("Shoulder tops, kneading: Keep, Leave out").
    Line,
}

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<A> {
    /// Its words.
    pub label: String,
    /// A small line under it.
    pub note: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Chooses it, or not after all.
    pub act: A,
}

/// A whole number.
#[derive(Clone, Debug, PartialEq)]
pub struct Number<A> {
    /// Its label.
    pub label: String,
    /// "165 cm", or the words for nothing chosen.
    pub value: String,
    /// One less, and its name for a screen reader.
    pub less: Option<(String, A)>,
    /// One more, and its name for a screen reader.
    pub more: Option<(String, A)>,
    /// Types it in.
    pub field: Option<TextField>,
}

/// 0 to 10.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale<A> {
    /// "Tension in your body now".
    pub legend: String,
    /// At 0.
    pub low: String,
    /// At 10.
    pub high: String,
    /// The value given.
    pub value: Option<u8>,
    /// One action for each value, from 0.
    pub acts: Vec<A>,
}

/// Where typed words go. The shell sends every change with this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Looks for a condition, a place, anything listed on the page.
    Search,
    /// A PIN, typed for the first time or to open.
    Pin,
    /// The PIN again.
    PinAgain,
    /// A passphrase of an exported file.
    Passphrase,
    /// What someone wants to be called.
    Name,
    /// The number of the page (stature in centimetres, weeks).
    Number,
    /// Arm span, centimetres.
    Span,
    /// Weight, kilograms.
    Weight,
    /// A note (the therapist's).
    Note,
    /// A text carried by hand from another phone.
    HandedOver,
}

/// A line to type into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextField {
    /// Which.
    pub field: Field,
    /// Its label.
    pub label: String,
    /// What is in it.
    pub value: String,
    /// Dots instead of letters.
    pub secret: bool,
    /// Digits only (a phone shows digits).
    pub digits: bool,
    /// More than a line.
    pub long: bool,
    /// A quiet line under it.
    pub hint: Option<String>,
    /// What is wrong with it, kindly.
    pub trouble: Option<String>,
}

/// The body, front and back, with places to mark. Every place is also a pill.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyMap<A> {
    /// What marking means here.
    pub legend: String,
    /// What the marks mean, in the order yes, ask, not.
    pub key: Vec<(Mark, String)>,
    /// The places, in reading order.
    pub places: Vec<Place<A>>,
    /// The place that is open now, by its position in `places`.
    pub open: Option<usize>,
    /// "front" and "back".
    pub sides: (String, String),
    /// The words around the drawing.
    pub words: MapWords,
    /// What can be said of the open place.
    pub card: Vec<Block<A>>,
}

/// The words around the drawing: which side is which, and what can be looked at more closely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapWords {
    /// "left", as the person on the drawing says it.
    pub left: String,
    /// "right".
    pub right: String,
    /// "Whole body".
    pub whole: String,
    /// "Head and neck".
    pub head: String,
    /// "Hands".
    pub hands: String,
    /// "Feet".
    pub feet: String,
}

/// A place of the body.
#[derive(Clone, Debug, PartialEq)]
pub struct Place<A> {
    /// Which region-side.
    pub at: limits::RegionSide,
    /// "Left shoulder top".
    pub label: String,
    /// "yes", "ask first", "not", "a little sore": said after the label by a screen reader.
    pub said: String,
    /// How it is drawn.
    pub mark: Mark,
    /// Opens it.
    pub act: A,
}

/// How a place is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Filled, with a tick.
    Yes,
    /// Dots, with a question mark.
    Ask,
    /// Dashed, empty.
    Not,
    /// Nothing said.
    Blank,
    /// Wished for: 1 to 3 rings.
    Wish(u8),
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Before and after, evening by evening, and the likely change with its range. Everything is also said in words by a
/// text block beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// What is shown, for who cannot see it.
    pub label: String,
    /// "before", "after", "plain rest".
    pub key: (String, String, String),
    /// The evenings, oldest first.
    pub rows: Vec<PlotRow>,
    /// The likely changes.
    pub ranges: Vec<Range>,
    /// "no change", "2 lower", "4 lower": position in tenths of a point, words.
    pub ticks: Vec<(i32, String)>,
}

/// One evening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlotRow {
    /// "2 Nov".
    pub day: String,
    /// 0 to 10.
    pub before: Option<u8>,
    /// 0 to 10.
    pub after: Option<u8>,
    /// How it is drawn.
    pub dot: Dot,
}

/// How an evening is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// A massage: circles, a line.
    Massage,
    /// Plain rest: squares, a dotted line.
    Rest,
}

/// A likely change: tenths of a point, positive = lower afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// "Massage, 6 evenings".
    pub label: String,
    /// How it is drawn.
    pub dot: Dot,
    /// Lower end.
    pub from: i32,
    /// Middle.
    pub middle: i32,
    /// Upper end.
    pub to: i32,
}
