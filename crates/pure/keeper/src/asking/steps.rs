//! The pages of somebody's own answers and their order.

use crate::answers::Answers;
use catalogue::{ConditionGroup, ConditionId};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// What would be good, what is ticklish, what to leave out.
    Likes,
    /// What for, how firm, over clothes or not.
    How,
    /// Hands and thumbs today.
    Hands,
    /// Size, floor, kneeling, arms, lying.
    Body,
    /// Where hands are welcome.
    Receive,
    /// Where one likes to give.
    Give,
    /// Health under these headings.
    Health(Vec<ConditionGroup>),
    /// Where this is.
    Where(ConditionId),
    /// How many weeks.
    Weeks,
    /// Whether a clinician's advice was obtained.
    Advice(ConditionId),
    /// Signs to ask for before the start.
    Signs,
    /// "Anything new today?"
    Renewal,
    /// What is new.
    NewWhat,
    /// "Do you want this, and do you feel free to say no?"
    Free,
    /// Not today, and what to do.
    NotToday,
    /// Not free: a rest day.
    NotFree,
    /// A PIN, if wanted.
    Pin,
    /// Thanks.
    Done,
}

/// The headings that have health pages of their own; the giver's body is asked for by hands and body.
pub(crate) const PAGES: [&[ConditionGroup]; 5] = [
    &[ConditionGroup::Today, ConditionGroup::Skin],
    &[ConditionGroup::HeartBlood, ConditionGroup::BonesJoints],
    &[ConditionGroup::Nerves, ConditionGroup::Senses],
    &[
        ConditionGroup::Pregnancy,
        ConditionGroup::Cancer,
        ConditionGroup::Devices,
    ],
    &[ConditionGroup::Mind, ConditionGroup::People],
];

impl Step {
    /// All pages.
    pub(crate) fn first_time(has_pin: bool) -> Vec<Self> {
        let mut out = vec![
            Step::Likes,
            Step::How,
            Step::Hands,
            Step::Body,
            Step::Receive,
            Step::Give,
        ];
        out.extend(PAGES.iter().map(|groups| Step::Health(groups.to_vec())));
        out.extend([Step::Signs, Step::Free]);
        if !has_pin {
            out.push(Step::Pin);
        }
        out.push(Step::Done);
        out
    }

    /// What is asked before another session: what is new, and what has grown old.
    pub(crate) fn again(answers: &Answers, today: u32) -> Vec<Self> {
        let mut out = vec![Step::Renewal];
        let open = answers.open_groups(today);
        let open: Vec<ConditionGroup> = open
            .into_iter()
            .filter(|&group| group != ConditionGroup::Today || !answers.groups.contains_key(&group))
            .collect();
        out.extend(Self::of_groups(&open));
        out.extend([Step::Signs, Step::Free, Step::Done]);
        out
    }

    /// The pages of these headings.
    pub(crate) fn of_groups(groups: &[ConditionGroup]) -> Vec<Self> {
        let mut out = Vec::new();
        if groups.contains(&ConditionGroup::GiverBody) {
            out.extend([Step::Hands, Step::Body]);
        }
        for page in PAGES {
            let here: Vec<ConditionGroup> = page.iter().copied().filter(|group| groups.contains(group)).collect();
            if !here.is_empty() {
                out.push(Step::Health(here));
            }
        }
        out
    }

    /// Names the page for the shell.
    pub(crate) fn key(&self) -> String {
        match self {
            Step::Likes => "likes".to_owned(),
            Step::How => "how".to_owned(),
            Step::Hands => "hands".to_owned(),
            Step::Body => "body".to_owned(),
            Step::Receive => "receive".to_owned(),
            Step::Give => "give".to_owned(),
            Step::Health(groups) => {
                let names: Vec<&str> = groups.iter().map(|group| group.as_str()).collect();
                format!("health-{}", names.join("-"))
            }
            Step::Where(condition) => format!("where-{condition}"),
            Step::Weeks => "weeks".to_owned(),
            Step::Advice(condition) => format!("advice-{condition}"),
            Step::Signs => "signs".to_owned(),
            Step::Renewal => "renewal".to_owned(),
            Step::NewWhat => "new".to_owned(),
            Step::Free => "free".to_owned(),
            Step::NotToday => "not-today".to_owned(),
            Step::NotFree => "rest".to_owned(),
            Step::Pin => "pin".to_owned(),
            Step::Done => "done".to_owned(),
        }
    }
}
