//! Plain otpauth URIs, one a line, with every setting said: what nearly every app and server reads.

use zeroize::Zeroizing;

use super::cells::{plain, uri};
use super::target::{Options, Target};
use crate::provision::batch::Token;
use crate::provision::takes::Takes;

/// otpauth URIs.
pub struct UriList;

const TAKES: Takes = Takes { ..Takes::ALL };

impl Target for UriList {
    fn name(&self) -> &'static str {
        "uri-list"
    }

    fn app(&self) -> &'static str {
        "otpauth URIs"
    }

    fn ending(&self) -> &'static str {
        "txt"
    }

    fn takes(&self) -> &'static Takes {
        &TAKES
    }

    fn row(&self, out: &mut Zeroizing<Vec<u8>>, token: &Token, _place: usize, options: &Options) {
        plain(out, &uri(token, options));
        plain(out, "\n");
    }
}
