//! QR codes as large as they have to be on paper, and cells that hold foreign texts. Knows no kit.

use zeroize::Zeroizing;

use crate::moving::paper::bdi;
use crate::qr::{self, Level};

/// A QR code as large as it has to be on paper.
pub(super) fn sized(svg: &str, side: f64, label: &str) -> Zeroizing<String> {
    let rest = svg.strip_prefix("<svg").unwrap_or(svg);
    let size =
        format!("<svg width=\"{side}mm\" height=\"{side}mm\" role=\"img\" aria-label=\"{label}\"");
    Zeroizing::new([size.as_str(), rest].concat())
}

/// The side on paper of a QR code with so many modules: each 0.8 mm wide, the whole at least 42 mm.
pub(super) fn side_of(text: &str, level: Level) -> Option<f64> {
    let modules = u32::try_from(qr::side(text, level).ok()?).ok()?;
    Some((f64::from(modules) * 0.8).clamp(42.0, 150.0))
}

/// A cell of a table that holds a foreign text.
pub(super) fn cell(text: &str) -> String {
    format!("<td>{}</td>", bdi(text))
}
