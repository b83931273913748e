//! What geometry finds beyond the catalogue: places no mode of a pose lists that one person's hands reach in comfort, for
//! pairs of all sizes. Candidates to look at, no more: whether a source supports them is for whoever writes an entry.

use catalogue::{POSES, Pose, RegionId};
use posture::{Mobility, Size};
use quantity::{Hands, PerPerson, Person, Side};
use reach::{Body, Desk, Giving, Task, Verdict, ask, placement};

const PAIRS: [(u16, u16); 4] = [(150, 195), (195, 150), (165, 180), (175, 175)];

fn listed(pose: &Pose, who: Person, region: RegionId, side: Side) -> bool {
    pose.modes.iter().any(|mode| {
        let own = if who == Person::A { &mode.a } else { &mode.b };
        own.targets
            .iter()
            .chain(own.brief)
            .any(|place| *place == (region, side))
    })
}

/// Prints a row for each pose and giver.
pub fn run() {
    let body = |cm: u16| {
        let size = Size::told(f64::from(cm), None, None).unwrap_or(Size::MIDDLE);
        Body::of(size, Mobility::default())
    };
    let bodies = PAIRS.map(|(a, b)| PerPerson { a: body(a), b: body(b) });
    let mut desk = Desk::default();
    println!("\n### Beyond the lists\n");
    println!(
        "Places that no mode of the pose lists and that one person alone reaches in comfort, for 150 / 195, 195 / 150,"
    );
    println!("165 / 180 and 175 / 175 cm. A hand that can get there is no reason to list a place.\n");
    println!("| pose, giver | places |\n|---|---|");
    for pose in POSES.iter().filter(|pose| placement(pose.id).is_some()) {
        for who in Person::ALL.iter().copied() {
            let mut found = Vec::new();
            for region in RegionId::all().filter(|region| region.entry().workable()) {
                for &side in region.entry().sides() {
                    if listed(pose, who, region, side) {
                        continue;
                    }
                    let mut task = Task::default();
                    task.gives[who] = Some(Giving {
                        hands: Hands::Both,
                        region,
                        side,
                    });
                    let comfortable = bodies.iter().all(|both| {
                        let both = PerPerson { a: &both.a, b: &both.b };
                        let answer = ask(&mut desk, both, pose.id, "", &task);
                        answer.is_some_and(|answer| answer.verdict == Verdict::Comfortable)
                    });
                    if comfortable {
                        found.push(format!("{region}.{side}"));
                    }
                }
            }
            if !found.is_empty() {
                println!("| {} {} | {} |", pose.id, who.as_str().to_uppercase(), found.join(", "));
            }
        }
    }
}
