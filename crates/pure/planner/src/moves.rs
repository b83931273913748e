//! What each giver can do on each place of the partner: authored phrases as far as the limits let them, and plain
//! strokes where no phrase fits.

use crate::context::{Context, PEOPLE, Places, bits};
use catalogue::{PairKind, PhraseId, PhraseKind, RegionId, TechniqueId};
use limits::RegionSide;
use plan::Part;
use quantity::{Contact, Hands, Person, Phase, Pressure, Set, Side};

/// One thing a giver can do, whatever the pose.
#[derive(Clone, Debug)]
pub(crate) struct Move {
    pub giver: Person,
    pub region: RegionId,
    pub side: Side,
    pub places: Places,
    pub phase: Phase,
    pub phrase: Option<PhraseId>,
    pub parts: Vec<Part>,
    pub seconds: u32,
    /// Highest pressure of the parts.
    pub level: u8,
    /// Seconds that are not still hands.
    pub work_s: u32,
    /// Work seconds without thumb load.
    pub broad_s: u32,
    pub hold: bool,
    pub stretch: bool,
    /// Needs both hands.
    pub two_hands: bool,
    /// For every 10 s whether the hands are loaded (O6), the first in bit 0.
    pub loaded: u32,
    /// What a second is worth to the receiver, in hundredths, summed over the parts.
    pub worth: u32,
    /// Which moves are the same for both: equal numbers look and sound alike.
    pub kin: u32,
}

/// Contact kinds from the most covered; oil only where a phrase is made for it.
const CONTACTS: [Contact; 3] = [Contact::Clothed, Contact::Bare, Contact::SkinDry];

/// True for the families whose parts are held stretches (P4).
pub(crate) fn stretches(technique: TechniqueId) -> bool {
    matches!(technique.entry().family, "stretch" | "traction")
}

impl Move {
    /// Given with oil.
    pub fn oil(&self) -> bool {
        self.parts.iter().any(|p| p.contact == Contact::SkinOil)
    }
}

/// Every move of both people.
pub(crate) fn moves(context: &Context) -> Vec<Move> {
    let mut list = Vec::new();
    for giver in PEOPLE {
        if !context.gives[giver] {
            continue;
        }
        let receive = &context.limits.people[giver.other()].receive;
        for region in RegionId::all() {
            if !region.entry().workable() || !context.limits.people[giver].give.regions.contains(region) {
                continue;
            }
            let mut sides: Vec<Side> = region.entry().sides().to_vec();
            if sides.len() == 2 {
                sides.push(Side::Both);
            }
            for side in sides {
                if !RegionSide::dosed(region, side).all(|p| receive.cell(p).open()) {
                    continue;
                }
                for_place(context, giver, region, side, &mut list);
            }
        }
    }
    let mut list = pruned(list);
    for lock in &context.locks {
        for made in held_fast(context, lock) {
            let same = |m: &Move| {
                let what = (m.giver, m.region, m.side, m.phase) == (made.giver, made.region, made.side, made.phase);
                what && m.phrase == made.phrase && m.parts == made.parts
            };
            if !list.iter().any(same) {
                list.push(made);
            }
        }
    }
    list
}

/// A piece held fast, in every phase in which it may come, as far as everyone's limits let it; none where they do not.
pub(crate) fn held_fast(context: &Context, lock: &plan::Lock) -> Vec<Move> {
    let (phrase, giver) = (lock.phrase.entry(), lock.receiver.other());
    let open = |place: RegionSide| context.limits.people[lock.receiver].receive.cell(place).open();
    let known = phrase.regions.contains(lock.region)
        && RegionSide::dosed(lock.region, lock.side).count() > 0
        && lock.region.entry().workable()
        && context.gives[giver]
        && context.limits.people[giver].give.regions.contains(lock.region)
        && RegionSide::dosed(lock.region, lock.side).all(open);
    if !known || phrase.kind == PhraseKind::Shared {
        return Vec::new();
    }
    let parts: Vec<(TechniqueId, u8, u32)> = phrase
        .parts
        .iter()
        .map(|p| (p.technique, p.pressure.min(lock.level.level()), u32::from(p.seconds)))
        .collect();
    let shape = Shape {
        phrase: Some(lock.phrase),
        kin: lock.phrase.index() as u32 + 1,
        two_hands: phrase.hands == 2 || lock.side == Side::Both,
        oil: lock.phrase.as_str().starts_with("oil/"),
    };
    let phases = Phase::ALL.iter().copied().filter(|&p| phrase.phases.contains(p));
    phases
        .filter(|&phase| phase_suits(phrase.kind, phase))
        .filter_map(|phase| fitted(context, giver, lock.region, lock.side, phase, &parts, shape))
        .collect()
}

