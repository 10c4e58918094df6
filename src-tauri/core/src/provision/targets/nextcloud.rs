//! The table of Nextcloud's app twofactor_oath: user, state, type, hash, digits, period, counter, and the
//! secret in Base32 of whole bytes. Pasted as it is, so a cell that is a formula is refused.

use zeroize::Zeroizing;

use super::cells::line;
use super::target::{Formulas, Options, Target};
use crate::provision::batch::Token;
use crate::provision::takes::{SHA, Takes};

/// Nextcloud, twofactor_oath.
pub struct Nextcloud;

const TAKES: Takes = Takes { algorithms: SHA, digits: &[6, 8], ..Takes::ALL };

impl Target for Nextcloud {
    fn name(&self) -> &'static str {
        "nextcloud"
    }

    fn app(&self) -> &'static str {
        "Nextcloud, twofactor_oath"
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
        "username,status,type,algorithm,digits,period,counter,challenge,suite,secret\n".to_owned()
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, _options: &Options) {
        let secret = token.secret.to_base32();
        let hash = token.kind.algorithm().name().to_ascii_lowercase();
        let digits = token.kind.digits().to_string();
        let period = token.kind.period().map_or_else(String::new, |p| p.seconds().to_string());
        let counter = token.kind.counter().map_or_else(String::new, |c| c.to_string());
        let (user, kind) = (token.holder.user.as_str(), token.kind.name());
        let cells =
            [user, "enabled", kind, &hash, &digits, &period, &counter, "", "", secret.as_str()];
        line(out, b',', "\n", &cells);
    }
}
