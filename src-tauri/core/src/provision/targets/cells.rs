//! Texts as targets quote them: cells of tables, JSON, words of a shell. Never decides what is said.

use zeroize::Zeroizing;

use crate::account::{Details, Text, write_otpauth};
use crate::provision::batch::Token;

use super::target::Options;

/// Appends a line of cells, each quoted where it has to be.
pub(super) fn line(out: &mut Zeroizing<Vec<u8>>, mark: u8, end: &str, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(mark);
        }
        let quoted = cell.contains(['"', '\n', '\r', char::from(mark)]);
        if quoted {
            out.push(b'"');
        }
        for byte in cell.bytes() {
            out.extend(std::iter::repeat_n(byte, if byte == b'"' { 2 } else { 1 }));
        }
        if quoted {
            out.push(b'"');
        }
    }
    out.extend_from_slice(end.as_bytes());
}

/// Appends a text as a JSON string.
pub(super) fn json(out: &mut Zeroizing<Vec<u8>>, text: &str) {
    // Writing a string into memory cannot fail.
    serde_json::to_writer(&mut **out, text).ok();
}

/// Appends a text as it is.
pub(super) fn plain(out: &mut Zeroizing<Vec<u8>>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

/// A word of a POSIX shell.
pub(super) fn word(text: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("'{}'", text.replace('\'', "'\\''")))
}

/// The counter of the next code, or the period.
pub(super) fn moving(token: &Token) -> String {
    let period = token.kind.period().map(|period| period.seconds());
    token.kind.counter().or(period).unwrap_or(30).to_string()
}

/// The user, or the serial where a token is nobody's yet.
pub(super) fn owner(token: &Token) -> &str {
    let user = token.holder.user.as_str();
    if user.is_empty() { token.serial.as_str() } else { user }
}

/// The otpauth URI of a token.
pub(super) fn uri(token: &Token, options: &Options) -> Zeroizing<String> {
    let text = |text: &str| Text::line(text).unwrap_or_default();
    let (issuer, name) = (text(&options.issuer), text(owner(token)));
    write_otpauth(&Details::new(issuer, name, token.secret.clone(), token.kind.clone()))
}
