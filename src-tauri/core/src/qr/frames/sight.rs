//! What stands before the camera: the likeliest three squares of a code, and how they look.
//! Reads no code and gives no advice.

use super::super::Luma;
use super::super::finders::{self, Finder, Triple};
use super::super::luma::Area;

/// What a frame shows of a code.
pub(super) struct Sight {
    /// The three squares, where they are seen.
    pub(super) triple: Option<Triple>,
    /// The largest square, where fewer than three are seen.
    pub(super) lone: Option<Finder>,
    /// How bright the dark and the light modules are, by the tenth and the ninetieth percentile
    /// of the code, or of the whole frame where none is seen.
    pub(super) dark: u8,
    pub(super) light: u8,
    /// The steepest steps from light to dark, as a share of the contrast: a sharp code has
    /// steps of 0.4 and more from one pixel to the next.
    pub(super) sharpness: f32,
}

impl Sight {
    /// Looks for a code, dark on light first.
    pub(super) fn of(frame: &Luma) -> Self {
        let reach = (frame.width().min(frame.height()) / 24).clamp(8, 40);
        let mut dark = finders::darker_than_around(frame, reach);
        let (mut finders, mut triples) = finders::search(frame.width(), frame.height(), &dark);
        if triples.is_empty() {
            dark.iter_mut().for_each(|dark| *dark = !*dark);
            let (light_finders, light_triples) =
                finders::search(frame.width(), frame.height(), &dark);
            finders.extend(light_finders);
            triples = light_triples;
        }
        let triple = triples.into_iter().min_by(|a, b| a.skew().total_cmp(&b.skew()));
        let lone = finders.into_iter().max_by(|a, b| a.size.total_cmp(&b.size));
        let area = triple.map_or(frame_area(frame), |triple| code_area(frame, &triple));
        let [dark, light] = frame.levels_at(area, [0.1, 0.9]);
        let sharpness = frame.steepness(area) / f32::from(light.abs_diff(dark).max(16));
        Self { triple, lone, dark, light, sharpness }
    }

    /// The corners of what looks like a code.
    pub(super) fn outline(&self) -> Vec<[f32; 2]> {
        self.triple.map(|triple| triple.outline()).unwrap_or_default()
    }

    /// Light against dark, from 0 to 255.
    pub(super) fn contrast(&self) -> u8 {
        self.light.abs_diff(self.dark)
    }
}

fn frame_area(frame: &Luma) -> Area {
    Area { left: 0, top: 0, right: frame.width(), bottom: frame.height() }
}

fn code_area(frame: &Luma, triple: &Triple) -> Area {
    Area::around(&triple.outline(), frame.width(), frame.height())
}
