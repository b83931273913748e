//! What stands in the way, as a person would say it: read off the posture that was found, or off where both are.

use catalogue::RegionId;
use evidence::Claim;
use plan::Bar;
use posture::{DOFS, Half, Joints, Link, Posed, Stroke, V3, angles};
use quantity::{PerPerson, Person, Side};
use reach::{Answer, Body, Why};

/// A place this far behind the middle of the chest lies behind, cm.
const BEHIND: f64 = 6.0;
/// An arm this far behind the trunk reaches behind, degrees.
const BACK: f64 = -20.0;
/// An arm this far up is lifted high, degrees.
const UP: f64 = 90.0;

/// The bar of an answer that is not good. All in the catalogue's roles.
pub(crate) fn of(claim: &Claim, bodies: &PerPerson<Body>, answer: &Answer) -> Bar {
    let givers = || Person::ALL.iter().copied().filter(|&who| claim.gives[who].is_some());
    if givers().any(|who| behind(claim, bodies, answer, who)) {
        return Bar::Behind;
    }
    match answer.why {
        Some(Why::TooFar) => Bar::TooFar,
        Some(Why::Tilted) => Bar::Tilted,
        Some(Why::Body) => Bar::Body,
        Some(Why::Furniture) => Bar::Furniture,
        Some(Why::LainOn) => Bar::LainOn,
        Some(Why::Strain | Why::Need) | None => {
            if givers().any(|who| arms(bodies, answer, who).any(|upper| upper > UP)) {
                Bar::High
            } else {
                Bar::Strain
            }
        }
    }
}

/// Upper arms at work against the trunk, degrees, over the whole stroke.
fn arms<'a>(bodies: &'a PerPerson<Body>, answer: &'a Answer, who: Person) -> impl Iterator<Item = f64> + 'a {
    answer.moments.iter().flat_map(move |moment| {
        let skeleton = &bodies[who].skeleton;
        let (stance, joints) = (&answer.stances[who], &moment.joints[who]);
        let read = angles(skeleton, &Posed::new(skeleton, stance, joints), stance, joints);
        let works = move |half: Half| moment.contacts.iter().any(|c| c.giver == who && c.hand == half);
        Half::BOTH
            .into_iter()
            .filter(move |&half| works(half))
            .map(move |half| read.arms[half as usize].upper)
    })
}

/// True when this giver's hands would have to go behind: the place lies there, or the arm that was found does.
fn behind(claim: &Claim, bodies: &PerPerson<Body>, answer: &Answer, who: Person) -> bool {
    let Some(gives) = claim.gives[who] else { return false };
    let posed = PerPerson::from_fn(|one| Posed::new(&bodies[one].skeleton, &answer.stances[one], &Joints([0.0; DOFS])));
    let chest = posed[who].frame(Link::Chest);
    let lies_behind = |place: V3| chest.turn.back(place - chest.at).x < -BEHIND;
    let partner = who.other();
    let spots = spots(&bodies[partner], gives.region, gives.side);
    let all_behind = !spots.is_empty() && spots.iter().all(|spot| lies_behind(posed[partner].spot(spot).0));
    all_behind || arms(bodies, answer, who).any(|upper| upper < BACK)
}

/// The middles of the strokes along a region of this body.
fn spots(body: &Body, region: RegionId, side: Side) -> Vec<posture::Spot> {
    let sides: &[Side] = match side {
        Side::Both => &[Side::Left, Side::Right],
        Side::Left => &[Side::Left],
        Side::Right => &[Side::Right],
        Side::Midline => &[Side::Midline],
    };
    sides
        .iter()
        .filter_map(|&side| Stroke::along(&body.skeleton, region, side))
        .map(|stroke| stroke.spots[1])
        .collect()
}
