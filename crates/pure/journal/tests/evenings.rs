//! Evenings, marks and what follows from them, told as stories of two people.

use journal::{
    Agreement, Answer, Asked, Cadence, Day, Diary, Ending, Evening, Journal, Kind, Mark, Minute, Minutes, Piece,
    RecordError, Rhythm, Tonight, Topic, What, Wishes, ceiling, grown_minutes, just_this_place, new_skill, next,
    offer_rest,
};
use limits::{PairLimits, RegionSide, Subject};
use plan::Plan;
use planner::Planner;
use quantity::{Occasion, Person, Pressure, Setting};

const AFTER_WORK: &str = include_str!("../../../../examples/after-work.toml");

fn pair() -> PairLimits {
    let file = intake::read(AFTER_WORK).expect("the example is a pair file");
    intake::limits(&file).expect("they may start")
}

fn plan_for(limits: &PairLimits) -> Plan {
    let mut planner = Planner::new(limits);
    while !planner.advance(50).done {}
    planner.finish()
}

/// 19:30 on this day of November 2026.
fn evening_of(november: i32) -> Minute {
    Day(20_758 + november - 1).at(19 * 60 + 30)
}

fn massage(id: u32, began: Minute, minutes: u32, firmest: u8) -> Evening {
    let mut evening = Evening::rest(id, began, minutes * 60, minutes * 60);
    evening.kind = Kind::Massage;
    evening.firmest = firmest;
    evening
}

#[test]
fn a_calendar_day_has_its_date_and_weekday() {
    assert_eq!(evening_of(25).day().civil(), (2026, 11, 25));
    assert_eq!(evening_of(25).day().weekday(), 2, "a Wednesday");
    assert_eq!(Day(0).civil(), (1970, 1, 1));
    assert_eq!(Day(-1).civil(), (1969, 12, 31));
    assert_eq!(Day(19_782).civil(), (2024, 2, 29));
    for absurd in [i32::MIN, i32::MAX] {
        let _ = Day(absurd).civil();
        let _ = Day(absurd).later(absurd).weekday();
    }
    assert_eq!(Minute(i64::MAX).day(), Day(i32::MAX));
}

#[test]
fn a_session_that_ended_early_is_remembered_only_as_far_as_it_came() {
    let plan = plan_for(&pair());
    let whole = Evening::massage(1, evening_of(2), &plan, plan.seconds, Ending::Finished, 0);
    let half = Evening::massage(2, evening_of(9), &plan, plan.seconds / 2, Ending::Stopped, 1);
    assert!(whole.counts() && half.counts());
    assert!(half.received.a < whole.received.a && half.received.b < whole.received.b);
    assert!(half.done.len() <= whole.done.len());
    let sum = |evening: &Evening| evening.done.iter().map(|done| done.seconds).max();
    assert!(sum(&half) <= sum(&whole));
    let nothing = Evening::massage(3, evening_of(9), &plan, 0, Ending::Stopped, 0);
    assert!(nothing.done.is_empty() && !nothing.counts());
    assert_eq!(nothing.received.a + nothing.received.b, 0);
}

#[test]
fn minutes_received_are_the_work_of_the_plan_and_still_hands_are_rest() {
    let plan = plan_for(&pair());
    let evening = Evening::massage(1, evening_of(2), &plan, plan.seconds, Ending::Finished, 0);
    let mut work = 0;
    for step in &plan.steps {
        let parts = step.b_gives.iter().flat_map(|giving| &giving.parts);
        work += parts
            .filter(|part| part.technique.as_str() != "hold_still")
            .map(|part| part.seconds)
            .sum::<u32>();
    }
    assert_eq!(evening.received.a, work);
    assert!(evening.rested.b > 0);
    let facts = Minutes::since(core::slice::from_ref(&evening), evening.began.day());
    assert_eq!((facts.evenings, facts.received.a), (1, (work + 30) / 60));
    assert_eq!(Minutes::since(&[evening], evening_of(3).day()).evenings, 0);
}

