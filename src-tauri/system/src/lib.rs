//! The operating system behind one face: what Keepstep asks of Linux, macOS and Windows, each
//! question one function. Never decides anything about accounts or the vault, and never opens
//! the network.
//!
//! # Questions
//! - [`clock`]: what time is it.
//! - [`entropy`]: unpredictable bytes.
//! - [`home`]: where the data folder is.
//! - [`language`]: which language the person reads.
//! - [`harden`]: no core dumps, private files.
//!
//! # Things the system keeps
//! - [`keychain`]: one line under a name, in the keychain of the session.
//! - [`clipboard`]: codes out, text and pictures in.
//!
//! # Foreign things
//! - [`pictures`]: the QR codes of a picture, read in a process of its own.
//! - [`screen`]: what all monitors show.
//! - [`browser`]: an address, opened because a person clicked on it.
//!
//! Systems differ only below `platform`, `keychain`, `clipboard`, `pictures` and `screen`: twins with the same
//! functions, chosen in their `mod.rs` and nowhere else.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod browser;
pub mod clipboard;
pub mod clock;
pub mod entropy;
pub mod harden;
pub mod home;
pub mod keychain;
pub mod language;
pub mod pictures;
mod platform;
pub mod screen;
