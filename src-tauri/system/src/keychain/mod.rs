//! The system's keychain behind the core's door: one ASCII line under a name. Never creates,
//! overwrites or deletes anything that it was not told to, and never logs a value.
//!
//! Each system's twin (`linux`, `macos`, `windows`) offers the same [`Store`]; `worker` runs it
//! on a thread of its own, because a keychain may wait for a person as long as it likes.

mod line;
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

use keepstep_core::{Keychain, KeychainError};
use keyring_core::error::PlatformError;
use zeroize::Zeroizing;

/// The service all of Keepstep's items belong to.
pub const SERVICE: &str = "app.keepstep.Keepstep";

/// What people read beside the item where the keychain shows such a thing.
pub const LABEL: &str = "Keepstep machine key";

/// The keychain of this session. Opening never fails and asks nobody; each call tells its own
/// trouble.
///
/// Every call runs on one thread. With a `limit`, a call that has no answer by then is
/// [`KeychainError::NoAnswer`]; a dialog it may have raised stays, so that the person can answer
/// it and try again, and later calls do not queue behind it.
#[must_use]
pub fn open(limit: Option<Duration>) -> Arc<dyn Keychain> {
    Arc::new(worker::Threaded::<System>::new(limit))
}

/// What each system's twin offers. Calls block for as long as the keychain takes.
trait Store: Sized {
    /// A store that has asked nothing yet.
    fn new() -> Self;
    /// Makes sure that what is said next about `name` can be believed. May ask the person.
    fn unlock(&mut self, name: &str) -> Result<(), KeychainError>;
    /// The bytes under `name`, whatever they are.
    fn read(&mut self, name: &str) -> Result<Zeroizing<Vec<u8>>, KeychainError>;
    /// Keeps a checked line under `name`.
    fn write(&mut self, name: &str, line: &str) -> Result<(), KeychainError>;
    /// Forgets `name`.
    fn delete(&mut self, name: &str) -> Result<(), KeychainError>;
    /// The names of all items of ours. Never asks the person.
    fn names(&mut self) -> Result<Vec<String>, KeychainError>;
    /// Which program keeps them. Never asks the person.
    fn provider(&mut self) -> Result<String, KeychainError>;
}

/// Puts keyring's errors into the core's words. What only one system knows is in `platform`:
/// refused access first, other failures second.
fn translate(
    error: keyring::Error,
    refused: impl Fn(&PlatformError) -> KeychainError,
    failed: impl Fn(&PlatformError) -> KeychainError,
) -> KeychainError {
    use keyring::Error;
    let kind = |kind: &str| KeychainError::Failed(kind.to_owned());
    match error {
        Error::NoEntry => KeychainError::NoEntry,
        Error::NoStorageAccess(reason) => refused(&reason),
        Error::PlatformFailure(reason) => failed(&reason),
        Error::TooLong(..) => KeychainError::TooLong,
        Error::BadEncoding(bytes) | Error::BadDataFormat(bytes, _) => {
            drop(Zeroizing::new(bytes));
            KeychainError::Malformed
        }
        Error::Ambiguous(_) => kind("several items of one name"),
        Error::BadStoreFormat(_) => kind("damaged keychain"),
        Error::Invalid(..) => kind("refused parameter"),
        Error::NotSupportedByStore(_) | Error::NoDefaultStore => kind("not supported"),
        _ => kind("unknown"),
    }
}
