//! A picture from the clipboard, as pixels, and the largest there may be. Never decodes one.

use std::fmt;

use keepstep_core::limits;

use super::error::ClipboardError;

/// A picture: rows from top to bottom, four bytes a pixel (red, green, blue, alpha).
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width` × `height` × 4 bytes.
    pub rgba: Vec<u8>,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The pixels may be a secret.
        write!(f, "Picture({}×{})", self.width, self.height)
    }
}

/// Refuses a size before anything is made of that size.
pub(super) fn check(width: u32, height: u32) -> Result<(), ClipboardError> {
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > limits::PICTURE_SIDE || pixels > limits::PICTURE_PIXELS {
        return Err(ClipboardError::TOO_LARGE);
    }
    if pixels == 0 { Err(ClipboardError::UNREADABLE) } else { Ok(()) }
}
