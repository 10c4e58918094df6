//! An export that is a list of URIs, as QR codes: one a URI, for a screen or as pictures. Never puts
//! anything on a disk.

use zeroize::Zeroizing;

use super::{Written, read_texts};
use crate::account::Details;
use crate::problem::{Exit, Problem};
use crate::qr::{self, Level};

/// The kind of a picture in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// Pixels: for screens and chats.
    Png,
    /// Lines: for printing in any size.
    Svg,
}

impl PictureKind {
    /// The ending of its file's name, without a dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// One QR code of an export.
pub struct ShownCode {
    /// The code as an SVG picture with its quiet zone.
    pub svg: Zeroizing<String>,
    /// The accounts in it.
    pub accounts: Vec<Details>,
}

/// A picture of a QR code, and how its file is called.
pub struct NamedPicture {
    /// `keepstep-1-of-3.png`.
    pub name: String,
    /// The file.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl Written {
    /// One QR code for each URI, in order, for a screen.
    ///
    /// # Errors
    /// `export-no-qr` where this is no list of URIs; `qr-too-long`.
    pub fn codes(&self) -> Result<Vec<ShownCode>, Problem> {
        let shown = |uri: &&str| {
            let accounts = read_texts(&[Zeroizing::new((*uri).to_owned())]).found;
            Ok(ShownCode { svg: qr::svg_at(uri, Level::of(uri))?, accounts })
        };
        self.uris()?.iter().map(shown).collect()
    }

    /// The same as pictures, each for a file of its own.
    ///
    /// # Errors
    /// As [`Written::codes`].
    pub fn pictures(&self, kind: PictureKind) -> Result<Vec<NamedPicture>, Problem> {
        let uris = self.uris()?;
        let picture = |(place, uri): (usize, &&str)| {
            let level = Level::of(uri);
            let bytes = match kind {
                PictureKind::Png => qr::png_at(uri, level)?,
                PictureKind::Svg => Zeroizing::new(qr::svg_at(uri, level)?.as_bytes().to_vec()),
            };
            let name = format!("keepstep-{}-of-{}.{}", place + 1, uris.len(), kind.ending());
            Ok(NamedPicture { name, bytes })
        };
        uris.iter().enumerate().map(picture).collect()
    }

    fn uris(&self) -> Result<Vec<&str>, Problem> {
        let no_list = || Problem::new("export-no-qr", Exit::Usage);
        let text = std::str::from_utf8(&self.bytes).map_err(|_| no_list())?;
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        match lines.iter().all(|line| line.contains("://")) {
            true => Ok(lines),
            false => Err(no_list()),
        }
    }
}
