//! The vault: the accounts in order, the sealed file they live in, and the folder around it.
//! Knows no keychain and no clock; only `store` touches the disk.

mod backup;
mod document;
mod document_account;
mod key;
mod passphrase;
mod safeguards;
mod seal;
mod settings;
pub mod store;
mod words;

use serde_json::{Map, Value};

use crate::Moment;
use crate::account::{Account, Id};

pub use backup::{BackupName, content_print};
pub use document::{DocumentError, open, open_with, seal, seal_to, seal_with};
pub use key::{BadRecoveryKey, Key, Recipient};
pub use passphrase::{Passphrase, WeakPassphrase};
pub use safeguards::{BackedUp, BackupPlan, Device, KitShowed, Safeguards};
pub use seal::{SealError, open_key, seal_key, wants_passphrase};
pub(crate) use seal::{open as open_bytes, seal as seal_bytes};
pub use settings::{Density, Language, Settings, Sort};
pub use words::words;

/// The newest shape of the payload that this version reads and writes.
pub const SCHEMA: u64 = 1;

/// Everything a person keeps, as it stands in memory while the vault is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Vault {
    /// The vault's own id; the keychain item is named after it.
    pub id: Id,
    /// Grows by one with every save, so that two programs see each other's changes.
    pub generation: u64,
    /// When it was last saved.
    pub saved: Moment,
    /// The recovery key's public half, once there is one.
    pub recovery: Option<Recovery>,
    /// What the person chose.
    pub settings: Settings,
    /// The accounts in the person's own order, those in the trash included.
    pub accounts: Vec<Account>,
    /// The other devices that hold accounts.
    pub devices: Vec<Device>,
    /// What stands ready for bad days.
    pub safeguards: Safeguards,
    /// A move to another phone, begun or done: a document of its own, which `moving` reads.
    pub moving: Option<Value>,
    /// Fields a newer version wrote; carried along untouched.
    pub unknown: Map<String, Value>,
}

/// What the vault knows of the recovery key: never the key itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// To whom the vault is sealed besides this machine.
    pub recipient: Recipient,
    /// When the key was made.
    pub made: Moment,
    /// When the person proved to have it on paper.
    pub confirmed: Option<Moment>,
}

impl Vault {
    /// An empty vault.
    pub fn new(id: Id, now: Moment) -> Self {
        Self {
            id,
            generation: 0,
            saved: now,
            recovery: None,
            settings: Settings::default(),
            accounts: Vec::new(),
            devices: Vec::new(),
            safeguards: Safeguards::default(),
            moving: None,
            unknown: Map::new(),
        }
    }

    /// The account of that id, in the trash or not.
    pub fn account(&self, id: &Id) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == *id)
    }

    /// The same, to be changed.
    pub fn account_mut(&mut self, id: &Id) -> Option<&mut Account> {
        self.accounts.iter_mut().find(|account| account.id == *id)
    }

    /// Moves an account before another one, or to the end. Unknown ids change nothing.
    pub fn reorder(&mut self, id: &Id, before: Option<&Id>) {
        if before == Some(id) {
            return;
        }
        let Some(from) = self.accounts.iter().position(|account| account.id == *id) else {
            return;
        };
        let account = self.accounts.remove(from);
        let to = before
            .and_then(|before| self.accounts.iter().position(|account| account.id == *before))
            .unwrap_or(self.accounts.len());
        self.accounts.insert(to, account);
    }
}
