//! `attune reach`: what these two bodies can do together, pose by pose, in words.

use super::limits_of;
use crate::ending::{Done, Ending};
use crate::files;
use crate::options::{Format, Options};
use ::limits::PairLimits;
use catalogue::{ModeSide, POSES, Pose, PoseId, RegionId};
use evidence::Told;
use intake::PairFile;
use quantity::{Hands, PerPerson, Person, Side};
use reach::atlas::{agreed, stand_ins, verdict};
use reach::{Answer, Body, Desk, Giving, Task, Verdict, Why};
use serde_json::{Value, json};
use words::Lang;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 1, &["pose", "format"], &["exact"])?;
    let (lang, format) = (options.lang()?, options.format()?);
    let pair = files::pair(options.file(0, "PAIR.toml")?)?;
    let only = match options.value("pose") {
        None => None,
        Some(name) => Some(PoseId::parse(name).ok_or_else(|| {
            let known: Vec<&str> = POSES.iter().map(|pose| pose.id.as_str()).collect();
            Ending::bad(format!("--pose: found `{name}`; allowed: {}", known.join(", ")))
        })?),
    };
    let limits = limits_of(lang, &pair.file)?;
    let mut asking = Asking::of(&pair.file, &limits, options.has("exact"));
    let mut found = Vec::new();
    for pose in POSES.iter().filter(|pose| only.is_none_or(|only| only == pose.id)) {
        if reach::placement(pose.id).is_some() {
            found.push(look(&mut asking, &limits, pose));
        }
    }
    match format {
        Format::Text => files::print(&text(lang, &pair.file, &found)),
        Format::Json => {
            let json = serde_json::to_string_pretty(&as_json(&found)).map_err(|why| Ending::Ours(why.to_string()))?;
            files::print(&format!("{json}\n"))
        }
    }
}

/// Who is asked about, and how.
struct Asking {
    desk: Desk,
    statures_cm: PerPerson<Option<u16>>,
    /// Both bodies; several pairs where a stature is untold.
    bodies: Vec<PerPerson<Body>>,
    /// True where the atlas may answer: nothing but statures is known, and nobody asked for more.
    atlas: bool,
}

impl Asking {
    /// What the file says of two sizes, and what their limits leave of their movement.
    fn of(file: &PairFile, limits: &PairLimits, exact: bool) -> Self {
        let one = |who: Person, stature_cm: u16| {
            let (told, person) = (&file.people[who], &limits.people[who]);
            let body = evidence::Body::of(&Told {
                stature_cm: Some(stature_cm),
                span_cm: told.arm_span_cm,
                weight_kg: told.weight_kg,
                barred: person.receive.barred_exposures.union(person.give.barred_exposures),
                idle: Told::idle_but(person.give.hands),
                sore_hands: person.give.sore_hands,
            });
            Body::of(body.size, body.mobility)
        };
        let statures_cm = PerPerson::from_fn(|who| file.people[who].stature_cm);
        let pairs = stand_ins(statures_cm);
        let bodies: Vec<PerPerson<Body>> = pairs
            .iter()
            .map(|pair| PerPerson::from_fn(|who| one(who, pair[who])))
            .collect();
        let plain = Person::ALL.iter().all(|&who| {
            let told = &file.people[who];
            let free = bodies.iter().all(|both| both[who].moves_freely());
            free && told.arm_span_cm.is_none() && told.weight_kg.is_none()
        });
        Self {
            desk: Desk::default(),
            statures_cm,
            bodies,
            atlas: plain && !exact,
        }
    }

    /// One task: from the atlas where everybody around these statures does it well, else solved for every pair of bodies.
    fn ask(&mut self, pose: PoseId, mode: &str, task: &Task) -> Option<Tried> {
        if self.atlas {
            let all = PerPerson::from_fn(|who| self.statures_cm[who].is_some());
            // Whoever told no height is everybody, and the least of them counts.
            let known = if all.a && all.b {
                agreed(pose, mode, task, self.statures_cm)
            } else {
                verdict(pose, mode, task, self.statures_cm)
            };
            // What needs a reason is solved.
            if let Some(verdict) = known.filter(|verdict| *verdict <= Verdict::Acceptable) {
                let hands = PerPerson::from_fn(|who| task.gives[who].map_or(Hands::None, |give| give.hands));
                return Some(Tried {
                    task: *task,
                    verdict,
                    why: None,
                    hands,
                    atlas: true,
                });
            }
        }
        let mut worst: Option<Tried> = None;
        for both in &self.bodies {
            let both = PerPerson { a: &both.a, b: &both.b };
            let Answer {
                verdict, why, hands, ..
            } = reach::ask(&mut self.desk, both, pose, mode, task)?;
            if worst.as_ref().is_none_or(|worst| verdict > worst.verdict) {
                worst = Some(Tried {
                    task: *task,
                    verdict,
                    why,
                    hands,
                    atlas: false,
                });
            }
        }
        worst
    }
}

