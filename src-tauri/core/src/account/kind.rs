//! How an account makes its codes: the kind and its numbers, whole at birth. Knows no account.

use std::fmt;

use zeroize::Zeroizing;

/// The hash behind the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// HMAC-SHA-1 (RFC 4226); what nearly every service uses.
    Sha1,
    /// HMAC-SHA-256 (RFC 6238).
    Sha256,
    /// HMAC-SHA-512 (RFC 6238).
    Sha512,
    /// Google's format names it, no standard defines it: kept, but makes no codes.
    Md5,
}

/// The text names no hash that is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownAlgorithm;

impl Algorithm {
    /// The name used in URIs and JSON: `SHA1`, `SHA256`, `SHA512`, `MD5`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
            Self::Sha512 => "SHA512",
            Self::Md5 => "MD5",
        }
    }

    /// The algorithm that `text` names in any spelling seen in the wild: `SHA-256`, `sha256`,
    /// `HmacSHA256`.
    ///
    /// # Errors
    /// [`UnknownAlgorithm`] otherwise; an unknown name is never taken for SHA-1.
    pub fn named(text: &str) -> Result<Self, UnknownAlgorithm> {
        let mut name = text.trim().to_ascii_uppercase().replace(['-', '_'], "");
        if let Some(rest) = name.strip_prefix("HMAC") {
            name = rest.to_owned();
        }
        match name.as_str() {
            "SHA1" => Ok(Self::Sha1),
            "SHA256" => Ok(Self::Sha256),
            "SHA512" => Ok(Self::Sha512),
            "MD5" => Ok(Self::Md5),
            _ => Err(UnknownAlgorithm),
        }
    }
}

/// How many digits a code has: 1 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digits(u8);

/// The number of digits is not 1 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadDigits;

impl Digits {
    /// Six, the default of RFC 4226 §5.3.
    pub const SIX: Self = Self(6);

    /// # Errors
    /// [`BadDigits`] outside 1 to 10.
    pub fn new(digits: u64) -> Result<Self, BadDigits> {
        match u8::try_from(digits) {
            Ok(digits @ 1..=10) => Ok(Self(digits)),
            _ => Err(BadDigits),
        }
    }

    /// The number itself.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How long a code is valid, in seconds: 1 to 86,400.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period(u32);

/// The period is not 1 to 86,400 seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadPeriod;

impl Period {
    /// Thirty seconds, the default of RFC 6238 §5.2.
    pub const THIRTY: Self = Self(30);

    /// # Errors
    /// [`BadPeriod`] outside 1 to 86,400 seconds.
    pub fn new(seconds: u64) -> Result<Self, BadPeriod> {
        match u32::try_from(seconds) {
            Ok(seconds @ 1..=86_400) => Ok(Self(seconds)),
            _ => Err(BadPeriod),
        }
    }

    /// The period in seconds.
    pub const fn seconds(self) -> u64 {
        self.0 as u64
    }
}

/// The PIN that goes into Yandex and mOTP codes; empty where it is not known yet.
///
/// Invariant: `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// A PIN, or none where `text` is blank.
    pub fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.trim().to_owned()))
    }

    /// The PIN as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the PIN still has to be asked for.
    pub fn is_missing(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_missing() { "Pin(missing)" } else { "Pin(…)" })
    }
}

/// The ways to make a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Codes by the clock (RFC 6238).
    Totp {
        /// The hash.
        algorithm: Algorithm,
        /// The length of a code.
        digits: Digits,
        /// The seconds a code lasts.
        period: Period,
    },
    /// Codes by a counter (RFC 4226).
    Hotp {
        /// The hash.
        algorithm: Algorithm,
        /// The length of a code.
        digits: Digits,
        /// The counter of the next code.
        counter: u64,
    },
    /// Steam Guard: SHA-1, 30 s, five of 26 letters and digits.
    Steam,
    /// Yandex Key: SHA-256, 30 s, eight letters, with a PIN.
    Yandex {
        /// The PIN the person chose.
        pin: Pin,
    },
    /// Mobile-OTP: MD5, 10 s, six hexadecimal digits, with a PIN.
    Motp {
        /// The PIN the person chose.
        pin: Pin,
    },
}

impl Kind {
    /// What nearly every service means: TOTP, SHA-1, six digits, 30 s.
    pub const COMMON: Self =
        Self::Totp { algorithm: Algorithm::Sha1, digits: Digits::SIX, period: Period::THIRTY };

    /// The word used in URIs and JSON.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Totp { .. } => "totp",
            Self::Hotp { .. } => "hotp",
            Self::Steam => "steam",
            Self::Yandex { .. } => "yandex",
            Self::Motp { .. } => "motp",
        }
    }

    /// The hash that codes are made with.
    pub const fn algorithm(&self) -> Algorithm {
        match self {
            Self::Totp { algorithm, .. } | Self::Hotp { algorithm, .. } => *algorithm,
            Self::Steam => Algorithm::Sha1,
            Self::Yandex { .. } => Algorithm::Sha256,
            Self::Motp { .. } => Algorithm::Md5,
        }
    }

    /// How many characters a code has.
    pub const fn digits(&self) -> u8 {
        match self {
            Self::Totp { digits, .. } | Self::Hotp { digits, .. } => digits.get(),
            Self::Steam => 5,
            Self::Yandex { .. } => 8,
            Self::Motp { .. } => 6,
        }
    }

    /// The seconds a code lasts; none where a counter rules.
    pub const fn period(&self) -> Option<Period> {
        match self {
            Self::Totp { period, .. } => Some(*period),
            Self::Hotp { .. } => None,
            Self::Steam | Self::Yandex { .. } => Some(Period::THIRTY),
            Self::Motp { .. } => Some(Period(10)),
        }
    }

    /// The counter of the next code; none where the clock rules.
    pub const fn counter(&self) -> Option<u64> {
        match self {
            Self::Hotp { counter, .. } => Some(*counter),
            _ => None,
        }
    }

    /// The PIN of the kinds that have one.
    pub const fn pin(&self) -> Option<&Pin> {
        match self {
            Self::Yandex { pin } | Self::Motp { pin } => Some(pin),
            _ => None,
        }
    }
}
