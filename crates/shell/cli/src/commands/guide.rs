//! `attune guide`: the live session in a terminal. Cues as lines, breath and countdown on the last line, one key each
//! for softer, elsewhere, skip, pause and stop. Only a plan the checker accepts is guided.

use super::{checked, limits_of};
use crate::ending::{Done, Ending};
use crate::files;
use crate::options::Options;
use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal;
use guide::{GuideOptions, Input, Output, Session, State};
use quantity::Person;
use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};
use words::Lang;

/// Time between two looks at keys and clock.
const BEAT: Duration = Duration::from_millis(100);
/// Fastest that `--speed` allows: for looking through a plan, not for a massage.
const FASTEST: f64 = 1000.0;

/// Runs the command.
///
/// # Errors
/// Every way it can end otherwise.
pub fn run(words: &[String]) -> Done {
    let options = Options::read(words, 2, &["speed"], &[])?;
    let lang = options.lang()?;
    let speed = speed(options.value("speed"))?;
    let plan = files::plan(options.file(0, "PLAN.json")?)?;
    let pair = files::pair(options.file(1, "PAIR.toml")?)?;
    let limits = limits_of(lang, &pair.file)?;
    let plan = checked(plan, &limits)?;
    let session = Session::new(plan, &limits, GuideOptions::default());
    let keys = Keys::open();
    files::print(&format!(
        "{}\n{}\n",
        words::cli::guide_keys(lang),
        words::cli::guide_stop(lang)
    ))?;
    let done = live(lang, session, speed, &keys);
    keys.close();
    done
}

fn speed(text: Option<&str>) -> Done<f64> {
    let Some(text) = text else { return Ok(1.0) };
    let speed = text.parse().ok().filter(|speed: &f64| (0.1..=FASTEST).contains(speed));
    speed.ok_or_else(|| {
        Ending::bad(format!(
            "--speed: found `{text}`; allowed: a number from 0.1 to {FASTEST}"
        ))
    })
}

