//! What the figure must show for a step.

use crate::Lang;
use crate::view::{Picture, PictureHands, Stroke};
use crate::wording;
use catalogue::{PoseId, TempoUnit};
use guide::{Does, Line, Who};
use limits::{PairLimits, RegionSide};
use plan::Step;
use quantity::{PerPerson, Person};

/// Two people on two chairs, hands at rest: the cover.
pub(super) fn cover(lang: Lang) -> Picture {
    // Any pose of the catalogue will do if this one is ever retired.
    let pose = PoseId::parse("facing_chairs").or_else(|| PoseId::all().next());
    let pose = pose.unwrap_or_else(|| PoseId::known("facing_chairs"));
    Picture {
        pose,
        mode: pose
            .entry()
            .modes
            .first()
            .map(|m| m.name.to_owned())
            .unwrap_or_default(),
        swapped: false,
        mirrored: false,
        stature_cm: PerPerson::default(),
        hands: PerPerson::default(),
        alt: wording::pose(lang, pose),
    }
}

/// The step at this second of it, as the plan has it.
pub(super) fn of_step(lang: Lang, step: &Step, limits: &PairLimits, at_s: u32) -> Picture {
    let does = PerPerson::from_fn(|p| guide::does_at(step, p, at_s));
    with_hands(lang, step, limits, does)
}

/// The step with what hands really do.
pub(super) fn with_hands(lang: Lang, step: &Step, limits: &PairLimits, does: PerPerson<Does>) -> Picture {
    let hands = PerPerson::from_fn(|giver: Person| {
        let touch = does[giver].touch()?;
        let stroke = match does[giver] {
            Does::Works(t) => stroke(t, limits, giver),
            _ => Stroke::Still,
        };
        Some(PictureHands {
            region: touch.region,
            side: touch.side,
            hands: touch.hands,
            stroke,
        })
    });
    let said: Vec<Line> = if does.a == does.b {
        vec![Line {
            who: Who::Both,
            does: does.a,
            first_touch: false,
        }]
    } else {
        Person::ALL
            .iter()
            .map(|&p| Line {
                who: Who::One(p),
                does: does[p],
                first_touch: false,
            })
            .collect()
    };
    let pose = wording::capital(&wording::pose(lang, step.pose));
    Picture {
        pose: step.pose,
        mode: step.mode.clone(),
        swapped: step.swapped,
        mirrored: step.mirrored,
        stature_cm: limits.terms.stature_cm,
        hands,
        alt: wording::session::picture_alt(lang, &pose, &wording::lines(lang, &said)),
    }
}

/// Long strokes go toward the trunk, always where the limits ask for it; the rest moves on its place.
fn stroke(touch: guide::Touch, limits: &PairLimits, giver: Person) -> Stroke {
    let receive = &limits.people[giver.other()].receive;
    let toward = RegionSide::dosed(touch.region, touch.side).any(|p| receive.cell(p).toward_trunk);
    let entry = touch.technique.entry();
    match entry.tempo_unit {
        TempoUnit::HoldS => Stroke::Still,
        TempoUnit::CmPerS | TempoUnit::BreathsPerMin => Stroke::TowardTrunk,
        TempoUnit::PerMin if toward && entry.family == "effleurage" => Stroke::TowardTrunk,
        TempoUnit::PerMin if circles(touch.technique) => Stroke::Circles,
        TempoUnit::PerMin => Stroke::OnThePlace,
    }
}

/// Techniques whose hands go round.
fn circles(technique: catalogue::TechniqueId) -> bool {
    let name = technique.as_str();
    name.contains("circ") || name.starts_with("mobilise")
}
