//! Why a picture gave no answer. Never holds anything of the picture.

use std::fmt;

use keepstep_core::qr::PictureError;
use keepstep_core::{Exit, Problem};

/// Why a picture could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// Something is wrong with the picture.
    Picture(PictureError),
    /// The program that reads pictures is not where it should be.
    Missing,
    /// It ended, or answered what is no answer.
    Crashed,
    /// It took longer than any honest picture takes.
    TooLong,
    /// It wanted more memory than any honest picture takes.
    TooMuchMemory,
    /// Nobody wants the answer any more.
    GivenUp,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Problem::from(*self).id())
    }
}

impl std::error::Error for ReadError {}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Picture(error) => error.into(),
            ReadError::Missing => Self::new("worker-missing", Exit::Failure),
            ReadError::Crashed => Self::new("worker-crashed", Exit::Input),
            ReadError::TooLong => Self::new("worker-too-long", Exit::Input),
            ReadError::TooMuchMemory => Self::new("worker-too-much-memory", Exit::Input),
            ReadError::GivenUp => Self::new("import-given-up", Exit::Input),
        }
    }
}
