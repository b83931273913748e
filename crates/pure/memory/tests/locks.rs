//! Locks: a PIN that opens, a wrong one that says so, one that is changed, taken away or forgotten.

use memory::{Area, Batch, Failure, House, InMemory, LOCK, Lock, Locked, Record, Store as _, Trouble, now};

const A: Area = Area::PrivateA;
const B: Area = Area::PrivateB;

/// What a store that never waits gave.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    now(work).expect("never waits")
}

fn secret() -> Record {
    Record::new("answers", "", 1, *b"a secret")
}

/// A house in which A told something, without a PIN.
fn house() -> House<InMemory> {
    let mut house = House::new(InMemory::new());
    at_once(house.keep(&Batch::new().put(A, secret()), &[1; 32])).expect("kept");
    house
}

/// The same store, entered by somebody who knows no key.
fn later(mut house: House<InMemory>) -> House<InMemory> {
    House::new(house.store().clone())
}

fn raw(house: &mut House<InMemory>, area: Area) -> Vec<Record> {
    at_once(house.store().read(area)).expect("readable")
}

#[test]
fn without_a_pin_ones_own_answers_open_by_themselves_and_lie_sealed() {
    let mut house = later(house());
    let below = raw(&mut house, A);
    assert!(
        below
            .iter()
            .all(|record| !record.bytes.windows(6).any(|bytes| bytes == b"secret"))
    );
    assert_eq!(at_once(house.read(A)).expect("open").records, [secret()]);
    assert_eq!(at_once(house.has_pin(A)), Ok(false));
}

#[test]
fn a_pin_opens_and_a_wrong_one_says_so_as_often_as_it_is_tried() {
    let mut house = house();
    at_once(house.set_pin(A, Some("2580"), &[2; 32])).expect("set");
    let mut house = later(house);
    assert_eq!(at_once(house.has_pin(A)), Ok(true));
    assert_eq!(at_once(house.read(A)), Err(Trouble::Lock(Locked::NeedsPin)));
    for wrong in ["", "0000", "258", "25800", "2580 ", "0852"] {
        assert_eq!(
            at_once(house.unlock(A, wrong)),
            Err(Trouble::Lock(Locked::WrongPin)),
            "{wrong}"
        );
    }
    // Nothing else was slowed or closed by it.
    assert_eq!(at_once(house.read(B)).expect("open").records, []);
    assert_eq!(at_once(house.unlock(A, "2580")).expect("the PIN").records, [secret()]);
    // And locked again it is locked.
    house.lock(A);
    assert_eq!(at_once(house.read(A)), Err(Trouble::Lock(Locked::NeedsPin)));
}

#[test]
fn a_locked_area_is_neither_read_nor_written_over() {
    let mut house = house();
    at_once(house.set_pin(A, Some("2580"), &[2; 32])).expect("set");
    let mut house = later(house);
    let before = raw(&mut house, A);
    let batch = Batch::new()
        .put(A, secret())
        .put(Area::Shared, Record::new("plan", "", 1, *b"x"));
    assert_eq!(
        at_once(house.keep(&batch, &[3; 32])),
        Err(Trouble::Lock(Locked::NeedsPin))
    );
    assert_eq!(
        at_once(house.set_pin(A, None, &[3; 32])),
        Err(Trouble::Lock(Locked::NeedsPin))
    );
    assert_eq!(raw(&mut house, A), before);
    assert_eq!(
        raw(&mut house, Area::Shared),
        [],
        "not even the other half of the batch"
    );
}

