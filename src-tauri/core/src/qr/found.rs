//! What a reader gives back: the text of a code and where it was. Never looks at pixels.

use std::fmt;

use zeroize::Zeroizing;

/// A QR code that was read.
///
/// Invariant: the text may hold a secret, so `Debug` shows its length alone.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// What the code says. Bytes that are no UTF-8 are read in the character set that the code
    /// declares or that fits best.
    pub text: Zeroizing<String>,
    /// The corners of the code in the picture, in pixels from the top left, going around.
    pub corners: Vec<[f32; 2]>,
}

impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Found({} bytes at {:?})", self.text.len(), self.corners)
    }
}

impl Found {
    /// A code with its corners put into an order that goes around; decoders give them in
    /// orders of their own.
    pub(super) fn new(text: Zeroizing<String>, corners: Vec<[f32; 2]>) -> Self {
        let mut found = Self { text, corners };
        let [x, y] = found.centre();
        let angle = |corner: &[f32; 2]| (corner[1] - y).atan2(corner[0] - x);
        found.corners.sort_by(|a, b| angle(a).total_cmp(&angle(b)));
        found
    }

    /// The middle of the code.
    pub fn centre(&self) -> [f32; 2] {
        let count = self.corners.len().max(1) as f32;
        let sum = |axis: usize| self.corners.iter().map(|corner| corner[axis]).sum::<f32>();
        [sum(0) / count, sum(1) / count]
    }

    /// The same code in a picture `factor` times as large.
    pub(super) fn scaled(mut self, factor: f32) -> Self {
        for corner in &mut self.corners {
            *corner = corner.map(|place| place * factor);
        }
        self
    }

    /// The corners moved away from the middle, by `share` of their distance to it.
    pub(super) fn grown(&self, share: f32) -> Vec<[f32; 2]> {
        let centre = self.centre();
        let grow = |place: f32, middle: f32| place + (place - middle) * share;
        self.corners.iter().map(|c| [grow(c[0], centre[0]), grow(c[1], centre[1])]).collect()
    }

    /// Whether a point lies inside the corners.
    pub fn covers(&self, point: [f32; 2]) -> bool {
        let next = self.corners.iter().cycle().skip(1);
        let left_of = |a: &[f32; 2], b: &[f32; 2]| {
            a[0] + (point[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) > point[0]
        };
        let crossed = self
            .corners
            .iter()
            .zip(next)
            .filter(|(a, b)| (a[1] <= point[1]) != (b[1] <= point[1]) && left_of(a, b));
        crossed.count() % 2 == 1
    }
}
