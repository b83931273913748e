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
