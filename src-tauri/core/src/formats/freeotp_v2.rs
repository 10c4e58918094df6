//! FreeOTP 2 (Android): `externalBackup.xml`, in truth a Java object stream of JSON texts. The
//! password opens a master key, and that opens each token's.

use serde_json::Value;
use zeroize::Zeroizing;

use super::draft::label;
use super::file::parse_json;
use super::freeotp::{draft, signed_bytes};
use super::json::{object, text, with};
use super::unlock::{Hash, gcm_open, pbkdf2_key};
use super::{File, Fit, Format, Import, Keys, Refusal, java};
use crate::account::Secret;

/// FreeOTP 2.
pub struct FreeOtpV2;

/// Texts by their names.
type Map = [(String, Zeroizing<String>)];

impl Format for FreeOtpV2 {
    fn name(&self) -> &'static str {
        "freeotp_v2"
    }

    fn app(&self) -> &'static str {
        "FreeOTP 2"
    }

    fn reads(&self) -> &'static str {
        "externalBackup.xml, with its password"
    }

    fn knows(&self, file: &File) -> Fit {
        let start = file.bytes().get(..64).unwrap_or_default();
        let map = start.starts_with(&java::MAGIC)
            && start.windows(17).any(|part| part == b"java.util.HashMap");
        if map { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let map = java::text_map(file.bytes())?;
        let master =
            with(parse_json(get(&map, "masterKey").ok_or(Refusal::Corrupt)?)?, |master| {
                master_key(master, keys)
            })?;
        let mut import = Import { encrypted: true, ..Import::default() };
        for (name, token) in &map {
            let Some(id) = name.strip_suffix("-token") else { continue };
            let Ok(token) = parse_json(token) else {
                import.leave_out("item-broken", id);
                continue;
            };
            with(token, |token| {
                take(&mut import, token, get(&map, id), &master);
                Ok(())
            })?;
        }
        Ok(import)
    }
}

fn get<'a>(map: &'a Map, name: &str) -> Option<&'a str> {
    map.iter().find_map(|(known, value)| (known == name).then_some(value.as_str()))
}

fn master_key(master: &Value, keys: &Keys) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let hash = match text(master, "mAlgorithm").to_ascii_uppercase() {
        name if name.ends_with("SHA1") => Hash::Sha1,
        name if name.ends_with("SHA256") => Hash::Sha256,
        name if name.ends_with("SHA512") => Hash::Sha512,
        _ => return Err(Refusal::Unsupported("import-newer")),
    };
    let salt = signed_bytes(object(master, "mSalt")).ok_or(Refusal::Corrupt)?;
    let rounds = master.get("mIterations").and_then(Value::as_u64).ok_or(Refusal::Corrupt)?;
    let sealed = Sealed::read(object(master, "mEncryptedKey")).ok_or(Refusal::Corrupt)?;
    let key = pbkdf2_key(hash, keys.password()?.as_bytes(), &salt, rounds)?;
    let master = sealed.open(&*key).ok_or(Refusal::WrongPassword)?;
    if master.len() == 32 { Ok(master) } else { Err(Refusal::Corrupt) }
}

fn take(import: &mut Import, token: &Value, key: Option<&str>, master: &[u8]) {
    let named = |name| text(token, name);
    let item = label(named("issuerExt"), named("label"));
    let Some(key) = key else { return import.leave_out("import-no-secret", &item) };
    match token_key(key, master) {
        Some(mut key) => {
            let secret = Secret::from_bytes(std::mem::take(&mut *key));
            import.take(draft(token, secret));
        }
        None => import.leave_out("item-broken", &item),
    }
}

/// A token's secret: JSON inside a text inside JSON.
fn token_key(key: &str, master: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let outer = parse_json(key).ok()?;
    let inner = parse_json(text(&outer, "key")).ok()?;
    Sealed::read(&inner)?.open(master)
}

/// A key under another one.
struct Sealed<'a> {
    nonce: Vec<u8>,
    bytes: Zeroizing<Vec<u8>>,
    /// What the key is for; sealed along.
    purpose: &'a str,
}

impl<'a> Sealed<'a> {
    fn read(value: &'a Value) -> Option<Self> {
        let bytes = signed_bytes(value.get("mCipherText")?)?;
        let nonce = nonce(&signed_bytes(value.get("mParameters")?)?)?;
        Some(Self { nonce, bytes, purpose: text(value, "mToken") })
    }

    fn open(&self, key: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        gcm_open(key, &self.nonce, self.purpose.as_bytes(), &self.bytes)
    }
}

/// The nonce in DER: an octet string, alone or first in a sequence.
fn nonce(der: &[u8]) -> Option<Vec<u8>> {
    let der = if der.first() == Some(&0x30) { der.get(2..)? } else { der };
    match der {
        [0x04, length, rest @ ..] => rest.get(..usize::from(*length)).map(<[u8]>::to_vec),
        _ => None,
    }
}
