//! Where a code lies in a picture: from modules to pixels, through a slant and a lens. Looks at no
//! pixel.

use super::super::finders::{Triple, distance};

/// A code's place: the middles of its three squares, how much farther away the right and the
/// lower side are, and how much the lens bends.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::qr) struct Pose {
    /// Modules along a side.
    pub(super) side: usize,
    /// The free numbers: x and y of the squares' middles (top left, top right, bottom left), in
    /// pixels; the relative distance of the right and the lower side; the lens;
    /// how far paper that is not flat puts the middle between two squares off the straight
    /// line, in quarters of pixels, across and down.
    pub(super) free: [f32; 13],
    /// The middle of the lens, in pixels.
    pub(super) centre: [f32; 2],
    /// The distance from there that the lens's number is counted in, in pixels.
    pub(super) reach: f32,
}

impl Pose {
    /// The place that three squares suggest.
    pub(super) fn of(triple: &Triple, side: usize, slant: [f32; 2], size: [usize; 2]) -> Self {
        let [a, b, c] = [triple.corner.centre, triple.beside.centre, triple.below.centre];
        let [width, height] = size.map(|length| length as f32);
        Self {
            side,
            free: [a[0], a[1], b[0], b[1], c[0], c[1], slant[0], slant[1], 0.0, 0.0, 0.0, 0.0, 0.0],
            centre: [width / 2.0, height / 2.0],
            reach: width.hypot(height) / 2.0,
        }
    }

    /// Moves it, in pixels.
    pub(super) fn moved(&mut self, by: [f32; 2]) {
        for (n, place) in self.free.iter_mut().take(6).enumerate() {
            *place += by[n % 2];
        }
        self.centre = [self.centre[0] + by[0], self.centre[1] + by[1]];
    }

    /// The numbers of the projection, to place many modules by.
    pub(super) fn projection(&self) -> Projection {
        let [x0, y0, x1, y1, x2, y2, right, below, lens, bend @ ..] = self.free;
        let scale = 1.0 / (self.side as f32 - 7.0);
        Projection {
            across: [x1 * (1.0 + right) - x0, y1 * (1.0 + right) - y0, right].map(|n| n * scale),
            down: [x2 * (1.0 + below) - x0, y2 * (1.0 + below) - y0, below].map(|n| n * scale),
            start: [x0, y0, 1.0],
            bend,
            scale,
            centre: self.centre,
            lens: lens / (self.reach * self.reach),
        }
    }

    /// The corners of the code, going around from the top left.
    pub(super) fn corners(&self) -> Vec<[f32; 2]> {
        let projection = self.projection();
        let far = self.side as f32;
        [[0.0, 0.0], [far, 0.0], [far, far], [0.0, far]].map(|p| projection.place(p)).to_vec()
    }

    /// Whether the squares of a triple are this code's own.
    pub(super) fn covers_all(&self, triple: &Triple) -> bool {
        let own = [0, 2, 4].map(|n| [self.free[n], self.free[n + 1]]);
        [triple.corner, triple.beside, triple.below]
            .iter()
            .all(|finder| own.iter().any(|own| distance(*own, finder.centre) < finder.size / 2.0))
    }
}

/// From modules to pixels, ready to be used.
#[derive(Clone, Copy)]
pub(super) struct Projection {
    across: [f32; 3],
    down: [f32; 3],
    start: [f32; 3],
    bend: [f32; 4],
    scale: f32,
    centre: [f32; 2],
    lens: f32,
}

impl Projection {
    /// The pixel at a place in modules; 0.5 is the middle of the first module.
    pub(super) fn place(&self, [u, v]: [f32; 2]) -> [f32; 2] {
        let (u, v) = (u - 3.5, v - 3.5);
        let along = |n: usize| self.start[n] + self.across[n] * u + self.down[n] * v;
        let depth = along(2);
        let (s, t) = (u * self.scale, v * self.scale);
        let (s, t) = (s * (1.0 - s), t * (1.0 - t));
        let x = along(0) / depth + self.bend[0] * s + self.bend[2] * t - self.centre[0];
        let y = along(1) / depth + self.bend[1] * s + self.bend[3] * t - self.centre[1];
        let bent = 1.0 + self.lens * (x * x + y * y);
        [self.centre[0] + x * bent, self.centre[1] + y * bent]
    }
}
