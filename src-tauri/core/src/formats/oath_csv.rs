//! Lists of tokens as privacyIDEA and LinOTP take them in: serial, secret in hexadecimal, type,
//! digits, period. There is no line of names.

use super::draft::{Draft, Number};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// Lists of OATH tokens.
pub struct OathCsv;

/// The parts of a line that means something.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().map(str::trim);
    let meant = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    meant.map(|line| line.split([',', ';']).map(str::trim).collect())
}

/// A line's part; empty where it ends before.
fn part<'a>(row: &[&'a str], place: usize) -> &'a str {
    row.get(place).copied().unwrap_or_default()
}

fn is_hex(text: &str) -> bool {
    text.len() >= 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Format for OathCsv {
    fn name(&self) -> &'static str {
        "oath_csv"
    }

    fn app(&self) -> &'static str {
        "privacyIDEA"
    }

    fn reads(&self) -> &'static str {
        "OATH CSV of privacyIDEA and LinOTP"
    }

    fn knows(&self, file: &File) -> Fit {
        const KINDS: [&str; 4] = ["hotp", "totp", "hmac", "ocra"];
        let first = file.text().and_then(|text| rows(text).next());
        let fits = first.is_some_and(|row| {
            let kind = part(&row, 2).to_ascii_lowercase();
            is_hex(part(&row, 1)) && KINDS.contains(&kind.as_str())
        });
        if fits { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let mut import = Import::default();
        for row in rows(file.text().ok_or(Refusal::NotRecognised)?) {
            let kind = part(&row, 2).to_ascii_lowercase();
            if kind == "ocra" {
                import.leave_out("import-not-oath", part(&row, 0));
                continue;
            }
            let mut draft = Draft::new("", part(&row, 0), Secret::from_hex(part(&row, 1)));
            draft.kind = if kind == "hmac" { "hotp".to_owned() } else { kind };
            draft.digits = Number::from(part(&row, 3));
            if draft.kind == "totp" {
                draft.period = Number::from(part(&row, 4));
            }
            import.take(draft);
        }
        Ok(import)
    }
}
