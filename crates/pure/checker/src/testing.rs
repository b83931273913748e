//! A pair without limits and a good plan for it, written by hand, for the tests of the rules.
