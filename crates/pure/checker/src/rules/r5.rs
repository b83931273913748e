//! R5: what lies between hand and body fits technique, place, receiver and giver, and both agreed to skin.
//! Source: RULES "Receiving"; the region table says what is usually bare.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Session};
use crate::{Finding, Found, RuleId, Severity};
use quantity::{Contact, Set};

pub(super) const RULE: Rule = Rule {
    id: RuleId::R5,
    severity: Severity::Dignity,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    let skin: Set<Contact> = [Contact::SkinDry, Contact::SkinOil].into_iter().collect();
    for receiver in BOTH {
        let give = session.give(receiver.other());
        for dose in &session.received[receiver] {
            let region = dose.giving.region.entry();
            for part in &dose.giving.parts {
                let mut fit = part
                    .technique
                    .entry()
                    .contacts
                    .intersect(region.contacts())
                    .intersect(give.contacts);
                if !session.limits.terms.skin {
                    fit = fit.without(skin);
                }
                if part.contact == Contact::None || !fit.contains(part.contact) {
                    found.step(
                        dose.at,
                        Finding::not("contact received", Found::Contact(part.contact)).who(receiver),
                    );
                }
                for place in dose
                    .places()
                    .filter(|&p| !session.cell(receiver, p).contacts.contains(part.contact))
                {
                    let why = Finding::not("contact received", Found::Contact(part.contact));
                    found.step(dose.at, why.who(receiver).at(place));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::R5;
    use crate::testing::{a, broken, everywhere};
    use quantity::{Contact, Set};

    #[test]
    fn skin_needs_both_yeses_and_every_limit() {
        let skin = |agreed: bool, giver: bool| {
            broken(move |plan, limits| {
                limits.terms.skin = agreed;
                everywhere(&mut limits.people.b, |cell| cell.contacts.insert(Contact::SkinDry));
                if giver {
                    limits.people.a.give.contacts.insert(Contact::SkinDry);
                }
                a(plan, 2).parts[0].contact = Contact::SkinDry;
            })
        };
        assert!(skin(false, true).contains(&R5));
        assert!(skin(true, false).contains(&R5));
        assert!(!skin(true, true).contains(&R5));
    }

    #[test]
    fn a_giving_touches_and_a_shoulder_is_not_usually_bare() {
        assert!(broken(|plan, _| a(plan, 2).parts[0].contact = Contact::None).contains(&R5));
        assert!(broken(|plan, _| a(plan, 2).parts[0].contact = Contact::Bare).contains(&R5));
        let bare_only = Set::EMPTY.with(Contact::Bare);
        assert!(broken(|_, limits| everywhere(&mut limits.people.a, |cell| cell.contacts = bare_only)).contains(&R5));
        assert!(!broken(|_, limits| limits.terms.skin = true).contains(&R5));
    }
}
