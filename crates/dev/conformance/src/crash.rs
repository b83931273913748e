//! What holds when a store fails or dies at its Nth write, for every N: nothing that was confirmed is lost, and what was
//! not confirmed is there wholly or not at all.

use crate::model::{Dice, Model};
use crate::{Host, at, expect};
use memory::{Area, Batch, Record, Store};

/// How it fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// The program dies before the write.
    #[default]
    CrashBefore,
    /// The program dies after the write, before anybody hears of it.
    CrashAfter,
    /// This one write finds no room; the next ones do.
    Full,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::CrashBefore, Self::CrashAfter, Self::Full];

    /// Whether nothing works afterwards until the store is opened anew.
    #[must_use]
    pub const fn takes_down(self) -> bool {
        !matches!(self, Self::Full)
    }
}

/// A medium that can be told to fail.
pub trait Breakable: Host {
    /// Fails once, after so many more writes, in this way.
    fn arm(&mut self, writes: u32, fault: Fault);

    /// Whether it failed since it was armed.
    fn has_failed(&self) -> bool;

    /// Works again from now on.
    fn repair(&mut self);
}

/// One thing a script does.
enum Deed {
    Commit(Batch),
    Erase,
}

/// Everything that can happen to a store, in one short life.
fn script() -> Vec<Deed> {
    let put = |area, kind: &str, key: &str, text: &str| (area, Record::new(kind, key, 1, text.as_bytes()));
    let batch = |records: Vec<(Area, Record)>| {
        let records = records.into_iter();
        Deed::Commit(records.fold(Batch::new(), |batch, (area, record)| batch.put(area, record)))
    };
    let (shared, a, b) = (Area::Shared, Area::PrivateA, Area::PrivateB);
    vec![
        batch(vec![put(shared, "setting", "", "friends")]),
        batch(vec![put(a, "answers", "", "of a"), put(b, "answers", "", "of b")]),
        batch(vec![
            put(shared, "limits", "", "derived"),
            put(a, "answers", "", "of a, anew"),
        ]),
        Deed::Commit(
            Batch::new()
                .clear(shared)
                .put(shared, Record::new("plan", "1", 1, *b"plan"))
                .remove(b, "answers", "")
                .put(b, Record::new("diary", "1", 1, *b"of b")),
        ),
        batch(vec![put(a, "diary", "1", "alone")]),
        Deed::Erase,
        batch(vec![
            put(shared, "setting", "", "partners"),
            put(a, "answers", "", "again"),
            put(b, "answers", "", "again"),
        ]),
        Deed::Commit(Batch::new().clear(shared).clear(a).clear(b)),
        batch(vec![put(b, "answers", "", "last"), put(shared, "plan", "2", "last")]),
    ]
}

/// A longer life from a seed.
fn generated(seed: u64) -> Vec<Deed> {
    let mut dice = Dice(seed);
    let mut deeds = Vec::new();
    let mut model = Model::default();
    while deeds.len() < 8 {
        if dice.below(9) == 0 {
            deeds.push(Deed::Erase);
            model = Model::default();
            continue;
        }
        let batch = dice.batch();
        if let Ok(next) = model.after(&batch) {
            model = next;
            deeds.push(Deed::Commit(batch));
        }
    }
    deeds
}

/// Breaks the hand-written life and `lives` generated ones at every write, in every way. Returns how often it broke.
///
/// # Errors
/// What was lost or half done, and where.
pub async fn all<H: Breakable>(host: &mut H, lives: u64) -> Result<u32, String> {
    let mut broken = 0;
    for life in 0..=lives {
        let deeds = if life == 0 { script() } else { generated(life) };
        for fault in Fault::ALL {
            for writes in 0.. {
                let place = format!("life {life}, {fault:?} after {writes} writes");
                if !live(host, &deeds, writes, fault, &place).await? {
                    break;
                }
                broken += 1;
            }
        }
    }
    expect(broken > 0, || "nothing ever broke; is the fault armed?".to_owned())?;
    Ok(broken)
}

/// Lives once. Whether it broke on the way.
async fn live<H: Breakable>(
    host: &mut H,
    deeds: &[Deed],
    writes: u32,
    fault: Fault,
    place: &str,
) -> Result<bool, String> {
    host.repair();
    at(place, host.empty().await)?;
    let mut store = at(place, host.open().await)?;
    let mut model = Model::default();
    host.arm(writes, fault);
    let mut broke = false;
    // What happens on the way back may fail as well.
    let mut more_faults = 2;
    for (number, deed) in deeds.iter().enumerate() {
        let place = format!("{place}, deed {number}");
        let after = match deed {
            Deed::Commit(batch) => at(&place, model.after(batch))?,
            Deed::Erase => Model::default(),
        };
        loop {
            let done = carry_out(&mut store, deed).await;
            if !host.has_failed() {
                at(&place, done)?;
                break;
            }
            broke = true;
            store = recover(host, store, fault, &place).await?;
            if more_faults > 0 {
                more_faults -= 1;
                host.arm(writes % 5, fault);
            }
            let mut found = Model::of(&mut store).await;
            if found.is_err() && host.has_failed() {
                store = recover(host, store, fault, &place).await?;
                found = Model::of(&mut store).await;
            }
            let found = at(&place, found)?;
            expect(done.is_err() || found == after, || {
                format!("{place}: confirmed, and yet {found:?}")
            })?;
            let whole = found == model || found == after;
            expect(whole, || format!("{place}: half done: {found:?}"))?;
            if found == after {
                break;
            }
        }
        model = after;
    }
    host.repair();
    let found = at(place, Model::of(&mut store).await)?;
    expect(found == model, || format!("{place}: at the end {found:?}"))?;
    let mut anew = at(place, host.open().await)?;
    let found = at(place, Model::of(&mut anew).await)?;
    expect(found == model, || format!("{place}: opened anew {found:?}"))?;
    Ok(broke)
}

/// The store after a failure: the same one where it lived on, else opened anew.
async fn recover<H: Breakable>(host: &mut H, store: H::Store, fault: Fault, place: &str) -> Result<H::Store, String> {
    host.repair();
    if fault.takes_down() {
        drop(store);
        at(place, host.open().await)
    } else {
        Ok(store)
    }
}

async fn carry_out(store: &mut impl Store, deed: &Deed) -> Result<(), memory::Failure> {
    match deed {
        Deed::Commit(batch) => store.commit(batch).await,
        Deed::Erase => store.erase().await,
    }
}
