//! The parts of an otpauth URI, by its own loose rules and not by RFC 3986: blanks and `#` may
//! stand unescaped in a label, and there are no fragments. Knows nothing of accounts.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays unescaped in what we write: RFC 3986's unreserved characters, and `@`, which all
/// readers take and people recognise.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'@');

/// A URI cut into its parts, still percent-encoded.
pub(super) struct Uri<'a> {
    pub(super) scheme: &'a str,
    pub(super) host: &'a str,
    pub(super) path: &'a str,
    query: &'a str,
}

impl<'a> Uri<'a> {
    /// Cuts `text` at its first `://`, `/` and `?`. `None` where there is no `://`.
    pub(super) fn cut(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.trim().split_once("://")?;
        let (before, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = before.split_once('/').unwrap_or((before, ""));
        Some(Self { scheme, host, path, query })
    }

    /// The first parameter of that name that says something; names compare without case. In a
    /// query `+` is a blank (form encoding).
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        self.query
            .split('&')
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .filter(|(key, _)| decode(key).eq_ignore_ascii_case(name))
            .map(|(_, value)| decode(&value.replace('+', " ")).into_owned())
            .find(|value| !value.trim().is_empty())
    }
}

/// Percent-decoded text; what is no valid escape stays as it is, bad UTF-8 becomes U+FFFD.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// Percent-encoded text; a blank becomes `%20`, never `+`.
pub(super) fn encode(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}
