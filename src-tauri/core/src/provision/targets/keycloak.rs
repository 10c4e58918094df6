//! Keycloak's partial import: users with one credential each. `secretEncoding` says that the secret is
//! Base32; without it Keycloak would take its letters for the key itself.

use zeroize::Zeroizing;

use super::cells::{json, plain};
use super::target::{Options, Target};
use crate::account::Algorithm;
use crate::provision::batch::Token;
use crate::provision::takes::{SHA, Takes};

/// Keycloak, partial import.
pub struct Keycloak;

const TAKES: Takes = Takes { algorithms: SHA, digits: &[6, 8], ..Takes::ALL };

impl Target for Keycloak {
    fn name(&self) -> &'static str {
        "keycloak"
    }

    fn app(&self) -> &'static str {
        "Keycloak, partial import"
    }

    fn ending(&self) -> &'static str {
        "json"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn wants(&self, token: &Token, _options: &Options) -> Option<&'static str> {
        token.holder.user.is_empty().then_some("user")
    }

    fn head(&self, _options: &Options) -> String {
        "{\"ifResourceExists\":\"FAIL\",\"users\":[\n".to_owned()
    }

    fn between(&self, _place: usize, _options: &Options) -> String {
        ",\n".to_owned()
    }

    fn tail(&self, _count: usize, _options: &Options) -> String {
        "\n]}\n".to_owned()
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, _options: &Options) {
        let hash = match token.kind.algorithm() {
            Algorithm::Sha256 => "HmacSHA256",
            Algorithm::Sha512 => "HmacSHA512",
            Algorithm::Sha1 | Algorithm::Md5 => "HmacSHA1",
        };
        let secret = token.secret.to_base32();
        let secret = Zeroizing::new(format!("{{\"value\":\"{}\"}}", *secret));
        let period = token.kind.period().map_or(30, |period| period.seconds());
        let data = format!(
            "{{\"subType\":\"{}\",\"digits\":{},\"counter\":{},\"period\":{period},\
             \"algorithm\":\"{hash}\",\"secretEncoding\":\"BASE32\"}}",
            token.kind.name(),
            token.kind.digits(),
            token.kind.counter().unwrap_or(0),
        );
        plain(out, "{\"username\":");
        json(out, &token.holder.user);
        plain(out, ",\"enabled\":true,\"credentials\":[{\"type\":\"otp\",\"userLabel\":");
        json(out, token.serial.as_str());
        plain(out, ",\"secretData\":");
        json(out, &secret);
        plain(out, ",\"credentialData\":");
        json(out, &data);
        plain(out, "}]}");
    }
}
