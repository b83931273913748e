//! The tool.
fn main(){}
