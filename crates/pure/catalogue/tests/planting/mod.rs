//! A copy of the catalogue with a mistake planted in it, and the code of the build that must find it.
#![allow(
    dead_code,
    reason = "each test uses its part of this, and of the shapes only the closed lists"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "an integration test plants mistakes in a copy of the catalogue on disk"
)]

#[path = "../../build/mod.rs"]
pub mod build;
#[path = "../../src/model/mod.rs"]
pub mod model;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A phrase that is right in every respect.
pub const GOOD_PHRASE: &str = r#"kind = "work"
phases = ["moderate"]
regions = ["shoulder_top"]
hands = 2
parts = [
  { technique = "squeeze_release", pressure = 2, seconds = 60 },
  { technique = "knead_finger", pressure = 2, seconds = 30 },
  { technique = "stroke_long", pressure = 3, seconds = 90 },
]
sources = ["textbook", "judgement"]
strength = "D"
"#;

/// A copy of the catalogue that a test may damage; gone when the test is.
pub struct Copy(PathBuf);

impl Copy {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bad-{}-{number}", std::process::id()));
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../catalogue"),
            &folder,
        );
        Self(folder)
    }
    /// With a phrase of its own, so that these tests do not hang on what is in the real folder.
    pub fn with_phrase(self, text: &str) -> Self {
        self.write("phrases/planted/planted.toml", text)
    }
    pub fn write(self, file: &str, text: &str) -> Self {
        let path = self.0.join(file);
        std::fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
        self
    }
    pub fn without(self, file: &str) -> Self {
        std::fs::remove_file(self.0.join(file)).expect("the file was there");
        self
    }
    pub fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.join(file)).expect("the file is there")
    }
    /// Replaces the first `from` in `file`.
    pub fn with(self, file: &str, from: &str, to: &str) -> Self {
        let text = self.read(file);
        assert!(
            text.contains(from),
            "{file} does not hold `{from}`, so nothing is planted"
        );
        self.write(file, &text.replacen(from, to, 1))
    }
    pub fn problems(&self) -> Vec<String> {
        build::read(&self.0)
            .err()
            .unwrap_or_default()
            .iter()
            .map(ToString::to_string)
            .collect()
    }
    /// Refused, with exactly this problem among those told.
    #[track_caller]
    pub fn refused(self, expected: &str) {
        let problems = self.problems();
        assert!(
            problems.iter().any(|problem| problem == expected),
            "expected {expected}\nfound {problems:#?}"
        );
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder can be made");
    for item in std::fs::read_dir(from).expect("the catalogue is there").flatten() {
        let target = to.join(item.file_name());
        if item.path().is_dir() {
            copy(&item.path(), &target);
        } else {
            std::fs::copy(item.path(), target).expect("a file can be copied");
        }
    }
}

#[track_caller]
pub fn planted(file: &str, from: &str, to: &str, expected: &str) {
    Copy::new().with(file, from, to).refused(&format!("{file}: {expected}"));
}
