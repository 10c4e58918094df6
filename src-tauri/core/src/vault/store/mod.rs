//! The vault's folder on disk: the only file I/O of this crate. Bytes in, bytes out; it never
//! looks inside what it keeps, and never replaces a file but by renaming a whole new one.

mod backups;
mod batch;
mod error;
mod exports;
mod generations;
mod private;

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::account::Id;
use crate::limits;

pub use backups::{
    BackupFile, backups, is_file, is_folder, keep_backup, prune_backups, read_backup,
};
pub use batch::{BatchFolder, NewFile};
pub use error::StoreError;
pub use exports::{delete_export, keep_export, keep_export_in, make_export_folder};
pub use generations::Generation;

const VAULT: &str = "vault.age";
const ABOUT: &str = "about.json";
const MACHINE_KEY: &str = "machine-key.age";
const LOCK: &str = "lock";

/// How often and how long a busy folder is asked again: 10 s in all.
const TRIES: u32 = 200;
const PAUSE: Duration = Duration::from_millis(50);

/// What may be known of a vault without opening it: its id and where its key is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The vault's id; the keychain item is named after it.
    pub vault_id: Id,
    /// Where the machine key is.
    pub machine_key: KeyPlace,
    /// Which keychain program took the key, to notice when another one answers.
    #[serde(default)]
    pub keychain: String,
}

/// Where the machine key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeyPlace {
    /// In the operating system's keychain.
    Keychain,
    /// In `machine-key.age`, sealed with the passphrase, where no keychain exists.
    File,
}

/// Tells one state of the vault file from another without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp(private::Stamp);

/// The folder that holds a vault.
#[derive(Debug, Clone)]
pub struct Store {
    home: PathBuf,
}

/// The folder while no other program may write in it.
pub struct Held<'a> {
    store: &'a Store,
    _lock: File,
}

impl Store {
    /// The store in the folder `home`, which need not exist yet.
    pub fn at(home: &Path) -> Self {
        Self { home: home.to_owned() }
    }

