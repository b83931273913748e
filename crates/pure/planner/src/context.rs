//! What a pair can do in which pose: poses turned every way, places that can be worked, and the terms of today.

use catalogue::{Area, Base, Exposure, PhraseId, PoseId, RegionId, TechniqueId};
use limits::{PairLimits, Preferences, RegionSide};
use quantity::{Balance, Hands, Occasion, PerPerson, Person, Place, Set, Side, Style};

/// The two people in order.
pub(crate) const PEOPLE: [Person; 2] = [Person::A, Person::B];

/// A set of region-sides by their slots.
pub(crate) type Places = u128;

/// The bit of a region-side.
pub(crate) fn bit(place: RegionSide) -> Places {
    1 << place.slot()
}

/// The bits of a region with a side; none when the region lacks it.
pub(crate) fn bits(region: RegionId, side: Side) -> Places {
    RegionSide::dosed(region, side).fold(0, |set, place| set | bit(place))
}

/// One giver's side of a mode, as oriented.
#[derive(Clone, Debug)]
pub(crate) struct Reach {
    pub hands: Hands,
    pub targets: Places,
    pub brief: Places,
}

/// A mode, as oriented.
#[derive(Clone, Debug)]
pub(crate) struct TurnedMode {
    pub name: &'static str,
    pub reach: PerPerson<Reach>,
    pub shared: Set<TechniqueId>,
    pub shared_regions: Set<RegionId>,
}

/// A pose with roles and sides as they will be.
#[derive(Clone, Debug)]
pub(crate) struct Turned {
    pub pose: PoseId,
    pub swapped: bool,
    pub mirrored: bool,
    pub exposures: PerPerson<Set<Exposure>>,
    pub base: PerPerson<Base>,
    pub modes: Vec<TurnedMode>,
}

impl Turned {
    pub fn new(pose: PoseId, swapped: bool, mirrored: bool) -> Self {
        let entry = pose.entry();
        let role = |person: Person| if swapped { person.other() } else { person };
        let modes = entry
            .modes
            .iter()
            .map(|mode| TurnedMode {
                name: mode.name,
                reach: PerPerson::from_fn(|person| {
                    let side = if role(person) == Person::A { &mode.a } else { &mode.b };
                    let set = |list: &[(RegionId, Side)]| {
                        list.iter().fold(0, |set, &(region, side)| {
                            set | bits(region, if mirrored { side.mirrored() } else { side })
                        })
                    };
                    Reach {
                        hands: if mirrored { side.hands.mirrored() } else { side.hands },
                        targets: set(side.targets),
                        brief: set(side.brief),
                    }
                }),
                shared: mode.shared_techniques,
                shared_regions: mode.shared_regions,
            })
            .collect();
        Self {
            pose,
            swapped,
            mirrored,
            exposures: PerPerson::from_fn(|p| {
                if role(p) == Person::A {
                    entry.exposures_a
                } else {
                    entry.exposures_b
                }
            }),
            base: PerPerson::from_fn(|p| {
                if role(p) == Person::A {
                    entry.base_a
                } else {
                    entry.base_b
                }
            }),
            modes,
        }
    }
    /// True when either lies.
    pub fn lying(&self) -> bool {
        self.base.a.lying() || self.base.b.lying()
    }
}

/// Everything about the pair that does not change while planning.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub limits: PairLimits,
    /// What the two would like more or less of; soft.
    pub wishes: Preferences,
    /// Length that is aimed at, seconds.
    pub seconds: u32,
    pub turned: Vec<Turned>,
    /// Who may give, by limits and balance.
    pub gives: PerPerson<bool>,
    /// The same as it was when the session began: what the whole is judged by.
    pub gave: PerPerson<bool>,
    /// Places of each receiver that count as workable.
    pub workable: PerPerson<Places>,
    /// Places of each receiver's greatest wish, as far as they are workable.
    pub wanted: PerPerson<Places>,
    /// Drain per second and ceiling of the hand budget, in load hundredths x seconds.
    pub drain: PerPerson<i64>,
    pub ceiling: PerPerson<i64>,
    pub hold: Option<TechniqueId>,
    /// Calm techniques both may do.
    pub calm: Vec<TechniqueId>,
    /// `together` is plainly possible (O6).
    pub both_on: bool,
    /// Each has at least four workable places (T4).
    pub calm_capped: bool,
    pub before_event: bool,
    /// By hands, then by whether the place is only held: see [`Self::busy`].
    busy: [[Places; 2]; 4],
    pub phrases: Vec<PhraseId>,
    /// What these two bodies cannot do.
    pub bans: Vec<crate::ban::Banned>,
    /// Pieces held fast, in their order.
    pub locks: Vec<plan::Lock>,
}

/// The phrase-free techniques that are plain calm, the most calming first.
const CALM: [&str; 3] = ["breathe_together", "pause_checkin", "hand_rest"];

