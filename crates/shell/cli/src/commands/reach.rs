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
use reach::{Answer, Body, Desk, Giving, Task, Verdict, Why};
use serde_json::{Value, json};
use words::Lang;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 1, &["pose", "format"], &[])?;
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
    let bodies = bodies(&pair.file, &limits);
    let mut desk = Desk::default();
    let mut found = Vec::new();
    for pose in POSES.iter().filter(|pose| only.is_none_or(|only| only == pose.id)) {
        if reach::placement(pose.id).is_some() {
            found.push(look(&mut desk, &limits, &bodies, pose));
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

/// Both bodies: what the file says of their size, and what their limits leave of their movement.
fn bodies(file: &PairFile, limits: &PairLimits) -> PerPerson<Body> {
    let one = |who: Person| {
        let (told, person) = (&file.people[who], &limits.people[who]);
        let body = evidence::Body::of(&Told {
            stature_cm: told.stature_cm,
            span_cm: told.arm_span_cm,
            weight_kg: told.weight_kg,
            barred: person.receive.barred_exposures.union(person.give.barred_exposures),
            idle: Told::idle_but(person.give.hands),
            sore_hands: person.give.sore_hands,
        });
        Body::of(body.size, body.mobility)
    };
    PerPerson::from_fn(one)
}

/// One task and its answer.
struct Tried {
    task: Task,
    verdict: Verdict,
    why: Option<Why>,
    hands: PerPerson<Hands>,
}

/// What was found in a pose: nothing tried where limits rule it out.
struct Found {
    pose: &'static Pose,
    open: bool,
    modes: Vec<(&'static str, Vec<Tried>)>,
}

fn look(desk: &mut Desk, limits: &PairLimits, bodies: &PerPerson<Body>, pose: &'static Pose) -> Found {
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
            let both = PerPerson {
                a: &bodies.a,
                b: &bodies.b,
            };
            let Some(Answer {
                verdict, why, hands, ..
            }) = reach::ask(desk, both, pose.id, mode.name, &task)
            else {
                continue;
            };
            tried.push(Tried {
                task,
                verdict,
                why,
                hands,
            });
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
        None => words::cli::reach_size_untold(lang, &who.as_str().to_uppercase(), &evidence::UNTOLD_CM.to_string()),
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
    out
}

/// One person's hands: every verdict with its places, and the reason where there is one.
fn lines(lang: Lang, tried: &[Tried], who: Person, both: bool) -> String {
    let mut out = String::new();
    let indent = if both { "      " } else { "    " };
    if both {
        out += &format!("    {}\n", words::cli::reach_hands(lang, &who.as_str().to_uppercase()));
    }
    for verdict in Verdict::ALL {
        let mut reasons: Vec<Option<Why>> = tried
            .iter()
            .filter(|one| one.verdict == verdict)
            .map(|one| one.why)
            .collect();
        reasons.sort();
        reasons.dedup();
        for why in reasons {
            let mut places: Vec<String> = Vec::new();
            for one in tried.iter().filter(|one| one.verdict == verdict && one.why == why) {
                let Some(give) = one.task.gives[who] else { continue };
                let place = place_words(lang, give.region, give.side);
                if !places.contains(&place) {
                    places.push(place);
                }
            }
            let how = verdict_words(lang, verdict);
            let reason = why
                .map(|why| format!(" ({})", why_words(lang, why)))
                .unwrap_or_default();
            if !places.is_empty() {
                out += &format!("{indent}{how}{reason}: {}\n", places.join(", "));
            }
        }
    }
    out
}

fn place_words(lang: Lang, region: RegionId, side: Side) -> String {
    match side {
        Side::Midline => words::region(lang, region),
        side => words::region_side(lang, region, side),
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
