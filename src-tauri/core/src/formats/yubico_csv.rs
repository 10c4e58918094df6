//! What Yubico's tools log when they write a YubiKey: counter-based codes among other things.
//! Names no user: an account is named after the key.

use super::draft::{Draft, Number};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// Yubico's logs.
pub struct YubicoCsv;

/// What a line of the traditional log may begin with.
const MODES: [&str; 4] = ["OATH-HOTP", "Yubico OTP", "Static Password", "Challenge-Response"];

/// The hexadecimal digits of a key for codes, of 20 bytes; all other keys are shorter.
const KEY_DIGITS: usize = 40;

fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().map(str::trim);
    let meant = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    meant.map(|line| line.split(',').map(str::trim).collect())
}

fn part<'a>(row: &[&'a str], place: usize) -> &'a str {
    row.get(place).copied().unwrap_or_default()
}

/// A line of the traditional log.
fn is_traditional(row: &[&str]) -> bool {
    row.len() >= 12 && MODES.iter().any(|mode| part(row, 0).starts_with(mode))
}

/// A line of Yubico's own log: serial, identities, key, access code, time.
fn is_flat(row: &[&str]) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let key = part(row, 3);
    row.len() >= 6
        && digits(part(row, 0))
        && matches!(key.len(), 32 | KEY_DIGITS)
        && key.bytes().all(|byte| byte.is_ascii_hexdigit())
        && part(row, 5).contains('T')
}

impl Format for YubicoCsv {
    fn name(&self) -> &'static str {
        "yubico_csv"
    }

    fn app(&self) -> &'static str {
        "YubiKey Personalization"
    }

    fn reads(&self) -> &'static str {
        "logs in the traditional and in Yubico's form"
    }

    fn knows(&self, file: &File) -> Fit {
        let first = file.text().and_then(|text| rows(text).next());
        match first.is_some_and(|row| is_traditional(&row) || is_flat(&row)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let mut import = Import::default();
        for row in rows(file.text().ok_or(Refusal::NotRecognised)?) {
            match read(&row) {
                Some(draft) => import.take(draft),
                None => {
                    let place =
                        if is_traditional(&row) && !part(&row, 3).is_empty() { 3 } else { 0 };
                    import.leave_out("import-not-oath", part(&row, place));
                }
            }
        }
        Ok(import)
    }
}

fn read(row: &[&str]) -> Option<Draft> {
    let (name, key, digits, counter) = if is_traditional(row) {
        let is_code = part(row, 0) == "OATH-HOTP";
        (part(row, 3), Some(part(row, 5)).filter(|_| is_code)?, part(row, 11), "0")
    } else {
        let key = Some(part(row, 3)).filter(|key| is_flat(row) && key.len() == KEY_DIGITS)?;
        (part(row, 0), key, "", part(row, 2))
    };
    let mut draft = Draft::new("", name, Secret::from_hex(key));
    draft.kind = "hotp".to_owned();
    draft.digits = Number::from(digits).unless_zero();
    draft.counter = Number::from(counter);
    Some(draft)
}
