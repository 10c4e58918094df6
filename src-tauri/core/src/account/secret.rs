//! The secret that a service and its user share. It wipes itself from memory and never prints.

use std::fmt;

use zeroize::Zeroizing;

use super::base32;

/// The longest secret taken, in bytes. RFC 4226 §4 asks for 16 or more; real ones reach 128.
const LONGEST: usize = 512;

/// A secret of 1 to 512 bytes.
///
/// Invariant: `Debug` shows nothing of it, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<Vec<u8>>);

/// Why some text or bytes are no secret. Says nothing of their content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretError {
    /// There is nothing in it, not even one byte.
    Empty,
    /// It is longer than 512 bytes.
    TooLong,
    /// The text holds characters that Base32 (RFC 4648 §6) does not have.
    NotBase32,
    /// The text holds characters that are not hexadecimal digits.
    NotHex,
}

impl Secret {
    /// A secret of these bytes.
    ///
    /// # Errors
    /// [`SecretError::Empty`] and [`SecretError::TooLong`] outside 1 to 512 bytes.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, SecretError> {
        let bytes = Zeroizing::new(bytes);
        match bytes.len() {
            0 => Err(SecretError::Empty),
            1..=LONGEST => Ok(Self(bytes)),
            _ => Err(SecretError::TooLong),
        }
    }

    /// The secret that Base32 text spells, read leniently: case, blanks, dashes and padding do
    /// not count and left-over bits are dropped.
    ///
    /// ```
    /// use keepstep_core::account::Secret;
    /// let secret = Secret::from_base32("jbsw y3dp ehpk 3pxp").unwrap();
    /// assert_eq!(secret.to_base32().as_str(), "JBSWY3DPEHPK3PXP");
    /// assert_eq!(format!("{secret:?}"), "Secret(10 bytes)");
    /// ```
    ///
    /// # Errors
    /// [`SecretError::NotBase32`] on another character; otherwise as [`Secret::from_bytes`].
    pub fn from_base32(text: &str) -> Result<Self, SecretError> {
        if text.len() > LONGEST * 4 {
            return Err(SecretError::TooLong);
        }
        let mut bytes = base32::decode(text).ok_or(SecretError::NotBase32)?;
        Self::from_bytes(std::mem::take(&mut *bytes))
    }

    /// The secret that hexadecimal text spells, as mOTP writes it; blanks do not count.
    ///
    /// # Errors
    /// [`SecretError::NotHex`] on another character or half a byte; otherwise as
    /// [`Secret::from_bytes`].
    pub fn from_hex(text: &str) -> Result<Self, SecretError> {
        if text.len() > LONGEST * 4 {
            return Err(SecretError::TooLong);
        }
        let digits: Zeroizing<String> =
            Zeroizing::new(text.chars().filter(|c| !c.is_whitespace()).collect());
        let bytes = data_encoding::HEXLOWER_PERMISSIVE
            .decode(digits.as_bytes())
            .map_err(|_| SecretError::NotHex)?;
        Self::from_bytes(bytes)
    }

    /// The raw bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Upper-case Base32 without padding: the one spelling used in every output.
    pub fn to_base32(&self) -> Zeroizing<String> {
        base32::encode(&self.0)
    }

    /// Lower-case hexadecimal, as mOTP wants it.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(data_encoding::HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({} bytes)", self.0.len())
    }
}
