//! May this be done by this giver?

use super::Law;
use crate::spot::Spot;
use catalogue::{Action, AnswerKind, Area, ConditionGroup, RULES, RegionId, Role, TechniqueId};
use quantity::{Balance, Contact, Hands, Permission, Person, Side};

impl Law<'_> {
    /// True when the pair agreed that this person only receives.
    pub(crate) fn only_receives(&self, who: Person) -> bool {
        matches!(
            (self.pair.session.balance, who),
            (Balance::AReceives, Person::A) | (Balance::BReceives, Person::B)
        )
    }
    /// True when this person gives at all: own word, balance, a free hand, something left to give.
    pub(crate) fn gives(&self, giver: Person) -> bool {
        self.answers(giver).gives
            && !self.only_receives(giver)
            && self.hands(giver) != Hands::None
            // A rule about places or levels that speaks to a giver has no finer meaning: it ends giving.
            && !self.rulings(giver).any(|ruling| {
                let blunt = matches!(ruling.rule.action, Action::LimitPressure(..) | Action::MinPressure(..));
                ruling.rule.role == Role::Giver && blunt
            })
            && RegionId::all().any(|region| self.works(giver, region))
            && TechniqueId::all().any(|technique| self.uses(giver, technique))
    }
    /// Hands that may give.
    pub(crate) fn hands(&self, giver: Person) -> Hands {
        let free = |side: Side| {
            !self.rulings(giver).any(|ruling| match ruling.rule.action {
                Action::AvoidHand(place) => Spot::all()
                    .filter(|spot| spot.side == side || spot.side == Side::Midline)
                    .any(|spot| ruling.covers(&place, spot)),
                _ => false,
            })
        };
        match (free(Side::Left), free(Side::Right)) {
            (true, true) => Hands::Both,
            (true, false) => Hands::Left,
            (false, true) => Hands::Right,
            (false, false) => Hands::None,
        }
    }
    /// True when this person is willing and able to work that region. An "ask" about giving has nobody to answer it, so
    /// it counts as no; and a no about one side is a no about the region.
    pub(crate) fn works(&self, giver: Person, region: RegionId) -> bool {
        let unwilling = |(spot, word): &(Spot, Permission)| spot.region == region && *word != Permission::Yes;
        region.entry().workable()
            && !self.answers(giver).give.iter().any(unwilling)
            && (!self.starter || RULES.s3_regions.contains(region))
            && !self.rulings(giver).any(|ruling| match ruling.rule.action {
                Action::AvoidRegion(place) => {
                    ruling.rule.role == Role::Giver && Spot::of(region).any(|spot| ruling.covers(&place, spot))
                }
                _ => false,
            })
    }
    /// True when this person may use that technique, wherever: setting, experience, loads, conditions.
    pub(crate) fn uses(&self, giver: Person, technique: TechniqueId) -> bool {
        let entry = technique.entry();
        self.usual(technique)
            && !self.rulings(giver).any(|ruling| {
                let giver_rule = ruling.rule.role == Role::Giver;
                match ruling.rule.action {
                    // What a giver may use has no places, so a rule for some places holds for all; what touches no
                    // region is out for the giver too when it is out everywhere.
                    Action::AvoidTechnique(place, set) => {
                        let placeless = entry.regions.is_empty() && ruling.everywhere(&place);
                        set.contains(technique) && (giver_rule || placeless)
                    }
                    Action::OnlyTechnique(_, set) => giver_rule && !set.contains(technique),
                    Action::LimitLoad(hand, thumb) => entry.hand_load > hand || entry.thumb_load > thumb,
                    _ => false,
                }
            })
    }
    /// True when this person's hands may make that kind of contact.
    pub(crate) fn touches(&self, giver: Person, contact: Contact) -> bool {
        let agreed = match contact {
            Contact::None | Contact::Clothed | Contact::Bare => true,
            Contact::SkinDry | Contact::SkinOil => self.skin(),
        };
        agreed
            && !self.rulings(giver).any(|ruling| match ruling.rule.action {
                // A giver's hands go everywhere, so a rule for some places holds for all.
                Action::LimitContact(_, limit) => ruling.rule.role == Role::Giver && !limit.allows().contains(contact),
                _ => false,
            })
    }
    /// Longest run of giving, seconds: whole quanta, at least one (RULES.md G3).
    pub(crate) fn longest_run_s(&self, giver: Person) -> Option<u32> {
        let bounds = self.rulings(giver).filter_map(|ruling| match ruling.rule.action {
            Action::MaxGiveRun(seconds) => Some(u32::from(seconds)),
            _ => None,
        });
        let quantum = quantity::QUANTUM_S;
        bounds.min().map(|seconds| (seconds / quantum * quantum).max(quantum))
    }
    /// True when a hand, wrist or thumb is sore: the budget of the hands is smaller (RULES.md G1). A question that asks
    /// where counts unless every place pointed at is elsewhere; one about the giver's own body always counts.
    pub(crate) fn sore(&self, giver: Person) -> bool {
        let told = self.answers(giver).told.iter().flatten();
        told.into_iter().any(|one| {
            let entry = one.condition.entry();
            let elsewhere = entry.answer == AnswerKind::YesNoWhere
                && entry.group != ConditionGroup::GiverBody
                && !one.sites.is_empty()
                && one.sites.iter().all(|site| site.region.entry().area != Area::Hand);
            entry.hand_condition && !elsewhere
        })
    }
}
