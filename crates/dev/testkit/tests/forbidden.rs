//! Good plans, each spoiled in every way a rule forbids, or held against a pair that may do less: checker and audit, who
//! share no code, both refuse, and both name the rule.

use catalogue::{RegionId, TechniqueId};
use limits::PairLimits;
use plan::{Giving, Part, Plan, Proof, Step};
use quantity::{Contact, Hands, Phase, Place, Pressure, Set, Setting, Side};
use std::collections::BTreeMap;

#[path = "forbidden/strain.rs"]
mod strain;

/// Two who may do much, with this length and practice.
fn pair(minutes: u32, style: &str) -> String {
    format!(
        "[session]\nminutes = {minutes}\nsetting = \"partners\"\nplaces = [\"two_chairs\", \"sofa\", \"bed\"]\n\
         experience = \"practised\"\nstyle = \"{style}\"\nbalance = \"even\"\n\
         [a]\nneeds = {{ shoulder_top = 3, palm = 2 }}\nconditions = []\n\
         [b]\nneeds = {{ upper_back = 3, foot_sole = 2 }}\nconditions = []\n"
    )
}

fn allowed(text: &str) -> PairLimits {
    let file = intake::read(text).unwrap_or_else(|trouble| panic!("{trouble}\n{text}"));
    intake::limits(&file).unwrap_or_else(|no| panic!("{no}\n{text}"))
}

/// A forbidden change: the rule, what is done, and how. `false`: it does not apply to this plan.
type Forbidden = (&'static str, &'static str, fn(&mut Plan, &mut String) -> bool);

fn givings(plan: &mut Plan) -> impl Iterator<Item = (Phase, &mut Giving)> {
    plan.steps.iter_mut().flat_map(|step| {
        let phase = step.phase;
        let both = [&mut step.a_gives, &mut step.b_gives];
        both.into_iter().flatten().map(move |giving| (phase, giving))
    })
}

/// Changes the first giving this is about.
fn first(plan: &mut Plan, about: impl Fn(Phase, &Giving) -> bool, change: impl FnOnce(&mut Giving)) -> bool {
    let found = givings(plan).find(|(phase, giving)| about(*phase, giving));
    let there = found.is_some();
    if let Some((_, giving)) = found {
        change(giving);
    }
    there
}

fn any(_: Phase, _: &Giving) -> bool {
    true
}

fn only(technique: &str, pressure: u8, giving: &mut Giving) {
    let contact = giving.parts[0].contact;
    let seconds = giving.parts.iter().map(|part| part.seconds).sum();
    giving.phrase = None;
    giving.parts = vec![Part {
        technique: TechniqueId::known(technique),
        pressure: Pressure::new(pressure).expect("a level"),
        contact,
        seconds,
    }];
}

/// Puts a step in once more, and moves what follows.
fn again(plan: &mut Plan, at: usize, times: usize) {
    for _ in 0..times {
        let mut step = plan.steps[at].clone();
        step.changeover_before = 0;
        plan.steps.insert(at + 1, step);
    }
    retime(plan);
}

fn retime(plan: &mut Plan) {
    let mut clock = 0;
    for step in &mut plan.steps {
        clock += step.changeover_before;
        step.start = clock;
        clock += step.seconds;
    }
    plan.seconds = clock;
}

/// The pair says something else.
fn says(text: &mut String, from: &str, to: &str) -> bool {
    assert!(text.contains(from), "{from} does not stand in the pair file");
    *text = text.replacen(from, to, 1);
    true
}

/// A told of this.
fn told(text: &mut String, condition: &str) -> bool {
    says(text, "conditions = []", &format!("conditions = [\"{condition}\"]"))
}

fn works(giving: &Giving) -> bool {
    giving.parts.iter().any(|part| part.technique.as_str() != "hold_still")
}

