//! Ente Auth: lists of URIs that carry tags, note and pin in `codeDisplay`, in the clear or sealed
//! as one chunk of libsodium's stream.

use std::fmt::Write as _;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::file::{parse_json, wipe};
use super::json::{array, base64, object, text};
use super::login::groups;
use super::unlock::{self, argon2_key, stream_open, stream_seal};
use super::writer::{Holds, Order, SHA, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Kind, Pin, write_otpauth};
use crate::problem::Problem;

/// Ente Auth.
pub struct Ente;

/// libsodium's moderate costs of Argon2id, in bytes and passes: what phones bear.
const COSTS: (u64, u64) = (256 << 20, 3);

/// The parameter that holds what Ente knows of an account beside its code.
const DISPLAY: &str = "codeDisplay=";

impl Format for Ente {
    fn name(&self) -> &'static str {
        "ente"
    }

    fn app(&self) -> &'static str {
        "Ente Auth"
    }

    fn reads(&self) -> &'static str {
        "text with codeDisplay, and JSON with password"
    }

    fn knows(&self, file: &File) -> Fit {
        let is_ours = match (file.json(), file.text()) {
            (Some(json), _) => {
                object(json, "kdfParams").is_object() && json.get("encryptedData").is_some()
            }
            (None, Some(text)) => text
                .lines()
                .any(|line| line.trim_start().starts_with("otpauth://") && line.contains(DISPLAY)),
            (None, None) => false,
        };
        if is_ours { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let Some(json) = file.json() else {
            return Ok(read(file.text().ok_or(Refusal::NotRecognised)?));
        };
        if json.get("version").and_then(Value::as_u64) != Some(1) {
            return Err(Refusal::Unsupported("import-newer"));
        }
        let plain = unseal(json, keys)?;
        let plain = std::str::from_utf8(&plain).map_err(|_| Refusal::Corrupt)?;
        Ok(Import { encrypted: true, ..read(plain) })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn unseal(json: &Value, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let rules = object(json, "kdfParams");
    let bytes = |value, name| base64(text(value, name)).ok_or(Refusal::Corrupt);
    let number = |name| rules.get(name).and_then(Value::as_u64).ok_or(Refusal::Corrupt);
    let (salt, header) = (bytes(rules, "salt")?, bytes(json, "encryptionNonce")?);
    let sealed = bytes(json, "encryptedData")?;
    if salt.len() != 16 || header.len() != 24 || sealed.len() < 17 {
        return Err(Refusal::Corrupt);
    }
    let (memory, passes) = (number("memLimit")? / 1024, number("opsLimit")?);
    let password = keys.password()?.as_bytes();
    let key = argon2_key(password, &salt, memory, passes, 1)?;
    stream_open(&key, &header, sealed).ok_or(Refusal::WrongPassword)
}

fn read(list: &str) -> Import {
    let mut import = Import::default();
    for (place, line) in list.lines().enumerate() {
        let (line, label) = (line.trim(), (place + 1).to_string());
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut shown = shown(line);
        let note = import.note(text(&shown, "note"), &label);
        let tags: Vec<&str> = array(&shown, "tags").filter_map(Value::as_str).collect();
        import.take_uri(line, &label, |details| {
            details.groups = groups(&tags);
            details.note = note;
            details.favorite = shown.get("pinned").and_then(Value::as_bool).unwrap_or(false);
        });
        wipe(&mut shown);
    }
    import
}

/// What a line's `codeDisplay` says; null where there is none.
fn shown(line: &str) -> Value {
    let Some((_, rest)) = line.split_once(DISPLAY) else { return Value::Null };
    let value = rest.split('&').next().unwrap_or_default().replace('+', " ");
    let value = percent_decode_str(&value).decode_utf8_lossy();
    parse_json(&value).unwrap_or(Value::Null)
}

impl Writer for Ente {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "hotp", "steam", "yandex"],
            algorithms: SHA,
            uris: true,
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "txt"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut list = Zeroizing::new(String::new());
        for (place, details) in order.accounts.iter().enumerate() {
            list.push_str(&uri(details));
            let tags: Vec<&str> = details.groups.iter().map(|group| group.as_str()).collect();
            let mut shown = json!({
                "pinned": details.favorite, "trashed": false, "lastUsedAt": 0, "tapCount": 0,
                "tags": tags, "note": details.note.as_str(), "position": place,
                "iconSrc": "", "iconID": "",
            });
            let value = Zeroizing::new(shown.to_string());
            wipe(&mut shown);
            let value = utf8_percent_encode(&value, NON_ALPHANUMERIC);
            writeln!(list, "&{DISPLAY}{value}").map_err(|_| failed())?;
        }
        match order.password {
            None => Ok(Zeroizing::new(std::mem::take(&mut *list).into_bytes())),
            Some(password) => seal(order, password, list.as_bytes()),
        }
    }
}

/// The URI as Ente writes it: Yandex by another host, with the PIN as it is.
fn uri(details: &Details) -> Zeroizing<String> {
    let Kind::Yandex { pin } = &details.kind else { return write_otpauth(details) };
    let bare = Details { kind: Kind::Yandex { pin: Pin::default() }, ..details.clone() };
    let mut uri =
        Zeroizing::new(write_otpauth(&bare).replacen("otpauth://yaotp/", "otpauth://yandex/", 1));
    if !pin.is_missing() {
        uri.push_str("&pin=");
        uri.extend(utf8_percent_encode(pin.as_str(), NON_ALPHANUMERIC));
    }
    uri
}

fn seal(order: &Order, password: &str, plain: &[u8]) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let (memory, passes) = COSTS;
    let (salt, header) = (order.bytes::<16>(), order.bytes::<24>());
    let key = argon2_key(password.as_bytes(), &salt, memory / 1024, passes, 1);
    let key = key.map_err(|_| failed())?;
    let sealed = stream_seal(&key, &header, plain).ok_or_else(failed)?;
    super::json::write(json!({
        "version": 1,
        "kdfParams": {"memLimit": memory, "opsLimit": passes, "salt": unlock::base64(&salt)},
        "encryptedData": unlock::base64(&sealed),
        "encryptionNonce": unlock::base64(&header),
    }))
}
