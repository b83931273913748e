//! A page as text: what can be tapped, what has to be read, and a drawing with a margin.

use keeper::{Act, Block, Button, Choice, Mark, Page};

/// Everything that can be tapped, by its words.
pub fn acts(page: &Page<Act>) -> Vec<(String, Act)> {
    let mut out: Vec<(String, Act)> = page.foot.iter().filter(|button| button.enabled).map(button).collect();
    for block in &page.blocks {
        in_block(block, &mut out);
    }
    out.extend(page.back.iter().cloned());
    out.extend(page.skip.iter().cloned());
    out
}

fn button(button: &Button<Act>) -> (String, Act) {
    (button.label.clone(), button.act.clone())
}

fn in_block(block: &Block<Act>, out: &mut Vec<(String, Act)>) {
    match block {
        Block::Choices(choices) => {
            out.extend(choices.options.iter().map(|c| (c.label.clone(), c.act.clone())));
            // The same words in several lists are told apart by the name of the list.
            let named = choices.options.iter();
            out.extend(named.map(|c| (format!("{} / {}", choices.legend, c.label), c.act.clone())));
        }
        Block::Number(number) => {
            out.extend(number.less.iter().cloned());
            out.extend(number.more.iter().cloned());
        }
        Block::Scale(scale) => {
            out.extend(
                scale
                    .acts
                    .iter()
                    .enumerate()
                    .map(|(at, act)| (at.to_string(), act.clone())),
            );
        }
        Block::BodyMap(map) => {
            out.extend(map.places.iter().map(|place| (place.label.clone(), place.act.clone())));
            map.card.iter().for_each(|block| in_block(block, out));
        }
        Block::More {
            summary,
            toggle,
            blocks,
            ..
        } => {
            out.push((summary.clone(), toggle.clone()));
            blocks.iter().for_each(|block| in_block(block, out));
        }
        Block::Buttons(buttons) => out.extend(buttons.iter().filter(|button| button.enabled).map(button)),
        Block::Progress { cancel, .. } => out.extend(cancel.iter().cloned()),
        Block::Heading(_)
        | Block::Lead(_)
        | Block::Text(_)
        | Block::Notice(_)
        | Block::Steps(_)
        | Block::Type(_)
        | Block::Facts(_)
        | Block::Spread(_)
        | Block::Code { .. } => {}
    }
}

/// What has to be read on a page before going on: no place of a map, nothing in a closed fold.
pub fn said(page: &Page<Act>) -> Vec<String> {
    let mut out = vec![page.heading.clone()];
    for block in &page.blocks {
        read(block, &mut out);
    }
    out.extend(page.foot.iter().map(|button| button.label.clone()));
    out.extend(page.foot_note.clone());
    out
}

fn read(block: &Block<Act>, out: &mut Vec<String>) {
    match block {
        Block::Heading(text) | Block::Lead(text) | Block::Text(text) | Block::Notice(text) => out.push(text.clone()),
        Block::Steps(steps) => out.extend(steps.iter().cloned()),
        Block::Choices(choices) => {
            if choices.legend_shown {
                out.push(choices.legend.clone());
            }
            for option in &choices.options {
                out.push(option.label.clone());
                out.extend(option.note.clone());
            }
        }
        Block::Number(number) => {
            out.push(number.label.clone());
            out.extend(number.field.as_ref().and_then(|field| field.hint.clone()));
        }
        Block::Scale(scale) => out.extend([scale.legend.clone(), scale.low.clone(), scale.high.clone()]),
        Block::Type(field) => out.push(field.label.clone()),
        Block::BodyMap(map) => {
            out.extend(map.key.iter().map(|(_, words)| words.clone()));
            map.card.iter().for_each(|block| read(block, out));
        }
        Block::Facts(facts) => out.extend(facts.iter().flat_map(|fact| [fact.name.clone(), fact.value.clone()])),
        Block::More {
            summary, open, blocks, ..
        } => {
            out.push(summary.clone());
            if *open {
                blocks.iter().for_each(|block| read(block, out));
            }
        }
        Block::Buttons(buttons) => out.extend(buttons.iter().map(|button| button.label.clone())),
        Block::Progress { text, .. } => out.push(text.clone()),
        Block::Spread(spread) => out.push(spread.label.clone()),
        Block::Code { label, .. } => out.push(label.clone()),
    }
}

