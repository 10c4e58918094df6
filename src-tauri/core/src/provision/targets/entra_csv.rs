//! Microsoft Entra's table for uploading hardware tokens: SHA-1, 6 digits, 30 or 60 seconds, Base32 of
//! at most 128 characters, a user in every row. Entra takes cells as they are.

use zeroize::Zeroizing;

use super::cells::{line, moving};
use super::target::{Formulas, Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// Microsoft Entra, CSV.
pub struct EntraCsv;

const TAKES: Takes = Takes {
    algorithms: &[Algorithm::Sha1],
    digits: &[6],
    periods: &[30, 60],
    counters: false,
    longest: 80,
    ..Takes::ALL
};

impl Target for EntraCsv {
    fn name(&self) -> &'static str {
        "entra-csv"
    }

    fn app(&self) -> &'static str {
        "Microsoft Entra, CSV"
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

    fn wants(&self, token: &Token, _options: &Options) -> Option<&'static str> {
        token.holder.user.is_empty().then_some("user")
    }

    fn head(&self, _options: &Options) -> String {
        "upn,serial number,secret key,time interval,manufacturer,model\r\n".to_owned()
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, options: &Options) {
        let (secret, period) = (token.secret.to_base32(), moving(token));
        let (user, serial) = (token.holder.user.as_str(), token.serial.as_str());
        let Options { manufacturer, model, .. } = options;
        line(out, b',', "\r\n", &[user, serial, &secret, &period, manufacturer, model]);
    }
}
