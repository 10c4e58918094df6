//! An export of URIs as pictures: one QR code a line, PNG or SVG, for this user alone.

use std::path::Path;

use keepstep_core::Problem;
use keepstep_core::formats::{PictureKind, Written};
use keepstep_core::vault::store::keep_export;

/// The kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// Pixels: for screens and chats.
    Png,
    /// Lines: for printing in any size.
    Svg,
}

/// Writes `keepstep-1-of-3.png` and so on into an existing folder.
///
/// # Errors
/// `export-no-qr` for a format that is no list of URIs; `qr-too-long`; disk as it says.
pub fn write(folder: &Path, kind: Kind, written: &Written) -> Result<(), Problem> {
    let kind = match kind {
        Kind::Png => PictureKind::Png,
        Kind::Svg => PictureKind::Svg,
    };
    for picture in written.pictures(kind)? {
        keep_export(&folder.join(picture.name), &picture.bytes)?;
    }
    Ok(())
}
