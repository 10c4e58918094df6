//! What one monitor shows. Never looks at it.

use std::fmt;

use zeroize::Zeroizing;

/// What one monitor shows.
///
/// Invariant: there are `width` × `height` × 4 bytes. They are wiped when dropped, and `Debug`
/// shows none of them: the screen may show a secret.
#[derive(Clone, PartialEq)]
pub struct Shot {
    /// The monitor's name; empty where the desktop tells none.
    pub name: String,
    /// Where its left edge is on the desktop, in pixels.
    pub x: i32,
    /// Where its upper edge is.
    pub y: i32,
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Pixels for each point that programs count in.
    pub scale: f64,
    /// Rows from the top, four bytes a pixel (red, green, blue, alpha).
    pub rgba: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for Shot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, x, y, width, height, scale, .. } = self;
        write!(f, "Shot({name} {width}×{height} at {x}, {y}, scale {scale})")
    }
}
