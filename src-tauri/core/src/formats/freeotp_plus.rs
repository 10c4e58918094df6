//! FreeOTP+ (Android): its JSON, where a secret is a list of signed bytes.

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::freeotp::{STEAM, draft, signed_bytes};
use super::json::object;
use super::writer::{Holds, Loss, Order, SHA, Writer, known_by_issuer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Kind, Secret, SecretError};
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
            import.take(draft(token, secret(token)?));
        }
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// The secret. What is no byte was written by no app: the whole file was changed.
fn secret(token: &Value) -> Result<Result<Secret, SecretError>, Refusal> {
    let mut bytes = match object(token, "secret") {
        Value::Null => return Ok(Err(SecretError::Empty)),
        bytes => signed_bytes(bytes).ok_or(Refusal::Corrupt)?,
    };
    Ok(Secret::from_bytes(std::mem::take(&mut *bytes)))
}

impl Writer for FreeOtpPlus {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "hotp", "steam"],
            algorithms: SHA,
            digits: 6..=8,
            pins: false,
            groups: 0,
            notes: false,
            favorites: false,
            ..Holds::ALL
        }
    }

    fn refuses(&self, details: &Details) -> Option<Loss> {
        known_by_issuer(details, details.issuer.as_str() == STEAM)
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
        "type": if *kind == Kind::Steam { "TOTP".to_owned() } else { kind.name().to_uppercase() },
    })
}
