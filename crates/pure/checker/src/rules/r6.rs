//! R6: a shared move is one that both may take part in, on the regions its mode says, within every limit of both.
//! Source: RULES "Receiving"; the modes.

use super::Rule;
use crate::broken::Findings;
use crate::session::{BOTH, Seat, Session, is_calm_technique, is_still, shared_regions};
use crate::{Allowed, Finding, Found, RuleId, Severity};
use catalogue::{PairKind, RegionId};
use limits::RegionSide;
use plan::{Shared, Step};
use quantity::{Contact, Person, Set};

pub(super) const RULE: Rule = Rule {
    id: RuleId::R6,
    severity: Severity::Body,
    judge,
};

fn judge(session: &Session<'_>, found: &mut Findings) {
    for (at, step) in session.steps() {
        let Some(shared) = &step.shared else { continue };
        if shared.technique.entry().pair_kind != PairKind::Shared {
            let allowed = Allowed::Only("a shared move".into());
            found.step(
                at,
                Finding::of("done together", Found::Technique(shared.technique), allowed),
            );
        }
        for person in BOTH {
            if !session.receive(person).shared_techniques.contains(shared.technique) {
                found.step(
                    at,
                    Finding::not("shared move", Found::Technique(shared.technique)).who(person),
                );
            }
        }
        if is_calm_technique(shared.technique) {
            calm(at, shared, found);
        } else {
            moves(session, at, step, shared, found);
        }
    }
}

/// Nobody is touched.
fn calm(at: usize, shared: &Shared, found: &mut Findings) {
    for person in BOTH {
        if let Some(&region) = shared_regions(shared, person).first() {
            found.step(
                at,
                Finding::not("region of plain calm", Found::Region(region)).who(person),
            );
        }
    }
    if shared.contact != Contact::None {
        let allowed = Allowed::Only(format!("`{}`", Contact::None));
        found.step(
            at,
            Finding::of("contact of plain calm", Found::Contact(shared.contact), allowed),
        );
    }
    if shared.pressure.level() > 0 {
        found.step(
            at,
            Finding::number("level of plain calm", shared.pressure.level(), Allowed::Exactly(0)),
        );
    }
}

fn moves(session: &Session<'_>, at: usize, step: &Step, shared: &Shared, found: &mut Findings) {
    let technique = shared.technique.entry();
    // A mode that does not exist is O5's finding; it lists no move either.
    let mode = Seat::of(step).map(|seat| seat.mode);
    if !mode.is_some_and(|mode| mode.shared_techniques.contains(shared.technique)) {
        let allowed = Allowed::Only("a move of this mode".into());
        found.step(
            at,
            Finding::of("shared move", Found::Technique(shared.technique), allowed),
        );
    }
    let due = mode.map_or(Set::EMPTY, |mode| mode.shared_regions.intersect(technique.regions));
    if shared.contact == Contact::None || !technique.contacts.contains(shared.contact) {
        found.step(
            at,
            Finding::not("contact of the shared move", Found::Contact(shared.contact)),
        );
    }
    let (level, ceiling) = (shared.pressure.level(), session.limits.terms.setting_level.level());
    let most = technique.pressure_max.min(ceiling);
    if level < technique.pressure_min || level > most {
        let allowed = Allowed::Between(technique.pressure_min.into(), most.into());
        found.step(at, Finding::number("level of the shared move", level, allowed));
    }
    for person in BOTH {
        let named = shared_regions(shared, person);
        let set: Set<RegionId> = named.iter().copied().collect();
        if set != due || named.len() as u64 != u64::from(due.len()) {
            let list = |set: Set<RegionId>| {
                let names = RegionId::all().filter(|&r| set.contains(r)).map(RegionId::as_str);
                names.collect::<Vec<_>>().join(", ")
            };
            let allowed = Allowed::Only(list(due));
            found.step(
                at,
                Finding::of("regions of the shared move", Found::Name(list(set)), allowed).who(person),
            );
        }
        for place in named.iter().flat_map(|&region| RegionSide::of(region)) {
            masks(session, at, shared, person, place, found);
        }
    }
}

