//! Picture files into grey pixels: PNG, JPEG, WebP, GIF, BMP, TIFF, every cap checked before
//! the pixels are decoded. Never looks for codes.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "weighted means of bytes fit a byte, and floats saturate"
)]

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::{Luma, guard::guarded};
use crate::limits;
use crate::problem::{Exit, Problem};

/// Why a file gives no picture. Holds nothing of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureError {
    /// The file is larger than 20 MiB.
    FileTooLarge,
    /// A side is longer than 16,384 pixels, or there are more than 80 million of them.
    TooManyPixels,
    /// It is HEIC or AVIF, as new phones save their photos.
    Heic,
    /// It is a PDF that opens with a password alone.
    PdfSealed,
    /// It is a PDF of more than 100 pages, or with more than 1,000 codes.
    PdfTooLong,
    /// It is no picture of a kind that is known here.
    NoPicture,
    /// It is a picture, but it is cut short or damaged.
    Damaged,
}

impl From<PictureError> for Problem {
    fn from(error: PictureError) -> Self {
        let id = match error {
            PictureError::FileTooLarge => "picture-file-too-large",
            PictureError::TooManyPixels => "picture-too-many-pixels",
            PictureError::Heic => "picture-heic",
            PictureError::PdfSealed => "picture-pdf-sealed",
            PictureError::PdfTooLong => "picture-pdf-too-long",
            PictureError::NoPicture => "picture-unknown",
            PictureError::Damaged => "picture-damaged",
        };
        Self::new(id, Exit::Input)
    }
}

/// The kinds of picture that are read, besides BMP.
const KNOWN: [ImageFormat; 5] =
    [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif, ImageFormat::Tiff];

/// A picture as a person sees it, upright.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The picture on white ground.
    pub on_white: Luma,
    /// The same on black ground, where parts are see-through: a code drawn in white on nothing
    /// shows only there.
    pub on_black: Option<Luma>,
}

/// Whether bytes begin like a picture, like a PDF, or like a picture that is not read (HEIC).
pub fn looks_like_picture(bytes: &[u8]) -> bool {
    match image::guess_format(bytes) {
        _ if is_pdf(bytes) => true,
        // Two letters are little; the four bytes that BMP reserves are always zero.
        Ok(ImageFormat::Bmp) => bytes.get(6..10) == Some(&[0; 4]),
        Ok(format) => KNOWN.contains(&format),
        Err(_) => unknown(bytes) != PictureError::NoPicture,
    }
}

/// Whether bytes begin as a PDF does (ISO 32000-1, 7.5.2).
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// The picture in a file's bytes.
///
/// # Errors
/// As [`PictureError`] says.
pub fn load(bytes: &[u8]) -> Result<Picture, PictureError> {
    if bytes.len() > limits::PICTURE_BYTES {
        return Err(PictureError::FileTooLarge);
    }
    guarded(|| decode(bytes)).unwrap_or(Err(PictureError::Damaged))
}

fn decode(bytes: &[u8]) -> Result<Picture, PictureError> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PictureError::NoPicture)?;
    if reader.format().is_none() {
        return Err(unknown(bytes));
    }
    reader.limits(caps());
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error, bytes))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits::PICTURE_PIXELS
        || width.max(height) > limits::PICTURE_SIDE
        || decoder.total_bytes() > limits::PICTURE_MEMORY
    {
        return Err(PictureError::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error, bytes))?;
    let on_black = is_see_through(&image).then(|| grey(&image, 0));
    Ok(Picture {
        on_white: upright(grey(&image, 255), width, height, orientation)?,
        on_black: on_black.and_then(|pixels| upright(pixels, width, height, orientation).ok()),
    })
}

/// The picture that pixels make: rows from the top, four bytes a pixel (red, green, blue, alpha).
///
/// # Errors
/// As [`PictureError`] says.
pub fn from_rgba(width: u32, height: u32, rgba: Vec<u8>) -> Result<Picture, PictureError> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels > limits::PICTURE_PIXELS || width.max(height) > limits::PICTURE_SIDE {
        return Err(PictureError::TooManyPixels);
    }
    let image = image::RgbaImage::from_raw(width, height, rgba).ok_or(PictureError::Damaged)?;
    let image = DynamicImage::ImageRgba8(image);
    let on_ground =
        |ground| upright(grey(&image, ground), width, height, Orientation::NoTransforms);
    let on_black = is_see_through(&image).then(|| on_ground(0)).transpose()?;
    Ok(Picture { on_white: on_ground(255)?, on_black })
}

