//! A plan as two lanes over time, A on the left and B on the right: what each person's hands do, in words.

use catalogue::TechniqueId;
use plan::{Giving, Plan, Reason, Shared, Step};
use quantity::Side;
use words::Lang;

/// Width of one lane, characters.
const LANE: usize = 44;

/// Draws the whole plan.
pub fn draw(lang: Lang, plan: &Plan) -> String {
    let mut out = heading(lang, plan);
    out += &row("", "A", "B");
    let mut pose = None;
    let mut told: Vec<String> = Vec::new();
    for step in &plan.steps {
        let here = (step.pose, step.swapped, step.mirrored);
        if pose != Some(here) {
            out += &pose_line(lang, step);
            pose = Some(here);
            told.clear();
        }
        // Each reason once for a stay.
        for line in why(lang, step) {
            if !told.contains(&line) {
                out += &format!("      {line}\n");
                told.push(line);
            }
        }
        out += &step_rows(lang, step);
    }
    out += &format!("{} {}\n", clock(plan.seconds), words::cli::plan_end(lang));
    out
}

fn heading(lang: Lang, plan: &Plan) -> String {
    let mut out = format!("{}\n", words::cli::plan_heading(lang, &clock(plan.seconds)));
    if plan.shortened {
        let asked = clock(plan.requested_seconds);
        out += &format!("{}\n", words::cli::plan_shortened(lang, &clock(plan.seconds), &asked));
    }
    if let Some(from) = plan.from {
        out += &format!("{}\n", words::cli::plan_from(lang, &clock(from)));
    }
    out
}

fn pose_line(lang: Lang, step: &Step) -> String {
    let mut what = words::pose(lang, step.pose);
    if step.changeover_before > 0 {
        what = words::cli::plan_change(lang, &step.changeover_before.to_string(), &what);
    }
    format!("\n      -- {what} --\n")
}

/// Why it is not as both would have liked, as far as two bodies go.
fn why(lang: Lang, step: &Step) -> Vec<String> {
    let mut lines: Vec<String> = step
        .because()
        .map(|because| proof::said(lang, step, &because))
        .collect();
    let mut reasons = step
        .a_gives
        .iter()
        .chain(&step.b_gives)
        .flat_map(|giving| &giving.reasons);
    if reasons.any(|&reason| reason == Reason::TurnsSuit) {
        lines.push(words::plan::reason_turns_suit(lang));
    }
    lines
}

fn step_rows(lang: Lang, step: &Step) -> String {
    let phase = words::phase(lang, step.phase);
    let time = format!("{:>5} {phase}", clock(step.start));
    if let Some(shared) = &step.shared {
        let line = format!("{:<16} {}\n", time, both(lang, shared, step.seconds));
        return line;
    }
    let left = lines(lang, step.a_gives.as_ref());
    let right = lines(lang, step.b_gives.as_ref());
    let mut out = String::new();
    for at in 0..left.len().max(right.len()) {
        let time = if at == 0 { time.as_str() } else { "" };
        let empty = String::new();
        out += &row(time, left.get(at).unwrap_or(&empty), right.get(at).unwrap_or(&empty));
    }
    out
}

fn both(lang: Lang, shared: &Shared, seconds: u32) -> String {
    let what = words::cli::plan_together(lang, &words::technique_name(lang, shared.technique));
    format!("{what} {}", words::cli::plan_seconds(lang, &seconds.to_string()))
}

/// What these hands do: the place first, then each part.
fn lines(lang: Lang, giving: Option<&Giving>) -> Vec<String> {
    let Some(giving) = giving else {
        return vec![words::cli::plan_rests(lang)];
    };
    let place = match giving.side {
        Side::Midline => words::region(lang, giving.region),
        side => words::region_side(lang, giving.region, side),
    };
    let still = TechniqueId::parse("hold_still");
    if giving.parts.iter().all(|part| Some(part.technique) == still) {
        return vec![words::cli::plan_still(lang, &place)];
    }
    let mut out = vec![place];
    for part in &giving.parts {
        out.push(format!(
            "  {} {} {}",
            words::technique_name(lang, part.technique),
            part.pressure.level(),
            words::cli::plan_seconds(lang, &part.seconds.to_string())
        ));
    }
    out
}

fn row(time: &str, a: &str, b: &str) -> String {
    let line = format!("{time:<16} {a:<LANE$} {b}");
    format!("{}\n", line.trim_end())
}

/// "15:50": minutes and seconds.
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
