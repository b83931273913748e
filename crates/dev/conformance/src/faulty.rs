//! Shelves that fail on purpose, at the Nth write.

use crate::Host;
use crate::crash::{Breakable, Fault};
use memory::{Edit, Failure, Joint, Record, Shelf};
use std::cell::Cell;
use std::rc::Rc;

/// When to fail, and how far we are. Shared by all shelves of a store.
#[derive(Debug, Default)]
struct Plan {
    left: Cell<Option<u32>>,
    fault: Cell<Fault>,
    fired: Cell<bool>,
    is_down: Cell<bool>,
}

/// A real shelf that fails when its plan says so.
#[derive(Clone, Debug)]
pub struct Faulty<S> {
    shelf: S,
    plan: Rc<Plan>,
}

impl<S: Shelf> Faulty<S> {
    /// Whether now is the time; counts.
    fn strikes(&self) -> Option<Fault> {
        match self.plan.left.get() {
            Some(0) => {
                self.plan.left.set(None);
                self.plan.fired.set(true);
                let fault = self.plan.fault.get();
                self.plan.is_down.set(fault.takes_down());
                Some(fault)
            }
            Some(left) => {
                self.plan.left.set(Some(left - 1));
                None
            }
            None => None,
        }
    }

    fn is_up(&self) -> Result<(), Failure> {
        if self.plan.is_down.get() {
            Err(Failure::Lost)
        } else {
            Ok(())
        }
    }
}

impl<S: Shelf> Shelf for Faulty<S> {
    async fn load(&mut self) -> Result<(u64, Vec<Record>), Failure> {
        self.is_up()?;
        self.shelf.load().await
    }

    async fn write(&mut self, seen: u64, edits: &[Edit]) -> Result<u64, Failure> {
        self.is_up()?;
        match self.strikes() {
            None => self.shelf.write(seen, edits).await,
            Some(Fault::CrashBefore) => Err(Failure::Lost),
            Some(Fault::CrashAfter) => {
                self.shelf.write(seen, edits).await?;
                Err(Failure::Lost)
            }
            Some(Fault::Full) => Err(Failure::Full),
        }
    }

    async fn wipe(&mut self) -> Result<(), Failure> {
        self.is_up()?;
        match self.strikes() {
            None => self.shelf.wipe().await,
            Some(Fault::CrashAfter) => {
                self.shelf.wipe().await?;
                Err(Failure::Lost)
            }
            Some(Fault::CrashBefore | Fault::Full) => Err(Failure::Lost),
        }
    }
}

/// A medium whose shelves fail on purpose.
#[derive(Debug)]
pub struct FaultyShelves<S> {
    shelves: [S; 3],
    plan: Rc<Plan>,
}

impl<S: Shelf + Clone> FaultyShelves<S> {
    /// Over three shelves, whose clones lie on the same medium.
    #[must_use]
    pub fn new(shelves: [S; 3]) -> Self {
        Self {
            shelves,
            plan: Rc::default(),
        }
    }
}

impl<S: Shelf + Clone> Host for FaultyShelves<S> {
    type Store = Joint<Faulty<S>>;

    async fn open(&mut self) -> Result<Self::Store, Failure> {
        Ok(Joint::new(self.shelves.clone().map(|shelf| Faulty {
            shelf,
            plan: Rc::clone(&self.plan),
        })))
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        for shelf in &mut self.shelves {
            shelf.wipe().await?;
        }
        Ok(())
    }
}

impl<S: Shelf + Clone> Breakable for FaultyShelves<S> {
    fn arm(&mut self, writes: u32, fault: Fault) {
        self.plan.left.set(Some(writes));
        self.plan.fault.set(fault);
        self.plan.fired.set(false);
        self.plan.is_down.set(false);
    }

    fn has_failed(&self) -> bool {
        self.plan.fired.get()
    }

    fn repair(&mut self) {
        self.plan.left.set(None);
        self.plan.fired.set(false);
        self.plan.is_down.set(false);
    }
}
