//! Pictures of QR codes as a website would show them, drawn from the core's own half blocks.

use std::path::Path;

use image::{GrayImage, Luma};
use keepstep_core::qr;

/// Pixels a module is wide.
const SCALE: usize = 4;

/// Draws the QR code of `text` into the picture file `path`, black on white.
pub fn draw(text: &str, path: &Path) -> Result<(), String> {
    let blocks = qr::blocks(text).map_err(|_| "the text is too long for one QR code".to_owned())?;
    let lines: Vec<Vec<char>> = blocks.lines().map(|line| line.chars().collect()).collect();
    let side = lines.first().map_or(0, Vec::len);
    let is_light = |x: usize, y: usize| match lines.get(y / 2).and_then(|line| line.get(x)) {
        Some('█') => true,
        Some('▀') => y.is_multiple_of(2),
        Some('▄') => !y.is_multiple_of(2),
        _ => false,
    };
    let pixels = u32::try_from(side * SCALE).map_err(|error| error.to_string())?;
    let picture = GrayImage::from_fn(pixels, pixels, |x, y| {
        Luma([if is_light(x as usize / SCALE, y as usize / SCALE) { 255 } else { 0 }])
    });
    picture.save(path).map_err(|error| error.to_string())
}
