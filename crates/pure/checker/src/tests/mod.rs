//! The checker as others meet it: a good plan, everything that can be done wrong to it, its mirror image, and nonsense.

mod absurd;
mod good;
mod mirror;
mod mutations;
