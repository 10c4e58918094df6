//! Steam Guard: the app's own file from a rooted phone, and the `.maFile`s of Steam Desktop
//! Authenticator and steamguard-cli, whose key derivation stands in the manifest beside them.

use serde_json::Value;
use zeroize::Zeroizing;

use super::draft::Draft;
use super::encoding::decode;
use super::file::parse_json;
use super::json::{array, base64, base64_secret, object, text, with};
use super::unlock::{Hash, argon2_key, cbc_open, pbkdf2_key};
use super::{File, Fit, Format, Given, Import, Keys, Refusal};

/// Steam Guard.
pub struct Steam;

/// Rounds of PBKDF2 in Steam Desktop Authenticator.
const ROUNDS: u64 = 50_000;

/// steamguard-cli's costs of Argon2id: KiB, passes, lanes.
const COSTS: (u64, u64, u64) = (12 * 1024, 3, 12);

/// The most entries of manifests that are tried on a file whose name is in none.
const TRIES: usize = 16;

impl Format for Steam {
    fn name(&self) -> &'static str {
        "steam"
    }

    fn app(&self) -> &'static str {
        "Steam"
    }

    fn reads(&self) -> &'static str {
        "the app's file of a rooted phone; maFiles, sealed ones with their manifest.json"
    }

    fn knows(&self, file: &File) -> Fit {
        match file.json() {
            Some(json) if is_account(json) || accounts(json).any(is_account) => Fit::Sure,
            Some(json) if is_manifest(json) => Fit::Companion,
            Some(_) => Fit::No,
            None if file.is_named(".mafile") && sealed(file).is_some() => Fit::Likely,
            None => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let mut import = Import::default();
        match file.json() {
            Some(json) if is_manifest(json) => {
                // It holds no account; the files beside it do.
                let beside = |given: &Given| given.name.to_lowercase().ends_with(".mafile");
                if !keys.companions.iter().any(beside) {
                    return Err(Refusal::NeedsCompanion(".maFile"));
                }
            }
            Some(json) if is_account(json) => import.take(draft(json).ok_or(Refusal::Corrupt)?),
            Some(json) => {
                for account in accounts(json) {
                    match draft(account) {
                        Some(draft) => import.take(draft),
                        None => import.leave_out("import-no-secret", text(account, "account_name")),
                    }
                }
            }
            None => {
                import.encrypted = true;
                with(unseal(file, keys)?, |json| {
                    import.take(draft(json).ok_or(Refusal::Corrupt)?);
                    Ok(())
                })?;
            }
        }
        Ok(import)
    }
}

fn is_account(json: &Value) -> bool {
    let has = |name: &str| json.get(name).is_some_and(Value::is_string);
    has("shared_secret") || has("account_name") && has("revocation_code")
}

/// The accounts of the app's newer file.
fn accounts(json: &Value) -> impl Iterator<Item = &Value> {
    object(json, "accounts").as_object().into_iter().flat_map(|accounts| accounts.values())
}

fn is_manifest(json: &Value) -> bool {
    let entry = |entry: &Value| {
        entry.get("filename").is_some()
            && ["encryption", "encryption_iv", "steamid", "steam_id"]
                .iter()
                .any(|name| entry.get(*name).is_some())
    };
    array(json, "entries").next().is_some_and(entry)
}

/// The account's secret is `shared_secret` alone; what stands in `uri` may be another.
fn draft(json: &Value) -> Option<Draft> {
    let secret = text(json, "shared_secret");
    if secret.is_empty() {
        return None;
    }
    let mut draft = Draft::new("Steam", text(json, "account_name"), base64_secret(secret));
    draft.kind = "steam".to_owned();
    Some(draft)
}

/// The sealed bytes of a `.maFile`.
fn sealed(file: &File) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = base64(file.text()?)?;
    (!bytes.is_empty() && bytes.len().is_multiple_of(16)).then_some(bytes)
}

/// The JSON in a sealed file. Nothing proves the key but that it makes sense.
fn unseal(file: &File, keys: &Keys) -> Result<Value, Refusal> {
    let sealed = sealed(file).ok_or(Refusal::Corrupt)?;
    let entries = entries(file, keys.companions);
    if entries.is_empty() {
        return Err(Refusal::NeedsCompanion("manifest.json"));
    }
    let password = keys.password()?.as_bytes();
    for entry in &entries {
        let key = entry.key(password)?;
        let plain = cbc_open(&*key, &entry.iv, &sealed);
        let text = plain.as_ref().and_then(|plain| std::str::from_utf8(plain).ok());
        if let Some(Ok(json)) = text.map(parse_json) {
            return Ok(json);
        }
    }
    Err(Refusal::WrongPassword)
}

/// How one file is sealed.
struct Entry {
    newer: bool,
    salt: Zeroizing<Vec<u8>>,
    iv: Zeroizing<Vec<u8>>,
}

impl Entry {
    fn read(entry: &Value) -> Option<Self> {
        let newer = object(entry, "encryption");
        let (scheme, salt, iv) = match newer.is_object() {
            true => (text(newer, "scheme"), text(newer, "salt"), text(newer, "iv")),
            false => ("", text(entry, "encryption_salt"), text(entry, "encryption_iv")),
        };
        let (salt, iv) = (base64(salt)?, base64(iv)?);
        let whole = salt.len() >= 8 && iv.len() == 16;
        whole.then_some(Self { newer: scheme == "Argon2idAes256", salt, iv })
    }

    fn key(&self, password: &[u8]) -> Result<super::unlock::Key, Refusal> {
        let (memory, passes, lanes) = COSTS;
        match self.newer {
            true => argon2_key(password, &self.salt, memory, passes, lanes),
            false => pbkdf2_key(Hash::Sha1, password, &self.salt, ROUNDS),
        }
    }
}

/// What the manifests among the companions say about a file: by its name, or, where it was
/// renamed, about any.
fn entries(file: &File, companions: &[Given]) -> Vec<Entry> {
    let (mut named, mut others) = (Vec::new(), Vec::new());
    for companion in companions {
        let Some(Ok(manifest)) = decode(companion.bytes).map(|text| parse_json(&text)) else {
            continue;
        };
        for entry in array(&manifest, "entries") {
            let Some(read) = Entry::read(entry) else { continue };
            let own = text(entry, "filename").to_lowercase() == file.name();
            if own { named.push(read) } else { others.push(read) }
        }
    }
    let mut entries = if named.is_empty() { others } else { named };
    entries.truncate(TRIES);
    entries
}
