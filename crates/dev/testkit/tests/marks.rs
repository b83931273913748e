//! Planted marks: rare conditions, refusals and names that nobody else shares. They go in with the pair file; what comes
//! out anywhere else (limits, plan, findings, "not today", the app and all it says) is searched for them.

use app::{Effect, Event, Model, Screen, SheetChoice};
use catalogue::{AnswerKind, ConditionId, RegionId};
use intake::PairFile;
use limits::{PairLimits, ReceiveCell, RegionSide};
use plan::Plan;
use quantity::{Permission, Person, Pressure, Setting};
use testkit::{couple, many};
use words::Lang;

/// Conditions few people have, so that their names stand in no other text; none bars a session.
const RARE: [&str; 6] = [
    "contact_lenses",
    "hypermobility_eds",
    "insulin_pump",
    "scoliosis",
    "tattoo_piercing",
    "trauma_history",
];
/// What only a health text would say, in both languages.
const TELLING: [&str; 16] = [
    "lens",
    "hypermob",
    "ehlers",
    "insulin",
    "pump",
    "scolio",
    "tattoo",
    "piercing",
    "trauma",
    "лінз",
    "гіпермоб",
    "інсулін",
    "сколіоз",
    "татуюв",
    "пірсинг",
    "травм",
];
/// Places both refuse, in either role.
const REFUSED: [&str; 2] = ["ears", "jaw_cheeks"];
const NAMES: [&str; 2] = ["Quetzalina", "Бжозовар"];

/// The pair file with every mark in it. A was not asked about health, so that the app may offer the plan as a starter.
fn marked() -> String {
    telling(&RARE)
}

/// The same with these conditions only.
fn telling(rare: &[&str]) -> String {
    // Where a question asks where, the belly is pointed at: nobody works there on two chairs, so the plan stays rich.
    let told = rare.iter().map(|id| match ConditionId::known(id).entry().answer {
        AnswerKind::YesNoWhere => format!("{{ id = \"{id}\", sites = [\"abdomen\"] }}"),
        AnswerKind::YesNo | AnswerKind::Weeks => format!("\"{id}\""),
    });
    let told: Vec<String> = told.collect();
    let cleared: Vec<String> = rare.iter().map(|id| format!("\"{id}\"")).collect();
    let no: Vec<String> = REFUSED.iter().map(|region| format!("{region} = \"no\"")).collect();
    let no = no.join(", ");
    format!(
        "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [\"two_chairs\"]\n\
         [a]\nname = \"{}\"\nreceive = {{ {no} }}\ngive = {{ {no} }}\n\
         [b]\nname = \"{}\"\nreceive = {{ {no} }}\ngive = {{ {no} }}\nconditions = [{}]\ncleared = [{}]\n",
        NAMES[0],
        NAMES[1],
        told.join(", "),
        cleared.join(", "),
    )
}

fn understood(text: &str) -> PairFile {
    intake::read(text).unwrap_or_else(|trouble| panic!("{trouble}\n{text}"))
}
fn allowed(text: &str) -> PairLimits {
    intake::limits(&understood(text)).unwrap_or_else(|no| panic!("{no}\n{text}"))
}

/// The marks that show in this text.
fn marks_in(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut marks: Vec<String> = [&RARE[..], &REFUSED, &NAMES, &TELLING]
        .concat()
        .iter()
        .map(|s| s.to_lowercase())
        .collect();
    for lang in [Lang::En, Lang::Uk] {
        marks.extend(
            RARE.iter()
                .map(|id| words::condition_name(lang, ConditionId::known(id)).to_lowercase()),
        );
        marks.extend(
            REFUSED
                .iter()
                .map(|id| words::region(lang, RegionId::known(id)).to_lowercase()),
        );
    }
    let alone = |found: &str| {
        // "ears" also stands inside "appears": a mark counts where a word begins with it.
        text.match_indices(found)
            .any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
    };
    marks.retain(|mark| alone(mark));
    marks
}

#[track_caller]
fn tells_nothing(what: &str, text: &str) {
    let marks = marks_in(text);
    assert!(marks.is_empty(), "{what} shows {marks:?}:\n{text}");
}

/// The plan with everything made firmer and longer than anyone agreed to, so that checker and audit have much to say.
fn spoiled(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    for step in &mut plan.steps {
        for giving in [&mut step.a_gives, &mut step.b_gives].into_iter().flatten() {
            for part in &mut giving.parts {
                part.pressure = Pressure::new(3).expect("a level");
            }
        }
    }
    plan.seconds *= 4;
    plan
}

