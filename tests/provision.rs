//! The IT desk on made-up people: what is read, what is refused in which line, what is kept and
//! what identity providers get. Secrets here belong to nobody.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops by panicking")]

#[path = "provision/batch.rs"]
mod batch;
#[path = "provision/intake.rs"]
mod intake;
#[path = "provision/killed.rs"]
mod killed;
#[path = "provision/scale.rs"]
mod scale;
#[path = "provision/seeds.rs"]
mod seeds;
#[path = "provision/support.rs"]
mod support;
#[path = "provision/targets.rs"]
mod targets;
