//! What a store should hold, kept the simplest way; and batches from a seed.

use memory::{Area, Batch, Change, Failure, Record, Store};
use std::collections::BTreeMap;

/// What a store should hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model(BTreeMap<(Area, String, String), (u32, Vec<u8>)>);

impl Model {
    /// What it holds after this batch.
    ///
    /// # Errors
    /// [`Failure::Newer`] when the batch would put an earlier version over a later one.
    pub fn after(&self, batch: &Batch) -> Result<Self, Failure> {
        let mut rows = self.0.clone();
        for change in &batch.changes {
            match change {
                Change::Put(area, record) => {
                    let name = (*area, record.kind.clone(), record.key.clone());
                    let before = rows.insert(name, (record.version, record.bytes.clone()));
                    if before.is_some_and(|(before, _)| before > record.version) {
                        return Err(Failure::Newer);
                    }
                }
                Change::Remove(area, kind, key) => {
                    rows.remove(&(*area, kind.clone(), key.clone()));
                }
                Change::Clear(area) => rows.retain(|(other, _, _), _| other != area),
            }
        }
        Ok(Self(rows))
    }

    /// What a store really holds.
    ///
    /// # Errors
    /// Those of reading.
    pub async fn of(store: &mut impl Store) -> Result<Self, Failure> {
        let mut rows = BTreeMap::new();
        for area in Area::ALL {
            for record in store.read(area).await? {
                rows.insert((area, record.kind, record.key), (record.version, record.bytes));
            }
        }
        Ok(Self(rows))
    }

    /// Nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A splitmix64 generator: the same seed gives the same batches everywhere.
#[derive(Clone, Debug)]
pub struct Dice(pub u64);

impl Dice {
    /// A number below `bound`, which is not 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    /// One to five changes over few names, so that they meet often.
    pub fn batch(&mut self) -> Batch {
        const KINDS: [&str; 3] = ["answers", "diary", "план"];
        const KEYS: [&str; 4] = ["", "1", "тут", "zzz"];
        let mut batch = Batch::new();
        for _ in 0..=self.below(5) {
            let area = self.pick(Area::ALL);
            let (kind, key) = (self.pick(KINDS), self.pick(KEYS));
            batch = match self.below(12) {
                0 => batch.clear(area),
                1..=3 => batch.remove(area, kind, key),
                _ => {
                    let filling = u8::try_from(self.below(256)).unwrap_or(0);
                    let length = usize::try_from(self.below(300)).unwrap_or(0);
                    let version = if self.below(10) == 0 { 2 } else { 1 };
                    batch.put(area, Record::new(kind, key, version, vec![filling; length]))
                }
            };
        }
        batch
    }

    fn pick<T: Copy, const N: usize>(&mut self, from: [T; N]) -> T {
        let at = self.below(u64::try_from(N).unwrap_or(1));
        from[usize::try_from(at).unwrap_or(0)]
    }
}