fn live(lang: Lang, mut session: Session, speed: f64, keys: &Keys) -> Done {
    let started = Instant::now();
    let now = || (started.elapsed().as_secs_f64() * 1000.0 * speed) as u64;
    let mut last = now();
    let outputs = session.handle(Input::Begin, last);
    say(lang, &session, outputs)?;
    loop {
        match keys.next() {
            Some(Key::Choice(choice)) => {
                let input = input(choice, &session);
                let outputs = session.handle(input, now());
                say(lang, &session, outputs)?;
            }
            Some(Key::Help) => files::print(&format!("{}\n", words::cli::guide_keys(lang)))?,
            None => {}
        }
        // The guide takes a jump of the clock for a sleeping device; a fast clock goes there in small steps instead.
        let target = now();
        while last < target {
            last = target.min(last + 1000);
            let outputs = session.tick(last);
            say(lang, &session, outputs)?;
        }
        if matches!(session.state(), State::Ended(_)) {
            return files::print("\n");
        }
        keys.status(&status(lang, &session));
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Softer(Person),
    Elsewhere(Person),
    Skip(Person),
    Pause,
    Stop,
    Yes,
    No,
}

enum Key {
    Choice(Choice),
    Help,
}

fn meaning(letter: char) -> Option<Key> {
    Some(Key::Choice(match letter {
        's' => Choice::Softer(Person::A),
        'k' => Choice::Softer(Person::B),
        'e' => Choice::Elsewhere(Person::A),
        'i' => Choice::Elsewhere(Person::B),
        'd' => Choice::Skip(Person::A),
        'l' => Choice::Skip(Person::B),
        'p' | ' ' => Choice::Pause,
        'q' | 'x' => Choice::Stop,
        'y' => Choice::Yes,
        'n' => Choice::No,
        '?' | 'h' => return Some(Key::Help),
        _ => return None,
    }))
}

fn input(choice: Choice, session: &Session) -> Input {
    match choice {
        Choice::Softer(person) => Input::Softer(person),
        Choice::Elsewhere(person) => Input::Elsewhere(person),
        Choice::Skip(person) => Input::Skip(person),
        Choice::Pause if matches!(session.state(), State::Paused(_)) => Input::Resume,
        Choice::Pause => Input::Pause,
        Choice::Stop => Input::Stop,
        Choice::Yes if matches!(session.question(), Some(guide::Question::Comfort { .. })) => Input::ComfortGood,
        Choice::Yes => Input::PermissionYes,
        Choice::No => Input::PermissionNo,
    }
}

fn say(lang: Lang, session: &Session, outputs: Vec<Output>) -> Done {
    for output in outputs {
        let words = match output {
            Output::Say(cue, _) | Output::Show(cue) => app::cue_words(lang, cue, session.plan()),
            // A better rest is never needed, and this shell has nobody to ask for one.
            Output::Chime(_) | Output::Hush | Output::Replan { .. } | Output::Ended(_) => continue,
        };
        let at = session.elapsed_ms() / 1000;
        // The line of breath and time is wiped on a terminal; a pipe gets plain lines.
        let (wipe, end) = if std::io::stdout().is_terminal() {
            ("\r\x1b[K", "\r\n")
        } else {
            ("", "\n")
        };
        files::print(&format!("{wipe}{:>3}:{:02}  {words}{end}", at / 60, at % 60))?;
    }
    Ok(())
}

fn status(lang: Lang, session: &Session) -> String {
    let left = u64::from(session.plan().seconds).saturating_sub(session.elapsed_ms() / 1000);
    let breath = match session.breath() {
        Some(breath) if breath.is_in() => words::cli::guide_in(lang),
        Some(_) => words::cli::guide_out(lang),
        None => String::new(),
    };
    format!("{:>3}:{:02}  {breath}", left / 60, left % 60)
}

/// Where keys come from: the terminal key by key, or lines of a pipe.
enum Keys {
    Terminal,
    Pipe(Receiver<char>),
}

impl Keys {
    fn open() -> Self {
        if std::io::stdin().is_terminal() && terminal::enable_raw_mode().is_ok() {
            return Keys::Terminal;
        }
        let (send, receive) = mpsc::channel();
        std::thread::spawn(move || {
            for line in std::io::stdin().lock().lines().map_while(Result::ok) {
                for letter in line.chars() {
                    if send.send(letter).is_err() {
                        return;
                    }
                }
            }
        });
        Keys::Pipe(receive)
    }
    /// The next key, waiting one beat at most.
    fn next(&self) -> Option<Key> {
        match self {
            Keys::Terminal => {
                if !event::poll(BEAT).unwrap_or(false) {
                    return None;
                }
                let Ok(Event::Key(key)) = event::read() else {
                    return None;
                };
                if key.kind != KeyEventKind::Press {
                    return None;
                }
                match key.code {
                    KeyCode::Char('c') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                        Some(Key::Choice(Choice::Stop))
                    }
                    KeyCode::Esc => Some(Key::Choice(Choice::Stop)),
                    KeyCode::Char(letter) => meaning(letter),
                    _ => None,
                }
            }
            Keys::Pipe(letters) => match letters.recv_timeout(BEAT) {
                Ok(letter) => meaning(letter),
                Err(mpsc::RecvTimeoutError::Timeout) => None,
                // Nobody types any more: the session goes on by itself, at its own pace.
                Err(mpsc::RecvTimeoutError::Disconnected) => {
                    std::thread::sleep(BEAT);
                    None
                }
            },
        }
    }
    /// Shows breath and time left, on a terminal only.
    fn status(&self, text: &str) {
        let mut out = std::io::stdout();
        if matches!(self, Keys::Terminal) && out.is_terminal() {
            // A line that cannot be drawn is drawn again in a tenth of a second.
            let _ = write!(out, "\r\x1b[K{text}").and_then(|()| out.flush());
        }
    }
    fn close(&self) {
        if matches!(self, Keys::Terminal) {
            // The terminal goes back to its own ways; if it cannot, there is nobody to tell.
            let _ = terminal::disable_raw_mode();
        }
    }
}
