//! GNOME Authenticator: andOTP's JSON, which it writes in small letters; by these it is known.
//! What it takes in is never sealed.

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::writer::{Holds, Order, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal, andotp};
use crate::account::Details;
use crate::problem::Problem;

/// GNOME Authenticator.
pub struct GnomeAuthenticator;

impl Format for GnomeAuthenticator {
    fn name(&self) -> &'static str {
        "gnome_authenticator"
    }

    fn app(&self) -> &'static str {
        "GNOME Authenticator"
    }

    fn reads(&self) -> &'static str {
        "JSON (andOTP's)"
    }

    fn knows(&self, file: &File) -> Fit {
        match file.json().is_some_and(|json| andotp::is_list(json) && andotp::is_small(json)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        andotp::read(file.json().ok_or(Refusal::NotRecognised)?)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

impl Writer for GnomeAuthenticator {
    fn holds(&self) -> &Holds {
        &Holds { groups: 0, ..andotp::HOLDS }
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
    let mut item = andotp::item(details);
    item["type"] = kind.name().into();
    item["algorithm"] = kind.algorithm().name().to_ascii_lowercase().into();
    item["thumbnail"] = "".into();
    item["tags"] = json!([]);
    item["counter"] = kind.counter().unwrap_or(0).into();
    item["period"] = kind.period().map_or(30, |period| period.seconds()).into();
    item
}
