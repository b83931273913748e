//! People and tasks for stories about reach.
#![allow(
    dead_code,
    clippy::disallowed_methods,
    reason = "each story uses some of these, and measures in its own way"
)]

use catalogue::{PoseId, RegionId};
use posture::{Mobility, Size};
use quantity::{Hands, PerPerson, Side};
use reach::{Answer, Body, Desk, Giving, Task, placement, solve};

/// Somebody this tall, cm.
pub fn tall(cm: f64) -> Body {
    Body::of(
        Size::told(cm, None, None).expect("a stature people have"),
        Mobility::default(),
    )
}

/// Somebody this tall who moves like this.
pub fn moving(cm: f64, mobility: Mobility) -> Body {
    Body::of(Size::told(cm, None, None).expect("a stature people have"), mobility)
}

/// `both foot_sole left`.
pub fn gives(words: &str) -> Option<Giving> {
    let parts: Vec<&str> = words.split(' ').collect();
    let [hands, region, side] = parts[..] else { return None };
    Some(Giving {
        hands: Hands::parse(hands).expect("hands"),
        region: RegionId::known(region),
        side: Side::parse(side).expect("a side"),
    })
}

/// What both do; an empty word for nothing.
pub fn task(a: &str, b: &str) -> Task {
    Task {
        gives: PerPerson {
            a: gives(a),
            b: gives(b),
        },
    }
}

/// Asks.
pub fn ask(a: &Body, b: &Body, pose: &str, mode: &str, task: &Task) -> Answer {
    let id = PoseId::known(pose);
    let place = placement(id).expect("hands work in this pose");
    solve(&mut Desk::default(), PerPerson { a, b }, id.entry(), place, mode, task)
}
