//! Battle.net Authenticator (Android): the app's preferences from a rooted phone. Serial number
//! and secret stand there under a mask that is the same in every copy of the app.

use data_encoding::HEXLOWER_PERMISSIVE;
use zeroize::Zeroizing;

use super::android_prefs;
use super::draft::{Draft, Number};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;

/// Battle.net Authenticator.
pub struct BattleNet;

/// What the app lays over both texts, byte by byte: a fact of its format.
const MASK: &[u8] = b"\
    \x39\x8e\x27\xfc\x50\x27\x6a\x65\x60\x65\xb0\xe5\x25\xf4\xc0\x6c\x04\xc6\x10\x75\x28\x6b\x8e\
    \x7a\xed\xa5\x9d\xa9\x81\x3b\x5d\xd6\xc8\x0d\x2f\xb3\x80\x68\x77\x3f\xa5\x9b\xa4\x7c\x17\xca\
    \x6c\x64\x79\x01\x5c\x1d\x5b\x8b\x8f\x6b\x9a";

const PREFIX: &str = "com.blizzard.messenger.AUTHENTICATOR_";

impl Format for BattleNet {
    fn name(&self) -> &'static str {
        "battlenet"
    }

    fn app(&self) -> &'static str {
        "Battle.net"
    }

    fn reads(&self) -> &'static str {
        "Android preferences of a rooted phone"
    }

    fn knows(&self, file: &File) -> Fit {
        match android_prefs::xml(file).is_some_and(|xml| xml.contains(PREFIX)) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let prefs = android_prefs::read(android_prefs::xml(file).ok_or(Refusal::NotRecognised)?)?;
        let get = |name: &str| prefs.get(&format!("{PREFIX}{name}"));
        let masked = get("DEVICE_SECRET").ok_or(Refusal::Corrupt)?;
        // Under the mask is text again: the secret in hexadecimal.
        let secret = unmask(masked).ok_or(Refusal::Corrupt)?;
        let serial = get("SERIAL").and_then(unmask).unwrap_or_default();
        let mut draft = Draft::new("Battle.net", &serial, Secret::from_hex(&secret));
        draft.digits = Number::Is(8);
        let mut import = Import::default();
        import.take(draft);
        Ok(import)
    }
}

fn unmask(hex: &str) -> Option<Zeroizing<String>> {
    let masked = HEXLOWER_PERMISSIVE.decode(hex.trim().as_bytes()).ok()?;
    if masked.len() > MASK.len() {
        return None;
    }
    let bytes = masked.iter().zip(MASK).map(|(byte, mask)| byte ^ mask).collect();
    String::from_utf8(bytes).ok().map(Zeroizing::new)
}
