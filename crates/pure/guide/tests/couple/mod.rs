//! A couple in a session, with a clock that goes as told.
#![allow(dead_code)] // each test file tells another part

use checker::CheckedPlan;
use guide::{Cue, GuideOptions, Input, Output, Session, State};
use limits::PairLimits;
use quantity::{Place, Set, Setting};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

type Made = (CheckedPlan, PairLimits);

/// Planned once in each test binary.
fn once(key: String, make: impl FnOnce() -> PairLimits) -> Made {
    static MADE: Mutex<BTreeMap<String, Made>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let entry = made.entry(key).or_insert_with(|| {
        let limits = make();
        let plan = starter::checked(&limits).expect("the checker accepts it");
        (checker::check(plan, &limits).expect("twice"), limits)
    });
    entry.clone()
}

/// A checked starter and the limits it obeys.
pub fn starter(setting: Setting, minutes: u16) -> Made {
    once(format!("{setting} {minutes}"), || {
        let pair = intake::PairFile::starter(setting, Set::EMPTY.with(Place::TwoChairs), minutes);
        starter::limits(&pair).expect("nobody is barred from a starter")
    })
}

/// A screened couple that likes it firm, with everything open.
pub fn firm(minutes: u32) -> Made {
    asking(minutes, "", "")
}

/// The firm couple, but one or both say otherwise about hands on some places: `scalp = "ask"`.
pub fn asking(minutes: u32, receive_a: &str, receive_b: &str) -> Made {
    let person = |receive: &str| {
        format!(
            "name = \"Person\"\nstature_cm = 172\ngoals = {{ relaxation = 2, recovery = 2 }}\n\
             needs = {{ shoulder_top = 3, upper_back = 2 }}\nconditions = []\nmax_pressure = 3\nreceive = {{ {receive} }}\n"
        )
    };
    let text = format!(
        "[session]\nminutes = {minutes}\noccasion = \"after_stress\"\nsetting = \"partners\"\nplaces = [\"two_chairs\"]\n\
         experience = \"practised\"\nstyle = \"together\"\n[a]\n{}[b]\n{}",
        person(receive_a),
        person(receive_b)
    );
    once(text.clone(), || {
        intake::limits(&intake::read(&text).expect("a pair file")).expect("nothing bars these two")
    })
}

/// A session and everything it said.
pub struct Live {
    pub session: Session,
    pub limits: PairLimits,
    pub planned: CheckedPlan,
    pub outputs: Vec<(u64, Output)>,
    pub now_ms: u64,
}

impl Live {
    /// Begun.
    pub fn begun(made: (CheckedPlan, PairLimits), options: GuideOptions) -> Self {
        let mut live = Self::ready(made, options);
        live.input(Input::Begin);
        live
    }

    /// Ready to begin.
    pub fn ready((planned, limits): (CheckedPlan, PairLimits), options: GuideOptions) -> Self {
        let session = Session::new(planned.clone(), &limits, options);
        Self {
            session,
            limits,
            planned,
            outputs: Vec::new(),
            now_ms: 0,
        }
    }

    pub fn input(&mut self, input: Input) -> Vec<Output> {
        let outputs = self.session.handle(input, self.now_ms);
        self.note(&outputs);
        outputs
    }

    /// Time passes in tenths of a second.
    pub fn wait_ms(&mut self, ms: u64) -> Vec<Output> {
        self.wait_by(ms, 100)
    }

    /// Time passes in steps of this length.
    pub fn wait_by(&mut self, ms: u64, tick_ms: u64) -> Vec<Output> {
        let until = self.now_ms + ms;
        let mut all = Vec::new();
        while self.now_ms < until {
            self.now_ms += tick_ms;
            let outputs = self.session.tick(self.now_ms);
            self.note(&outputs);
            all.extend(outputs);
        }
        all
    }

    pub fn play_out(&mut self) {
        for _ in 0..60_000 {
            if matches!(self.session.state(), State::Ended(_)) {
                return;
            }
            self.wait_ms(100);
        }
        panic!("a session ends");
    }

    /// Waits until this holds; `false` when the session ends first.
    pub fn until(&mut self, holds: impl Fn(&Session) -> bool) -> bool {
        while !holds(&self.session) {
            if matches!(self.session.state(), State::Ended(_)) {
                return false;
            }
            self.wait_ms(100);
        }
        true
    }

    /// What was said aloud so far, and when.
    pub fn said(&self) -> Vec<(u64, Cue)> {
        let said = |(at, output): &(u64, Output)| match output {
            &Output::Say(cue, _) => Some((*at, cue)),
            _ => None,
        };
        self.outputs.iter().filter_map(said).collect()
    }

    fn note(&mut self, outputs: &[Output]) {
        self.outputs.extend(outputs.iter().map(|o| (self.now_ms, o.clone())));
    }
}
