//! `limit_contact`: which kinds of contact remain there; for a giver, which kinds their hands may make.

use super::{Draft, Effect, Severity, When};
use crate::Pointed;
use catalogue::{ContactLimit, Role, Where};

/// The rule with its figures.
pub(super) struct LimitContact {
    /// Where.
    pub(super) place: Where,
    /// What remains.
    pub(super) limit: ContactLimit,
}

impl Effect for LimitContact {
    fn severity(&self) -> Severity {
        Severity::Bounds
    }
    fn apply(&self, draft: &mut Draft, when: &When<'_>) {
        let kinds = self.limit.allows();
        match when.role {
            Role::Receiver => {
                for place in Pointed::resolve(&self.place, when.sites).places() {
                    let cell = draft.limits.receive.cell_mut(place);
                    cell.contacts = cell.contacts.intersect(kinds);
                }
            }
            // A giver's hands go everywhere, so a rule for some places holds for all.
            Role::Giver => draft.limits.give.contacts = draft.limits.give.contacts.intersect(kinds),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_well, a_with, cell};
    use quantity::Contact;

    #[test]
    fn an_oil_allergy_leaves_dry_skin_in_both_roles() {
        let limits = a_with(r#""oil_allergy""#);
        let back = cell(&limits, "upper_back.left");
        assert!(back.contacts.contains(Contact::SkinDry) && !back.contacts.contains(Contact::SkinOil));
        assert!(!limits.give.contacts.contains(Contact::SkinOil));
    }
    #[test]
    fn a_rash_is_local_on_the_receiver_and_counts_for_the_giver_only_on_the_hands() {
        let leg = a_with(r#"{ id = "rash_eczema", sites = ["calf.left"] }"#);
        assert!(!cell(&leg, "calf.left").contacts.contains(Contact::SkinOil));
        assert!(cell(&leg, "calf.right").contacts.contains(Contact::SkinOil));
        assert_eq!(leg.give.contacts, a_well().give.contacts);
        let hand = a_with(r#"{ id = "rash_eczema", sites = ["palm.left"] }"#);
        assert!(!hand.give.contacts.contains(Contact::Bare) && hand.give.contacts.contains(Contact::Clothed));
    }
}
