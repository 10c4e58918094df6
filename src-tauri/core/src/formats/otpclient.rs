//! OTPClient (Linux): its database, versions 1 to 3, sealed with a password, and the JSON inside
//! as it is exported in the clear. Written as version 3, which the app opens as its own.

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::draft::{Draft, Number};
use super::file::{parse_json, wipe};
use super::json::{text, with};
use super::unlock::{Hash, Key, argon2_key, gcm_open, gcm_seal, looks_random, pbkdf2_key};
use super::writer::{Holds, Loss, Order, Seals, Writer, failed, known_by_issuer};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Details, Kind, Secret};
use crate::problem::Problem;

/// OTPClient.
pub struct OtpClient;

const MAGIC: &[u8] = b"OTPClient";
const IV: usize = 16;
const SALT: usize = 32;
const TAG: usize = 16;

/// The smallest database of version 1 with a token in it.
const SMALLEST: usize = IV + SALT + TAG + 96;

/// Rounds of PBKDF2 in version 1.
const ROUNDS: u64 = 100_000;

/// The app's own costs of Argon2id: passes, KiB, lanes.
const COSTS: (u32, u32, u32) = (4, 131_072, 4);

impl Format for OtpClient {
    fn name(&self) -> &'static str {
        "otpclient"
    }

    fn app(&self) -> &'static str {
        "OTPClient"
    }

    fn reads(&self) -> &'static str {
        "database 1–3 with password, and JSON"
    }

    fn knows(&self, file: &File) -> Fit {
        let bytes = file.bytes();
        if bytes.starts_with(MAGIC) || tokens(file).is_some() {
            return Fit::Sure;
        }
        // Version 1 has no mark.
        let sealed = file.text().is_none()
            && bytes.len() > SMALLEST
            && looks_random(bytes)
            && !file.is_zip();
        match sealed {
            true if file.is_named(".enc") => Fit::Likely,
            true => Fit::Maybe,
            false => Fit::No,
        }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        if let Some(tokens) = tokens(file) {
            return Ok(read(tokens));
        }
        let database = Database::read(file.bytes())?;
        let plain = database.open(keys.password()?)?;
        let plain = std::str::from_utf8(&plain).map_err(|_| Refusal::Corrupt)?;
        let import = with(parse_json(plain)?, |value| match value.as_array() {
            Some(tokens) => Ok(read(tokens)),
            None => Err(Refusal::Corrupt),
        })?;
        Ok(Import { encrypted: true, ..import })
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// The tokens of an export in the clear: `algo` is this app's own word.
fn tokens<'a>(file: &'a File) -> Option<&'a Vec<Value>> {
    let tokens = file.json()?.as_array()?;
    let first = tokens.first()?;
    let has = |name: &str| first.get(name).is_some();
    ["type", "label", "secret", "algo"].into_iter().all(has).then_some(tokens)
}

/// A sealed database, taken apart.
struct Database<'a> {
    /// Sealed along, as it stands.
    header: &'a [u8],
    iv: &'a [u8],
    salt: &'a [u8],
    /// Passes, KiB and lanes; none in version 1.
    costs: Option<[u64; 3]>,
    sealed: &'a [u8],
}

impl<'a> Database<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let number = |place: usize, big: bool| {
            let four = bytes.get(place..place + 4)?;
            let four = <[u8; 4]>::try_from(four).ok()?;
            Some(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
        };
        // Version 2 is a record as the compiler laid it out, with three bytes left free;
        // version 3 is packed, the highest byte first.
        let (start, big) = match (number(9, true), number(12, false)) {
            _ if !bytes.starts_with(MAGIC) => (0, false),
            (Some(3), _) => (13, true),
            (_, Some(2)) => (16, false),
            (Some(4..), _) => return Err(Refusal::Unsupported("import-newer")),
            _ => return Err(Refusal::Corrupt),
        };
        let after = start + IV + SALT;
        let (costs, end) = match start {
            0 => (None, after),
            _ => {
                let cost = |n: usize| number(after + 4 * n, big).map(u64::from);
                let costs = [cost(0), cost(1), cost(2)].map(|cost| cost.ok_or(Refusal::Corrupt));
                let [passes, memory, lanes] = costs;
                (Some([passes?, memory?, lanes?]), after + 12)
            }
        };
        let (header, sealed) = bytes.split_at_checked(end).ok_or(Refusal::Corrupt)?;
        let iv = header.get(start..start + IV).ok_or(Refusal::Corrupt)?;
        let salt = header.get(start + IV..after).ok_or(Refusal::Corrupt)?;
        if sealed.len() < TAG {
            return Err(Refusal::Corrupt);
        }
        Ok(Self { header, iv, salt, costs, sealed })
    }

    fn open(&self, password: &str) -> Result<Zeroizing<Vec<u8>>, Refusal> {
        let whole = password.as_bytes();
        // Old programs took the count of letters for the count of bytes.
        let short = whole.get(..password.chars().count()).unwrap_or(whole);
        let mut tries = if self.costs.is_none() { vec![short, whole] } else { vec![whole, short] };
        tries.dedup();
        for password in tries {
            let key = self.key(password)?;
            if let Some(plain) = gcm_open(&*key, self.iv, self.header, self.sealed) {
                return Ok(plain);
            }
        }
        Err(Refusal::WrongPassword)
    }

    fn key(&self, password: &[u8]) -> Result<Key, Refusal> {
        match self.costs {
            None => pbkdf2_key(Hash::Sha512, password, self.salt, ROUNDS),
            Some([passes, memory, lanes]) => argon2_key(password, self.salt, memory, passes, lanes),
        }
    }
}

