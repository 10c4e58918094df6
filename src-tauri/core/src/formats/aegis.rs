//! Aegis (Android): its JSON, database versions 1 to 3, in the clear or sealed with a password.
//! Field names and ciphers after Aegis's own description of its vault (docs/vault.md).

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::file::parse_json;
use super::json::{array, base64, object, text};
use super::unlock::{self, gcm_open, gcm_seal, scrypt_key};
use super::writer::{Holds, Order, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Kind, Pin, Secret};
use crate::problem::Problem;

/// Aegis.
pub struct Aegis;

/// Aegis's own costs of scrypt: n, r, p.
const COSTS: (u64, u64, u64) = (32_768, 8, 1);

/// The most passwords that a file may know; each costs a derivation.
const SLOTS: usize = 16;

impl Format for Aegis {
    fn name(&self) -> &'static str {
        "aegis"
    }

    fn app(&self) -> &'static str {
        "Aegis"
    }

    fn reads(&self) -> &'static str {
        "JSON, database 1–3, plain and with password"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        match json.get("header").is_some() && json.get("db").is_some() {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        if json.get("version").and_then(Value::as_u64) != Some(1) {
            return Err(Refusal::Unsupported("import-newer"));
        }
        match json.get("db") {
            Some(db @ Value::Object(_)) => read(db),
            Some(Value::String(sealed)) => {
                let header = json.get("header").ok_or(Refusal::Corrupt)?;
                let plain = unseal(header, sealed, keys)?;
                let plain = std::str::from_utf8(&plain).map_err(|_| Refusal::Corrupt)?;
                let import = super::json::with(parse_json(plain)?, read)?;
                Ok(Import { encrypted: true, ..import })
            }
            _ => Err(Refusal::Corrupt),
        }
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// The database inside `sealed`. The password opens one of the slots, which holds the key.
fn unseal(header: &Value, sealed: &str, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let slots = header.get("slots").and_then(Value::as_array).ok_or(Refusal::Corrupt)?;
    let kind = |slot: &&Value| slot.get("type").and_then(Value::as_u64) == Some(1);
    let slots: Vec<&Value> = slots.iter().filter(kind).collect();
    if slots.is_empty() {
        return Err(Refusal::Unsupported("import-aegis-biometric"));
    }
    if slots.len() > SLOTS {
        return Err(Refusal::Hostile);
    }
    let (nonce, tag) = nonce_and_tag(header.get("params").ok_or(Refusal::Corrupt)?)?;
    let sealed = [base64(sealed).ok_or(Refusal::Corrupt)?.as_slice(), &tag].concat();
    let password = keys.password()?;
    for slot in slots {
        if let Some(key) = open_slot(slot, password)? {
            return gcm_open(&key, &nonce, &[], &sealed).ok_or(Refusal::Corrupt);
        }
    }
    Err(Refusal::WrongPassword)
}

/// The vault's key out of one slot; nothing where the password is another.
fn open_slot(slot: &Value, password: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Refusal> {
    let cost = |name| slot.get(name).and_then(Value::as_u64).ok_or(Refusal::Corrupt);
    let (nonce, tag) = nonce_and_tag(slot.get("key_params").ok_or(Refusal::Corrupt)?)?;
    let sealed = [hex(slot, "key")?, tag].concat();
    let salt = hex(slot, "salt")?;
    let key = scrypt_key(password.as_bytes(), &salt, cost("n")?, cost("r")?, cost("p")?)?;
    Ok(gcm_open(&*key, &nonce, &[], &sealed))
}

fn nonce_and_tag(params: &Value) -> Result<(Vec<u8>, Vec<u8>), Refusal> {
    let (nonce, tag) = (hex(params, "nonce")?, hex(params, "tag")?);
    if nonce.len() == 12 && tag.len() == 16 { Ok((nonce, tag)) } else { Err(Refusal::Corrupt) }
}

fn hex(value: &Value, name: &str) -> Result<Vec<u8>, Refusal> {
    HEXLOWER_PERMISSIVE.decode(text(value, name).as_bytes()).map_err(|_| Refusal::Corrupt)
}

fn read(db: &Value) -> Result<Import, Refusal> {
    if db.get("version").and_then(Value::as_u64).is_none_or(|version| version > 3) {
        return Err(Refusal::Unsupported("import-newer"));
    }
    let entries = db.get("entries").and_then(Value::as_array).ok_or(Refusal::Corrupt)?;
    let groups: Map<String, Value> = array(db, "groups")
        .map(|group| (text(group, "uuid").to_owned(), text(group, "name").into()))
        .collect();
    let mut import = Import::default();
    for entry in entries {
        import.take(draft(entry, &groups));
    }
    Ok(import)
}

fn draft(entry: &Value, groups: &Map<String, Value>) -> Draft {
    let info = object(entry, "info");
    // mOTP secrets stand here in Base32 too, unlike anywhere else.
    let secret = Secret::from_base32(text(info, "secret"));
    let mut draft = Draft::new(text(entry, "issuer"), text(entry, "name"), secret);
    draft.kind = text(entry, "type").to_owned();
    draft.algorithm = text(info, "algo").to_owned();
    draft.digits = Number::from(&info["digits"]);
    draft.period = Number::from(&info["period"]);
    draft.counter = Number::from(&info["counter"]);
    draft.pin = Pin::new(text(info, "pin"));
    draft.note = text(entry, "note").to_owned();
    draft.favorite = entry.get("favorite").and_then(Value::as_bool).unwrap_or(false);
    let named = array(entry, "groups").filter_map(|uuid| groups.get(uuid.as_str()?)?.as_str());
    // Before version 3 there was one group, by its name.
    let one = Some(text(entry, "group")).filter(|group| !group.is_empty());
    draft.groups = named.chain(one).map(str::to_owned).collect();
    draft
}

impl Writer for Aegis {
    fn holds(&self) -> &Holds {
        &Holds::ALL
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "json"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let db = database(order);
        let (header, db) = match order.password {
            None => (json!({"slots": null, "params": null}), db),
            Some(password) => seal(order, password, db)?,
        };
        super::json::write(json!({"version": 1, "header": header, "db": db}))
    }
}

fn database(order: &Order) -> Value {
    let mut names: Vec<(&str, String)> = Vec::new();
    for group in order.accounts.iter().flat_map(|account| &account.groups) {
        if !names.iter().any(|(name, _)| *name == group.as_str()) {
            names.push((group.as_str(), order.uuid()));
        }
    }
    let entries: Vec<Value> =
        order.accounts.iter().map(|details| entry(details, &names, order)).collect();
    let groups: Vec<Value> =
        names.iter().map(|(name, uuid)| json!({"uuid": uuid, "name": name})).collect();
    json!({"version": 3, "entries": entries, "groups": groups, "icons_optimized": true})
}

fn entry(details: &Details, names: &[(&str, String)], order: &Order) -> Value {
    let kind = &details.kind;
    let mut info = json!({
        "secret": details.secret.to_base32().as_str(),
        "algo": kind.algorithm().name(),
        "digits": kind.digits(),
    });
    match kind {
        Kind::Hotp { counter, .. } => info["counter"] = (*counter).into(),
        _ => info["period"] = kind.period().map_or(30, |period| period.seconds()).into(),
    }
    if let Some(pin) = kind.pin() {
        info["pin"] = pin.as_str().into();
    }
    let uuids = details.groups.iter().filter_map(|group| {
        names.iter().find(|(name, _)| *name == group.as_str()).map(|(_, uuid)| uuid.as_str())
    });
    json!({
        "type": kind.name(),
        "uuid": order.uuid(),
        "name": details.name.as_str(),
        "issuer": details.issuer.as_str(),
        "note": details.note.as_str(),
        "favorite": details.favorite,
        "icon": null,
        "info": info,
        "groups": uuids.collect::<Vec<_>>(),
    })
}

/// A database sealed as Aegis does it: a key drawn at random, itself sealed under the password.
fn seal(order: &Order, password: &str, mut db: Value) -> Result<(Value, Value), Problem> {
    let plain = Zeroizing::new(db.to_string());
    super::file::wipe(&mut db);
    let master = Zeroizing::new(order.bytes::<32>());
    let (nonce, key_nonce, salt) = (order.bytes::<12>(), order.bytes::<12>(), order.bytes::<32>());
    let (n, r, p) = COSTS;
    let key = scrypt_key(password.as_bytes(), &salt, n, r, p).map_err(|_| failed())?;
    let (wrapped, key_tag) = apart(gcm_seal(&*key, &key_nonce, &[], &*master))?;
    let (sealed, tag) = apart(gcm_seal(&*master, &nonce, &[], plain.as_bytes()))?;
    let hex = |bytes: &[u8]| HEXLOWER.encode(bytes);
    let slot = json!({
        "type": 1, "uuid": order.uuid(), "key": hex(&wrapped),
        "key_params": {"nonce": hex(&key_nonce), "tag": hex(&key_tag)},
        "n": n, "r": r, "p": p, "salt": hex(&salt), "repaired": true, "is_backup": false,
    });
    let params = json!({"nonce": hex(&nonce), "tag": hex(&tag)});
    Ok((json!({"slots": [slot], "params": params}), unlock::base64(&sealed).into()))
}

/// Ciphertext and tag.
fn apart(sealed: Option<Vec<u8>>) -> Result<(Vec<u8>, Vec<u8>), Problem> {
    let mut sealed = sealed.ok_or_else(failed)?;
    let tag = sealed.split_off(sealed.len().saturating_sub(16));
    Ok((sealed, tag))
}
