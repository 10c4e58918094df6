//! Makers' files of secrets (Entra's table with or without users, OATH CSV, multiOTP, plain pairs,
//! PSKC), checked line by line before anything is done with them. Keeps nothing, writes nothing.

mod cell;
mod check;
mod seed;
mod shape;

pub use cell::Spelling;
pub use check::{Expect, check};
pub use seed::{Checked, Seed};
pub use shape::Shape;