/// Of the ways to do the same thing the most welcome few, and the easiest on the hands.
fn pruned(list: Vec<Move>) -> Vec<Move> {
    let load = |m: &Move| -> u32 {
        m.parts
            .iter()
            .map(|p| u32::from(p.technique.entry().hand_load) * p.seconds)
            .sum()
    };
    let alike = |m: &Move| (m.giver, m.region, m.side, m.phase, m.seconds, m.hold, m.stretch);
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|&i| (alike(&list[i]), core::cmp::Reverse(list[i].worth), i));
    let mut keep = vec![false; list.len()];
    for group in order.chunk_by(|&a, &b| alike(&list[a]) == alike(&list[b])) {
        for &index in group.iter().take(5) {
            keep[index] = true;
        }
        if let Some(&easiest) = group.iter().min_by_key(|&&i| (load(&list[i]), i)) {
            keep[easiest] = true;
        }
        // One for each level: the ramp asks for steps between.
        for level in 1..=3 {
            if let Some(&first) = group.iter().find(|&&i| list[i].level == level) {
                keep[first] = true;
            }
        }
    }
    let mut kept = keep.into_iter();
    list.into_iter().filter(|_| kept.next().unwrap_or(false)).collect()
}

fn for_place(context: &Context, giver: Person, region: RegionId, side: Side, list: &mut Vec<Move>) {
    let from = list.len();
    for (index, &id) in context.phrases.iter().enumerate() {
        let phrase = id.entry();
        if !phrase.regions.contains(region) || phrase.kind == PhraseKind::Shared {
            continue;
        }
        let parts: Vec<(TechniqueId, u8, u32)> = phrase
            .parts
            .iter()
            .map(|p| (p.technique, p.pressure, u32::from(p.seconds)))
            .collect();
        let small = matches!(
            region.entry().area,
            catalogue::Area::Hand | catalogue::Area::Foot | catalogue::Area::Arm | catalogue::Area::LowerLeg
        );
        if side == Side::Both && phrase.hands == 2 && small {
            continue;
        }
        for phase in Phase::ALL.iter().copied().filter(|&p| phrase.phases.contains(p)) {
            if !phase_suits(phrase.kind, phase) {
                continue;
            }
            let shape = Shape {
                phrase: Some(id),
                kin: index as u32 + 1,
                two_hands: phrase.hands == 2 || side == Side::Both,
                oil: id.as_str().starts_with("oil/"),
            };
            list.extend(fitted(context, giver, region, side, phase, &parts, shape));
        }
    }
    plain(context, giver, region, side, from, list);
}

fn phase_suits(kind: PhraseKind, phase: Phase) -> bool {
    match kind {
        PhraseKind::Work | PhraseKind::Hold => matches!(phase, Phase::Light | Phase::Moderate),
        PhraseKind::Calibrate => phase == Phase::Settle,
        PhraseKind::Stretch => phase == Phase::Stretch,
        PhraseKind::Activate => phase == Phase::Activate,
        PhraseKind::Close => phase == Phase::Close,
        PhraseKind::Shared => false,
    }
}

#[derive(Clone, Copy)]
struct Shape {
    phrase: Option<PhraseId>,
    kin: u32,
    two_hands: bool,
    /// Made for oil.
    oil: bool,
}

