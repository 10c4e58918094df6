//! Picture files as bytes, measured before they are read. Never decodes one, and never waits at
//! a pipe or device that was taken for a picture.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use keepstep_core::qr::Found;
use keepstep_core::{Exit, Problem, limits};
use keepstep_system::pictures::Reader;
use keepstep_system::screen;

/// The bytes of a picture file; `-` means standard input.
///
/// # Errors
/// `terminal-file-missing`, `terminal-file-denied`, `terminal-file-kind`, `terminal-file-failed`;
/// `terminal-file-large` beyond 20 MiB.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    at_most(path, limits::PICTURE_BYTES, "terminal-file-large")
}

/// The QR codes on each monitor that shows any, with the monitor's name.
///
/// # Errors
/// Why the screen cannot be captured or read; `screen-no-code` where it shows no code.
pub fn on_screen(pictures: &Reader) -> Result<Vec<(String, Vec<Found>)>, Problem> {
    let mut shown = Vec::new();
    for shot in screen::capture()? {
        let found = pictures.rgba(shot.width, shot.height, &shot.rgba, &|| false)?;
        if !found.is_empty() {
            shown.push((shot.name, found));
        }
    }
    match shown.is_empty() {
        true => Err(Problem::new("screen-no-code", Exit::Input)),
        false => Ok(shown),
    }
}

/// The bytes of any file, up to `most` of them; `large` is the problem beyond.
///
/// # Errors
/// As [`bytes`].
pub fn at_most(path: &Path, most: usize, large: &'static str) -> Result<Vec<u8>, Problem> {
    if path.as_os_str() == "-" {
        return all(io::stdin().lock(), most, large);
    }
    // Looked at before it is opened: opening a pipe would wait for somebody to write into it.
    let meta = fs::metadata(path).map_err(|error| unread(&error))?;
    if !meta.is_file() {
        return Err(Problem::new("terminal-file-kind", Exit::Input));
    }
    all(File::open(path).map_err(|error| unread(&error))?, most, large)
}

/// The QR codes of a picture that was read into memory, decoded in the worker. Nobody can give
/// up here but by ending the program; the worker's own time ends every picture.
///
/// # Errors
/// What is wrong with the picture, or with reading it.
pub fn codes(pictures: &Reader, bytes: &[u8]) -> Result<Vec<Found>, Problem> {
    Ok(pictures.file(bytes, &|| false)?)
}

fn all(reader: impl Read, most: usize, large: &'static str) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    reader.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|error| unread(&error))?;
    if bytes.len() > most {
        return Err(Problem::new(large, Exit::Input));
    }
    Ok(bytes)
}

fn unread(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::new("terminal-file-missing", Exit::Input),
        io::ErrorKind::PermissionDenied => Problem::new("terminal-file-denied", Exit::Input),
        kind => Problem::new("terminal-file-failed", Exit::Input).with("kind", kind.to_string()),
    }
}
