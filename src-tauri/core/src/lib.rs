//! Keepstep's core: accounts and their codes, the vault, QR codes, foreign formats, and the
//! session that a face stands on. It knows no screen, no clock, no keychain and no network; the
//! vault's store alone touches the disk.
//!
//! # What a face uses
//! - [`session`]: everything a person can do, one method each.
//! - [`view`]: what may leave the house for a screen: serialisable, free of secrets.
//! - [`texts`]: every sentence in every language; [`problem`]: what happened, what to do next.
//! - [`keychain`]: the door a face's system holds open for the machine key.
//!
//! # What a session stands on
//! - [`moving`]: what proves that another device shows the right codes; the guides.
//! - [`provision`]: second factors made beforehand, for identity providers and their people.
//! - [`formats`]: foreign texts and files, recognised and read; accounts *and* problems.
//! - [`vault`]: the accounts in order, the sealed file, the folder around it.
//! - [`search`]: finding accounts by what a person types.
//! - [`qr`]: pixels to texts, texts to pictures.
//! - [`account`]: an account, checked once at birth; its codes; otpauth URIs.
//!
//! # The ground
//! - [`moment`]: a point in time, handed in. [`limits`]: every cap on foreign input.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![deny(rustdoc::broken_intra_doc_links)]

pub mod account;
pub mod formats;
pub mod keychain;
pub mod limits;
pub mod moment;
pub mod moving;
pub mod problem;
pub mod provision;
pub mod qr;
pub mod search;
pub mod session;
pub mod texts;
pub mod vault;
pub mod view;

pub use keychain::{Keychain, KeychainError};
pub use moment::Moment;
pub use problem::{Exit, Problem};
pub use session::Session;
pub use texts::Texts;
