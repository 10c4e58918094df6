//! Moving to another phone: the move as a state, what proves that a code elsewhere is the right
//! one, the guides for what a person has to do elsewhere, and what the app there takes; how safe a
//! person is against the loss of a device; what is put on paper; the recovery codes for the day
//! when no phone is at hand. Knows no screen and no clock.

pub mod flow;
pub mod guides;
pub mod hand_over;
mod kit;
mod paper;
mod recovery_codes;
mod report;
mod safety;
mod told;
mod verify;

pub use kit::{Kit, KitAccount, KitWish};
pub use paper::Paper;
pub use recovery_codes::{
    Split, SplitCode, is_same as is_same_recovery_code, split as split_recovery_codes,
};
pub use report::{Proven, Report, ReportAccount, ReportThing};
pub use safety::{
    AccountSafety, Backup, CodesLeft, DeviceSafety, Holder, KeyState, NextStep, Safety, Standing,
    Survival,
};
pub use verify::{Typed, Verdict, verify};