const FORBIDDEN: &[Forbidden] = &[
    ("T1", "a step begins late", |plan, _| {
        let last = plan.steps.len() - 1;
        plan.steps[last].start += 10;
        true
    }),
    ("T1", "a part is longer than its step", |plan, _| {
        first(plan, any, |giving| giving.parts[0].seconds += 10)
    }),
    ("T2", "it lasts longer than was asked for", |plan, _| {
        if plan.shortened {
            // Then it is not told that it became shorter.
            plan.shortened = false;
            return true;
        }
        let last = plan.steps.len() - 1;
        plan.steps[last].seconds += 60;
        retime(plan);
        true
    }),
    ("T2", "it claims to be the best", |plan, _| {
        plan.bound = plan.objective + 1;
        plan.proof = Proof::Optimal;
        true
    }),
    ("T3", "it begins without settling", |plan, _| {
        plan.steps[0].phase = Phase::Light;
        true
    }),
    ("T3", "it ends without a close", |plan, _| {
        let last = plan.steps.len() - 1;
        plan.steps[last].phase = Phase::Moderate;
        true
    }),
    ("T4", "half of it is calm", |plan, _| {
        let calm = |step: &Step| step.shared.as_ref().is_some_and(|move_| move_.regions_a.is_empty());
        let Some(quiet) = plan.steps.iter().find(|step| calm(step)).cloned() else {
            return false;
        };
        let shared = quiet.shared;
        for step in plan.steps.iter_mut().skip(2).filter(|step| step.shared.is_none()) {
            (step.a_gives, step.b_gives, step.shared) = (None, None, shared.clone());
        }
        true
    }),
    ("T5", "someone is paced who may not be", |plan, text| {
        let paced = |step: &Step| {
            step.shared
                .as_ref()
                .is_some_and(|move_| move_.technique.as_str() == "breathe_together")
        };
        plan.steps.iter().any(paced) && told(text, "panic_breathing")
    }),
    ("P1", "level 2 for who asked for level 1", |plan, text| {
        givings(plan).any(|(_, giving)| giving.parts.iter().any(|part| part.pressure > Pressure::ONE))
            && says(text, "[a]\n", "[a]\nmax_pressure = 1\n")
            && says(text, "[b]\n", "[b]\nmax_pressure = 1\n")
    }),
    ("P2", "firm while settling", |plan, _| {
        first(
            plan,
            |phase, _| phase == Phase::Settle,
            |giving| only("hold_still", 2, giving),
        )
    }),
    ("P3", "the firmest touch on a cold place", |plan, _| {
        first(
            plan,
            |phase, _| phase == Phase::Light,
            |giving| only("stroke_long", 3, giving),
        )
    }),
    ("P4", "a neck is stretched", |plan, _| {
        first(
            plan,
            |phase, giving| phase != Phase::Settle && works(giving),
            |giving| {
                only("stretch_assisted", 1, giving);
                (giving.region, giving.side) = (RegionId::known("neck_back"), Side::Midline);
            },
        )
    }),
    ("G1", "hands knead without an end", |plan, _| {
        for step in plan.steps.iter_mut().filter(|step| step.phase != Phase::Settle) {
            if let Some(giving) = &mut step.a_gives {
                only("knead_palm", 2, giving);
            }
            if let Some(giving) = &mut step.b_gives {
                only("knead_palm", 2, giving);
            }
        }
        true
    }),
    ("G2", "a thumb presses for a minute and a half", |plan, _| {
        first(
            plan,
            |phase, _| phase == Phase::Light,
            |giving| only("thumb_point", 2, giving),
        )
    }),
    ("G3", "sore thumbs press", |plan, text| {
        first(
            plan,
            |phase, _| phase == Phase::Light,
            |giving| only("thumb_point", 2, giving),
        ) && both_told(text, "thumb_wrist_pain")
    }),
    ("G4", "no hand gives", |plan, _| {
        first(plan, any, |giving| giving.hands = Hands::None)
    }),
    ("G6", "a hard technique in unpractised hands", |plan, text| {
        first(
            plan,
            |phase, _| phase == Phase::Light,
            |giving| only("vibrate_fine", 1, giving),
        ) && says(text, "practised", "beginner")
    }),
    ("R1", "a place that is never touched", |plan, _| {
        first(plan, any, |giving| {
            (giving.region, giving.side) = (RegionId::known("groin"), Side::Left)
        })
    }),
    ("R1", "a place that was refused", |plan, text| {
        let Some(region) = plan
            .steps
            .iter()
            .find_map(|step| step.b_gives.as_ref())
            .map(|giving| giving.region)
        else {
            return false;
        };
        says(text, "[a]\n", &format!("[a]\nreceive = {{ {region} = \"no\" }}\n"))
    }),
    ("R1", "a place where it hurts", |plan, text| {
        let Some(region) = plan
            .steps
            .iter()
            .find_map(|step| step.b_gives.as_ref())
            .map(|giving| giving.region)
        else {
            return false;
        };
        let sites = RegionId::entry(region).sides().iter().map(|side| match side {
            Side::Midline => format!("\"{region}\""),
            side => format!("\"{region}.{side}\""),
        });
        let sites: Vec<String> = sites.collect();
        let bruise = format!("conditions = [{{ id = \"bruise\", sites = [{}] }}]", sites.join(", "));
        says(text, "conditions = []", &bruise)
    }),
    ("R2", "one place again and again", |plan, _| {
        let work = |step: &Step| step.a_gives.as_ref().is_some_and(works);
        let Some(at) = plan.steps.iter().position(work) else {
            return false;
        };
        again(plan, at, 10);
        true
    }),
    ("R3", "one side goes short", |plan, _| {
        let work = |step: &Step| {
            step.a_gives
                .as_ref()
                .is_some_and(|giving| works(giving) && giving.side == Side::Both)
        };
        let Some(at) = plan.steps.iter().position(work) else {
            return false;
        };
        plan.steps[at].a_gives.as_mut().expect("work").side = Side::Left;
        again(plan, at, 6);
        true
    }),
    ("R4", "only one receives", |plan, _| {
        for step in &mut plan.steps {
            if step.a_gives.is_some() {
                step.b_gives = None;
            } else if let Some(giving) = &mut step.b_gives {
                only("hold_still", 1, giving);
            }
        }
        true
    }),
    ("R5", "oil nobody agreed to", |plan, _| {
        first(plan, any, |giving| {
            giving.parts.iter_mut().for_each(|part| part.contact = Contact::SkinOil)
        })
    }),
    ("R6", "calm that touches", |plan, _| {
        let shared = plan.steps.iter_mut().find_map(|step| step.shared.as_mut());
        let there = shared.is_some();
        if let Some(shared) = shared {
            shared.regions_a.push(RegionId::known("palm"));
        }
        there
    }),
    ("O1", "a pose without its furniture", |plan, text| {
        let chairs = Set::EMPTY.with(Place::TwoChairs).with(Place::Standing);
        let elsewhere = |step: &Step| !step.pose.entry().places.meets(chairs);
        plan.steps.iter().any(elsewhere) && says(text, "\"two_chairs\", \"sofa\", \"bed\"", "\"two_chairs\"")
    }),
    ("O2", "a pose too close for colleagues", |plan, text| {
        let most = Setting::Colleagues.closeness();
        let near = |step: &Step| step.pose.entry().closeness > most;
        plan.setting = Setting::Colleagues;
        plan.steps.iter().any(near) && says(text, "\"partners\"", "\"colleagues\"")
    }),
    ("O3", "an exposure is not told", |plan, _| {
        plan.steps.iter_mut().any(|step| step.exposures_a.pop().is_some())
    }),
    ("O4", "a change of pose in no time", |plan, _| {
        let change = plan.steps.iter_mut().find(|step| step.changeover_before > 0);
        let there = change.is_some();
        if let Some(step) = change {
            step.changeover_before = 0;
        }
        retime(plan);
        there
    }),
    ("O5", "a place out of reach", |plan, _| {
        // A place that no mode of the pose reaches, whoever gives.
        let far = |step: &Step, name: &str| {
            let sides = step.pose.entry().modes.iter().flat_map(|mode| [&mode.a, &mode.b]);
            let mut reached = sides.flat_map(|side| side.targets.iter().chain(side.brief));
            !reached.any(|(region, _)| *region == RegionId::known(name))
        };
        let given = |step: &Step| step.a_gives.is_some();
        for name in ["calf", "palm"] {
            if let Some(at) = plan.steps.iter().position(|step| given(step) && far(step, name)) {
                plan.steps[at].a_gives.as_mut().expect("A gives").region = RegionId::known(name);
                return true;
            }
        }
        false
    }),
    ("O6", "both at once where turns were asked for", |plan, text| {
        let both = |step: &Step| step.a_gives.is_some() && step.b_gives.is_some();
        plan.steps.iter().any(both) && text.contains("together") && says(text, "together", "turns")
    }),
    (
        "O7",
        "hands at work, and nothing says that these bodies can",
        |plan, _| plan.steps.iter_mut().any(|step| step.evidence.take().is_some()),
    ),
    ("O7", "evidence with a joint that is elsewhere", |plan, _| {
        let mut texts = plan.steps.iter_mut().filter_map(|step| step.evidence.as_mut());
        texts.next().is_some_and(|text| {
            *text = text.replacen("moment ", "moment 3", 1);
            true
        })
    }),
    ("O7", "evidence of somebody else", |plan, text| {
        plan.steps.iter().any(|step| step.evidence.is_some()) && says(text, "[b]\n", "[b]\nstature_cm = 205\n")
    }),
    (
        "G5",
        "an arm held high, bent and turned for over two minutes",
        |plan, _| strain::contort(plan),
    ),
    ("S1", "a plan of another setting", |plan, _| {
        plan.setting = Setting::Friends;
        true
    }),
    ("S2", "longer than someone can", |plan, text| {
        plan.seconds > 900 && told(text, "fibromyalgia")
    }),
    ("S3", "someone was not asked", |_, text| {
        says(text, "conditions = []\n", "")
    }),
];