impl Context {
    pub fn new(limits: &PairLimits) -> Self {
        Self::with(limits, &Preferences::NONE)
    }

    pub fn with(limits: &PairLimits, wishes: &Preferences) -> Self {
        let terms = &limits.terms;
        let people = &limits.people;
        let mut seconds = terms.requested_s.min(terms.longest_s);
        for person in PEOPLE {
            seconds = seconds.min(people[person].max_session_s.unwrap_or(u32::MAX));
        }
        if terms.starter {
            seconds = seconds.min(catalogue::RULES.s3_minutes[1] * 60);
        }
        let gives = PerPerson::from_fn(|p| {
            let balance = match terms.balance {
                Balance::AReceives => p == Person::B,
                Balance::BReceives => p == Person::A,
                Balance::Even | Balance::Free => true,
            };
            balance && people[p].give.gives && people[p].give.hands != Hands::None
        });
        let rules = &catalogue::RULES;
        let drain = PerPerson::from_fn(|p| {
            i64::from(if people[p].give.sore_hands {
                rules.g1_sore_drain_hundredths
            } else {
                rules.g1_drain_hundredths[terms.experience.index()]
            })
        });
        let ceiling = PerPerson::from_fn(|p| {
            30 * i64::from(if people[p].give.sore_hands {
                rules.g1_sore_ceiling_hundredths
            } else {
                rules.g1_ceiling_hundredths
            })
        });
        let shared = people
            .a
            .receive
            .shared_techniques
            .intersect(people.b.receive.shared_techniques);
        let calm = CALM
            .iter()
            .filter_map(|t| TechniqueId::parse(t))
            .filter(|&t| shared.contains(t))
            .collect();
        let mut context = Self {
            limits: limits.clone(),
            wishes: wishes.clone(),
            seconds,
            turned: turned(limits),
            gives,
            gave: gives,
            workable: PerPerson::default(),
            wanted: PerPerson::default(),
            drain,
            ceiling,
            hold: TechniqueId::parse("hold_still"),
            calm,
            both_on: false,
            calm_capped: false,
            before_event: terms.occasion == Occasion::BeforeEvent,
            busy: busy(),
            phrases: PhraseId::all().collect(),
            bans: Vec::new(),
            locks: Vec::new(),
        };
        context.workable = PerPerson::from_fn(|p| context.workable_places(p));
        context.wanted = PerPerson::from_fn(|p| context.wanted_places(p));
        let least = rules.t4_region_sides;
        context.calm_capped = PEOPLE.iter().all(|&p| context.workable[p].count_ones() >= least);
        let hands = PEOPLE.iter().all(|&p| {
            let give = &people[p].give;
            context.gives[p] && give.max_run_s.is_none() && !give.sore_hands
        });
        let mode = context.turned.iter().any(|turned| {
            context.bodies_fit(turned, [true, true], [true, true])
                && turned.modes.iter().any(|mode| {
                    PEOPLE.iter().all(|&p| {
                        let reach = &mode.reach[p];
                        reach.hands != Hands::None
                            && limits::merge::tighten_hands(reach.hands, people[p].give.hands) != Hands::None
                            && ((reach.targets | reach.brief) & context.workable[p.other()]).count_ones() >= 2
                    })
                })
        });
        context.both_on = terms.style == Style::Together && hands && mode && context.calm_capped;
        context
    }

    /// Regions of an area, as areas worked are counted.
    pub fn area(region: RegionId) -> Area {
        region.entry().area
    }

    /// O6: areas of one person that may be worked at most.
    pub fn areas(&self) -> u32 {
        let rules = &catalogue::RULES;
        let span = rules.o6_areas_per_min * 60;
        if self.seconds < rules.o6_regions_from_min * 60 {
            rules.o6_areas
        } else {
            rules.o6_areas * self.seconds / span.max(1)
        }
    }

    /// O3: the exposures of this pose suit both in these roles (by person: a, b).
    pub fn bodies_fit(&self, turned: &Turned, gives: [bool; 2], receives: [bool; 2]) -> bool {
        PEOPLE.iter().zip(gives).zip(receives).all(|((&p, gives), receives)| {
            let person = &self.limits.people[p];
            let neither = !gives && !receives;
            let shown = turned.exposures[p];
            !((gives || neither) && shown.meets(person.give.barred_exposures))
                && !((receives || neither) && shown.meets(person.receive.barred_exposures))
        })
    }

