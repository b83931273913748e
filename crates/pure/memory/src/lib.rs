//! What is kept, and in which shape. This room knows no health, no plan and no word: a record is bytes to it.
//!
//! Three [`Area`]s lie apart: what both share, and what is private to each. A [`Store`] keeps [`Record`]s in them and
//! takes changes as a [`Batch`], wholly or not at all. Private records are sealed with their owner's [`DataKey`], which
//! lies in a [`Lock`], with or without a PIN. [`Shapes`] bring records of earlier versions up to date and keep what they
//! do not know. [`pack`] and [`unpack`] make one file of everything and back.
//!
//! Chance is always an argument: 32 bytes the shell drew from the system.

mod area;
mod batch;
mod bytes;
mod export;
mod failure;
mod house;
mod joint;
mod lock;
mod now;
mod record;
mod seal;
mod shapes;
mod shelf;
mod store;
mod stretch;

pub use area::Area;
pub use batch::{Batch, Change};
pub use export::{Contents, Refusal, needs_passphrase, pack, restore, take, unpack};
pub use failure::Failure;
pub use house::{House, Opened, Trouble};
pub use joint::Joint;
pub use lock::{LOCK, Lock, Locked};
pub use now::now;
pub use record::Record;
pub use seal::{Chance, DataKey, Unreadable};
pub use shapes::{Damaged, Read, Shape, Shapes, Step};
pub use shelf::{Edit, Shelf};
pub use store::{InMemory, Store};
