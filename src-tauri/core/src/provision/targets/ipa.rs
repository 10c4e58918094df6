//! Commands for FreeIPA's administrator, one for each token. A secret in a command is seen by others on
//! the same machine for a moment; PSKC is the better way where it is open.

use zeroize::Zeroizing;

use super::cells::{moving, plain, word};
use super::target::{Options, Target};
use crate::provision::batch::Token;
use crate::provision::takes::{SHA, Takes};

/// FreeIPA, commands.
pub struct Ipa;

const TAKES: Takes = Takes { algorithms: SHA, digits: &[6, 8], ..Takes::ALL };

impl Target for Ipa {
    fn name(&self) -> &'static str {
        "ipa"
    }

    fn app(&self) -> &'static str {
        "FreeIPA, commands"
    }

    fn ending(&self) -> &'static str {
        "sh"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn wants(&self, token: &Token, _options: &Options) -> Option<&'static str> {
        token.holder.user.is_empty().then_some("user")
    }

    fn head(&self, _options: &Options) -> String {
        "#!/bin/sh\nset -eu\n".to_owned()
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, options: &Options) {
        let (secret, kind) = (token.secret.to_base32(), token.kind.name());
        let (algo, digits) =
            (token.kind.algorithm().name().to_ascii_lowercase(), token.kind.digits());
        let step = match token.kind.counter() {
            Some(counter) => format!("--counter={counter}"),
            None => format!("--interval={}", moving(token)),
        };
        let (serial, user) = (token.serial.as_str(), word(&token.holder.user));
        let (vendor, model) = (word(&options.manufacturer), word(&options.model));
        let command = Zeroizing::new(format!(
            "ipa otptoken-add {serial} --type={kind} --owner={} --key={} --algo={algo} \
             --digits={digits} {step} --vendor={} --model={} --serial={serial}\n",
            *user, *secret, *vendor, *model,
        ));
        plain(out, &command);
    }
}
