//! S3: without the health questions only the starter: few regions, the lightest level, clothed or bare, chairs or standing.

use crate::case::{Case, deeds_of};
use crate::finding::{Findings, RuleId};
use catalogue::{RULES, RegionId};
use quantity::{Contact, Place};

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    if !case.law.starter {
        return;
    }
    if case.plan.seconds > RULES.s3_minutes[1].saturating_mul(60) {
        found.plan(
            RuleId::S3,
            format!("a starter lasts at most {} minutes", RULES.s3_minutes[1]),
        );
    }
    for (i, at) in case.steps() {
        let places = at.pose.entry().places;
        if !places.contains(Place::TwoChairs) && !places.contains(Place::Standing) {
            found.at(RuleId::S3, i, "a starter is held on two chairs or standing");
        }
        for deed in deeds_of(i, at) {
            for part in deed.parts() {
                touch(i, part.pressure.level(), part.contact, &[deed.giving.region], found);
            }
        }
        if let Some(shared) = &at.shared {
            let regions: Vec<_> = shared.regions_a.iter().chain(&shared.regions_b).copied().collect();
            touch(i, shared.pressure.level(), shared.contact, &regions, found);
        }
    }
}

fn touch(i: usize, level: u8, contact: Contact, regions: &[RegionId], found: &mut Findings) {
    if level > RULES.s3_level {
        found.at(RuleId::S3, i, format!("a starter has level {} only", RULES.s3_level));
    }
    if !matches!(contact, Contact::None | Contact::Clothed | Contact::Bare) {
        found.at(RuleId::S3, i, "a starter is clothed, or on bare hands");
    }
    for region in regions.iter().filter(|&&region| !RULES.s3_regions.contains(region)) {
        found.at(RuleId::S3, i, format!("{region} is not part of a starter"));
    }
}
