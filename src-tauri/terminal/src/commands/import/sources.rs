//! Files and folders as they were named, read into memory. Never looks inside.

use std::fs;
use std::path::{Path, PathBuf};

use keepstep_core::formats::Given;
use keepstep_core::{Exit, Problem, limits};
use zeroize::Zeroizing;

use crate::picture;

/// The most files that are read at once.
const FILES: usize = 1_000;

/// A file in memory.
pub struct Source {
    /// Its name, without folders.
    pub name: String,
    bytes: Zeroizing<Vec<u8>>,
}

impl Source {
    /// The same, as the formats take it.
    pub fn given(&self) -> Given<'_> {
        Given { name: &self.name, bytes: &self.bytes }
    }
}

/// All files that were named, and those in folders that were named.
///
/// # Errors
/// Why one could not be read; `terminal-too-many-files`.
pub fn read_all(paths: &[PathBuf]) -> Result<Vec<Source>, Problem> {
    let mut files = Vec::new();
    for path in paths {
        if path.as_os_str() != "-" && path.is_dir() {
            gather(path, &mut files)?;
        } else {
            files.push(path.clone());
        }
    }
    if files.is_empty() {
        return Err(Problem::new("terminal-folder-empty", Exit::Input));
    }
    files.iter().map(|path| read(path)).collect()
}

/// One file.
///
/// # Errors
/// Why it could not be read.
pub fn read(path: &Path) -> Result<Source, Problem> {
    let bytes = picture::at_most(path, limits::TEXT_BYTES, "file-too-large")?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Source { name, bytes: Zeroizing::new(bytes) })
}

/// The files of a folder and of those below it, by name. Hidden ones and links stay out.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Problem> {
    let unread = |_| Problem::new("terminal-file-denied", Exit::Input);
    let mut entries: Vec<_> =
        fs::read_dir(folder).map_err(unread)?.collect::<Result<_, _>>().map_err(unread)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let kind = entry.file_type().map_err(unread)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            gather(&entry.path(), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
        if files.len() > FILES {
            return Err(Problem::new("terminal-too-many-files", Exit::Input));
        }
    }
    Ok(())
}
