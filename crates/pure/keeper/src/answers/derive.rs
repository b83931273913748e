//! From one person's answers to that person's part of the limits, and to what has to be asked again.

use super::{Answers, Pregnant, Role, too_old};
use catalogue::{ConditionGroup, ConditionId};
use intake::{Mark, Own, PersonFile, SessionFile, Sites, Validity, Wish, own};
use quantity::{Person, Setting};

/// Longest pregnancy that is believed without asking again, weeks.
const TERM: u32 = 42;

impl Pregnant {
    /// Weeks today, where they are known.
    pub(crate) fn weeks_on(self, today: u32) -> Option<u32> {
        let since = today.saturating_sub(self.day) / 7;
        self.weeks.map(|weeks| weeks + since).filter(|&weeks| weeks <= TERM)
    }

    /// The conditions it stands for: the one of the week, or all of them where no week is known.
    pub(crate) fn conditions(self, today: u32) -> Vec<ConditionId> {
        let names: &[&str] = match self.weeks_on(today) {
            Some(0..13) => &["pregnancy_t1"],
            Some(13..28) => &["pregnancy_t2"],
            Some(_) => &["pregnancy_t3"],
            None => &["pregnancy_t1", "pregnancy_t2", "pregnancy_t3"],
        };
        names.iter().filter_map(|name| ConditionId::parse(name)).collect()
    }
}

impl Answers {
    /// Headings that have to be asked (again): never answered, or answered too long ago.
    pub(crate) fn open_groups(&self, today: u32) -> Vec<ConditionGroup> {
        let open = |group: &ConditionGroup| match self.groups.get(group) {
            None => true,
            Some(&day) => too_old(day, good_for(*group), today),
        };
        ConditionGroup::ALL.iter().copied().filter(open).collect()
    }

    /// True when "anything new today?" was answered today, and nothing has to be asked again.
    pub(crate) fn complete(&self, today: u32) -> bool {
        let renewed = self.renewed.is_some_and(|day| !too_old(day, 0, today));
        renewed && self.open_groups(today).is_empty()
    }

    /// Conditions told that may have passed: to be confirmed or taken back.
    pub(crate) fn perhaps_over(&self, today: u32) -> Vec<ConditionId> {
        let over = |condition: &ConditionId| {
            let day = self.told.get(condition).map_or(0, |told| told.day);
            match intake::validity(*condition) {
                Validity::Days(days) => too_old(day, days, today),
                Validity::UntilTold | Validity::ToWeek(_) => false,
            }
        };
        self.told.keys().copied().filter(over).collect()
    }

    /// True when advice was obtained for this and is not too old.
    pub(crate) fn has_advice(&self, condition: ConditionId, today: u32) -> bool {
        let day = match self.told.get(&condition) {
            Some(told) => told.advice,
            None => self
                .pregnant
                .filter(|pregnant| pregnant.conditions(today).contains(&condition))
                .and_then(|pregnant| pregnant.advice),
        };
        day.is_some_and(|day| match intake::validity(condition) {
            Validity::Days(days) => !too_old(day, days, today),
            Validity::UntilTold | Validity::ToWeek(_) => true,
        })
    }

    /// What a pregnancy stands for today.
    pub(crate) fn expecting(&self, today: u32) -> Vec<ConditionId> {
        self.pregnant
            .map_or_else(Vec::new, |pregnant| pregnant.conditions(today))
    }

    /// As the reader of pair files would have it.
    pub(crate) fn person(&self, setting: Setting, today: u32) -> PersonFile {
        let mut conditions: Vec<intake::Told> = Vec::new();
        let mut cleared = Vec::new();
        for (&condition, told) in &self.told {
            conditions.push(intake::Told {
                condition,
                sites: Sites::at(told.sites.iter().copied()),
            });
            if self.has_advice(condition, today) {
                cleared.push(condition);
            }
        }
        for condition in self.expecting(today) {
            conditions.push(intake::Told {
                condition,
                sites: Sites::none(),
            });
            if self.has_advice(condition, today) {
                cleared.push(condition);
            }
        }
        if let Some(condition) = ConditionId::parse("ticklish").filter(|_| !self.ticklish.is_empty()) {
            conditions.retain(|told| told.condition != condition);
            conditions.push(intake::Told {
                condition,
                sites: Sites::at(self.ticklish.iter().copied()),
            });
        }
        let open = self.open_groups(today);
        let unanswered = ConditionId::all().filter(|id| open.contains(&id.entry().group));
        PersonFile {
            stature_cm: self.stature_cm,
            weight_kg: self.measures().1,
            arm_span_cm: self.measures().0,
            goals: self.goals,
            needs: self
                .wishes
                .iter()
                .map(|(&place, &weight)| Wish {
                    place,
                    weight,
                    side_named: true,
                })
                .collect(),
            conditions: Some(conditions),
            unanswered: unanswered.collect(),
            cleared,
            receive: self.counted(Role::Receive, setting, today),
            give: self.counted(Role::Give, setting, today),
            max_pressure: self.firmness.unwrap_or(3),
            skin: self.skin(today, setting),
            ..PersonFile::unscreened()
        }
    }