/// Still hands everywhere, and plain strokes where phrases leave little choice.
fn plain(context: &Context, giver: Person, region: RegionId, side: Side, from: usize, list: &mut Vec<Move>) {
    let two_hands = side == Side::Both;
    let kin = |technique: TechniqueId, other: usize, seconds: u32| {
        10_000 + (technique.index() as u32 * 64 + other as u32) * 512 + seconds
    };
    if let Some(hold) = context.hold {
        for (phase, lengths) in [
            (Phase::Settle, &[60][..]),
            (Phase::Light, &[90, 180]),
            (Phase::Moderate, &[90, 180]),
            (Phase::Close, &[60]),
        ] {
            for &seconds in lengths {
                let shape = Shape {
                    phrase: None,
                    kin: kin(hold, 0, seconds),
                    two_hands,
                    oil: false,
                };
                list.extend(fitted(
                    context,
                    giver,
                    region,
                    side,
                    phase,
                    &[(hold, 1, seconds)],
                    shape,
                ));
            }
        }
    }
    for phase in [Phase::Light, Phase::Moderate] {
        let authored = list[from..]
            .iter()
            .filter(|m| m.phase == phase && !m.hold && m.seconds == 90)
            .count();
        if authored >= 2 {
            continue;
        }
        let fit: Vec<TechniqueId> = TechniqueId::all()
            .filter(|&t| {
                let technique = t.entry();
                Some(t) != context.hold
                    && !stretches(t)
                    && technique.pair_kind != PairKind::Shared
                    && technique.regions.contains(region)
                    && technique.phases.contains(phase)
            })
            .collect();
        for &first in &fit {
            let shape = Shape {
                phrase: None,
                kin: kin(first, 0, 90),
                two_hands,
                oil: false,
            };
            list.extend(fitted(context, giver, region, side, phase, &[(first, 3, 90)], shape));
            for &second in &fit {
                if first == second || second.entry().hand_load > 1 || second.entry().thumb_load > 0 {
                    continue;
                }
                let long = if first.entry().thumb_load >= 2 { 30 } else { 50 };
                let shape = Shape {
                    phrase: None,
                    kin: kin(first, second.index() + 1, 90),
                    two_hands,
                    oil: false,
                };
                let parts = [(first, 3, long), (second, 2, 90 - long)];
                list.extend(fitted(context, giver, region, side, phase, &parts, shape));
            }
        }
    }
    if context.before_event {
        for (technique, level, seconds) in [
            ("friction_warm", 2, 60),
            ("friction_warm", 1, 60),
            ("friction_warm", 1, 30),
            ("tap_fingertip", 1, 30),
        ] {
            let Some(technique) = TechniqueId::parse(technique) else {
                continue;
            };
            let shape = Shape {
                phrase: None,
                kin: kin(technique, usize::from(level), seconds),
                two_hands,
                oil: false,
            };
            list.extend(fitted(
                context,
                giver,
                region,
                side,
                Phase::Activate,
                &[(technique, level, seconds)],
                shape,
            ));
        }
    }
}

