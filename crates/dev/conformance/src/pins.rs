//! What holds for private areas and their PINs on any store: a new PIN is a new key for everything, at once or not at all,
//! and nobody goes on with an old one.

use crate::crash::{Breakable, Fault};
use crate::{Host, at, expect};
use memory::{Area, Batch, Failure, House, LOCK, Lock, Locked, Record, Store, Trouble};

const A: Area = Area::PrivateA;
const B: Area = Area::PrivateB;

/// What A told: small, large, empty, and under any name.
fn told() -> Vec<Record> {
    let mut records = vec![
        Record::new("answers", "", 1, *b"a secret"),
        Record::new("diary", "", 3, vec![7; 200_000]),
        Record::new("diary", "вечір", 1, []),
    ];
    records.extend((0..6).map(|number| Record::new("note", format!("{number:02}"), 1, [number; 50])));
    records
}

fn all(area: Area, records: &[Record]) -> Batch {
    let puts = records.iter().cloned();
    puts.fold(Batch::new(), |batch, record| batch.put(area, record))
}

fn said<T>(done: Result<T, Trouble>) -> Result<T, String> {
    done.map_err(|why| why.to_string())
}

/// A house in which both told something.
async fn house<H: Host>(host: &mut H) -> Result<House<H::Store>, String> {
    let mut house = House::new(at("opening", host.open().await)?);
    said(house.keep(&all(A, &told()), &[1; 32]).await)?;
    let of_b = [Record::new("answers", "", 1, *b"of b")];
    said(house.keep(&all(B, &of_b), &[2; 32]).await)?;
    Ok(house)
}

/// What lies there for whoever copies it.
async fn copied<S: Store>(house: &mut House<S>, area: Area) -> Result<Vec<Record>, String> {
    at("copying", house.store().peek(area).await)
}

/// How many records of `now` the lock of `before` still opens, with this PIN.
fn opened_by(before: &[Record], pin: Option<&str>, now: &[Record]) -> Result<usize, String> {
    let lock = before.iter().find(|record| record.kind == LOCK).ok_or("no lock")?;
    let key = Lock::read(A, lock).and_then(|lock| lock.unlock(pin));
    let key = key.map_err(|why| why.to_string())?;
    let mut now = now.iter().filter(|record| record.kind != LOCK);
    let count = now.by_ref().filter(|record| key.open(A, record).is_ok()).count();
    Ok(count)
}

/// Set, changed, taken away and forgotten: each time the key of before opens nothing of what lies there now, and no byte
/// that was sealed with it is left.
pub(crate) async fn a_new_pin_is_a_new_key_for_everything<H: Host>(host: &mut H) -> Result<(), String> {
    let mut here = house(host).await?;
    let mut pin = None;
    // The same chance each time: even a device without any must not give the same key again.
    for next in [Some("1111"), Some("2222"), Some("2222"), None, Some("1111")] {
        let step = format!("from {pin:?} to {next:?}");
        let before = copied(&mut here, A).await?;
        said(here.set_pin(A, next, &[1; 32]).await)?;
        let after = copied(&mut here, A).await?;
        expect(opened_by(&before, pin, &before)? == told().len(), || step.clone())?;
        let still = opened_by(&before, pin, &after)?;
        expect(still == 0, || format!("{step}: the old key opens {still} records"))?;
        let left = after
            .iter()
            .filter(|now| before.iter().any(|old| old.bytes == now.bytes));
        expect(left.count() == 0, || format!("{step}: old sealed bytes are left"))?;
        // Here it stays open; whoever comes anew needs the new PIN and no other.
        expect(said(here.read(A).await)?.records == told(), || step.clone())?;
        let mut anew = House::new(at("opening", host.open().await)?);
        if let Some(next) = next {
            let wrong = anew.unlock(A, "0000").await;
            expect(wrong == Err(Locked::WrongPin.into()), || format!("{step}: {wrong:?}"))?;
            expect(said(anew.unlock(A, next).await)?.records == told(), || step.clone())?;
        }
        expect(said(anew.read(A).await)?.records == told(), || step.clone())?;
        expect(said(anew.read(B).await)?.records.len() == 1, || format!("{step}: of B"))?;
        (here, pin) = (anew, next);
    }
    let before = copied(&mut here, A).await?;
    said(here.forget(A).await)?;
    expect(copied(&mut here, A).await?.is_empty(), || {
        "forgotten, and still there".to_owned()
    })?;
    said(here.keep(&all(A, &told()), &[1; 32]).await)?;
    let after = copied(&mut here, A).await?;
    let still = opened_by(&before, pin, &after)?;
    expect(still == 0, || {
        format!("after forgetting the old key opens {still} records")
    })
}

