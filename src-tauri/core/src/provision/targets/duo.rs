//! Duo's lines of tokens: serial and hexadecimal secret, the period behind. The type is chosen in Duo's
//! dialogue for all of them, and no hash is named: SHA-1.

use zeroize::Zeroizing;

use super::cells::{line, moving};
use super::target::{Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// Duo.
pub struct Duo;

const TAKES: Takes =
    Takes { algorithms: &[Algorithm::Sha1], digits: &[6, 8], counters: false, ..Takes::ALL };

impl Target for Duo {
    fn name(&self) -> &'static str {
        "duo"
    }

    fn app(&self) -> &'static str {
        "Duo"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, _options: &Options) {
        let (secret, period) = (token.secret.to_hex(), moving(token));
        line(out, b',', "\n", &[token.serial.as_str(), &secret, &period]);
    }
}
