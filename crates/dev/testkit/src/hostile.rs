//! Couples that make planning hard: starved limits, nobody gives, eight minutes of turns, one condition at a time.

use crate::Couple;
use catalogue::{Action, ConditionId, RegionId};

fn couple(session: &str, a: &str, b: &str) -> Couple {
    Couple {
        session: format!("[session]\n{session}\n"),
        a: format!("{a}\n"),
        b: format!("{b}\n"),
    }
}

/// Hand-picked hard cases, each with what makes it hard.
#[must_use]
pub fn hostile() -> Vec<(&'static str, Couple)> {
    let all: Vec<RegionId> = RegionId::all().filter(|id| id.entry().workable()).collect();
    let no_to = |spared: &[&str]| {
        let refused: Vec<String> = all
            .iter()
            .filter(|id| !spared.contains(&id.as_str()))
            .map(|id| format!("{id} = \"no\""))
            .collect();
        format!("conditions = []\nreceive = {{ {} }}", refused.join(", "))
    };
    let well = "conditions = []";
    let base = "setting = \"partners\"\nplaces = [\"two_chairs\", \"sofa\"]";
    vec![
        (
            "nothing is welcome to either",
            couple(&format!("minutes = 20\n{base}"), &no_to(&[]), &no_to(&[])),
        ),
        (
            "only the palms are welcome",
            couple(&format!("minutes = 30\n{base}"), &no_to(&["palm"]), &no_to(&["palm"])),
        ),
        (
            "nothing is welcome to one",
            couple(&format!("minutes = 20\n{base}"), &no_to(&[]), well),
        ),
        (
            "one gives nothing",
            couple(
                &format!("minutes = 20\nbalance = \"a_receives\"\n{base}"),
                &format!("{well}\ngives = false"),
                well,
            ),
        ),
        (
            "neither gives anything",
            couple(
                &format!("minutes = 20\nbalance = \"free\"\n{base}"),
                &format!("{well}\ngives = false"),
                &format!("{well}\ngives = false"),
            ),
        ),
        ("nobody was asked", couple(&format!("minutes = 20\n{base}"), "", "")),
        ("one was not asked", couple(&format!("minutes = 30\n{base}"), "", well)),
        (
            "eight minutes of turns",
            couple(&format!("minutes = 8\nstyle = \"turns\"\n{base}"), well, well),
        ),
        (
            "eight minutes together",
            couple(&format!("minutes = 8\n{base}"), well, well),
        ),
        ("ninety minutes", couple(&format!("minutes = 90\n{base}"), well, well)),
        (
            "ninety minutes of the lightest touch",
            couple(
                &format!("minutes = 90\n{base}"),
                "conditions = []\nmax_pressure = 1",
                "conditions = []\nmax_pressure = 1",
            ),
        ),
        (
            "a bed and nothing else",
            couple("minutes = 30\nsetting = \"partners\"\nplaces = [\"bed\"]", well, well),
        ),
        (
            "the floor and nothing else",
            couple("minutes = 45\nsetting = \"friends\"\nplaces = [\"floor\"]", well, well),
        ),
        (
            "no place named",
            couple("minutes = 15\nsetting = \"family\"\nplaces = []", well, well),
        ),
        (
            "colleagues who asked for an hour",
            couple(
                "minutes = 60\nsetting = \"colleagues\"\nplaces = [\"sofa\"]",
                well,
                well,
            ),
        ),
        (
            "both hands are sore",
            couple(
                &format!("minutes = 30\n{base}"),
                "conditions = [\"thumb_wrist_pain\"]",
                "conditions = [\"thumb_wrist_pain\"]",
            ),
        ),
        (
            "one hand each",
            couple(
                &format!("minutes = 30\n{base}"),
                "conditions = [\"one_hand\"]",
                "conditions = [\"one_hand\"]",
            ),
        ),
        (
            "breathing is barred",
            couple(
                &format!("minutes = 20\n{base}"),
                "conditions = [\"panic_breathing\"]",
                well,
            ),
        ),
        (
            "before an event, at work",
            couple(
                "minutes = 15\noccasion = \"before_event\"\nsetting = \"colleagues\"\nplaces = [\"two_chairs\"]",
                well,
                well,
            ),
        ),
        (
            "before an event, an hour",
            couple(
                &format!("minutes = 60\noccasion = \"before_event\"\n{base}"),
                well,
                well,
            ),
        ),
        (
            "the right side only",
            couple(
                &format!("minutes = 20\n{base}"),
                "conditions = []\nneeds = { \"calf.right\" = 3 }",
                "conditions = []\nneeds = { \"palm.right\" = 3 }",
            ),
        ),
    ]
}

/// Each condition alone, told by A without a place; `cleared` where it waits for advice.
pub fn each_condition_alone() -> impl Iterator<Item = (ConditionId, Couple)> {
    ConditionId::all().map(|id| {
        let waits = id.entry().rules.iter().any(|rule| rule.action == Action::AskClinician);
        let cleared = if waits {
            format!("\ncleared = [\"{id}\"]")
        } else {
            String::new()
        };
        let session = "minutes = 20\nsetting = \"partners\"\nplaces = [\"two_chairs\", \"sofa\", \"floor\", \"bed\"]";
        let a = format!("needs = {{ shoulder_top = 3, low_back = 2 }}\nconditions = [\"{id}\"]{cleared}");
        (
            id,
            couple(
                session,
                &a,
                "needs = { upper_back = 3, foot_sole = 2 }\nconditions = []",
            ),
        )
    })
}