#[test]
fn a_pin_is_changed_and_taken_away_and_every_time_everything_is_sealed_with_a_new_key() {
    let mut house = house();
    let sealed = |house: &mut House<InMemory>| {
        let mut records = raw(house, A);
        records.retain(|record| record.kind != LOCK);
        records
    };
    let mut seen = vec![sealed(&mut house)];
    at_once(house.set_pin(A, Some("1111"), &[2; 32])).expect("set");
    seen.push(sealed(&mut house));
    at_once(house.set_pin(A, Some("2222"), &[2; 32])).expect("changed");
    let mut house = later(house);
    seen.push(sealed(&mut house));
    assert!(at_once(house.unlock(A, "2222")).is_ok());
    assert_eq!(at_once(house.unlock(A, "1111")), Err(Trouble::Lock(Locked::WrongPin)));
    assert!(at_once(house.unlock(A, "2222")).is_ok());
    at_once(house.set_pin(A, None, &[2; 32])).expect("taken away");
    let mut house = later(house);
    assert_eq!(at_once(house.read(A)).expect("open").records, [secret()]);
    seen.push(sealed(&mut house));
    for (at, one) in seen.iter().enumerate() {
        assert!(!seen[..at].contains(one), "step {at}: an old sealed text is left");
    }
}

#[test]
fn what_cannot_be_read_is_not_left_behind_under_an_old_key() {
    let strange = Record::new("diary", "1", 1, *b"\x01not sealed by anybody");
    let newer = Record::new("diary", "1", 1, *b"\x02sealed by a newer Attune");
    for (record, why) in [(strange, Failure::Damaged), (newer, Failure::Newer)] {
        let mut house = house();
        at_once(house.store().commit(&Batch::new().put(A, record))).expect("put there");
        let before = raw(&mut house, A);
        assert_eq!(
            at_once(house.set_pin(A, Some("1111"), &[2; 32])),
            Err(Trouble::Store(why))
        );
        assert_eq!(raw(&mut house, A), before, "nothing was changed");
    }
}

#[test]
fn a_large_area_says_how_far_it_is_and_can_be_stopped_on_the_way() {
    let mut house = house();
    let diary = (0..40).fold(Batch::new(), |batch, number| {
        batch.put(
            A,
            Record::new("diary", format!("{number:02}"), 1, vec![number; 300_000]),
        )
    });
    at_once(house.keep(&diary, &[1; 32])).expect("kept");
    let before = raw(&mut house, A);
    let mut shares = Vec::new();
    let stopped = at_once(house.set_pin_while(A, Some("1111"), &[2; 32], async |share| {
        shares.push(share);
        share < 0.5
    }));
    assert_eq!(stopped, Err(Trouble::Stopped));
    assert_eq!(raw(&mut house, A), before, "nothing was changed");
    assert_eq!(shares.len(), 21);
    let mut shares = Vec::new();
    let done = at_once(house.set_pin_while(A, Some("1111"), &[2; 32], async |share| {
        shares.push(share);
        true
    }));
    assert_eq!(done, Ok(()));
    assert!(
        shares.is_sorted() && shares.len() == 41 && shares[40] == 1.0,
        "{shares:?}"
    );
    let mut house = later(house);
    assert_eq!(at_once(house.unlock(A, "1111")).expect("open").records.len(), 41);
}

#[test]
fn one_persons_pin_opens_nothing_of_the_other() {
    let mut house = house();
    at_once(house.keep(&Batch::new().put(B, secret()), &[1; 32])).expect("kept");
    at_once(house.set_pin(A, Some("1111"), &[2; 32])).expect("set");
    at_once(house.set_pin(B, Some("2222"), &[2; 32])).expect("set");
    // Even with B's lock and records put in A's place.
    let moved = raw(&mut house, B);
    let batch = moved
        .into_iter()
        .fold(Batch::new().clear(A), |batch, record| batch.put(A, record));
    at_once(house.store().commit(&batch)).expect("put there");
    let mut house = later(house);
    assert_eq!(at_once(house.unlock(A, "2222")), Err(Trouble::Lock(Locked::Damaged)));
    assert_eq!(at_once(house.unlock(B, "1111")), Err(Trouble::Lock(Locked::WrongPin)));
}

