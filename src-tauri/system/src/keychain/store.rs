//! The shape of a system's keychain, and the words all of them share. Never asks one itself.

use keepstep_core::KeychainError;
use keyring_core::error::PlatformError;
use zeroize::Zeroizing;

/// The service all of Keepstep's items belong to.
pub const SERVICE: &str = "app.keepstep.Keepstep";

/// What people read beside the item where the keychain shows such a thing.
pub const LABEL: &str = "Keepstep machine key";

/// What each system's twin offers. Calls block for as long as the keychain takes.
pub(super) trait Store: Sized {
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
pub(super) fn translate(
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