/// A piece of the plan that A received.
fn kneaded(plan: &Plan) -> (Piece, catalogue::RegionId, catalogue::TechniqueId) {
    let evening = Evening::massage(1, evening_of(2), plan, plan.seconds, Ending::Finished, 0);
    let found = evening.done.iter().find_map(|done| match done.piece.what() {
        Some(What::At(Person::A, region, technique)) if technique.as_str() != "hold_still" => {
            Some((done.piece.clone(), region, technique))
        }
        _ => None,
    });
    found.expect("A received something")
}

/// The marks of these, without their owners.
fn of(diaries: &[&Diary]) -> Wishes {
    let mut wishes = Wishes::default();
    diaries.iter().for_each(|diary| wishes.add(diary));
    wishes
}

#[test]
fn what_either_left_out_is_not_planned_again_and_nobody_can_tell_whose_mark_it_was() {
    let limits = pair();
    let (piece, region, technique) = kneaded(&plan_for(&limits));
    let mut diary = Diary::default();
    diary.mark(&piece, Some(Mark::LeaveOut));
    let none = Diary::default();
    let (by_a, by_b) = (of(&[&diary, &none]), of(&[&none, &diary]));
    assert_eq!(by_a, by_b);
    assert_eq!(by_a, of(&[&diary, &diary]), "nor whether both made it");

    let mut tightened = limits.clone();
    by_a.tighten(&mut tightened);
    for place in RegionSide::of(region) {
        assert!(!tightened.people.a.receive.cell(place).techniques.contains(technique));
    }
    assert!(limits::merge::person_at_most(&tightened.people.a, &limits.people.a));
    let next_plan = plan_for(&tightened);
    checker::check(next_plan.clone(), &tightened).expect("still a good plan");
    let gone = next_plan
        .steps
        .iter()
        .filter_map(|step| step.b_gives.as_ref())
        .all(|giving| giving.region != region || giving.parts.iter().all(|part| part.technique != technique));
    assert!(gone, "{region} {technique}");
}

#[test]
fn two_ways_left_out_at_one_place_close_it_just_like_an_illness_would() {
    let limits = pair();
    let region = catalogue::RegionId::known("shoulder_top");
    let techniques: Vec<_> = limits
        .people
        .a
        .receive
        .cell(RegionSide::of(region).next().expect("a side"))
        .techniques
        .into_iter_known();
    let mut diary = Diary::default();
    for &technique in techniques.iter().take(2) {
        diary.mark(&Piece::at(Person::A, region, technique), Some(Mark::LeaveOut));
    }
    let (mut left_out, mut ill) = (limits.clone(), limits);
    of(&[&diary]).tighten(&mut left_out);
    for place in RegionSide::of(region) {
        limits::merge::close_place(&mut ill.people.a, place);
    }
    for person in [Person::A, Person::B] {
        limits::merge::settle(&mut ill.people[person]);
    }
    assert_eq!(left_out, ill);
}

/// The members of a set of techniques, in order.
trait Known {
    fn into_iter_known(self) -> Vec<catalogue::TechniqueId>;
}
impl Known for quantity::Set<catalogue::TechniqueId> {
    fn into_iter_known(self) -> Vec<catalogue::TechniqueId> {
        catalogue::TechniqueId::all().filter(|&id| self.contains(id)).collect()
    }
}

#[test]
fn a_mark_taken_back_leaves_no_trace_and_the_others_mark_stands() {
    let piece = Piece::at(
        Person::B,
        catalogue::RegionId::known("shoulder_top"),
        catalogue::TechniqueId::known("knead_palm"),
    );
    let (none, mut marked) = (Diary::default(), Diary::default());
    marked.mark(&piece, Some(Mark::LeaveOut));
    let limits = pair();
    let tightened = |marks: &[&Diary]| {
        let mut pair = limits.clone();
        of(marks).tighten(&mut pair);
        pair
    };
    let both = tightened(&[&marked, &marked]);
    assert_ne!(both, limits);
    assert_eq!(
        tightened(&[&none, &marked]),
        both,
        "one of them still wants it left out"
    );
    assert_eq!(tightened(&[&none, &none]), limits);
}

