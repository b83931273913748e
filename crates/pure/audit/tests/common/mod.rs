//! A couple, a good plan for them written by hand, and the words to change one thing about either.
#![allow(dead_code, reason = "every test file uses its own part of this")]

use audit::{Finding, RuleId, audit};
use catalogue::{PoseId, RegionId, TechniqueId};
use plan::{Benefit, Giving, Part, Plan, Proof, SCHEMA, Setup, Shared, Step};
use quantity::{Contact, Hands, Person, Phase, Pressure, Setting, Side};
use std::collections::BTreeSet;

/// Two partners with twenty minutes and two chairs, both well.
pub const COUPLE: &str = r#"
[session]
minutes = 20
setting = "partners"
places = ["two_chairs"]
experience = "regular"
style = "together"
balance = "even"
[a]
conditions = []
needs = { shoulder_top = 3 }
[b]
conditions = []
needs = { shoulder_top = 3 }
"#;

/// The couple with other lines: each pair is what stands there and what shall.
pub fn couple(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(COUPLE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from} does not stand in the pair file");
        text.replace(from, to)
    })
}

/// The couple where A also says this.
pub fn a_says(line: &str) -> String {
    couple(&[("[a]\n", &format!("[a]\n{line}\n"))])
}

/// The couple where A told of these conditions.
pub fn a_has(conditions: &str) -> String {
    couple(&[("[a]\nconditions = []", &format!("[a]\nconditions = [{conditions}]"))])
}

/// The couple where B told of these conditions.
pub fn b_has(conditions: &str) -> String {
    couple(&[("[b]\nconditions = []", &format!("[b]\nconditions = [{conditions}]"))])
}

/// The rules a plan breaks.
pub fn broken(plan: &Plan, pair: &str) -> BTreeSet<RuleId> {
    findings(plan, pair).into_iter().map(|found| found.rule).collect()
}

/// Everything found.
pub fn findings(plan: &Plan, pair: &str) -> Vec<Finding> {
    audit(plan, pair).expect("a pair file")
}

/// The rule fires.
pub fn refused(plan: &Plan, pair: &str, rule: RuleId) {
    let found = findings(plan, pair);
    assert!(
        found.iter().any(|one| one.rule == rule),
        "{rule} stayed silent: {found:?}"
    );
}

/// The rule stays silent.
pub fn accepted(plan: &Plan, pair: &str, rule: RuleId) {
    let found = findings(plan, pair);
    assert!(found.iter().all(|one| one.rule != rule), "{rule} fired: {found:?}");
}

/// One technique at a level for so many seconds, clothed.
pub fn part(technique: &str, level: u8, seconds: u32) -> Part {
    Part {
        technique: TechniqueId::known(technique),
        pressure: Pressure::new(level).expect("a level"),
        contact: Contact::Clothed,
        seconds,
    }
}

/// Something given: a place (`shoulder_top.both`), hands, parts.
pub fn giving(place: &str, hands: Hands, parts: &[Part]) -> Giving {
    let (region, side) = place.split_once('.').expect("region.side");
    Giving {
        region: RegionId::known(region),
        side: Side::parse(side).expect("a side"),
        hands,
        phrase: None,
        parts: parts.to_vec(),
        reasons: Vec::new(),
    }
}

/// A step without anything in it yet.
pub fn step(phase: Phase, pose: &str, mode: &str, seconds: u32) -> Step {
    let entry = PoseId::known(pose).entry();
    let exposed = |set: quantity::Set<catalogue::Exposure>| {
        catalogue::Exposure::ALL
            .iter()
            .copied()
            .filter(|&one| set.contains(one))
            .collect()
    };
    Step {
        start: 0,
        seconds,
        changeover_before: 0,
        phase,
        pose: entry.id,
        mode: mode.to_owned(),
        swapped: false,
        mirrored: false,
        exposures_a: exposed(entry.exposures_a),
        exposures_b: exposed(entry.exposures_b),
        a_gives: None,
        b_gives: None,
        shared: None,
        setup: Setup {
            a: entry.base_a,
            b: entry.base_b,
            props: Vec::new(),
        },
        because: Vec::new(),
        evidence: None,
    }
}

