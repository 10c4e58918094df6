//! Private files on Unix: mode bits, exclusive creation, folders that can be synced. The twin
//! of `windows.rs`; never decides what is written.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::vault::store) struct Stamp {
    inode: u64,
    length: u64,
    modified: (i64, i64),
}

pub(in crate::vault::store) fn stamp(meta: &Metadata) -> Stamp {
    Stamp { inode: meta.ino(), length: meta.len(), modified: (meta.mtime(), meta.mtime_nsec()) }
}

/// A folder for this user alone (0700); one that others can read is closed to them.
pub(in crate::vault::store) fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    let meta = fs::metadata(path)?;
    if meta.permissions().mode() & 0o077 != 0 {
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// A new file for this user alone (0600). Exclusive creation (O_EXCL) follows no symbolic link.
pub(in crate::vault::store) fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// The lock file; it is never written to.
pub(in crate::vault::store) fn open_lock(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path)
}

pub(in crate::vault::store) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Makes a rename last through a power cut.
pub(in crate::vault::store) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

pub(in crate::vault::store) fn is_private(meta: &Metadata) -> Option<bool> {
    Some(meta.permissions().mode() & 0o077 == 0)
}