fn read(tokens: &[Value]) -> Import {
    let mut import = Import::default();
    for token in tokens {
        let secret = Secret::from_base32(text(token, "secret"));
        let mut draft = Draft::new(text(token, "issuer"), text(token, "label"), secret);
        draft.kind = text(token, "type").to_owned();
        if is_steam(&draft.issuer) && !draft.kind.eq_ignore_ascii_case("hotp") {
            draft.kind = "steam".to_owned();
        }
        draft.algorithm = text(token, "algo").to_owned();
        draft.digits = Number::from(&token["digits"]);
        draft.period = Number::from(&token["period"]);
        draft.counter = Number::from(&token["counter"]);
        draft.groups = vec![text(token, "group").to_owned()];
        import.take(draft);
    }
    import
}

/// The app knows Steam's codes by the issuer alone.
fn is_steam(issuer: &str) -> bool {
    issuer.eq_ignore_ascii_case("steam")
}

impl Writer for OtpClient {
    fn holds(&self) -> &Holds {
        // What the app checks when it opens a database.
        &Holds {
            kinds: &["totp", "hotp", "steam"],
            digits: 6..=8,
            periods: 1..=300,
            groups: 1,
            notes: false,
            favorites: false,
            ..Holds::ALL
        }
    }

    fn refuses(&self, details: &Details) -> Option<Loss> {
        known_by_issuer(details, is_steam(details.issuer.as_str()))
    }

    fn seals(&self) -> Seals {
        Seals::Always
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "enc"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut tokens = Value::from(order.accounts.iter().map(token).collect::<Vec<_>>());
        let plain = Zeroizing::new(tokens.to_string());
        wipe(&mut tokens);
        let (iv, salt) = (order.bytes::<IV>(), order.bytes::<SALT>());
        let (passes, memory, lanes) = COSTS;
        let costs = [passes, memory, lanes].map(u32::to_be_bytes).concat();
        let version = 3_u32.to_be_bytes();
        let header = [MAGIC, &version, &iv, &salt, &costs].concat();
        let [passes, memory, lanes] = [passes, memory, lanes].map(u64::from);
        let password = order.password.ok_or_else(failed)?.as_bytes();
        let key = argon2_key(password, &salt, memory, passes, lanes);
        let key = key.map_err(|_| failed())?;
        let sealed = gcm_seal(&*key, &iv, &header, plain.as_bytes()).ok_or_else(failed)?;
        Ok(Zeroizing::new([header, sealed].concat()))
    }
}

fn token(details: &Details) -> Value {
    let kind = &details.kind;
    let steam = *kind == Kind::Steam;
    let mut token = json!({
        "type": if steam { "TOTP".to_owned() } else { kind.name().to_uppercase() },
        "label": details.name.as_str(),
        "issuer": details.issuer.as_str(),
        "secret": details.secret.to_base32().as_str(),
        // The app refuses five; for Steam it looks at the issuer only.
        "digits": if steam { 6 } else { kind.digits() },
        "algo": kind.algorithm().name(),
    });
    match kind.counter() {
        Some(counter) => token["counter"] = counter.into(),
        None => token["period"] = kind.period().map_or(30, |period| period.seconds()).into(),
    }
    if let Some(group) = details.groups.first() {
        token["group"] = group.as_str().into();
    }
    token
}
