//! Sealing and opening with age v1; nothing here is cryptography of our own. Never tells two
//! keys apart by anything but whether they open.

use std::io::{Read, Write};

use zeroize::Zeroizing;

use super::{Key, Passphrase, Recipient};

/// scrypt's work when sealing: about a second and 256 MiB.
const WORK: u8 = 18;
/// The most work accepted when opening: about 1 GiB.
const MOST_WORK: u8 = 20;

/// Why something could not be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealError {
    /// It is sealed to other keys, or with another passphrase.
    WrongKey,
    /// It is no whole age file: cut short, altered, or something else.
    Damaged,
    /// It is sealed with more work than this version does.
    TooMuchWork,
    /// The key inside is no age identity.
    NoKeyInside,
    /// There is no one to seal to.
    NoRecipient,
}

impl From<age::DecryptError> for SealError {
    fn from(error: age::DecryptError) -> Self {
        match error {
            age::DecryptError::NoMatchingKeys
            | age::DecryptError::DecryptionFailed
            | age::DecryptError::KeyDecryptionFailed => Self::WrongKey,
            age::DecryptError::ExcessiveWork { .. } => Self::TooMuchWork,
            _ => Self::Damaged,
        }
    }
}

/// `plain` sealed to all `recipients`.
pub(crate) fn seal(plain: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, SealError> {
    let recipients: Option<Vec<_>> = recipients.iter().map(Recipient::to_age).collect();
    let recipients = recipients.ok_or(SealError::NoRecipient)?;
    let encryptor =
        age::Encryptor::with_recipients(recipients.iter().map(|r| r as &dyn age::Recipient))
            .map_err(|_| SealError::NoRecipient)?;
    write_all(encryptor, plain)
}

/// What was sealed to `key`.
pub(crate) fn open(sealed: &[u8], key: &Key) -> Result<Zeroizing<Vec<u8>>, SealError> {
    read_all(sealed, key.identity())
}

/// A key sealed with a passphrase: an age file of one scrypt stanza.
///
/// # Errors
/// None in practice; [`SealError::Damaged`] if memory cannot be written.
pub fn seal_key(key: &Key, passphrase: &Passphrase) -> Result<Vec<u8>, SealError> {
    seal_with(key.to_line().as_bytes(), passphrase)
}

/// `plain` sealed with a passphrase.
pub(super) fn seal_with(plain: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, SealError> {
    let mut recipient = age::scrypt::Recipient::new(passphrase.secret());
    recipient.set_work_factor(WORK);
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .map_err(|_| SealError::NoRecipient)?;
    write_all(encryptor, plain)
}

/// The key that [`seal_key`] sealed.
///
/// # Errors
/// [`SealError::WrongKey`] for another passphrase, the others as they say.
pub fn open_key(sealed: &[u8], passphrase: &Passphrase) -> Result<Key, SealError> {
    let plain = open_with(sealed, passphrase)?;
    let line = std::str::from_utf8(&plain).map_err(|_| SealError::NoKeyInside)?;
    Key::from_line(line).ok_or(SealError::NoKeyInside)
}

/// What was sealed with a passphrase.
pub(super) fn open_with(
    sealed: &[u8],
    passphrase: &Passphrase,
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let mut identity = age::scrypt::Identity::new(passphrase.secret());
    identity.set_max_work_factor(MOST_WORK);
    read_all(sealed, &identity)
}

/// Whether a passphrase opens it, and no key. Nothing where it is no whole age file.
pub fn wants_passphrase(sealed: &[u8]) -> Option<bool> {
    age::Decryptor::new_buffered(sealed).ok().map(|decryptor| decryptor.is_scrypt())
}

fn write_all(encryptor: age::Encryptor, plain: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut sealed = Vec::with_capacity(plain.len() + plain.len() / 1024 + 1024);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| SealError::Damaged)?;
    writer.write_all(plain).map_err(|_| SealError::Damaged)?;
    writer.finish().map_err(|_| SealError::Damaged)?;
    Ok(sealed)
}

fn read_all(sealed: &[u8], identity: &dyn age::Identity) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let decryptor = age::Decryptor::new_buffered(sealed)?;
    let mut reader = decryptor.decrypt(std::iter::once(identity))?;
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut plain).map_err(|_| SealError::Damaged)?;
    Ok(plain)
}
