//! Nobody's breath is counted aloud who had better breathe freely.

mod couple;

use couple::Live;
use guide::{Cue, GuideOptions, Output};
use quantity::Person;

/// A whole session of two partners, one of whom told this.
fn whole(told: &str) -> Live {
    let text = format!(
        "[session]\nminutes = 10\nsetting = \"partners\"\nplaces = [\"two_chairs\"]\n[a]\nconditions = [{told}]\n[b]\nconditions = []\n"
    );
    let limits = intake::limits(&intake::read(&text).expect("a pair file")).expect("nothing bars these two");
    let plan = starter::checked(&limits).expect("the checker accepts it");
    let made = (checker::check(plan, &limits).expect("twice"), limits);
    let mut live = Live::begun(made, GuideOptions::default());
    live.play_out();
    live
}

fn breaths(live: &Live) -> usize {
    let breath = |output: &Output| matches!(output, Output::Say(Cue::Breath, _));
    live.outputs.iter().filter(|(_, output)| breath(output)).count()
}

fn breathes_together(live: &Live) -> bool {
    let shared = live.planned.plan().steps.iter().filter_map(|step| step.shared.as_ref());
    shared
        .map(|shared| shared.technique.as_str())
        .any(|id| id == "breathe_together")
}

#[test]
fn who_breathes_freely_hears_no_breath_counted() {
    let well = whole("");
    assert!(
        breathes_together(&well) && breaths(&well) > 0,
        "others are shown the breath"
    );
    assert_eq!(breaths(&whole("\"asthma_copd\"")), 0);
    let anxious = whole("\"panic_breathing\"");
    assert_eq!(breaths(&anxious), 0);
    assert!(!breathes_together(&anxious), "and is not asked to breathe along");
    let held = anxious.planned.plan().steps.iter().any(|step| {
        let parts = Person::ALL.iter().filter_map(|&p| step.gives(p)).flat_map(|g| &g.parts);
        parts.map(|part| part.technique.as_str()).any(|id| id == "hold_still")
    });
    assert!(held, "still hands take its place");
}