/// Calm in a pose.
pub fn calm(phase: Phase, pose: &str, mode: &str, seconds: u32, technique: &str) -> Step {
    let shared = Shared {
        technique: TechniqueId::known(technique),
        regions_a: Vec::new(),
        regions_b: Vec::new(),
        pressure: Pressure::ZERO,
        contact: Contact::None,
        reasons: Vec::new(),
    };
    Step {
        shared: Some(shared),
        ..step(phase, pose, mode, seconds)
    }
}

/// Both give the same place to each other.
pub fn both(phase: Phase, pose: &str, mode: &str, place: &str, hands: Hands, of: [Part; 2]) -> Step {
    let [a, b] = of;
    Step {
        a_gives: Some(giving(place, hands, &[a])),
        b_gives: Some(giving(place, hands, &[b])),
        ..step(phase, pose, mode, a.seconds)
    }
}

/// A plan of these steps, one after the other, and as long as they are.
pub fn plan_of(mut steps: Vec<Step>) -> Plan {
    let mut clock = 0;
    for at in &mut steps {
        clock += at.changeover_before;
        at.start = clock;
        clock += at.seconds;
    }
    Plan {
        schema: SCHEMA,
        engine: "by hand".to_owned(),
        catalogue: catalogue::CATALOGUE_HASH.to_owned(),
        seconds: clock,
        requested_seconds: clock,
        shortened: false,
        setting: Setting::Partners,
        steps,
        benefit: Benefit { a: 1, b: 1 },
        objective: 2,
        bound: 2,
        proof: Proof::Optimal,
        from: None,
    }
}

/// The steps of a good plan of twenty minutes for the couple: shoulders in waves, then forearms and palms over the table.
pub fn good_steps() -> Vec<Step> {
    use Phase::{Close, Light, Moderate, Settle};
    let (facing, table) = ("facing_chairs", "table_corner_hands");
    let hold = part("hold_still", 1, 90);
    let stroke = part("stroke_long", 2, 90);
    let squeeze = part("squeeze_release", 2, 90);
    let shoulders = |phase, of| both(phase, facing, "shoulders_both", "shoulder_top.both", Hands::Both, of);
    let over_table = |side: Side, region: &str, of: [Part; 2]| {
        let mirrored = side == Side::Right;
        let hand = if mirrored { Hands::Left } else { Hands::Right };
        let place = format!("{region}.{side}");
        Step {
            mirrored,
            ..both(Light, table, "right_on_left", &place, hand, of)
        }
    };
    let bare = |part: Part| Part {
        contact: Contact::Bare,
        ..part
    };
    vec![
        calm(Settle, facing, "shoulders_both", 60, "breathe_together"),
        shoulders(Settle, [part("hold_still", 1, 60); 2]),
        shoulders(Light, [stroke, hold]),
        shoulders(Light, [hold, stroke]),
        shoulders(Moderate, [squeeze, hold]),
        shoulders(Moderate, [hold, squeeze]),
        Step {
            changeover_before: 30,
            ..over_table(Side::Left, "forearm_front", [stroke, hold])
        },
        over_table(Side::Left, "forearm_front", [hold, stroke]),
        Step {
            changeover_before: 30,
            ..over_table(Side::Right, "forearm_front", [stroke, hold])
        },
        over_table(Side::Right, "forearm_front", [hold, stroke]),
        over_table(Side::Right, "palm", [bare(stroke), bare(hold)]),
        over_table(Side::Right, "palm", [bare(hold), bare(stroke)]),
        Step {
            changeover_before: 30,
            ..calm(Close, "rest_seated", "rest", 90, "breathe_together")
        },
    ]
}

/// The good plan.
pub fn good() -> Plan {
    plan_of(good_steps())
}

/// The good plan with one thing changed in its steps, tiled again.
pub fn good_but(change: impl FnOnce(&mut Vec<Step>)) -> Plan {
    let mut steps = good_steps();
    change(&mut steps);
    plan_of(steps)
}

/// What A gives in a step, to change it.
pub fn a_gives(steps: &mut [Step], at: usize) -> &mut Giving {
    steps[at].gives_mut(Person::A).as_mut().expect("A gives here")
}

/// What B gives in a step, to change it.
pub fn b_gives(steps: &mut [Step], at: usize) -> &mut Giving {
    steps[at].gives_mut(Person::B).as_mut().expect("B gives here")
}