#[test]
fn kept_counts_a_little_and_the_same_for_one_and_for_both_and_still_hands_count_nothing() {
    let (region, technique) = (
        catalogue::RegionId::known("shoulder_top"),
        catalogue::TechniqueId::known("knead_palm"),
    );
    let piece = Piece::at(Person::A, region, technique);
    let mut diary = Diary::default();
    diary.mark(&piece, Some(Mark::Keep));
    diary.mark(
        &Piece::at(Person::A, region, catalogue::TechniqueId::known("hold_still")),
        Some(Mark::Keep),
    );
    let one = of(&[&diary]).preferences();
    assert_eq!(one.about(Subject::Here(region, technique)), 1);
    assert_eq!(one.iter().count(), 1);
    assert_eq!(of(&[&diary, &diary]).preferences(), one);
    let mut against = Diary::default();
    against.mark(&piece, Some(Mark::LeaveOut));
    assert!(
        of(&[&diary, &against]).preferences().is_empty(),
        "a no goes before a yes"
    );
}

#[test]
fn tension_noted_before_belongs_to_the_evening_that_begins_soon_and_to_no_other() {
    let mut diary = Diary::default();
    diary.before(evening_of(2), 7);
    diary.begins(1, evening_of(2).later(5));
    diary.after(1, Some(3));
    diary.before(evening_of(9), 8);
    diary.begins(2, evening_of(10));
    diary.after(2, Some(2));
    let evenings = [massage(1, evening_of(2), 20, 2), massage(2, evening_of(10), 20, 2)];
    assert_eq!(diary.differences(&evenings, Kind::Massage), [4]);
    assert!(diary.differences(&evenings, Kind::Rest).is_empty());
}

#[test]
fn sleep_and_mood_are_asked_weekly_closeness_monthly_and_nothing_on_the_day_of_a_session() {
    let mut diary = Diary::default();
    let first = evening_of(2).day();
    assert!(
        diary.due(evening_of(4), first, evening_of(2)).is_empty(),
        "the first week is quiet"
    );
    let now = evening_of(11);
    assert!(
        diary.due(evening_of(9).later(10), first, evening_of(9)).is_empty(),
        "just after a session"
    );
    assert!(
        diary
            .due(evening_of(10).later(-9 * 60), first, evening_of(10).later(-19 * 60))
            .is_empty()
    );
    assert_eq!(
        diary.due(now, first, evening_of(9)),
        [Topic::Sleep, Topic::Mood, Topic::Closeness]
    );
    for topic in diary.due(now, first, evening_of(9)) {
        diary.check_in(now.day(), topic, 7);
    }
    assert!(diary.due(evening_of(13), first, evening_of(9)).is_empty());
    assert_eq!(
        diary.due(evening_of(18), first, evening_of(16)),
        [Topic::Sleep, Topic::Mood]
    );
    diary.cadence = Cadence::Monthly;
    assert!(diary.due(evening_of(18), first, evening_of(16)).is_empty());
    diary.cadence = Cadence::Never;
    assert!(diary.due(evening_of(90), first, evening_of(16)).is_empty());
    diary.cadence = Cadence::Weekly;
    diary.put_off = Some(evening_of(18).day());
    assert!(diary.due(evening_of(18), first, evening_of(16)).is_empty());
}

#[test]
fn lengths_grow_with_practice_but_never_by_more_than_one_step_and_not_after_a_stop() {
    let mut evenings = Vec::new();
    let mut lengths = Vec::new();
    for id in 1..=11 {
        let minutes = grown_minutes(&evenings, Setting::Partners);
        lengths.push(minutes);
        evenings.push(massage(id, evening_of(id as i32), minutes, 1));
    }
    assert_eq!(lengths, [20, 20, 20, 30, 30, 30, 45, 45, 45, 60, 60]);
    let short: Vec<_> = (1..=9).map(|id| massage(id, evening_of(id as i32), 20, 1)).collect();
    assert_eq!(grown_minutes(&short, Setting::Partners), 30, "they like it short");
    let mut stopped = evenings.clone();
    stopped.last_mut().expect("some").ending = Ending::Stopped;
    assert_eq!(grown_minutes(&stopped, Setting::Partners), 60, "no longer than it was");
    assert_eq!(grown_minutes(&evenings, Setting::Colleagues), 15);
}

