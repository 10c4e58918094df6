//! Why the screen could not be captured. Never carries what it shows.

use std::fmt;

use keepstep_core::{Exit, Problem};

/// Why there is no picture of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScreenError {
    /// There is no display, or it lets nobody in.
    NoDisplay,
    /// The desktop lets programs at the screen through a portal only, and there is none.
    NoPortal,
    /// The person, or the desktop for them, said no.
    Refused,
    /// macOS wants a permission first, which only the person can give.
    NoPermission,
    /// It is there and does not work; the word says how.
    Failed(&'static str),
}

impl fmt::Display for ScreenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Problem::from(*self).id())
    }
}

impl std::error::Error for ScreenError {}

impl From<ScreenError> for Problem {
    fn from(error: ScreenError) -> Self {
        match error {
            ScreenError::NoDisplay => Self::new("screen-no-display", Exit::Failure),
            ScreenError::NoPortal => Self::new("screen-no-portal", Exit::Failure),
            ScreenError::Refused => Self::new("screen-refused", Exit::Failure),
            ScreenError::NoPermission => Self::new("screen-no-permission", Exit::Failure),
            ScreenError::Failed(how) => Self::new("screen-failed", Exit::Failure).with("kind", how),
        }
    }
}