/// Nobody wrote there yet, and there is a PIN all the same.
pub(crate) async fn an_empty_area_takes_a_pin<H: Host>(host: &mut H) -> Result<(), String> {
    let mut here = House::new(at("opening", host.open().await)?);
    said(here.set_pin(A, Some("1111"), &[1; 32]).await)?;
    said(here.set_pin(A, Some("2222"), &[2; 32]).await)?;
    let mut anew = House::new(at("opening", host.open().await)?);
    let wrong = anew.unlock(A, "1111").await;
    expect(wrong == Err(Locked::WrongPin.into()), || format!("{wrong:?}"))?;
    expect(said(anew.unlock(A, "2222").await)?.records.is_empty(), || {
        "not empty".to_owned()
    })?;
    said(anew.keep(&all(A, &told()), &[3; 32]).await)?;
    expect(said(anew.read(A).await)?.records == told(), || "not kept".to_owned())
}

/// Exporting, or asking whether there is a PIN, does not count as having seen what another window wrote.
pub(crate) async fn looking_in_passing_is_not_having_seen<H: Host>(host: &mut H) -> Result<(), String> {
    if !host.is_shared() {
        return Ok(());
    }
    let mut one = house(host).await?;
    let mut other = House::new(at("opening beside it", host.open().await)?);
    for area in [A, Area::Shared] {
        said(other.read(area).await)?;
        let new = [Record::new("diary", "new", 1, *b"of one window")];
        said(one.keep(&all(area, &new), &[4; 32]).await)?;
        said(other.has_pin(A).await)?;
        said(other.export(None, &[5; 32]).await)?;
        expect(!at("looking", other.is_empty().await)?, || "empty".to_owned())?;
        let over = [Record::new("diary", "new", 1, *b"of the other")];
        let blind = other.keep(&all(area, &over), &[6; 32]).await;
        expect(blind == Err(Failure::Elsewhere.into()), || format!("{blind:?}"))?;
        let blind = other.keep(&Batch::new().clear(area), &[6; 32]).await;
        expect(blind == Err(Failure::Elsewhere.into()), || {
            format!("clearing: {blind:?}")
        })?;
    }
    let blind = other.set_pin(A, Some("1111"), &[7; 32]).await;
    expect(blind == Err(Failure::Elsewhere.into()), || format!("{blind:?}"))
}