    fn workable_places(&self, receiver: Person) -> Places {
        let giver = receiver.other();
        if !self.gives[giver] {
            return 0;
        }
        let give = &self.limits.people[giver].give;
        let mut listed = 0;
        for turned in &self.turned {
            let roles = |p: Person| [p == Person::A, p == Person::B];
            if !self.bodies_fit(turned, roles(giver), roles(receiver)) {
                continue;
            }
            for mode in &turned.modes {
                let reach = &mode.reach[giver];
                if limits::merge::tighten_hands(reach.hands, give.hands) != Hands::None {
                    listed |= reach.targets | reach.brief;
                }
            }
        }
        let open = |place: RegionSide| {
            let cell = self.limits.people[receiver].receive.cell(place);
            let region = place.region().entry();
            region.workable()
                && cell.open()
                && give.regions.contains(place.region())
                && TechniqueId::all().any(|t| {
                    let technique = t.entry();
                    Some(t) != self.hold
                        && cell.techniques.contains(t)
                        && give.techniques.contains(t)
                        && technique.regions.contains(place.region())
                        && technique.hand_load <= give.max_hand_load
                        && technique.thumb_load <= give.max_thumb_load
                        && technique
                            .contacts
                            .intersect(cell.contacts)
                            .intersect(give.contacts)
                            .meets(region.contacts())
                        && technique.pressure_min.max(cell.min_pressure.level())
                            <= technique
                                .pressure_max
                                .min(cell.max_pressure.level())
                                .min(region.max_pressure)
                })
        };
        RegionSide::all()
            .filter(|&place| listed & bit(place) != 0 && open(place))
            .fold(0, |set, place| set | bit(place))
    }

    fn wanted_places(&self, receiver: Person) -> Places {
        let wished = || {
            self.limits.terms.needs[receiver]
                .iter()
                .filter(|n| n.weight > 0 && self.workable[receiver] & bit(n.place) != 0)
        };
        let most = wished().map(|n| n.weight).max();
        wished()
            .filter(|n| Some(n.weight) == most)
            .fold(0, |set, n| set | bit(n.place))
    }

    /// O4: seconds to change from one pose to another.
    pub fn changeover(&self, from: &Turned, to: &Turned) -> u32 {
        let rules = &catalogue::RULES;
        if from.pose == to.pose && from.swapped == to.swapped && from.mirrored == to.mirrored {
            return 0;
        }
        let mut seconds = if from.pose == to.pose {
            rules.o4_swap_s
        } else {
            let low = |base: Base| matches!(base.rank(), 0 | 1);
            let far = PEOPLE.iter().any(|&p| low(from.base[p]) != low(to.base[p]));
            let here = |turned: &Turned| turned.pose.entry().places.intersect(self.limits.terms.places);
            let standing = |turned: &Turned| here(turned).contains(Place::Standing);
            let apart = !here(from).meets(here(to)) && !standing(from) && !standing(to);
            if far || apart {
                rules.o4_changeover_far_s
            } else {
                rules.o4_changeover_s
            }
        };
        for p in PEOPLE {
            if to.base[p].rank() > from.base[p].rank() {
                seconds = seconds.max(self.limits.people[p].changeover_min_s);
            }
        }
        seconds
    }

    /// O5: places of a giver's own arms that cannot be worked (or, for holding, held) while these hands give.
    pub fn busy(&self, hands: Hands, held: bool) -> Places {
        self.busy[hands.index()][usize::from(held)]
    }

    /// True when this person may receive at all.
    pub fn receives(&self, person: Person) -> bool {
        self.gave[person.other()]
    }
}

fn turned(limits: &PairLimits) -> Vec<Turned> {
    let terms = &limits.terms;
    let mut list = Vec::new();
    let simple = Set::EMPTY.with(Place::TwoChairs).with(Place::Standing);
    for pose in PoseId::all() {
        let entry = pose.entry();
        let mut here = entry.places.intersect(terms.places);
        if terms.starter {
            here = here.intersect(simple);
        }
        if here.is_empty() || entry.closeness > terms.setting.closeness() {
            continue;
        }
        for swapped in [false, true] {
            for mirrored in [false, true] {
                if (!swapped || entry.swap) && (!mirrored || entry.mirror) {
                    list.push(Turned::new(pose, swapped, mirrored));
                }
            }
        }
    }
    list
}

/// What `Context::busy` answers.
fn busy() -> [[Places; 2]; 4] {
    const ARM: [&str; 8] = [
        "wrist",
        "palm",
        "hand_back",
        "fingers",
        "forearm_front",
        "forearm_back",
        "elbow_front",
        "elbow_back",
    ];
    let set = |hands: Hands, held: bool| {
        let sides = [(Hands::Left, Side::Left), (Hands::Right, Side::Right)];
        let mut set = 0;
        for (_, side) in sides.iter().filter(|(hand, _)| hands.include(*hand)) {
            for name in ARM.iter().chain(if held { &[][..] } else { &["upper_arm"] }) {
                if let Some(region) = RegionId::parse(name) {
                    set |= bits(region, *side);
                }
            }
        }
        set
    };
    let mut table = [[0; 2]; 4];
    for &hands in Hands::ALL {
        table[hands.index()] = [set(hands, false), set(hands, true)];
    }
    table
}
