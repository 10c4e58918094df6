//! cotp (terminal): its database, sealed with a password, the same in the clear, and its list of
//! otpauth URIs in JSON. Written as the database.

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::file::{parse_json, wipe};
use super::json::{array, base64, text, with};
use super::unlock::{self, argon2_key, xchacha_open, xchacha_seal};
use super::writer::{Holds, Order, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Kind, Pin, Secret};
use crate::problem::Problem;

/// cotp.
pub struct Cotp;

/// Its costs of Argon2id: KiB, passes, lanes.
const COSTS: (u64, u64, u64) = (32_768, 4, 4);

impl Format for Cotp {
    fn name(&self) -> &'static str {
        "cotp"
    }

    fn app(&self) -> &'static str {
        "cotp"
    }

    fn reads(&self) -> &'static str {
        "database 1–2, plain and with password; URIs in JSON"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        let has = |names: &[&str]| names.iter().all(|name| json.get(*name).is_some());
        let uris = array(json, "items").next().and_then(Value::as_str);
        let fits = has(&["version", "nonce", "salt", "cipher"])
            || has(&["version", "elements"])
            || uris.is_some_and(|uri| uri.starts_with("otpauth:"));
        if fits { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        if json.get("cipher").is_some() {
            let plain = unseal(json, keys)?;
            let plain = std::str::from_utf8(&plain).map_err(|_| Refusal::Corrupt)?;
            let import = with(parse_json(plain)?, read)?;
            return Ok(Import { encrypted: true, ..import });
        }
        if json.get("elements").is_some() {
            return read(json);
        }
        let mut import = Import::default();
        for (place, uri) in array(json, "items").enumerate() {
            let uri = uri.as_str().unwrap_or_default();
            import.take_uri(uri, &(place + 1).to_string(), |_| {});
        }
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn unseal(json: &Value, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    if json.get("version").and_then(Value::as_u64) != Some(1) {
        return Err(Refusal::Unsupported("import-newer"));
    }
    let bytes = |name| base64(text(json, name)).ok_or(Refusal::Corrupt);
    let (nonce, salt, sealed) = (bytes("nonce")?, bytes("salt")?, bytes("cipher")?);
    if nonce.len() != 24 || sealed.len() < 16 {
        return Err(Refusal::Corrupt);
    }
    let (memory, passes, lanes) = COSTS;
    let password = keys.password()?.as_bytes();
    let key = argon2_key(password, &salt, memory, passes, lanes)?;
    xchacha_open(&*key, &nonce, &sealed).ok_or(Refusal::WrongPassword)
}

fn read(database: &Value) -> Result<Import, Refusal> {
    // The first version was the list alone.
    let elements = database.get("elements").unwrap_or(database);
    if database.get("version").and_then(Value::as_u64).is_some_and(|version| version > 2) {
        return Err(Refusal::Unsupported("import-newer"));
    }
    let mut import = Import::default();
    for element in elements.as_array().ok_or(Refusal::Corrupt)? {
        let kind = text(element, "type");
        let secret = match kind.eq_ignore_ascii_case("motp") {
            true => Secret::from_hex(text(element, "secret")),
            false => Secret::from_base32(text(element, "secret")),
        };
        let mut draft = Draft::new(text(element, "issuer"), text(element, "label"), secret);
        draft.kind = kind.to_owned();
        draft.algorithm = text(element, "algorithm").to_owned();
        draft.digits = Number::from(&element["digits"]);
        draft.period = Number::from(&element["period"]);
        draft.counter = Number::from(&element["counter"]);
        draft.pin = Pin::new(text(element, "pin"));
        import.take(draft);
    }
    Ok(import)
}

impl Writer for Cotp {
    fn holds(&self) -> &Holds {
        &Holds { groups: 0, notes: false, favorites: false, ..Holds::ALL }
    }

    fn seals(&self) -> Seals {
        Seals::Always
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "cotp"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let elements: Vec<Value> = order.accounts.iter().map(element).collect();
        let mut database = json!({"version": 2, "elements": elements});
        let plain = Zeroizing::new(database.to_string());
        wipe(&mut database);
        let (nonce, salt) = (order.bytes::<24>(), order.bytes::<16>());
        let (memory, passes, lanes) = COSTS;
        let password = order.password.ok_or_else(failed)?.as_bytes();
        let key = argon2_key(password, &salt, memory, passes, lanes);
        let key = key.map_err(|_| failed())?;
        let sealed = xchacha_seal(&*key, &nonce, plain.as_bytes()).ok_or_else(failed)?;
        super::json::write(json!({
            "version": 1,
            "nonce": unlock::base64(&nonce),
            "salt": unlock::base64(&salt),
            "cipher": unlock::base64(&sealed),
        }))
    }
}

fn element(details: &Details) -> Value {
    let kind = &details.kind;
    let secret = match kind {
        Kind::Motp { .. } => details.secret.to_hex(),
        _ => details.secret.to_base32(),
    };
    json!({
        "secret": secret.as_str(),
        "issuer": details.issuer.as_str(),
        "label": details.name.as_str(),
        "digits": kind.digits(),
        "type": kind.name().to_uppercase(),
        "algorithm": kind.algorithm().name(),
        "period": kind.period().map_or(30, |period| period.seconds()),
        "counter": kind.counter(),
        "pin": kind.pin().filter(|pin| !pin.is_missing()).map(Pin::as_str),
    })
}