/// A window that still holds the old key neither writes with it nor reads with it.
pub(crate) async fn a_pin_changed_in_one_window_locks_the_other<H: Host>(host: &mut H) -> Result<(), String> {
    if !host.is_shared() {
        return Ok(());
    }
    let mut one = house(host).await?;
    let mut other = House::new(at("opening beside it", host.open().await)?);
    expect(said(other.read(A).await)?.records == told(), || "not open".to_owned())?;
    said(one.set_pin(A, Some("2580"), &[3; 32]).await)?;
    let more = [Record::new("diary", "late", 1, *b"of the other window")];
    let blind = other.keep(&all(A, &more), &[4; 32]).await;
    expect(blind == Err(Failure::Elsewhere.into()), || format!("{blind:?}"))?;
    let locked = other.read(A).await;
    expect(locked == Err(Locked::NeedsPin.into()), || format!("{locked:?}"))?;
    let locked = other.keep(&all(A, &more), &[4; 32]).await;
    expect(locked == Err(Locked::NeedsPin.into()), || format!("{locked:?}"))?;
    expect(said(other.unlock(A, "2580").await)?.records == told(), || {
        "lost".to_owned()
    })?;
    said(other.keep(&all(A, &more), &[4; 32]).await)?;
    expect(said(one.read(A).await)?.records.len() == told().len() + 1, || {
        "not kept".to_owned()
    })?;
    // Taken away in the other window: this one goes on without asking.
    said(other.set_pin(A, None, &[5; 32]).await)?;
    expect(said(one.read(A).await)?.unreadable.is_empty(), || {
        "read with an old key".to_owned()
    })
}

/// Whether the area opens with exactly this PIN, or with none, and holds what was told.
async fn opens<S: Store>(house: &mut House<S>, pin: Option<&str>) -> Result<bool, String> {
    if said(house.has_pin(A).await)? != pin.is_some() {
        return Ok(false);
    }
    let opened = match pin {
        Some(pin) => house.unlock(A, pin).await,
        None => house.read(A).await,
    };
    match opened {
        Err(Trouble::Lock(Locked::WrongPin)) => Ok(false),
        other => {
            let opened = said(other)?;
            expect(opened.records == told() && opened.unreadable.is_empty(), || {
                format!("half of it is there: {opened:?}")
            })?;
            Ok(true)
        }
    }
}

/// Fails at every write of setting, changing and taking away a PIN, in every way; how often it failed.
///
/// # Errors
/// What was lost or half done, and where.
pub async fn crashes<H: Breakable>(host: &mut H) -> Result<u32, String> {
    let mut broken = 0;
    for fault in Fault::ALL {
        for change in 0..CHANGES.len() {
            for writes in 0.. {
                let place = format!("{fault:?} after {writes} writes of change {change}");
                let failed = live(host, change, writes, fault).await;
                if !failed.map_err(|why| format!("{place}: {why}"))? {
                    break;
                }
                broken += 1;
            }
        }
    }
    expect(broken > 0, || "nothing ever broke; is the fault armed?".to_owned())?;
    Ok(broken)
}

/// Set, changed, taken away.
const CHANGES: [Option<&str>; 3] = [Some("1111"), Some("2222"), None];

/// Lives once and fails at one of the changes; whether it did.
async fn live<H: Breakable>(host: &mut H, failing: usize, writes: u32, fault: Fault) -> Result<bool, String> {
    host.repair();
    at("emptying", host.empty().await)?;
    let mut here = house(host).await?;
    let mut pin = None;
    for next in &CHANGES[..failing] {
        said(here.set_pin(A, *next, &[1; 32]).await)?;
        pin = *next;
    }
    let next = CHANGES[failing];
    host.arm(writes, fault);
    let done = here.set_pin(A, next, &[1; 32]).await;
    let failed = host.has_failed();
    host.repair();
    if failed && fault.takes_down() {
        drop(here);
        here = House::new(at("opening", host.open().await)?);
    }
    let is_new = opens(&mut here, next).await?;
    expect(is_new || done.is_err(), || format!("confirmed, and yet not {next:?}"))?;
    expect(failed || done.is_ok(), || format!("{done:?} without a reason"))?;
    if !is_new {
        expect(opens(&mut here, pin).await?, || {
            format!("neither {pin:?} nor {next:?} opens it")
        })?;
        said(here.set_pin(A, next, &[1; 32]).await)?;
    }
    let mut anew = House::new(at("opening", host.open().await)?);
    expect(opens(&mut anew, next).await?, || "at the end".to_owned())?;
    expect(said(anew.read(B).await)?.records.len() == 1, || "of B".to_owned())?;
    Ok(failed)
}
