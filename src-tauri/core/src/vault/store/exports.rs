//! Files that a person asked for: exports, for this user alone. Never replaces a file, and deletes
//! none but its own.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{StoreError, private};

/// How many exports of one name lie beside each other before another folder is wanted.
const NAMES: u32 = 100;

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

/// Writes a new file under the first name that is free: `stem.ending`, `stem-2.ending`, …
///
/// # Errors
/// [`StoreError::Exists`] where a hundred are taken; otherwise as [`keep_export`].
pub fn keep_export_in(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    let with_ending = |name: String| folder.join(format!("{name}.{ending}"));
    first_free(stem, with_ending, |path| keep_export(path, bytes))
}

/// Makes a new folder that nobody else can read under the first name that is free.
///
/// # Errors
/// [`StoreError::Exists`] where a hundred are taken; otherwise as the disk says.
pub fn make_export_folder(folder: &Path, stem: &str) -> Result<PathBuf, StoreError> {
    first_free(
        stem,
        |name| folder.join(name),
        |path| {
            fs::create_dir(path)?;
            Ok(private::make_folder(path)?)
        },
    )
}

fn first_free(
    stem: &str,
    place: impl Fn(String) -> PathBuf,
    make: impl Fn(&Path) -> Result<(), StoreError>,
) -> Result<PathBuf, StoreError> {
    for number in 1..=NAMES {
        let path = match number {
            1 => place(stem.to_owned()),
            _ => place(format!("{stem}-{number}")),
        };
        match make(&path) {
            Err(StoreError::Exists) => {}
            made => return made.map(|()| path),
        }
    }
    Err(StoreError::Exists)
}

/// Deletes an export; of a folder, the pictures that Keepstep put there, and the folder itself
/// where nothing else is in it. On SSDs and copying file systems its bytes may be found for a
/// while yet.
///
/// # Errors
/// [`StoreError::Missing`] where it is gone already; otherwise as the disk says.
pub fn delete_export(path: &Path) -> Result<(), StoreError> {
    if !fs::symlink_metadata(path)?.is_dir() {
        return Ok(fs::remove_file(path)?);
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(is_picture) {
            fs::remove_file(entry.path())?;
        }
    }
    match fs::remove_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
        removed => Ok(removed?),
    }
}

/// Whether a file is called as the pictures of an export are: `keepstep-1-of-3.png`.
fn is_picture(name: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let stem = name.strip_suffix(".png").or_else(|| name.strip_suffix(".svg"));
    stem.and_then(|stem| stem.strip_prefix("keepstep-")?.split_once("-of-"))
        .is_some_and(|(place, count)| number(place) && number(count))
}
