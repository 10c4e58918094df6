//! Pictures in pixels that a person chooses a part of: made small to be shown, and a part of them
//! made large to be read. Reads no code and keeps nothing.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::png::PngEncoder;
use image::imageops::{self, FilterType};
use image::{ExtendedColorType, ImageBuffer, ImageEncoder as _, Rgba};
use zeroize::Zeroizing;

/// A part of a picture, enlarged.
pub struct Part {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Four bytes a pixel.
    pub rgba: Zeroizing<Vec<u8>>,
    /// How many of its pixels one of the picture's has become, along a side.
    pub factor: u32,
}

/// A picture in pixels: rows from the top, four bytes a pixel (red, green, blue, alpha).
pub struct Pixels<'a>(ImageBuffer<Rgba<u8>, &'a [u8]>);

/// How many pixels a part is enlarged to at most, along its longer side.
const LARGE: u32 = 3_000;
/// The most times a part is enlarged.
const FACTOR: u32 = 4;

impl<'a> Pixels<'a> {
    /// The picture, if there are as many bytes as its sides ask for.
    pub fn new(width: u32, height: u32, rgba: &'a [u8]) -> Option<Self> {
        let fits = width > 0 && height > 0;
        fits.then(|| ImageBuffer::from_raw(width, height, rgba)).flatten().map(Self)
    }

    /// A copy whose longer side has no more than `most` pixels, as the address of a PNG
    /// (`data:`), without alpha.
    pub fn preview(&self, most: u32) -> Option<Zeroizing<String>> {
        let (width, height) = self.0.dimensions();
        let longer = u64::from(width.max(height).max(1));
        let scaled = |side: u32| {
            let side = u64::from(side) * u64::from(most.min(width.max(height))) / longer;
            u32::try_from(side).unwrap_or(1).max(1)
        };
        let (width, height) = (scaled(width), scaled(height));
        let small = Zeroizing::new(imageops::thumbnail(&self.0, width, height).into_raw());
        let rgb: Vec<u8> = small.chunks_exact(4).flat_map(|p| p.iter().copied().take(3)).collect();
        let rgb = Zeroizing::new(rgb);
        let mut png = Zeroizing::new(Vec::new());
        let written =
            PngEncoder::new(&mut *png).write_image(&rgb, width, height, ExtendedColorType::Rgb8);
        let mut address = Zeroizing::new(String::from("data:image/png;base64,"));
        STANDARD.encode_string(&*png, &mut address);
        written.is_ok().then_some(address)
    }

    /// A part, enlarged so that small codes have pixels enough; nothing where it lies outside.
    pub fn part(&self, [x, y, width, height]: [u32; 4]) -> Option<Part> {
        let (whole, high) = self.0.dimensions();
        let (width, height) = (width.min(whole.checked_sub(x)?), height.min(high.checked_sub(y)?));
        let factor = (LARGE / width.max(height).max(1)).clamp(1, FACTOR);
        if width == 0 || height == 0 {
            return None;
        }
        let view = imageops::crop_imm(&self.0, x, y, width, height);
        let (width, height) = (width * factor, height * factor);
        let large = imageops::resize(&*view, width, height, FilterType::CatmullRom);
        Some(Part { width, height, rgba: Zeroizing::new(large.into_raw()), factor })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_enlarged_and_a_preview_is_small() {
        let rgba = vec![200; 400 * 300 * 4];
        let pixels = Pixels::new(400, 300, &rgba).expect("as many bytes as it asks for");
        let part = pixels.part([350, 250, 100, 100]).expect("it begins inside");
        assert_eq!((part.width, part.height, part.factor), (200, 200, 4));
        assert!(pixels.part([401, 0, 10, 10]).is_none());
        assert!(Pixels::new(400, 301, &rgba).is_none());
        let preview = pixels.preview(100).expect("it can be written");
        assert!(preview.starts_with("data:image/png;base64,iVBOR"));
    }
}