/// A page as text, with a margin.
pub fn draw(page: &Page<Act>) -> String {
    let mut lines = Vec::new();
    let owner = page.owner.as_ref().map(|owner| owner.label.clone());
    let top: Vec<String> = [
        page.back.as_ref().map(|back| format!("< {}", back.0)),
        owner,
        page.progress.clone(),
        page.skip.as_ref().map(|skip| format!("{} >", skip.0)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !top.is_empty() {
        lines.push(top.join(" | "));
    }
    lines.push(format!("# {}", page.heading));
    for block in &page.blocks {
        lines_of(block, "", &mut lines);
    }
    for button in &page.foot {
        lines.push(drawn(button));
    }
    lines.extend(page.foot_note.clone());
    lines.iter().map(|line| format!("| {line}\n")).collect()
}

fn drawn(button: &Button<Act>) -> String {
    let off = if button.enabled { "" } else { " (not yet)" };
    match button.kind {
        keeper::ButtonKind::Main => format!("[[ {} ]]{off}", button.label),
        keeper::ButtonKind::Quiet => format!("[ {} ]{off}", button.label),
        keeper::ButtonKind::Link => format!("_{}_{off}", button.label),
    }
}

fn option(option: &Choice<Act>, several: bool) -> String {
    let sign = match (several, option.chosen) {
        (true, true) => "[x]",
        (true, false) => "[ ]",
        (false, true) => "(o)",
        (false, false) => "( )",
    };
    let note = option
        .note
        .as_ref()
        .map(|note| format!(" ({note})"))
        .unwrap_or_default();
    format!("{sign} {}{note}", option.label)
}

fn lines_of(block: &Block<Act>, margin: &str, lines: &mut Vec<String>) {
    let mut line = |text: String| lines.push(format!("{margin}{text}"));
    match block {
        Block::Heading(text) => line(format!("## {text}")),
        Block::Lead(text) | Block::Text(text) => line(text.clone()),
        Block::Notice(text) => line(format!("! {text}")),
        Block::Steps(steps) => steps.iter().for_each(|step| line(format!("=> {step}"))),
        Block::Choices(choices) => {
            if choices.legend_shown {
                line(format!("{}:", choices.legend));
            }
            let options: Vec<String> = choices.options.iter().map(|o| option(o, choices.several)).collect();
            if choices.layout == keeper::ChoiceLayout::Rows {
                options.into_iter().for_each(line);
            } else {
                line(options.join("  "));
            }
        }
        Block::Number(number) => {
            let trouble = number.field.as_ref().and_then(|field| field.trouble.clone());
            let trouble = trouble.map(|text| format!(" ! {text}")).unwrap_or_default();
            line(format!("{}: - {} +{trouble}", number.label, number.value));
            let hint = number.field.as_ref().and_then(|field| field.hint.clone());
            hint.into_iter().for_each(|hint| line(format!("  {hint}")));
        }
        Block::Scale(scale) => line(format!(
            "{} {}..{}: {:?}",
            scale.legend, scale.low, scale.high, scale.value
        )),
        Block::Type(field) => {
            let value = if field.secret {
                "*".repeat(field.value.len())
            } else {
                field.value.clone()
            };
            line(format!("{}: <{value}>", field.label));
            field.hint.iter().for_each(|hint| line(format!("  {hint}")));
            field.trouble.iter().for_each(|trouble| line(format!("  ! {trouble}")));
        }
        Block::BodyMap(map) => {
            let of = |wanted: fn(Mark) -> bool| map.places.iter().filter(|place| wanted(place.mark)).count();
            line(format!(
                "body map of {} places: {} yes, {} ask, {} not",
                map.places.len(),
                of(|mark| matches!(mark, Mark::Yes | Mark::Wish(_))),
                of(|mark| mark == Mark::Ask),
                of(|mark| mark == Mark::Not)
            ));
            for block in &map.card {
                lines_of(block, "   ", lines);
            }
        }
        Block::Facts(facts) => facts
            .iter()
            .for_each(|fact| line(format!("{}: {}", fact.name, fact.value))),
        Block::More {
            summary, open, blocks, ..
        } => {
            line(format!("{} {summary}", if *open { "v" } else { ">" }));
            if *open {
                blocks.iter().for_each(|block| lines_of(block, "   ", lines));
            }
        }
        Block::Buttons(buttons) => buttons.iter().for_each(|button| line(drawn(button))),
        Block::Spread(spread) => line(spread.label.clone()),
        Block::Progress { text, .. } => line(text.clone()),
        Block::Code { label, .. } => line(format!("code: {label}")),
    }
}
