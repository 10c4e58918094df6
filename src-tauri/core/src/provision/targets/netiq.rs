//! NetIQ's OATH CSV: serial, hexadecimal secret, type, digits, period or counter; it names no hash,
//! so only SHA-1 goes in.

use zeroize::Zeroizing;

use super::cells::{line, moving};
use super::target::{Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// NetIQ Advanced Authentication.
pub struct NetIq;

const TAKES: Takes = Takes { algorithms: &[Algorithm::Sha1], digits: &[6, 8], ..Takes::ALL };

impl Target for NetIq {
    fn name(&self) -> &'static str {
        "netiq"
    }

    fn app(&self) -> &'static str {
        "NetIQ Advanced Authentication"
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
