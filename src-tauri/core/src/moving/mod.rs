//! Moving to another phone: what proves that a code elsewhere is the right one; how safe a person
//! is against the loss of a device; what is put on paper. Knows no screen and no clock.

mod kit;
mod paper;
mod report;
mod safety;
mod told;
mod verify;

pub use kit::{Kit, KitAccount, KitWish};
pub use paper::Paper;
pub use report::{Proven, Report, ReportAccount, ReportThing};
pub use safety::{
    AccountSafety, Backup, CodesLeft, DeviceSafety, Holder, KeyState, NextStep, Safety, Standing,
    Survival,
};
pub use verify::{Typed, Verdict, verify};
