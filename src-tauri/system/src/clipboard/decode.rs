//! Windows' own bitmaps into pixels: no file format, but rows of pixels behind a head. Never
//! decodes anything larger than the limits for foreign pictures: a failed allocation would end
//! the program.

use image::{DynamicImage, ImageDecoder, Limits};
use keepstep_core::limits;
use zeroize::Zeroizing;

use super::error::ClipboardError;
use super::picture::Picture;

/// The picture a decoder would give, if it is small enough.
pub(super) fn from_decoder(mut decoder: impl ImageDecoder) -> Result<Picture, ClipboardError> {
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > limits::PICTURE_SIDE || pixels > limits::PICTURE_PIXELS {
        return Err(ClipboardError::TOO_LARGE);
    }
    let mut caps = Limits::default();
    caps.max_image_width = Some(limits::PICTURE_SIDE);
    caps.max_image_height = Some(limits::PICTURE_SIDE);
    caps.max_alloc = Some(limits::PICTURE_MEMORY);
    decoder.set_limits(caps).map_err(|_| ClipboardError::TOO_LARGE)?;
    if decoder.total_bytes() > limits::PICTURE_MEMORY {
        return Err(ClipboardError::TOO_LARGE);
    }
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| ClipboardError::UNREADABLE)?;
    Ok(Picture::Pixels { width, height, rgba: Zeroizing::new(picture.into_rgba8().into_raw()) })
}
