//! macOS: the general pasteboard, with the "concealed" mark that clipboard histories respect.

use std::path::PathBuf;
use std::time::Instant;

use arboard::{Clipboard, SetExtApple};
use keepstep_core::limits::TEXT_BYTES;
use zeroize::Zeroizing;

use super::error::ClipboardError;
use super::picture::Picture;

/// Puts `text` there; the pasteboard server keeps it without us.
pub(super) fn put(
    clipboard: &mut Clipboard,
    text: &str,
    _until: Option<Instant>,
) -> Result<(), ClipboardError> {
    Ok(clipboard.set().exclude_from_history().text(text)?)
}

/// The text there.
pub(super) fn text() -> Result<Zeroizing<String>, ClipboardError> {
    let text = Zeroizing::new(open()?.get_text()?);
    if text.len() > TEXT_BYTES { Err(ClipboardError::TOO_LARGE) } else { Ok(text) }
}

/// The picture there. The pasteboard's raw bytes cannot be had without unsafe code; the decoder
/// behind `arboard` stops at 512 MiB, and our own limits are applied to what it gives.
pub(super) fn picture() -> Result<Picture, ClipboardError> {
    let image = open()?.get_image()?;
    let side = |side: usize| u32::try_from(side).map_err(|_| ClipboardError::TOO_LARGE);
    let (width, height) = (side(image.width)?, side(image.height)?);
    Ok(Picture::Pixels { width, height, rgba: Zeroizing::new(image.bytes.into_owned()) })
}

/// The files there.
pub(super) fn files() -> Result<Vec<PathBuf>, ClipboardError> {
    Ok(open()?.get().file_list()?)
}

fn open() -> Result<Clipboard, ClipboardError> {
    Clipboard::new().map_err(|_| ClipboardError::Unavailable)
}
