//! Authy: its preferences from a rooted phone, in the clear or sealed with the backups' password,
//! and the list that the desktop program's debug console gave. Authy itself exports nothing.

use serde_json::Value;
use zeroize::Zeroizing;

use super::android_prefs;
use super::draft::{Draft, Number, label};
use super::file::parse_json;
use super::json::{base64, text, with};
use super::unlock::{Hash, cbc_open, pbkdf2_key};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::Secret;
use crate::limits;

/// Authy.
pub struct Authy;

/// Tokens of other services, and Authy's own.
const LISTS: [&str; 2] =
    ["com.authy.storage.tokens.authenticator.key", "com.authy.storage.tokens.authy.key"];

/// Rounds of PBKDF2 where a token names none.
const ROUNDS: u64 = 1000;

/// The most rounds of all tokens together: each has a salt of its own.
const ALL_ROUNDS: u64 = 2 * limits::PBKDF2_ROUNDS as u64;

impl Format for Authy {
    fn name(&self) -> &'static str {
        "authy"
    }

    fn app(&self) -> &'static str {
        "Authy"
    }

    fn reads(&self) -> &'static str {
        "Android preferences of a rooted phone, plain and with password; the desktop's debug JSON"
    }

    fn knows(&self, file: &File) -> Fit {
        let prefs =
            || android_prefs::xml(file).is_some_and(|xml| xml.contains("com.authy.storage."));
        match debug_list(file).is_some() || prefs() {
            true => Fit::Sure,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if let Some(items) = debug_list(file) {
            return Ok(read_debug(items));
        }
        let prefs = android_prefs::read(android_prefs::xml(file).ok_or(Refusal::NotRecognised)?)?;
        let mut lists = LISTS.iter().filter_map(|name| prefs.get(name)).peekable();
        if lists.peek().is_none() {
            return Err(Refusal::Corrupt);
        }
        let mut reading = Reading { keys, rounds: 0, wrong: 0, import: Import::default() };
        for list in lists {
            with(parse_json(list)?, |list| {
                let tokens = list.as_array().ok_or(Refusal::Corrupt)?;
                tokens.iter().try_for_each(|token| reading.token(token))
            })?;
        }
        reading.end()
    }
}

/// The debug console's list: each item has name, secret and URI.
fn debug_list<'a>(file: &'a File) -> Option<&'a Vec<Value>> {
    let items = file.json()?.as_array()?;
    let first = items.first()?;
    let fits = text(first, "uri").starts_with("otpauth:")
        && first.get("name").is_some()
        && first.get("secret").is_some();
    fits.then_some(items)
}

fn read_debug(items: &[Value]) -> Import {
    let mut import = Import::default();
    for item in items {
        match text(item, "uri") {
            "" => import.take(Draft::new(
                "",
                text(item, "name"),
                Secret::from_base32(text(item, "secret")),
            )),
            uri => import.take_uri(uri, text(item, "name"), |_| {}),
        }
    }
    import
}

struct Reading<'a> {
    keys: &'a Keys<'a>,
    rounds: u64,
    /// How many tokens the password did not open.
    wrong: usize,
    import: Import,
}

impl Reading<'_> {
    fn token(&mut self, token: &Value) -> Result<(), Refusal> {
        let (issuer, name) = names(token);
        let seed = text(token, "secretSeed");
        let plain = text(token, "decryptedSecret");
        let sealed = text(token, "encryptedSecret");
        let secret = if !seed.is_empty() {
            Secret::from_hex(seed)
        } else if !plain.is_empty() || sealed.is_empty() {
            Secret::from_base32(plain)
        } else {
            self.import.encrypted = true;
            match self.unseal(token, sealed)? {
                Some(secret) => Ok(secret),
                None => {
                    self.wrong += 1;
                    // One that does not open says little; where none opens it is the password.
                    if self.wrong > 2 && self.import.found.is_empty() {
                        return Err(Refusal::WrongPassword);
                    }
                    self.import.leave_out("import-other-password", &label(&issuer, &name));
                    return Ok(());
                }
            }
        };
        let mut draft = Draft::new(&issuer, &name, secret);
        draft.digits = Number::from(&token["digits"]);
        if !seed.is_empty() {
            // Authy's own tokens.
            draft.digits = Number::Is(7);
            draft.period = Number::Is(10);
        }
        self.import.take(draft);
        Ok(())
    }

    /// The secret that the password gives; nothing where it gives none.
    fn unseal(&mut self, token: &Value, sealed: &str) -> Result<Option<Secret>, Refusal> {
        let password = self.keys.password()?;
        let rounds = token.get("key_derivation_iterations").and_then(Value::as_u64);
        let rounds = rounds.unwrap_or(ROUNDS);
        self.rounds = self.rounds.saturating_add(rounds);
        if self.rounds > ALL_ROUNDS {
            return Err(Refusal::Hostile);
        }
        let iv = match text(token, "unique_iv") {
            "" => Zeroizing::new(vec![0; 16]),
            iv => base64(iv).filter(|iv| iv.len() == 16).ok_or(Refusal::Corrupt)?,
        };
        let sealed = base64(sealed).ok_or(Refusal::Corrupt)?;
        // The salt is used as it stands, not as what it spells.
        let salt = text(token, "salt").as_bytes();
        let key = pbkdf2_key(Hash::Sha1, password.as_bytes(), salt, rounds)?;
        let plain = cbc_open(&*key, &iv, &sealed);
        let secret = plain.as_ref().and_then(|plain| std::str::from_utf8(plain).ok());
        Ok(secret.and_then(|secret| Secret::from_base32(secret).ok()))
    }

    fn end(self) -> Result<Import, Refusal> {
        if self.wrong > 0 && self.import.found.is_empty() {
            return Err(Refusal::WrongPassword);
        }
        Ok(self.import)
    }
}

/// Issuer and account name: a person may have changed the name, which stands as one text.
fn names(token: &Value) -> (String, String) {
    let shown = text(token, "name");
    let (prefix, rest) = shown.split_once(':').unwrap_or(("", shown));
    let issuer = match text(token, "originalIssuer") {
        "" => prefix,
        issuer => issuer,
    };
    let original = text(token, "originalName");
    let name = match rest.trim() {
        // The service's name alone: what the QR code said tells more.
        rest if rest == issuer && !original.is_empty() => {
            original.split_once(':').map_or(original, |(_, name)| name)
        }
        rest => rest,
    };
    (issuer.trim().to_owned(), name.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Given;

    fn open(tokens: &str) -> Import {
        let name = LISTS[1];
        let tokens = tokens.replace('"', "&quot;");
        let xml = format!("<map><string name=\"{name}\">{tokens}</string></map>");
        let given = Given { name: "x.xml", bytes: xml.as_bytes() };
        Authy.open(&File::new(given).unwrap(), &Keys::default()).unwrap()
    }

    #[test]
    fn authys_own_tokens_have_seven_digits_every_ten_seconds() {
        let import = open(r#"[{"name":"Twitch","secretSeed":"00112233445566778899aabbccddeeff"}]"#);
        let kind = &import.found[0].kind;
        assert_eq!((kind.digits(), kind.period().map(|period| period.seconds())), (7, Some(10)));
        assert_eq!(import.found[0].name.as_str(), "Twitch");
    }

    #[test]
    fn one_token_that_cannot_be_read_costs_no_other() {
        let import = open(
            r#"[{"name":"a","decryptedSecret":"1"},{"name":"b","decryptedSecret":"MFRGGZDF"}]"#,
        );
        assert_eq!((import.found.len(), import.problems.len()), (1, 1));
    }
}