/// The parts at this place as far as everyone's limits let them; `None` when one of them cannot be had.
fn fitted(
    context: &Context,
    giver: Person,
    region: RegionId,
    side: Side,
    phase: Phase,
    wished: &[(TechniqueId, u8, u32)],
    shape: Shape,
) -> Option<Move> {
    let rules = &catalogue::RULES;
    let terms = &context.limits.terms;
    let give = &context.limits.people[giver].give;
    let receiver = &context.limits.people[giver.other()];
    if shape.two_hands && give.hands != Hands::Both {
        return None;
    }
    let entry = region.entry();
    let cells: Vec<_> = RegionSide::dosed(region, side)
        .map(|p| *receiver.receive.cell(p))
        .collect();
    let mut common: Set<Contact> = give.contacts.intersect(entry.contacts());
    common.remove(Contact::None);
    let mut techniques = give.techniques;
    let mut cap = entry
        .max_pressure
        .min(terms.setting_level.level())
        .min(rules.p2_level[phase.index()]);
    if terms.starter {
        cap = cap.min(rules.s3_level);
    }
    if context.before_event {
        cap = cap.min(2);
    }
    let mut floor = 0;
    for cell in &cells {
        common = common.intersect(cell.contacts);
        techniques = techniques.intersect(cell.techniques);
        cap = cap.min(cell.max_pressure.level());
        floor = floor.max(cell.min_pressure.level());
    }
    if !terms.skin {
        common.remove(Contact::SkinDry);
        common.remove(Contact::SkinOil);
    }
    for &(technique, _, _) in wished {
        common = common.intersect(technique.entry().contacts);
    }
    let oil = Some(Contact::SkinOil).filter(|&c| shape.oil && common.contains(c));
    let contact = if shape.oil {
        oil?
    } else {
        CONTACTS.into_iter().find(|&c| common.contains(c))?
    };
    let difficulty = rules.g6_difficulty[usize::from(terms.experience != quantity::Experience::Beginner)];
    let goals = &terms.goals[giver.other()];
    let mut made = Move {
        giver,
        region,
        side,
        places: bits(region, side),
        phase,
        phrase: shape.phrase,
        parts: Vec::with_capacity(wished.len()),
        seconds: 0,
        level: 0,
        work_s: 0,
        broad_s: 0,
        hold: true,
        stretch: false,
        two_hands: shape.two_hands,
        loaded: 0,
        worth: 0,
        kin: shape.kin,
    };
    let mut last: Option<(TechniqueId, u32)> = None;
    for &(id, level, seconds) in wished {
        let technique = id.entry();
        let still = Some(id) == context.hold;
        let level = level.min(cap).min(technique.pressure_max);
        let allowed = techniques.contains(id)
            && technique.regions.contains(region)
            && (technique.phases.contains(phase) || phase == Phase::Activate)
            && technique.closeness <= terms.setting.closeness()
            && technique.difficulty <= difficulty
            && technique.hand_load <= give.max_hand_load
            && technique.thumb_load <= give.max_thumb_load
            && level >= technique.pressure_min.max(1)
            && (still || level >= floor)
            && !(technique.thumb_load >= rules.g2_thumb_load && seconds > rules.g2_thumb_s);
        if !allowed {
            return None;
        }
        let run = match last {
            Some((before, run)) if before == id => run + seconds,
            _ => seconds,
        };
        if run > u32::from(technique.longest_s) {
            return None;
        }
        last = Some((id, run));
        for ten in (made.seconds / 10)..((made.seconds + seconds) / 10) {
            if technique.hand_load >= rules.o6_loaded_from {
                made.loaded |= 1 << ten;
            }
        }
        made.seconds += seconds;
        made.level = made.level.max(level);
        if !still {
            made.hold = false;
            made.work_s += seconds;
            if technique.thumb_load == 0 {
                made.broad_s += seconds;
            }
        }
        made.stretch |= stretches(id);
        let worth = worth(goals, &technique.goals, level, still, shape.phrase.is_some());
        let wish = context.wishes.doing(region, id);
        made.worth += seconds * (worth * crate::value::eighths(wish) / 8).min(WORTH_MOST);
        made.parts.push(Part {
            technique: id,
            pressure: Pressure::clamped(level),
            contact,
            seconds,
        });
    }
    if made.stretch && !stretch_allowed(context, region, &made) {
        return None;
    }
    Some(made)
}

/// P4 for one giving.
fn stretch_allowed(context: &Context, region: RegionId, made: &Move) -> bool {
    let rules = &catalogue::RULES;
    let held: Vec<u32> = made
        .parts
        .iter()
        .filter(|p| stretches(p.technique))
        .map(|p| p.seconds)
        .collect();
    let rounds = held.len() as u32;
    region.entry().area != catalogue::Area::Neck
        && held
            .iter()
            .all(|s| (rules.p4_hold_s[0]..=rules.p4_hold_s[1]).contains(s))
        && if context.before_event {
            rounds == 1
        } else {
            (rules.p4_rounds[0]..=rules.p4_rounds[1]).contains(&rounds)
        }
}

/// What a second of this technique is worth to someone with these goals, hundredths: 20 to 130.
fn worth(goals: &catalogue::Goals, serves: &catalogue::Goals, level: u8, still: bool, authored: bool) -> u32 {
    let pairs = [
        (goals.relaxation, serves.relaxation),
        (goals.circulation, serves.circulation),
        (goals.flexibility, serves.flexibility),
        (goals.bonding, serves.bonding),
        (goals.recovery, serves.recovery),
    ];
    let wished: u32 = pairs.iter().map(|p| u32::from(p.0)).sum();
    let met: u32 = pairs.iter().map(|p| u32::from(p.0) * u32::from(p.1)).sum();
    let match_ = if wished == 0 { 20 } else { met * 40 / (wished * 3) };
    let worth = 60 + match_ + u32::from(level) * 5 + if authored { 15 } else { 0 };
    if still { worth / 4 } else { worth.min(WORTH_MOST) }
}

/// The most a second can be worth, hundredths.
pub(crate) const WORTH_MOST: u32 = 130;