fn caps() -> Limits {
    let mut caps = Limits::default();
    caps.max_image_width = Some(limits::PICTURE_SIDE);
    caps.max_image_height = Some(limits::PICTURE_SIDE);
    caps.max_alloc = Some(limits::PICTURE_MEMORY);
    caps
}

fn refused(error: &ImageError, bytes: &[u8]) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooManyPixels,
        ImageError::Unsupported(_) => unknown(bytes),
        _ => PictureError::Damaged,
    }
}

/// What the file is instead of a picture, as far as its first bytes tell.
fn unknown(bytes: &[u8]) -> PictureError {
    let brand = bytes.get(8..12).unwrap_or_default();
    let heic: [&[u8]; 8] = [b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"];
    if bytes.get(4..8) == Some(b"ftyp") && heic.contains(&brand) {
        PictureError::Heic
    } else {
        PictureError::NoPicture
    }
}

fn is_see_through(image: &DynamicImage) -> bool {
    match image {
        DynamicImage::ImageLumaA8(image) => image.pixels().any(|pixel| pixel.0[1] < u8::MAX),
        DynamicImage::ImageRgba8(image) => image.pixels().any(|pixel| pixel.0[3] < u8::MAX),
        DynamicImage::ImageLumaA16(image) => image.pixels().any(|pixel| pixel.0[1] < u16::MAX),
        DynamicImage::ImageRgba16(image) => image.pixels().any(|pixel| pixel.0[3] < u16::MAX),
        DynamicImage::ImageRgba32F(image) => image.pixels().any(|pixel| pixel.0[3] < 1.0),
        _ => false,
    }
}

/// The brightness of every pixel on a ground of that brightness.
fn grey(image: &DynamicImage, ground: u8) -> Vec<u8> {
    let channels = usize::from(image.color().channel_count());
    let wide = |sample: u16| (sample >> 8) as u8;
    let float = |sample: f32| (sample * 255.0) as u8;
    match image {
        DynamicImage::ImageLuma8(image) => image.as_raw().clone(),
        DynamicImage::ImageLumaA8(image) => flatten(image, channels, ground, |sample| sample),
        DynamicImage::ImageRgb8(image) => flatten(image, channels, ground, |sample| sample),
        DynamicImage::ImageRgba8(image) => flatten(image, channels, ground, |sample| sample),
        DynamicImage::ImageLuma16(image) => flatten(image, channels, ground, wide),
        DynamicImage::ImageLumaA16(image) => flatten(image, channels, ground, wide),
        DynamicImage::ImageRgb16(image) => flatten(image, channels, ground, wide),
        DynamicImage::ImageRgba16(image) => flatten(image, channels, ground, wide),
        DynamicImage::ImageRgb32F(image) => flatten(image, channels, ground, float),
        DynamicImage::ImageRgba32F(image) => flatten(image, channels, ground, float),
        other => other.to_luma8().into_raw(),
    }
}

fn flatten<T: Copy>(
    samples: &[T],
    channels: usize,
    ground: u8,
    to_byte: impl Fn(T) -> u8,
) -> Vec<u8> {
    let byte = |sample: T| u32::from(to_byte(sample));
    let over = |light: u32, alpha: u32| {
        ((light * alpha + u32::from(ground) * (255 - alpha) + 127) / 255) as u8
    };
    // Brightness as ITU-R BT.601 weighs red, green and blue.
    let light = |r: T, g: T, b: T| (byte(r) * 306 + byte(g) * 601 + byte(b) * 117) >> 10;
    let pixels = samples.chunks_exact(channels);
    match channels {
        1 => samples.iter().map(|sample| to_byte(*sample)).collect(),
        2 => pixels.map(|p| over(byte(p[0]), byte(p[1]))).collect(),
        3 => pixels.map(|p| light(p[0], p[1], p[2]) as u8).collect(),
        _ => pixels.map(|p| over(light(p[0], p[1], p[2]), byte(p[3]))).collect(),
    }
}

fn upright(
    pixels: Vec<u8>,
    width: u32,
    height: u32,
    orientation: Orientation,
) -> Result<Luma, PictureError> {
    let grey = GrayImage::from_raw(width, height, pixels).ok_or(PictureError::Damaged)?;
    let mut image = DynamicImage::ImageLuma8(grey);
    image.apply_orientation(orientation);
    let (width, height) = (image.width() as usize, image.height() as usize);
    Luma::new(width, height, image.into_bytes()).ok_or(PictureError::Damaged)
}
