//! Texts into pictures of QR codes: SVG for the window and for paper, half blocks for the
//! terminal. Never reads a code.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _};
use qrcode::{Color, EcLevel, QrCode};
use zeroize::Zeroizing;

use crate::problem::{Exit, Problem};

/// The light frame that ISO/IEC 18004 asks for, in modules.
const QUIET: usize = 4;

/// How much of a code may be damaged and still be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// About 7 %: for long texts, where smaller modules would harm more.
    L,
    /// About 15 %: for everything else.
    #[default]
    M,
}

/// From so many bytes on a code has the lowest level, so that its modules stay large.
const LONG: usize = 300;

impl Level {
    /// The level that suits a text.
    pub fn of(text: &str) -> Self {
        if text.len() < LONG { Self::M } else { Self::L }
    }
}

/// The text does not fit into one QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

impl From<TooLong> for Problem {
    fn from(_: TooLong) -> Self {
        Self::new("qr-too-long", Exit::Input)
    }
}

/// The QR code of a text as an SVG picture, at level M.
///
/// # Errors
/// [`TooLong`] where the text does not fit.
pub fn svg(text: &str) -> Result<Zeroizing<String>, TooLong> {
    svg_at(text, Level::M)
}

/// The QR code of a text as an SVG picture: black on white whatever stands around it, one unit
/// a module, no styles and no script, so that the strictest page shows it.
///
/// # Errors
/// [`TooLong`] where the text does not fit.
pub fn svg_at(text: &str, level: Level) -> Result<Zeroizing<String>, TooLong> {
    let code = Modules::of(text, level)?;
    let side = code.side;
    let mut path = Zeroizing::new(String::with_capacity(side * side * 4));
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let run = (x..side).take_while(|x| code.is_dark(*x, y)).count();
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run.max(1);
        }
    }
    Ok(Zeroizing::new(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path fill=\"#000\" d=\"{}\"/></svg>",
        path.as_str()
    )))
}

/// How many modules wide the QR code of a text is, its quiet zone included: for choosing its size
/// on paper.
///
/// # Errors
/// [`TooLong`] where the text does not fit.
pub fn side(text: &str, level: Level) -> Result<usize, TooLong> {
    Ok(Modules::of(text, level)?.side)
}

/// Pixels of a module's side in a PNG: sharp on a screen, and an inch and a half on paper.
const PIXELS: usize = 8;

/// The QR code of a text as a PNG picture, grey, with its quiet zone.
///
/// ```
/// use keepstep_core::qr::{self, Level};
/// let png = qr::png_at("otpauth://totp/a?secret=JBSWY3DPEHPK3PXP", Level::M)?;
/// assert_eq!(qr::read(&png, &|| false)?[0].text.as_str(), "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP");
/// # Ok::<(), keepstep_core::Problem>(())
/// ```
///
/// # Errors
/// [`TooLong`] where the text does not fit.
pub fn png_at(text: &str, level: Level) -> Result<Zeroizing<Vec<u8>>, TooLong> {
    let code = Modules::of(text, level)?;
    let side = code.side * PIXELS;
    let mut pixels = Zeroizing::new(Vec::with_capacity(side * side));
    for y in 0..side {
        pixels.extend((0..side).map(|x| match code.is_dark(x / PIXELS, y / PIXELS) {
            true => 0,
            false => u8::MAX,
        }));
    }
    let mut png = Zeroizing::new(Vec::new());
    let width = u32::try_from(side).map_err(|_| TooLong)?;
    PngEncoder::new(&mut *png)
        .write_image(&pixels, width, width, ExtendedColorType::L8)
        .map_err(|_| TooLong)?;
    Ok(png)
}

/// The QR code of a text in half-block characters, two modules a character, without colours:
/// made for light text on dark ground, where blocks are light and blanks are dark.
///
/// # Errors
/// [`TooLong`] where the text does not fit.
pub fn blocks(text: &str) -> Result<Zeroizing<String>, TooLong> {
    let code = Modules::of(text, Level::L)?;
    let mut lines = Zeroizing::new(String::with_capacity((code.side * 3 + 1) * code.side));
    for y in (0..code.side).step_by(2) {
        for x in 0..code.side {
            // Beyond the last row lies the terminal's own dark ground.
            let lower_is_dark = y + 1 >= code.side || code.is_dark(x, y + 1);
            lines.push(match (code.is_dark(x, y), lower_is_dark) {
                (false, false) => '█',
                (false, true) => '▀',
                (true, false) => '▄',
                (true, true) => ' ',
            });
        }
        lines.push('\n');
    }
    Ok(lines)
}

/// The modules of a code with the quiet zone around them.
struct Modules {
    side: usize,
    inner: usize,
    dark: Zeroizing<Vec<bool>>,
}

impl Modules {
    fn of(text: &str, level: Level) -> Result<Self, TooLong> {
        let level = match level {
            Level::L => EcLevel::L,
            Level::M => EcLevel::M,
        };
        let code = QrCode::with_error_correction_level(text, level).map_err(|_| TooLong)?;
        let inner = code.width();
        let dark = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { side: inner + 2 * QUIET, inner, dark: Zeroizing::new(dark) })
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |place: usize| (QUIET..QUIET + self.inner).contains(&place);
        inside(x) && inside(y) && self.dark[(y - QUIET) * self.inner + (x - QUIET)]
    }
}