#[test]
fn the_marks_can_be_seen_where_they_are() {
    let seen = marks_in(&marked());
    for mark in [&RARE[..], &REFUSED, &NAMES].concat() {
        assert!(
            seen.contains(&mark.to_lowercase()),
            "{mark} is planted and not seen in {seen:?}"
        );
    }
    let name = words::condition_name(Lang::En, ConditionId::known("scoliosis"));
    assert!(!marks_in(&format!("Careful: {name}.")).is_empty());
    assert!(marks_in("A holds the left palm; it appears warm.").is_empty());
}

#[test]
fn no_mark_shows_in_limits_plan_or_findings() {
    let text = marked();
    let limits = allowed(&text);
    tells_nothing("the printed pair file", &format!("{:?}", understood(&text)));
    tells_nothing("the limits", &format!("{limits:?}"));
    let plan = planner::plan(&limits);
    tells_nothing("the plan", &plan.to_json());
    tells_nothing("the printed plan", &format!("{plan:?}"));
    let checked = checker::check(plan.clone(), &limits).expect("planned within the limits");
    tells_nothing("the checked plan", &format!("{checked:?}"));

    let broken = checker::check(spoiled(&plan), &limits).expect_err("far too firm");
    let found = audit::audit(&spoiled(&plan), &text).expect("a pair file");
    assert!(
        broken.len() > 3 && found.len() > 3,
        "there is much to say: {broken:?} {found:?}"
    );
    for one in &broken {
        tells_nothing("the checker", &format!("{one} {one:?}"));
    }
    for one in &found {
        tells_nothing("the audit", &format!("{one} {one:?}"));
    }
}

#[test]
fn no_mark_shows_in_not_today_except_to_its_owner() {
    let stop = "fever_infection";
    let text = marked().replace("conditions = [", &format!("conditions = [\"{stop}\", "));
    let not_today = intake::limits(&understood(&text)).expect_err("a fever bars a session");
    let said = format!("{not_today} {not_today:?}");
    tells_nothing("not today", &said);
    assert!(!said.contains(stop) && !said.contains("fever"), "{said}");
    assert!(not_today.reveal_to_owner(Person::A).is_empty(), "it was not A's");
    assert!(!not_today.reveal_to_owner(Person::B).is_empty());
}

#[test]
fn no_reason_of_one_is_shown_to_the_other() {
    let file = understood(&marked());
    assert!(intake::reasons(&file, Person::A).is_empty(), "A told nothing");
    let own: Vec<_> = intake::reasons(&file, Person::B)
        .iter()
        .map(|reason| reason.condition().as_str())
        .collect();
    assert!(RARE.iter().any(|id| own.contains(id)), "{own:?}");
}

/// Events in, all that is seen and said out.
#[derive(Default)]
struct Phone {
    model: Model,
    log: String,
}

impl Phone {
    fn happens(&mut self, event: Event) {
        let effects: Vec<Effect> = app::update(&mut self.model, event);
        self.log += &format!("{effects:?}\n");
    }
    fn look(&mut self) {
        self.log += &format!("{:?}\n", app::view(&self.model));
    }
}

#[test]
fn no_mark_shows_in_the_app_from_the_plan_to_the_end() {
    // Without those that forbid so much that two people nobody asked would get another plan.
    let mild = ["contact_lenses", "insulin_pump", "scoliosis", "tattoo_piercing"];
    let plan = planner::plan(&allowed(&telling(&mild)));
    let nobody_asked = PairFile::starter(
        Setting::Partners,
        quantity::Set::EMPTY.with(quantity::Place::TwoChairs),
        20,
    );
    let starter = intake::limits(&nobody_asked).expect("a starter");
    checker::check(plan.clone(), &starter).expect("the app may offer this plan to two people nobody asked");
    let steps = plan.steps.len();
    let mut phone = Phone::default();
    phone.happens(Event::Opened {
        languages: vec!["en-GB".to_owned()],
    });
    phone.happens(Event::Loaded(None));
    let voice = |lang: &str| app::Voice {
        id: lang.to_owned(),
        lang: lang.to_owned(),
        local: true,
    };
    phone.happens(Event::VoiceAvailable(vec![voice("en-GB"), voice("uk-UA")]));
    phone.happens(Event::StarterPlans(vec![plan.to_json()]));
    for event in [
        Event::Start,
        Event::ChooseSetting(Setting::Partners),
        Event::Next,
        Event::Neither,
    ] {
        phone.happens(event);
        phone.look();
    }
    assert!(
        matches!(app::view(&phone.model).screen, Screen::Begin(_)),
        "the plan is offered: {}",
        phone.log
    );
    phone.happens(Event::SeePlan);
    for lang in [Lang::En, Lang::Uk] {
        phone.happens(Event::SetLanguage(lang));
        for step in 0..steps {
            phone.happens(Event::OpenStep(step));
            phone.look();
        }
    }
    phone.happens(Event::Begin);
    let running = app::view(&phone.model).screen;
    assert!(matches!(running, Screen::Session(_)), "it runs: {running:?}");
    for tick in 0..3000_u64 {
        phone.happens(Event::Tick(tick * 500));
        match tick {
            600 => phone.happens(Event::TapZone(Person::B)),
            604 => phone.happens(Event::Sheet(SheetChoice::Elsewhere)),
            1200 => phone.happens(Event::TapZone(Person::A)),
            1204 => phone.happens(Event::Sheet(SheetChoice::Softer)),
            1500 => phone.happens(Event::SetLanguage(Lang::En)),
            _ => {}
        }
        if tick % 40 == 0 {
            // Whoever is asked for permission says yes; a question nobody answers would hold the session up.
            phone.happens(Event::PermissionYes);
            phone.look();
        }
    }
    phone.happens(Event::Stop);
    phone.look();
    assert!(matches!(app::view(&phone.model).screen, Screen::Ended(_)), "it ends");
    assert!(phone.log.matches("Speak(").count() > 20, "much was said on the way");
    tells_nothing("the app", &phone.log);
}

