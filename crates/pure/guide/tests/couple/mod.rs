//! A couple in a session, with a clock that goes as told.
#![allow(dead_code)] // each test file tells another part

use checker::CheckedPlan;
use guide::{GuideOptions, Input, Output, Session, State};
use limits::PairLimits;
use quantity::{Place, Set, Setting};

/// A checked starter and the limits it obeys.
pub fn starter(setting: Setting, minutes: u16) -> (CheckedPlan, PairLimits) {
    let pair = intake::PairFile::starter(setting, Set::EMPTY.with(Place::TwoChairs), minutes);
    let limits = starter::limits(&pair).expect("nobody is barred from a starter");
    let plan = starter::checked(&limits).expect("the checker accepts a starter");
    (checker::check(plan, &limits).expect("twice"), limits)
}

/// A screened couple that likes it firm, with everything open.
pub fn firm(minutes: u32) -> (CheckedPlan, PairLimits) {
    let person = "name = \"Person\"\nstature_cm = 172\ngoals = { relaxation = 2, recovery = 2 }\n\
                  needs = { shoulder_top = 3, upper_back = 2 }\nconditions = []\nmax_pressure = 3\n";
    let text = format!(
        "[session]\nminutes = {minutes}\noccasion = \"after_stress\"\nsetting = \"partners\"\nplaces = [\"two_chairs\"]\n\
         experience = \"practised\"\nstyle = \"together\"\n[a]\n{person}[b]\n{person}"
    );
    let limits = intake::limits(&intake::read(&text).expect("a pair file")).expect("nothing bars these two");
    let plan = starter::checked(&limits).expect("the checker accepts it");
    (checker::check(plan, &limits).expect("twice"), limits)
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
    pub fn begun((planned, limits): (CheckedPlan, PairLimits), options: GuideOptions) -> Self {
        let session = Session::new(planned.clone(), &limits, options);
        let mut live = Self {
            session,
            limits,
            planned,
            outputs: Vec::new(),
            now_ms: 0,
        };
        live.input(Input::Begin);
        live
    }

    pub fn input(&mut self, input: Input) -> Vec<Output> {
        let outputs = self.session.handle(input, self.now_ms);
        self.note(&outputs);
        outputs
    }

    /// Time passes in tenths of a second.
    pub fn wait_ms(&mut self, ms: u64) -> Vec<Output> {
        let until = self.now_ms + ms;
        let mut all = Vec::new();
        while self.now_ms < until {
            self.now_ms += 100;
            let outputs = self.session.tick(self.now_ms);
            self.note(&outputs);
            all.extend(outputs);
        }
        all
    }

    pub fn to_the_end(&mut self) {
        for _ in 0..60_000 {
            if matches!(self.session.state(), State::Ended(_)) {
                return;
            }
            self.wait_ms(100);
        }
        panic!("a session ends");
    }

    fn note(&mut self, outputs: &[Output]) {
        self.outputs.extend(outputs.iter().map(|o| (self.now_ms, o.clone())));
    }
}
