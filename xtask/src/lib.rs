//! The project's own tool as a library, so that every gate can be tried on a planted fault (`tests/`).

pub mod atlas;
pub mod bench;
pub mod bench_reach;
pub mod browser;
pub mod gates;
pub mod run;
pub mod start;
pub mod suite;
pub mod tally;
pub mod tidy;
pub mod twin;
pub mod unit;
pub mod web;
pub mod workspace;
