//! Two windows on one browser, in every order their steps can take: nothing is lost, nothing is half done.

use conformance::disk::{Disk, Disks};
use conformance::model::Dice;
use conformance::{Host as _, model::Model};
use memory::{Area, Batch, Edit, Failure, House, Joint, Locked, Record, Shelf, Store, Trouble, now};
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Orders that are tried: more with `ATTUNE_SLOW`.
fn orders() -> u64 {
    if std::env::var_os("ATTUNE_SLOW").is_some() {
        100_000
    } else {
        3000
    }
}

/// How often each window counts.
const COUNTS: u32 = 3;

/// A shelf that lets the other window go first before each of its steps.
#[derive(Clone, Debug)]
struct Polite(Disk);

async fn let_others_go_first() {
    let mut waited = false;
    poll_fn(|_| {
        if std::mem::replace(&mut waited, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

impl Shelf for Polite {
    async fn load(&mut self) -> Result<(u64, Vec<Record>), Failure> {
        let_others_go_first().await;
        self.0.load().await
    }

    async fn write(&mut self, seen: u64, edits: &[Edit]) -> Result<u64, Failure> {
        let_others_go_first().await;
        self.0.write(seen, edits).await
    }

    async fn wipe(&mut self) -> Result<(), Failure> {
        let_others_go_first().await;
        self.0.wipe().await
    }
}

fn number(records: &[Record]) -> u32 {
    records.first().map_or(0, |record| {
        let text = String::from_utf8_lossy(&record.bytes);
        text.parse().expect("a number")
    })
}

/// Adds one to the number that lies in all three areas, until it has done so often enough.
async fn counts(mut store: Joint<Polite>, done: Rc<Cell<u32>>) {
    while done.get() < COUNTS {
        let mut last = 0;
        for area in Area::ALL {
            last = number(&store.read(area).await.expect("readable"));
        }
        let next = (last + 1).to_string();
        let batch = Area::ALL.iter().fold(Batch::new(), |batch, area| {
            batch.put(*area, Record::new("number", "", 1, next.as_bytes()))
        });
        match store.commit(&batch).await {
            Ok(()) => done.set(done.get() + 1),
            // The other window was first: read again.
            Err(why) => assert_eq!(why, Failure::Elsewhere),
        }
    }
}

/// Runs two windows in an order from a seed; `patience` steps later the second one is closed for good.
fn run(seed: u64, patience: Option<u64>) -> (u32, Vec<u32>) {
    let mut disks = Disks::default();
    let polite = disks.0.clone().map(Polite);
    let done: [Rc<Cell<u32>>; 2] = Default::default();
    let mut windows: [Option<Pin<Box<dyn Future<Output = ()>>>>; 2] =
        [0, 1].map(|at: usize| -> Option<Pin<Box<dyn Future<Output = ()>>>> {
            Some(Box::pin(counts(Joint::new(polite.clone()), Rc::clone(&done[at]))))
        });
    let mut dice = Dice(seed);
    let mut context = Context::from_waker(Waker::noop());
    let mut steps = 0;
    while windows.iter().any(Option::is_some) {
        steps += 1;
        assert!(steps < 100_000, "seed {seed}: they hold each other up");
        if patience == Some(steps) {
            windows[1] = None;
        }
        let at = usize::from(dice.below(2) == 1);
        if let Some(window) = &mut windows[at]
            && window.as_mut().poll(&mut context).is_ready()
        {
            windows[at] = None;
        }
    }
    let mut store = now(disks.open()).expect("never waits").expect("opens");
    let mut kept = |area| number(&now(store.read(area)).expect("never waits").expect("readable"));
    let kept = Area::ALL.into_iter().map(&mut kept).collect();
    (done[0].get() + done[1].get(), kept)
}

#[test]
fn two_windows_that_count_together_never_lose_a_count() {
    for seed in 0..orders() {
        let (confirmed, kept) = run(seed, None);
        assert_eq!(confirmed, 2 * COUNTS);
        assert_eq!(kept, [confirmed; 3], "seed {seed}");
    }
}

#[test]
fn a_window_closed_at_any_step_holds_up_nobody_and_leaves_nothing_half_done() {
    for seed in 0..orders() {
        let (confirmed, kept) = run(seed, Some(1 + seed % 90));
        let fine = kept == [confirmed; 3] || kept == [confirmed + 1; 3];
        assert!(fine, "seed {seed}: confirmed {confirmed}, kept {kept:?}");
    }
}

#[test]
fn erasing_in_one_window_while_another_writes_leaves_no_half() {
    for seed in 0..orders() {
        let mut disks = Disks::default();
        let polite = disks.0.clone().map(Polite);
        let both = |text: &'static str| {
            Area::ALL.iter().fold(Batch::new(), |batch, area| {
                batch.put(*area, Record::new("note", "", 1, text.as_bytes()))
            })
        };
        let mut first = now(disks.open()).expect("never waits").expect("opens");
        now(first.commit(&both("before"))).expect("never waits").expect("kept");
        let mut one = Joint::new(polite.clone());
        let mut eraser = Box::pin(async move { one.erase().await });
        let mut other = Joint::new(polite);
        let mut writer = Box::pin(async move {
            for area in Area::ALL {
                other.read(area).await?;
            }
            other.commit(&both("after")).await
        });
        let (mut erased, mut written) = (None, None);
        let mut dice = Dice(seed);
        let mut context = Context::from_waker(Waker::noop());
        while erased.is_none() || written.is_none() {
            if dice.below(2) == 0 {
                if erased.is_none()
                    && let Poll::Ready(done) = eraser.as_mut().poll(&mut context)
                {
                    erased = Some(done);
                }
            } else if written.is_none()
                && let Poll::Ready(done) = writer.as_mut().poll(&mut context)
            {
                written = Some(done);
            }
        }
        let mut store = now(disks.open()).expect("never waits").expect("opens");
        let found = now(Model::of(&mut store)).expect("never waits").expect("readable");
        let after = Model::default().after(&both("after")).expect("fine");
        let whole = found.is_empty() || found == after;
        assert!(
            whole,
            "seed {seed}: erased {erased:?}, written {written:?}, found {found:?}"
        );
        assert!(erased == Some(Ok(())) || !found.is_empty(), "seed {seed}");
    }
}

/// A store during whose first look into A's area another window sets a PIN there.
struct Overtaken {
    store: Joint<Disk>,
    other: Option<House<Joint<Disk>>>,
}

impl Overtaken {
    async fn overtake(&mut self, area: Area) {
        if area == Area::PrivateA
            && let Some(mut other) = self.other.take()
        {
            other.set_pin(area, Some("2580"), &[9; 32]).await.expect("set");
        }
    }
}

impl Store for Overtaken {
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        let found = self.store.read(area).await;
        self.overtake(area).await;
        found
    }

    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        let found = self.store.peek(area).await;
        self.overtake(area).await;
        found
    }

    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure> {
        self.store.commit(batch).await
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        self.store.erase().await
    }
}

#[test]
fn a_pin_set_between_looking_and_writing_stops_the_write_also_where_nothing_was_read_before() {
    let note = |text: &'static str| Batch::new().put(Area::PrivateA, Record::new("note", text, 1, text.as_bytes()));
    for looked_before in [false, true] {
        let mut disks = Disks::default();
        let mut open = || now(disks.open()).expect("never waits").expect("opens");
        let mut first = House::new(open());
        now(first.keep(&note("first"), &[1; 32]))
            .expect("never waits")
            .expect("kept");
        let mut late = House::new(Overtaken {
            store: open(),
            other: None,
        });
        if looked_before {
            now(late.read(Area::PrivateA)).expect("never waits").expect("open");
            late.lock(Area::PrivateA);
        }
        late.store().other = Some(House::new(open()));
        let done = now(late.keep(&note("late"), &[2; 32])).expect("never waits");
        assert_eq!(done, Err(Trouble::Store(Failure::Elsewhere)), "{looked_before}");
        let again = now(late.keep(&note("late"), &[2; 32])).expect("never waits");
        assert!(
            matches!(
                again,
                Err(Trouble::Lock(Locked::NeedsPin) | Trouble::Store(Failure::Elsewhere))
            ),
            "{again:?}"
        );
        let mut anew = House::new(open());
        let opened = now(anew.unlock(Area::PrivateA, "2580"))
            .expect("never waits")
            .expect("the PIN");
        assert_eq!((opened.records.len(), opened.unreadable.len()), (1, 0));
    }
}
