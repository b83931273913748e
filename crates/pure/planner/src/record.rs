//! Writing down what was done: the other half of the ledger.

use crate::context::{Context, PEOPLE};
use crate::moves::{Move, stretches};
use crate::state::{Draft, State};
use limits::RegionSide;
use quantity::Phase;

impl State {
    pub(crate) fn apply(&mut self, context: &Context, moves: &[Move], step: &Draft) {
        let turned = &context.turned[step.turned];
        let end = step.start + step.seconds;
        if let Some(last) = self.last {
            let before = &context.turned[last];
            for p in PEOPLE {
                if before.base[p].lying() && !turned.base[p].lying() {
                    self.rises[p] += 1;
                }
            }
            if before.pose != turned.pose || !self.visit_open {
                self.visit_start = step.start;
                self.oiled = quantity::PerPerson::default();
            }
        }
        if step.interlude {
            self.visit_open = false;
        } else {
            self.visit_open = true;
            if self.counted_pose.is_some_and(|c| context.turned[c].pose != turned.pose) {
                self.changes += 1;
            }
            if self.counted_pose.is_none() {
                self.all_lying = turned.lying();
            }
            self.counted_pose = Some(step.turned);
            self.poses |= 1 << turned.pose.index();
        }
        self.last = Some(step.turned);
        self.kept = self.kept_after(context, moves, step).unwrap_or(self.kept);
        for giver in PEOPLE {
            if let Some((index, _)) = step.gives[giver] {
                self.write_giving(context, &moves[index], step);
            }
        }
        match (step.gives.a, step.gives.b) {
            (Some((a, _)), Some((b, _))) => {
                self.hands_on += step.seconds;
                self.both_on += step.seconds;
                self.both_loaded += 10 * (moves[a].loaded & moves[b].loaded).count_ones();
            }
            (None, None) if step.shared.is_none_or(|t| t.entry().regions.is_empty()) => self.calm += step.seconds,
            (None, None) => {}
            _ => self.hands_on += step.seconds,
        }
        self.clock = end;
        self.steps += 1;
    }

    fn write_giving(&mut self, context: &Context, given: &Move, step: &Draft) {
        let receiver = given.giver.other();
        let drain = context.drain[given.giver];
        let hand = &mut self.hand[given.giver];
        hand.bucket = (hand.bucket - drain * i64::from(step.start - hand.bucket_at)).max(0);
        if !(hand.gave && step.start < hand.last_end + catalogue::RULES.g3_run_break_s) {
            hand.run_start = step.start;
        }
        hand.gave = true;
        for part in &given.parts {
            let load = 100 * i64::from(part.technique.entry().hand_load);
            hand.bucket = (hand.bucket + (load - drain) * i64::from(part.seconds)).max(0);
            hand.thumb = part.technique.entry().thumb_load;
        }
        hand.last_end = step.start + given.seconds;
        hand.thumb_end = hand.last_end;
        hand.bucket_at = hand.last_end;
        let reach = &context.turned[step.turned].modes[step.mode].reach[given.giver];
        self.received[receiver] += given.work_s;
        if !given.hold && given.phase != Phase::Settle {
            self.oiled[receiver] = Some(given.oil());
        }
        if given.work_s > 0 {
            self.regions[receiver] |= 1 << given.region.index();
        }
        if !given.hold {
            match self.had[receiver].iter_mut().find(|h| h.0 == given.kin) {
                Some(had) => had.1 = had.1.saturating_add(1),
                None => self.had[receiver].push((given.kin, 1)),
            }
        }
        self.last_region[receiver] = Some(given.region);
        let area = Context::area(given.region).index();
        self.area_work[receiver][area] += given.work_s;
        self.area_worth[receiver][area] += given.worth * given.places.count_ones();
        if given.phase == Phase::Light {
            self.light_given[receiver] = true;
        }
        for place in RegionSide::dosed(given.region, given.side) {
            let dose = &mut self.dose[receiver][place.slot()];
            let seconds = given.seconds as u16;
            let work = given.work_s as u16;
            if given.phase == Phase::Light {
                dose.light += work;
                dose.broad += given.broad_s as u16;
            }
            match given.level {
                2 => {
                    dose.two += seconds;
                    if given.phase != Phase::Light {
                        dose.two_after += seconds;
                    }
                }
                3 => dose.three += seconds,
                _ => {}
            }
            dose.work += work;
            dose.last_level = given.level;
            dose.worth += given.worth;
            if given.work_s > 0 {
                let on = dose.row_step != u16::MAX && dose.row_step + 1 == self.steps;
                dose.row_work = if on { dose.row_work + work } else { work };
                dose.row_step = self.steps;
            }
            dose.touch_step = self.steps;
            if reach.brief >> place.slot() & 1 == 1 && reach.targets >> place.slot() & 1 == 0 {
                dose.brief_step = self.steps;
            }
            let mut on = step.changeover == 0 && dose.technique_end == step.start;
            for part in &given.parts {
                let id = part.technique.index() as u16;
                let run = if on && id == dose.technique {
                    dose.technique_run
                } else {
                    0
                };
                dose.technique = id;
                dose.technique_run = run + part.seconds as u16;
                on = true;
                if stretches(part.technique) {
                    dose.stretched += part.seconds as u16;
                }
            }
            dose.technique_end = step.start + given.seconds;
        }
    }
}
