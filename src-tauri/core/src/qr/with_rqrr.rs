//! Reading with rqrr, which reads a few codes that nobody else does. It comes last: it panics
//! on some pictures and takes long on large ones.

use rqrr::PreparedImage;
use zeroize::Zeroizing;

use super::{Found, Luma, guard::guarded};
use crate::limits;

/// All codes that rqrr sees. Empty where there are none, where the picture is too large for it,
/// or where it panicked.
pub(super) fn read(luma: &Luma) -> Vec<Found> {
    if luma.pixels().len() > limits::RQRR_PIXELS {
        return Vec::new();
    }
    guarded(|| read_unguarded(luma)).unwrap_or_default()
}

fn read_unguarded(luma: &Luma) -> Vec<Found> {
    let pixel = |x: usize, y: usize| luma.pixels()[y * luma.width() + x];
    let mut image = PreparedImage::prepare_from_greyscale(luma.width(), luma.height(), pixel);
    let grids = image.detect_grids();
    grids
        .into_iter()
        .filter_map(|grid| {
            let mut bytes = Zeroizing::new(Vec::new());
            grid.decode_to(&mut *bytes).ok()?;
            let corners = grid.bounds.iter().map(|point| [point.x as f32, point.y as f32]);
            Some(Found::new(text(&bytes), corners.collect()))
        })
        .collect()
}

/// rqrr gives bytes without a character set: UTF-8, or else Latin-1, which fits any bytes.
fn text(bytes: &[u8]) -> Zeroizing<String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Zeroizing::new(text.to_owned()),
        Err(_) => Zeroizing::new(bytes.iter().copied().map(char::from).collect()),
    }
}
