//! Honest sentences about evenings: no more exact than the answers, worse said as plainly as better, and plain rest given
//! its due.

use journal::{Against, Likely, Size, Verdict};
use words::{Lang, keeper as say};

/// The one thing to say first.
pub(crate) fn heading(lang: Lang, verdict: Verdict) -> String {
    match verdict {
        Verdict::Nothing => say::verdict_nothing(lang),
        Verdict::TooEarly => say::verdict_too_early(lang),
        Verdict::LowerOnMost => say::verdict_lower_on_most(lang),
        Verdict::Unclear => say::verdict_unclear(lang),
        Verdict::Lower => say::verdict_lower(lang),
        Verdict::Higher => say::verdict_higher(lang),
    }
}

/// What the numbers are.
pub(crate) fn lead(lang: Lang, evenings: u32) -> String {
    if evenings == 0 {
        say::history_lead_nothing(lang)
    } else {
        say::history_lead(lang, evenings)
    }
}

/// "about 2 points".
fn size(lang: Lang, tenths: i32) -> String {
    match Size::of(tenths) {
        Size::Nothing => say::size_nothing(lang),
        Size::About(points) => say::size_about(lang, points),
        Size::Nearly(points) => say::size_nearly(lang, points),
        Size::Over(points) => say::size_over(lang, points),
        Size::Half(0) => say::size_half_a_point(lang),
        Size::Half(points) => say::size_half(lang, &points.to_string()),
    }
}

/// "nearly 4 points lower"; "no change" for less than half a point.
fn end(lang: Lang, tenths: i32) -> String {
    match (Size::of(tenths), tenths > 0) {
        (Size::Nothing, _) => say::end_nothing(lang),
        (_, true) => say::end_lower(lang, &size(lang, tenths)),
        (_, false) => say::end_higher(lang, &size(lang, tenths)),
    }
}

/// What may be said, in two or three sentences. `change` is the likely change after massage, where there are enough
/// evenings.
pub(crate) fn sentences(lang: Lang, verdict: Verdict, against: Against, change: Option<Likely>) -> Vec<String> {
    let mut out = Vec::new();
    match change {
        None => out.push(say::said_too_early(lang)),
        Some(change) => {
            let middle = match (Size::of(change.middle), change.middle > 0) {
                (Size::Nothing, _) => say::said_same(lang),
                (_, true) => say::said_lower(lang, &size(lang, change.middle)),
                (_, false) => say::said_higher(lang, &size(lang, change.middle)),
            };
            // The nearer end first.
            let ends = if change.to <= 0 {
                (change.to, change.from)
            } else {
                (change.from, change.to)
            };
            let range = say::said_range(lang, &end(lang, ends.0), &end(lang, ends.1));
            out.push(format!("{middle} {range}"));
        }
    }
    if verdict == Verdict::Higher {
        out.push(say::said_softer(lang));
    }
    out.push(match against {
        Against::NoRest => say::against_no_rest(lang),
        Against::TooFew(evenings) => say::against_too_few(lang, evenings),
        Against::Alike(evenings) => say::against_alike(lang, evenings),
        Against::MassageMore(tenths) => say::against_massage(lang, &size(lang, tenths)),
        Against::RestMore(tenths) => say::against_rest(lang, &size(lang, tenths)),
    });
    out
}

/// One line about answers over weeks.
pub(crate) fn slow(lang: Lang, answers: usize, trend: Option<i32>) -> String {
    match trend {
        None if answers < 8 => say::slow_too_early(lang),
        None => say::slow_unclear(lang),
        Some(tenths) if tenths > 0 => say::slow_higher(lang, &size(lang, tenths)),
        Some(tenths) => say::slow_lower(lang, &size(lang, tenths)),
    }
}
