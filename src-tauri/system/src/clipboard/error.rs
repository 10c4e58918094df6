//! What can go wrong with the clipboard. Never carries what is in it.

use std::fmt;

use keepstep_core::{Exit, Problem};

/// Why the clipboard could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClipboardError {
    /// There is no clipboard: no display, or one that lets nobody in.
    Unavailable,
    /// It holds nothing of the kind asked for.
    Empty,
    /// It is there and does not work; the word says how.
    Failed(&'static str),
}

impl ClipboardError {
    /// Larger than anything of use.
    pub(super) const TOO_LARGE: Self = Self::Failed("too large");
    /// Not what it claims to be.
    pub(super) const UNREADABLE: Self = Self::Failed("unreadable");
    /// The display, or the connection to it, broke.
    pub(super) const DISPLAY: Self = Self::Failed("display");
}

impl fmt::Display for ClipboardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable => f.write_str("no clipboard"),
            Self::Empty => f.write_str("nothing of use in the clipboard"),
            Self::Failed(how) => write!(f, "the clipboard failed: {how}"),
        }
    }
}

impl std::error::Error for ClipboardError {}

impl From<ClipboardError> for Problem {
    fn from(error: ClipboardError) -> Self {
        match error {
            ClipboardError::Unavailable => Problem::new("clipboard-unavailable", Exit::Failure),
            ClipboardError::Empty => Problem::new("clipboard-empty", Exit::Input),
            ClipboardError::Failed(how) => {
                Problem::new("clipboard-failed", Exit::Failure).with("kind", how)
            }
        }
    }
}

impl From<arboard::Error> for ClipboardError {
    fn from(error: arboard::Error) -> Self {
        match error {
            arboard::Error::ContentNotAvailable => Self::Empty,
            arboard::Error::ClipboardNotSupported => Self::Unavailable,
            arboard::Error::ClipboardOccupied => Self::Failed("in use by another program"),
            arboard::Error::ConversionFailure => Self::UNREADABLE,
            _ => Self::DISPLAY,
        }
    }
}
