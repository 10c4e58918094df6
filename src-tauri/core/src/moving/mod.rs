//! Moving to another phone: what proves that a code elsewhere is the right one. Knows no screen
//! and no clock.

mod told;
mod verify;

pub use verify::{Typed, Verdict, verify};
