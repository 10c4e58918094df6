//! Moving to another phone: the move as a state, and what proves that a code elsewhere is the
//! right one. Knows no screen and no clock.

pub mod flow;
mod told;
mod verify;

pub use verify::{Typed, Verdict, verify};
