//! Sealing: what is private is unreadable without its owner's key, and fits nowhere but in its own place.

use crate::bytes::{Reader, Writer};
use crate::{Area, Failure, Record};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// 32 bytes drawn by the shell from the system's own source. Pure rooms never draw.
pub type Chance = [u8; 32];

/// The form of sealed bytes; the first byte of each.
const FORM: u8 = 1;

/// Contents are filled up to one of these lengths, so that how much was answered cannot be told from outside.
const LENGTHS: [usize; 3] = [4 * 1024, 16 * 1024, 64 * 1024];

/// Why something sealed could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was altered, or sealed with another key, or for another place.
    Damaged,
    /// It was sealed by a newer Attune.
    Newer,
}

impl From<Unreadable> for Failure {
    fn from(why: Unreadable) -> Self {
        match why {
            Unreadable::Damaged => Self::Damaged,
            Unreadable::Newer => Self::Newer,
        }
    }
}

/// The key of one person's private area. Wiped from memory when dropped; never shown.
#[derive(Clone)]
pub struct DataKey(pub(crate) Zeroizing<[u8; 32]>);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("DataKey(..)")
    }
}

impl DataKey {
    /// A new key from chance. The same chance gives two areas two keys.
    pub(crate) fn draw(area: Area, chance: &Chance) -> Self {
        Self(derive("attune.memory 1 data key", &[&[area.number()], chance]))
    }

    /// A new key for an area that had this lock: even the same chance gives another one after each lock.
    pub(crate) fn draw_after(before: &Record, area: Area, chance: &Chance) -> Self {
        Self(derive(
            "attune.memory 1 next data key",
            &[&[area.number()], chance, &before.bytes],
        ))
    }

    /// The record with its content sealed for this area, kind, key and version.
    ///
    /// One `chance` may serve many records: the nonce also depends on what is sealed.
    ///
    /// # Errors
    /// [`Failure::Unfit`] when the content is larger than a record may be.
    pub fn seal(&self, area: Area, record: &Record, chance: &Chance) -> Result<Record, Failure> {
        record.check()?;
        let mut content = Writer::default();
        content.long(&record.bytes);
        content.0.resize(filled(content.0.len()), 0);
        let content = Zeroizing::new(content.0);
        let bound = bound(area, record);
        let sealed = close(&self.0, &bound, &content, chance).ok_or(Failure::Unfit)?;
        let bytes = [&[FORM], sealed.as_slice()].concat();
        if bytes.len() > Record::MOST_BYTES {
            return Err(Failure::Unfit);
        }
        Ok(Record::new(&record.kind, &record.key, record.version, bytes))
    }

    /// The record with its content readable.
    ///
    /// # Errors
    /// When it was not sealed with this key for this area, kind, key and version.
    pub fn open(&self, area: Area, record: &Record) -> Result<Record, Unreadable> {
        let (form, sealed) = record.bytes.split_first().ok_or(Unreadable::Damaged)?;
        match *form {
            0 => return Err(Unreadable::Damaged),
            FORM => {}
            _ => return Err(Unreadable::Newer),
        }
        let content = open(&self.0, &bound(area, record), sealed).ok_or(Unreadable::Damaged)?;
        let bytes = Reader(&content).long().ok_or(Unreadable::Damaged)?;
        Ok(Record::new(&record.kind, &record.key, record.version, bytes))
    }
}

/// The length contents of `count` bytes are filled up to.
fn filled(count: usize) -> usize {
    let last = LENGTHS[LENGTHS.len() - 1];
    LENGTHS
        .into_iter()
        .find(|length| count <= *length)
        .unwrap_or_else(|| count.div_ceil(last) * last)
}

/// What a sealed content belongs to.
fn bound(area: Area, record: &Record) -> Vec<u8> {
    let mut bound = Writer::default();
    bound.raw(b"attune.memory sealed 1");
    bound.u8(area.number());
    bound.long(record.kind.as_bytes());
    bound.long(record.key.as_bytes());
    bound.u32(record.version);
    bound.0
}

/// A key from parts, each behind its length, for one purpose.
pub(crate) fn derive(purpose: &str, parts: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let mut hash = blake3::Hasher::new_derive_key(purpose);
    for part in parts {
        hash.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
        hash.update(part);
    }
    Zeroizing::new(*hash.finalize().as_bytes())
}

/// Nonce and ciphertext. The nonce depends on chance, key, place and content: a chance used twice betrays nothing but
/// that the very same thing was sealed twice.
pub(crate) fn close(key: &[u8; 32], bound: &[u8], content: &[u8], chance: &Chance) -> Option<Vec<u8>> {
    let drawn = derive("attune.memory 1 nonce", &[key, chance, bound, content]);
    let nonce: [u8; 24] = drawn.first_chunk().copied()?;
    let payload = Payload {
        msg: content,
        aad: bound,
    };
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), payload)
        .ok()?;
    Some([nonce.as_slice(), sealed.as_slice()].concat())
}

/// The content, if nothing was altered.
pub(crate) fn open(key: &[u8; 32], bound: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<24>()?;
    let payload = Payload {
        msg: sealed,
        aad: bound,
    };
    let content = XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), payload)
        .ok()?;
    Some(Zeroizing::new(content))
}
