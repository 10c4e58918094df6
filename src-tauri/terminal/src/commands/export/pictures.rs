//! An export of URIs as pictures: one QR code a line, SVG, for this user alone.

use std::path::Path;

use keepstep_core::formats::Written;
use keepstep_core::vault::store::keep_export;
use keepstep_core::{Exit, Problem, qr};

/// Writes `keepstep-1-of-3.svg` and so on into an existing folder.
///
/// # Errors
/// `export-no-qr` for a format that is no list of URIs; `qr-too-long`; disk as it says.
pub fn write(folder: &Path, written: &Written) -> Result<(), Problem> {
    let no_lines = || Problem::new("export-no-qr", Exit::Usage);
    let text = std::str::from_utf8(&written.bytes).map_err(|_| no_lines())?;
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    if !lines.iter().all(|line| line.contains("://")) {
        return Err(no_lines());
    }
    for (place, line) in lines.iter().enumerate() {
        let name = format!("keepstep-{}-of-{}.svg", place + 1, lines.len());
        keep_export(&folder.join(name), qr::svg(line)?.as_bytes())?;
    }
    Ok(())
}
