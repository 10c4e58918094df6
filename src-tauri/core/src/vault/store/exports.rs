//! Files that a person asked for: exports, for this user alone. Never replaces a file.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::{StoreError, private};

/// Writes a new file that nobody else can read; what is there already stays as it is.
///
/// # Errors
/// [`StoreError::Exists`] where there is a file of that name; otherwise as the disk says, and
/// then nothing is left behind.
pub fn keep_export(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = private::create_new(path)?;
    let kept = file.write_all(bytes).and_then(|()| file.sync_all());
    kept.map_err(|error| {
        drop(file);
        // Half an export is worse than none; where it cannot be taken away the error says enough.
        fs::remove_file(path).ok();
        error.into()
    })
}

/// Deletes an export. On SSDs and copying file systems its bytes may be found for a while yet.
///
/// # Errors
/// [`StoreError::Missing`] where it is gone already; otherwise as the disk says.
pub fn delete_export(path: &Path) -> Result<(), StoreError> {
    Ok(fs::remove_file(path)?)
}
