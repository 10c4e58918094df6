//! The name of a token, as it stands on paper and in an identity provider's list. Chosen so that
//! no table, script or address ever has to quote it; makes none up.

use std::fmt;

/// The longest serial, in characters.
const LONGEST: usize = 64;

/// A token's name: 1 to 64 of A–Z, a–z, 0–9, `-`, `_`, `.`, the first a letter or digit.
///
/// Invariant: it can be written unquoted into CSV, JSON, XML, URIs and shell commands, and no
/// spreadsheet takes it for a formula.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Serial(Box<str>);

/// The text is no serial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadSerial;

impl Serial {
    /// The serial that `text` spells, blanks around it aside.
    ///
    /// ```
    /// use keepstep_core::provision::serial::Serial;
    /// assert!(Serial::parse(" KS-2026-000001 ").is_ok());
    /// assert!(Serial::parse("=1+1").is_err());
    /// ```
    ///
    /// # Errors
    /// [`BadSerial`] for other characters, none, or more than 64.
    pub fn parse(text: &str) -> Result<Self, BadSerial> {
        let text = text.trim();
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
        match begins && text.len() <= LONGEST && text.bytes().all(fits) {
            true => Ok(Self(text.into())),
            false => Err(BadSerial),
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two serials must not share: case aside, as identity providers compare them.
    pub fn key(&self) -> Box<str> {
        self.0.to_ascii_uppercase().into()
    }
}

impl<'a> serde::Deserialize<'a> for Serial {
    fn deserialize<D: serde::Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).map_err(|_| serde::de::Error::custom("no serial"))
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
