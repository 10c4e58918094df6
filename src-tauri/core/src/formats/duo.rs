//! Duo Mobile (Android): `accounts.json` from a rooted phone. Duo's own sign-in by push has no
//! code to take along and is left out by name.

use serde_json::Value;

use super::draft::{Draft, Number};
use super::json::{object, text};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// Duo Mobile.
pub struct Duo;

impl Format for Duo {
    fn name(&self) -> &'static str {
        "duo"
    }

    fn app(&self) -> &'static str {
        "Duo Mobile"
    }

    fn reads(&self) -> &'static str {
        "accounts.json of a rooted phone"
    }

    fn knows(&self, file: &File) -> Fit {
        let items = file.json().and_then(Value::as_array);
        let is_duo = |item: &Value| item.get("otpGenerator").is_some_and(Value::is_object);
        match items.is_some_and(|items| items.iter().any(is_duo)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let items = file.json().and_then(Value::as_array).ok_or(Refusal::NotRecognised)?;
        let mut import = Import::default();
        for item in items {
            let generator = object(item, "otpGenerator");
            let name = text(item, "name");
            if generator.get("otpSecret").is_none() {
                import.leave_out("import-not-oath", name);
                continue;
            }
            let secret = Secret::from_base32(text(generator, "otpSecret"));
            let mut draft = Draft::new("", name, secret);
            // The counter alone tells the two kinds apart.
            if generator.get("counter").is_some_and(|counter| !counter.is_null()) {
                draft.kind = "hotp".to_owned();
                draft.counter = Number::from(&generator["counter"]);
            }
            import.take(draft);
        }
        Ok(import)
    }
}
