//! 2FAS (Android and iOS): its JSON, schema 1 to 4, in the clear or sealed with a password.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::file::{parse_json, wipe};
use super::json::{array, base64, object, text};
use super::unlock::{self, Hash, Key, gcm_open, gcm_seal, pbkdf2_key};
use super::writer::{Holds, Order, SHA, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Secret};
use crate::problem::Problem;

/// 2FAS.
pub struct Twofas;

/// 2FAS's own cost of PBKDF2, written nowhere in the file.
const ROUNDS: u64 = 10_000;

/// The newest schema that is known here.
const SCHEMA: u64 = 4;

/// What every sealed export holds beside the accounts, to try a password on.
const REFERENCE: &str = concat!(
    "tRViSsLKzd86Hprh4ceC2OP7xazn4rrt4xhfEUbOjxLX8Rc3mkISXE0lWbmnWfgg",
    "ogbBJhtYgpK6fMl1D6mtsy92R3HkdGfwuXbzLebqVFJsR7IZ2w58t938iymwG482",
    "4igYy1wi6n2WDpO1Q1P69zwJGs2F5a1qP4MyIiDSD7NCV2OvidXQCBnDlGfmz0f1",
    "BQySRkkt4ryiJeCjD2o4QsveJ9uDBUn8ELyOrESv5R5DMDkD4iAF8TXU7KyoJujd"
);

