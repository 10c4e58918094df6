//! PingID's list: serial and hexadecimal secret. Type and period are chosen for the whole file there,
//! so only codes by clock of 30 or 60 seconds go in.

use zeroize::Zeroizing;

use super::cells::line;
use super::target::{Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// PingID.
pub struct PingId;

const TAKES: Takes = Takes {
    algorithms: &[Algorithm::Sha1],
    digits: &[6],
    periods: &[30, 60],
    counters: false,
    ..Takes::ALL
};

impl Target for PingId {
    fn name(&self) -> &'static str {
        "pingid"
    }

    fn app(&self) -> &'static str {
        "PingID"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, _options: &Options) {
        let secret = token.secret.to_hex();
        line(out, b',', "\n", &[token.serial.as_str(), &secret]);
    }
}
