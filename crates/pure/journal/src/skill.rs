//! One new skill a session: the easiest technique these two have not used yet and may use. Never before an event.

use crate::Evening;
use catalogue::{PairKind, PhraseKind, RegionId, TechniqueId};
use limits::{PairLimits, RegionSide};
use quantity::{Experience, Occasion, Person, Phase};

/// A technique that is new to both, with a place where it can be used; `None` when there is none, for two nobody asked
/// anything, and before an event.
#[must_use]
pub fn new_skill(evenings: &[Evening], pair: &PairLimits) -> Option<(TechniqueId, RegionId)> {
    if pair.terms.starter || pair.terms.occasion == Occasion::BeforeEvent {
        return None;
    }
    let used = |technique: TechniqueId| evenings.iter().any(|evening| evening.used.contains(technique.as_str()));
    let hardest = catalogue::RULES.g6_difficulty[usize::from(pair.terms.experience != Experience::Beginner)];
    TechniqueId::all()
        .filter(|&id| {
            let technique = id.entry();
            technique.pair_kind != PairKind::Shared
                && technique.difficulty <= hardest
                && technique.closeness <= pair.terms.setting.closeness()
                && [Phase::Light, Phase::Moderate]
                    .iter()
                    .any(|&phase| technique.phases.contains(phase))
                && !used(id)
        })
        .filter_map(|id| Some((id, place_for(id, pair)?)))
        .min_by_key(|(id, _)| (id.entry().difficulty, id.entry().hand_load, *id))
}

/// Where it may be used by one of the two on the other, within a phrase that was written for that place.
fn place_for(technique: TechniqueId, pair: &PairLimits) -> Option<RegionId> {
    RegionId::all().find(|&region| {
        let written = catalogue::PHRASES.iter().any(|phrase| {
            phrase.kind == PhraseKind::Work
                && phrase.regions.contains(region)
                && phrase.parts.iter().any(|part| part.technique == technique)
        });
        written
            && [Person::A, Person::B]
                .iter()
                .any(|&receiver| allowed(technique, region, receiver, pair))
    })
}

fn allowed(technique: TechniqueId, region: RegionId, receiver: Person, pair: &PairLimits) -> bool {
    let give = &pair.people[receiver.other()].give;
    let cell_lets = |place: RegionSide| {
        let cell = pair.people[receiver].receive.cell(place);
        let contacts = cell.contacts.intersect(give.contacts);
        cell.open() && cell.techniques.contains(technique) && technique.entry().contacts.meets(contacts)
    };
    give.gives
        && give.regions.contains(region)
        && give.techniques.contains(technique)
        && RegionSide::of(region).all(cell_lets)
}
