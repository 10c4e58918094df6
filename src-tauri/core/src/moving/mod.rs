//! Moving to another phone: the move as a state, what proves that a code elsewhere is the right
//! one, and the guides for what a person has to do elsewhere. Knows no screen and no clock.

pub mod flow;
pub mod guides;
mod told;
mod verify;

pub use verify::{Typed, Verdict, verify};
