//! Linux and its relatives: XDG folders; the language stands in the environment alone.

use std::path::{Path, PathBuf};

pub(crate) use super::unix::{harden, leave_terminal};

/// `$XDG_DATA_HOME/keepstep`, by default `~/.local/share/keepstep`.
pub(crate) fn data_folder(absolute: &dyn Fn(&str) -> Option<PathBuf>, home: &Path) -> PathBuf {
    absolute("XDG_DATA_HOME").unwrap_or_else(|| home.join(".local/share")).join("keepstep")
}

/// Nothing beside the environment knows it.
pub(crate) fn language() -> Option<String> {
    None
}
