//! `attune catalogue`: browse the domain data; `report` is the page a clinician could review in an hour.

mod report;
mod show;

use crate::ending::{Done, Ending};
use crate::files;
use crate::options::Options;
use catalogue::{ConditionId, PhraseId, PoseId, RegionId, SignId, SourceId, TechniqueId};

/// What can be listed.
const KINDS: &str = "regions, techniques, phrases, poses, conditions, signs, sources";

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 2, &[], &[])?;
    let lang = options.lang()?;
    let word = |at: usize| options.files.get(at).map(String::as_str);
    match (word(0), word(1)) {
        (None, _) => files::print(&overview()),
        (Some("report"), None) => files::print(&report::report(lang)),
        (Some("list"), Some(kind)) => files::print(&list(kind)?),
        (Some("show"), Some(id)) => files::print(&show::show(lang, id)?),
        _ => Err(Ending::bad(format!(
            "usage: attune catalogue [list KIND | show ID | report]; kinds are {KINDS}"
        ))),
    }
}

fn overview() -> String {
    let counts = [
        ("regions", RegionId::all().len()),
        ("techniques", TechniqueId::all().len()),
        ("phrases", PhraseId::all().len()),
        ("poses", PoseId::all().len()),
        ("conditions", ConditionId::all().len()),
        ("signs", SignId::all().len()),
        ("sources", SourceId::all().len()),
    ];
    let mut out = format!("catalogue {}\n", catalogue::CATALOGUE_HASH);
    for (kind, count) in counts {
        out += &format!("{count:>5} {kind}\n");
    }
    out
}

fn list(kind: &str) -> Done<String> {
    let ids: Vec<&str> = match kind {
        "regions" => RegionId::all().map(RegionId::as_str).collect(),
        "techniques" => TechniqueId::all().map(TechniqueId::as_str).collect(),
        "phrases" => PhraseId::all().map(PhraseId::as_str).collect(),
        "poses" => PoseId::all().map(PoseId::as_str).collect(),
        "conditions" => ConditionId::all().map(ConditionId::as_str).collect(),
        "signs" => SignId::all().map(SignId::as_str).collect(),
        "sources" => SourceId::all().map(SourceId::as_str).collect(),
        other => return Err(Ending::bad(format!("there is no kind `{other}`; allowed: {KINDS}"))),
    };
    Ok(ids.join("\n") + "\n")
}
