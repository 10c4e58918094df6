//! macOS: the library folder, the language of System Settings.

use std::path::{Path, PathBuf};

pub(crate) use super::unix::{harden, leave_terminal};

/// `~/Library/Application Support/app.keepstep.Keepstep`.
pub(crate) fn data_folder(_: &dyn Fn(&str) -> Option<PathBuf>, home: &Path) -> PathBuf {
    home.join("Library/Application Support/app.keepstep.Keepstep")
}

/// The first of the preferred languages; programs started from the Dock get no `LANG`.
pub(crate) fn language() -> Option<String> {
    sys_locale::get_locale()
}
