//! Bitwarden Authenticator: the JSON of a Bitwarden vault, but without folders or collections,
//! which is how the two are told apart. Its table is read as Bitwarden's.

use serde_json::Value;

use super::{File, Fit, Format, Import, Keys, Refusal, bitwarden};

/// Bitwarden Authenticator.
pub struct BitwardenAuthenticator;

impl Format for BitwardenAuthenticator {
    fn name(&self) -> &'static str {
        "bitwarden_authenticator"
    }

    fn app(&self) -> &'static str {
        "Bitwarden Authenticator"
    }

    fn reads(&self) -> &'static str {
        "JSON"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        let is_plain = json.get("encrypted").and_then(Value::as_bool) == Some(false);
        let has = |name: &str| json.get(name).is_some();
        match is_plain && has("items") && !has("folders") && !has("collections") {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        bitwarden::read(file.json().ok_or(Refusal::NotRecognised)?)
    }
}
