//! Stratum (once Authenticator Pro): its JSON, in the clear, sealed with Argon2id, or sealed the
//! old way, which proves nothing about the password but what comes out of it.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use sha1::{Digest as _, Sha1};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::file::{parse_json, wipe};
use super::json::{array, object, text};
use super::unlock::{Hash, Key, argon2_key, cbc_open, gcm_open, gcm_seal, pbkdf2_key};
use super::writer::{Holds, Order, SHA, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Algorithm, Details, Kind, Pin, Secret, SecretError};
use crate::problem::Problem;

/// Stratum.
pub struct Stratum;

/// How a sealed file begins.
const MARK: &[u8] = b"AUTHENTICATORPRO";

/// How a file begins that was sealed the old way.
const OLD_MARK: &[u8] = b"AuthenticatorPro";

/// Stratum's costs of Argon2id: memory in KiB, passes, lanes.
const COSTS: (u64, u64, u64) = (65_536, 3, 4);

/// The old way's cost of PBKDF2.
const OLD_ROUNDS: u64 = 64_000;

/// Stratum wants an issuer; this stands for none.
const NO_ISSUER: &str = "-";

/// Its numbers for the kinds of accounts.
const KINDS: [(u64, &str); 5] =
    [(1, "hotp"), (2, "totp"), (3, "motp"), (4, "steam"), (5, "yandex")];

/// Its hashes, by their numbers from 0.
const ALGORITHMS: [Algorithm; 3] = [Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512];

