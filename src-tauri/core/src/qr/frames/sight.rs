//! What stands before the camera: the likeliest code, whether or not it can be read, and how it
//! looks. Gives no advice.

use super::super::Luma;
use super::super::finders::{Finder, Triple};
use super::super::grid::{Located, Search};
use super::super::luma::Area;

/// What a frame shows of a code.
pub(super) struct Sight {
    /// The code, where its three squares are seen.
    pub(super) code: Option<Code>,
    /// The largest square, where fewer than three are seen.
    pub(super) lone: Option<Finder>,
    /// How bright the dark and the light modules are, by the tenth and the ninetieth percentile
    /// of the code, or of the whole frame where none is seen.
    pub(super) dark: u8,
    pub(super) light: u8,
    /// The steepest steps from light to dark, as a share of the contrast: a sharp code has
    /// steps of 0.4 and more from one pixel to the next.
    pub(super) sharpness: f32,
    /// Width and height of the frame, in pixels.
    pub(super) frame: [f32; 2],
}

/// A code that is in view.
pub(super) struct Code {
    /// Its corners, going around.
    pub(super) corners: Vec<[f32; 2]>,
    /// The width of a module, in pixels.
    pub(super) module: f32,
}

impl Code {
    fn of_grid(located: &Located) -> Self {
        Self { corners: located.corners(), module: located.module() }
    }

    fn of_squares(triple: &Triple) -> Self {
        Self { corners: triple.outline(), module: triple.module() }
    }

    /// The middle, in pixels.
    pub(super) fn middle(&self) -> [f32; 2] {
        let sum = |axis: usize| self.corners.iter().map(|corner| corner[axis]).sum::<f32>();
        [sum(0) / 4.0, sum(1) / 4.0]
    }

    /// How far it is from facing the camera: 0 is straight, 0.5 has one side half as long again
    /// as another, or corners that far from right.
    pub(super) fn slant(&self) -> f32 {
        let [a, b, c, d] = self.corners[..] else {
            return 0.0;
        };
        let side = |from: [f32; 2], to: [f32; 2]| (to[0] - from[0]).hypot(to[1] - from[1]);
        let sides = [side(a, b), side(b, c), side(c, d), side(d, a)];
        let most = sides.iter().copied().fold(0.0, f32::max);
        let least = sides.iter().copied().fold(f32::MAX, f32::min);
        let across = side(a, c).max(side(b, d)) / side(a, c).min(side(b, d)).max(1.0);
        (most / least.max(1.0)).max(across) - 1.0
    }
}

impl Sight {
    /// What was found in a frame, measured.
    pub(super) fn of(frame: &Luma, search: &Search) -> Self {
        let by_grid = search.located.first().map(Code::of_grid);
        let code = by_grid.or_else(|| search.likeliest.as_ref().map(Code::of_squares));
        let whole = Area { left: 0, top: 0, right: frame.width(), bottom: frame.height() };
        let area = code
            .as_ref()
            .map_or(whole, |code| Area::around(&code.corners, frame.width(), frame.height()));
        let [dark, light] = frame.levels_at(area, [0.1, 0.9]);
        let size = [frame.width() as f32, frame.height() as f32];
        let sharpness = frame.steepness(area) / f32::from(light.abs_diff(dark).max(16));
        Self { code, lone: search.largest, dark, light, sharpness, frame: size }
    }

    /// The corners of what looks like a code.
    pub(super) fn outline(&self) -> Vec<[f32; 2]> {
        self.code.as_ref().map(|code| code.corners.clone()).unwrap_or_default()
    }

    /// Light against dark, from 0 to 255.
    pub(super) fn contrast(&self) -> u8 {
        self.light.abs_diff(self.dark)
    }
}
