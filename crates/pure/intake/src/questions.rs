//! The list of health questions, grouped as they are asked. Words live in the locales; this only says which and when.

use catalogue::{AnswerKind, AskWhen, ConditionGroup, ConditionId};

/// A health question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The condition it asks about; also the key of its words.
    pub id: ConditionId,
    /// Its heading.
    pub group: ConditionGroup,
    /// When it is asked.
    pub ask_when: AskWhen,
    /// What an answer looks like.
    pub answer: AnswerKind,
    /// True when the condition applies on YES; false for questions that are safe when answered yes.
    pub applies_on_yes: bool,
}

/// Every question, by heading and then by id.
#[must_use]
pub fn questions() -> Vec<Question> {
    let mut out: Vec<_> = ConditionId::all()
        .map(|id| {
            let entry = id.entry();
            Question {
                id,
                group: entry.group,
                ask_when: entry.ask_when,
                answer: entry.answer,
                applies_on_yes: entry.applies_on_yes,
            }
        })
        .collect();
    out.sort_by_key(|question| (question.group, question.id));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_condition_is_asked_once_and_headings_stay_together() {
        let list = questions();
        assert_eq!(list.len(), ConditionId::all().len());
        assert!(
            list.windows(2)
                .all(|two| two[0].group <= two[1].group && two[0].id != two[1].id)
        );
    }
    #[test]
    fn some_questions_come_back_every_session() {
        let today: Vec<_> = questions()
            .into_iter()
            .filter(|q| q.group == ConditionGroup::Today)
            .collect();
        assert!(!today.is_empty());
        assert!(today.iter().all(|q| q.ask_when != AskWhen::Intake));
    }
}
