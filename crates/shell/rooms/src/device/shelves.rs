//! Where things are kept: in the browser's database, or, where that is forbidden, only as long as the page lives.

use memory::{Area, Batch, Failure, InMemory, Record, Store};

/// The store of this page.
#[derive(Debug)]
pub(crate) struct Shelves {
    browser: vault::Store,
    /// In its place once the browser said no.
    instead: Option<InMemory>,
}

impl Shelves {
    pub(crate) fn new() -> Self {
        Self {
            browser: vault::store(),
            instead: None,
        }
    }

    /// True when nothing stays for next time.
    pub(crate) fn only_for_now(&self) -> bool {
        self.instead.is_some()
    }
}

impl Store for Shelves {
    async fn read(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        if let Some(instead) = &mut self.instead {
            return instead.read(area).await;
        }
        match self.browser.read(area).await {
            Err(Failure::Denied) => {
                self.instead = Some(InMemory::new());
                Ok(Vec::new())
            }
            other => other,
        }
    }

    async fn peek(&mut self, area: Area) -> Result<Vec<Record>, Failure> {
        if let Some(instead) = &mut self.instead {
            return instead.peek(area).await;
        }
        match self.browser.peek(area).await {
            Err(Failure::Denied) => Ok(Vec::new()),
            other => other,
        }
    }

    async fn commit(&mut self, batch: &Batch) -> Result<(), Failure> {
        match &mut self.instead {
            Some(instead) => instead.commit(batch).await,
            None => self.browser.commit(batch).await,
        }
    }

    async fn erase(&mut self) -> Result<(), Failure> {
        match &mut self.instead {
            Some(instead) => instead.erase().await,
            None => self.browser.erase().await,
        }
    }
}