    fn counted(&self, role: Role, setting: Setting, today: u32) -> Vec<Mark> {
        let marks = self.marks(role).iter();
        marks
            .map(|(&place, said)| Mark {
                place,
                permission: said.counts(today, setting),
            })
            .collect()
    }

    /// Arm span and about the weight, as limits carry them.
    pub(crate) fn measures(&self) -> (Option<u16>, Option<u16>) {
        (self.span_cm, self.weight_kg.map(about))
    }

    /// This person's part of the limits.
    pub(crate) fn own(&self, session: &SessionFile, who: Person, today: u32) -> Own {
        let own = own(session, who, &self.person(session.setting, today));
        if self.complete(today) { own } else { own.with_gaps() }
    }
}

/// A weight to the nearest five kilograms: near enough for reach, and nobody's number for the other to find.
fn about(kilograms: u16) -> u16 {
    (kilograms + 2) / 5 * 5
}

/// How long "none of these" stays good for a heading, days: as long as the answer that ages first.
fn good_for(group: ConditionGroup) -> u32 {
    let of_group = ConditionId::all().filter(|id| id.entry().group == group);
    of_group.map(intake::no_is_good_for_days).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::RegionId;
    use limits::RegionSide;
    use quantity::{Permission, Place, Set, Side};

    const TODAY: u32 = 20_000;

    fn asked() -> Answers {
        let mut out = Answers::default();
        for &group in ConditionGroup::ALL {
            out.answer(group, TODAY);
        }
        out.renewed = Some(TODAY);
        out
    }
    fn session(setting: Setting) -> SessionFile {
        SessionFile::plain(setting, Set::EMPTY.with(Place::TwoChairs), 20)
    }
    fn low_back() -> RegionSide {
        RegionSide::of(RegionId::known("low_back"))
            .next()
            .expect("it has a side")
    }
    fn counts(answers: &Answers, setting: Setting, day: u32) -> Permission {
        let own = answers.own(&session(setting), Person::A, day);
        own.limits().receive.cell(low_back()).permission
    }

    #[test]
    fn a_yes_is_a_question_again_after_ninety_days_and_a_no_is_a_no_for_ever() {
        let mut answers = asked();
        answers.mark(Role::Receive, low_back(), Permission::Yes, TODAY, Setting::Friends);
        assert_eq!(counts(&answers, Setting::Friends, TODAY + 90), Permission::Yes);
        assert_eq!(counts(&answers, Setting::Friends, TODAY + 91), Permission::Ask);
        answers.mark(Role::Receive, low_back(), Permission::No, TODAY, Setting::Friends);
        assert_eq!(counts(&answers, Setting::Friends, TODAY + 5000), Permission::No);
        assert_eq!(counts(&answers, Setting::Partners, TODAY + 5000), Permission::No);
    }
    #[test]
    fn a_yes_to_a_friend_is_a_question_when_the_setting_changes() {
        let mut answers = asked();
        answers.mark(Role::Receive, low_back(), Permission::Yes, TODAY, Setting::Friends);
        assert_eq!(counts(&answers, Setting::Family, TODAY), Permission::Ask);
        assert!(answers.has_old_yes(TODAY, Setting::Family));
        assert!(!answers.has_old_yes(TODAY, Setting::Friends));
    }
    #[test]
    fn a_yes_to_skin_grows_old_and_is_for_this_kind_of_partner_only() {
        let mut answers = asked();
        answers.mark_skin(true, TODAY, Setting::Partners);
        let skin = |answers: &Answers, setting, day| answers.person(setting, day).skin;
        assert!(skin(&answers, Setting::Partners, TODAY + 90));
        assert!(!skin(&answers, Setting::Partners, TODAY + 91));
        assert!(!skin(&answers, Setting::Friends, TODAY));
        assert!(answers.has_old_yes(TODAY, Setting::Friends));
        answers.confirm_maps(TODAY, Setting::Friends);
        assert!(
            !skin(&answers, Setting::Friends, TODAY),
            "nothing wakes it but saying it again"
        );
        answers.confirm_maps(TODAY + 80, Setting::Partners);
        assert!(skin(&answers, Setting::Partners, TODAY + 150));
    }
    #[test]
    fn looking_at_the_map_again_keeps_a_yes_but_does_not_wake_an_old_one() {
        let mut answers = asked();
        answers.mark(Role::Receive, low_back(), Permission::Yes, TODAY, Setting::Friends);
        answers.confirm_maps(TODAY + 80, Setting::Friends);
        assert_eq!(counts(&answers, Setting::Friends, TODAY + 150), Permission::Yes);
        answers.confirm_maps(TODAY + 300, Setting::Friends);
        assert_eq!(counts(&answers, Setting::Friends, TODAY + 300), Permission::Ask);
    }
    #[test]
    fn a_skipped_heading_leaves_the_starter_and_an_answered_one_does_not() {
        let mut answers = asked();
        assert!(!answers.own(&session(Setting::Friends), Person::A, TODAY).unscreened());
        answers.groups.remove(&ConditionGroup::Nerves);
        assert!(answers.own(&session(Setting::Friends), Person::A, TODAY).unscreened());
    }
    #[test]
    fn answers_age_as_the_conditions_say() {
        let answers = asked();
        assert!(answers.complete(TODAY));
        assert!(!answers.complete(TODAY + 1), "anything new today?");
        assert_eq!(answers.open_groups(TODAY + 80), [ConditionGroup::Today; 0]);
        let three_months = answers.open_groups(TODAY + 100);
        assert!(three_months.contains(&ConditionGroup::BonesJoints), "{three_months:?}");
        assert!(!three_months.contains(&ConditionGroup::Cancer), "{three_months:?}");
    }
    #[test]
    fn a_bruise_stays_told_until_its_owner_says_otherwise() {
        let mut answers = asked();
        let (bruise, jab) = (ConditionId::known("bruise"), ConditionId::known("injection_recent"));
        answers.tick(bruise, TODAY);
        answers.tick(jab, TODAY);
        assert_eq!(answers.perhaps_over(TODAY + 3), []);
        assert_eq!(answers.perhaps_over(TODAY + 4), [jab]);
        let later = answers.person(Setting::Friends, TODAY + 400);
        assert_eq!(
            later.conditions.map(|told| told.len()),
            Some(2),
            "nothing falls away by itself"
        );
    }
    #[test]
    fn a_pregnancy_grows_by_itself_and_an_unknown_week_is_every_week() {
        let weeks = |weeks, later| {
            let pregnant = Pregnant {
                weeks,
                day: TODAY,
                advice: None,
            };
            pregnant.conditions(TODAY + later)
        };
        assert_eq!(weeks(Some(12), 0), [ConditionId::known("pregnancy_t1")]);
        assert_eq!(weeks(Some(12), 7), [ConditionId::known("pregnancy_t2")]);
        assert_eq!(weeks(Some(20), 56), [ConditionId::known("pregnancy_t3")]);
        assert_eq!(weeks(None, 0).len(), 3);
        assert_eq!(weeks(Some(40), 21).len(), 3, "past its time: asked again");
    }
    #[test]
    fn advice_of_long_ago_no_longer_lifts_anything() {
        let surgery = ConditionId::known("surgery_recent");
        let mut answers = asked();
        answers.tick(surgery, TODAY);
        if let Some(told) = answers.told.get_mut(&surgery) {
            told.advice = Some(TODAY);
        }
        assert_eq!(answers.person(Setting::Friends, TODAY).cleared, [surgery]);
        assert!(answers.person(Setting::Friends, TODAY + 60).cleared.is_empty());
    }
    #[test]
    fn ticklish_soles_are_ticklish_soles() {
        let mut answers = asked();
        let sole = RegionSide::new(RegionId::known("foot_sole"), Side::Left).expect("soles have sides");
        answers.ticklish.insert(sole);
        let told = answers.person(Setting::Partners, TODAY).conditions.expect("asked");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].sites.list(), [sole]);
    }
}
