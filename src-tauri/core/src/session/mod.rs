//! Everything a person can do, one method each. A session stands between a face and the vault:
//! it knows neither screen nor clock, and asks the keychain only through the door it is handed.
//!
//! All methods wait for disk and keychain; a window calls them away from its own thread.

mod accounts;
mod backups;
mod change;
mod codes;
mod drill;
mod finds;
mod keeping;
mod keys;
mod kit;
mod move_report;
mod moving;
mod opening;
mod problems;
mod proofs;
mod recovery;
mod recovery_codes;
mod restoring;
mod safety;
mod waiting;

use std::path::Path;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::account::Id;
use crate::problem::{Exit, Problem};
use crate::vault::store::{self, Stamp, Store, StoreError};
use crate::vault::{Key, Settings, Vault};
use crate::view::{RecoveryState, State, StatusView};
use crate::{Keychain, Moment};

pub use accounts::Edit;
pub use backups::SealTo;
pub use codes::CodeOrWhy;
pub use finds::Typed;
pub use keeping::Keep;
pub use opening::GenerationView;
pub use recovery::Recovered;
pub use recovery_codes::Keeping;
pub use restoring::RestoreChoice;

/// Sixteen random bytes, from whoever stands outside.
pub type Entropy = fn() -> Result<[u8; 16], Problem>;

/// One person's dealings with one vault.
pub struct Session {
    store: Store,
    keychain: Arc<dyn Keychain>,
    entropy: Entropy,
    door: Door,
    finds: waiting::Finds,
    /// What the last keeping did, so that it can be taken back.
    kept: Vec<waiting::Kept>,
    /// The vault of a backup that was opened and waits for what a person takes of it.
    backup: Option<Box<Vault>>,
}

/// How the vault stands.
enum Door {
    /// Not opened yet, or closed again.
    Closed,
    /// It wants its passphrase.
    Locked,
    /// It could not be opened; the key is here where only the file was bad.
    Trouble(Problem, Option<Key>),
    /// It is open.
    Open(Box<Open>),
}

/// An open vault.
struct Open {
    vault: Vault,
    key: Key,
    stamp: Option<Stamp>,
    passphrase: bool,
    /// Codes that were used since the last save.
    uses: Vec<(Id, Moment)>,
    /// The last code by counter that each account showed, for copying it.
    shown: Vec<(Id, Zeroizing<String>)>,
    /// The last letters of a recovery key that is on the screen and not confirmed.
    awaited: Option<Zeroizing<String>>,
    /// Whether anything was saved since it was opened.
    saved: bool,
}

impl Session {
    /// A session with the vault in the folder `home`, which need not exist yet.
    pub fn new(home: &Path, keychain: Arc<dyn Keychain>, entropy: Entropy) -> Self {
        let store = Store::at(home);
        Self {
            store,
            keychain,
            entropy,
            door: Door::Closed,
            finds: waiting::Finds::default(),
            kept: Vec::new(),
            backup: None,
        }
    }

    /// The folder that holds the vault.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The keychain behind this session.
    pub fn keychain(&self) -> &Arc<dyn Keychain> {
        &self.keychain
    }

    /// How the vault stands, without opening anything.
    pub fn status(&self) -> StatusView {
        let closed = |state, passphrase| StatusView {
            state,
            passphrase,
            recovery: RecoveryState::None,
            settings: Settings::default(),
        };
        match &self.door {
            Door::Open(open) => StatusView {
                state: State::Open,
                passphrase: open.passphrase,
                recovery: open.recovery_state(),
                settings: open.vault.settings.clone(),
            },
            Door::Locked => closed(State::Locked, true),
            Door::Trouble(..) => closed(State::Trouble, false),
            Door::Closed => match self.store.holds_vault() {
                Ok(false) => closed(State::None, false),
                _ => closed(State::Trouble, false),
            },
        }
    }

    /// Why the vault could not be opened, where that is how it stands.
    pub fn trouble(&self) -> Option<Problem> {
        match &self.door {
            Door::Trouble(problem, _) => Some(problem.clone()),
            _ => None,
        }
    }

    /// Closes the vault; what was used is saved first, keys and accounts leave memory.
    ///
    /// # Errors
    /// Where the last uses could not be saved; the vault is closed all the same.
    pub fn lock(&mut self, now: Moment) -> Result<(), Problem> {
        let saved = self.flush_uses(now);
        let guarded = matches!(&self.door, Door::Open(open) if open.passphrase);
        self.door = if guarded { Door::Locked } else { Door::Closed };
        self.finds = waiting::Finds::default();
        self.kept.clear();
        self.backup = None;
        saved
    }

    /// What the person chose.
    ///
    /// # Errors
    /// Where the vault is not open.
    pub fn settings(&self) -> Result<&Settings, Problem> {
        Ok(&self.open_ref()?.vault.settings)
    }

    /// Changes some settings and leaves the others as they are.
    ///
    /// # Errors
    /// `settings-invalid` for a value that does not fit; otherwise as every save.
    pub fn set_settings(
        &mut self,
        changes: &serde_json::Map<String, serde_json::Value>,
        now: Moment,
    ) -> Result<(), Problem> {
        self.change(now, |vault| {
            let changed = vault.settings.changed(changes);
            vault.settings =
                changed.ok_or_else(|| Problem::new("settings-invalid", Exit::Input))?;
            Ok(())
        })
    }

    /// Remembers an export in the clear, until it is said to be gone.
    ///
    /// # Errors
    /// As every save.
    pub fn note_plain_export(&mut self, path: &str, now: Moment) -> Result<(), Problem> {
        self.change(now, |vault| {
            let exports = &mut vault.settings.plain_exports;
            exports.retain(|known| known != path);
            exports.push(path.to_owned());
            Ok(())
        })
    }

    /// An export in the clear is gone.
    ///
    /// # Errors
    /// As every save.
    pub fn forget_plain_export(&mut self, path: &str, now: Moment) -> Result<(), Problem> {
        self.change(now, |vault| {
            vault.settings.plain_exports.retain(|known| known != path);
            Ok(())
        })
    }

    /// An export in the clear that was noted is deleted, and is in sight no longer. A path that
    /// was never noted is left alone.
    ///
    /// # Errors
    /// As the disk says, and as every save.
    pub fn delete_plain_export(&mut self, path: &str, now: Moment) -> Result<(), Problem> {
        if self.settings()?.plain_exports.iter().any(|known| known == path) {
            match store::delete_export(Path::new(path)) {
                Err(StoreError::Missing) => {}
                deleted => deleted?,
            }
        }
        self.forget_plain_export(path, now)
    }

    fn open_ref(&self) -> Result<&Open, Problem> {
        match &self.door {
            Door::Open(open) => Ok(open),
            Door::Trouble(problem, _) => Err(problem.clone()),
            Door::Locked => Err(problems::wants_passphrase()),
            Door::Closed => Err(Problem::new("vault-closed", Exit::Vault)),
        }
    }

    fn open_mut(&mut self) -> Result<&mut Open, Problem> {
        // Asked first through the shared borrow, so that the reasons stand in one place.
        self.open_ref()?;
        match &mut self.door {
            Door::Open(open) => Ok(open),
            _ => Err(Problem::new("vault-closed", Exit::Vault)),
        }
    }
}

impl Open {
    fn recovery_state(&self) -> RecoveryState {
        match &self.vault.recovery {
            None => RecoveryState::None,
            Some(recovery) if recovery.confirmed.is_none() => RecoveryState::Unconfirmed,
            Some(_) => RecoveryState::Confirmed,
        }
    }
}
