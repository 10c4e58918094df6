//! The paper kit: what lies beside a passport for the day on which computer or phone is gone. Made
//! out of what it is given and kept nowhere; never shows a secret that was not asked for.

mod accounts;
mod given;
mod page;
mod picture;

pub use given::{Kit, KitAccount, KitWish};
