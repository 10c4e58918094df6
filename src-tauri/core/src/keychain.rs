//! The door to the operating system's keychain. What stands behind it lives in another crate;
//! here is only what the core asks for, and the answers it tells apart.

use zeroize::Zeroizing;

use crate::problem::{Exit, Problem};

/// A keychain that keeps one ASCII line under a name.
///
/// Invariant: no implementation ever creates, overwrites or deletes an item on its own account.
pub trait Keychain: Send + Sync {
    /// The line kept under `name`.
    fn read(&self, name: &str) -> Result<Zeroizing<String>, KeychainError>;
    /// Keeps `line` under `name`, replacing what was there.
    fn write(&self, name: &str, line: &str) -> Result<(), KeychainError>;
    /// Forgets what is kept under `name`.
    fn delete(&self, name: &str) -> Result<(), KeychainError>;
    /// The names of all items that are Keepstep's, for repair.
    fn names(&self) -> Result<Vec<String>, KeychainError>;
    /// Which program answers, as a word: `gnome-keyring`, `kwallet`, `keepassxc`…
    fn provider(&self) -> Result<String, KeychainError>;
}

/// Why the keychain gave no line. None of these proves that no key exists: a keychain that is
/// cold, locked or replaced answers "no entry" too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeychainError {
    /// No keychain program answers on this system.
    NoService,
    /// The keychain runs, but has no default collection to keep things in.
    NoCollection,
    /// The keychain is locked, or its question was dismissed.
    Locked,
    /// The system refused access.
    Denied,
    /// Nothing is kept under this name.
    NoEntry,
    /// The item is there, but its value is empty.
    Empty,
    /// The item is there, but its value is no line of ours.
    Malformed,
    /// The value is longer than this keychain takes.
    TooLong,
    /// No answer came in time; a dialog may be waiting somewhere.
    NoAnswer,
    /// Another failure; the text names its kind, never a value.
    Failed(String),
}

impl From<KeychainError> for Problem {
    fn from(error: KeychainError) -> Self {
        let id = match &error {
            KeychainError::NoService => "keychain-no-service",
            KeychainError::NoCollection => "keychain-no-collection",
            KeychainError::Locked => "keychain-locked",
            KeychainError::Denied => "keychain-denied",
            KeychainError::NoEntry => "keychain-no-entry",
            KeychainError::Empty => "keychain-empty",
            KeychainError::Malformed => "keychain-malformed",
            KeychainError::TooLong => "keychain-too-long",
            KeychainError::NoAnswer => "keychain-no-answer",
            KeychainError::Failed(_) => "keychain-failed",
        };
        let problem = Problem::new(id, Exit::Keychain);
        match error {
            KeychainError::Failed(kind) => problem.with("kind", kind),
            _ => problem,
        }
    }
}
