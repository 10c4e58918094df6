//! The account: what a person has with a service, and the codes it makes. Everything here is
//! checked once, at birth; nothing here reads a clock, a file or a screen.

mod base32;
mod code;
mod details;
mod kind;
mod otpauth;
mod secret;
mod uri;

pub use code::{Code, CodeError};
pub use details::{Account, Details, History, Id, Text, TextTooLong};
pub use kind::{Algorithm, BadDigits, BadPeriod, Digits, Kind, Period, Pin, UnknownAlgorithm};
pub use otpauth::{OtpauthError, is_misread, parse as parse_otpauth, write as write_otpauth};
pub use secret::{Secret, SecretError};
