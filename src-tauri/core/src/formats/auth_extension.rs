//! Authenticator (the browser extension): its backups, in the clear, sealed as it once did it
//! with each secret under the password, and as it does now with whole accounts under a key.

use data_encoding::BASE64_NOPAD;
use md5::{Digest as _, Md5};
use serde_json::Value;
use zeroize::Zeroizing;

use super::draft::{Draft, Number, label};
use super::file::parse_json;
use super::json::{base64, object, text, with};
use super::unlock::{argon2_key, cbc_open};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Secret, SecretError};

/// Authenticator.
pub struct AuthExtension;

/// The extension's costs of Argon2id: KiB, passes, lanes.
const COSTS: (u64, u64, u64) = (19 * 1024, 2, 1);

/// The most that a key's own hash may cost; there may be several keys.
const MOST: [u64; 3] = [64 * 1024, 8, 4];

/// The most keys that a backup may hold; each costs two derivations.
const KEYS: usize = 16;

impl Format for AuthExtension {
    fn name(&self) -> &'static str {
        "auth_extension"
    }

    fn app(&self) -> &'static str {
        "Authenticator Extension"
    }

    fn reads(&self) -> &'static str {
        "backup, plain, and with password old and new"
    }

    fn knows(&self, file: &File) -> Fit {
        let entries = file.json().and_then(Value::as_object);
        let is_entry = |entry: &Value| {
            let has = |name: &str| entry.get(name).is_some();
            has("dataType") || has("secret") && has("type") && (has("hash") || has("encrypted"))
        };
        match entries.is_some_and(|entries| entries.values().any(is_entry)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let json = file.json().ok_or(Refusal::NotRecognised)?;
        let mut reading =
            Reading { keys, opened: Vec::new(), wrong: false, import: Import::default() };
        for (name, entry) in json.as_object().ok_or(Refusal::NotRecognised)? {
            // Keys and settings lie among the accounts.
            let is_account = entry.get("secret").is_some() || entry.get("data").is_some();
            if is_account {
                reading.entry(name, entry, json)?;
            }
        }
        if reading.wrong && reading.import.found.is_empty() {
            return Err(Refusal::WrongPassword);
        }
        Ok(reading.import)
    }
}

struct Reading<'a> {
    keys: &'a Keys<'a>,
    /// The words that the password gave for each key.
    opened: Vec<(String, Zeroizing<String>)>,
    /// Whether anything stayed closed.
    wrong: bool,
    import: Import,
}

impl Reading<'_> {
    fn entry(&mut self, name: &str, entry: &Value, all: &Value) -> Result<(), Refusal> {
        if text(entry, "dataType") == "EncOTPStorage" {
            self.import.encrypted = true;
            let words = self.words(text(entry, "keyId"), all)?;
            let plain = open(text(entry, "data"), words.as_bytes());
            let Some(Ok(plain)) = plain.map(|plain| parse_json(&plain)) else {
                self.wrong = true;
                self.import.leave_out("item-broken", name);
                return Ok(());
            };
            return with(plain, |plain| {
                self.import.take(draft(plain, text(plain, "secret")));
                Ok(())
            });
        }
        let secret = text(entry, "secret");
        if entry.get("encrypted").and_then(Value::as_bool) != Some(true) {
            self.import.take(draft(entry, secret));
            return Ok(());
        }
        self.import.encrypted = true;
        let words = self.words(text(entry, "keyId"), all)?;
        match open(secret, words.as_bytes()) {
            Some(secret) => self.import.take(draft(entry, &secret)),
            None => {
                self.wrong = true;
                let item = label(text(entry, "issuer"), text(entry, "account"));
                self.import.leave_out("import-other-password", &item);
            }
        }
        Ok(())
    }

    /// The words that entries under a key are sealed with.
    fn words(&mut self, id: &str, all: &Value) -> Result<Zeroizing<String>, Refusal> {
        if let Some((_, words)) = self.opened.iter().find(|(known, _)| known == id) {
            return Ok(words.clone());
        }
        if self.opened.len() >= KEYS {
            return Err(Refusal::Hostile);
        }
        let password = self.keys.password()?;
        let key = object(all, id);
        let old = object(object(all, "key"), "enc");
        let words = if text(key, "dataType") == "Key" {
            derived(key, password)?
        } else if let Some(sealed) = old.as_str() {
            open(sealed, password.as_bytes()).ok_or(Refusal::WrongPassword)?
        } else {
            Zeroizing::new(password.to_owned())
        };
        self.opened.push((id.to_owned(), words.clone()));
        Ok(words)
    }
}

/// The words that a key's password gives, checked against what the key says of them.
fn derived(key: &Value, password: &str) -> Result<Zeroizing<String>, Refusal> {
    let (memory, passes, lanes) = COSTS;
    let salt = text(key, "salt").as_bytes();
    let hash = argon2_key(password.as_bytes(), salt, memory, passes, lanes)?;
    let words = Zeroizing::new(BASE64_NOPAD.encode(&*hash));
    match proof(text(key, "hash")) {
        Some(proof) => match proof.fits(&words)? {
            true => Ok(words),
            false => Err(Refusal::WrongPassword),
        },
        None => Ok(words),
    }
}

