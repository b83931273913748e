//! Requests in the order they came, searched one after the other in slices.

use crate::message::{Answer, Request};
use limits::{PairLimits, code};
use plan::{Change, Gone, Plan, Shape, Wishes};
use planner::Shaped;
use proof::Planned;
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
    Plan {
        planned: Box<Planned>,
        wishes: Wishes,
    },
    Replan {
        plan: Box<Plan>,
        at_s: u32,
        changes: Vec<Change>,
    },
    Shape {
        plan: Box<Plan>,
        change: Shape,
        wishes: Wishes,
    },
    Fit {
        plan: Box<Plan>,
        wishes: Wishes,
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
            Request::Shape {
                id,
                limits,
                favour,
                plan,
                change,
            } => (id, shape_job(id, &limits, &favour, &plan, &change)),
            Request::Fit {
                id,
                limits,
                favour,
                plan,
            } => (id, fit_job(id, &limits, &favour, &plan)),
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
        if let Search::Plan { planned, .. } = &mut job.search {
            let progress = planned.advance(SLICE);
            if !progress.done {
                self.waiting.push_front(job);
                return vec![Answer::Progress {
                    id,
                    percent: progress.percent,
                }];
            }
        }
        vec![finish(job).unwrap_or(Answer::Failed { id })]
    }
}

fn plan_job(id: u32, limits: &str, favour: &str) -> Option<Job> {
    let limits = code::read(limits).ok()?;
    let wishes = Wishes::read(favour);
    let planned = Box::new(Planned::around(&limits, wishes.clone()));
    let search = Search::Plan { planned, wishes };
    Some(Job { id, limits, search })
}

fn replan_job(id: u32, limits: &str, plan: &str, at_s: u32, changes: &[String]) -> Option<Job> {
    let limits = code::read(limits).ok()?;
    let plan = Box::new(Plan::kept(plan).ok()?);
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

fn shape_job(id: u32, limits: &str, favour: &str, plan: &str, change: &str) -> Option<Job> {
    let search = Search::Shape {
        plan: Box::new(Plan::kept(plan).ok()?),
        change: Shape::parse(change).ok()?,
        wishes: Wishes::read(favour),
    };
    let limits = code::read(limits).ok()?;
    Some(Job { id, limits, search })
}

fn fit_job(id: u32, limits: &str, favour: &str, plan: &str) -> Option<Job> {
    let search = Search::Fit {
        plan: Box::new(Plan::kept(plan).ok()?),
        wishes: Wishes::read(favour),
    };
    let limits = code::read(limits).ok()?;
    Some(Job { id, limits, search })
}

/// A changed plan as the checker accepted it, bodies and all.
fn shaped(id: u32, shaped: Shaped) -> Option<Answer> {
    let checked = checker::check_bodies(shaped.plan, &shaped.limits).ok()?;
    let wishes = Wishes {
        liked: shaped.wishes,
        locks: shaped.locks,
    };
    Some(Answer::Shaped {
        id,
        json: checked.to_json(),
        because: proof::told(&checked),
        gone: shaped.gone.iter().map(ToString::to_string).collect(),
        came: shaped.came.iter().map(ToString::to_string).collect(),
        favour: wishes.to_string(),
    })
}

/// A plan, and what was asked for and could not be had.
fn without(id: u32, plan: Plan, gone: &[Gone], wishes: &Wishes, limits: &PairLimits) -> Option<Answer> {
    let checked = checker::check_bodies(plan, limits).ok()?;
    Some(Answer::Shaped {
        id,
        json: checked.to_json(),
        because: proof::told(&checked),
        gone: gone.iter().map(ToString::to_string).collect(),
        came: Vec::new(),
        favour: wishes.to_string(),
    })
}

/// The plan as the checker accepted it, or why there is none.
fn finish(job: Job) -> Option<Answer> {
    let id = job.id;
    let plan = match job.search {
        Search::Plan { planned, wishes } => {
            let held: Vec<Gone> = planned
                .missing()
                .iter()
                .map(|&(lock, why)| Gone { item: lock.item(), why })
                .collect();
            let plan = planned.finish();
            let calm = planner::unmet(&plan, &job.limits);
            if wishes.locks.is_empty() && calm.is_empty() {
                plan
            } else {
                return without(id, plan, &[held, calm].concat(), &wishes, &job.limits);
            }
        }
        Search::Replan { plan, at_s, changes } => {
            let mut plan = *plan;
            for change in &changes {
                plan = proof::replan(&plan, at_s, change, &job.limits).ok()?;
            }
            plan
        }
        Search::Shape { plan, change, wishes } => {
            return match proof::shape_around(&plan, &change, &job.limits, &wishes) {
                Ok(made) => shaped(id, made),
                Err(refused) => Some(Answer::Refused {
                    id,
                    why: refused.why.to_string(),
                }),
            };
        }
        Search::Fit { plan, wishes } => return shaped(id, proof::fit(&plan, &job.limits, &wishes.liked)),
    };
    let checked = checker::check_bodies(plan, &job.limits).ok()?;
    Some(Answer::Ready {
        id,
        json: checked.to_json(),
        because: proof::told(&checked),
    })
}
