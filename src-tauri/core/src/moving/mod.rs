//! Moving to another phone: what proves that a code elsewhere is the right one, and the guides for
//! what a person has to do elsewhere. Knows no screen and no clock.

pub mod guides;

mod told;
mod verify;

pub use verify::{Typed, Verdict, verify};
