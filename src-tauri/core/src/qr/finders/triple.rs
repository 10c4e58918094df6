//! A square that tells a QR code, and three of them as one code has them. Looks at no pixel.

/// One of the squares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::qr) struct Finder {
    /// Its middle, in pixels.
    pub(in crate::qr) centre: [f32; 2],
    /// Its width, in pixels; it is seven modules.
    pub(in crate::qr) size: f32,
}

/// Three squares that may be one code, named as they stand in an upright one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::qr) struct Triple {
    /// Top left: the one at the right angle.
    pub(in crate::qr) corner: Finder,
    /// Top right.
    pub(in crate::qr) beside: Finder,
    /// Bottom left.
    pub(in crate::qr) below: Finder,
}

impl Triple {
    /// The width of a module, in pixels.
    pub(in crate::qr) fn module(&self) -> f32 {
        (self.corner.size + self.beside.size + self.below.size) / 21.0
    }

    /// The number of modules along a side, as distances and sizes have it; 17 more than four
    /// times the version.
    pub(in crate::qr) fn modules(&self) -> f32 {
        let side = |other: Finder| {
            let size = (self.corner.size + other.size) / 14.0;
            distance(self.corner.centre, other.centre) / size.max(0.1) + 7.0
        };
        (side(self.beside) + side(self.below)) / 2.0
    }

    /// The corners of the code if it lay flat, going around from the top left.
    pub(in crate::qr) fn outline(&self) -> Vec<[f32; 2]> {
        let [corner, beside, below] = [self.corner, self.beside, self.below].map(|f| f.centre);
        let margin = 3.5 / (self.modules() - 7.0).max(14.0);
        let place = |x: f32, y: f32| {
            let along = |axis: usize| {
                corner[axis] + (beside[axis] - corner[axis]) * x + (below[axis] - corner[axis]) * y
            };
            [along(0), along(1)]
        };
        let (near, far) = (-margin, 1.0 + margin);
        vec![place(near, near), place(far, near), place(far, far), place(near, far)]
    }

    /// How much it looks like a code that faces the viewer: 0 is perfect. The squares are
    /// alike, the two sides are as long, and the angle between them is right.
    pub(in crate::qr) fn skew(&self) -> f32 {
        let ratio = |a: f32, b: f32| a.max(b) / a.min(b).max(0.1) - 1.0;
        let [corner, beside, below] = [self.corner, self.beside, self.below].map(|f| f.centre);
        let (across, down) = (distance(corner, beside), distance(corner, below));
        let cosine = ((beside[0] - corner[0]) * (below[0] - corner[0])
            + (beside[1] - corner[1]) * (below[1] - corner[1]))
            / (across * down).max(0.1);
        ratio(across, down) + cosine.abs() + ratio(self.beside.size, self.below.size) / 2.0
    }
}

impl Triple {
    /// How little it looks like a code that faces the viewer; 0 is perfect.
    pub(in crate::qr) fn oddity(&self) -> f32 {
        self.skew() + self.strangeness()
    }

    /// How much the squares differ from one another in size; 0 is not at all.
    pub(in crate::qr) fn strangeness(&self) -> f32 {
        let sizes = [self.corner.size, self.beside.size, self.below.size];
        let most = sizes.iter().copied().fold(0.0, f32::max);
        let least = sizes.iter().copied().fold(f32::MAX, f32::min);
        most / least.max(1.0) - 1.0
    }
}

/// How far two points are apart.
pub(in crate::qr) fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}
