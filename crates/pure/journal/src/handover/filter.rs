//! What remains of a handover within the limits of the two who receive it, and what falls away, each with a true reason that
//! names nobody: a no, an illness, a mark and a setting all read [`Why::Today`].

use super::{AtHome, Handover, Pick};
use catalogue::{PoseId, RegionId, TechniqueId};
use limits::{NeedWeight, PairLimits, Preferences, RegionSide, Subject, merge};
use plan::{Item, Why, Wishes};
use quantity::{Person, Place, Side};

/// A handover within the limits of two people.
#[derive(Clone, Debug, PartialEq)]
pub struct Filtered {
    /// Their own limits, with the therapist's pressure as a further ceiling where a piece was chosen. Never wider.
    pub limits: PairLimits,
    /// What a plan is asked for: every chosen piece held fast, also those that will fall away, so that the plan says why.
    pub wishes: Wishes,
    /// Pieces that nothing of theirs stands against.
    pub kept: Vec<Pick>,
    /// Pieces that cannot be in.
    pub gone: Vec<(Pick, Why)>,
    /// Things for home that they may do.
    pub at_home: Vec<AtHome>,
    /// Things for home that they may not.
    pub not_at_home: Vec<(AtHome, Why)>,
}

/// Filters a handover.
#[must_use]
pub fn fit(handover: &Handover, pair: &PairLimits) -> Filtered {
    let (mut kept, mut gone) = (Vec::new(), Vec::new());
    for &pick in &handover.picks {
        match against(&pick, pair) {
            Some(why) => gone.push((pick, why)),
            None => kept.push(pick),
        }
    }
    let mut limits = pair.clone();
    limits.terms.requested_s = u32::from(handover.minutes) * 60;
    let (mut liked, mut needs) = (Preferences::NONE, [Vec::new(), Vec::new()]);
    for pick in &kept {
        liked.set(Subject::Here(pick.region, pick.technique()), Preferences::MOST);
        let mine: &mut Vec<NeedWeight> = &mut needs[pick.receiver.index()];
        for place in RegionSide::dosed(pick.region, pick.side) {
            if mine.iter().all(|need| need.place != place) {
                mine.push(NeedWeight {
                    place,
                    weight: 3,
                    one_sided: matches!(pick.side, Side::Left | Side::Right),
                });
            }
            // Not firmer there than the therapist wants it, in nothing that fills the plan up either.
            let firmest = kept.iter().filter(|other| {
                other.receiver == pick.receiver
                    && RegionSide::dosed(other.region, other.side).any(|dosed| dosed == place)
            });
            if let Some(most) = firmest.map(|other| other.level).max() {
                let cell = limits.people[pick.receiver].receive.cell_mut(place);
                cell.max_pressure = cell.max_pressure.min(most);
            }
        }
    }
    for person in [Person::A, Person::B] {
        let mine = &mut needs[person.index()];
        mine.sort_by_key(|need| need.place);
        // Both sides may have been picked one after the other: then neither is alone.
        let sides: Vec<RegionSide> = mine.iter().map(|need| need.place).collect();
        for need in mine.iter_mut() {
            need.one_sided &= !sides.contains(&need.place.mirrored());
        }
        if !mine.is_empty() {
            limits.terms.needs[person] = core::mem::take(mine);
        }
        merge::settle(&mut limits.people[person]);
    }
    let (mut at_home, mut not_at_home) = (Vec::new(), Vec::new());
    for item in &handover.at_home {
        let region = item.region.entry();
        let may = |place: RegionSide| given(item.receiver, place, &[item.technique], pair);
        if RegionSide::of(item.region).all(may)
            && item.technique.entry().regions.contains(item.region)
            && region.workable()
        {
            at_home.push(*item);
        } else {
            not_at_home.push((*item, Why::Today));
        }
    }
    let locks = handover.picks.clone();
    Filtered {
        limits,
        wishes: Wishes { liked, locks },
        kept,
        gone,
        at_home,
        not_at_home,
    }
}

impl Filtered {
    /// Every removal, pieces first, as people read it.
    pub fn removed(&self) -> impl Iterator<Item = (Person, Item, Why)> + '_ {
        let pieces = self.gone.iter().map(|(pick, why)| (pick.receiver, pick.item(), *why));
        let home = self.not_at_home.iter().map(|(item, why)| {
            let side = if item.region.entry().paired {
                Side::Both
            } else {
                Side::Midline
            };
            let (technique, region) = (item.technique, item.region);
            (
                item.receiver,
                Item {
                    technique,
                    region,
                    side,
                },
                *why,
            )
        });
        pieces.chain(home)
    }
}

/// True when these techniques may be given to this person there.
fn given(receiver: Person, place: RegionSide, techniques: &[TechniqueId], pair: &PairLimits) -> bool {
    let (receive, give) = (&pair.people[receiver].receive, &pair.people[receiver.other()].give);
    let cell = receive.cell(place);
    let contacts = cell.contacts.intersect(give.contacts);
    give.gives
        && give.regions.contains(place.region())
        && cell.open()
        && techniques.iter().all(|&technique| {
            give.techniques.contains(technique)
                && cell.techniques.contains(technique)
                && technique.entry().contacts.meets(contacts)
        })
}

/// Why a piece cannot be in; `None` when nothing speaks against it.
fn against(pick: &Pick, pair: &PairLimits) -> Option<Why> {
    let phrase = pick.phrase.entry();
    let techniques: Vec<TechniqueId> = phrase.parts.iter().map(|part| part.technique).collect();
    let mut places = RegionSide::dosed(pick.region, pick.side);
    if !pick.is_written() || !places.all(|place| given(pick.receiver, place, &techniques, pair)) {
        return Some(Why::Today);
    }
    if u32::from(phrase.seconds) > pair.terms.longest_s.min(pair.terms.requested_s) {
        return Some(Why::NeedsTime);
    }
    (!reached(pick.region, pair)).then_some(Why::NoPose)
}

/// True when some pose that these places and this setting offer has hands for it.
pub(crate) fn reached(region: RegionId, pair: &PairLimits) -> bool {
    let places = pair.terms.places.with(Place::Standing).with(Place::TwoChairs);
    PoseId::all().any(|pose| {
        let entry = pose.entry();
        let here = entry.places.is_empty() || entry.places.meets(places);
        let near = entry.closeness <= pair.terms.setting.closeness();
        here && near && {
            entry.modes.iter().any(|mode| {
                // Exchanging the roles and mirroring are the planner's to try: any side of a mode will do.
                [&mode.a, &mode.b].iter().any(|side| {
                    let targets = side.targets.iter().chain(side.brief);
                    targets.clone().any(|&(target, _)| target == region)
                })
            })
        }
    })
}