/// One task and its answer.
struct Tried {
    task: Task,
    verdict: Verdict,
    why: Option<Why>,
    hands: PerPerson<Hands>,
    /// True when the atlas answered.
    atlas: bool,
}

/// What was found in a pose: nothing tried where limits rule it out.
struct Found {
    pose: &'static Pose,
    open: bool,
    modes: Vec<(&'static str, Vec<Tried>)>,
}

fn look(asking: &mut Asking, limits: &PairLimits, pose: &'static Pose) -> Found {
    let shown = PerPerson {
        a: pose.exposures_a,
        b: pose.exposures_b,
    };
    let barred = |who: Person| {
        let person = &limits.people[who];
        shown[who].meets(person.receive.barred_exposures.union(person.give.barred_exposures))
    };
    let open = pose.places.meets(limits.terms.places) && !barred(Person::A) && !barred(Person::B);
    let mut modes = Vec::new();
    for mode in pose.modes.iter().filter(|_| open) {
        let (a, b) = (targets(&mode.a), targets(&mode.b));
        let mut tried = Vec::new();
        for i in 0..a.len().max(b.len()) {
            // Each place of one with one of the other's, in their order: what is listed goes together.
            let pick = |list: &[Giving]| {
                if list.is_empty() {
                    None
                } else {
                    Some(list[i % list.len()])
                }
            };
            let task = Task {
                gives: PerPerson {
                    a: pick(&a),
                    b: pick(&b),
                },
            };
            tried.extend(asking.ask(pose.id, mode.name, &task));
        }
        if !tried.is_empty() {
            modes.push((mode.name, tried));
        }
    }
    Found { pose, open, modes }
}

fn targets(side: &ModeSide) -> Vec<Giving> {
    let all = side.targets.iter().chain(side.brief);
    all.map(|&(region, place)| Giving {
        hands: side.hands,
        region,
        side: place,
    })
    .collect()
}

fn text(lang: Lang, file: &PairFile, found: &[Found]) -> String {
    let size = |who: Person| match file.people[who].stature_cm {
        Some(cm) => words::cli::reach_size(lang, &who.as_str().to_uppercase(), &cm.to_string()),
        None => words::cli::reach_size_untold(lang, &who.as_str().to_uppercase()),
    };
    let mut out = format!(
        "{}\n{} {}\n",
        words::cli::reach_heading(lang),
        size(Person::A),
        size(Person::B)
    );
    for one in found {
        out += &format!("\n{} ({})\n", words::pose(lang, one.pose.id), one.pose.id);
        if !one.open {
            out += &format!("  {}\n", words::cli::reach_closed(lang));
            continue;
        }
        for (_, tried) in &one.modes {
            let gives = |who: Person| tried.iter().any(|one| one.task.gives[who].is_some());
            let heading = match (gives(Person::A), gives(Person::B)) {
                (true, true) => words::cli::reach_both(lang),
                (true, false) => words::cli::reach_one(lang, "A"),
                _ => words::cli::reach_one(lang, "B"),
            };
            out += &format!("  {heading}\n");
            for who in Person::ALL.iter().copied().filter(|&who| gives(who)) {
                out += &lines(lang, tried, who, gives(who.other()));
            }
        }
    }
    let all = || found.iter().flat_map(|one| &one.modes).flat_map(|(_, tried)| tried);
    let known = all().filter(|one| one.atlas).count();
    if known > 0 {
        let (known, all) = (known.to_string(), all().count().to_string());
        out += &format!("\n{}\n", words::cli::reach_known(lang, &known, &all));
    }
    out
}

/// A place as it is told: its words, how well it works, and why not better.
struct Place {
    words: String,
    how: (Verdict, Option<Why>),
}

/// Each place of one person's hands once, with the best that was found; only where different hands do it differently well,
/// once for each, with their names.
fn places(lang: Lang, tried: &[Tried], who: Person) -> Vec<Place> {
    let mut told: Vec<Place> = Vec::new();
    let mut seen: Vec<(RegionId, Side)> = Vec::new();
    for give in tried.iter().filter_map(|one| one.task.gives[who]) {
        let place = (give.region, give.side);
        if seen.contains(&place) {
            continue;
        }
        seen.push(place);
        let own = |one: &&Tried| one.task.gives[who].is_some_and(|give| (give.region, give.side) == place);
        let mut best: Vec<(Hands, (Verdict, Option<Why>))> = Vec::new();
        for one in tried.iter().filter(own) {
            let how = (one.verdict, one.why);
            match best.iter_mut().find(|known| known.0 == one.hands[who]) {
                Some(known) => known.1 = known.1.min(how),
                None => best.push((one.hands[who], how)),
            }
        }
        // What fails with some hands is no news where it works with others.
        let works = best.iter().any(|known| known.1.0.works());
        best.retain(|known| known.1.0.works() || !works);
        best.sort_by_key(|known| known.1);
        let words = place_words(lang, give.region, give.side);
        let same = best.iter().all(|known| known.1 == best[0].1);
        for (hands, how) in best.iter().take(if same || !works { 1 } else { best.len() }) {
            let words = if same || !works {
                words.clone()
            } else {
                format!("{words} ({})", hands_words(lang, *hands))
            };
            told.push(Place { words, how: *how });
        }
    }
    told
}

/// One person's hands: every verdict with its places, and the reason where there is one.
fn lines(lang: Lang, tried: &[Tried], who: Person, both: bool) -> String {
    let mut out = String::new();
    let indent = if both { "      " } else { "    " };
    if both {
        out += &format!("    {}\n", words::cli::reach_hands(lang, &who.as_str().to_uppercase()));
    }
    let places = places(lang, tried, who);
    let mut kinds: Vec<(Verdict, Option<Why>)> = places.iter().map(|one| one.how).collect();
    kinds.sort();
    kinds.dedup();
    for (verdict, why) in kinds {
        let own = places.iter().filter(|one| one.how == (verdict, why));
        let own: Vec<&str> = own.map(|one| one.words.as_str()).collect();
        let how = verdict_words(lang, verdict);
        let reason = why
            .map(|why| format!(" ({})", why_words(lang, why)))
            .unwrap_or_default();
        out += &format!("{indent}{how}{reason}: {}\n", own.join(", "));
    }
    out
}

fn place_words(lang: Lang, region: RegionId, side: Side) -> String {
    match side {
        Side::Midline => words::region(lang, region),
        side => words::region_side(lang, region, side),
    }
}

fn hands_words(lang: Lang, hands: Hands) -> String {
    match hands {
        Hands::Left => words::cli::reach_with_left(lang),
        Hands::Right => words::cli::reach_with_right(lang),
        Hands::Both | Hands::None => words::cli::reach_with_both(lang),
    }
}

fn verdict_words(lang: Lang, verdict: Verdict) -> String {
    match verdict {
        Verdict::Comfortable => words::cli::reach_comfortable(lang),
        Verdict::Acceptable => words::cli::reach_acceptable(lang),
        Verdict::Brief => words::cli::reach_brief(lang),
        Verdict::TryIt => words::cli::reach_try_it(lang),
        Verdict::No => words::cli::reach_no(lang),
    }
}

fn why_words(lang: Lang, why: Why) -> String {
    match why {
        Why::Need => words::cli::reach_why_need(lang),
        Why::TooFar => words::cli::reach_why_too_far(lang),
        Why::Tilted => words::cli::reach_why_tilted(lang),
        Why::Body => words::cli::reach_why_body(lang),
        Why::Furniture => words::cli::reach_why_furniture(lang),
        Why::LainOn => words::cli::reach_why_lain_on(lang),
        Why::Strain => words::cli::reach_why_strain(lang),
    }
}

fn as_json(found: &[Found]) -> Value {
    let giving = |task: &Task, hands: PerPerson<Hands>, who: Person| match task.gives[who] {
        None => Value::Null,
        Some(give) => json!({
            "region": give.region.as_str(),
            "side": give.side.as_str(),
            "hands": hands[who].as_str(),
        }),
    };
    let poses: Vec<Value> = found
        .iter()
        .map(|one| {
            let modes: Vec<Value> = one
                .modes
                .iter()
                .map(|(name, tried)| {
                    let tasks: Vec<Value> = tried
                        .iter()
                        .map(|one| {
                            json!({
                                "a": giving(&one.task, one.hands, Person::A),
                                "b": giving(&one.task, one.hands, Person::B),
                                "verdict": one.verdict.as_str(),
                                "why": one.why.map(Why::as_str),
                                "from": if one.atlas { "atlas" } else { "solved" },
                            })
                        })
                        .collect();
                    json!({ "mode": name, "tasks": tasks })
                })
                .collect();
            json!({ "pose": one.pose.id.as_str(), "open": one.open, "modes": modes })
        })
        .collect();
    json!({ "poses": poses })
}
