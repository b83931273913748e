//! A shelf that outlives the store on it, as a disk does.

use memory::{Edit, Failure, Joint, Record, Shelf};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

type Rows = BTreeMap<(String, String), (u32, Vec<u8>)>;

/// One area's rows and how often they were written; clones lie on the same disk.
#[derive(Clone, Debug, Default)]
pub struct Disk(Rc<RefCell<(u64, Rows)>>);

impl Shelf for Disk {
    async fn load(&mut self) -> Result<(u64, Vec<Record>), Failure> {
        let disk = self.0.borrow();
        let records = disk.1.iter();
        let records = records.map(|((kind, key), (version, bytes))| Record::new(kind, key, *version, bytes.clone()));
        Ok((disk.0, records.collect()))
    }

    async fn write(&mut self, seen: u64, edits: &[Edit]) -> Result<u64, Failure> {
        let mut disk = self.0.borrow_mut();
        if disk.0 != seen {
            return Err(Failure::Elsewhere);
        }
        for edit in edits {
            match edit {
                Edit::Put(record) => disk.1.insert(record.name(), (record.version, record.bytes.clone())),
                Edit::Remove(kind, key) => disk.1.remove(&(kind.clone(), key.clone())),
            };
        }
        disk.0 += 1;
        Ok(disk.0)
    }

    async fn wipe(&mut self) -> Result<(), Failure> {
        let mut disk = self.0.borrow_mut();
        *disk = (disk.0 + 1, Rows::new());
        Ok(())
    }
}

/// Three disks under one joint store.
#[derive(Clone, Debug, Default)]
pub struct Disks(pub [Disk; 3]);

impl crate::Host for Disks {
    type Store = Joint<Disk>;

    async fn open(&mut self) -> Result<Self::Store, Failure> {
        Ok(Joint::new(self.0.clone()))
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        for disk in &mut self.0 {
            disk.wipe().await?;
        }
        Ok(())
    }
}

/// The store that lives only as long as the program; what it holds is handed on when it is opened again.
#[derive(Clone, Debug, Default)]
pub struct Fleeting(Rc<RefCell<memory::InMemory>>);

/// A store opened on [`Fleeting`].
#[derive(Clone, Debug)]
pub struct Held(Rc<RefCell<memory::InMemory>>);

impl Held {
    /// Takes the store out, uses it and puts it back, so that nothing is borrowed over a wait.
    async fn with<T>(&mut self, work: impl AsyncFnOnce(&mut memory::InMemory) -> T) -> T {
        let mut store = self.0.take();
        let done = work(&mut store).await;
        self.0.replace(store);
        done
    }
}

impl memory::Store for Held {
    async fn read(&mut self, area: memory::Area) -> Result<Vec<Record>, Failure> {
        self.with(async |store| store.read(area).await).await
    }

    async fn peek(&mut self, area: memory::Area) -> Result<Vec<Record>, Failure> {
        self.with(async |store| store.peek(area).await).await
    }

    async fn commit(&mut self, batch: &memory::Batch) -> Result<(), Failure> {
        self.with(async |store| store.commit(batch).await).await
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        self.with(async |store| store.erase().await).await
    }
}

impl crate::Host for Fleeting {
    type Store = Held;

    async fn open(&mut self) -> Result<Self::Store, Failure> {
        Ok(Held(Rc::clone(&self.0)))
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        self.0.replace(memory::InMemory::new());
        Ok(())
    }

    fn is_shared(&self) -> bool {
        false
    }
}
