//! The file `.google_authenticator` by which a Linux machine checks codes: the secret, options
//! behind a quotation mark, and emergency codes, which are the machine's and stay there.

use super::draft::{Draft, Number};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// The file of Google's module for PAM.
pub struct GooglePam;

/// The names of its options.
const OPTIONS: [&str; 7] = [
    "RATE_LIMIT",
    "WINDOW_SIZE",
    "DISALLOW_REUSE",
    "TOTP_AUTH",
    "HOTP_COUNTER",
    "STEP_SIZE",
    "TIME_SKEW",
];

/// The words behind an option's name.
fn option<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let lines = text.lines().skip(1).filter_map(|line| line.trim().strip_prefix('"'));
    lines.map(str::trim).find_map(|line| line.strip_prefix(name)).map(str::trim)
}

impl Format for GooglePam {
    fn name(&self) -> &'static str {
        "google_pam"
    }

    fn app(&self) -> &'static str {
        "google-authenticator (PAM)"
    }

    fn reads(&self) -> &'static str {
        "~/.google_authenticator"
    }

    fn knows(&self, file: &File) -> Fit {
        let fits = file.text().is_some_and(|text| {
            let first = text.lines().next().unwrap_or_default().trim();
            first.len() >= 8
                && first.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'=')
                && OPTIONS.iter().any(|name| option(text, name).is_some())
        });
        if fits { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let text = file.text().ok_or(Refusal::NotRecognised)?;
        let secret = Secret::from_base32(text.lines().next().unwrap_or_default());
        let mut draft = Draft::new("Linux", "google_authenticator", secret);
        if let Some(counter) = option(text, "HOTP_COUNTER") {
            draft.kind = "hotp".to_owned();
            draft.counter = Number::from(counter);
        }
        draft.period = Number::from(option(text, "STEP_SIZE").unwrap_or_default());
        let mut import = Import::default();
        import.take(draft);
        Ok(import)
    }
}
