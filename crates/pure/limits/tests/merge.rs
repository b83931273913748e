//! Combining limits: every pair of small cases, then large random worlds. The strictest always wins, the order never
//! matters, twice is the same as once, and nothing is ever allowed that one of the two forbids.

use catalogue::{Exposure, RegionId, Require, TechniqueId};
use limits::merge::{self, cell_at_most, person_at_most, tighten_cell, tighten_hands, tighten_person};
use limits::{GiveLimits, PersonLimits, ReceiveCell, RegionSide};
use proptest::prelude::*;
use quantity::{Contact, Hands, Permission, Pressure, Set};

/// Every cell over two techniques and two contact kinds.
fn small_cells() -> Vec<ReceiveCell> {
    let mut out = Vec::new();
    for &permission in Permission::ALL {
        for max in 0..=3 {
            for min in [0, 2] {
                for techniques in 0..4 {
                    for contacts in [0, 2, 6] {
                        for toward_trunk in [false, true] {
                            out.push(ReceiveCell {
                                permission,
                                max_pressure: Pressure::clamped(max),
                                min_pressure: Pressure::clamped(min),
                                techniques: Set::from_bits(techniques),
                                contacts: Set::from_bits(contacts),
                                toward_trunk,
                            });
                        }
                    }
                }
            }
        }
    }
    out
}

#[test]
fn every_two_cells_combine_the_same_either_way_and_end_below_both() {
    let cells = small_cells();
    for one in &cells {
        assert_eq!(tighten_cell(one, one), *one);
        for other in &cells {
            let both = tighten_cell(one, other);
            assert_eq!(both, tighten_cell(other, one));
            assert!(cell_at_most(&both, one) && cell_at_most(&both, other));
        }
    }
}

#[test]
fn a_closed_place_stays_closed_whatever_it_meets() {
    for cell in small_cells() {
        assert!(!tighten_cell(&cell, &ReceiveCell::CLOSED).open());
        assert!(cell_at_most(&ReceiveCell::CLOSED, &cell));
    }
}

#[test]
fn the_order_of_cells_tells_firmer_from_softer() {
    let soft = ReceiveCell {
        permission: Permission::Ask,
        max_pressure: Pressure::ONE,
        min_pressure: Pressure::ZERO,
        techniques: Set::from_bits(1),
        contacts: Set::from_bits(2),
        toward_trunk: false,
    };
    let firm = ReceiveCell {
        max_pressure: Pressure::TWO,
        ..soft
    };
    let asked = ReceiveCell {
        permission: Permission::Yes,
        ..soft
    };
    assert!(cell_at_most(&soft, &firm) && !cell_at_most(&firm, &soft));
    assert!(cell_at_most(&soft, &asked) && !cell_at_most(&asked, &soft));
}

#[test]
fn hands_that_both_leave_free_remain() {
    for &one in Hands::ALL {
        for &other in Hands::ALL {
            let both = tighten_hands(one, other);
            assert_eq!(both, tighten_hands(other, one));
            assert!(one.include(both) && other.include(both));
            assert_eq!(tighten_hands(one, one), one);
        }
    }
    assert_eq!(tighten_hands(Hands::Left, Hands::Right), Hands::None);
    assert_eq!(tighten_hands(Hands::Both, Hands::Right), Hands::Right);
}

/// Someone to whom and by whom everything may be done.
fn open_person() -> PersonLimits {
    let mut person = PersonLimits::closed();
    for place in RegionSide::all() {
        *person.receive.cell_mut(place) = ReceiveCell {
            permission: Permission::Yes,
            max_pressure: Pressure::THREE,
            min_pressure: Pressure::ZERO,
            techniques: TechniqueId::all()
                .filter(|id| id.entry().regions.contains(place.region()))
                .collect(),
            contacts: Contact::ALL.iter().copied().collect(),
            toward_trunk: false,
        };
    }
    person.receive.shared_techniques = TechniqueId::all().collect();
    person.give = GiveLimits {
        gives: true,
        regions: RegionId::all().collect(),
        techniques: TechniqueId::all().collect(),
        contacts: Contact::ALL.iter().copied().collect(),
        hands: Hands::Both,
        barred_exposures: Set::EMPTY,
        max_hand_load: 4,
        max_thumb_load: 3,
        max_run_s: None,
        sore_hands: false,
    };
    person
}

fn place(name: &str) -> RegionSide {
    RegionSide::of(RegionId::known(name))
        .next()
        .expect("a region has a side")
}

#[test]
fn softer_goes_one_level_down_but_never_below_the_lightest() {
    let mut person = open_person();
    let before = person.clone();
    let top = place("shoulder_top");
    for level in [Pressure::TWO, Pressure::ONE, Pressure::ONE] {
        merge::soften(&mut person);
        assert_eq!(person.receive.cell(top).max_pressure, level);
    }
    assert!(person.receive.cell(top).open() && person_at_most(&person, &before));
    assert!(
        !person
            .receive
            .cell(top)
            .techniques
            .contains(TechniqueId::known("knead_palm")),
        "kneading needs more"
    );
}

