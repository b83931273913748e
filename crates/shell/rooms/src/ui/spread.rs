//! Before and after, evening by evening, and the likely change with its range. Words are text of the page, so that they
//! grow with it; only the places of dots and bars are numbers.

use keeper::{Dot, PlotRow, Range, Spread};
use leptos::prelude::*;

pub(super) fn spread(v: &Spread) -> impl IntoView + use<> {
    let (before, after, rest) = v.key.clone();
    let rows = v.rows.iter().map(row).collect_view();
    let axis = (0..=5)
        .map(|i| view! { <span style=format!("left:{}%", i * 20)>{(i * 2).to_string()}</span> })
        .collect_view();
    let has_rows = !v.rows.is_empty();
    let evenings = has_rows.then(|| {
        view! {
            <p class="key s soft" aria-hidden="true">
                <span><i class="pt open"></i>{before}</span>
                <span><i class="pt"></i>{after}</span>
                <span><i class="pt rest"></i>{rest}</span>
            </p>
            <div class="evenings" aria-hidden="true">
                {rows}
                <span></span>
                <p class="axis s soft">{axis}</p>
            </div>
        }
    });
    view! {
        <figure class="spread">
            {super::hidden(&v.label)}
            {evenings}
            {(!v.ranges.is_empty()).then(|| ranges(v))}
        </figure>
    }
}

fn row(row: &PlotRow) -> impl IntoView + use<> {
    let kind = match row.dot {
        Dot::Massage => "",
        Dot::Rest => " rest",
    };
    let at = |value: u8| i32::from(value.min(10)) * 10;
    let line = row.before.zip(row.after).map(|(before, after)| {
        let (from, to) = (at(before.min(after)), at(before.max(after)));
        view! { <i class=format!("run{kind}") style=format!("left:{from}%;width:{}%", to - from)></i> }
    });
    let same = row.before.is_some() && row.before == row.after;
    let dot = |value: Option<u8>, open: bool| {
        value.map(|value| {
            let class = match (open, same) {
                (true, true) => "pt open around",
                (true, false) => "pt open",
                (false, _) => "pt",
            };
            view! { <i class=format!("{class}{kind}") style=format!("left:{}%", at(value))></i> }
        })
    };
    view! {
        <span class="s soft">{row.day.clone()}</span>
        <div class="track">{line} {dot(row.before, true)} {dot(row.after, false)}</div>
    }
}

/// The likely changes on one line of change: lower afterwards is to the right.
fn ranges(v: &Spread) -> impl IntoView + use<> {
    let ends = v.ranges.iter().flat_map(|range| [range.from, range.to]);
    let marks: Vec<i32> = ends.chain(v.ticks.iter().map(|(at, _)| *at)).chain([0]).collect();
    let low = marks.iter().min().copied().unwrap_or(0) - 3;
    let high = marks.iter().max().copied().unwrap_or(10) + 3;
    let place = move |tenths: i32| f64::from(tenths - low) * 100.0 / f64::from(high - low);
    let kind = |dot: Dot| match dot {
        Dot::Massage => "pt",
        Dot::Rest => "pt rest",
    };
    let one = |range: &Range| {
        let (from, to) = (place(range.from), place(range.to));
        view! {
            <p class="s">{range.label.clone()}</p>
            <div class="track">
                <i class="likely" style=format!("left:{from:.1}%;width:{:.1}%", to - from)></i>
                <i class=kind(range.dot) style=format!("left:{:.1}%", place(range.middle))></i>
            </div>
        }
    };
    let ticks = v
        .ticks
        .iter()
        .map(|(at, text)| view! { <span style=format!("left:{:.1}%", place(*at))>{text.clone()}</span> })
        .collect_view();
    view! {
        <div class="ranges" aria-hidden="true">
            <i class="zero" style=format!("left:{:.1}%", place(0))></i>
            {v.ranges.iter().map(one).collect_view()}
            <p class="axis s soft">{ticks}</p>
        </div>
    }
}