impl Format for Stratum {
    fn name(&self) -> &'static str {
        "stratum"
    }

    fn app(&self) -> &'static str {
        "Stratum"
    }

    fn reads(&self) -> &'static str {
        "backup, plain and with password (Argon2id, and PBKDF2 of Authenticator Pro)"
    }

    fn knows(&self, file: &File) -> Fit {
        let is_plain = file.json().is_some_and(|json| object(json, "Authenticators").is_array());
        let begins = |mark| file.bytes().starts_with(mark);
        if is_plain || begins(MARK) || begins(OLD_MARK) { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if let Some(json) = file.json() {
            return read(json);
        }
        let (plain, broken) = match (file.bytes().strip_prefix(MARK), keys) {
            (Some(sealed), _) => (unseal(sealed, keys)?, Refusal::Corrupt),
            (None, _) => {
                let sealed = file.bytes().strip_prefix(OLD_MARK).ok_or(Refusal::NotRecognised)?;
                // One wrong key in 256 leaves good padding: what then is no JSON was sealed
                // with another password.
                (unseal_old(sealed, keys)?, Refusal::WrongPassword)
            }
        };
        let plain = std::str::from_utf8(&plain).map_err(|_| broken)?;
        let import = super::json::with(parse_json(plain).map_err(|_| broken)?, read)?;
        Ok(Import { encrypted: true, ..import })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

fn unseal(sealed: &[u8], keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let (salt, rest) = sealed.split_at_checked(16).ok_or(Refusal::Corrupt)?;
    let (nonce, sealed) = rest.split_at_checked(12).ok_or(Refusal::Corrupt)?;
    if sealed.len() < 16 {
        return Err(Refusal::Corrupt);
    }
    let key = derive(keys.password()?, salt)?;
    gcm_open(&*key, nonce, &[], sealed).ok_or(Refusal::WrongPassword)
}

fn derive(password: &str, salt: &[u8]) -> Result<Key, Refusal> {
    let (memory, passes, lanes) = COSTS;
    argon2_key(password.as_bytes(), salt, memory, passes, lanes)
}

fn unseal_old(sealed: &[u8], keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let (salt, rest) = sealed.split_at_checked(20).ok_or(Refusal::Corrupt)?;
    let (iv, sealed) = rest.split_at_checked(16).ok_or(Refusal::Corrupt)?;
    if sealed.is_empty() || !sealed.len().is_multiple_of(16) {
        return Err(Refusal::Corrupt);
    }
    let key = pbkdf2_key(Hash::Sha1, keys.password()?.as_bytes(), salt, OLD_ROUNDS)?;
    cbc_open(&*key, iv, sealed).ok_or(Refusal::WrongPassword)
}

fn read(json: &Value) -> Result<Import, Refusal> {
    let accounts = json.get("Authenticators").and_then(Value::as_array).ok_or(Refusal::Corrupt)?;
    let names: BTreeMap<&str, &str> = array(json, "Categories")
        .map(|category| (text(category, "Id"), text(category, "Name")))
        .collect();
    // Categories are bound to accounts by the accounts' secrets.
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for bound in array(json, "AuthenticatorCategories") {
        if let Some(name) = names.get(text(bound, "CategoryId")) {
            groups.entry(text(bound, "AuthenticatorSecret")).or_default().push(name);
        }
    }
    let mut import = Import::default();
    for account in accounts {
        let groups = groups.get(text(account, "Secret")).map_or(&[][..], Vec::as_slice);
        import.take(draft(account, groups));
    }
    Ok(import)
}

fn draft(account: &Value, groups: &[&str]) -> Draft {
    let number = |name| account.get(name).and_then(Value::as_u64);
    let kind = KINDS.iter().find(|(code, _)| Some(*code) == number("Type"));
    let kind = kind.map_or("unknown", |(_, kind)| kind);
    let secret = text(account, "Secret");
    let secret = if kind == "motp" { motp(secret) } else { Secret::from_base32(secret) };
    let issuer = Some(text(account, "Issuer")).filter(|issuer| *issuer != NO_ISSUER);
    let mut draft = Draft::new(issuer.unwrap_or_default(), text(account, "Username"), secret);
    draft.kind = kind.to_owned();
    draft.algorithm = match object(account, "Algorithm") {
        Value::Null => String::new(),
        code => {
            let place = code.as_u64().and_then(|code| usize::try_from(code).ok());
            let known = place.and_then(|place| ALGORITHMS.get(place));
            known.map_or("unknown", |algorithm| algorithm.name()).to_owned()
        }
    };
    draft.digits = Number::from(object(account, "Digits"));
    draft.period = Number::from(object(account, "Period"));
    draft.counter = Number::from(object(account, "Counter"));
    draft.pin = Pin::new(text(account, "Pin"));
    draft.groups = groups.iter().map(|group| (*group).to_owned()).collect();
    draft
}

/// Stratum takes any text for an mOTP secret; the standard's are hexadecimal.
fn motp(text: &str) -> Result<Secret, SecretError> {
    Secret::from_hex(text).or_else(|error| match error {
        SecretError::NotHex => Secret::from_bytes(text.as_bytes().to_vec()),
        _ => Err(error),
    })
}

impl Writer for Stratum {
    fn holds(&self) -> &Holds {
        &Holds {
            algorithms: SHA,
            digits: 6..=10,
            notes: false,
            favorites: false,
            twice: false,
            longest: (32, 40),
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "authpro"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut backup = backup(order.accounts);
        let Some(password) = order.password else { return super::json::write(backup) };
        let plain = Zeroizing::new(backup.to_string());
        wipe(&mut backup);
        let (salt, nonce) = (order.bytes::<16>(), order.bytes::<12>());
        let key = derive(password, &salt).map_err(|_| failed())?;
        let sealed = gcm_seal(&*key, &nonce, &[], plain.as_bytes()).ok_or_else(failed)?;
        Ok(Zeroizing::new([MARK, &salt, &nonce, &sealed].concat()))
    }
}

fn backup(accounts: &[Details]) -> Value {
    let mut names: Vec<&str> = Vec::new();
    let mut bound: Vec<Value> = Vec::new();
    for details in accounts {
        for (ranking, group) in details.groups.iter().map(|group| group.as_str()).enumerate() {
            if !names.contains(&group) {
                names.push(group);
            }
            bound.push(json!({
                "CategoryId": category(group),
                "AuthenticatorSecret": secret(details).as_str(),
                "Ranking": ranking,
            }));
        }
    }
    let named = names
        .iter()
        .enumerate()
        .map(|(ranking, name)| json!({"Id": category(name), "Name": name, "Ranking": ranking}));
    let categories: Vec<Value> = named.collect();
    let accounts: Vec<Value> = accounts.iter().enumerate().map(account).collect();
    json!({
        "Authenticators": accounts,
        "Categories": categories,
        "AuthenticatorCategories": bound,
        "CustomIcons": [],
    })
}

/// A category's name for programs, as Stratum makes it.
fn category(name: &str) -> String {
    let mut id = HEXLOWER.encode(&Sha1::digest(name.as_bytes()));
    id.truncate(8);
    id
}

fn secret(details: &Details) -> Zeroizing<String> {
    match details.kind {
        Kind::Motp { .. } => details.secret.to_hex(),
        _ => details.secret.to_base32(),
    }
}

fn account((ranking, details): (usize, &Details)) -> Value {
    let kind = &details.kind;
    let code = KINDS.iter().find(|(_, name)| *name == kind.name()).map(|(code, _)| *code);
    let algorithm = ALGORITHMS.iter().position(|one| *one == kind.algorithm()).unwrap_or(0);
    let issuer = match details.issuer.as_str() {
        "" => NO_ISSUER,
        issuer => issuer,
    };
    let name = Some(details.name.as_str()).filter(|name| !name.is_empty());
    json!({
        "Type": code,
        "Icon": null,
        "Issuer": issuer,
        "Username": name,
        "Secret": secret(details).as_str(),
        "Pin": kind.pin().filter(|pin| !pin.is_missing()).map(Pin::as_str),
        "Algorithm": algorithm,
        "Digits": kind.digits(),
        "Period": kind.period().map_or(30, |period| period.seconds()),
        "Counter": kind.counter().unwrap_or(0),
        "CopyCount": 0,
        "Ranking": ranking,
    })
}