#[test]
fn a_closed_place_leaves_its_neighbour_open() {
    let mut person = open_person();
    merge::close_place(&mut person, place("calf"));
    assert!(!person.receive.cell(place("calf")).open());
    assert!(person.receive.cell(place("calf").mirrored()).open());
}

#[test]
fn who_stops_giving_still_has_the_same_body() {
    let mut person = open_person();
    person.give.barred_exposures.insert(Exposure::Kneel);
    merge::stop_giving(&mut person);
    assert!(!person.give.gives && person.give.barred_exposures.contains(Exposure::Kneel));
}

#[test]
fn settling_drops_only_what_can_never_be_used() {
    let mut person = open_person();
    let top = place("shoulder_top");
    person.receive.cell_mut(top).max_pressure = Pressure::ONE;
    person.receive.cell_mut(place("calf")).contacts = Set::EMPTY;
    merge::settle(&mut person);
    assert!(
        !person
            .receive
            .cell(top)
            .techniques
            .contains(TechniqueId::known("knead_palm"))
    );
    assert!(
        person
            .receive
            .cell(top)
            .techniques
            .contains(TechniqueId::known("hold_still"))
    );
    assert_eq!(*person.receive.cell(place("calf")), ReceiveCell::CLOSED);
    let once = person.clone();
    merge::settle(&mut person);
    assert_eq!(person, once);
}

fn any_cell() -> impl Strategy<Value = ReceiveCell> {
    (0..3usize, 0..=3u8, 0..=3u8, any::<u64>(), 0..32u64, any::<bool>()).prop_map(
        |(permission, max, min, techniques, contacts, toward_trunk)| ReceiveCell {
            permission: Permission::ALL[permission],
            max_pressure: Pressure::clamped(max),
            min_pressure: Pressure::clamped(min),
            techniques: Set::from_bits(techniques),
            contacts: Set::from_bits(contacts),
            toward_trunk,
        },
    )
}

fn any_person() -> impl Strategy<Value = PersonLimits> {
    let cells = proptest::collection::vec(any_cell(), RegionSide::SLOTS);
    let give = (
        any::<bool>(),
        any::<[u64; 4]>(),
        0..4usize,
        0..=4u8,
        0..=3u8,
        proptest::option::of(0..600u32),
    );
    let rest = (
        any::<[u64; 4]>(),
        10..40u16,
        0..=10u8,
        proptest::option::of(0..5400u32),
        0..90u32,
        any::<bool>(),
    );
    (cells, give, rest).prop_map(|(cells, give, rest)| {
        let (gives, [regions, techniques, contacts, barred], hands, hand, thumb, run) = give;
        let ([shared, exposures, requires, signs], warm, discomfort, session, changeover, sore) = rest;
        let mut person = PersonLimits::closed();
        for (cell, place) in cells.into_iter().zip(RegionSide::all()) {
            *person.receive.cell_mut(place) = cell;
        }
        person.receive.barred_exposures = Set::from_bits(exposures);
        person.receive.shared_techniques = Set::from_bits(shared);
        person.receive.warm_factor_tenths = warm;
        person.receive.max_discomfort = discomfort;
        person.give = GiveLimits {
            gives,
            regions: Set::from_bits(regions),
            techniques: Set::from_bits(techniques),
            contacts: Set::from_bits(contacts),
            hands: Hands::ALL[hands],
            barred_exposures: Set::from_bits(barred),
            max_hand_load: hand,
            max_thumb_load: thumb,
            max_run_s: run,
            sore_hands: sore,
        };
        person.max_session_s = session;
        person.changeover_min_s = changeover;
        person.requires = Set::<Require>::from_bits(requires);
        person.signs = Set::from_bits(signs);
        person
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn people_combine_like_cells(a in any_person(), b in any_person(), c in any_person()) {
        let both = tighten_person(&a, &b);
        prop_assert_eq!(&both, &tighten_person(&b, &a));
        prop_assert_eq!(&tighten_person(&a, &a), &a);
        prop_assert_eq!(tighten_person(&both, &c), tighten_person(&a, &tighten_person(&b, &c)));
        prop_assert!(person_at_most(&both, &a) && person_at_most(&both, &b));
        prop_assert!(person_at_most(&tighten_person(&both, &c), &tighten_person(&b, &c)), "tighter in, tighter out");
    }
    #[test]
    fn every_change_of_a_session_only_tightens(a in any_person(), slot in 0..40usize) {
        let place = RegionSide::all().nth(slot).expect("there are more places");
        let changes: [&dyn Fn(&mut PersonLimits); 4] = [
            &merge::settle, &merge::soften, &merge::stop_giving, &|person| merge::close_place(person, place),
        ];
        for change in changes {
            let mut changed = a.clone();
            change(&mut changed);
            prop_assert!(person_at_most(&changed, &a));
        }
    }
}
