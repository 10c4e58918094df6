//! Okta's requests that enrol a custom TOTP factor: one line for each user, with the user's id and the
//! body. Digits, hash and period are those of the factor profile, and so is the secret's spelling:
//! Base32 here.

use zeroize::Zeroizing;

use super::cells::{json, plain};
use super::target::{Options, Target};
use crate::provision::batch::Token;
use crate::provision::takes::{SHA, Takes};

/// Okta, custom TOTP factor.
pub struct Okta;

const TAKES: Takes = Takes { algorithms: SHA, digits: &[6, 8], counters: false, ..Takes::ALL };

impl Target for Okta {
    fn name(&self) -> &'static str {
        "okta"
    }

    fn app(&self) -> &'static str {
        "Okta, custom TOTP factor"
    }

    fn ending(&self) -> &'static str {
        "jsonl"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn wants(&self, token: &Token, options: &Options) -> Option<&'static str> {
        match () {
            () if options.factor_profile.is_empty() => Some("factorProfileId"),
            () if token.holder.object_id.is_empty() => Some("id"),
            () => None,
        }
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, options: &Options) {
        let secret = token.secret.to_base32();
        plain(out, "{\"userId\":");
        json(out, &token.holder.object_id);
        plain(out, ",\"login\":");
        json(out, &token.holder.user);
        plain(
            out,
            ",\"body\":{\"factorType\":\"token:hotp\",\"provider\":\"CUSTOM\",\"factorProfileId\":",
        );
        json(out, &options.factor_profile);
        plain(out, ",\"profile\":{\"sharedSecret\":");
        json(out, &secret);
        plain(out, "}}}\n");
    }
}
