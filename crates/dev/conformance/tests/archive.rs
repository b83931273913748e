//! The suite on SQLite files: what works, what is interrupted at any step, and what is left when the program is killed.

use archive::Archive;
use conformance::crash::{Breakable, Fault};
use conformance::model::Model;
use conformance::{Host, crash, pins, rules};
use memory::{Area, Batch, Failure, House, Record, Store as _, now};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

/// A folder of this test alone, taken away with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("archive-{name}"));
        let _ = std::fs::remove_dir_all(&path);
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Host for Folder {
    type Store = Archive;

    async fn open(&mut self) -> Result<Archive, Failure> {
        Archive::open(&self.0)
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        let _ = std::fs::remove_dir_all(&self.0);
        Ok(())
    }
}

#[test]
fn sqlite_files_keep_every_rule() {
    let kept = now(rules::all(&mut Folder::new("rules"))).expect("never waits");
    assert_eq!(kept.map(|names| names.len()), Ok(22));
}

/// How many steps of SQLite's machine stand for one write: fewer with `ATTUNE_SLOW`, which tries more places.
fn steps() -> u32 {
    if std::env::var_os("ATTUNE_SLOW").is_some() {
        23
    } else {
        97
    }
}

/// Interrupts SQLite after so many steps.
struct Interrupted {
    folder: Folder,
    /// Steps of SQLite's machine that stand for one write.
    steps: u32,
    fault: Fault,
    left: Arc<AtomicU32>,
    failed: Arc<AtomicBool>,
}

impl Host for Interrupted {
    type Store = Archive;

    async fn open(&mut self) -> Result<Archive, Failure> {
        let mut archive = Archive::open(&self.folder.0)?;
        let (left, failed) = (Arc::clone(&self.left), Arc::clone(&self.failed));
        let takes_down = self.fault.takes_down();
        let watch = move || {
            if failed.load(Ordering::Relaxed) {
                return takes_down;
            }
            let strikes = left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1))
                .is_ok_and(|before| before == 1);
            failed.fetch_or(strikes, Ordering::Relaxed);
            strikes
        };
        let connection = archive.connection().ok_or(Failure::Lost)?;
        connection.progress_handler(1, Some(watch)).map_err(|_| Failure::Lost)?;
        Ok(archive)
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        self.folder.empty().await
    }
}

impl Breakable for Interrupted {
    fn arm(&mut self, writes: u32, fault: Fault) {
        self.fault = fault;
        self.failed.store(false, Ordering::Relaxed);
        self.left.store(1 + writes * self.steps, Ordering::Relaxed);
    }

    fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    fn repair(&mut self) {
        self.failed.store(false, Ordering::Relaxed);
        self.left.store(0, Ordering::Relaxed);
    }
}

#[test]
fn sqlite_interrupted_at_any_step_loses_nothing_that_was_confirmed() {
    let mut host = Interrupted {
        folder: Folder::new("interrupted"),
        steps: steps(),
        fault: Fault::default(),
        left: Arc::default(),
        failed: Arc::default(),
    };
    let broken = now(crash::all(&mut host, 0)).expect("never waits");
    assert!(broken.as_ref().is_ok_and(|times| *times > 20), "{broken:?}");
}

#[test]
fn sqlite_interrupted_at_any_step_of_a_new_pin_leaves_the_old_one_or_the_new_one() {
    let mut host = Interrupted {
        folder: Folder::new("interrupted-pin"),
        steps: 3 * steps(),
        fault: Fault::default(),
        left: Arc::default(),
        failed: Arc::default(),
    };
    let broken = now(pins::crashes(&mut host)).expect("never waits");
    assert!(broken.as_ref().is_ok_and(|times| *times > 12), "{broken:?}");
}

#[test]
fn what_an_old_pin_sealed_is_in_no_file_any_more() {
    let folder = Folder::new("old-pin");
    let mut house = House::new(Archive::open(&folder.0).expect("opens"));
    let told = Batch::new().put(Area::PrivateA, Record::new("answers", "", 1, vec![9; 30_000]));
    now(house.keep(&told, &[1; 32])).expect("never waits").expect("kept");
    let sealed = |house: &mut House<Archive>| {
        let kept = now(house.store().peek(Area::PrivateA)).expect("never waits");
        let kept = kept.expect("readable");
        kept.into_iter().map(|record| record.bytes).collect::<Vec<_>>()
    };
    for (pin, chance) in [(Some("1111"), 2), (Some("2222"), 3), (None, 4)] {
        let before = sealed(&mut house);
        let files = bytes_in(&folder.0);
        // Some pieces are cut in two by the end of a page.
        let pieces = before.iter().flat_map(|bytes| bytes.chunks_exact(32));
        let pieces: Vec<&[u8]> = pieces.filter(|piece| holds(&files, piece)).collect();
        assert!(pieces.len() > 900, "{} pieces", pieces.len());
        now(house.set_pin(Area::PrivateA, pin, &[chance; 32]))
            .expect("never waits")
            .expect("set");
        let files = bytes_in(&folder.0);
        assert!(
            pieces.iter().all(|piece| !holds(&files, piece)),
            "{pin:?}: old sealed bytes are left"
        );
    }
}

