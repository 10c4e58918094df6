//! FreeOTP+ (Android): its JSON, where a secret is a list of signed bytes.

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::json::{object, text};
use super::writer::{Holds, Order, SHA, Seals, Writer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Secret, SecretError};
use crate::problem::Problem;

/// FreeOTP+.
pub struct FreeOtpPlus;

impl Format for FreeOtpPlus {
    fn name(&self) -> &'static str {
        "freeotp_plus"
    }

    fn app(&self) -> &'static str {
        "FreeOTP+"
    }

    fn reads(&self) -> &'static str {
        "JSON"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        match object(json, "tokens").is_array() && object(json, "tokenOrder").is_array() {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        let tokens = json.get("tokens").and_then(Value::as_array).ok_or(Refusal::Corrupt)?;
        let mut import = Import::default();
        for token in tokens {
            import.take(draft(token)?);
        }
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn draft(token: &Value) -> Result<Draft, Refusal> {
    // What the person made of it, then what the URI said.
    let first = |names: &[&str]| {
        let mut said = names.iter().map(|name| text(token, name));
        said.find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    let issuer = first(&["issuerAlt", "issuerExt", "issuerInt"]);
    let name = first(&["labelAlt", "label"]);
    let mut draft = Draft::new(&issuer, &name, secret(token)?);
    draft.digits = Number::from(object(token, "digits"));
    let is_five = matches!(draft.digits, Number::Usual | Number::Is(5));
    let kind = text(token, "type");
    let is_steam = issuer == "Steam" && is_five && !kind.eq_ignore_ascii_case("hotp");
    draft.kind = if is_steam { "steam" } else { kind }.to_owned();
    draft.algorithm = text(token, "algo").to_owned();
    draft.period = Number::from(object(token, "period"));
    // The next counter, as the app itself uses it, though a QR code says one more.
    draft.counter = Number::from(object(token, "counter"));
    Ok(draft)
}

/// The secret. What is no byte was written by no app: the whole file was changed.
fn secret(token: &Value) -> Result<Result<Secret, SecretError>, Refusal> {
    let bytes = match object(token, "secret") {
        Value::Null => return Ok(Err(SecretError::Empty)),
        bytes => bytes.as_array().ok_or(Refusal::Corrupt)?,
    };
    let byte = |byte: &Value| {
        let number = byte.as_i64()?;
        let signed = i8::try_from(number).map(i8::cast_unsigned);
        signed.or_else(|_| u8::try_from(number)).ok()
    };
    let bytes: Option<Vec<u8>> = bytes.iter().map(byte).collect();
    Ok(Secret::from_bytes(bytes.ok_or(Refusal::Corrupt)?))
}

impl Writer for FreeOtpPlus {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "hotp"],
            algorithms: SHA,
            digits: 6..=8,
            pins: false,
            groups: 0,
            notes: false,
            favorites: false,
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Never
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "json"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let tokens: Vec<Value> = order.accounts.iter().map(token).collect();
        let names: Vec<String> = order
            .accounts
            .iter()
            .map(|details| format!("{}:{}", details.issuer.as_str(), details.name.as_str()))
            .collect();
        super::json::write(json!({"tokenOrder": names, "tokens": tokens}))
    }
}

fn token(details: &Details) -> Value {
    let kind = &details.kind;
    let secret = details.secret.bytes().iter().map(|byte| byte.cast_signed());
    json!({
        "algo": kind.algorithm().name(),
        "counter": kind.counter().unwrap_or(0),
        "digits": kind.digits(),
        "issuerExt": details.issuer.as_str(),
        "issuerInt": details.issuer.as_str(),
        "label": details.name.as_str(),
        "period": kind.period().map_or(30, |period| period.seconds()),
        "secret": secret.collect::<Vec<_>>(),
        "type": kind.name().to_uppercase(),
    })
}
