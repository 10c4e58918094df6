//! privacyIDEA's OATH CSV: serial, hexadecimal secret, type, digits, period or counter. It tells the
//! hash from the secret's length, so a secret whose length says another hash is refused; its lines
//! are split at commas alone, and serials need no quoting.

use zeroize::Zeroizing;

use super::cells::{line, moving};
use super::target::{Options, Target};
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// privacyIDEA, OATH CSV.
pub struct PrivacyIdea;

const TAKES: Takes = Takes { digits: &[6, 8], guesses_hash: true, ..Takes::ALL };

impl Target for PrivacyIdea {
    fn name(&self) -> &'static str {
        "privacyidea"
    }

    fn app(&self) -> &'static str {
        "privacyIDEA, OATH CSV"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, _options: &Options) {
        let (secret, last) = (token.secret.to_hex(), moving(token));
        let digits = token.kind.digits().to_string();
        line(out, b',', "\n", &[token.serial.as_str(), &secret, token.kind.name(), &digits, &last]);
    }
}
