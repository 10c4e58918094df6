//! Why the register did not do what was asked, and the sentence for it. Never names a person.

use super::pattern::BadPattern;
use crate::problem::{Exit, Problem};
use crate::vault::SealError;
use crate::vault::store::StoreError;

/// Why the register did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BatchError {
    /// The disk.
    Store(StoreError),
    /// A chunk could not be opened or sealed.
    Seal(SealError),
    /// The chunk of that number is missing, altered or out of its place.
    Damaged(u32),
    /// A newer version of Keepstep wrote it.
    Newer,
    /// The pattern gives no serial.
    Pattern(BadPattern),
    /// That serial is used already.
    SerialTaken,
    /// That user has a token that counts.
    UserTaken,
    /// There is no such serial in this batch.
    Unknown,
    /// That step does not follow from where the token is.
    Step,
    /// There was no randomness; nothing was made.
    NoRandom,
    /// The person gave it up; all that was done before stands.
    GivenUp,
}

impl From<StoreError> for BatchError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<SealError> for BatchError {
    fn from(error: SealError) -> Self {
        Self::Seal(error)
    }
}

impl From<BadPattern> for BatchError {
    fn from(error: BadPattern) -> Self {
        Self::Pattern(error)
    }
}

impl From<BadPattern> for Problem {
    fn from(error: BadPattern) -> Self {
        match error {
            BadPattern::Number => Self::new("provision-pattern-number", Exit::Input),
            BadPattern::Check => Self::new("provision-pattern-check", Exit::Input),
            BadPattern::Signs => Self::new("provision-pattern-signs", Exit::Input),
            BadPattern::Full => Self::new("provision-pattern-full", Exit::Input),
        }
    }
}

impl From<BatchError> for Problem {
    fn from(error: BatchError) -> Self {
        match error {
            BatchError::Store(error) => error.into(),
            BatchError::Seal(SealError::WrongKey) => {
                Self::new("provision-batch-other-key", Exit::Locked)
            }
            BatchError::Seal(_) => Self::new("provision-batch-not-opened", Exit::Input),
            BatchError::Damaged(chunk) => Self::new("provision-batch-damaged", Exit::Input)
                .with("chunk", format!("{chunk:06}")),
            BatchError::Newer => Self::new("provision-batch-newer", Exit::Input),
            BatchError::Pattern(error) => error.into(),
            BatchError::SerialTaken => Self::new("provision-serial-taken", Exit::Input),
            BatchError::UserTaken => Self::new("provision-user-taken", Exit::Input),
            BatchError::Unknown => Self::new("provision-serial-unknown", Exit::NotFound),
            BatchError::Step => Self::new("provision-step", Exit::Input),
            BatchError::NoRandom => Self::new("provision-no-random", Exit::Failure),
            BatchError::GivenUp => Self::new("provision-given-up", Exit::Failure),
        }
    }
}
