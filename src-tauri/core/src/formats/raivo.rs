//! Raivo OTP (iOS): the JSON out of its ZIP, where every number is a text.

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::json::{object, text};
use super::writer::{Holds, Order, SHA, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Secret};
use crate::problem::Problem;

/// Raivo OTP.
pub struct Raivo;

impl Format for Raivo {
    fn name(&self) -> &'static str {
        "raivo"
    }

    fn app(&self) -> &'static str {
        "Raivo OTP"
    }

    fn reads(&self) -> &'static str {
        "ZIP with password, and the JSON inside"
    }

    fn knows(&self, file: &File) -> Fit {
        let first = file.json().and_then(Value::as_array).and_then(|items| items.first());
        let names = ["secret", "kind", "timer"];
        match first.is_some_and(|first| names.iter().all(|name| first.get(name).is_some())) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let items = file.json().and_then(Value::as_array).ok_or(Refusal::NotRecognised)?;
        let mut import = Import::default();
        for item in items {
            import.take(draft(item));
        }
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn draft(item: &Value) -> Draft {
    let secret = Secret::from_base32(text(item, "secret"));
    let mut draft = Draft::new(text(item, "issuer"), text(item, "account"), secret);
    draft.kind = text(item, "kind").to_owned();
    draft.algorithm = text(item, "algorithm").to_owned();
    draft.digits = Number::from(object(item, "digits"));
    draft.period = Number::from(object(item, "timer"));
    draft.counter = Number::from(object(item, "counter"));
    draft.favorite = text(item, "pinned") == "true";
    draft
}

impl Writer for Raivo {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "hotp"],
            algorithms: SHA,
            digits: 6..=8,
            pins: false,
            groups: 0,
            notes: false,
            ..Holds::ALL
        }
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "json"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        super::json::write(Value::Array(order.accounts.iter().map(item).collect()))
    }
}

fn item(details: &Details) -> Value {
    let kind = &details.kind;
    json!({
        "issuer": details.issuer.as_str(),
        "account": details.name.as_str(),
        "secret": details.secret.to_base32().as_str(),
        "algorithm": kind.algorithm().name(),
        "digits": kind.digits().to_string(),
        "kind": kind.name().to_uppercase(),
        "timer": kind.period().map_or(30, |period| period.seconds()).to_string(),
        "counter": kind.counter().unwrap_or(0).to_string(),
        "pinned": details.favorite.to_string(),
        "iconType": "",
        "iconValue": "",
    })
}
