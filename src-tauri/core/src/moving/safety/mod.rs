//! "If this computer, or a phone, were gone tomorrow": which accounts would be left, and what helps
//! most next. Pure: a vault and a moment in, an answer without secrets out.

mod judge;
mod next;
mod view;

pub use view::{
    AccountSafety, Backup, CodesLeft, DeviceSafety, Holder, KeyState, NextStep, Safety, Standing,
    Survival,
};
