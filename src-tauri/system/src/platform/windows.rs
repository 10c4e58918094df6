//! Windows: the local application data, the language of the settings.

use std::path::{Path, PathBuf};

/// `%LOCALAPPDATA%\Keepstep`: local, because a roaming vault without its key would be of no use.
pub(crate) fn data_folder(absolute: &dyn Fn(&str) -> Option<PathBuf>, home: &Path) -> PathBuf {
    absolute("LOCALAPPDATA").unwrap_or_else(|| home.join("AppData/Local")).join("Keepstep")
}

/// The person's display language.
pub(crate) fn language() -> Option<String> {
    sys_locale::get_locale()
}

/// Nothing to do: Windows writes dumps only where an administrator asked for them, and files
/// below the local application data inherit access for their owner alone.
pub(crate) fn harden() {}

/// Nothing to do: Windows keeps a text in the clipboard without the program that put it there.
pub(crate) fn leave_terminal() {}
