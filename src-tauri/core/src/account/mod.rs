//! The account: what a person has with a service, and the codes it makes. Everything here is
//! checked once, at birth; nothing here reads a clock, a file or a screen.

mod base32;
mod code;
mod details;
mod held;
mod kept;
mod kind;
mod otpauth;
mod recovery_codes;
mod secret;
mod uri;

pub use code::{Code, CodeError};
pub use details::{Details, Id, Text, TextTooLong};
pub use held::{Held, Print};
pub use kept::{Account, History};
pub use kind::{Algorithm, BadDigits, BadPeriod, Digits, Kind, Period, Pin, UnknownAlgorithm};
pub use otpauth::{OtpauthError, is_misread, parse as parse_otpauth, write as write_otpauth};
pub use recovery_codes::{BadRecoveryCodes, RecoveryCode, RecoveryCodes};
pub use secret::{Secret, SecretError};
