//! Starting other programs, with a progress line before each and their output passed on as it comes.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// What went wrong, in words for the person at the keyboard.
pub type Outcome<T = ()> = Result<T, String>;

/// Writes a progress line to stderr.
pub fn say(line: &str) {
    eprintln!("xtask: {line}");
}

/// The project's folder.
#[derive(Clone, Debug)]
pub struct Root(PathBuf);

impl Root {
    /// The workspace this tool was built in.
    #[must_use]
    pub fn of_this_workspace() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self(here.parent().unwrap_or(here).to_path_buf())
    }

    /// Another folder, for trials.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_path_buf())
    }

    /// A path below the project's folder.
    #[must_use]
    pub fn join(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// The project's folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A cargo call in the project's folder.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Call {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        self.call(&cargo, arguments)
    }

    /// Any other program in the project's folder.
    #[must_use]
    pub fn call(&self, program: &str, arguments: &[&str]) -> Call {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.0).stdin(Stdio::null());
        // Cargo tells its children which package runs; for a nested cargo that would be a wrong hint.
        for name in [
            "CARGO_MANIFEST_DIR",
            "CARGO_MANIFEST_PATH",
            "CARGO_PKG_NAME",
            "CARGO_PKG_VERSION",
        ] {
            command.env_remove(name);
        }
        Call {
            command,
            program: program.to_owned(),
        }
    }

    /// Where cargo puts what it builds.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.0.join(folder),
            None => self.0.join("target"),
        }
    }
}

/// A program about to be started.
#[derive(Debug)]
pub struct Call {
    command: Command,
    program: String,
}

impl Call {
    /// More arguments.
    #[must_use]
    pub fn args<S: AsRef<OsStr>>(mut self, arguments: &[S]) -> Self {
        self.command.args(arguments);
        self
    }

    /// An environment variable.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Another working folder.
    #[must_use]
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs with the keyboard's owner watching.
    ///
    /// # Errors
    /// When the program is missing or does not end well.
    pub fn run(mut self, what: &str) -> Outcome {
        say(what);
        let started = Instant::now();
        let status = self.command.status().map_err(|why| self.missing(&why))?;
        if !status.success() {
            return Err(format!("{what}: {} ended with {status}", self.program));
        }
        say(&format!("{what}: done in {:.1} s", started.elapsed().as_secs_f32()));
        Ok(())
    }

    /// Runs, passes both outputs on to stderr as they come and returns all lines.
    ///
    /// # Errors
    /// When the program is missing. That it did not end well is in the answer, not an error.
    pub fn watch(mut self, what: &str) -> Outcome<Watched> {
        say(what);
        let started = Instant::now();
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().map_err(|why| self.missing(&why))?;
        let out = child.stdout.take().map(|stream| std::thread::spawn(|| pass_on(stream)));
        let err = child.stderr.take().map(|stream| std::thread::spawn(|| pass_on(stream)));
        let status = child.wait().map_err(|why| format!("{what}: {why}"))?;
        let mut lines = Vec::new();
        for stream in [out, err].into_iter().flatten() {
            lines.extend(stream.join().unwrap_or_default());
        }
        say(&format!(
            "{what}: {} in {:.1} s",
            if status.success() { "done" } else { "failed" },
            started.elapsed().as_secs_f32()
        ));
        Ok(Watched {
            lines,
            well: status.success(),
        })
    }

    /// Runs silently and returns stdout.
    ///
    /// # Errors
    /// When the program is missing or does not end well; its stderr is in the message.
    pub fn read(mut self) -> Outcome<String> {
        let output = self.command.output().map_err(|why| self.missing(&why))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(format!("{} ended with {}\n{said}", self.program, output.status));
        }
        String::from_utf8(output.stdout).map_err(|why| format!("{}: {why}", self.program))
    }

    /// Starts it in the background with stdout readable.
    ///
    /// # Errors
    /// When the program is missing.
    pub fn spawn(mut self) -> Outcome<Child> {
        self.command.stdout(Stdio::piped());
        self.command.spawn().map_err(|why| self.missing(&why))
    }

    /// Whether the program can be started at all and ends well.
    #[must_use]
    pub fn works(mut self) -> bool {
        self.command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    fn missing(&self, why: &std::io::Error) -> String {
        format!("`{}` could not be started: {why}", self.program)
    }
}

/// What a watched program said and whether it ended well.
#[derive(Clone, Debug)]
pub struct Watched {
    /// Every line of stdout, then of stderr.
    pub lines: Vec<String>,
    /// It ended with code 0.
    pub well: bool,
}

fn pass_on(stream: impl Read) -> Vec<String> {
    let mut lines = Vec::new();
    let mut reader = BufReader::new(stream);
    let mut raw = Vec::new();
    while reader.read_until(b'\n', &mut raw).is_ok_and(|count| count > 0) {
        let line = String::from_utf8_lossy(&raw).trim_end().to_owned();
        eprintln!("{line}");
        lines.push(line);
        raw.clear();
    }
    lines
}
