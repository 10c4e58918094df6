//! The small differences between the systems, as twins of one shape: where data lives, which
//! language is set, how a process is hardened. The only place that tells systems apart for them.

#[cfg(all(unix, not(target_os = "macos")))]
mod linux;
#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) use linux::{data_folder, file_of, harden, language, leave_terminal};

#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "macos")]
pub(crate) use macos::{data_folder, harden, language, leave_terminal};

#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub(crate) use windows::{data_folder, harden, language, leave_terminal};

#[cfg(unix)]
mod unix;
