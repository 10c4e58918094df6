//! TOTP Authenticator (BinaryBoot, Android): its backup, sealed with a password of the person or
//! of the app itself, and its preferences from a rooted phone.

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::android_prefs;
use super::draft::{Draft, Number};
use super::file::parse_json;
use super::json::{base64, base64_secret, text, with};
use super::unlock::{Key, cbc_open, cbc_open_bare, looks_random};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Secret, SecretError};

/// TOTP Authenticator.
pub struct TotpAuthenticator;

/// What the app seals with where the person chose nothing.
const USUAL_PASSWORD: &str = "TotpAuthenticator";

/// Where the list lies in the app's preferences.
const LIST: &str = "STATIC_TOTP_CODES_LIST";

/// How the plain text begins: an object whose one name is the list, as a text.
const START: &[u8] = b"{\"[";

/// The smallest backup with an account in it.
const SMALLEST: usize = 96;

impl Format for TotpAuthenticator {
    fn name(&self) -> &'static str {
        "totp_authenticator"
    }

    fn app(&self) -> &'static str {
        "TOTP Authenticator"
    }

    fn reads(&self) -> &'static str {
        "backup, with and without password; Android preferences of a rooted phone"
    }

    fn knows(&self, file: &File) -> Fit {
        if android_prefs::xml(file).is_some_and(|xml| xml.contains(LIST)) {
            return Fit::Sure;
        }
        let Some(sealed) = sealed(file) else { return Fit::No };
        let first = sealed.get(..16).unwrap_or_default();
        let usual = cbc_open_bare(&*key(USUAL_PASSWORD), &[0; 16], first);
        match usual.is_some_and(|plain| plain.starts_with(START)) {
            true => Fit::Sure,
            false if file.is_named(".encrypt") => Fit::Likely,
            false => Fit::Maybe,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if let Some(xml) = android_prefs::xml(file) {
            let prefs = android_prefs::read(xml)?;
            let list = prefs.get(LIST).ok_or(Refusal::Corrupt)?;
            return with(parse_json(list)?, read);
        }
        let sealed = sealed(file).ok_or(Refusal::Corrupt)?;
        // No password of the person's own: nothing was sealed from anybody.
        if let Some(list) = unseal(&sealed, USUAL_PASSWORD) {
            return with(list, read);
        }
        let list = unseal(&sealed, keys.password()?).ok_or(Refusal::WrongPassword)?;
        Ok(Import { encrypted: true, ..with(list, read)? })
    }
}

fn sealed(file: &File) -> Option<Zeroizing<Vec<u8>>> {
    let text = file.text()?;
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=\r\n ".contains(&byte);
    if text.len() < SMALLEST || !text.bytes().all(is_base64) {
        return None;
    }
    let bare: Zeroizing<String> =
        Zeroizing::new(text.split_ascii_whitespace().collect::<Vec<_>>().concat());
    let bytes = base64(&bare)?;
    let fits = bytes.len() >= SMALLEST && bytes.len().is_multiple_of(16) && looks_random(&bytes);
    fits.then_some(bytes)
}

fn key(password: &str) -> Key {
    Zeroizing::new(Sha256::digest(password.as_bytes()).into())
}

/// The list inside. Nothing proves the password but that it makes sense.
fn unseal(sealed: &[u8], password: &str) -> Option<Value> {
    let plain = cbc_open(&*key(password), &[0; 16], sealed)?;
    let outer = parse_json(std::str::from_utf8(&plain).ok()?).ok()?;
    let mut list = None;
    with(outer, |outer| {
        let name = outer.as_object().and_then(|fields| fields.keys().next());
        list = name.and_then(|name| parse_json(name).ok());
        Ok(())
    })
    .ok()?;
    list
}

fn read(list: &Value) -> Result<Import, Refusal> {
    let mut import = Import::default();
    for item in list.as_array().ok_or(Refusal::Corrupt)? {
        let issuer = match text(item, "issuer") {
            "Unknown" => "",
            issuer => issuer,
        };
        let secret = secret(text(item, "key"), Number::from(&item["base"]));
        let mut draft = Draft::new(issuer, text(item, "name"), secret);
        draft.digits = Number::from(&item["digits"]);
        draft.period = Number::from(&item["period"]);
        draft.favorite = item.get("isFavorite").and_then(Value::as_bool).unwrap_or(false);
        import.take(draft);
    }
    Ok(import)
}

fn secret(key: &str, base: Number) -> Result<Secret, SecretError> {
    match base {
        Number::Is(16) => Secret::from_hex(key),
        Number::Is(64) => base64_secret(key),
        _ => Secret::from_base32(key),
    }
}
