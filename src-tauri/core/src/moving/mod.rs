//! Moving to another phone: what proves that a code elsewhere is the right one, and the recovery
//! codes for the day when none is at hand. Knows no screen and no clock.

mod recovery_codes;
mod told;
mod verify;

pub use recovery_codes::{
    Split, SplitCode, is_same as is_same_recovery_code, split as split_recovery_codes,
};
pub use verify::{Typed, Verdict, verify};
