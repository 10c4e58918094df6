//! multiOTP's list of tokens: serial, manufacturer, type, hexadecimal secret, digits, period or counter,
//! with semicolons; it names no hash, so only SHA-1 goes in. A semicolon in the manufacturer's name
//! would shift the columns, for the list knows no quotation marks.

use zeroize::Zeroizing;

use super::cells::{line, moving};
use super::target::{Formulas, Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// multiOTP.
pub struct MultiOtp;

const TAKES: Takes = Takes { algorithms: &[Algorithm::Sha1], digits: &[6, 8], ..Takes::ALL };

impl Target for MultiOtp {
    fn name(&self) -> &'static str {
        "multiotp"
    }

    fn app(&self) -> &'static str {
        "multiOTP"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn formulas(&self) -> Formulas {
        Formulas::Refused
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, options: &Options) {
        let (secret, last) = (token.secret.to_hex(), moving(token));
        let (kind, digits) = (token.kind.name().to_uppercase(), token.kind.digits().to_string());
        let maker = options.manufacturer.replace([';', ',', '\t', '"'], " ");
        line(out, b';', "\n", &[token.serial.as_str(), &maker, &kind, &secret, &digits, &last]);
    }
}