#[test]
fn firmer_work_rests_a_day_and_a_half_and_light_work_does_not() {
    let firm = [massage(1, evening_of(2), 30, 3)];
    assert_eq!(ceiling(&firm, evening_of(3)), Pressure::ONE);
    assert_eq!(ceiling(&firm, evening_of(2).later(30 + 36 * 60 - 1)), Pressure::ONE);
    assert_eq!(ceiling(&firm, evening_of(2).later(30 + 36 * 60)), Pressure::THREE);
    let light = [massage(1, evening_of(2), 30, 1)];
    assert_eq!(ceiling(&light, evening_of(3)), Pressure::THREE);
}

#[test]
fn the_next_evening_is_proposed_and_never_overdue() {
    let evenings = [massage(1, evening_of(2), 20, 2)];
    let say = |rhythm, event, now| next(&evenings, rhythm, event, Setting::Partners, now);
    let soon = evening_of(3);
    let weekly = say(Rhythm::Weekly, None, soon).expect("a rhythm");
    assert_eq!((weekly.at, weekly.minutes, weekly.light), (evening_of(9), 20, false));
    let often = say(Rhythm::TwoOrThree, None, soon).expect("a rhythm");
    assert_eq!((often.at, often.light), (evening_of(4), false));
    let long_after = say(Rhythm::Weekly, None, evening_of(24).later(-60)).expect("a rhythm");
    assert_eq!(
        long_after.at,
        evening_of(24),
        "today, without a word about the weeks between"
    );
    assert_eq!(say(Rhythm::Open, None, soon), None);
    assert_eq!(next(&[], Rhythm::Weekly, None, Setting::Partners, soon), None);
    let exam = say(Rhythm::Weekly, Some(evening_of(10).day()), soon).expect("a rhythm");
    assert!(exam.light && exam.minutes <= 12);
    assert_eq!(exam.occasion, Occasion::BeforeEvent);
}

#[test]
fn plain_rest_is_offered_now_and_then_and_never_twice_running() {
    let mut evenings = vec![massage(1, evening_of(2), 20, 1)];
    assert!(!offer_rest(&evenings));
    evenings.push(massage(2, evening_of(4), 20, 1));
    assert!(offer_rest(&evenings));
    evenings.push(Evening::rest(3, evening_of(6), 600, 600));
    assert!(!offer_rest(&evenings));
    evenings.push(massage(4, evening_of(8), 20, 1));
    assert!(offer_rest(&evenings));
}

#[test]
fn a_new_skill_is_easy_allowed_and_not_yet_done() {
    let limits = pair();
    let (technique, region) = new_skill(&[], &limits).expect("there is something to learn");
    assert_eq!(technique.entry().difficulty, 1);
    let open = [Person::A, Person::B].iter().any(|&person| {
        RegionSide::of(region).all(|place| limits.people[person].receive.cell(place).techniques.contains(technique))
    });
    assert!(open);
    let mut done = massage(1, evening_of(2), 20, 1);
    done.used.insert(technique.as_str().to_owned());
    assert_ne!(new_skill(&[done], &limits).map(|skill| skill.0), Some(technique));
    let mut exam = limits.clone();
    exam.terms.occasion = Occasion::BeforeEvent;
    assert_eq!(new_skill(&[], &exam), None, "nothing new before an event");
    let mut closed = limits;
    for person in [Person::A, Person::B] {
        limits::merge::stop_giving(&mut closed.people[person]);
    }
    assert_eq!(new_skill(&[], &closed), None);
}

#[test]
fn three_minutes_for_just_the_shoulders_are_three_minutes_for_just_the_shoulders() {
    let limits = pair();
    let region = catalogue::RegionId::known("shoulder_top");
    let small = just_this_place(&limits, Person::A, region).expect("A likes that");
    for person in [Person::A, Person::B] {
        assert!(limits::merge::person_at_most(
            &small.people[person],
            &limits.people[person]
        ));
    }
    let plan = plan_for(&small);
    checker::check(plan.clone(), &small).expect("a plan within the rules");
    let evening = Evening::massage(1, evening_of(2), &plan, plan.seconds, Ending::Finished, 0);
    assert!(plan.seconds <= 300, "{}", plan.seconds);
    let there: u32 = evening
        .done
        .iter()
        .filter(|done| done.piece.as_str().starts_with("a:shoulder_top/"))
        .map(|done| done.seconds)
        .sum();
    assert!(there >= 180, "{there} of {} s", plan.seconds);
    assert!(evening.received.a > 0, "some of it moves");
    assert_eq!(evening.received.b, 0);
    let elsewhere = plan
        .steps
        .iter()
        .filter_map(|step| step.b_gives.as_ref())
        .any(|giving| giving.region != region);
    assert!(!elsewhere);
    let mut unwilling = limits;
    unwilling.people.b.give.regions.remove(region);
    assert_eq!(just_this_place(&unwilling, Person::A, region), None);
}

