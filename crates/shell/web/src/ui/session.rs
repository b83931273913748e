//! The session: time, ring, picture, words, pacer, and the two halves of the screen.
//!
//! The view changes ten times a second; each piece here follows only its own part of it.

use super::{figure, over, parts};
use crate::input;
use crate::shell::send;
use app::{Event, Over, Pacer, Ring, Screen, SessionView, ViewModel};
use leptos::prelude::*;
use quantity::Person;

/// The whole session screen.
pub fn session(view: RwSignal<ViewModel>) -> impl IntoView {
    let it = move || {
        view.with(|v| match &v.screen {
            Screen::Session(it) => Some((**it).clone()),
            _ => None,
        })
    };
    let part = move |pick: fn(&SessionView) -> String| Memo::new(move |_| it().as_ref().map(pick).unwrap_or_default());
    let title = Memo::new(move |_| view.with(|v| v.title.clone()));
    let (time_left, next, pause) = (part(|s| s.time_left.clone()), part(|s| s.next.clone()), part(|s| s.pause.clone()));
    let (hold, stop) = (part(|s| s.hold_to_stop.clone()), part(|s| s.stop.clone()));
    let countdown = part(|s| s.countdown.clone().unwrap_or_default());
    let picture = Memo::new(move |_| it().map(|s| s.picture));
    let cues = Memo::new(move |_| it().map(|s| s.cues).unwrap_or_default());
    let ring = Memo::new(move |_| it().map(|s| s.ring));
    let pacer = Memo::new(move |_| it().and_then(|s| s.pacer));
    let over = Memo::new(move |_| it().map(|s| s.over));
    let language = Memo::new(move |_| view.with(|v| v.language.clone()));
    // A sheet or a pause covers everything; a question stands beside what goes on.
    let covered = Memo::new(move |_| over.with(|o| matches!(o, Some(Over::Sheet(_) | Over::Paused(_)))));
    let asked = Memo::new(move |_| over.with(|o| matches!(o, Some(Over::Permission(_) | Over::Comfort(_)))));
    view! {
        <div class="session"
            on:pointerdown=move |event| input::pointer_down(&event)
            on:pointerup=move |event| input::pointer_up(&event)
            on:pointercancel=move |event| input::pointer_up(&event)
            on:contextmenu=move |event| event.prevent_default()>
            <main class="ses" class:asking=asked inert=move || covered.get()>
                <h1 class="unseen" tabindex="-1" data-focus="heading">{title}</h1>
                {zone(view, Person::A)}
                <div class="mid">
                    <div class="hd">
                        <span class="left" role="timer">{time_left}</span>
                        <span class="s soft">{next}</span>
                    </div>
                    <div class="ring-box">
                        {move || ring.get().map(|ring| draw_ring(&ring))}
                        {move || picture.get().map(|picture| figure::figure(&picture, figure::RING, "fig"))}
                        {move || Some(countdown.get()).filter(|n| !n.is_empty()).map(|n| view! { <span class="count" aria-hidden="true">{n}</span> })}
                    </div>
                    <div class="cues" role="status">
                        {move || cues.get().into_iter().map(|line| parts::person_line(line, "cue")).collect::<Vec<_>>()}
                    </div>
                    {move || match over.get() {
                        Some(Over::Permission(it)) => over::permission(it).into_any(),
                        Some(Over::Comfort(it)) => over::comfort(it).into_any(),
                        _ => move_with(pacer).into_any(),
                    }}
                    <div class="bar">
                        <button class="pause" on:click=move |_| send(Event::Pause)>
                            <span class="bars" aria-hidden="true"><i></i><i></i></span>{pause}
                            <small>{hold}</small>
                        </button>
                        <button class="unseen-until-focus" on:click=move |_| send(Event::Stop)>{stop}</button>
                    </div>
                </div>
                {zone(view, Person::B)}
            </main>
            {move || match over.get() {
                Some(Over::Sheet(it)) => over::sheet(it).into_any(),
                Some(Over::Paused(it)) => over::paused(it, language.get()).into_any(),
                _ => ().into_any(),
            }}
        </div>
    }
}

/// Half of the screen. All of it answers.
fn zone(view: RwSignal<ViewModel>, person: Person) -> impl IntoView {
    let zone = Memo::new(move |_| {
        view.with(|v| match &v.screen {
            Screen::Session(it) => Some(it.zones[person].clone()),
            _ => None,
        })
    });
    let class = match person {
        Person::A => "zone za",
        Person::B => "zone zb",
    };
    move || {
        zone.get().map(|zone| {
            let there = zone.there.map(|there| {
                view! { <button class="there" on:click=move |click| input::tapped(&click, Event::There(person))>{there}</button> }
            });
            view! {
                <div class=class>
                    <button class="half" aria-label=zone.spoken on:click=move |click| input::tapped(&click, Event::TapZone(person))>
                        {parts::sign(person)}<b>{zone.label}</b><small>{zone.note}</small>
                    </button>
                    {there}
                </div>
            }
        })
    }
}

