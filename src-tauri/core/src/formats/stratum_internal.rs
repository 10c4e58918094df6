//! Stratum (Android), once Authenticator Pro: its own database, as it lies on a rooted phone where
//! no password is set. Its exports are another format.

use super::draft::{Draft, Number};
use super::sqlite::{Database, Record};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Pin, Secret};

/// Stratum's own database.
pub struct StratumInternal;

const TABLE: &str = "authenticator";

const COLUMNS: &[&str] =
    &["type", "issuer", "username", "secret", "pin", "algorithm", "digits", "period", "counter"];

impl Format for StratumInternal {
    fn name(&self) -> &'static str {
        "stratum_internal"
    }

    fn app(&self) -> &'static str {
        "Stratum"
    }

    fn reads(&self) -> &'static str {
        "the database authenticator.db3 of a rooted phone, without password"
    }

    fn knows(&self, file: &File) -> Fit {
        let named = ["type", "issuer", "username", "secret", "algorithm", "ranking"];
        match file.schema().is_ok_and(|schema| schema.has(TABLE, &named)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let database = Database::open(file.bytes())?;
        let categories = database.rows("category", &["id", "name"])?;
        let bindings =
            database.rows("authenticatorcategory", &["categoryId", "authenticatorSecret"])?;
        let mut named: Vec<(String, String)> = bindings
            .iter()
            .filter_map(|binding| {
                let id = binding.text("categoryId");
                let category = categories.iter().find(|category| category.text("id") == id)?;
                let secret = binding.text("authenticatorSecret").into_owned();
                Some((secret, category.text("name").into_owned()))
            })
            .collect();
        named.sort_by(|one, other| one.0.cmp(&other.0));
        let mut import = Import::default();
        for row in database.rows(TABLE, COLUMNS)? {
            import.take(draft(&row, &named));
        }
        Ok(import)
    }
}

/// Categories are bound to an account by its secret's text.
fn draft(row: &Record, named: &[(String, String)]) -> Draft {
    let text = row.text("secret");
    let (kind, secret) = match row.number("type") {
        Number::Is(1) => ("hotp", Secret::from_base32(&text)),
        Number::Is(2) => ("totp", Secret::from_base32(&text)),
        Number::Is(3) => ("motp", Secret::from_hex(&text)),
        Number::Is(4) => ("steam", Secret::from_base32(&text)),
        Number::Is(5) => ("yandex", Secret::from_base32(&text)),
        _ => ("other", Secret::from_base32(&text)),
    };
    let mut draft = Draft::new(&row.text("issuer"), &row.text("username"), secret);
    draft.kind = kind.to_owned();
    draft.algorithm = match row.number("algorithm") {
        Number::Usual | Number::Is(0) => "SHA1",
        Number::Is(1) => "SHA256",
        Number::Is(2) => "SHA512",
        _ => "other",
    }
    .to_owned();
    draft.digits = row.number("digits");
    draft.period = row.number("period");
    draft.counter = row.number("counter");
    draft.pin = Pin::new(&row.text("pin"));
    let first = named.partition_point(|(secret, _)| secret.as_str() < text.as_ref());
    let own = named.iter().skip(first).take_while(|(secret, _)| *secret == text);
    draft.groups = own.map(|(_, group)| group.clone()).collect();
    draft
}
