//! P4: stretches are short, repeated, on warm muscle, never of the neck.

use crate::case::{Case, Deed, PEOPLE, stretches};
use crate::finding::{Findings, RuleId};
use crate::spot::Spot;
use catalogue::{Area, Exposure, RULES};
use quantity::{Occasion, Person};
use std::collections::BTreeMap;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    let before_event = case.law.pair.session.occasion == Occasion::BeforeEvent;
    let mut so_far: BTreeMap<(Person, Spot), u64> = BTreeMap::new();
    for deed in case.deeds() {
        given(case, &deed, before_event, found);
        let seconds: u64 = stretched(&deed).sum();
        for spot in deed.spots() {
            let sum = so_far.entry((deed.receiver, spot)).or_default();
            *sum += seconds;
            if before_event && seconds > 0 && *sum > u64::from(RULES.p4_before_event_s) {
                found.at(
                    RuleId::P4,
                    deed.step,
                    format!("{sum} s of stretch at {spot} before an event"),
                );
            }
        }
    }
    for (i, at) in case.steps() {
        let Some(shared) = at.shared.as_ref().filter(|shared| stretches(shared.technique)) else {
            continue;
        };
        let (least, most) = if before_event {
            (0, RULES.p4_before_event_s)
        } else {
            (40, 90)
        };
        if !(least..=most).contains(&at.seconds) {
            found.at(
                RuleId::P4,
                i,
                format!("a shared stretch lasts {least} to {most} s, not {} s", at.seconds),
            );
        }
        no_neck(at, i, found);
        for (who, regions) in [(Person::A, &shared.regions_a), (Person::B, &shared.regions_b)] {
            for &region in regions {
                let area = region.entry().area;
                if area == Area::Neck {
                    found.at(RuleId::P4, i, "the neck is never stretched");
                }
                let warm = |deed: &Deed<'_>| deed.giving.region.entry().area == area;
                if !warmed(case, who, i, warm) {
                    found.at(RuleId::P4, i, format!("{region} is stretched before it is warm"));
                }
            }
        }
    }
}

/// Seconds of each stretching part.
fn stretched<'c>(deed: &Deed<'c>) -> impl Iterator<Item = u64> + use<'c> {
    deed.parts()
        .filter(|part| stretches(part.technique))
        .map(|part| u64::from(part.seconds))
}

/// One giver stretches the other.
fn given(case: &Case<'_>, deed: &Deed<'_>, before_event: bool, found: &mut Findings) {
    let rounds = stretched(deed).count();
    if rounds == 0 {
        return;
    }
    let [least, most] = RULES.p4_hold_s.map(u64::from);
    for seconds in stretched(deed).filter(|seconds| !(least..=most).contains(seconds)) {
        found.at(
            RuleId::P4,
            deed.step,
            format!("a stretch is held {least} to {most} s, not {seconds} s"),
        );
    }
    let [few, many] = RULES.p4_rounds.map(|n| usize::try_from(n).unwrap_or(usize::MAX));
    if before_event && rounds != 1 {
        found.at(RuleId::P4, deed.step, "before an event a stretch has one round");
    }
    if !before_event && !(few..=many).contains(&rounds) {
        found.at(
            RuleId::P4,
            deed.step,
            format!("a stretch has {few} to {many} rounds, not {rounds}"),
        );
    }
    if deed.giving.region.entry().area == Area::Neck {
        found.at(RuleId::P4, deed.step, "the neck is never stretched");
    }
    no_neck(deed.at, deed.step, found);
    for spot in deed.spots() {
        let area = spot.region.entry().area;
        let warm = |earlier: &Deed<'_>| {
            let same = earlier.giving.region.entry().area == area;
            same && earlier.spots().any(|there| there.beside(spot))
        };
        if !warmed(case, deed.receiver, deed.step, warm) {
            found.at(RuleId::P4, deed.step, format!("{spot} is stretched before it is warm"));
        }
    }
}

/// At least a quantum of work in the earlier steps among what counts.
fn warmed(case: &Case<'_>, receiver: Person, step: usize, counts: impl Fn(&Deed<'_>) -> bool) -> bool {
    let before = case.received(receiver).filter(|deed| deed.step < step && counts(deed));
    before.map(|deed| deed.work_s()).sum::<u64>() >= u64::from(quantity::QUANTUM_S)
}

fn no_neck(at: &plan::Step, step: usize, found: &mut Findings) {
    let pose = at.pose.entry();
    let turned = pose
        .exposures_a
        .union(pose.exposures_b)
        .contains(Exposure::NeckEndRange);
    let said = PEOPLE
        .iter()
        .any(|&who| at.exposures(who).contains(&Exposure::NeckEndRange));
    if turned || said {
        found.at(RuleId::P4, step, "no stretch where a neck is near the end of its range");
    }
}
