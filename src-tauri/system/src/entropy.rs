//! Unpredictable bytes from the operating system. Never makes up bytes of its own when the
//! system has none.

use std::fmt;

use keepstep_core::{Exit, Problem};

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoEntropy;

impl fmt::Display for NoEntropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the operating system gave no random bytes")
    }
}

impl std::error::Error for NoEntropy {}

impl From<NoEntropy> for Problem {
    fn from(_: NoEntropy) -> Self {
        Problem::new("entropy-unavailable", Exit::Failure)
    }
}

/// Fills `bytes` with random bytes fit for keys.
pub fn fill(bytes: &mut [u8]) -> Result<(), NoEntropy> {
    getrandom::fill(bytes).map_err(|_| NoEntropy)
}
