//! From a PIN or a passphrase to a key, made slow on purpose.

use crate::bytes::{Reader, Writer};
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

/// What one try costs. It travels with what was sealed, so that it can be raised later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    /// Memory in KiB.
    pub(crate) memory: u32,
    /// Passes over it.
    pub(crate) passes: u32,
}

/// For a PIN on a phone: 19 MiB, twice. It is tried every time somebody opens their own answers.
pub(crate) const PIN: Cost = Cost {
    memory: 19 * 1024,
    passes: 2,
};

/// For the passphrase of a file, which is tried seldom and may be attacked anywhere: 64 MiB, three times.
pub(crate) const FILE: Cost = Cost {
    memory: 64 * 1024,
    passes: 3,
};

/// More than this a file from outside may not ask of the device.
const MOST: Cost = Cost {
    memory: 256 * 1024,
    passes: 8,
};

impl Cost {
    pub(crate) fn write(self, to: &mut Writer) {
        to.u32(self.memory);
        to.u32(self.passes);
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Option<Self> {
        let cost = Self {
            memory: from.u32()?,
            passes: from.u32()?,
        };
        let fine = (8..=MOST.memory).contains(&cost.memory) && (1..=MOST.passes).contains(&cost.passes);
        fine.then_some(cost)
    }

    /// The key. `None` when the device has not enough memory for it.
    pub(crate) fn stretch(self, secret: &str, salt: &[u8; 16]) -> Option<Zeroizing<[u8; 32]>> {
        let params = Params::new(self.memory, self.passes, 1, Some(32)).ok()?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret.as_bytes(), salt, key.as_mut())
            .ok()?;
        Some(key)
    }
}
