//! `attune limits`: what may be done, place by place, and never why; `--why` only with one's own file.

use super::limits_of;
use crate::ending::{Done, Ending};
use crate::files;
use crate::options::{Format, Options};
use ::limits::{GiveLimits, PairLimits, PersonLimits, RegionSide};
use catalogue::TechniqueId;
use intake::PairFile;
use quantity::{Contact, Hands, Member, Permission, Person, Set, Side};
use serde_json::{Value, json};
use words::Lang;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 1, &["person", "format"], &["why"])?;
    let (lang, format) = (options.lang()?, options.format()?);
    let pair = files::pair(options.file(0, "PAIR.toml")?)?;
    let who = match options.value("person") {
        None => Person::ALL.to_vec(),
        Some(name) => {
            let person = Person::parse(name);
            vec![person.ok_or_else(|| Ending::bad(format!("--person: found `{name}`; allowed: a, b")))?]
        }
    };
    if options.has("why") {
        return why(lang, &pair.file, &who, &pair.text);
    }
    let limits = limits_of(lang, &pair.file)?;
    match format {
        Format::Text => files::print(&text(lang, &limits, &who)),
        Format::Json => {
            let json =
                serde_json::to_string_pretty(&as_json(&limits, &who)).map_err(|why| Ending::Ours(why.to_string()))?;
            files::print(&format!("{json}\n"))
        }
    }
}

/// The reasons behind one person's limits, from a file that holds nobody else's answers.
fn why(lang: Lang, file: &PairFile, who: &[Person], text: &str) -> Done {
    let &[owner] = who else {
        return Err(Ending::bad(
            "--why needs --person a or --person b: reasons are shown to their owner only",
        ));
    };
    if file.people[owner.other()].conditions.is_some() || mentions(text, owner.other()) {
        return Err(Ending::bad(format!(
            "--why: found answers of both people in one file; allowed: a file with the [{owner}] table alone"
        )));
    }
    let mut out = String::new();
    for reason in intake::reasons(file, owner) {
        let rule = reason.rule();
        out += &format!(
            "{} [{}] {}",
            words::condition_name(lang, reason.condition()),
            rule.role,
            rule.id
        );
        if let Some(sentence) = words::rule_text(lang, rule.text_key) {
            out += &format!(": {sentence}");
        }
        out.push('\n');
    }
    if out.is_empty() {
        out = format!("{}\n", words::cli::limits_no_reasons(lang));
    }
    files::print(&out)
}

fn mentions(text: &str, person: Person) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start();
        let line = line.strip_prefix('[').map_or(line, str::trim_start);
        line.strip_prefix(person.as_str())
            .is_some_and(|rest| rest.trim_start().starts_with([']', '.', '=']))
    })
}

fn text(lang: Lang, limits: &PairLimits, who: &[Person]) -> String {
    let terms = &limits.terms;
    let longest = terms.longest_s.min(terms.requested_s) / 60;
    let mut out = format!("{}\n", words::cli::limits_longest(lang, &longest.to_string()));
    for &person in who {
        let mine = &limits.people[person];
        out += &format!(
            "\n{}\n",
            words::cli::limits_receives(lang, &person.as_str().to_uppercase())
        );
        for place in mine.receive.open_places() {
            let cell = mine.receive.cell(place);
            let ask = if cell.permission == Permission::Ask {
                words::cli::limits_ask(lang)
            } else {
                String::new()
            };
            out += &format!(
                "  {:<28} {} {}-{} {:<24} {ask}\n",
                place_words(lang, place),
                words::cli::limits_level(lang),
                cell.min_pressure.level().max(1),
                cell.max_pressure.level(),
                list(cell.contacts, Contact::ALL),
            );
        }
        out += &format!(
            "{}\n  {}\n",
            words::cli::limits_gives(lang, &person.as_str().to_uppercase()),
            gives(lang, &mine.give)
        );
    }
    let trimmed: Vec<&str> = out.lines().map(str::trim_end).collect();
    trimmed.join("\n") + "\n"
}

fn gives(lang: Lang, give: &GiveLimits) -> String {
    if !give.gives || give.hands == Hands::None {
        return words::cli::limits_gives_nothing(lang);
    }
    let run = give.max_run_s.map_or(String::new(), |run| {
        format!(", {}", words::cli::limits_run(lang, &run.to_string()))
    });
    format!(
        "{}{run}",
        words::cli::limits_hands(
            lang,
            &give.regions.len().to_string(),
            &give.techniques.len().to_string()
        )
    )
}

fn place_words(lang: Lang, place: RegionSide) -> String {
    match place.side() {
        Side::Midline => words::region(lang, place.region()),
        side => words::region_side(lang, place.region(), side),
    }
}

fn list<T: Member + ToString>(set: Set<T>, all: &[T]) -> String {
    names(set, all).join(", ")
}

fn names<T: Member + ToString>(set: Set<T>, all: &[T]) -> Vec<String> {
    all.iter()
        .filter(|&&one| set.contains(one))
        .map(ToString::to_string)
        .collect()
}

fn as_json(limits: &PairLimits, who: &[Person]) -> Value {
    let terms = &limits.terms;
    let people: serde_json::Map<String, Value> = who
        .iter()
        .map(|&person| (person.to_string(), person_json(&limits.people[person])))
        .collect();
    json!({
        "requested_seconds": terms.requested_s,
        "longest_seconds": terms.longest_s,
        "setting": terms.setting,
        "style": terms.style,
        "balance": terms.balance,
        "places": names(terms.places, quantity::Place::ALL),
        "skin": terms.skin,
        "starter": terms.starter,
        "people": people,
    })
}

fn person_json(mine: &PersonLimits) -> Value {
    let techniques: Vec<TechniqueId> = TechniqueId::all().collect();
    let regions: Vec<catalogue::RegionId> = catalogue::RegionId::all().collect();
    let receive: serde_json::Map<String, Value> = mine
        .receive
        .open_places()
        .map(|place| {
            let cell = mine.receive.cell(place);
            let value = json!({
                "permission": cell.permission,
                "max_pressure": cell.max_pressure,
                "min_pressure": cell.min_pressure,
                "techniques": names(cell.techniques, &techniques),
                "contacts": names(cell.contacts, Contact::ALL),
                "toward_trunk": cell.toward_trunk,
            });
            (place.to_string(), value)
        })
        .collect();
    let exposures = catalogue::Exposure::ALL;
    json!({
        "receive": receive,
        "receive_barred_exposures": names(mine.receive.barred_exposures, exposures),
        "shared_techniques": names(mine.receive.shared_techniques, &techniques),
        "warm_factor_tenths": mine.receive.warm_factor_tenths,
        "give": {
            "gives": mine.give.gives,
            "hands": mine.give.hands,
            "regions": names(mine.give.regions, &regions),
            "techniques": names(mine.give.techniques, &techniques),
            "contacts": names(mine.give.contacts, Contact::ALL),
            "barred_exposures": names(mine.give.barred_exposures, exposures),
            "max_hand_load": mine.give.max_hand_load,
            "max_thumb_load": mine.give.max_thumb_load,
            "max_run_seconds": mine.give.max_run_s,
            "sore_hands": mine.give.sore_hands,
        },
        "max_session_seconds": mine.max_session_s,
        "changeover_min_seconds": mine.changeover_min_s,
    })
}
