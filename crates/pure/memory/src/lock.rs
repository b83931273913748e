//! Where a person's key lies: under their PIN, or simply beside what it opens.

use crate::bytes::{Reader, Writer};
use crate::seal::{DataKey, close, derive, open};
use crate::stretch::{Cost, PIN};
use crate::{Area, Chance, Record};
use zeroize::Zeroizing;

/// The kind of the record that holds a lock. Its key is empty. It is the one private record that is not sealed.
pub const LOCK: &str = "lock";

/// The version of the lock's shape.
const VERSION: u32 = 1;

/// Why a lock did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// There is a PIN, and none was given.
    NeedsPin,
    /// That is not the PIN. It can be tried again at once.
    WrongPin,
    /// The lock cannot be read; what it locks can only be erased.
    Damaged,
    /// A newer Attune made it.
    Newer,
    /// The device has not enough memory to try a PIN now.
    NoRoom,
}

impl std::fmt::Display for Locked {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::NeedsPin => "these answers need their PIN",
            Self::WrongPin => "that is not the PIN; try again",
            Self::Damaged => "the key to these answers cannot be read; they can only be erased",
            Self::Newer => "a newer Attune locked these answers; update Attune first",
            Self::NoRoom => "there is not enough memory to try a PIN now",
        })
    }
}

impl std::error::Error for Locked {}

/// A person's key, locked away.
///
/// A PIN keeps the other person out of these answers on this device. It is short, so it does not keep out an expert who
/// copied the files. Without a PIN the key lies beside what it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    area: Area,
    kept: Kept,
}

#[derive(Clone, PartialEq, Eq)]
enum Kept {
    Beside(Zeroizing<[u8; 32]>),
    UnderPin {
        cost: Cost,
        salt: [u8; 16],
        wrapped: Vec<u8>,
    },
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Beside(_) => "Beside(..)",
            Self::UnderPin { .. } => "UnderPin(..)",
        })
    }
}

impl Lock {
    /// A new key for a private area and the lock that holds it. `None` when there is no memory to stretch the PIN.
    ///
    /// Also what a forgotten PIN needs: clear the area and put this lock there, in one batch.
    #[must_use]
    pub fn fresh(area: Area, pin: Option<&str>, chance: &Chance) -> Option<(Self, DataKey)> {
        let key = DataKey::draw(area, chance);
        Some((Self::around(area, &key, pin, chance)?, key))
    }

    /// A new key for an area that had this lock, and the lock that holds it. Even chance that was used before gives a key
    /// that the area did not have.
    pub(crate) fn after(before: &Record, area: Area, pin: Option<&str>, chance: &Chance) -> Option<(Self, DataKey)> {
        let key = DataKey::draw_after(before, area, chance);
        Some((Self::around(area, &key, pin, chance)?, key))
    }

    /// A key under a PIN, or under none. `None` when there is no memory to stretch the PIN.
    fn around(area: Area, key: &DataKey, pin: Option<&str>, chance: &Chance) -> Option<Self> {
        let Some(pin) = pin else {
            return Some(Self {
                area,
                kept: Kept::Beside(key.0.clone()),
            });
        };
        let salt = salt(chance)?;
        let cost = PIN;
        let wrapping = cost.stretch(pin, &salt)?;
        let wrapped = close(&wrapping, &bound(area, cost, &salt), key.0.as_ref(), chance)?;
        Some(Self {
            area,
            kept: Kept::UnderPin { cost, salt, wrapped },
        })
    }

    /// Whose private area it locks.
    #[must_use]
    pub const fn area(&self) -> Area {
        self.area
    }

    /// Whether it needs a PIN.
    #[must_use]
    pub const fn has_pin(&self) -> bool {
        matches!(self.kept, Kept::UnderPin { .. })
    }

    /// The key. A PIN given where none is needed is ignored.
    ///
    /// # Errors
    /// A wrong PIN is told as such, costs the one try and nothing more.
    pub fn unlock(&self, pin: Option<&str>) -> Result<DataKey, Locked> {
        match &self.kept {
            Kept::Beside(key) => Ok(DataKey(key.clone())),
            Kept::UnderPin { cost, salt, wrapped } => {
                let wrapping = cost.stretch(pin.ok_or(Locked::NeedsPin)?, salt).ok_or(Locked::NoRoom)?;
                let key = open(&wrapping, &bound(self.area, *cost, salt), wrapped).ok_or(Locked::WrongPin)?;
                let key: [u8; 32] = key.as_slice().try_into().map_err(|_| Locked::Damaged)?;
                Ok(DataKey(Zeroizing::new(key)))
            }
        }
    }

    /// The record to keep in the lock's area.
    #[must_use]
    pub fn record(&self) -> Record {
        let mut out = Writer::default();
        match &self.kept {
            Kept::Beside(key) => {
                out.u8(0);
                out.raw(key.as_ref());
            }
            Kept::UnderPin { cost, salt, wrapped } => {
                out.u8(1);
                cost.write(&mut out);
                out.raw(salt);
                out.raw(wrapped);
            }
        }
        let sum = sum(self.area, &out.0);
        out.raw(&sum);
        Record::new(LOCK, "", VERSION, out.0)
    }

    /// Reads the record of an area's lock.
    ///
    /// # Errors
    /// [`Locked::Newer`] or [`Locked::Damaged`].
    pub fn read(area: Area, record: &Record) -> Result<Self, Locked> {
        if record.version > VERSION {
            return Err(Locked::Newer);
        }
        let fine = record.kind == LOCK && record.version == VERSION;
        let kept = fine.then(|| Self::kept(area, &record.bytes)).flatten();
        kept.map(|kept| Self { area, kept }).ok_or(Locked::Damaged)
    }

    fn kept(area: Area, bytes: &[u8]) -> Option<Kept> {
        let (content, check) = bytes.split_last_chunk::<8>()?;
        if sum(area, content) != *check {
            return None;
        }
        let mut from = Reader(content);
        let kept = match from.u8()? {
            0 => Kept::Beside(Zeroizing::new(from.array()?)),
            1 => Kept::UnderPin {
                cost: Cost::read(&mut from)?,
                salt: from.array()?,
                wrapped: from.take(24 + 32 + 16)?.to_vec(),
            },
            _ => return None,
        };
        from.is_done().then_some(kept)
    }
}

fn salt(chance: &Chance) -> Option<[u8; 16]> {
    derive("attune.memory 1 salt", &[chance]).first_chunk().copied()
}

fn bound(area: Area, cost: Cost, salt: &[u8; 16]) -> Vec<u8> {
    let mut bound = Writer::default();
    bound.raw(b"attune.memory lock 1");
    bound.u8(area.number());
    cost.write(&mut bound);
    bound.raw(salt);
    bound.0
}

/// Tells damage from a wrong PIN.
fn sum(area: Area, content: &[u8]) -> [u8; 8] {
    let whole = derive("attune.memory 1 lock sum", &[&[area.number()], content]);
    let mut sum = [0; 8];
    sum.copy_from_slice(&whole[..8]);
    sum
}
