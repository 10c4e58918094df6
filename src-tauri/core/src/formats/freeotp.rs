//! FreeOTP 1 and FreeOTP+ (Android): `tokens.xml`, the preferences both keep their tokens in.
//! The token itself is the same in all their files and is read here for all of them.

use serde_json::Value;
use zeroize::Zeroizing;

use super::android_prefs;
use super::draft::{Draft, Number};
use super::file::parse_json;
use super::json::{text, with};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Secret, SecretError};

/// FreeOTP 1.
pub struct FreeOtp;

impl Format for FreeOtp {
    fn name(&self) -> &'static str {
        "freeotp"
    }

    fn app(&self) -> &'static str {
        "FreeOTP"
    }

    fn reads(&self) -> &'static str {
        "tokens.xml of version 1, and of FreeOTP+"
    }

    fn knows(&self, file: &File) -> Fit {
        let tokens = |xml: &str| xml.contains("\"tokenOrder\"") || xml.contains("issuerExt");
        match android_prefs::xml(file).is_some_and(tokens) {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, _keys: &Keys) -> Result<Import, Refusal> {
        let prefs = android_prefs::read(android_prefs::xml(file).ok_or(Refusal::NotRecognised)?)?;
        let mut import = Import::default();
        // `tokenOrder` and settings are no objects.
        for (name, value) in prefs.all().filter(|(_, value)| value.starts_with('{')) {
            let Ok(token) = parse_json(value) else {
                import.leave_out("item-broken", name);
                continue;
            };
            with(token, |token| {
                import.take(draft(token, secret(&token["secret"])));
                Ok(())
            })?;
        }
        Ok(import)
    }
}

/// The issuer by which these apps know Steam's codes, and by nothing else.
pub(super) const STEAM: &str = "Steam";

/// The bytes that an array of signed numbers spells, as Java writes them.
pub(super) fn signed_bytes(value: &Value) -> Option<Zeroizing<Vec<u8>>> {
    let numbers = value.as_array()?.iter();
    let byte = |number: &Value| match number.as_i64()? {
        number @ -128..0 => u8::try_from(number + 256).ok(),
        number => u8::try_from(number).ok(),
    };
    numbers.map(byte).collect::<Option<Vec<u8>>>().map(Zeroizing::new)
}

fn secret(value: &Value) -> Result<Secret, SecretError> {
    let mut bytes = signed_bytes(value).unwrap_or_default();
    Secret::from_bytes(std::mem::take(&mut *bytes))
}

/// A token with its secret. The HOTP counter is the next one, as the app itself uses it, though
/// a QR code says one more.
pub(super) fn draft(token: &Value, secret: Result<Secret, SecretError>) -> Draft {
    // What a person changed, the URI's parameter, the label's beginning.
    let (inner, outer) = (text(token, "issuerInt"), text(token, "issuerExt"));
    let names = [text(token, "issuerAlt"), inner, outer];
    let issuer = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    let name = match text(token, "labelAlt") {
        "" => text(token, "label"),
        changed => changed,
    };
    let mut draft = Draft::new(issuer, name, secret);
    if issuer == inner && outer != inner {
        draft.organisation = outer.to_owned();
    }
    draft.kind = text(token, "type").to_owned();
    draft.algorithm = text(token, "algo").to_owned();
    draft.digits = Number::from(&token["digits"]);
    draft.period = Number::from(&token["period"]);
    draft.counter = Number::from(&token["counter"]);
    if [issuer, outer].contains(&STEAM) && !draft.kind.eq_ignore_ascii_case("hotp") {
        draft.kind = "steam".to_owned();
    }
    draft
}