    /// The folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Whether a vault is, or ever was, kept here. Only a plain "no" may lead to a new one.
    ///
    /// # Errors
    /// [`StoreError`] where the folder cannot be looked at: that is no "no".
    pub fn holds_vault(&self) -> Result<bool, StoreError> {
        match fs::symlink_metadata(self.home.join(VAULT)) {
            Ok(_) => return Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
        Ok(!self.generations()?.is_empty())
    }

    /// The sealed vault.
    ///
    /// # Errors
    /// [`StoreError`] as it says.
    pub fn vault(&self) -> Result<Vec<u8>, StoreError> {
        read(&self.home.join(VAULT))
    }

    /// Tells the present state of the vault file from any other; none where there is no file.
    pub fn stamp(&self) -> Option<Stamp> {
        fs::metadata(self.home.join(VAULT)).ok().map(|meta| Stamp(private::stamp(&meta)))
    }

    /// What is known of the vault without opening it; none where that is lost or unreadable.
    pub fn about(&self) -> Option<About> {
        serde_json::from_slice(&read(&self.home.join(ABOUT)).ok()?).ok()
    }

    /// The machine key sealed with the passphrase, where there is no keychain.
    ///
    /// # Errors
    /// [`StoreError`] as it says.
    pub fn machine_key(&self) -> Result<Vec<u8>, StoreError> {
        read(&self.home.join(MACHINE_KEY))
    }

    /// Earlier states of the vault, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the folder cannot be looked at.
    pub fn generations(&self) -> Result<Vec<Generation>, StoreError> {
        generations::list(&self.home)
    }

    /// The sealed bytes of one earlier state.
    ///
    /// # Errors
    /// [`StoreError`] as it says.
    pub fn generation(&self, generation: &Generation) -> Result<Vec<u8>, StoreError> {
        read(&generations::path(&self.home, generation))
    }

    /// Makes the folder, for this user alone, and holds it against other programs.
    ///
    /// # Errors
    /// [`StoreError::Busy`] after ten seconds, the others as they say.
    pub fn hold(&self) -> Result<Held<'_>, StoreError> {
        private::make_folder(&self.home)?;
        let lock = private::open_lock(&self.home.join(LOCK))?;
        for _ in 0..TRIES {
            match lock.try_lock() {
                Ok(()) => return Ok(Held { store: self, _lock: lock }),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(StoreError::Busy)
    }

    /// Whether folder and vault file are readable by this user alone; no answer where the
    /// system has no such bits.
    pub fn is_private(&self) -> Option<bool> {
        let home = fs::metadata(&self.home).ok()?;
        let vault = fs::metadata(self.home.join(VAULT)).ok();
        let folder = private::is_private(&home)?;
        Some(folder && vault.and_then(|meta| private::is_private(&meta)).unwrap_or(true))
    }
}

impl Held<'_> {
    /// The state of the vault file, as [`Store::stamp`].
    pub fn stamp(&self) -> Option<Stamp> {
        self.store.stamp()
    }

    /// Replaces the vault file: a new file is written, synced, read back and shown to `good`;
    /// the old state is kept as `keep`; only then does the new one take its place.
    ///
    /// Invariant: at every moment a whole vault file, old or new, stands under its name.
    ///
    /// # Errors
    /// [`StoreError::NotKept`] where the disk gave back something else; the others as they
    /// say. The old file stands untouched after every error.
    pub fn save(
        &self,
        sealed: &[u8],
        keep: Option<&Generation>,
        good: impl FnOnce(&[u8]) -> bool,
    ) -> Result<(), StoreError> {
        let home = &self.store.home;
        let target = home.join(VAULT);
        let staged = self.stage(VAULT, sealed, good)?;
        if let Some(keep) = keep {
            generations::keep(home, &target, keep)?;
        }
        self.settle(&staged, &target)?;
        generations::prune(home);
        Ok(())
    }

    /// Writes what may be known without opening the vault.
    ///
    /// # Errors
    /// As [`Held::save`].
    pub fn save_about(&self, about: &About) -> Result<(), StoreError> {
        let text = serde_json::to_vec_pretty(about).map_err(|_| StoreError::NotKept)?;
        self.replace(ABOUT, &text)
    }

    /// Writes the machine key sealed with the passphrase.
    ///
    /// # Errors
    /// As [`Held::save`].
    pub fn save_machine_key(&self, sealed: &[u8]) -> Result<(), StoreError> {
        self.replace(MACHINE_KEY, sealed)
    }

    /// Sets a vault file that cannot be opened aside, under a name of its own, for good.
    ///
    /// # Errors
    /// [`StoreError`] as it says.
    pub fn set_aside(&self) -> Result<(), StoreError> {
        let home = &self.store.home;
        let folder = home.join("damaged");
        private::make_folder(&folder)?;
        for number in 1..=9999 {
            let target = folder.join(format!("vault-{number:04}.age"));
            if fs::symlink_metadata(&target).is_err() {
                fs::rename(home.join(VAULT), target)?;
                return Ok(private::sync_folder(home)?);
            }
        }
        Err(StoreError::Exists)
    }

    /// Writes bytes beside the vault, syncs them, reads them back and takes them away again: that
    /// a disk keeps a backup is tried on the disk itself.
    ///
    /// # Errors
    /// As [`Held::save`].
    pub fn try_out(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        let staged = self.stage("drill.age", bytes, |kept| kept == bytes)?;
        let kept = read(&staged);
        fs::remove_file(&staged)?;
        kept
    }

    fn replace(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let staged = self.stage(name, bytes, |kept| kept == bytes)?;
        self.settle(&staged, &self.store.home.join(name))
    }

    /// A whole, synced and proven file beside its future place.
    fn stage(
        &self,
        name: &str,
        bytes: &[u8],
        good: impl FnOnce(&[u8]) -> bool,
    ) -> Result<PathBuf, StoreError> {
        let staged = self.store.home.join(format!("{name}.new"));
        // Only a run that was killed leaves one behind, and the folder is held: it is nobody's.
        match fs::remove_file(&staged) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        let written = write_new(&staged, bytes).and_then(|()| {
            let kept = read(&staged)?;
            if kept == bytes && good(&kept) { Ok(()) } else { Err(StoreError::NotKept) }
        });
        if written.is_err() {
            // The error itself is what the person must learn; this file is only litter.
            fs::remove_file(&staged).ok();
        }
        written.map(|()| staged)
    }

    fn settle(&self, staged: &Path, target: &Path) -> Result<(), StoreError> {
        private::rename(staged, target)?;
        Ok(private::sync_folder(&self.store.home)?)
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = private::create_new(path)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}

fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    let file = File::open(path)?;
    if file.metadata()?.len() > limits::TEXT_BYTES as u64 {
        return Err(StoreError::TooLarge);
    }
    let mut bytes = Vec::new();
    file.take(limits::TEXT_BYTES as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
