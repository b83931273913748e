//! The constants written by `build.rs` from `/catalogue`.
#![allow(missing_docs, clippy::all)]

use crate::model::*;
use crate::*;
use quantity::*;

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
