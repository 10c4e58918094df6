//! Microsoft Authenticator (Android): its database `PhoneFactor`, as it lies on a rooted phone.
//! There is no export; what the phone's own keystore seals stays closed.

use super::draft::{Draft, Number, label};
use super::json::base64_secret;
use super::sqlite::{self, Record};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// Microsoft Authenticator.
pub struct Microsoft;

const TABLE: &str = "accounts";

const COLUMNS: &[&str] =
    &["name", "username", "account_type", "oath_secret_key", "encrypted_oath_secret_key"];

impl Format for Microsoft {
    fn name(&self) -> &'static str {
        "microsoft"
    }

    fn app(&self) -> &'static str {
        "Microsoft Authenticator"
    }

    fn reads(&self) -> &'static str {
        "the database PhoneFactor of a rooted phone, with its -wal"
    }

    fn knows(&self, file: &File) -> Fit {
        let named = ["name", "username", "oath_secret_key", "account_type"];
        match file.schema().is_ok_and(|schema| schema.has(TABLE, &named)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        sqlite::import(file.bytes(), TABLE, COLUMNS, take)
    }
}

fn take(import: &mut Import, row: &Record) {
    let (issuer, name) = (row.text("name"), row.text("username"));
    let secret = row.text("oath_secret_key");
    if secret.trim().is_empty() {
        // Accounts of work or school are asked over the network and share no secret.
        let id = match row.text("encrypted_oath_secret_key").is_empty() {
            true => "import-no-secret",
            false => "import-sealed-by-phone",
        };
        return import.leave_out(id, &label(&issuer, &name));
    }
    let own = row.number("account_type") == Number::Is(1);
    let mut draft = Draft::new(
        &issuer,
        &name,
        match own {
            // Microsoft's own accounts: other text, longer codes.
            true => base64_secret(&secret),
            false => Secret::from_base32(&secret),
        },
    );
    draft.digits = Number::Is(if own { 8 } else { 6 });
    import.take(draft);
}
