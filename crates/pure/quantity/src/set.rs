//! A small set of named values, kept as bits: copyable, ordered, the same on every machine.

use core::marker::PhantomData;

/// A value that can be a member of a [`Set`]: it has a bit number below 64.
pub trait Member: Copy {
    /// The bit of this value, 0 to 63.
    fn bit(self) -> u32;
}

/// A set of at most 64 different members.
pub struct Set<T> {
    bits: u64,
    of: PhantomData<T>,
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Set<T> {}
impl<T> core::fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Set({:#x})", self.bits)
    }
}
impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T> Set<T> {
    /// The set without members.
    pub const EMPTY: Self = Self {
        bits: 0,
        of: PhantomData,
    };
    /// A set from its raw bits; for generated tables.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self { bits, of: PhantomData }
    }
    /// The raw bits.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.bits
    }
    /// True when nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }
    /// How many members there are.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.bits.count_ones()
    }
    /// Members of either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self::from_bits(self.bits | other.bits)
    }
    /// Members of both.
    #[must_use]
    pub const fn intersect(self, other: Self) -> Self {
        Self::from_bits(self.bits & other.bits)
    }
    /// Members of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self::from_bits(self.bits & !other.bits)
    }
    /// True when every member of this set is in the other.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.bits & !other.bits == 0
    }
    /// True when the two share a member.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }
}

impl<T: Member> Set<T> {
    /// True when `member` is in the set.
    #[must_use]
    pub fn contains(self, member: T) -> bool {
        self.bits >> member.bit() & 1 == 1
    }
    /// The set with `member` in it.
    #[must_use]
    pub fn with(self, member: T) -> Self {
        Self::from_bits(self.bits | 1 << member.bit())
    }
    /// Puts `member` into the set.
    pub fn insert(&mut self, member: T) {
        self.bits |= 1 << member.bit();
    }
    /// Takes `member` out of the set.
    pub fn remove(&mut self, member: T) {
        self.bits &= !(1 << member.bit());
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut set = Self::EMPTY;
        for member in iter {
            set.insert(member);
        }
        set
    }
}
