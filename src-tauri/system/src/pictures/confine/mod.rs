//! How the worker locks itself in, as far as each system lets a process do that by itself. Never
//! fails: where a system lacks a lock, the others hold, and the caller's clock always does.
//!
//! Linux: memory, computing time, no new files (also not by name), no connection, no other
//! program, nothing but its three pipes. macOS: computing time, no new files or processes; the
//! system ignores the memory limit. Windows: nothing but the caller's clock.

#[cfg(unix)]
mod unix;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
use linux as system;

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod calls;
#[cfg(all(target_os = "linux", not(any(target_arch = "x86_64", target_arch = "aarch64"))))]
mod no_calls;
#[cfg(all(target_os = "linux", not(any(target_arch = "x86_64", target_arch = "aarch64"))))]
use no_calls as calls;

#[cfg(all(unix, not(target_os = "linux")))]
use unix as system;

#[cfg(windows)]
mod windows;
#[cfg(windows)]
use windows as system;

pub(crate) use system::{ended_for_time, environment, this_process};
