//! Proton Authenticator: its JSON, in the clear or sealed with a password.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::draft::label;
use super::file::{parse_json, wipe};
use super::json::{base64, object, text};
use super::unlock::{self, Key, argon2_key, gcm_open, gcm_seal};
use super::writer::{Holds, Order, SHA, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Kind, Text, write_otpauth};
use crate::problem::Problem;

/// Proton Authenticator.
pub struct ProtonAuthenticator;

/// Proton's costs of Argon2id: memory in KiB, passes, lanes.
const COSTS: (u64, u64, u64) = (19_456, 2, 1);

/// What the seal is bound to.
const ASSOCIATED: &[u8] = b"proton.authenticator.export.v1";

/// What stands between issuer and name of a Steam account, whose URI holds neither.
const BETWEEN: &str = ": ";

impl Format for ProtonAuthenticator {
    fn name(&self) -> &'static str {
        "proton_authenticator"
    }

    fn app(&self) -> &'static str {
        "Proton Authenticator"
    }

    fn reads(&self) -> &'static str {
        "JSON, version 1, plain and with password"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        let is_plain = json.get("entries").and_then(Value::as_array).is_some_and(|entries| {
            entries.first().is_none_or(|first| object(first, "content").get("uri").is_some())
        });
        let is_sealed = object(json, "salt").is_string() && object(json, "content").is_string();
        match json.get("version").is_some() && (is_plain || is_sealed) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        if json.get("version").and_then(Value::as_u64) != Some(1) {
            return Err(Refusal::Unsupported("import-newer"));
        }
        if json.get("entries").is_some() {
            return read(json);
        }
        let plain = unseal(json, keys)?;
        let plain = std::str::from_utf8(&plain).map_err(|_| Refusal::Corrupt)?;
        let import = super::json::with(parse_json(plain)?, read)?;
        Ok(Import { encrypted: true, ..import })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn unseal(json: &Value, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let bytes = |name| base64(text(json, name)).ok_or(Refusal::Corrupt);
    let (salt, content) = (bytes("salt")?, bytes("content")?);
    let (nonce, sealed) = content.split_at_checked(12).ok_or(Refusal::Corrupt)?;
    if salt.len() < 8 || sealed.len() < 16 {
        return Err(Refusal::Corrupt);
    }
    let key = derive(keys.password()?, &salt)?;
    gcm_open(&*key, nonce, ASSOCIATED, sealed).ok_or(Refusal::WrongPassword)
}

fn derive(password: &str, salt: &[u8]) -> Result<Key, Refusal> {
    let (memory, passes, lanes) = COSTS;
    argon2_key(password.as_bytes(), salt, memory, passes, lanes)
}

fn read(json: &Value) -> Result<Import, Refusal> {
    let entries = json.get("entries").and_then(Value::as_array).ok_or(Refusal::Corrupt)?;
    let mut import = Import::default();
    for entry in entries {
        let content = object(entry, "content");
        let (uri, name) = (text(content, "uri"), text(content, "name"));
        let label = label("", name);
        let note = import.note(text(entry, "note"), &label);
        let line = |text: &str| Text::line(text).unwrap_or_default();
        let is_bare = uri.trim_start().to_ascii_lowercase().starts_with("steam:");
        import.take_uri(uri, &label, |details| {
            match name.split_once(BETWEEN).filter(|_| is_bare) {
                Some((issuer, name)) => (details.issuer, details.name) = (line(issuer), line(name)),
                None if details.name.is_empty() => details.name = line(name),
                None => {}
            }
            details.note = note;
        });
    }
    Ok(import)
}

impl Writer for ProtonAuthenticator {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "steam"],
            algorithms: SHA,
            periods: 1..=65_535,
            uris: true,
            pins: false,
            groups: 0,
            favorites: false,
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "json"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let entries: Vec<Value> =
            order.accounts.iter().map(|details| entry(details, order)).collect();
        let mut list = json!({"version": 1, "entries": entries});
        let Some(password) = order.password else { return super::json::write(list) };
        let plain = Zeroizing::new(list.to_string());
        wipe(&mut list);
        let (salt, nonce) = (order.bytes::<16>(), order.bytes::<12>());
        let key = derive(password, &salt).map_err(|_| failed())?;
        let sealed = gcm_seal(&*key, &nonce, ASSOCIATED, plain.as_bytes()).ok_or_else(failed)?;
        let content = unlock::base64(&[&nonce[..], &sealed].concat());
        super::json::write(json!({"version": 1, "salt": unlock::base64(&salt), "content": content}))
    }
}

fn entry(details: &Details, order: &Order) -> Value {
    let (issuer, name) = (details.issuer.as_str(), details.name.as_str());
    let (uri, kind, name) = match details.kind {
        Kind::Steam => {
            let uri = format!("steam://{}", details.secret.to_base32().as_str());
            let is_usual = issuer == "Steam" && !name.contains(BETWEEN);
            let name = if is_usual { name.to_owned() } else { format!("{issuer}{BETWEEN}{name}") };
            (Zeroizing::new(uri), "Steam", name)
        }
        _ => (uri(details), "Totp", name.to_owned()),
    };
    let note = Some(details.note.as_str()).filter(|note| !note.is_empty());
    let content = json!({"uri": uri.as_str(), "entry_type": kind, "name": name});
    json!({"id": order.uuid(), "content": content, "note": note})
}

/// The URI as Proton writes it: its label is the name alone, since Proton shows all of it.
fn uri(details: &Details) -> Zeroizing<String> {
    let mut uri = write_otpauth(&Details { issuer: Text::default(), ..details.clone() });
    if !details.issuer.is_empty() {
        uri.push_str("&issuer=");
        uri.extend(utf8_percent_encode(details.issuer.as_str(), NON_ALPHANUMERIC));
    }
    uri
}
