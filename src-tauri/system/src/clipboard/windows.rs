//! Windows: the system clipboard, marked so that its history, its cloud and programs that watch
//! it leave codes out. Pictures are measured before they are decoded.

use std::io::Cursor;
use std::path::PathBuf;
use std::time::Instant;

use arboard::{Clipboard, SetExtWindows};
use clipboard_win::{formats, raw};
use image::codecs::bmp::BmpDecoder;
use keepstep_core::limits::{PICTURE_BYTES, PICTURE_PIXELS, TEXT_BYTES};
use zeroize::Zeroizing;

use super::decode;
use super::error::ClipboardError;
use super::picture::Picture;

/// Another program may have the clipboard open for a moment.
const ATTEMPTS: usize = 10;

/// Puts `text` there; the system keeps it without us.
pub(super) fn put(
    clipboard: &mut Clipboard,
    text: &str,
    _until: Option<Instant>,
) -> Result<(), ClipboardError> {
    let set = clipboard.set();
    let set = set.exclude_from_monitoring().exclude_from_cloud().exclude_from_history();
    Ok(set.text(text)?)
}

/// The text there.
pub(super) fn text() -> Result<Zeroizing<String>, ClipboardError> {
    let _open = open()?;
    fits(formats::CF_UNICODETEXT, TEXT_BYTES.saturating_mul(2))?;
    let mut bytes = Zeroizing::new(Vec::new());
    raw::get_string(&mut bytes).map_err(|_| ClipboardError::Empty)?;
    String::from_utf8(std::mem::take(&mut *bytes))
        .map(Zeroizing::new)
        .map_err(|_| ClipboardError::UNREADABLE)
}

/// The picture there: the PNG file some programs offer, else Windows' own bitmap.
pub(super) fn picture() -> Result<Picture, ClipboardError> {
    let _open = open()?;
    let png = raw::register_format("PNG").map_or(0, u32::from);
    if raw::is_format_avail(png) {
        return Ok(Picture::File(Zeroizing::new(bytes(png, PICTURE_BYTES)?)));
    }
    let bitmap = bytes(formats::CF_DIB, BITMAP_BYTES)?;
    let decoder = BmpDecoder::new_without_file_header(Cursor::new(&bitmap));
    decode::from_decoder(decoder.map_err(|_| ClipboardError::UNREADABLE)?)
}

/// The files there.
pub(super) fn files() -> Result<Vec<PathBuf>, ClipboardError> {
    let mut clipboard = Clipboard::new().map_err(|_| ClipboardError::Unavailable)?;
    Ok(clipboard.get().file_list()?)
}

/// The most pixels at four bytes each, and room for a header and a palette.
const BITMAP_BYTES: usize = PICTURE_PIXELS as usize * 4 + 4_096;

fn open() -> Result<clipboard_win::Clipboard, ClipboardError> {
    clipboard_win::Clipboard::new_attempts(ATTEMPTS)
        .map_err(|_| ClipboardError::Failed("in use by another program"))
}

fn fits(format: u32, limit: usize) -> Result<(), ClipboardError> {
    match raw::size(format) {
        None => Err(ClipboardError::Empty),
        Some(size) if size.get() > limit => Err(ClipboardError::TOO_LARGE),
        Some(_) => Ok(()),
    }
}

fn bytes(format: u32, limit: usize) -> Result<Vec<u8>, ClipboardError> {
    fits(format, limit)?;
    let mut bytes = Vec::new();
    raw::get_vec(format, &mut bytes).map_err(|_| ClipboardError::UNREADABLE)?;
    Ok(bytes)
}
