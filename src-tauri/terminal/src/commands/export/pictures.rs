//! An export of URIs as pictures: one QR code a line, PNG or SVG, for this user alone.

use std::path::Path;

use keepstep_core::formats::Written;
use keepstep_core::qr::{self, Level};
use keepstep_core::vault::store::keep_export;
use keepstep_core::{Exit, Problem};

/// From so many bytes on a code has the lowest level, so that its modules stay large.
const LONG: usize = 300;

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
    let no_lines = || Problem::new("export-no-qr", Exit::Usage);
    let text = std::str::from_utf8(&written.bytes).map_err(|_| no_lines())?;
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    if !lines.iter().all(|line| line.contains("://")) {
        return Err(no_lines());
    }
    for (place, line) in lines.iter().enumerate() {
        let level = if line.len() < LONG { Level::M } else { Level::L };
        let path =
            |ending| folder.join(format!("keepstep-{}-of-{}.{ending}", place + 1, lines.len()));
        match kind {
            Kind::Png => keep_export(&path("png"), &qr::png_at(line, level)?)?,
            Kind::Svg => keep_export(&path("svg"), qr::svg_at(line, level)?.as_bytes())?,
        }
    }
    Ok(())
}
