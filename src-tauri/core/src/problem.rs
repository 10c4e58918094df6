//! What happened and what to do next. A problem is a message id with arguments; the sentences
//! stand in `ui/locales/<language>/problem.ftl`. Never holds a secret or a file's content.

use std::fmt;

/// A problem as a person meets it, not yet in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    id: &'static str,
    arguments: Vec<(&'static str, String)>,
    exit: Exit,
}

/// The terminal's exit codes, one for each way a person would go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Something failed that fits no other code.
    Failure = 1,
    /// The command line itself is wrong.
    Usage = 2,
    /// Nothing matches the query.
    NotFound = 3,
    /// More than one account matches where one is needed.
    Ambiguous = 4,
    /// The input is not what it should be: no QR code, not an otpauth URI, damaged.
    Input = 5,
    /// The keychain gave no key.
    Keychain = 6,
    /// The vault is locked and wants its passphrase, or the passphrase is wrong.
    Locked = 7,
    /// The vault file is damaged, from a newer version, or missing.
    Vault = 8,
    /// The disk is full, read-only, or not ours to write.
    Disk = 9,
}

impl Problem {
    /// A problem with message id `id`.
    pub fn new(id: &'static str, exit: Exit) -> Self {
        Self { id, arguments: Vec::new(), exit }
    }

    /// The same problem with one more argument for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The message id in `problem.ftl`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The arguments of the message.
    pub fn arguments(&self) -> &[(&'static str, String)] {
        &self.arguments
    }

    /// The terminal's exit code.
    pub fn exit(&self) -> Exit {
        self.exit
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl std::error::Error for Problem {}
