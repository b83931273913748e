//! R5: what lies between hand and body.

use crate::case::Case;
use crate::finding::{Findings, RuleId};
use quantity::Contact;

pub(super) fn judge(case: &Case<'_>, found: &mut Findings) {
    for deed in case.deeds() {
        for part in deed.parts() {
            let (kind, name) = (part.contact, part.technique);
            if kind == Contact::None {
                found.at(RuleId::R5, deed.step, "a hand on a body is a contact");
            }
            if !part.technique.entry().contacts.contains(kind) {
                found.at(RuleId::R5, deed.step, format!("{name} is not done {kind}"));
            }
            if !case.law.touches(deed.giver, kind) {
                found.at(RuleId::R5, deed.step, format!("contact {kind} is not possible today"));
            }
            for spot in deed.spots() {
                if !spot.region.entry().contacts().contains(kind) || !case.law.bears(deed.receiver, spot, kind) {
                    found.at(
                        RuleId::R5,
                        deed.step,
                        format!("contact {kind} is not possible at {spot} today"),
                    );
                }
            }
        }
    }
}
