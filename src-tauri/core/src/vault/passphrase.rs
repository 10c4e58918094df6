//! The passphrase: normalised, wiped after use, and measured before it is trusted.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The fewest characters of a passphrase a person chooses.
const SHORTEST: usize = 12;
/// The longest passphrase in bytes.
const LONGEST: usize = 1024;
/// The fewest guesses an attacker needs, by zxcvbn's estimate.
const GUESSES: u64 = 100_000_000_000_000;
/// zxcvbn's work grows steeply with length; the first characters decide.
const MEASURED: usize = 100;

/// A passphrase in Unicode normal form C, whatever the keyboard sent.
///
/// Invariant: `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

/// Why a new passphrase is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeakPassphrase {
    /// It has fewer than 12 characters.
    Short,
    /// It is longer than 1,024 bytes.
    Long,
    /// It is easily guessed: a common phrase, name, date or pattern.
    Guessable,
}

impl Passphrase {
    /// The passphrase as typed, to be tried.
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.nfc().collect()))
    }

    /// A new passphrase, measured first.
    ///
    /// # Errors
    /// [`WeakPassphrase`] where an attacker with the file would guess it: under 12 characters
    /// or under 10^14 guesses.
    pub fn chosen(text: &str) -> Result<Self, WeakPassphrase> {
        let passphrase = Self::typed(text);
        if passphrase.0.len() > LONGEST {
            return Err(WeakPassphrase::Long);
        }
        if passphrase.0.chars().count() < SHORTEST {
            return Err(WeakPassphrase::Short);
        }
        let measured: Zeroizing<String> =
            Zeroizing::new(passphrase.0.chars().take(MEASURED).collect());
        let estimate = zxcvbn::zxcvbn(&measured, &["keepstep"]);
        if estimate.guesses() < GUESSES { Err(WeakPassphrase::Guessable) } else { Ok(passphrase) }
    }

    pub(super) fn secret(&self) -> age::secrecy::SecretString {
        age::secrecy::SecretString::from(self.0.as_str())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::{Passphrase, WeakPassphrase};

    #[test]
    fn weak_ones_are_refused_with_the_reason() {
        assert_eq!(Passphrase::chosen("tiny"), Err(WeakPassphrase::Short));
        assert_eq!(Passphrase::chosen("password1234"), Err(WeakPassphrase::Guessable));
        assert_eq!(Passphrase::chosen(&"y".repeat(1025)), Err(WeakPassphrase::Long));
        assert!(Passphrase::chosen("marble kettle seventeen orbit").is_ok());
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same() {
        assert_eq!(Passphrase::typed("gr\u{fc}n"), Passphrase::typed("gru\u{308}n"));
    }
}
