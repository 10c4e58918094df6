//! Linux and its relatives: XDG folders; the language stands in the environment alone.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

pub(crate) use super::unix::{harden, leave_terminal};

/// `$XDG_DATA_HOME/keepstep`, by default `~/.local/share/keepstep`.
pub(crate) fn data_folder(absolute: &dyn Fn(&str) -> Option<PathBuf>, home: &Path) -> PathBuf {
    absolute("XDG_DATA_HOME").unwrap_or_else(|| home.join(".local/share")).join("keepstep")
}

/// The file that a `file:` URI names (RFC 8089), if it is one of this machine.
pub(crate) fn file_of(uri: &str) -> Option<PathBuf> {
    let path = uri.strip_prefix("file://")?;
    let path = path.strip_prefix("localhost").unwrap_or(path);
    let path = OsString::from_vec(percent_decode_str(path).collect());
    Some(PathBuf::from(path)).filter(|path| path.is_absolute())
}

/// Nothing beside the environment knows it.
pub(crate) fn language() -> Option<String> {
    None
}
