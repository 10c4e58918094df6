//! PDFs into pictures: every page drawn as it would be printed, so that scanned codes and codes
//! drawn by lines are seen alike. Never looks for codes and never shows text in fonts of its own.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sides of pages are measured first, and floats saturate"
)]

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use zeroize::Zeroizing;

use super::{Picture, PictureError, guard::guarded, picture};
use crate::limits;

/// Pixels per point of 1/72 inch: 300 dots per inch, as scanners and printers use.
const SCALE: f32 = 300.0 / 72.0;

/// An opened PDF. A page of it is as good as the secrets on it, so there is no `Debug`.
pub(super) struct Document(Pdf);

impl Document {
    /// Opens a PDF.
    ///
    /// # Errors
    /// `FileTooLarge`, `PdfSealed`, `PdfTooLong`; `Damaged` where no page can be found.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.len() > limits::PICTURE_BYTES {
            return Err(PictureError::FileTooLarge);
        }
        let opened = guarded(|| {
            let pdf = Pdf::new(bytes.to_vec())?;
            let pages = pdf.pages().len();
            Ok((pdf, pages))
        });
        match opened {
            None | Some(Err(LoadPdfError::Invalid) | Ok((_, 0))) => Err(PictureError::Damaged),
            Some(Err(LoadPdfError::Decryption(_))) => Err(PictureError::PdfSealed),
            Some(Ok((_, pages))) if pages > limits::PDF_PAGES => Err(PictureError::PdfTooLong),
            Some(Ok((pdf, _))) => Ok(Self(pdf)),
        }
    }

    /// How many pages it has: at least one.
    pub(super) fn pages(&self) -> usize {
        self.0.pages().len()
    }

    /// A page, counted from zero, at 300 dots per inch or as many as the caps allow.
    ///
    /// # Errors
    /// `Damaged` where it cannot be drawn.
    pub(super) fn page(&self, place: usize) -> Result<Picture, PictureError> {
        guarded(|| {
            let page = self.0.pages().get(place).ok_or(PictureError::Damaged)?;
            draw(page)
        })
        .unwrap_or(Err(PictureError::Damaged))
    }
}

fn draw(page: &Page<'_>) -> Result<Picture, PictureError> {
    let scale = scale(page.render_dimensions()).ok_or(PictureError::Damaged)?;
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let cache = RenderCache::new();
    let fonts = InterpreterSettings::default();
    let drawn = render(page, &cache, &fonts, &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let pixels = Zeroizing::new(drawn.data_as_u8_slice().to_vec());
    picture::from_rgba(width, height, pixels.to_vec())
}

/// Pixels per point for a page of that size, if it is one at all.
fn scale((width, height): (f32, f32)) -> Option<f32> {
    let is_page = width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0;
    let by_area = (limits::PDF_PAGE_PIXELS / (width * height)).sqrt();
    let by_side = limits::PICTURE_SIDE as f32 / width.max(height);
    is_page.then(|| SCALE.min(by_area).min(by_side))
}

#[cfg(test)]
mod tests {
    use super::{Document, PictureError, SCALE, scale};

    #[test]
    fn large_pages_are_drawn_with_fewer_pixels() {
        assert_eq!(scale((595.0, 842.0)), Some(SCALE), "A4");
        for (width, height) in [(14_400.0, 14_400.0), (14_400.0, 3.0), (2_384.0, 3_370.0)] {
            let scale = scale((width, height)).unwrap_or_default();
            assert!(scale > 0.0 && width * scale <= 16_384.0, "{width} × {height}");
            assert!(width * scale * height * scale <= 18_000_100.0, "{width} × {height}");
        }
        for odd in [(0.0, 842.0), (595.0, f32::NAN), (f32::INFINITY, 842.0), (-5.0, -5.0)] {
            assert_eq!(scale(odd), None, "{odd:?}");
        }
    }

    #[test]
    fn what_is_no_pdf_is_damaged() {
        for bytes in [b"%PDF-".as_slice(), b"%PDF-1.7\n%%EOF", b"%PDF-1.7\nxref\n0 99999999999"] {
            assert_eq!(Document::open(bytes).err(), Some(PictureError::Damaged));
        }
    }
}