fn masks(session: &Session<'_>, at: usize, shared: &Shared, person: Person, place: RegionSide, found: &mut Findings) {
    let (cell, region) = (session.cell(person, place), place.region().entry());
    if !cell.open() || !region.workable() {
        let why = Finding::not("region of the shared move", Found::Region(place.region()));
        found.step(at, why.who(person).at(place));
        return;
    }
    if !cell.techniques.contains(shared.technique) {
        found.step(
            at,
            Finding::not("shared move", Found::Technique(shared.technique))
                .who(person)
                .at(place),
        );
    }
    let contacts = region.contacts().intersect(cell.contacts);
    if !contacts.contains(shared.contact) {
        let why = Finding::not("contact of the shared move", Found::Contact(shared.contact));
        found.step(at, why.who(person).at(place));
    }
    let (level, most) = (
        shared.pressure.level(),
        cell.max_pressure.level().min(region.max_pressure),
    );
    if level > most {
        let why = Finding::number("level of the shared move", level, Allowed::AtMost(most.into()));
        found.step(at, why.who(person).at(place));
    }
    if level < cell.min_pressure.level() && !is_still(shared.technique) {
        let why = Finding::number(
            "level of the shared move",
            level,
            Allowed::AtLeast(cell.min_pressure.level().into()),
        );
        found.step(at, why.who(person).at(place));
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleId::R6;
    use crate::testing::{a, b, broken, calm, everywhere, part, place, region, retime, sit, step, technique};
    use limits::PairLimits;
    use plan::{Plan, Shared};
    use quantity::{Contact, Phase, Pressure, Side};

    /// A minute of a standing side stretch, after the middle back and the arms were warmed.
    fn side_stretch(plan: &mut Plan, limits: &mut PairLimits) {
        let regions = vec![region("upper_arm"), region("mid_back")];
        let mut move_ = step(0, 50, Phase::Stretch, "double_side_stretch", "stretch");
        move_.changeover_before = 30;
        move_.shared = Some(Shared {
            technique: technique("stretch_shared"),
            regions_a: regions.clone(),
            regions_b: regions,
            pressure: Pressure::ONE,
            contact: Contact::Clothed,
            reasons: Vec::new(),
        });
        plan.steps[6] = move_;
        plan.steps.remove(7);
        retime(plan, limits);
        sit(&mut plan.steps[6]);
    }

    fn shared(plan: &mut Plan) -> &mut Shared {
        plan.steps[6].shared.as_mut().expect("a shared move")
    }

    #[test]
    fn a_shared_stretch_is_the_one_of_its_mode() {
        assert!(!broken(side_stretch).contains(&R6));
        let changed = |change: fn(&mut Plan, &mut PairLimits)| {
            broken(move |plan, limits| {
                side_stretch(plan, limits);
                change(plan, limits);
            })
        };
        assert!(
            changed(|plan, _| shared(plan).regions_b.truncate(1)).contains(&R6),
            "a region is not said"
        );
        assert!(
            changed(|plan, _| shared(plan).regions_a.push(region("calf"))).contains(&R6),
            "a region too many"
        );
        assert!(
            changed(|plan, _| shared(plan).contact = Contact::None).contains(&R6),
            "they touch"
        );
        assert!(
            changed(|plan, _| plan.steps[6].mode = "rest".to_owned()).contains(&R6),
            "no such mode"
        );
        assert!(
            changed(|plan, _| shared(plan).technique = technique("back_to_back_roll")).contains(&R6),
            "another move"
        );
    }

    #[test]
    fn every_mask_of_both_holds_on_every_side() {
        let masked = |change: fn(&mut PairLimits)| {
            broken(move |plan, limits| {
                side_stretch(plan, limits);
                change(limits);
            })
        };
        assert!(
            masked(|l| *l.people.a.receive.cell_mut(place("upper_arm", Side::Left)) = limits::ReceiveCell::CLOSED)
                .contains(&R6)
        );
        assert!(
            masked(|l| everywhere(&mut l.people.b, |c| c.techniques.remove(technique("stretch_shared")))).contains(&R6)
        );
        assert!(masked(|l| everywhere(&mut l.people.b, |c| c.contacts.remove(Contact::Clothed))).contains(&R6));
        assert!(masked(|l| everywhere(&mut l.people.a, |c| c.min_pressure = Pressure::TWO)).contains(&R6));
        assert!(masked(|l| l.people.a.receive.shared_techniques.remove(technique("stretch_shared"))).contains(&R6));
    }

    #[test]
    fn plain_calm_touches_nobody() {
        let calm_with = |change: fn(&mut Shared)| {
            broken(move |plan, _| {
                let mut quiet = calm("pause_checkin");
                change(&mut quiet);
                plan.steps[0].shared = Some(quiet);
            })
        };
        assert!(!calm_with(|_| ()).contains(&R6));
        assert!(calm_with(|s| s.contact = Contact::Clothed).contains(&R6));
        assert!(calm_with(|s| s.pressure = Pressure::ONE).contains(&R6));
        assert!(calm_with(|s| s.regions_a.push(region("palm"))).contains(&R6));
        assert!(
            calm_with(|s| s.technique = technique("hold_still")).contains(&R6),
            "this is given, not shared"
        );
    }

    #[test]
    fn what_is_stretched_together_is_warm_too() {
        // P4 speaks here: the move itself keeps R6, and nobody's arms were worked yet.
        let warmed = broken(|plan, limits| {
            side_stretch(plan, limits);
            for at in [2, 4] {
                a(plan, at).region = region("mid_back");
                a(plan, at).parts = vec![part("stroke_long", 2, 90)];
            }
            for at in [3, 5] {
                b(plan, at).region = region("mid_back");
                b(plan, at).parts = vec![part("stroke_long", 2, 90)];
            }
        });
        assert!(!warmed.contains(&R6));
        assert!(warmed.contains(&crate::RuleId::P4));
    }
}
