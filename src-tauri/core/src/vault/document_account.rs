//! An account as the vault's payload writes it. Its fields are the file's own; what they mean is
//! said in FORMAT.md.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{
    Account, Algorithm, Details, Digits, Held, History, Id, Kind, Period, Pin, Print, RecoveryCode,
    RecoveryCodes, Secret, Text,
};

#[derive(Serialize, Deserialize)]
pub(super) struct FileAccount {
    id: Id,
    issuer: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    organisation: String,
    name: String,
    secret: Zeroizing<String>,
    #[serde(rename = "type")]
    kind: String,
    algorithm: String,
    digits: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    counter: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pin: Option<Zeroizing<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    groups: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default)]
    favorite: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    icon: String,
    created: Moment,
    changed: Moment,
    #[serde(default)]
    used: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_used: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trashed: Option<Moment>,
    #[serde(default)]
    origin: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recovery_codes: Vec<FileRecoveryCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recovery_codes_fetched: Option<Moment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    held: Vec<FileHeld>,
    #[serde(flatten)]
    unknown: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct FileRecoveryCode {
    code: Zeroizing<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    used: Option<Moment>,
}

#[derive(Serialize, Deserialize)]
struct FileHeld {
    device: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proven: Option<Moment>,
    print: Print,
}

impl From<&Account> for FileAccount {
    fn from(account: &Account) -> Self {
        let Account { id, details, history, recovery_codes, held, unknown } = account;
        let kind = &details.kind;
        Self {
            id: id.clone(),
            issuer: details.issuer.as_str().to_owned(),
            organisation: details.organisation.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
            secret: details.secret.to_base32(),
            kind: kind.name().to_owned(),
            algorithm: kind.algorithm().name().to_owned(),
            digits: u64::from(kind.digits()),
            period: kind.period().map(Period::seconds),
            counter: kind.counter(),
            pin: kind.pin().map(|pin| Zeroizing::new(pin.as_str().to_owned())),
            groups: details.groups.iter().map(|group| group.as_str().to_owned()).collect(),
            note: details.note.as_str().to_owned(),
            favorite: details.favorite,
            icon: details.icon.as_str().to_owned(),
            created: history.created,
            changed: history.changed,
            used: history.used,
            last_used: history.last_used,
            trashed: history.trashed,
            origin: history.origin.as_str().to_owned(),
            recovery_codes: recovery_codes.all().iter().map(FileRecoveryCode::from).collect(),
            recovery_codes_fetched: recovery_codes.fetched(),
            held: held.iter().map(FileHeld::from).collect(),
            unknown: unknown.clone(),
        }
    }
}

impl FileAccount {
    /// The account; nothing where a field is damaged.
    pub(super) fn account(self) -> Option<Account> {
        let file = self;
        let groups: Option<Vec<Text>> =
            file.groups.iter().map(|group| Text::line(group).ok()).collect();
        let details = Details {
            issuer: Text::line(&file.issuer).ok()?,
            organisation: Text::line(&file.organisation).ok()?,
            name: Text::line(&file.name).ok()?,
            secret: Secret::from_base32(&file.secret).ok()?,
            kind: kind_of(&file)?,
            groups: groups?,
            note: Text::lines(&file.note).ok()?,
            favorite: file.favorite,
            icon: Text::line(&file.icon).ok()?,
        };
        let history = History {
            created: file.created,
            changed: file.changed,
            used: file.used,
            last_used: file.last_used,
            trashed: file.trashed,
            origin: Text::line(&file.origin).ok()?,
        };
        let codes = file.recovery_codes.into_iter();
        let codes = codes.map(|code| RecoveryCode { text: code.code, used: code.used }).collect();
        let recovery_codes = RecoveryCodes::kept(codes, file.recovery_codes_fetched).ok()?;
        let held = file.held.into_iter().map(Held::from).collect();
        Some(Account { id: file.id, details, history, recovery_codes, held, unknown: file.unknown })
    }
}

impl From<&RecoveryCode> for FileRecoveryCode {
    fn from(code: &RecoveryCode) -> Self {
        Self { code: code.text.clone(), used: code.used }
    }
}

impl From<&Held> for FileHeld {
    fn from(held: &Held) -> Self {
        let Held { device, proven, print } = held;
        Self { device: device.clone(), proven: *proven, print: print.clone() }
    }
}

impl From<FileHeld> for Held {
    fn from(held: FileHeld) -> Self {
        let FileHeld { device, proven, print } = held;
        Self { device, proven, print }
    }
}

/// Unknown kinds and numbers are damage here, never silently a common TOTP.
fn kind_of(file: &FileAccount) -> Option<Kind> {
    let pin = || Pin::new(file.pin.as_ref().map_or("", |pin| pin.as_str()));
    let algorithm = || Algorithm::named(&file.algorithm).ok();
    let digits = || Digits::new(file.digits).ok();
    Some(match file.kind.as_str() {
        "totp" => Kind::Totp {
            algorithm: algorithm()?,
            digits: digits()?,
            period: Period::new(file.period?).ok()?,
        },
        "hotp" => Kind::Hotp { algorithm: algorithm()?, digits: digits()?, counter: file.counter? },
        "steam" => Kind::Steam,
        "yandex" => Kind::Yandex { pin: pin() },
        "motp" => Kind::Motp { pin: pin() },
        _ => return None,
    })
}
