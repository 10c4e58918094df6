//! What a cell with a serial or secret looks like: hexadecimal, Base32, or the wreck that a
//! spreadsheet left. Never keeps a cell.

use crate::account::{Secret, SecretError};
use crate::provision::row::Fault;

/// The shortest secret taken, in bytes; less can be guessed.
const SHORTEST: usize = 10;
/// How many digits a spreadsheet keeps of a number.
const KEPT: usize = 15;

/// How secrets are spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Spelling {
    /// RFC 4648 §6, as Entra wants it.
    Base32,
    /// Hexadecimal, as RADIUS servers want it.
    Hex,
}

/// What a text can only be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    Hex,
    Base32,
    Either,
    Neither,
}

/// What a secret's text can only be.
pub(super) fn looks(text: &str) -> Looks {
    let letters = || text.bytes().filter(|b| !matches!(b, b' ' | b'-' | b'='));
    let hex = letters().all(|byte| byte.is_ascii_hexdigit());
    let base32 = letters().all(|b| b.is_ascii_alphabetic() || matches!(b, b'2'..=b'7'));
    match (hex, base32) {
        (true, true) => Looks::Either,
        (true, false) => Looks::Hex,
        (false, true) => Looks::Base32,
        (false, false) => Looks::Neither,
    }
}

/// Whether a spreadsheet made a number of it: 1.2E+15, or digits that end in its zeros.
pub(super) fn is_excel(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(text) {
        let tail = text.get(KEPT..).unwrap_or_default();
        return tail.len() > 2 && tail.bytes().all(|byte| byte == b'0');
    }
    let Some((number, power)) = text.split_once(['E', 'e']) else { return false };
    let whole = number.split(['.', ',']).all(digits);
    let signed = power.starts_with(['+', '-']);
    let power = power.trim_start_matches(['+', '-']);
    whole && digits(power) && (signed || number.contains(['.', ',']))
}

/// The secret that a cell spells, or what is wrong with it.
pub(super) fn secret(text: &str, spelling: Spelling) -> Result<Secret, Fault> {
    if text.is_empty() {
        return Err(Fault::SecretMissing);
    }
    if is_excel(text) {
        return Err(Fault::Excel);
    }
    let secret = match (spelling, looks(text)) {
        (_, Looks::Neither) => return Err(Fault::SecretBad),
        (Spelling::Base32, Looks::Hex) => return Err(Fault::Hex),
        (Spelling::Hex, Looks::Base32) => return Err(Fault::Base32),
        (Spelling::Base32, _) => Secret::from_base32(text),
        (Spelling::Hex, _) => Secret::from_hex(text),
    };
    match secret {
        Ok(secret) if secret.bytes().len() < SHORTEST => {
            Err(Fault::SecretShort(secret.bytes().len()))
        }
        Ok(secret) => Ok(secret),
        Err(SecretError::NotHex) => Err(Fault::SecretHalf),
        Err(SecretError::Empty) => Err(Fault::SecretMissing),
        Err(SecretError::TooLong | SecretError::NotBase32) => Err(Fault::SecretBad),
    }
}
