//! One entry of the catalogue, whole.

use crate::ending::{Done, Ending};
use catalogue::{ConditionId, PhraseId, PoseId, RegionId, SignId, SourceId, TechniqueId};
use words::Lang;

/// Everything known under this id, of whatever kind.
///
/// # Errors
/// Bad input when nothing has this id.
pub fn show(lang: Lang, id: &str) -> Done<String> {
    let mut out = String::new();
    if let Some(found) = RegionId::parse(id) {
        out += &format!("region: {}\n{:#?}\n", words::region(lang, found), found.entry());
    }
    if let Some(found) = TechniqueId::parse(id) {
        out += &format!(
            "technique: {}\n{:#?}\n",
            words::technique_name(lang, found),
            found.entry()
        );
    }
    if let Some(found) = PhraseId::parse(id) {
        out += &format!("phrase\n{:#?}\n", found.entry());
    }
    if let Some(found) = PoseId::parse(id) {
        out += &format!("pose: {}\n{:#?}\n", words::pose(lang, found), found.entry());
    }
    if let Some(found) = ConditionId::parse(id) {
        let (name, question) = (
            words::condition_name(lang, found),
            words::condition_question(lang, found),
        );
        out += &format!("condition: {name}\n{question}\n{:#?}\n", found.entry());
    }
    if let Some(found) = SignId::parse(id) {
        let (ask, say) = (words::sign_ask(lang, found), words::sign_say(lang, found));
        out += &format!("sign: {ask}\n{say}\n{:#?}\n", found.entry());
    }
    if let Some(found) = SourceId::parse(id) {
        out += &format!("source\n{:#?}\n", found.entry());
    }
    if out.is_empty() {
        return Err(Ending::bad(format!(
            "`{id}` is no id of the catalogue (see `attune catalogue list KIND`)"
        )));
    }
    Ok(out)
}
