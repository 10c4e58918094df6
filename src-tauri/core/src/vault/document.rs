//! The vault's payload: JSON of schema 1, padded and sealed. Its types are the file's own, so
//! that what stands in memory can change without changing what old files mean.

use std::io;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Account, Id, Text};

use super::document_account::FileAccount;
use super::{
    Device, Key, Passphrase, Recipient, Recovery, SCHEMA, Safeguards, SealError, Settings, Vault,
    seal as age_seal,
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    devices: Vec<FileDevice>,
    #[serde(default)]
    safeguards: Safeguards,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    moving: Option<Value>,
    #[serde(flatten)]
    unknown: Map<String, Value>,
}

#[derive(Deserialize)]
struct Schema {
    schema: u64,
}

#[derive(Serialize, Deserialize)]
struct FileDevice {
    id: Id,
    name: String,
    added: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gone: Option<Moment>,
}

#[derive(Serialize, Deserialize)]
struct FileRecovery {
    recipient: String,
    made: Moment,
    confirmed: Option<Moment>,
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

pub(super) fn to_payload(vault: &Vault) -> Result<Zeroizing<Vec<u8>>, SealError> {
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
        accounts: vault.accounts.iter().map(FileAccount::from).collect(),
        devices: vault.devices.iter().map(FileDevice::from).collect(),
        safeguards: vault.safeguards.clone(),
        moving: vault.moving.clone(),
        unknown: vault.unknown.clone(),
    };
    // Sized once: a buffer that grows leaves copies of secrets behind in freed memory.
    let mut size = Size(0);
    serde_json::to_writer(&mut size, &file).map_err(|_| SealError::Damaged)?;
    let mut payload = Zeroizing::new(Vec::with_capacity(size.0 + STEP));
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
    let accounts: Option<Vec<Account>> =
        file.accounts.into_iter().map(FileAccount::account).collect();
    let devices: Option<Vec<Device>> = file.devices.into_iter().map(FileDevice::device).collect();
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
        devices: devices.ok_or(DocumentError::Payload)?,
        safeguards: file.safeguards,
        moving: file.moving,
        unknown: file.unknown,
    })
}

/// Counts what is written to it.
struct Size(usize);

impl io::Write for Size {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl From<&Device> for FileDevice {
    fn from(device: &Device) -> Self {
        let Device { id, name, added, gone } = device;
        Self { id: id.clone(), name: name.as_str().to_owned(), added: *added, gone: *gone }
    }
}

impl FileDevice {
    fn device(self) -> Option<Device> {
        let Self { id, name, added, gone } = self;
        Some(Device { id, name: Text::line(&name).ok()?, added, gone })
    }
}
