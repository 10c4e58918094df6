//! Linux: the Wayland clipboard where the compositor lets programs at it, X11's otherwise, with
//! KDE's hint that a password manager is at work. Content is read as raw bytes with a cap.

use std::env;
use std::io::Read;
use std::os::fd::AsFd;
use std::path::PathBuf;
use std::time::Instant;

use arboard::{Clipboard, SetExtLinux};
use keepstep_core::limits::{PICTURE_BYTES, TEXT_BYTES};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use wl_clipboard_rs::paste::{self, ClipboardType, MimeType, Seat};
use wl_clipboard_rs::utils::is_primary_selection_supported;
use zeroize::Zeroizing;

use super::error::ClipboardError;
use super::patience::{NO_ANSWER, PATIENCE, PATIENCE_IN_ALL};
use super::picture::Picture;
use super::x11;
use crate::platform;

/// Formats in the order of preference: lossless first.
const PICTURES: [&str; 6] =
    ["image/png", "image/bmp", "image/tiff", "image/webp", "image/gif", "image/jpeg"];

/// Puts `text` there. With `until`, X11 serves it until then or until somebody else copies.
pub(super) fn put(
    clipboard: &mut Clipboard,
    text: &str,
    until: Option<Instant>,
) -> Result<(), ClipboardError> {
    let set = clipboard.set().exclude_from_history();
    let set = match until {
        Some(until) => set.wait_until(until),
        None => set,
    };
    Ok(set.text(text)?)
}

/// The text there.
pub(super) fn text() -> Result<Zeroizing<String>, ClipboardError> {
    if on_wayland() {
        let bytes = from_wayland(MimeType::Text, TEXT_BYTES)?;
        return from_utf8(bytes);
    }
    match x11::read(&["UTF8_STRING", "text/plain;charset=utf-8"], TEXT_BYTES) {
        Ok(bytes) => from_utf8(bytes),
        // Very old programs know only Latin-1, where each byte is a character.
        Err(ClipboardError::Empty) => {
            let bytes = x11::read(&["STRING"], TEXT_BYTES)?;
            Ok(Zeroizing::new(bytes.iter().map(|byte| char::from(*byte)).collect()))
        }
        Err(error) => Err(error),
    }
}

/// The picture there.
pub(super) fn picture() -> Result<Picture, ClipboardError> {
    if !on_wayland() {
        return file(x11::read(&PICTURES, PICTURE_BYTES)?);
    }
    for format in PICTURES {
        match from_wayland(MimeType::Specific(format), PICTURE_BYTES) {
            Err(ClipboardError::Empty) => {}
            read => return file(read?),
        }
    }
    Err(ClipboardError::Empty)
}

/// Lists of files: GNOME's own, with a word before it, and the one everybody knows.
const LISTS: [&str; 2] = ["x-special/gnome-copied-files", "text/uri-list"];

/// The files there.
pub(super) fn files() -> Result<Vec<PathBuf>, ClipboardError> {
    let list = if on_wayland() {
        let mut lists = LISTS.iter().map(|list| from_wayland(MimeType::Specific(list), TEXT_BYTES));
        let first = lists.find(|list| !matches!(list, Err(ClipboardError::Empty)));
        first.unwrap_or(Err(ClipboardError::Empty))
    } else {
        x11::read(&LISTS, TEXT_BYTES)
    };
    let list = from_utf8(list?)?;
    Ok(list.lines().filter_map(|line| platform::file_of(line.trim())).collect())
}

fn file(bytes: Zeroizing<Vec<u8>>) -> Result<Picture, ClipboardError> {
    if bytes.is_empty() { Err(ClipboardError::UNREADABLE) } else { Ok(Picture::File(bytes)) }
}

/// The same choice arboard makes for writing.
fn on_wayland() -> bool {
    env::var_os("WAYLAND_DISPLAY").is_some() && is_primary_selection_supported().is_ok()
}

fn from_wayland(format: MimeType<'_>, limit: usize) -> Result<Zeroizing<Vec<u8>>, ClipboardError> {
    let (pipe, _) = paste::get_contents(ClipboardType::Regular, Seat::Unspecified, format)
        .map_err(|error| match error {
            paste::Error::ClipboardEmpty | paste::Error::NoMimeType => ClipboardError::Empty,
            _ => ClipboardError::DISPLAY,
        })?;
    portions(pipe, limit)
}

/// What comes out of the pipe until its other end is closed.
fn portions(
    mut pipe: impl Read + AsFd,
    limit: usize,
) -> Result<Zeroizing<Vec<u8>>, ClipboardError> {
    let mut whole = Zeroizing::new(Vec::new());
    let mut portion = Zeroizing::new([0; 64 << 10]);
    let until = Instant::now() + PATIENCE_IN_ALL;
    while Instant::now() < until {
        let mut ready = [PollFd::new(&pipe, PollFlags::IN)];
        let patience = Timespec::try_from(PATIENCE).ok();
        if poll(&mut ready, patience.as_ref()).map_err(|_| ClipboardError::DISPLAY)? == 0 {
            break;
        }
        let length = pipe.read(&mut *portion).map_err(|_| ClipboardError::DISPLAY)?;
        if length == 0 {
            return Ok(whole);
        }
        if whole.len() + length > limit {
            return Err(ClipboardError::TOO_LARGE);
        }
        whole.extend_from_slice(&portion[..length]);
    }
    Err(NO_ANSWER)
}

fn from_utf8(mut bytes: Zeroizing<Vec<u8>>) -> Result<Zeroizing<String>, ClipboardError> {
    String::from_utf8(std::mem::take(&mut *bytes))
        .map(Zeroizing::new)
        .map_err(|_| ClipboardError::UNREADABLE)
}
