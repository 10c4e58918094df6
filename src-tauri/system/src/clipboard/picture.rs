//! A picture from the clipboard, as it lies there: a file's bytes or pixels. Never decodes one.

use std::fmt;

use keepstep_core::qr::Found;
use zeroize::Zeroizing;

use crate::pictures::{ReadError, Reader};

/// A picture.
#[derive(Clone, PartialEq, Eq)]
pub enum Picture {
    /// The bytes of a picture file.
    File(Zeroizing<Vec<u8>>),
    /// Rows from top to bottom, four bytes a pixel (red, green, blue, alpha).
    Pixels {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// `width` × `height` × 4 bytes.
        rgba: Zeroizing<Vec<u8>>,
    },
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What it shows may be a secret.
        match self {
            Self::File(bytes) => write!(f, "Picture({} bytes)", bytes.len()),
            Self::Pixels { width, height, .. } => write!(f, "Picture({width}×{height})"),
        }
    }
}

impl Picture {
    /// The QR codes it shows, read by the worker; `give_up` as [`Reader::file`] has it.
    ///
    /// # Errors
    /// As [`ReadError`] says.
    pub fn codes(
        &self,
        reader: &Reader,
        give_up: &dyn Fn() -> bool,
    ) -> Result<Vec<Found>, ReadError> {
        match self {
            Self::File(bytes) => reader.file(bytes, give_up),
            Self::Pixels { width, height, rgba } => reader.rgba(*width, *height, rgba, give_up),
        }
    }
}
