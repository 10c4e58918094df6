//! Google Authenticator (Android, up to version 5): its database `databases`, as it lies on a
//! rooted phone. It knows neither hash nor digits nor period.

use super::draft::{Draft, Number, label};
use super::sqlite::{self, Record};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// Google Authenticator's old database.
pub struct GoogleSqlite;

const TABLE: &str = "accounts";

const COLUMNS: &[&str] = &["email", "secret", "counter", "type", "issuer", "isencrypted"];

impl Format for GoogleSqlite {
    fn name(&self) -> &'static str {
        "google_sqlite"
    }

    fn app(&self) -> &'static str {
        "Google Authenticator"
    }

    fn reads(&self) -> &'static str {
        "the database of a rooted phone, app 5 and before"
    }

    fn knows(&self, file: &File) -> Fit {
        let Ok(schema) = file.schema() else { return Fit::No };
        let named = schema.has(TABLE, &["email", "secret", "counter", "type"]);
        // Authenticator Plus began as this app and sorts its accounts.
        match named && !schema.has(TABLE, &["category"]) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        sqlite::import(file.bytes(), TABLE, COLUMNS, take)
    }
}

fn take(import: &mut Import, row: &Record) {
    let (issuer, name) = names(row.text("issuer").trim(), row.text("email").trim());
    if !matches!(row.number("isencrypted"), Number::Usual | Number::Is(0)) {
        return import.leave_out("import-sealed-by-phone", &label(&issuer, &name));
    }
    let mut draft = Draft::new(&issuer, &name, Secret::from_base32(&row.text("secret")));
    draft.kind = match row.number("type") {
        Number::Usual | Number::Is(0) => "totp",
        Number::Is(1) => "hotp",
        _ => "other",
    }
    .to_owned();
    draft.counter = row.number("counter");
    import.take(draft);
}

/// Issuer and account name. The name repeats the issuer before a colon, or is all there is.
fn names(issuer: &str, label: &str) -> (String, String) {
    let own = |(issuer, name): (&str, &str)| (issuer.trim().to_owned(), name.trim().to_owned());
    match label.strip_prefix(issuer).and_then(|rest| rest.strip_prefix(':')) {
        _ if issuer.is_empty() => own(label.split_once(':').unwrap_or(("", label))),
        Some(name) => own((issuer, name)),
        None => own((issuer, label)),
    }
}
