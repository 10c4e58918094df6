//! The three squares that tell a QR code: where they stand, and which three belong together.
//! Reads no module of a code.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places are small, and bounded by the picture first"
)]

mod faint;
mod threes;

use rxing::common::BitMatrix;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets};

use super::{Luma, guard::guarded};
use crate::limits;

/// One of the squares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Finder {
    /// Its middle, in pixels.
    pub(super) centre: [f32; 2],
    /// Its width, in pixels; it is seven modules.
    pub(super) size: f32,
}

/// Three squares that may be one code, named as they stand in an upright one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Triple {
    /// Top left: the one at the right angle.
    pub(super) corner: Finder,
    /// Top right.
    pub(super) beside: Finder,
    /// Bottom left.
    pub(super) below: Finder,
}

impl Triple {
    /// The width of a module, in pixels.
    pub(super) fn module(&self) -> f32 {
        (self.corner.size + self.beside.size + self.below.size) / 21.0
    }

    /// The number of modules along a side, as distances and sizes have it; 17 more than four
    /// times the version.
    pub(super) fn modules(&self) -> f32 {
        let side = |other: Finder| {
            let size = (self.corner.size + other.size) / 14.0;
            distance(self.corner.centre, other.centre) / size.max(0.1) + 7.0
        };
        (side(self.beside) + side(self.below)) / 2.0
    }

    /// The corners of the code if it lay flat, going around from the top left.
    pub(super) fn outline(&self) -> Vec<[f32; 2]> {
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
    pub(super) fn skew(&self) -> f32 {
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
    pub(super) fn oddity(&self) -> f32 {
        self.skew() + self.strangeness()
    }

    /// How much the squares differ from one another in size; 0 is not at all.
    pub(super) fn strangeness(&self) -> f32 {
        let sizes = [self.corner.size, self.beside.size, self.below.size];
        let most = sizes.iter().copied().fold(0.0, f32::max);
        let least = sizes.iter().copied().fold(f32::MAX, f32::min);
        most / least.max(1.0) - 1.0
    }
}

/// How far two points are apart.
pub(super) fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// The threes of squares that are too small or blurred for [`search`], likeliest first.
pub(super) fn search_faint(levelled: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Triple> {
    threes::threes(&faint::squares(levelled, give_up))
}

/// The squares of a picture whose light is evened out, and the threes of them that may be codes.
/// Empty where the search fails.
pub(super) fn search(levelled: &Luma) -> (Vec<Finder>, Vec<Triple>) {
    let dark: Vec<bool> = levelled.pixels().iter().map(|level| *level < 126).collect();
    let (width, height) = (levelled.width(), levelled.height());
    guarded(|| search_unguarded(width, height, &dark)).unwrap_or_default()
}

fn search_unguarded(width: usize, height: usize, dark: &[bool]) -> (Vec<Finder>, Vec<Triple>) {
    let Some(bits) = matrix(width, height, dark) else {
        return Default::default();
    };
    let mut patterns = FindFinderPatterns(&bits, true, 0);
    patterns.truncate(limits::FINDERS);
    let finder = |pattern: &rxing::common::cpp_essentials::ConcentricPattern| Finder {
        centre: [pattern.p.x, pattern.p.y],
        size: pattern.size as f32,
    };
    let finders = patterns.iter().map(finder).collect();
    let sets = GenerateFinderPatternSets(&mut patterns);
    let triple = |set: &rxing::qrcode::cpp_port::detector::FinderPatternSet| Triple {
        corner: finder(&set.tl),
        beside: finder(&set.tr),
        below: finder(&set.bl),
    };
    (finders, sets.iter().map(triple).collect())
}

fn matrix(width: usize, height: usize, dark: &[bool]) -> Option<BitMatrix> {
    let mut bits = BitMatrix::new(width.try_into().ok()?, height.try_into().ok()?).ok()?;
    for (y, row) in dark.chunks_exact(width).enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            bits.set(x as u32, y as u32);
        }
    }
    Some(bits)
}
