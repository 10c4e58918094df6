//! The ways in which KeePass, KeePassXC and their plugins keep one-time codes in an entry's
//! fields. Knows neither the database nor the table the entry lies in.

use percent_encoding::percent_decode_str;
use zeroize::Zeroizing;

use super::Import;
use super::draft::{Draft, Number, label};
use super::json::base64_secret;
use super::login::groups;
use crate::account::{Secret, SecretError, Text};

/// An entry: its usual fields, and all fields by name.
pub(super) struct Entry<'a> {
    pub(super) title: &'a str,
    pub(super) user: &'a str,
    pub(super) note: &'a str,
    /// The groups it lies in from below the root, joined by slashes.
    pub(super) group: &'a str,
    pub(super) fields: Vec<(&'a str, &'a str)>,
}

/// Takes in every code of an entry. An entry without one is no account and no loss.
pub(super) fn take(import: &mut Import, entry: &Entry) {
    let before = import.found.len();
    for (name, value) in &entry.fields {
        if let Some(number) = otp_field(name).filter(|_| !value.trim().is_empty()) {
            take_otp(import, entry, value.trim(), number.is_empty());
        }
    }
    if let Some(seed) = entry.field("TOTP Seed") {
        import.take(seeded(entry, seed));
    }
    if let Some(secret) = entry.secret("TimeOtp-Secret") {
        let mut draft = entry.draft(secret);
        draft.algorithm = entry.field("TimeOtp-Algorithm").unwrap_or_default().to_owned();
        draft.digits = Number::from(entry.field("TimeOtp-Length").unwrap_or_default());
        draft.period = Number::from(entry.field("TimeOtp-Period").unwrap_or_default());
        import.take(draft);
    }
    if let Some(secret) = entry.secret("HmacOtp-Secret") {
        let mut draft = entry.draft(secret);
        draft.kind = "hotp".to_owned();
        draft.counter = Number::from(entry.field("HmacOtp-Counter").unwrap_or_default());
        import.take(draft);
    }
    // One entry may say the same twice, for two programs.
    let mut place = before;
    while let Some(one) = import.found.get(place) {
        let known = import.found.get(before..place).unwrap_or_default();
        if known.iter().any(|other| other.same_codes(one)) {
            import.found.remove(place);
        } else {
            place += 1;
        }
    }
}

/// What follows `otp` in the name of a field for codes: nothing, or `_1` for a second one.
fn otp_field(name: &str) -> Option<&str> {
    let (start, rest) = name.split_at_checked(3)?;
    let number = rest.strip_prefix('_').unwrap_or(rest);
    let fits = start.eq_ignore_ascii_case("otp") && number.bytes().all(|b| b.is_ascii_digit());
    fits.then_some(rest)
}

/// `otp`: a URI, KeeOtp's `key=…&step=…`, or a bare secret.
fn take_otp(import: &mut Import, entry: &Entry, value: &str, is_first: bool) {
    if !value.contains("://") {
        return import.take(match value.contains("key=") {
            true => keeotp(entry, value),
            false => entry.draft(Secret::from_base32(value)),
        });
    }
    let label = label(entry.title, entry.user);
    let note = import.note(entry.note, &label);
    import.take_uri(value, &label, |details| {
        // What stands in the entry was edited last. KeePassXC writes "none" for no user.
        let nameless = details.name.as_str() == "none" || details.name.is_empty();
        if nameless || is_first && !entry.user.trim().is_empty() {
            details.name = Text::line(entry.user).unwrap_or_default();
        }
        if (is_first || details.issuer.is_empty()) && !entry.title.trim().is_empty() {
            details.issuer = Text::line(entry.title).unwrap_or_default();
        }
        details.groups = groups(&[entry.group]);
        details.note = note;
    });
}

/// KeeOtp: a query of its own.
fn keeotp(entry: &Entry, value: &str) -> Draft {
    let parameter = |name: &str| {
        let mut pairs = value.split('&').filter_map(|pair| pair.split_once('='));
        let found = pairs.find(|(key, _)| key.trim().eq_ignore_ascii_case(name));
        let text = found.map(|(_, text)| percent_decode_str(text).decode_utf8_lossy());
        Zeroizing::new(text.unwrap_or_default().trim().to_owned())
    };
    let key = parameter("key");
    let secret = match parameter("encoding").to_ascii_lowercase().as_str() {
        "hex" => Secret::from_hex(&key),
        "base64" => base64_secret(&key),
        "utf8" => Secret::from_bytes(key.as_bytes().to_vec()),
        _ => Secret::from_base32(&key),
    };
    let mut draft = entry.draft(secret);
    draft.kind = parameter("type").to_string();
    draft.algorithm = parameter("otpHashMode").to_string();
    draft.digits = Number::from(parameter("size").as_str());
    draft.period = Number::from(parameter("step").as_str());
    draft.counter = Number::from(parameter("counter").as_str());
    draft
}

/// TrayTOTP, and KeePassXC before it took to URIs: settings are `30;6`, or `30;S` for Steam.
fn seeded(entry: &Entry, seed: &str) -> Draft {
    let mut draft = entry.draft(Secret::from_base32(seed));
    let settings = entry.field("TOTP Settings").unwrap_or_default();
    let mut parts = settings.split(';').map(str::trim);
    draft.period = Number::from(parts.next().unwrap_or_default());
    match parts.next().unwrap_or_default() {
        "S" | "s" => draft.kind = "steam".to_owned(),
        digits => draft.digits = Number::from(digits),
    }
    draft
}

impl<'a> Entry<'a> {
    fn field(&self, name: &str) -> Option<&'a str> {
        let mut named = self.fields.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        named.find(|(_, value)| !value.trim().is_empty()).map(|(_, value)| *value)
    }

    /// KeePass 2.47 and later: the secret's spelling stands behind the field's name.
    fn secret(&self, name: &str) -> Option<Result<Secret, SecretError>> {
        let spelled = |spelling: &str| self.field(&format!("{name}{spelling}"));
        spelled("-Base32")
            .map(Secret::from_base32)
            .or_else(|| spelled("-Hex").map(Secret::from_hex))
            .or_else(|| spelled("-Base64").map(base64_secret))
            .or_else(|| spelled("").map(|text| Secret::from_bytes(text.as_bytes().to_vec())))
    }

    fn draft(&self, secret: Result<Secret, SecretError>) -> Draft {
        let mut draft = Draft::new(self.title, self.user, secret);
        draft.groups = vec![self.group.to_owned()];
        draft.note = self.note.to_owned();
        draft
    }
}