/// The number kept in all three areas, which agree; 0 when there is nothing yet.
fn kept(archive: &mut Archive) -> u32 {
    let mut numbers: Vec<u32> = Vec::new();
    for area in Area::ALL {
        let records = now(archive.read(area)).expect("never waits").expect("readable");
        let text = records
            .first()
            .map(|record| String::from_utf8_lossy(&record.bytes[..8]).into_owned());
        numbers.push(text.map_or(0, |text| text.trim().parse().expect("a number")));
    }
    numbers.dedup();
    assert_eq!(numbers.len(), 1, "half of a batch is there: {numbers:?}");
    numbers[0]
}

/// Writes the next number into all areas, wide enough that pages go to the disk before the end.
fn write(archive: &mut Archive, number: u32) {
    let content = format!("{number:8}{}", "x".repeat(50_000));
    let batch = Area::ALL.iter().fold(Batch::new(), |batch, area| {
        batch.put(*area, Record::new("number", "", 1, content.as_bytes()))
    });
    now(archive.commit(&batch)).expect("never waits").expect("committed");
}

/// Not a test by itself: what the next tests start as a program of its own, and kill.
#[test]
fn the_program_that_is_killed() {
    let Ok(folder) = std::env::var("ATTUNE_KILLED_IN") else {
        return;
    };
    let mut archive = Archive::open(Path::new(&folder)).expect("opens after every death");
    let mut number = kept(&mut archive);
    if let Some(steps) = std::env::var("ATTUNE_KILLED_AFTER")
        .ok()
        .and_then(|steps| steps.parse::<u32>().ok())
    {
        let connection = archive.connection().expect("open");
        // A small cache, so that changed pages are written in the middle of a transaction.
        connection
            .execute_batch("PRAGMA cache_size = 2; PRAGMA cache_spill = 1;")
            .expect("a setting");
        let mut left = steps;
        let watch = move || {
            left = left.saturating_sub(1);
            if left == 0 {
                std::process::abort();
            }
            false
        };
        connection.progress_handler(1, Some(watch)).expect("a handler");
    }
    let mut out = std::io::stdout();
    loop {
        number += 1;
        write(&mut archive, number);
        writeln!(out, "confirmed {number}").expect("a reader");
        out.flush().expect("a reader");
    }
}

/// Starts the program above; `patience` after its first confirmation kills it. Returns what it confirmed last.
fn killed(folder: &Path, after_steps: Option<u32>, patience: Duration) -> Option<u32> {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", "the_program_that_is_killed", "--nocapture"]);
    command.env("ATTUNE_KILLED_IN", folder);
    if let Some(steps) = after_steps {
        command.env("ATTUNE_KILLED_AFTER", steps.to_string());
    }
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let mut last = None;
    let mut confirmed = lines.map_while(Result::ok).filter_map(|line| {
        let number = line.split("confirmed ").nth(1)?;
        number.trim().parse::<u32>().ok()
    });
    if after_steps.is_none() {
        last = confirmed.next();
        std::thread::sleep(patience);
        child.kill().expect("killed");
    }
    last = confirmed.last().or(last);
    let _ = child.wait();
    last
}

fn is_whole_after(folder: &Path, confirmed: Option<u32>, before: u32) -> u32 {
    let mut archive = Archive::open(folder).expect("opens after a death");
    let found = kept(&mut archive);
    let confirmed = confirmed.unwrap_or(before);
    let fine = found == confirmed || found == confirmed + 1;
    assert!(fine, "confirmed {confirmed}, found {found}");
    found
}

#[test]
fn a_program_killed_at_any_moment_leaves_the_last_confirmed_batch_whole() {
    let folder = Folder::new("killed");
    let mut found = 0;
    for patience in 0..25 {
        let confirmed = killed(&folder.0, None, Duration::from_micros(patience * 700));
        assert!(confirmed.is_some(), "it never confirmed anything");
        found = is_whole_after(&folder.0, confirmed, found);
    }
}

