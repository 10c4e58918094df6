//! Bitwarden: a vault's JSON, a person's or an organisation's, in the clear or sealed with a
//! password. What is sealed with an account's own key opens nowhere else.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::file::{parse_json, wipe};
use super::json::{array, base64, object, text};
use super::login::{Login, written};
use super::unlock::{
    self, Hash, Key, argon2_key, cbc_open, cbc_seal, hkdf_expand, hmac_sha256, pbkdf2_key,
};
use super::writer::{Holds, Order, SHA, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Details;
use crate::problem::Problem;

/// Bitwarden.
pub struct Bitwarden;

/// Bitwarden's own cost of PBKDF2.
const ROUNDS: u64 = 600_000;

/// The field that tells a right password from a wrong one.
const VALIDATION: &str = "encKeyValidation_DO_NOT_EDIT";

impl Format for Bitwarden {
    fn name(&self) -> &'static str {
        "bitwarden"
    }

    fn app(&self) -> &'static str {
        "Bitwarden"
    }

    fn reads(&self) -> &'static str {
        "JSON, vault and organisation, plain and with password (PBKDF2, Argon2id)"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        let has = |name: &str| json.get(name).is_some();
        let is_ours = match json.get("encrypted").and_then(Value::as_bool) {
            Some(true) => has("items") || has("data") || has(VALIDATION),
            Some(false) => has("items") && (has("folders") || has("collections")),
            // Old files do not say it. Others have folders and items too, but no logins.
            None => {
                has("folders") && array(json, "items").any(|item| object(item, "login").is_object())
            }
        };
        if is_ours { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        if json.get("encrypted").and_then(Value::as_bool) != Some(true) {
            return read(json);
        }
        if json.get("passwordProtected").and_then(Value::as_bool) != Some(true) {
            return Err(Refusal::Unsupported("import-bitwarden-account"));
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

/// Two keys out of one: the cipher's and the proof's.
struct Pair {
    cipher: Key,
    proof: Key,
}

impl Pair {
    fn of(key: &Key) -> Result<Self, Refusal> {
        let half = |info: &[u8]| hkdf_expand(&**key, info);
        Ok(Self { cipher: half(b"enc")?, proof: half(b"mac")? })
    }

    /// What `2.iv|ciphertext|mac` seals; nothing where the proof says that the key is another.
    fn open(&self, sealed: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Refusal> {
        let pieces = sealed.strip_prefix("2.").ok_or(Refusal::Corrupt)?;
        let mut pieces = pieces.split('|').map(|piece| base64(piece).ok_or(Refusal::Corrupt));
        let mut piece = || pieces.next().unwrap_or(Err(Refusal::Corrupt));
        let (iv, sealed, proof) = (piece()?, piece()?, piece()?);
        if iv.len() != 16 || proof.len() != 32 {
            return Err(Refusal::Corrupt);
        }
        let wanted = hmac_sha256(&*self.proof, &[&iv, &sealed]).ok_or(Refusal::Corrupt)?;
        if wanted[..] != proof[..] {
            return Ok(None);
        }
        cbc_open(&*self.cipher, &iv, &sealed).ok_or(Refusal::Corrupt).map(Some)
    }

    fn seal(&self, order: &Order, plain: &[u8]) -> Result<String, Problem> {
        let iv = order.bytes::<16>();
        let sealed = cbc_seal(&*self.cipher, &iv, plain).ok_or_else(failed)?;
        let proof = hmac_sha256(&*self.proof, &[&iv, &sealed]).ok_or_else(failed)?;
        Ok(format!("2.{}", [&iv[..], &sealed, &proof].map(unlock::base64).join("|")))
    }
}

/// The vault's JSON. The validation field opens with the right password alone; the vault itself
/// must then open too.
fn unseal(json: &Value, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let (salt, data) = (text(json, "salt"), text(json, "data"));
    if salt.is_empty() || data.is_empty() {
        return Err(Refusal::Corrupt);
    }
    let password = keys.password()?.as_bytes();
    let number = |name| json.get(name).and_then(Value::as_u64);
    let needed = |name| number(name).ok_or(Refusal::Corrupt);
    // The salt is used as the text it is, although it looks like Base64.
    let key = match number("kdfType") {
        Some(0) => pbkdf2_key(Hash::Sha256, password, salt.as_bytes(), needed("kdfIterations")?)?,
        Some(1) => {
            let salt = Sha256::digest(salt.as_bytes());
            let memory = needed("kdfMemory")?.checked_mul(1024).ok_or(Refusal::Hostile)?;
            let (passes, lanes) = (needed("kdfIterations")?, needed("kdfParallelism")?);
            argon2_key(password, &salt, memory, passes, lanes)?
        }
        Some(_) => return Err(Refusal::Unsupported("import-newer")),
        None => return Err(Refusal::Corrupt),
    };
    let pair = Pair::of(&key)?;
    pair.open(text(json, VALIDATION))?.ok_or(Refusal::WrongPassword)?;
    pair.open(data)?.ok_or(Refusal::Corrupt)
}

/// The accounts of an unsealed vault.
pub(super) fn read(json: &Value) -> Result<Import, Refusal> {
    let items = json.get("items").and_then(Value::as_array).ok_or(Refusal::Corrupt)?;
    let names: BTreeMap<&str, &str> = array(json, "folders")
        .chain(array(json, "collections"))
        .map(|folder| (text(folder, "id"), text(folder, "name")))
        .collect();
    let mut import = Import::default();
    for item in items {
        let login = object(item, "login");
        let ids = array(item, "collectionIds").chain(item.get("folderId"));
        let groups = ids.filter_map(|id| names.get(id.as_str()?));
        import.take_login(Login {
            title: text(item, "name"),
            user: text(login, "username"),
            code: text(login, "totp"),
            groups: groups.map(|name| (*name).to_owned()).collect(),
            note: text(item, "notes"),
            favorite: item.get("favorite").and_then(Value::as_bool).unwrap_or(false),
        });
    }
    Ok(import)
}

/// What Bitwarden and its authenticator can hold: no counters.
pub(super) const HOLDS: Holds = Holds {
    kinds: &["totp", "steam"],
    algorithms: SHA,
    pins: false,
    groups: 1,
    organisations: true,
    uris: true,
    ..Holds::ALL
};

impl Writer for Bitwarden {
    fn holds(&self) -> &Holds {
        &HOLDS
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "json"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut folders: Vec<(&str, String)> = Vec::new();
        for group in order.accounts.iter().filter_map(|account| account.groups.first()) {
            if !folders.iter().any(|(name, _)| *name == group.as_str()) {
                folders.push((group.as_str(), order.uuid()));
            }
        }
        let items: Vec<Value> =
            order.accounts.iter().map(|details| item(details, &folders, order)).collect();
        let folders: Vec<Value> =
            folders.iter().map(|(name, id)| json!({"id": id, "name": name})).collect();
        let mut vault = json!({"encrypted": false, "folders": folders, "items": items});
        match order.password {
            None => super::json::write(vault),
            Some(password) => {
                let plain = Zeroizing::new(vault.to_string());
                wipe(&mut vault);
                super::json::write(seal(order, password, plain.as_bytes())?)
            }
        }
    }
}

fn item(details: &Details, folders: &[(&str, String)], order: &Order) -> Value {
    let (title, code) = written(details);
    let group = details.groups.first();
    let folder = group.and_then(|group| folders.iter().find(|(name, _)| *name == group.as_str()));
    let note = Some(details.note.as_str()).filter(|note| !note.is_empty());
    json!({
        "id": order.uuid(),
        "organizationId": null,
        "folderId": folder.map(|(_, id)| id),
        "type": 1,
        "reprompt": 0,
        "name": title,
        "notes": note,
        "favorite": details.favorite,
        "login": {
            "uris": [], "username": details.name.as_str(), "password": null, "totp": code.as_str(),
        },
        "collectionIds": null,
    })
}

fn seal(order: &Order, password: &str, plain: &[u8]) -> Result<Value, Problem> {
    let salt = unlock::base64(&order.bytes::<16>());
    let key = pbkdf2_key(Hash::Sha256, password.as_bytes(), salt.as_bytes(), ROUNDS);
    let pair = key.and_then(|key| Pair::of(&key)).map_err(|_| failed())?;
    Ok(json!({
        "encrypted": true,
        "passwordProtected": true,
        "salt": salt,
        "kdfType": 0,
        "kdfIterations": ROUNDS,
        "kdfMemory": null,
        "kdfParallelism": null,
        VALIDATION: pair.seal(order, order.uuid().as_bytes())?,
        "data": pair.seal(order, plain)?,
    }))
}