/// Both told of this.
fn both_told(text: &mut String, condition: &str) -> bool {
    told(text, condition) && told(text, condition)
}

#[test]
fn what_a_rule_forbids_is_refused_by_checker_and_audit() {
    let mut tried: BTreeMap<&str, u32> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (minutes, style) in [(20, "together"), (30, "together"), (40, "turns"), (15, "turns")] {
        let text = pair(minutes, style);
        let good = proof::plan(&allowed(&text));
        assert!(
            checker::check_bodies(good.clone(), &allowed(&text)).is_ok(),
            "{minutes} {style}: the plan is good"
        );
        assert_eq!(
            audit::audit_bodies(&good, &text).expect("a pair file"),
            [],
            "{minutes} {style}"
        );
        for (rule, what, forbid) in FORBIDDEN {
            let (mut plan, mut text) = (good.clone(), text.clone());
            if !forbid(&mut plan, &mut text) {
                continue;
            }
            *tried.entry(rule).or_default() += 1;
            let broken = checker::check_bodies(plan.clone(), &allowed(&text))
                .err()
                .unwrap_or_default();
            let by_checker: Vec<&str> = broken.iter().map(|one| one.rule_id()).collect();
            let found = audit::audit_bodies(&plan, &text).expect("a pair file");
            let by_audit: Vec<&str> = found.iter().map(|one| one.rule.as_str()).collect();
            if !by_checker.contains(rule) {
                wrong.push(format!(
                    "{minutes} {style}, {rule} {what}: the checker says only {by_checker:?}"
                ));
            }
            if !by_audit.contains(rule) {
                wrong.push(format!(
                    "{minutes} {style}, {rule} {what}: the audit says only {by_audit:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // In the plans above nobody works with one hand alone for over two minutes; among generated couples somebody does.
    assert!(
        (0..80).any(|seed| strain::is_refused(&testkit::couple(seed).text())),
        "an arm held high for over two minutes is refused by both readers"
    );
    *tried.entry("G5").or_default() += 1;
    let silent: Vec<&str> = checker::RuleId::ALL
        .iter()
        .map(|id| id.as_str())
        .filter(|id| !tried.contains_key(id))
        .collect();
    assert!(silent.is_empty(), "no forbidden plan was made for {silent:?}");
}