#[test]
fn a_program_that_dies_at_any_step_of_a_transaction_leaves_the_last_confirmed_batch_whole() {
    let folder = Folder::new("dies");
    let mut found = 0;
    for steps in (1..500).step_by(13) {
        let confirmed = killed(&folder.0, Some(steps), Duration::ZERO);
        found = is_whole_after(&folder.0, confirmed, found);
    }
    assert!(found > 5, "{found}");
}

/// All bytes of all files in a folder.
fn bytes_in(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).expect("a folder").flatten();
    files
        .flat_map(|file| std::fs::read(file.path()).expect("a file"))
        .collect()
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

#[test]
fn what_was_erased_removed_or_replaced_is_in_no_file_any_more() {
    let folder = Folder::new("erased");
    let mut archive = Archive::open(&folder.0).expect("opens");
    let commit = |archive: &mut Archive, batch: Batch| now(archive.commit(&batch)).expect("never waits").expect("kept");
    let mark = |text: &str| Record::new("note", text, 1, text.repeat(3000).into_bytes());
    let all = Area::ALL
        .iter()
        .fold(Batch::new(), |batch, area| batch.put(*area, mark("MARK-ONE")));
    commit(
        &mut archive,
        all.and(Batch::new().put(Area::PrivateA, mark("MARK-TWO"))),
    );
    assert!(holds(&bytes_in(&folder.0), b"MARK-ONE") && holds(&bytes_in(&folder.0), b"MARK-TWO"));
    commit(&mut archive, Batch::new().remove(Area::PrivateA, "note", "MARK-TWO"));
    assert!(
        !holds(&bytes_in(&folder.0), b"MARK-TWO"),
        "a removed record lies in a file"
    );
    commit(
        &mut archive,
        Batch::new().put(Area::Shared, Record::new("note", "MARK-ONE", 1, *b"replaced")),
    );
    now(archive.erase()).expect("never waits").expect("erased");
    assert!(
        !holds(&bytes_in(&folder.0), b"MARK-ONE"),
        "an erased record lies in a file"
    );
    assert!(
        now(Model::of(&mut archive))
            .expect("never waits")
            .expect("readable")
            .is_empty()
    );
}

#[test]
fn a_full_disk_says_so_and_changes_nothing() {
    let folder = Folder::new("full");
    let mut archive = Archive::open(&folder.0).expect("opens");
    write(&mut archive, 1);
    let limit = "PRAGMA private_b.max_page_count = 20";
    archive
        .connection()
        .expect("open")
        .execute_batch(limit)
        .expect("a setting");
    let big = Batch::new()
        .put(Area::Shared, Record::new("number", "", 1, vec![b'2'; 100]))
        .put(Area::PrivateB, Record::new("big", "", 1, vec![7; 500_000]));
    assert_eq!(now(archive.commit(&big)), Some(Err(Failure::Full)));
    assert_eq!(kept(&mut archive), 1);
    let limit = "PRAGMA private_b.max_page_count = 100000";
    archive
        .connection()
        .expect("open")
        .execute_batch(limit)
        .expect("a setting");
    write(&mut archive, 2);
    assert_eq!(kept(&mut archive), 2);
}

#[test]
fn files_of_a_newer_attune_of_somebody_else_and_broken_ones_are_left_alone() {
    let change = |folder: &Path, sql: &str| {
        let file = rusqlite::Connection::open(folder.join("private-a.db")).expect("a file");
        file.execute_batch(sql).expect("a change");
    };
    let opened = |folder: &Folder| Archive::open(&folder.0).map(|_| ());
    let folder = Folder::new("newer");
    write(&mut Archive::open(&folder.0).expect("opens"), 1);
    change(&folder.0, "PRAGMA user_version = 2");
    let before = bytes_in(&folder.0);
    assert_eq!(opened(&folder), Err(Failure::Newer));
    assert_eq!(bytes_in(&folder.0), before, "a newer file was touched");

    let folder = Folder::new("foreign");
    std::fs::create_dir_all(&folder.0).expect("a folder");
    change(&folder.0, "CREATE TABLE recipes (name TEXT)");
    assert_eq!(opened(&folder), Err(Failure::Damaged));

    let folder = Folder::new("broken");
    std::fs::create_dir_all(&folder.0).expect("a folder");
    std::fs::write(
        folder.0.join("private-a.db"),
        "not a database at all, but long enough to be looked at".repeat(50),
    )
    .expect("a file");
    assert_eq!(opened(&folder), Err(Failure::Damaged));

    let folder = Folder::new("forbidden");
    std::fs::write(&folder.0, "a file where a folder should be").expect("a file");
    assert_eq!(opened(&folder), Err(Failure::Denied));
    std::fs::remove_file(&folder.0).expect("a file");
}
