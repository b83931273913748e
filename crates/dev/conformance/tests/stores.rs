//! The suite on the stores that need nothing but memory, and proof that the suite sees what is wrong.

use conformance::disk::{Disk, Disks, Fleeting};
use conformance::faulty::FaultyShelves;
use conformance::{crash, pins, rules};
use memory::now;

#[test]
fn the_store_in_memory_keeps_every_rule() {
    let kept = now(rules::all(&mut Fleeting::default())).expect("never waits");
    assert_eq!(kept.map(|names| names.len()), Ok(22));
}

#[test]
fn three_databases_joined_keep_every_rule() {
    let kept = now(rules::all(&mut Disks::default())).expect("never waits");
    assert_eq!(kept.map(|names| names.len()), Ok(22));
}

#[test]
fn a_crash_or_a_full_disk_at_any_write_loses_nothing_that_was_confirmed() {
    let mut host = FaultyShelves::new([Disk::default(), Disk::default(), Disk::default()]);
    let broken = now(crash::all(&mut host, 60)).expect("never waits");
    assert!(broken.as_ref().is_ok_and(|times| *times > 1000), "{broken:?}");
}

#[test]
fn a_crash_or_a_full_disk_at_any_write_of_a_new_pin_leaves_the_old_one_or_the_new_one() {
    let mut host = FaultyShelves::new([Disk::default(), Disk::default(), Disk::default()]);
    let broken = now(pins::crashes(&mut host)).expect("never waits");
    assert_eq!(broken, Ok(9), "three changes, one write each, three ways to fail");
}
