//! The module's two doors for node: prepare the line of a seed, then read it letter by letter. No pointers cross.

use std::cell::RefCell;

thread_local! {
    static LINE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Computes the line of this seed and returns its length in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(seed: u32) -> u32 {
    LINE.with_borrow_mut(|line| {
        *line = crate::line(seed).into_bytes();
        u32::try_from(line.len()).unwrap_or(0)
    })
}

/// One byte of the prepared line; 0 beyond its end.
#[unsafe(no_mangle)]
pub extern "C" fn letter(at: u32) -> u32 {
    LINE.with_borrow(|line| line.get(at as usize).copied().map_or(0, u32::from))
}
