//! The plan on the screen: two lanes over time, and the card of a step.

mod story;

use app::{BlockKind, Effect, Event, Lang, PlanView, Screen};
use quantity::Setting;
use story::{Story, starter};

fn plan(story: &Story) -> PlanView {
    match story.view().screen {
        Screen::Plan(plan) => *plan,
        other => panic!("not the plan but {other:?}"),
    }
}

fn opened() -> Story {
    let mut story = Story::with_starters("en-GB", Setting::Friends, 20);
    story.come_to_begin(Setting::Friends, 20);
    story.tap(Event::SeePlan);
    story
}

#[test]
fn the_lanes_fill_the_whole_time_without_gap_or_overlap() {
    let plan = plan(&opened());
    assert_eq!(plan.seconds, 1200);
    let mut at = 0;
    for row in &plan.rows {
        let block = row
            .both
            .as_ref()
            .or(row.lanes.as_ref().map(|l| &l.a))
            .expect("a row shows something");
        assert_eq!(block.start_s, at, "{}", block.label);
        if let Some(lanes) = &row.lanes {
            assert_eq!((lanes.a.start_s, lanes.a.seconds), (lanes.b.start_s, lanes.b.seconds));
        }
        at += block.seconds;
    }
    assert_eq!(at, plan.seconds);
}

#[test]
fn phases_and_poses_cover_the_same_time() {
    let plan = plan(&opened());
    assert_eq!(plan.phases.iter().map(|p| p.seconds).sum::<u32>(), plan.seconds);
    assert!(plan.poses.iter().all(|p| !p.label.is_empty()));
}

#[test]
fn every_block_says_what_it_is_in_both_languages() {
    for lang in [Lang::En, Lang::Uk] {
        let mut story = opened();
        story.tap(Event::SetLanguage(lang));
        for row in plan(&story).rows {
            let blocks = row.lanes.map(|l| vec![l.a, l.b]).unwrap_or_default();
            for block in blocks.iter().chain(&row.both) {
                assert!(!block.label.is_empty());
                assert!(block.spoken.contains(&block.label), "{}", block.spoken);
                let ukrainian = block.label.chars().any(|c| ('а'..='я').contains(&c));
                assert_eq!(ukrainian, lang == Lang::Uk, "{}", block.label);
            }
        }
    }
}

#[test]
fn each_of_them_works_and_each_of_them_rests() {
    let plan = plan(&opened());
    let kinds = |pick: fn(&app::PlanRow) -> Option<BlockKind>| -> Vec<BlockKind> {
        plan.rows.iter().filter_map(pick).collect()
    };
    for kinds in [
        kinds(|r| r.lanes.as_ref().map(|l| l.a.kind)),
        kinds(|r| r.lanes.as_ref().map(|l| l.b.kind)),
    ] {
        assert!(kinds.contains(&BlockKind::Working));
        assert!(
            kinds.iter().any(|k| matches!(k, BlockKind::Still | BlockKind::Rest)),
            "hands rest too"
        );
    }
}

#[test]
fn a_step_opens_into_a_card_with_its_reasons_and_closes_again() {
    let mut story = opened();
    for step in 0..plan(&story).rows.iter().filter_map(|r| r.lanes.as_ref()).count() {
        story.tap(Event::OpenStep(step));
        let card = plan(&story).open.expect("the card");
        assert_eq!(card.step, step);
        assert_eq!(card.facts.len(), 3, "why this, how sure, why safe");
        assert!(card.facts.iter().all(|f| !f.name.is_empty() && !f.value.is_empty()));
        assert!(!card.heading.is_empty() && !card.picture.alt.is_empty());
        assert!(plan(&story).rows.iter().filter(|r| r.open).count() == 1);
    }
    let open = plan(&story).open.map(|c| c.step).expect("one is open");
    story.tap(Event::OpenStep(open));
    assert!(plan(&story).open.is_none());
}

#[test]
fn the_plan_can_be_begun_from_and_looked_back_at() {
    let mut story = opened();
    assert!(plan(&story).begin.is_some());
    story.tap(Event::Begin);
    story.wait_ms(1000);
    story.tap(Event::Stop);
    story.tap(Event::SeePlan);
    assert!(
        plan(&story).begin.is_none(),
        "what is over is not begun again from here"
    );
    story.tap(Event::Back);
    assert!(story.is_ended());
}

#[test]
fn why_two_bodies_ask_for_it_stands_first_on_the_card_in_the_language_of_the_page() {
    let mut story = Story::opened("en-GB");
    story.come_to_begin(Setting::Friends, 20);
    let request = story.effects.iter().find_map(|effect| match effect {
        Effect::Plan(request) => Some(request.id),
        _ => None,
    });
    let json = starter(Setting::Friends, 20);
    let steps = plan::Plan::from_json(&json).expect("a plan").steps.len();
    // Every second step has a reason from the two bodies.
    let line = |step: usize| match step % 2 {
        0 => format!("It is reason {step}.\tПричина {step}.\n"),
        _ => "\t\n".to_owned(),
    };
    story.happens(Event::PlanReady {
        request: request.expect("the engine is asked"),
        json,
        because: (0..steps).map(line).collect(),
    });
    story.tap(Event::SeePlan);
    for step in 0..steps {
        story.tap(Event::OpenStep(step));
        for (lang, word) in [(Lang::En, "It is reason"), (Lang::Uk, "Причина")] {
            story.tap(Event::SetLanguage(lang));
            let why = plan(&story).open.expect("the card").facts.swap_remove(0).value;
            let told = format!("{word} {step}.");
            assert_eq!(why.starts_with(&told), step % 2 == 0, "{why}");
            assert!(!why.contains('\t') && !why.trim().is_empty());
        }
    }
}