/// Radius and middle of the ring.
const R: f64 = 160.0;
const C: f64 = 170.0;
/// Gap between two arcs, radians.
const GAP: f64 = 0.05;

fn on_ring(share: f64, offset: f64) -> (f64, f64) {
    let angle = share * core::f64::consts::TAU + offset;
    (C + R * angle.sin(), C - R * angle.cos())
}

fn arc(from: f64, to: f64) -> String {
    let half = (GAP / 2.0).min((to - from) * core::f64::consts::TAU * 0.4);
    let ((x, y), (u, v)) = (on_ring(from, half), on_ring(to, -half));
    let large = u8::from(to - from > 0.5 + GAP / core::f64::consts::TAU);
    format!("M{x:.1} {y:.1}A{R} {R} 0 {large} 1 {u:.1} {v:.1}")
}

/// The whole session as a ring: one arc for each stretch of a phase, a dot for now.
fn draw_ring(ring: &Ring) -> impl IntoView + use<> {
    let mut paths = String::new();
    for one in &ring.arcs {
        let (from, to, done) = (f64::from(one.from), f64::from(one.to), f64::from(one.done));
        paths.push_str(&format!("<path class=\"arc\" d=\"{}\"/>", arc(from, to)));
        if done > 0.02 {
            let until = from + (to - from) * done;
            paths.push_str(&format!("<path class=\"arc done\" d=\"{}\"/>", arc(from, until.max(from + 0.004))));
        }
    }
    let (x, y) = on_ring(f64::from(ring.now), 0.0);
    paths.push_str(&format!("<circle class=\"now\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"8\"/>"));
    view! { <svg class="ring" viewBox="0 0 340 340" role="img" aria-label=ring.label.clone() inner_html=paths></svg> }
}

/// Left and right end, top and bottom of the curve.
const BREATH: (f64, f64, f64, f64) = (8.0, 334.0, 10.0, 44.0);

/// Height of the curve: up during the in-breath, down during the out-breath, both without a corner.
fn height(phase: f64, in_share: f64) -> f64 {
    let (_, _, top, bottom) = BREATH;
    let share = if phase < in_share { phase / in_share } else { 1.0 - (phase - in_share) / (1.0 - in_share) };
    bottom - (bottom - top) * (1.0 - (share * core::f64::consts::PI).cos()) / 2.0
}

fn curve(to: f64, in_share: f64) -> String {
    let (left, right, ..) = BREATH;
    let steps = (to * 60.0).ceil().max(1.0) as u32;
    let mut path = String::new();
    for i in 0..=steps {
        let phase = to * f64::from(i) / f64::from(steps);
        let letter = if i == 0 { 'M' } else { 'L' };
        path.push_str(&format!("{letter}{:.1} {:.1}", left + (right - left) * phase, height(phase, in_share)));
    }
    path
}

/// One breath as a curve with a dot; what hands do on in and on out.
fn move_with(pacer: Memo<Option<Pacer>>) -> impl IntoView {
    let still = web_sys::window()
        .and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches());
    move || {
        pacer.get().map(|it| {
            let in_share = f64::from(it.in_share).clamp(0.1, 0.9);
            // Without motion the dot rests at the start of each half of the breath.
            let phase = match (still, it.breathing_in) {
                (false, _) => f64::from(it.phase).clamp(0.0, 1.0),
                (true, true) => 0.0,
                (true, false) => in_share,
            };
            let (left, right, ..) = BREATH;
            let at = |share: f64| left + (right - left) * share;
            let middle = at(in_share);
            let lines = format!(
                "<path class=\"breath\" d=\"{}\"/><path class=\"breath done\" d=\"{}\"/>\
                 <path class=\"bracket\" d=\"M{left} 56v6H{:.1}v-6M{:.1} 56v6H{right}v-6\"/>\
                 <circle class=\"now\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"10\"/>",
                curve(1.0, in_share),
                curve(phase.max(0.001), in_share),
                middle - 5.0,
                middle + 5.0,
                at(phase),
                height(phase, in_share)
            );
            view! {
                <div class="pacer" aria-hidden="true">
                    <svg viewBox="0 0 342 66" inner_html=lines></svg>
                    <p>
                        <span style=format!("width:{:.0}%", in_share * 100.0) class:now=it.breathing_in>{it.in_label}</span>
                        <span style=format!("width:{:.0}%", (1.0 - in_share) * 100.0) class:now=!it.breathing_in>{it.out_label}</span>
                    </p>
                </div>
            }
        })
    }
}
