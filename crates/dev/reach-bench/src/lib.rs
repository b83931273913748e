//! What is measured, as one library built twice: the program natively, and a module that node runs.

mod abi;
pub mod arm;
pub mod pairs;

/// FNV-1a, 64 bits, over the bits of numbers.
fn fingerprint(numbers: impl Iterator<Item = f64>) -> u64 {
    numbers
        .flat_map(|number| number.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}
