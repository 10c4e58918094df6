//! Why the folder did not do what was asked. Holds kinds, never a path or a content.

use std::io;

/// Why the folder did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// Another program holds the folder for more than 10 seconds.
    Busy,
    /// The disk is full.
    Full,
    /// The folder or a file in it may not be read or written.
    Denied,
    /// There is a file of that name already.
    Exists,
    /// There is no such file.
    Missing,
    /// What was read back is not what was written.
    NotKept,
    /// The file is larger than any vault.
    TooLarge,
    /// Another failure of the disk, by its kind.
    Failed(io::ErrorKind),
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            kind => Self::Failed(kind),
        }
    }
}
