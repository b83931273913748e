//! What two people tell afterwards, and what follows from it: ratings before and after with an honest likely change, what
//! to keep and what to leave out, minutes and rest, the next evening, one new skill.
//!
//! Knows no health. A [`Diary`] is one person's and stays in that person's store; a [`Journal`] is what both may see, and
//! nothing in it says who asked for what.

mod asking;
mod check_in;
mod diary;
mod evening;
mod fair;
mod handover;
mod likely;
mod next;
mod piece;
mod record;
mod skill;
mod small;
mod student;
mod verdict;
mod when;
mod wishes;

pub use asking::{Agreement, Answer, Asked, Tonight};
pub use check_in::{Cadence, CheckIn, Topic};
pub use diary::{Diary, Mark, Note};
pub use evening::{Done, Each, Ending, Evening, Kind};
pub use fair::Minutes;
pub use handover::{
    AtHome, Done as DoneOfPlan, Filtered, Handed, Handover, HandoverError, MOST_AT_HOME, MOST_NOTE, MOST_PICKS, Pick,
    fit,
};
pub use likely::{FEWEST, Likely, Size, difference, likely, trend};
pub use next::{Next, Rhythm, ceiling, grown_minutes, next, offer_rest};
pub use piece::{Piece, What};
pub use record::{Favourite, Journal, RecordError};
pub use skill::new_skill;
pub use small::{just_this_place, ten_minutes};
pub use student::t_quantile;
pub use verdict::{Against, Verdict, verdict};
pub use when::{Day, Minute};
pub use wishes::Wishes;