#[test]
fn every_closed_place_looks_the_same_whatever_closed_it() {
    // A refusal, an illness at the place, a setting that does not reach there, a place that is never touched, a floor
    // above the ceiling: five ways to close a place, one closed cell.
    let of = |setting: &str, a: &str| {
        let text = format!("[session]\nminutes = 20\nsetting = \"{setting}\"\n[a]\n{a}\n[b]\nconditions = []\n");
        allowed(&text)
    };
    let calf = RegionSide::new(RegionId::known("calf"), quantity::Side::Left).expect("a left calf");
    let open = of("partners", "conditions = []");
    assert!(open.people.a.receive.cell(calf).open(), "nothing closes it here");

    let no = of("partners", "conditions = []\nreceive = { \"calf.left\" = \"no\" }");
    let ill = of(
        "partners",
        "conditions = [{ id = \"bruise\", sites = [\"calf.left\"] }]",
    );
    let both = of(
        "partners",
        "conditions = [{ id = \"bruise\", sites = [\"calf.left\"] }]\nreceive = { \"calf.left\" = \"no\" }",
    );
    assert_eq!(no, ill, "a refusal and an illness leave the same limits");
    assert_eq!(no, both);
    let work = of("colleagues", "conditions = []");
    let tickled = of(
        "partners",
        "conditions = [{ id = \"ticklish\", sites = [\"calf.left\"] }]\nmax_pressure = 1",
    );
    for limits in [&no, &ill, &both, &work, &tickled] {
        assert_eq!(limits.people.a.receive.cell(calf), &ReceiveCell::CLOSED);
    }
    let never = RegionSide::of(RegionId::known("genitals")).next().expect("a place");
    assert_eq!(open.people.a.receive.cell(never), &ReceiveCell::CLOSED);
}

#[test]
fn no_closed_place_of_any_couple_can_be_told_from_another() {
    let (mut closed, mut asked) = (0, 0);
    for seed in 0..many() {
        let Ok(limits) = intake::limits(&understood(&couple(seed).text())) else {
            continue;
        };
        for who in [Person::A, Person::B] {
            for place in RegionSide::all() {
                let cell = limits.people[who].receive.cell(place);
                if cell.open() {
                    asked += u32::from(cell.permission == Permission::Ask);
                } else {
                    assert_eq!(
                        cell,
                        &ReceiveCell::CLOSED,
                        "seed {seed}: {place} of {who:?} tells why it is closed"
                    );
                    closed += 1;
                }
            }
        }
    }
    assert!(closed > 1000 && asked > 100, "{closed} closed, {asked} to be asked");
}

#[test]
fn a_finding_at_a_refused_place_reads_like_one_at_an_ill_place() {
    let pair = |a: &str| {
        format!(
            "[session]\nminutes = 20\nsetting = \"partners\"\nplaces = [\"two_chairs\"]\n[a]\n{a}\n[b]\nconditions = []\n"
        )
    };
    let plan = planner::plan(&allowed(&pair("conditions = []\nneeds = { palm = 3 }")));
    let (no, ill) = (
        pair("conditions = []\nreceive = { palm = \"no\" }"),
        pair("conditions = [{ id = \"bruise\", sites = [\"palm.left\", \"palm.right\"] }]"),
    );
    let judged = |text: &str| checker::check(plan.clone(), &allowed(text)).expect_err("the palms are worked");
    assert_eq!(judged(&no), judged(&ill));
    let found = audit::audit(&plan, &no).expect("a pair file");
    assert!(!found.is_empty(), "the palms are worked");
    assert_eq!(found, audit::audit(&plan, &ill).expect("a pair file"));
}