#[test]
fn after_a_forgotten_pin_the_answers_can_be_erased_and_told_anew() {
    let mut house = house();
    at_once(house.keep(&Batch::new().put(B, secret()), &[1; 32])).expect("kept");
    at_once(house.set_pin(A, Some("2580"), &[2; 32])).expect("set");
    let mut house = later(house);
    at_once(house.forget(A)).expect("erased");
    assert_eq!(raw(&mut house, A), []);
    assert_eq!(at_once(house.read(A)).expect("open").records, []);
    assert_eq!(
        at_once(house.read(B)).expect("open").records,
        [secret()],
        "the other's answers stay"
    );
    let anew = Record::new("answers", "", 1, *b"told anew");
    at_once(house.keep(&Batch::new().put(A, anew.clone()), &[3; 32])).expect("kept");
    assert_eq!(at_once(house.read(A)).expect("open").records, [anew]);
}

#[test]
fn an_old_key_opens_nothing_that_was_told_after_erasing() {
    let mut first = house();
    let old = raw(&mut first, A);
    at_once(first.forget(A)).expect("erased");
    at_once(first.keep(&Batch::new().put(A, secret()), &[9; 32])).expect("kept");
    let lock = old.iter().find(|record| record.kind == LOCK).expect("a lock").clone();
    at_once(first.store().commit(&Batch::new().put(A, lock))).expect("put there");
    let opened = at_once(later(first).read(A)).expect("the lock opens");
    assert_eq!((opened.records.len(), opened.unreadable.len()), (0, 1));
}

#[test]
fn a_lock_that_lost_a_bit_is_told_from_a_wrong_pin() {
    for pin in [None, Some("2580")] {
        let (lock, _) = Lock::fresh(A, pin, &[1; 32]).expect("memory");
        let good = lock.record();
        assert_eq!(Lock::read(A, &good), Ok(lock));
        assert_eq!(Lock::read(B, &good), Err(Locked::Damaged), "it is A's");
        for at in 0..good.bytes.len() {
            let mut bad = good.clone();
            bad.bytes[at] ^= 4;
            assert_eq!(Lock::read(A, &bad), Err(Locked::Damaged), "byte {at}");
            bad.bytes.truncate(at);
            assert_eq!(Lock::read(A, &bad), Err(Locked::Damaged), "{at} bytes");
        }
        let newer = Record::new(LOCK, "", 2, good.bytes.clone());
        assert_eq!(Lock::read(A, &newer), Err(Locked::Newer));
    }
}

#[test]
fn a_lost_lock_is_told_and_nothing_is_written_over_what_it_locked() {
    let mut house = house();
    let lock = Batch::new().remove(A, LOCK, "");
    at_once(house.store().commit(&lock)).expect("removed");
    let mut house = later(house);
    assert_eq!(at_once(house.read(A)), Err(Trouble::Lock(Locked::Damaged)));
    let batch = Batch::new().put(A, secret());
    assert_eq!(
        at_once(house.keep(&batch, &[3; 32])),
        Err(Trouble::Lock(Locked::Damaged))
    );
}

#[test]
fn the_lock_itself_is_not_the_rooms_to_write() {
    let mut house = house();
    let lock = Batch::new().put(A, Record::new(LOCK, "", 1, *b"x"));
    assert_eq!(
        at_once(house.keep(&lock, &[3; 32])),
        Err(Trouble::Store(Failure::Unfit))
    );
    let gone = Batch::new().remove(A, LOCK, "");
    assert_eq!(
        at_once(house.keep(&gone, &[3; 32])),
        Err(Trouble::Store(Failure::Unfit))
    );
    // Clearing what was told keeps the lock and its PIN.
    at_once(house.set_pin(A, Some("2580"), &[2; 32])).expect("set");
    at_once(house.keep(&Batch::new().clear(A), &[3; 32])).expect("cleared");
    assert_eq!(at_once(house.has_pin(A)), Ok(true));
    assert_eq!(at_once(house.read(A)).expect("open").records, []);
}

#[test]
fn one_unreadable_record_does_not_hide_the_others() {
    let mut house = house();
    let strange = Record::new("diary", "1", 1, *b"not sealed by anybody");
    at_once(house.store().commit(&Batch::new().put(A, strange))).expect("put there");
    let opened = at_once(house.read(A)).expect("open");
    assert_eq!(opened.records, [secret()]);
    assert_eq!(opened.unreadable, [("diary".to_owned(), "1".to_owned())]);
}
