//! Folders that were named, walked to the files in them. Never opens a file, follows no link, and
//! leaves hidden ones out.

use std::fs;
use std::path::{Path, PathBuf};

use keepstep_core::{Exit, Problem};

/// The files of a folder and of those below it, by name, added to `files`, which may grow to
/// `most`.
///
/// # Errors
/// `terminal-file-denied`; `terminal-too-many-files` beyond `most`.
pub fn below(folder: &Path, files: &mut Vec<PathBuf>, most: usize) -> Result<(), Problem> {
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
            below(&entry.path(), files, most)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
        if files.len() > most {
            return Err(
                Problem::new("terminal-too-many-files", Exit::Input).with("most", most.to_string())
            );
        }
    }
    Ok(())
}
