//! Backups in a folder that a person picked: written new, read back, the oldest let go. Never
//! replaces a file, and deletes none whose name is not exactly one of ours.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Moment;
use crate::vault::BackupName;

use super::{StoreError, exports, private, read};

/// How many backups of one minute lie beside each other before that is refused.
const PER_MINUTE: u32 = 100;

/// A backup that lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// Its name.
    pub name: BackupName,
    /// Where it is.
    pub path: PathBuf,
    /// How many bytes it has.
    pub bytes: u64,
}

/// Writes a backup under the first free name of that minute, for this user alone, and reads it
/// back. A folder that is not there is not made: its disk may only be away.
///
/// # Errors
/// [`StoreError::NotKept`] where the disk gave back something else; [`StoreError::Exists`] where
/// all names are taken; otherwise as the disk says. Nothing of it is left behind then.
pub fn keep_backup(folder: &Path, now: Moment, sealed: &[u8]) -> Result<PathBuf, StoreError> {
    for number in 1..=PER_MINUTE {
        let path = folder.join(BackupName::new(now, number).file_name());
        match exports::keep_export(&path, sealed) {
            Err(StoreError::Exists) => continue,
            kept => kept?,
        }
        let back = read(&path);
        if back.as_deref() != Ok(sealed) {
            // What cannot be read back is no backup, and must not be taken for one.
            fs::remove_file(&path).ok();
            return Err(back.err().unwrap_or(StoreError::NotKept));
        }
        // Some network folders cannot be synced as such; the file itself was.
        private::sync_folder(folder).ok();
        return Ok(path);
    }
    Err(StoreError::Exists)
}

/// The backups in a folder, the newest first; what has another name is left out.
///
/// # Errors
/// [`StoreError`] where the folder cannot be looked at.
pub fn backups(folder: &Path) -> Result<Vec<BackupFile>, StoreError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Some(name) = entry.file_name().to_str().and_then(BackupName::named) else { continue };
        // A folder or a link of that name is nothing we wrote.
        let meta = fs::symlink_metadata(entry.path())?;
        if meta.is_file() {
            found.push(BackupFile { name, path: entry.path(), bytes: meta.len() });
        }
    }
    found.sort_by(|one, other| other.name.cmp(&one.name));
    Ok(found)
}

/// Lets go of all but the newest `keep` backups of a folder. `proven`, which was just written and
/// read back, always stays, whatever the clock said when the others were made. Answers how many
/// went; one that cannot be removed harms nobody.
pub fn prune_backups(folder: &Path, keep: usize, proven: &Path) -> usize {
    let all = backups(folder).unwrap_or_default();
    let others = all.iter().filter(|backup| backup.path != proven);
    let surplus = others.skip(keep.saturating_sub(1));
    surplus.filter(|backup| fs::remove_file(&backup.path).is_ok()).count()
}

/// The bytes of a backup, wherever it lies.
///
/// # Errors
/// [`StoreError`] as it says.
pub fn read_backup(path: &Path) -> Result<Vec<u8>, StoreError> {
    read(path)
}

/// Whether a folder is there to write into.
pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.is_dir())
}

/// Whether a file is there.
pub fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.is_file())
}
