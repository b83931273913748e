//! Requests in the order they came, searched one after the other in slices.

use crate::message::{Answer, Request};
use limits::{PairLimits, Preferences, code};
use plan::{Change, Plan};
use planner::Planner;
use std::collections::VecDeque;

/// Work units in a slice: short enough that a message which cancels is heard soon.
const SLICE: u32 = 2;

/// What there is to search for.
#[derive(Debug, Default)]
pub struct Jobs {
    waiting: VecDeque<Job>,
}

#[derive(Debug)]
struct Job {
    id: u32,
    limits: PairLimits,
    search: Search,
}

#[derive(Debug)]
enum Search {
    Plan(Box<Planner>),
    Replan {
        plan: Box<Plan>,
        at_s: u32,
        changes: Vec<Change>,
    },
}

impl Jobs {
    /// Takes a message in. A message that cannot be understood is answered with failure when it says whose it is.
    pub fn receive(&mut self, text: &str) -> Vec<Answer> {
        let Ok(request) = serde_json::from_str::<Request>(text) else {
            return Vec::new();
        };
        let (id, job) = match request {
            Request::Cancel { id } => {
                self.waiting.retain(|job| job.id != id);
                return Vec::new();
            }
            Request::Plan { id, limits, favour } => (id, plan_job(id, &limits, &favour)),
            Request::Replan {
                id,
                limits,
                plan,
                at_s,
                changes,
            } => (id, replan_job(id, &limits, &plan, at_s, &changes)),
        };
        match job {
            Some(job) => {
                self.waiting.push_back(job);
                Vec::new()
            }
            None => vec![Answer::Failed { id }],
        }
    }

    /// Whether there is anything to search for.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Searches a slice for the first request.
    pub fn advance(&mut self) -> Vec<Answer> {
        let Some(mut job) = self.waiting.pop_front() else {
            return Vec::new();
        };
        let id = job.id;
        if let Search::Plan(planner) = &mut job.search {
            let progress = planner.advance(SLICE);
            if !progress.done {
                self.waiting.push_front(job);
                return vec![Answer::Progress {
                    id,
                    percent: progress.percent,
                }];
            }
        }
        vec![match finish(job) {
            Some(json) => Answer::Ready { id, json },
            None => Answer::Failed { id },
        }]
    }
}

fn plan_job(id: u32, limits: &str, favour: &str) -> Option<Job> {
    let limits = code::read(limits).ok()?;
    // A wish that cannot be read is no wish; a plan without it is still a plan.
    let wishes = Preferences::parse(favour).unwrap_or_default();
    let search = Search::Plan(Box::new(Planner::with(&limits, &wishes)));
    Some(Job { id, limits, search })
}

fn replan_job(id: u32, limits: &str, plan: &str, at_s: u32, changes: &[String]) -> Option<Job> {
    let limits = code::read(limits).ok()?;
    let plan = Box::new(Plan::from_json(plan).ok()?);
    let changes = changes
        .iter()
        .map(|text| Change::parse(text).ok())
        .collect::<Option<Vec<_>>>()?;
    Some(Job {
        id,
        limits,
        search: Search::Replan { plan, at_s, changes },
    })
}

/// The plan as the checker accepted it.
fn finish(job: Job) -> Option<String> {
    let plan = match job.search {
        Search::Plan(planner) => planner.finish(),
        Search::Replan { plan, at_s, changes } => {
            let mut plan = *plan;
            for change in &changes {
                plan = planner::replan(&plan, at_s, change, &job.limits).ok()?;
            }
            plan
        }
    };
    Some(checker::check(plan, &job.limits).ok()?.to_json())
}
