//! Keepstep's own backup: the vault's document (FORMAT.md) sealed with age, to a passphrase or to
//! recipients. The vault's file and its earlier generations are the same and open here too.

use zeroize::Zeroizing;

use super::draft::label;
use super::writer::{Holds, Order, Seals, Writer, failed};
use super::{File, Fit, Format, Import, Keys, Refusal};
use crate::account::{Account, Algorithm, Details, Id, Text};
use crate::problem::Problem;
use crate::vault::{self, DocumentError, Key, Passphrase, SealError, Vault};

/// Keepstep's own backup.
pub struct Keepstep;

/// How an age file begins (C2SP, age.md, "Header").
const MARK: &[u8] = b"age-encryption.org/v1\n";

impl Format for Keepstep {
    fn name(&self) -> &'static str {
        "keepstep"
    }

    fn app(&self) -> &'static str {
        "Keepstep"
    }

    fn reads(&self) -> &'static str {
        "backup and vault file (age), with passphrase, recovery key or age identity"
    }

    fn knows(&self, file: &File) -> Fit {
        if file.bytes().starts_with(MARK) { Fit::Sure } else { Fit::No }
    }

    fn open(&self, file: &File, keys: &Keys) -> Result<Import, Refusal> {
        let vault = open(file.bytes(), keys)?;
        let mut import = Import { encrypted: true, ..Import::default() };
        for account in vault.accounts {
            match account.history.trashed {
                None => import.found.push(account.details),
                Some(_) => {
                    let Account { details, .. } = account;
                    let name = label(details.issuer.as_str(), details.name.as_str());
                    import.leave_out("import-trashed", &name);
                }
            }
        }
        Ok(import)
    }

    fn writer(&self) -> Option<&dyn Writer> {
        Some(self)
    }
}

/// Opens with an identity file, with a typed key of any form, or with a passphrase.
fn open(sealed: &[u8], keys: &Keys) -> Result<Vault, Refusal> {
    let identity = keys.key_file.and_then(identity);
    let key = match (identity, keys.password) {
        (Some(key), _) => Some(key),
        (None, None) => return Err(Refusal::NeedsPassword),
        (None, Some(text)) => {
            Key::from_line(text.trim()).or_else(|| Key::from_handwriting(text).ok())
        }
    };
    let opened = match key {
        Some(key) => vault::open(sealed, &key),
        None => vault::open_with(sealed, &Passphrase::typed(keys.password()?)),
    };
    opened.map_err(|error| match error {
        DocumentError::Seal(SealError::WrongKey) => Refusal::WrongPassword,
        DocumentError::Seal(SealError::TooMuchWork) => Refusal::Hostile,
        DocumentError::Seal(_) => Refusal::Corrupt,
        DocumentError::Payload => Refusal::Unsupported("import-other-age-file"),
        DocumentError::Newer(_) => Refusal::Unsupported("import-newer"),
    })
}

/// The first key of an identity file as `age-keygen` writes it.
fn identity(file: &[u8]) -> Option<Key> {
    std::str::from_utf8(file).ok()?.lines().find_map(|line| Key::from_line(line.trim()))
}

impl Writer for Keepstep {
    fn holds(&self) -> &Holds {
        &Holds {
            algorithms: &[Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512, Algorithm::Md5],
            organisations: true,
            ..Holds::ALL
        }
    }

    fn seals(&self) -> Seals {
        Seals::Always
    }

    fn takes_recipients(&self) -> bool {
        true
    }

    fn ending(&self, _sealed: bool) -> &'static str {
        "age"
    }

    fn write(&self, order: &Order) -> Result<Zeroizing<Vec<u8>>, Problem> {
        let mut vault = Vault::new(Id::from_random(order.bytes()), order.now);
        let account = |details: &Details| {
            Account::new(
                Id::from_random(order.bytes()),
                details.clone(),
                Text::default(),
                order.now,
            )
        };
        vault.accounts = order.accounts.iter().map(account).collect();
        let sealed = match order.password {
            Some(password) => vault::seal_with(&vault, &Passphrase::chosen(password)?),
            None => vault::seal_to(&vault, order.recipients),
        };
        Ok(Zeroizing::new(sealed.map_err(|_| failed())?))
    }
}
