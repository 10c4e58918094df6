//! Private files on Windows, where there are no mode bits: the person's own data folder is closed
//! to others by the system. The twin of `unix.rs`; never decides what is written.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::os::windows::fs::MetadataExt;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often a file that a virus scanner holds open is tried again: about a second in all.
const TRIES: u32 = 20;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::vault::store) struct Stamp {
    length: u64,
    modified: u64,
}

pub(in crate::vault::store) fn stamp(meta: &Metadata) -> Stamp {
    Stamp { length: meta.len(), modified: meta.last_write_time() }
}

pub(in crate::vault::store) fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

pub(in crate::vault::store) fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

pub(in crate::vault::store) fn open_lock(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).open(path)
}

/// Replaces in one step; a scanner that looks at the file just then is waited for.
pub(in crate::vault::store) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    for _ in 1..TRIES {
        match fs::rename(from, to) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                thread::sleep(Duration::from_millis(50));
            }
            done => return done,
        }
    }
    fs::rename(from, to)
}

/// Windows syncs a rename with the file; a folder cannot be opened for it.
pub(in crate::vault::store) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

pub(in crate::vault::store) fn is_private(_meta: &Metadata) -> Option<bool> {
    None
}
