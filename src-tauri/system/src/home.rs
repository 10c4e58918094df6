//! Where Keepstep keeps its data. Only names the folder; never creates or opens it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::platform;

/// The data folder: `KEEPSTEP_HOME` if set, else `$XDG_DATA_HOME/keepstep` (Linux),
/// `~/Library/Application Support/app.keepstep.Keepstep` (macOS) or `%LOCALAPPDATA%\Keepstep`.
#[must_use]
pub fn default() -> PathBuf {
    chosen(|name| env::var_os(name), env::home_dir().as_deref())
}

/// The data folder that `variable` (an environment) and the home folder ask for.
///
/// ```
/// # use std::path::Path;
/// let environment = |name: &str| (name == "KEEPSTEP_HOME").then(|| "/srv/codes".into());
/// let folder = keepstep_system::home::chosen(environment, Some(Path::new("/home/ada")));
/// assert!(folder.ends_with("srv/codes"));
/// ```
#[must_use]
pub fn chosen(variable: impl Fn(&str) -> Option<OsString>, home: Option<&Path>) -> PathBuf {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = set("KEEPSTEP_HOME") {
        // A relative folder must not move when the program changes its working folder.
        return std::path::absolute(&folder).unwrap_or(folder);
    }
    // Without any home nothing can be kept; the root folder makes the first write say so.
    let home = home.filter(|home| home.is_absolute()).unwrap_or(Path::new("/"));
    // The XDG rules: a relative path in such a variable is invalid and ignored.
    let absolute = |name: &str| set(name).filter(|folder| folder.is_absolute());
    platform::data_folder(&absolute, home)
}
