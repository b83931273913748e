//! The two people, their hands, and the sides of a body.

use crate::named;
use core::ops::{Index, IndexMut};

named! {
    /// One of the two people. A and B are equal; the letters only say who is who.
    pub enum Person {
        /// The first person.
        A = "a",
        /// The second person.
        B = "b",
    }
}

impl Person {
    /// The partner.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Person::A => Person::B,
            Person::B => Person::A,
        }
    }
}

/// Something both people have, one each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerPerson<T> {
    /// A's.
    pub a: T,
    /// B's.
    pub b: T,
}

impl<T> PerPerson<T> {
    /// Makes one for each from a function of the person.
    pub fn from_fn(mut f: impl FnMut(Person) -> T) -> Self {
        Self {
            a: f(Person::A),
            b: f(Person::B),
        }
    }
    /// The same with A and B exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { a: self.b, b: self.a }
    }
}
impl<T> Index<Person> for PerPerson<T> {
    type Output = T;
    fn index(&self, person: Person) -> &T {
        match person {
            Person::A => &self.a,
            Person::B => &self.b,
        }
    }
}
impl<T> IndexMut<Person> for PerPerson<T> {
    fn index_mut(&mut self, person: Person) -> &mut T {
        match person {
            Person::A => &mut self.a,
            Person::B => &mut self.b,
        }
    }
}

named! {
    /// The side of the receiver that is worked. `Both` doses both sides and needs both hands.
    pub enum Side {
        /// The receiver's own left.
        Left = "left",
        /// The receiver's own right.
        Right = "right",
        /// A region that has no sides.
        Midline = "midline",
        /// Both sides at once.
        Both = "both",
    }
}

impl Side {
    /// Left and right exchanged; midline and both stay.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
            other => other,
        }
    }
    /// The single sides this one covers: both covers left and right.
    #[must_use]
    pub const fn singles(self) -> &'static [Side] {
        match self {
            Side::Left => &[Side::Left],
            Side::Right => &[Side::Right],
            Side::Midline => &[Side::Midline],
            Side::Both => &[Side::Left, Side::Right],
        }
    }
}

named! {
    /// The giver's own hands.
    pub enum Hands {
        /// No hand gives.
        None = "none",
        /// The giver's left hand.
        Left = "left",
        /// The giver's right hand.
        Right = "right",
        /// Both hands.
        Both = "both",
    }
}

impl Hands {
    /// Left and right exchanged.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Hands::Left => Hands::Right,
            Hands::Right => Hands::Left,
            other => other,
        }
    }
    /// True when these hands include all of `needed`.
    #[must_use]
    pub const fn include(self, needed: Hands) -> bool {
        matches!(
            (self, needed),
            (_, Hands::None) | (Hands::Both, _) | (Hands::Left, Hands::Left) | (Hands::Right, Hands::Right)
        )
    }
    /// How many hands: 0 to 2.
    #[must_use]
    pub const fn count(self) -> u8 {
        match self {
            Hands::None => 0,
            Hands::Left | Hands::Right => 1,
            Hands::Both => 2,
        }
    }
}
