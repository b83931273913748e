//! The pair file, read by the audit itself (CONTRACT.md, "PAIR.toml"): plain data, nothing derived.

mod error;
mod session;
mod table;

pub use error::PairError;
pub(crate) use session::Session;

use crate::spot::Spot;
use catalogue::ConditionId;
use quantity::{Balance, PerPerson, Permission, Person};

/// What two people wrote.
pub(crate) struct Pair {
    pub(crate) session: Session,
    pub(crate) people: PerPerson<Answers>,
}

/// What one of them wrote.
pub(crate) struct Answers {
    /// Stature, cm.
    pub(crate) stature_cm: Option<u16>,
    /// Arm span, cm.
    pub(crate) arm_span_cm: Option<u16>,
    /// Weight, kg.
    pub(crate) weight_kg: Option<u16>,
    /// Wishes by spot, strongest wording already chosen: a named side goes before the region as a whole.
    pub(crate) needs: Vec<(Spot, u8)>,
    /// Conditions that apply; `None` when this person was not asked.
    pub(crate) told: Option<Vec<Told>>,
    /// What was said about being touched.
    pub(crate) receive: Vec<(Spot, Permission)>,
    /// What was said about touching.
    pub(crate) give: Vec<(Spot, Permission)>,
    /// Highest level wanted, 1 to 3.
    pub(crate) max_pressure: u8,
    /// False: this person only receives.
    pub(crate) gives: bool,
    /// Agrees to skin contact and lubricant.
    pub(crate) skin: bool,
    /// Conditions for which advice was obtained.
    pub(crate) cleared: Vec<ConditionId>,
}

impl Answers {
    /// Someone of whom the file says nothing.
    fn silent() -> Self {
        Self {
            stature_cm: None,
            arm_span_cm: None,
            weight_kg: None,
            needs: Vec::new(),
            told: None,
            receive: Vec::new(),
            give: Vec::new(),
            max_pressure: 3,
            gives: true,
            skin: false,
            cleared: Vec::new(),
        }
    }
}

/// A condition and the spots pointed at; none means everywhere.
pub(crate) struct Told {
    pub(crate) condition: ConditionId,
    pub(crate) sites: Vec<Spot>,
}

/// Reads a pair file.
///
/// # Errors
/// When it is not one.
pub(crate) fn read(text: &str) -> Result<Pair, PairError> {
    let pair = table::parse(text)?;
    for who in [Person::A, Person::B] {
        // RULES.md R4: someone who gives nothing needs a balance in which that person need not give.
        let need_not = match pair.session.balance {
            Balance::Even => false,
            Balance::Free => true,
            Balance::AReceives => who == Person::A,
            Balance::BReceives => who == Person::B,
        };
        if !pair.people[who].gives && !need_not {
            return Err(PairError::whole(
                "`gives = false` needs a balance in which this person need not give",
            ));
        }
    }
    Ok(pair)
}
