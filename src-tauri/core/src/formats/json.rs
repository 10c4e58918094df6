//! Fields of foreign JSON, taken loosely: what is missing or of another type is empty. Knows no
//! format.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::Value;
use zeroize::Zeroizing;

use super::Refusal;
use super::file::wipe;
use super::writer::failed;
use crate::account::{Secret, SecretError};
use crate::problem::Problem;

/// Some programs leave the padding out.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The text of a field; empty where it is none.
pub(super) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The object in a field; null where there is none.
pub(super) fn object<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&Value::Null)
}

/// The items of an array in a field; none where it is no array.
pub(super) fn array<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// The bytes that Base64 spells (RFC 4648 §4), with or without padding.
pub(super) fn base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    LENIENT.decode(text.trim()).ok().map(Zeroizing::new)
}

/// The secret that Base64 spells.
pub(super) fn base64_secret(text: &str) -> Result<Secret, SecretError> {
    let mut bytes = base64(text).ok_or(SecretError::NotBase32)?;
    Secret::from_bytes(std::mem::take(&mut *bytes))
}

/// What `read` makes of a value, which is wiped afterwards.
pub(super) fn with<T>(
    mut value: Value,
    read: impl FnOnce(&Value) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let read = read(&value);
    wipe(&mut value);
    read
}

/// A value as a file, easy to look at; the value is wiped.
pub(super) fn write(mut value: Value) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let written = serde_json::to_vec_pretty(&value).map(Zeroizing::new);
    wipe(&mut value);
    written.map_err(|_| failed())
}
