//! Authenticator Plus (Android): its database, sealed by SQLCipher 3. Its other export, a ZIP with
//! a list of URIs, is read as such.

use super::draft::{Draft, Number};
use super::sqlite::{Database, Record};
use super::unlock::looks_random;
use super::{File, Fit, Format, Import, Keys, Refusal, sqlcipher};
use crate::account::Secret;

/// Authenticator Plus.
pub struct AuthenticatorPlus;

const COLUMNS: &[&str] =
    &["email", "secret", "counter", "type", "issuer", "original_name", "category"];

/// The group that everything is in.
const NO_GROUP: &str = "All Accounts";

impl Format for AuthenticatorPlus {
    fn name(&self) -> &'static str {
        "authenticator_plus"
    }

    fn app(&self) -> &'static str {
        "Authenticator Plus"
    }

    fn reads(&self) -> &'static str {
        "authplus.db with password; the ZIP with Accounts.txt"
    }

    fn knows(&self, file: &File) -> Fit {
        let bytes = file.bytes();
        match file.text().is_none() && sqlcipher::may_be(bytes) && looks_random(bytes) {
            true if file.is_named(".db") => Fit::Likely,
            true => Fit::Maybe,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if !sqlcipher::may_be(file.bytes()) {
            return Err(Refusal::Corrupt);
        }
        let plain = sqlcipher::open(file.bytes(), keys.password()?)?;
        let mut import = Import { encrypted: true, ..Import::default() };
        for row in Database::open(&plain)?.rows("accounts", COLUMNS)? {
            import.take(draft(&row));
        }
        Ok(import)
    }
}

fn draft(row: &Record) -> Draft {
    let kind = row.number("type");
    let battle = kind == Number::Is(2);
    let secret = row.text("secret");
    // Blizzard's stand in hexadecimal.
    let secret = if battle { Secret::from_hex(&secret) } else { Secret::from_base32(&secret) };
    let (issuer, shown, original) =
        (row.text("issuer"), row.text("email"), row.text("original_name"));
    let name = if shown.trim().is_empty() { &original } else { &shown };
    let prefix = name.split_once(':').filter(|(prefix, _)| prefix.trim() == issuer.trim());
    let name = prefix.map_or(name.as_ref(), |(_, name)| name);
    let mut draft = Draft::new(&issuer, name, secret);
    match kind {
        Number::Is(1) => {
            draft.kind = "hotp".to_owned();
            draft.counter = row.number("counter");
        }
        Number::Is(0) | Number::Usual => {}
        Number::Is(2) => draft.digits = Number::Is(8),
        Number::Is(_) | Number::Wrong => draft.kind = "unknown".to_owned(),
    }
    draft.groups = vec![row.text("category").into_owned()];
    draft.groups.retain(|group| group != NO_GROUP);
    draft
}