impl Format for Twofas {
    fn name(&self) -> &'static str {
        "twofas"
    }

    fn app(&self) -> &'static str {
        "2FAS"
    }

    fn reads(&self) -> &'static str {
        "JSON, schema 1–4, plain and with password"
    }

    fn knows(&self, file: &File) -> Fit {
        let Some(json) = file.json() else { return Fit::No };
        match json.get("schemaVersion").is_some() && object(json, "services").is_array() {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        if json.get("schemaVersion").and_then(Value::as_u64).is_none_or(|schema| schema > SCHEMA) {
            return Err(Refusal::Unsupported("import-newer"));
        }
        let groups: BTreeMap<&str, &str> =
            array(json, "groups").map(|group| (text(group, "id"), text(group, "name"))).collect();
        let sealed = text(json, "servicesEncrypted");
        if sealed.is_empty() {
            return read(object(json, "services"), &groups);
        }
        let plain = unseal(sealed, text(json, "reference"), keys)?;
        let plain = std::str::from_utf8(&plain).map_err(|_| Refusal::Corrupt)?;
        let import = super::json::with(parse_json(plain)?, |services| read(services, &groups))?;
        Ok(Import { encrypted: true, ..import })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// The three pieces that 2FAS joins with colons: ciphertext and tag, salt, nonce.
struct Sealed {
    bytes: Zeroizing<Vec<u8>>,
    salt: Zeroizing<Vec<u8>>,
    nonce: Zeroizing<Vec<u8>>,
}

impl Sealed {
    fn cut(text: &str) -> Option<Self> {
        let mut pieces = text.split(':').map(base64);
        let (bytes, salt, nonce) = (pieces.next()??, pieces.next()??, pieces.next()??);
        let fits = bytes.len() >= 16 && !salt.is_empty() && nonce.len() == 12;
        (fits && pieces.next().is_none()).then_some(Self { bytes, salt, nonce })
    }

    fn key(&self, password: &str) -> Result<Key, Refusal> {
        pbkdf2_key(Hash::Sha256, password.as_bytes(), &self.salt, ROUNDS)
    }

    fn open(&self, key: &Key) -> Option<Zeroizing<Vec<u8>>> {
        gcm_open(&**key, &self.nonce, &[], &self.bytes)
    }
}

/// The accounts' JSON. Where they do not open but the reference beside them does, the password is
/// right and the file is damaged.
fn unseal(sealed: &str, reference: &str, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let sealed = Sealed::cut(sealed).ok_or(Refusal::Corrupt)?;
    let password = keys.password()?;
    if let Some(plain) = sealed.open(&sealed.key(password)?) {
        return Ok(plain);
    }
    let Some(reference) = Sealed::cut(reference) else { return Err(Refusal::WrongPassword) };
    match reference.open(&reference.key(password)?) {
        Some(_) => Err(Refusal::Corrupt),
        None => Err(Refusal::WrongPassword),
    }
}

fn read(services: &Value, groups: &BTreeMap<&str, &str>) -> Result<Import, Refusal> {
    let mut import = Import::default();
    for service in services.as_array().ok_or(Refusal::Corrupt)? {
        import.take(draft(service, groups));
    }
    Ok(import)
}

fn draft(service: &Value, groups: &BTreeMap<&str, &str>) -> Draft {
    let otp = object(service, "otp");
    let name = match otp.get("account").and_then(Value::as_str) {
        Some(account) => account,
        None => {
            let label = text(otp, "label");
            label.split_once(':').map_or(label, |(_, name)| name)
        }
    };
    let issuer = match text(service, "name") {
        "" => text(otp, "issuer"),
        // An account without issuer has to be called something there: by its own name.
        title if title == name && text(otp, "issuer").is_empty() => "",
        title => title,
    };
    let mut draft = Draft::new(issuer, name, Secret::from_base32(text(service, "secret")));
    draft.kind = text(otp, "tokenType").to_owned();
    draft.algorithm = text(otp, "algorithm").to_owned();
    draft.digits = Number::from(object(otp, "digits"));
    draft.period = Number::from(object(otp, "period"));
    draft.counter = Number::from(object(otp, "counter"));
    let group = groups.get(text(service, "groupId"));
    draft.groups = group.into_iter().map(|name| (*name).to_owned()).collect();
    draft
}

impl Writer for Twofas {
    fn holds(&self) -> &Holds {
        &Holds {
            kinds: &["totp", "hotp", "steam"],
            algorithms: SHA,
            digits: 5..=8,
            pins: false,
            groups: 1,
            notes: false,
            favorites: false,
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Either
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "2fas"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let milliseconds = order.now.millis();
        let mut groups: Vec<(&str, String)> = Vec::new();
        for group in order.accounts.iter().flat_map(|account| &account.groups) {
            if !groups.iter().any(|(name, _)| *name == group.as_str()) {
                groups.push((group.as_str(), order.uuid()));
            }
        }
        let services = order.accounts.iter().enumerate();
        let services: Vec<Value> = services
            .map(|(place, details)| service(details, place, &groups, milliseconds))
            .collect();
        let groups: Vec<Value> = groups
            .iter()
            .map(|(name, id)| {
                json!({"id": id, "name": name, "isExpanded": true, "updatedAt": milliseconds})
            })
            .collect();
        let mut file = json!({
            "services": services, "groups": groups, "updatedAt": milliseconds,
            "schemaVersion": SCHEMA, "appVersionCode": 5_000_009, "appVersionName": "5.1.0",
            "appOrigin": "android",
        });
        if let Some(password) = order.password {
            let mut services = file["services"].take();
            let plain = Zeroizing::new(services.to_string());
            wipe(&mut services);
            file["services"] = json!([]);
            file["servicesEncrypted"] = seal(order, password, plain.as_bytes())?.into();
            file["reference"] = seal(order, password, REFERENCE.as_bytes())?.into();
        }
        super::json::write(file)
    }
}

fn service(details: &Details, place: usize, groups: &[(&str, String)], now: u64) -> Value {
    let kind = &details.kind;
    let (issuer, name) = (details.issuer.as_str(), details.name.as_str());
    let mut otp = json!({
        "label": name, "account": name, "issuer": issuer, "digits": kind.digits(),
        "algorithm": kind.algorithm().name(), "tokenType": kind.name().to_uppercase(),
        "source": "Manual",
    });
    match kind.counter() {
        Some(counter) => otp["counter"] = counter.into(),
        None => otp["period"] = kind.period().map_or(30, |period| period.seconds()).into(),
    }
    let title = if issuer.is_empty() { name } else { issuer };
    let mut service = json!({
        "name": title, "secret": details.secret.to_base32().as_str(), "updatedAt": now,
        "otp": otp, "order": {"position": place},
    });
    let group = details.groups.first();
    let id = group.and_then(|group| groups.iter().find(|(name, _)| *name == group.as_str()));
    if let Some((_, id)) = id {
        service["groupId"] = id.as_str().into();
    }
    service
}

/// A text sealed as 2FAS does it, each with a salt of its own.
fn seal(order: &Order, password: &str, plain: &[u8]) -> Result<String, Problem> {
    let (salt, nonce) = (order.bytes::<256>(), order.bytes::<12>());
    let key = pbkdf2_key(Hash::Sha256, password.as_bytes(), &salt, ROUNDS).map_err(|_| failed())?;
    let sealed = gcm_seal(&*key, &nonce, &[], plain).ok_or_else(failed)?;
    Ok([&sealed[..], &salt, &nonce].map(unlock::base64).join(":"))
}
