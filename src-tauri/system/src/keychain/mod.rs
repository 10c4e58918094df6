//! The system's keychain behind the core's door: one ASCII line under a name. Never creates,
//! overwrites or deletes anything that it was not told to, and never logs a value.
//!
//! Each system's twin (`linux`, `macos`, `windows`) offers the same `Store`; `worker` runs it
//! on a thread of its own, because a keychain may wait for a person as long as it likes.

mod line;
mod store;
mod worker;

#[cfg(all(unix, not(target_os = "macos")))]
mod linux;
#[cfg(all(unix, not(target_os = "macos")))]
use linux::System;
#[cfg(all(unix, not(target_os = "macos")))]
mod prompt;
#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service;

#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "macos")]
use macos::System;

#[cfg(windows)]
mod windows;
#[cfg(windows)]
use windows::System;

use std::sync::Arc;
use std::time::Duration;

use keepstep_core::Keychain;

pub use store::{LABEL, SERVICE};

/// The keychain of this session. Opening never fails and asks nobody; each call tells its own
/// trouble.
///
/// Every call runs on one thread. With a `limit`, a call that has no answer by then is
/// [`keepstep_core::KeychainError::NoAnswer`]; a dialog it may have raised stays, so that the person can answer
/// it and try again, and later calls do not queue behind it.
#[must_use]
pub fn open(limit: Option<Duration>) -> Arc<dyn Keychain> {
    Arc::new(worker::Threaded::<System>::new(limit))
}
