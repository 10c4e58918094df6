//! Where the machine key is kept and how it gets there: one line in the keychain, or a file
//! sealed with the passphrase where no keychain exists. Every write is read back.
//!
//! Invariant: nothing here writes while a vault file exists, but for the two deliberate acts of
//! a person: a new passphrase, and a recovery that has just opened the vault.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use zeroize::Zeroizing;

use crate::KeychainError;
use crate::problem::{Exit, Problem};
use crate::vault::store::{About, Held, KeyPlace};
use crate::vault::{Key, Passphrase, SealError, open_key, seal_key};

use super::Session;
use super::problems::wants_passphrase;

/// What a keychain line begins with when the passphrase guards the key; then Base64 of an age
/// file. One ASCII line: values of several lines destroy some keyrings.
const SEALED: &str = "keepstep-sealed-1:";

/// How the names of our keychain items begin; the vault's id follows.
const ITEM: &str = "machine-key-";

pub(super) fn item(about: &About) -> String {
    format!("{ITEM}{}", about.vault_id.as_str())
}

/// A key as it was found, and whether a passphrase guards it.
pub(super) struct Fetched {
    pub(super) key: Key,
    pub(super) guarded: bool,
}

impl Session {
    /// The machine key from where `about` says it is.
    pub(super) fn fetch_key(
        &self,
        about: &About,
        passphrase: Option<&Passphrase>,
    ) -> Result<Fetched, Problem> {
        match about.machine_key {
            KeyPlace::File => {
                let sealed = self.store.machine_key()?;
                let key = unseal(&sealed, passphrase)?;
                Ok(Fetched { key, guarded: true })
            }
            KeyPlace::Keychain => {
                let line =
                    self.keychain.read(&item(about)).map_err(|error| self.explain(about, error))?;
                from_line(&line, passphrase)
            }
        }
    }

    /// Puts the machine key where `about` says, reads it back and compares.
    pub(super) fn put_key(
        &self,
        held: &Held<'_>,
        about: &About,
        key: &Key,
        passphrase: Option<&Passphrase>,
    ) -> Result<(), Problem> {
        match (about.machine_key, passphrase) {
            (KeyPlace::File, None) => Err(Problem::new("passphrase-required", Exit::Keychain)),
            (KeyPlace::File, Some(passphrase)) => {
                held.save_machine_key(&seal_key(key, passphrase)?)?;
                Ok(())
            }
            (KeyPlace::Keychain, passphrase) => {
                let line = to_line(key, passphrase)?;
                self.keychain.write(&item(about), &line)?;
                let kept = self.keychain.read(&item(about))?;
                if *kept == *line {
                    Ok(())
                } else {
                    Err(Problem::new("keychain-not-kept", Exit::Keychain))
                }
            }
        }
    }

    /// Whether a passphrase guards the machine key at present.
    pub(super) fn is_guarded(&self, about: &About) -> Result<bool, Problem> {
        match about.machine_key {
            KeyPlace::File => Ok(true),
            KeyPlace::Keychain => Ok(self.keychain.read(&item(about))?.starts_with(SEALED)),
        }
    }

    /// Names of keychain items that hold machine keys, with the vault ids in them.
    pub(super) fn known_vaults(&self) -> Vec<String> {
        let names = self.keychain.names().unwrap_or_default();
        names.iter().filter_map(|name| name.strip_prefix(ITEM).map(str::to_owned)).collect()
    }

    /// "No entry" from a keychain that never had the key is another thing than from the one
    /// that took it.
    fn explain(&self, about: &About, error: KeychainError) -> Problem {
        if error == KeychainError::NoEntry
            && let Ok(present) = self.keychain.provider()
            && !about.keychain.is_empty()
            && present != about.keychain
        {
            return Problem::new("keychain-other-provider", Exit::Keychain)
                .with("was", about.keychain.clone())
                .with("present", present);
        }
        error.into()
    }
}

fn to_line(key: &Key, passphrase: Option<&Passphrase>) -> Result<Zeroizing<String>, Problem> {
    Ok(match passphrase {
        None => key.to_line(),
        Some(passphrase) => {
            let sealed = seal_key(key, passphrase)?;
            Zeroizing::new(format!("{SEALED}{}", STANDARD_NO_PAD.encode(sealed)))
        }
    })
}

fn from_line(line: &str, passphrase: Option<&Passphrase>) -> Result<Fetched, Problem> {
    let Some(sealed) = line.strip_prefix(SEALED) else {
        let key = Key::from_line(line).ok_or(KeychainError::Malformed)?;
        return Ok(Fetched { key, guarded: false });
    };
    let sealed = STANDARD_NO_PAD.decode(sealed).map_err(|_| KeychainError::Malformed)?;
    Ok(Fetched { key: unseal(&sealed, passphrase)?, guarded: true })
}

fn unseal(sealed: &[u8], passphrase: Option<&Passphrase>) -> Result<Key, Problem> {
    let passphrase = passphrase.ok_or_else(wants_passphrase)?;
    open_key(sealed, passphrase).map_err(|error| match error {
        SealError::WrongKey => Problem::new("passphrase-wrong", Exit::Locked),
        SealError::TooMuchWork => error.into(),
        _ => Problem::new("machine-key-damaged", Exit::Vault),
    })
}
