//! How long another program may take to hand over what it has in the clipboard.

use std::time::Duration;

use super::error::ClipboardError;

/// How long the owner may take for each portion, and for all of them.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);
pub(super) const PATIENCE_IN_ALL: Duration = Duration::from_secs(30);
/// It took longer.
pub(super) const NO_ANSWER: ClipboardError = ClipboardError::Failed("no answer");