/// Argon2's own text form of a hash.
struct Proof {
    costs: [u64; 3],
    salt: Vec<u8>,
    hash: Vec<u8>,
}

fn proof(text: &str) -> Option<Proof> {
    let mut parts = text.strip_prefix("$argon2id$v=19$")?.split('$');
    let mut costs = parts.next()?.split(',').map(|cost| cost.split_once('=')?.1.parse().ok());
    let costs = [costs.next()??, costs.next()??, costs.next()??];
    let mut bytes = || BASE64_NOPAD.decode(parts.next()?.as_bytes()).ok();
    Some(Proof { costs, salt: bytes()?, hash: bytes()? }).filter(|proof| proof.hash.len() == 32)
}

impl Proof {
    fn fits(&self, words: &str) -> Result<bool, Refusal> {
        if self.costs.iter().zip(MOST).any(|(cost, most)| *cost > most) {
            return Err(Refusal::Hostile);
        }
        let [memory, passes, lanes] = self.costs;
        let hash = argon2_key(words.as_bytes(), &self.salt, memory, passes, lanes)?;
        Ok(hash.as_slice() == self.hash)
    }
}

/// What words open, as OpenSSL and CryptoJS seal texts: key and vector by repeated MD5. Nothing
/// proves the words but that it makes sense.
fn open(sealed: &str, words: &[u8]) -> Option<Zeroizing<String>> {
    let sealed = base64(sealed)?;
    let (salt, sealed) = sealed.strip_prefix(b"Salted__")?.split_at_checked(8)?;
    let mut derived = Zeroizing::new(Vec::with_capacity(48));
    while derived.len() < 48 {
        let last = derived.get(derived.len().saturating_sub(16)..).unwrap_or_default();
        let next = Md5::new().chain_update(last).chain_update(words).chain_update(salt).finalize();
        derived.extend_from_slice(&next);
    }
    let (key, iv) = derived.split_at_checked(32)?;
    let mut plain = cbc_open(key, iv, sealed)?;
    String::from_utf8(std::mem::take(&mut *plain)).ok().map(Zeroizing::new)
}

fn draft(entry: &Value, secret: &str) -> Draft {
    // The issuer may carry the website: "Steam::steampowered.com".
    let issuer = text(entry, "issuer").split("::").next().unwrap_or_default();
    let after = |marks: &[&str]| marks.iter().find_map(|mark| secret.strip_prefix(mark));
    let (kind, secret) = match (after(&["blz-", "bliz-"]), after(&["stm-"])) {
        (Some(rest), _) => ("battle", rest),
        (_, Some(rest)) => ("steam", rest),
        _ => (text(entry, "type"), secret),
    };
    let mut draft = Draft::new(issuer, text(entry, "account"), read_secret(kind, secret));
    draft.digits = Number::from(&entry["digits"]);
    draft.kind = match kind {
        "hex" => "totp",
        "hhex" => "hotp",
        "battle" => {
            draft.digits = Number::Is(8);
            "totp"
        }
        other => other,
    }
    .to_owned();
    draft.period = Number::from(&entry["period"]);
    draft.counter = Number::from(&entry["counter"]);
    draft.algorithm = match Number::from(&entry["algorithm"]) {
        Number::Is(1) => "SHA1",
        Number::Is(2) => "SHA256",
        Number::Is(3) => "SHA512",
        _ => text(entry, "algorithm"),
    }
    .to_owned();
    draft.favorite = entry.get("pinned").and_then(Value::as_bool).unwrap_or(false);
    draft
}

fn read_secret(kind: &str, secret: &str) -> Result<Secret, SecretError> {
    match kind {
        "hex" | "hhex" => Secret::from_hex(secret),
        // Hexadecimal keys of old backups stand under the common names.
        _ => Secret::from_base32(secret).or_else(|error| match error {
            SecretError::NotBase32 => Secret::from_hex(secret).map_err(|_| error),
            _ => Err(error),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(entry: Value) -> (String, u8, String) {
        let secret = text(&entry, "secret").to_owned();
        let mut import = Import::default();
        import.take(draft(&entry, &secret));
        let found = &import.found[0];
        (found.kind.name().to_owned(), found.kind.digits(), found.secret.to_hex().to_string())
    }

    #[test]
    fn marks_before_a_secret_name_its_kind() {
        let entry = |secret: &str, kind: &str| serde_json::json!({"secret": secret, "type": kind});
        let is = |kind: &str, digits, hex: &str| (kind.to_owned(), digits, hex.to_owned());
        assert_eq!(kind(entry("blz-MFRGG", "totp")), is("totp", 8, "616263"));
        assert_eq!(kind(entry("bliz-MFRGG", "totp")), is("totp", 8, "616263"));
        assert_eq!(kind(entry("stm-MFRGG", "totp")), is("steam", 5, "616263"));
        assert_eq!(kind(entry("616263", "hhex")), is("hotp", 6, "616263"));
        // 1, 8 and 9 are in no Base32.
        assert_eq!(kind(entry("61626381", "totp")), is("totp", 6, "61626381"));
    }
}
