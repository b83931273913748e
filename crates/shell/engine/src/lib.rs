//! The worker that plans: messages in, slices of search, checked plans out.
//!
//! Messages are JSON texts. In: `{"plan":{"id":1,"limits":LINE,"favour":WISHES}}`, `{"replan":{"id":2,"limits":...,"plan":PLAN.json,
//! "at_s":600,"changes":["softer:a"]}}`, `{"shape":{"id":3,"limits":...,"favour":...,"plan":PLAN.json,"change":"swap:3"}}`,
//! `{"fit":{"id":4,"limits":...,"favour":...,"plan":PLAN.json}}`, `{"cancel":{"id":1}}`. Out: `{"progress":{"id":1,"percent":40}}`, `{"ready":{"id":1,"json":PLAN.json}}`,
//! `{"shaped":{"id":3,"json":PLAN.json,"gone":["asked knead_palm@calf.left"],"came":[...],"favour":WISHES}}`,
//! `{"refused":{"id":3,"why":"hands_rest"}}`, `{"failed":{"id":1}}`. Nothing is handed out that the checker refused.

mod desk;
mod message;

pub use desk::Jobs;
pub use message::{Answer, Request};

use wasm_bindgen::prelude::wasm_bindgen;

/// The desk as the worker's script sees it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Desk {
    jobs: Jobs,
}

#[wasm_bindgen]
impl Desk {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a message in; answers there are at once.
    pub fn receive(&mut self, text: &str) -> Vec<String> {
        texts(self.jobs.receive(text))
    }

    /// Whether there is anything to search for.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.jobs.is_busy()
    }

    /// Searches for a slice of time.
    pub fn advance(&mut self) -> Vec<String> {
        texts(self.jobs.advance())
    }
}

fn texts(answers: Vec<Answer>) -> Vec<String> {
    answers.iter().map(Answer::to_text).collect()
}
