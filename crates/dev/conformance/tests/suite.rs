//! The suite itself under test: stores with one planted fault each must not pass.

use conformance::disk::{Disk, Disks};
use conformance::faulty::{Faulty, FaultyShelves};
use conformance::{Host, crash, rules};
use memory::{Area, Batch, Edit, Failure, Joint, Record, Shelf, Store, now};

/// What is wrong with a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    ForgetsAnArea,
    ReversesOrder,
    KeepsOnlyVersionOne,
    WritesWithoutLooking,
    HalfOfABatch,
    EraseLeavesOne,
    CutsKeys,
    PeeksLikeReading,
}

struct Planted {
    store: Joint<Disk>,
    fault: Fault,
}

impl Store for Planted {
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        let mut records = self.store.read(area).await?;
        match self.fault {
            Fault::ReversesOrder => records.reverse(),
            Fault::ForgetsAnArea if area == Area::PrivateB => records.clear(),
            Fault::KeepsOnlyVersionOne => records.iter_mut().for_each(|record| record.version = 1),
            Fault::CutsKeys => records
                .iter_mut()
                .for_each(|record| record.key = record.key.replace('\0', "")),
            _ => {}
        }
        Ok(records)
    }

    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        match self.fault {
            Fault::PeeksLikeReading => self.store.read(area).await,
            _ => self.store.peek(area).await,
        }
    }

    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure> {
        match self.fault {
            Fault::WritesWithoutLooking => {
                for area in Area::ALL {
                    self.store.read(area).await?;
                }
                self.store.commit(batch).await
            }
            Fault::HalfOfABatch => {
                batch.check()?;
                for area in Area::ALL {
                    let changes = batch.within(area).cloned().collect();
                    self.store.commit(&Batch { changes }).await?;
                }
                Ok(())
            }
            _ => self.store.commit(batch).await,
        }
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        if self.fault == Fault::EraseLeavesOne {
            let batch = Batch::new().clear(Area::Shared).clear(Area::PrivateA);
            return self.store.commit(&batch).await;
        }
        self.store.erase().await
    }
}

struct PlantedHost(Disks, Fault);

impl Host for PlantedHost {
    type Store = Planted;

    async fn open(&mut self) -> Result<Planted, Failure> {
        let store = self.0.open().await?;
        Ok(Planted { store, fault: self.1 })
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        self.0.empty().await
    }
}

#[test]
fn the_rules_see_every_planted_fault() {
    let try_it = |fault| now(rules::all(&mut PlantedHost(Disks::default(), fault))).expect("never waits");
    assert!(try_it(Fault::None).is_ok());
    for fault in [
        Fault::ForgetsAnArea,
        Fault::ReversesOrder,
        Fault::KeepsOnlyVersionOne,
        Fault::WritesWithoutLooking,
        Fault::HalfOfABatch,
        Fault::EraseLeavesOne,
        Fault::CutsKeys,
        Fault::PeeksLikeReading,
    ] {
        let found = try_it(fault);
        assert!(found.is_err(), "{fault:?} passed");
    }
}

/// Writes area after area: each is atomic, all together are not.
struct OneByOne(Joint<Faulty<Disk>>);

impl Store for OneByOne {
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        self.0.read(area).await
    }

    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        self.0.peek(area).await
    }

    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure> {
        for area in Area::ALL {
            let changes = batch.within(area).cloned().collect();
            self.0.commit(&Batch { changes }).await?;
        }
        Ok(())
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        self.0.erase().await
    }
}

/// Says that it is written before it is.
#[derive(Clone, Debug)]
struct Hasty(Disk, Vec<Edit>);

impl Shelf for Hasty {
    async fn load(&mut self) -> Result<(u64, Vec<Record>), Failure> {
        let (writes, _) = self.0.load().await?;
        let later = std::mem::take(&mut self.1);
        if !later.is_empty() {
            self.0.write(writes, &later).await?;
        }
        self.0.load().await
    }

    async fn write(&mut self, seen: u64, edits: &[Edit]) -> Result<u64, Failure> {
        let (writes, _) = self.load().await?;
        if writes != seen {
            return Err(Failure::Elsewhere);
        }
        self.1 = edits.to_vec();
        Ok(seen + 1)
    }

    async fn wipe(&mut self) -> Result<(), Failure> {
        self.1.clear();
        self.0.wipe().await
    }
}

struct OneByOneHost(FaultyShelves<Disk>);

impl Host for OneByOneHost {
    type Store = OneByOne;

    async fn open(&mut self) -> Result<OneByOne, Failure> {
        Ok(OneByOne(self.0.open().await?))
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        self.0.empty().await
    }
}

impl crash::Breakable for OneByOneHost {
    fn arm(&mut self, writes: u32, fault: crash::Fault) {
        self.0.arm(writes, fault);
    }

    fn has_failed(&self) -> bool {
        self.0.has_failed()
    }

    fn repair(&mut self) {
        self.0.repair();
    }
}

#[test]
fn a_store_that_writes_area_after_area_does_not_pass_the_crashes() {
    let disks = || [Disk::default(), Disk::default(), Disk::default()];
    let found = now(crash::all(&mut OneByOneHost(FaultyShelves::new(disks())), 0)).expect("never waits");
    assert!(found.as_ref().is_err_and(|why| why.contains("half done")), "{found:?}");
    assert!(
        now(crash::all(&mut FaultyShelves::new(disks()), 0))
            .expect("never waits")
            .is_ok()
    );
}

#[test]
fn a_shelf_that_promises_before_it_has_written_does_not_pass_the_crashes() {
    let shelves = [0, 1, 2].map(|_| Hasty(Disk::default(), Vec::new()));
    let found = now(crash::all(&mut FaultyShelves::new(shelves), 0)).expect("never waits");
    assert!(found.as_ref().is_err(), "{found:?}");
}
