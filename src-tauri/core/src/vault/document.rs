//! The vault's payload: JSON of schema 1, padded and sealed. Its types are the file's own, so
//! that what stands in memory can change without changing what old files mean.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{
    Account, Algorithm, Details, Digits, History, Id, Kind, Period, Pin, Secret, Text,
};

use super::{
    Key, Passphrase, Recipient, Recovery, SCHEMA, SealError, Settings, Vault, seal as age_seal,
};

/// The payload grows in steps of this many bytes, so that its size says little.
const STEP: usize = 4096;

/// Why a sealed file gives no vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentError {
    /// It could not be opened.
    Seal(SealError),
    /// It opened, but what is inside is no payload of ours.
    Payload,
    /// A newer version of Keepstep wrote it, with this schema number.
    Newer(u64),
}

impl From<SealError> for DocumentError {
    fn from(error: SealError) -> Self {
        Self::Seal(error)
    }
}

#[derive(Serialize, Deserialize)]
struct File {
    schema: u64,
    vault_id: Id,
    generation: u64,
    saved: Moment,
    recovery: Option<FileRecovery>,
    settings: Settings,
    accounts: Vec<FileAccount>,
    #[serde(flatten)]
    unknown: Map<String, Value>,
}

#[derive(Deserialize)]
struct Schema {
    schema: u64,
}

#[derive(Serialize, Deserialize)]
struct FileRecovery {
    recipient: String,
    made: Moment,
    confirmed: Option<Moment>,
}

#[derive(Serialize, Deserialize)]
struct FileAccount {
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
    #[serde(flatten)]
    unknown: Map<String, Value>,
}

/// The vault as sealed bytes: an age v1 file for the machine key and the recovery key.
///
/// # Errors
/// [`SealError`] as it says.
pub fn seal(vault: &Vault, key: &Key) -> Result<Vec<u8>, SealError> {
    let mut recipients: Vec<Recipient> = vec![key.recipient()];
    recipients.extend(vault.recovery.iter().map(|recovery| recovery.recipient.clone()));
    age_seal::seal(&to_payload(vault)?, &recipients)
}

/// The vault that sealed bytes hold.
///
/// # Errors
/// [`DocumentError`] as it says; nothing of the content is in it.
pub fn open(sealed: &[u8], key: &Key) -> Result<Vault, DocumentError> {
    from_payload(&age_seal::open(sealed, key)?)
}

/// A backup: the vault as sealed bytes for whoever holds a key of these recipients.
///
/// # Errors
/// [`SealError::NoRecipient`] where there is none.
pub fn seal_to(vault: &Vault, recipients: &[Recipient]) -> Result<Vec<u8>, SealError> {
    age_seal::seal(&to_payload(vault)?, recipients)
}

/// A backup that a passphrase opens.
///
/// # Errors
/// None in practice; [`SealError::Damaged`] if memory cannot be written.
pub fn seal_with(vault: &Vault, passphrase: &Passphrase) -> Result<Vec<u8>, SealError> {
    age_seal::seal_with(&to_payload(vault)?, passphrase)
}

/// The vault in a backup that a passphrase opens.
///
/// # Errors
/// As [`open`].
pub fn open_with(sealed: &[u8], passphrase: &Passphrase) -> Result<Vault, DocumentError> {
    from_payload(&age_seal::open_with(sealed, passphrase)?)
}

fn to_payload(vault: &Vault) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let file = File {
        schema: SCHEMA,
        vault_id: vault.id.clone(),
        generation: vault.generation,
        saved: vault.saved,
        recovery: vault.recovery.as_ref().map(|recovery| FileRecovery {
            recipient: recovery.recipient.as_str().to_owned(),
            made: recovery.made,
            confirmed: recovery.confirmed,
        }),
        settings: vault.settings.clone(),
        accounts: vault.accounts.iter().map(to_file).collect(),
        unknown: vault.unknown.clone(),
    };
    // Sized once: a buffer that grows leaves copies of secrets behind in freed memory.
    let mut payload = Zeroizing::new(Vec::with_capacity(vault.accounts.len() * 1024 + 4 * STEP));
    serde_json::to_writer(&mut *payload, &file).map_err(|_| SealError::Damaged)?;
    let padded = payload.len().div_ceil(STEP) * STEP;
    payload.resize(padded, b' ');
    Ok(payload)
}

fn from_payload(payload: &[u8]) -> Result<Vault, DocumentError> {
    let Schema { schema } = serde_json::from_slice(payload).map_err(|_| DocumentError::Payload)?;
    if schema > SCHEMA {
        return Err(DocumentError::Newer(schema));
    }
    let file: File = serde_json::from_slice(payload).map_err(|_| DocumentError::Payload)?;
    let accounts: Option<Vec<Account>> = file.accounts.into_iter().map(from_file).collect();
    let recovery = match file.recovery {
        Some(recovery) => Some(Recovery {
            recipient: Recipient::parse(&recovery.recipient).ok_or(DocumentError::Payload)?,
            made: recovery.made,
            confirmed: recovery.confirmed,
        }),
        None => None,
    };
    Ok(Vault {
        id: file.vault_id,
        generation: file.generation,
        saved: file.saved,
        recovery,
        settings: file.settings,
        accounts: accounts.ok_or(DocumentError::Payload)?,
        unknown: file.unknown,
    })
}

fn to_file(account: &Account) -> FileAccount {
    let Account { id, details, history, unknown } = account;
    let kind = &details.kind;
    FileAccount {
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
        unknown: unknown.clone(),
    }
}

fn from_file(file: FileAccount) -> Option<Account> {
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
    Some(Account { id: file.id, details, history, unknown: file.unknown })
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
