//! LinOTP's OATH CSV: as privacyIDEA's, and a sixth column that names the hash of codes by clock.
//! Codes by counter have no such column, so they are SHA-1.

use zeroize::Zeroizing;

use super::cells::{line, moving};
use super::target::{Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::row::Fault;
use crate::provision::takes::Takes;

/// LinOTP, OATH CSV.
pub struct LinOtp;

const TAKES: Takes = Takes { digits: &[6, 8], ..Takes::ALL };

impl Target for LinOtp {
    fn name(&self) -> &'static str {
        "linotp"
    }

    fn app(&self) -> &'static str {
        "LinOTP, OATH CSV"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn refuses(&self, token: &Token, _options: &Options) -> Option<Fault> {
        let hash = token.kind.algorithm();
        let by_counter = token.kind.counter().is_some();
        (by_counter && hash != Algorithm::Sha1).then_some(Fault::TargetHash(hash.name()))
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, _options: &Options) {
        let (secret, last) = (token.secret.to_hex(), moving(token));
        let (digits, hash) = (token.kind.digits().to_string(), token.kind.algorithm().name());
        let hash = hash.to_ascii_lowercase();
        let cells = [token.serial.as_str(), &secret, token.kind.name(), &digits, &last, &hash];
        let (short, _) = cells.split_at(5);
        line(out, b',', "\n", if token.kind.counter().is_some() { short } else { &cells });
    }
}
