//! andOTP (Android): its JSON, in the clear or sealed with a password, the old way and the new.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::draft::{Draft, Number, label};
use super::file::{parse_json, wipe};
use super::json::{array, object, text};
use super::unlock::{Hash, gcm_open, gcm_seal, pbkdf2_key};
use super::writer::{Holds, Order, SHA, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Secret};
use crate::limits;
use crate::problem::Problem;

/// andOTP.
pub struct AndOtp;

/// The least and the spread of the rounds that andOTP draws for each file.
const ROUNDS: (u32, u32) = (140_000, 20_000);

/// The shortest sealed file: the old way's nonce and tag.
const SHORTEST: usize = 12 + 16;

impl Format for AndOtp {
    fn name(&self) -> &'static str {
        "andotp"
    }

    fn app(&self) -> &'static str {
        "andOTP"
    }

    fn reads(&self) -> &'static str {
        "JSON, plain and with password (old and new)"
    }

    fn knows(&self, file: &File) -> Fit {
        if let Some(json) = file.json() {
            return if is_list(json) && !is_small(json) { Fit::Sure } else { Fit::No };
        }
        let bytes = file.bytes();
        let is_marked = file.is_sqlite() || file.is_zip() || bytes.len() < SHORTEST;
        match (file.is_named(".aes"), file.text()) {
            (true, _) if !file.is_sqlite() && !file.is_zip() => Fit::Likely,
            (false, None) if !is_marked && !begins_as_text(bytes) => Fit::Maybe,
            _ => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if let Some(json) = file.json() {
            return read(json);
        }
        let plain = unseal(file.bytes(), keys)?;
        let plain = std::str::from_utf8(&plain).map_err(|_| Refusal::Corrupt)?;
        let import = super::json::with(parse_json(plain)?, read)?;
        Ok(Import { encrypted: true, ..import })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// Whether it is andOTP's JSON, whoever wrote it.
pub(super) fn is_list(json: &Value) -> bool {
    let first = json.as_array().and_then(|items| items.first());
    first.is_some_and(|item| {
        let has = |name: &&str| item.get(name).is_some();
        ["secret", "label", "type"].iter().all(has)
            && ["thumbnail", "tags", "used_frequency", "last_used"].iter().any(has)
    })
}

/// Whether a list names its kinds in small letters, as andOTP never does and GNOME Authenticator
/// always.
pub(super) fn is_small(list: &Value) -> bool {
    let first = list.as_array().and_then(|items| items.first());
    first.is_some_and(|item| text(item, "type").bytes().any(|byte| byte.is_ascii_lowercase()))
}

/// A nonce is drawn at random and never twelve readable letters.
fn begins_as_text(bytes: &[u8]) -> bool {
    bytes.iter().take(12).all(|byte| matches!(byte, b' '..=b'~'))
}

/// The JSON inside. Neither way has a mark: the new one begins with its rounds, the old one with
/// a nonce, and only the tag tells which it was.
fn unseal(bytes: &[u8], keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let (rounds, rest) = bytes.split_first_chunk::<4>().ok_or(Refusal::Corrupt)?;
    let (nonce, sealed) = bytes.split_at_checked(12).ok_or(Refusal::Corrupt)?;
    if sealed.len() < 16 || begins_as_text(bytes) {
        return Err(Refusal::Corrupt);
    }
    let password = keys.password()?.as_bytes();
    // Four equal bytes begin no nonce either: those are rounds, be they ever so many.
    let is_even = rounds.iter().all(|byte| Some(byte) == rounds.first());
    let rounds = u32::from_be_bytes(*rounds);
    if rounds > 0 && (rounds <= limits::PBKDF2_ROUNDS || is_even) {
        let (salt, rest) = rest.split_at_checked(12).ok_or(Refusal::Corrupt)?;
        let key = pbkdf2_key(Hash::Sha1, password, salt, rounds.into())?;
        let opened = rest.split_at_checked(12);
        let opened = opened.and_then(|(nonce, sealed)| gcm_open(&*key, nonce, &[], sealed));
        if let Some(plain) = opened {
            return Ok(plain);
        }
    }
    let key = Zeroizing::new(<[u8; 32]>::from(Sha256::digest(password)));
    gcm_open(&*key, nonce, &[], sealed).ok_or(Refusal::WrongPassword)
}

pub(super) fn read(json: &Value) -> Result<Import, Refusal> {
    let mut import = Import::default();
    for item in json.as_array().ok_or(Refusal::Corrupt)? {
        let draft = draft(item);
        if draft.kind.eq_ignore_ascii_case("motp") {
            // andOTP asks for the PIN each time, and leaves unsaid how the secret is written.
            import.leave_out("import-no-pin", &label(&draft.issuer, &draft.name));
        } else {
            import.take(draft);
        }
    }
    Ok(import)
}

fn draft(item: &Value) -> Draft {
    let whole = text(item, "label");
    // Before there was a field for the issuer it stood in the label.
    let apart = whole.split_once(" - ").filter(|_| object(item, "issuer").is_null());
    let (issuer, name) = apart.unwrap_or((text(item, "issuer"), whole));
    let mut draft = Draft::new(issuer, name, Secret::from_base32(text(item, "secret")));
    draft.kind = text(item, "type").to_owned();
    draft.algorithm = text(item, "algorithm").to_owned();
    draft.digits = Number::from(object(item, "digits"));
    draft.period = Number::from(object(item, "period"));
    draft.counter = Number::from(object(item, "counter"));
    draft.groups = array(item, "tags").filter_map(Value::as_str).map(str::to_owned).collect();
    draft
}

/// What andOTP can hold.
pub(super) const HOLDS: Holds = Holds {
    kinds: &["totp", "hotp", "steam"],
    algorithms: SHA,
    pins: false,
    notes: false,
    favorites: false,
    ..Holds::ALL
};

impl Writer for AndOtp {
    fn holds(&self) -> &Holds {
        &HOLDS
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, sealed: bool) -> &'static str {
        if sealed { "json.aes" } else { "json" }
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let list = Value::Array(order.accounts.iter().map(item).collect());
        match order.password {
            None => super::json::write(list),
            Some(password) => seal(order, password, list),
        }
    }
}

pub(super) fn item(details: &Details) -> Value {
    let kind = &details.kind;
    let tags: Vec<&str> = details.groups.iter().map(|group| group.as_str()).collect();
    let mut item = json!({
        "secret": details.secret.to_base32().as_str(),
        "issuer": details.issuer.as_str(),
        "label": details.name.as_str(),
        "digits": kind.digits(),
        "type": kind.name().to_uppercase(),
        "algorithm": kind.algorithm().name(),
        "thumbnail": "Default",
        "last_used": 0,
        "used_frequency": 0,
        "tags": tags,
    });
    match kind.counter() {
        Some(counter) => item["counter"] = counter.into(),
        None => item["period"] = kind.period().map_or(30, |period| period.seconds()).into(),
    }
    item
}

/// A list sealed the new way.
fn seal(order: &Order, password: &str, mut list: Value) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let plain = Zeroizing::new(list.to_string());
    wipe(&mut list);
    let (least, spread) = ROUNDS;
    let rounds = least + u32::from_be_bytes(order.bytes()) % spread;
    let (salt, nonce) = (order.bytes::<12>(), order.bytes::<12>());
    let key = pbkdf2_key(Hash::Sha1, password.as_bytes(), &salt, rounds.into());
    let sealed = gcm_seal(&*key.map_err(|_| failed())?, &nonce, &[], plain.as_bytes());
    let sealed = sealed.ok_or_else(failed)?;
    Ok(Zeroizing::new([&rounds.to_be_bytes()[..], &salt, &nonce, &sealed].concat()))
}
