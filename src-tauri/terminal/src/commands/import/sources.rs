//! Files and folders as they were named, read into memory. Never looks inside.

use std::path::{Path, PathBuf};

use keepstep_core::formats::Given;
use keepstep_core::{Exit, Problem, limits};
use zeroize::Zeroizing;

use crate::{files, picture};

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
    let mut all = Vec::new();
    for path in paths {
        if path.as_os_str() != "-" && path.is_dir() {
            files::below(path, &mut all, FILES)?;
        } else {
            all.push(path.clone());
        }
    }
    if all.is_empty() {
        return Err(Problem::new("terminal-folder-empty", Exit::Input));
    }
    all.iter().map(|path| read(path)).collect()
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
