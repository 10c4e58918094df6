//! Commands that put each token on a YubiKey of its own, with a touch for every code. Names are at most
//! 64 bytes there, and a secret of SHA-512 wants firmware 4.3.1.

use zeroize::Zeroizing;

use super::cells::{owner, plain, uri, word};
use super::target::{Options, Target};
use crate::provision::batch::Token;
use crate::provision::row::Fault;
use crate::provision::takes::{SHA, Takes};

/// YubiKey Manager, commands.
pub struct Ykman;

const TAKES: Takes = Takes { algorithms: SHA, digits: &[6, 7, 8], ..Takes::ALL };

impl Target for Ykman {
    fn name(&self) -> &'static str {
        "ykman"
    }

    fn app(&self) -> &'static str {
        "YubiKey Manager, commands"
    }

    fn ending(&self) -> &'static str {
        "sh"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn refuses(&self, token: &Token, options: &Options) -> Option<Fault> {
        let length = options.issuer.len() + 1 + owner(token).len();
        (length > 64).then_some(Fault::TooLong("user"))
    }

    fn head(&self, _options: &Options) -> String {
        "#!/bin/sh\nset -eu\n".to_owned()
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, options: &Options) {
        let uri = uri(token, options);
        let serial = token.serial.as_str();
        plain(out, &format!("echo 'Insert the key for {serial}, then press Enter'; read -r _\n"));
        plain(out, "ykman oath accounts uri --touch ");
        plain(out, &word(&uri));
        plain(out, "\n");
    }
}