#[test]
fn a_no_to_tonight_cannot_be_told_from_not_having_looked() {
    let today = evening_of(25).day();
    let question = Asked::ask(None, Person::A, today);
    let asked = Some(question);
    // B said no, or never looked: what both keep is the same record, so A sees the same.
    assert_eq!(Asked::seen_by(asked, Person::A, today, None), Tonight::Waiting);
    assert_eq!(Asked::seen_by(asked, Person::B, today, None), Tonight::Question);
    assert_eq!(Asked::seen_by(asked, Person::B, today, Some(today)), Tonight::Open);
    assert_eq!(
        Asked::seen_by(asked, Person::A, today.later(1), None),
        Tonight::Open,
        "gone with the day"
    );
    assert_eq!(
        Asked::ask(asked, Person::A, today),
        question,
        "asking twice presses nobody"
    );
    let both = Some(Asked::ask(asked, Person::B, today));
    for person in [Person::A, Person::B] {
        assert_eq!(Asked::seen_by(both, person, today, None), Tonight::Agreed);
    }
}

#[test]
fn a_one_sided_yes_shows_in_nothing() {
    let now = evening_of(25);
    let answers = [None, Some(Answer::No), Some(Answer::Yes)];
    for a in answers {
        for b in answers {
            let mut two = Agreement::open(now);
            for (person, answer) in [(Person::A, a), (Person::B, b)] {
                if let Some(answer) = answer {
                    two.answer(person, answer);
                }
            }
            let both = a == Some(Answer::Yes) && b == Some(Answer::Yes);
            assert_eq!(two.agreed(now.later(29)), both);
            assert!(!two.agreed(now.later(31)), "it forgets itself");
            assert_eq!(format!("{two:?}"), "Agreement", "and no log can tell");
        }
    }
}

#[test]
fn both_records_come_back_as_they_were_and_damage_is_refused_with_a_reason() {
    let plan = plan_for(&pair());
    let (piece, ..) = kneaded(&plan);
    let mut journal = Journal::default();
    journal.add(Evening::massage(
        1,
        evening_of(2),
        &plan,
        plan.seconds,
        Ending::Finished,
        2,
    ));
    journal.tonight = Some(Asked::ask(None, Person::B, evening_of(3).day()));
    let mut diary = Diary::default();
    diary.mark(&piece, Some(Mark::Keep));
    diary.before(evening_of(9), 6);
    diary.check_in(evening_of(9).day(), Topic::Closeness, 8);
    diary.after(1, Some(2));
    assert_eq!(Journal::from_text(&journal.to_text()), Ok(journal.clone()));
    assert_eq!(Diary::from_text(&diary.to_text()), Ok(diary));
    assert_eq!(journal.next_id(), 2);

    for broken in [
        "",
        "{",
        "null",
        "{\"version\":1}",
        "{\"version\":1,\"record\":{\"strange\":1}}",
    ] {
        assert!(
            matches!(Journal::from_text(broken), Err(RecordError::Damaged(_))),
            "{broken}"
        );
    }
    assert_eq!(
        Diary::from_text("{\"version\":7,\"secret\":1}"),
        Err(RecordError::Newer(7))
    );
}

#[test]
fn a_piece_the_catalogue_no_longer_has_is_kept_and_changes_nothing() {
    let text = r#"{"version":1,"record":{"notes":{},"waiting":null,"marks":{"a:gone_place/knead":"leave_out","x":"keep"},"check_ins":[],"cadence":"weekly","put_off":null,"not_tonight":null}}"#;
    let diary = Diary::from_text(text).expect("a diary");
    assert_eq!(diary.to_text(), text, "byte for byte");
    let (limits, mut tightened) = (pair(), pair());
    of(&[&diary]).tighten(&mut tightened);
    assert_eq!(limits, tightened);
    assert!(of(&[&diary]).preferences().is_empty());
}
