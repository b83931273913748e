//! The tables and functions written by `build.rs` from `/locales`.

use crate::Lang;
use crate::say::{Arg, Table, Words};

include!(concat!(env!("OUT_DIR"), "/words.rs"));
