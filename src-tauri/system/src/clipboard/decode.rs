//! Picture files into pixels. Never decodes anything larger than the limits for foreign pictures:
//! a failed allocation would end the program.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use keepstep_core::limits;

use super::error::ClipboardError;
use super::picture::{Picture, check};

/// The picture in a file's bytes.
pub(super) fn from_file(bytes: &[u8]) -> Result<Picture, ClipboardError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let decoder = reader.ok().and_then(|reader| reader.into_decoder().ok());
    from_decoder(decoder.ok_or(ClipboardError::UNREADABLE)?)
}

/// The picture a decoder would give, if it is small enough.
pub(super) fn from_decoder(mut decoder: impl ImageDecoder) -> Result<Picture, ClipboardError> {
    let (width, height) = decoder.dimensions();
    check(width, height)?;
    let mut caps = Limits::default();
    caps.max_image_width = Some(limits::PICTURE_SIDE);
    caps.max_image_height = Some(limits::PICTURE_SIDE);
    caps.max_alloc = Some(limits::PICTURE_MEMORY);
    decoder.set_limits(caps).map_err(|_| ClipboardError::TOO_LARGE)?;
    if decoder.total_bytes() > limits::PICTURE_MEMORY {
        return Err(ClipboardError::TOO_LARGE);
    }
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| ClipboardError::UNREADABLE)?;
    Ok(Picture { width, height, rgba: picture.into_rgba8().into_raw() })
}
