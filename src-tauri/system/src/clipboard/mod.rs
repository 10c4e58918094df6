//! The clipboard: codes go out and are taken back, text and pictures come in. Never keeps a code
//! longer than asked, never shows one in an error, and never clears what somebody else put there.
//!
//! Every call may wait for the program that owns the clipboard; none belongs on a window's main
//! thread.

mod error;
mod picture;

#[cfg(windows)]
mod decode;

#[cfg(all(unix, not(target_os = "macos")))]
mod linux;
#[cfg(all(unix, not(target_os = "macos")))]
use linux as system;
#[cfg(all(unix, not(target_os = "macos")))]
mod patience;
#[cfg(all(unix, not(target_os = "macos")))]
mod x11;

#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "macos")]
use macos as system;

#[cfg(windows)]
mod windows;
#[cfg(windows)]
use windows as system;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use arboard::Clipboard;
use keepstep_core::limits;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

pub use error::ClipboardError;
pub use picture::Picture;

/// The clipboard that `copy` wrote to. On X11 and Wayland the text is gone when its owner is, so
/// it is kept for as long as the process lives.
static OWNED: Mutex<Option<Clipboard>> = Mutex::new(None);

/// How often `hold` looks whether somebody else has taken the clipboard.
const LOOK_AGAIN: Duration = Duration::from_millis(500);

/// What was copied, kept to recognise it again. Wiped when dropped.
pub struct Copied(Zeroizing<String>);

impl Copied {
    fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// Whether `text` is what was copied, without telling where it differs.
    fn is(&self, text: &str) -> bool {
        self.0.as_bytes().ct_eq(text.as_bytes()).into()
    }
}

impl fmt::Debug for Copied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Copied(…)")
    }
}

/// How holding a text in the clipboard ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The time was up; the text has been taken out again.
    TimeUp,
    /// Somebody else put something into the clipboard, which was left alone.
    Replaced,
}

/// Puts `text` into the clipboard and asks histories and cloud clipboards to leave it out. On
/// Linux it stays there as long as this process lives or until something else is copied.
pub fn copy(text: &str) -> Result<Copied, ClipboardError> {
    let mut owned = OWNED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(clipboard) = owned.as_mut() {
        if system::put(clipboard, text, None).is_ok() {
            return Ok(Copied::new(text));
        }
        // The display may have been restarted; a new connection tells.
        *owned = None;
    }
    let mut clipboard = Clipboard::new().map_err(|_| ClipboardError::Unavailable)?;
    system::put(&mut clipboard, text, None)?;
    *owned = Some(clipboard);
    Ok(Copied::new(text))
}

/// Takes the copied text out of the clipboard if it is still there. Says whether it was.
pub fn clear_if_ours(copied: &Copied) -> Result<bool, ClipboardError> {
    if !is_ours(copied)? {
        return Ok(false);
    }
    let mut owned = OWNED.lock().unwrap_or_else(PoisonError::into_inner);
    match owned.as_mut() {
        Some(clipboard) => clipboard.clear()?,
        None => Clipboard::new().map_err(|_| ClipboardError::Unavailable)?.clear()?,
    }
    Ok(true)
}

/// Puts `text` into the clipboard, serves it until `time` is up or somebody else copies
/// something, and takes it out again if it is still there. Blocks all that while: for a terminal
/// whose end would be the end of the clipboard's content.
pub fn hold(text: &str, time: Duration) -> Result<Held, ClipboardError> {
    let until = Instant::now() + time;
    let copied = Copied::new(text);
    let mut clipboard = Clipboard::new().map_err(|_| ClipboardError::Unavailable)?;
    // X11 wakes this up when somebody else copies; where nothing does, it is looked at.
    system::put(&mut clipboard, text, Some(until))?;
    loop {
        if !is_ours(&copied)? {
            return Ok(Held::Replaced);
        }
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            clipboard.clear()?;
            return Ok(Held::TimeUp);
        }
        thread::sleep(left.min(LOOK_AGAIN));
    }
}

/// The text in the clipboard, if it is not larger than a text may be.
pub fn read_text() -> Result<Zeroizing<String>, ClipboardError> {
    let text = system::text()?;
    if text.is_empty() { Err(ClipboardError::Empty) } else { Ok(text) }
}

/// The picture in the clipboard, not larger than a foreign picture may be, and not yet decoded.
pub fn read_image() -> Result<Picture, ClipboardError> {
    system::picture()
}

/// The files that were copied in a file manager; nothing else counts as files.
pub fn read_files() -> Result<Vec<PathBuf>, ClipboardError> {
    let files = system::files()?;
    if files.is_empty() { Err(ClipboardError::Empty) } else { Ok(files) }
}

/// The bytes of a file that was copied in a file manager, not more than any export has.
///
/// # Errors
/// [`ClipboardError::Failed`] for what is no file, cannot be read or is too large.
pub fn bytes_of(file: &Path) -> Result<Vec<u8>, ClipboardError> {
    // Looked at before it is opened: opening a pipe would wait for somebody to write into it.
    let meta = fs::metadata(file).map_err(|_| ClipboardError::UNREADABLE)?;
    if !meta.is_file() {
        return Err(ClipboardError::UNREADABLE);
    }
    if meta.len() > limits::TEXT_BYTES as u64 {
        return Err(ClipboardError::TOO_LARGE);
    }
    fs::read(file).map_err(|_| ClipboardError::UNREADABLE)
}

fn is_ours(copied: &Copied) -> Result<bool, ClipboardError> {
    match system::text() {
        Ok(text) => Ok(copied.is(&text)),
        // Nothing there, or nothing that is text: not ours.
        Err(ClipboardError::Empty) => Ok(false),
        Err(error) => Err(error),
    }
}
