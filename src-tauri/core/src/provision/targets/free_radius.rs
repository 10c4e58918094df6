//! FreeRADIUS' users file with the attribute that `rlm_totp` reads. The module has one period and one
//! length for all users; here they are the usual ones, with SHA-1.

use zeroize::Zeroizing;

use super::cells::plain;
use super::target::{Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// FreeRADIUS, users file.
pub struct FreeRadius;

const TAKES: Takes = Takes {
    algorithms: &[Algorithm::Sha1],
    digits: &[6],
    periods: &[30],
    counters: false,
    ..Takes::ALL
};

impl Target for FreeRadius {
    fn name(&self) -> &'static str {
        "freeradius"
    }

    fn app(&self) -> &'static str {
        "FreeRADIUS, users file"
    }

    fn ending(&self) -> &'static str {
        "users"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn wants(&self, token: &Token, _options: &Options) -> Option<&'static str> {
        token.holder.user.is_empty().then_some("user")
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, _options: &Options) {
        let secret = token.secret.to_base32();
        let user = token.holder.user.replace('\\', "\\\\").replace('"', "\\\"");
        plain(out, &format!("\"{user}\" TOTP-Secret := \"{}\"\n", *secret));
    }
}
