//! What is tried on a picture that shows no code as it is: other sizes, evened-out light. One
//! entry of the list is one try, cheap ones first.

use super::Luma;
use crate::limits;

/// A changed picture, and how many times as large the unchanged one is.
pub(super) struct Changed {
    pub(super) luma: Luma,
    pub(super) factor: f32,
}

/// A try: what it makes of a picture, or nothing where it makes no sense for it.
pub(super) type Stage = fn(&Luma) -> Option<Changed>;

/// All tries, in order.
pub(super) const STAGES: [Stage; 4] = [half, double, even, double_and_even];

/// Half the size: takes away noise, moiré and needless sharpness.
fn half(luma: &Luma) -> Option<Changed> {
    let smallest = luma.width().min(luma.height());
    (smallest >= 200).then(|| Changed { luma: luma.shrunk::<2>(), factor: 2.0 })
}

/// Double the size: modules of one or two pixels become wide enough to be told apart.
fn double(luma: &Luma) -> Option<Changed> {
    let few = luma.pixels().len() <= limits::DOUBLED_PIXELS;
    few.then(|| Changed { luma: luma.doubled(), factor: 0.5 })
}

/// Even light: shadows, glare, faint print.
fn even(luma: &Luma) -> Option<Changed> {
    Some(Changed { luma: luma.levelled(reach(luma)), factor: 1.0 })
}

fn double_and_even(luma: &Luma) -> Option<Changed> {
    double(luma)
        .map(|Changed { luma, factor }| Changed { luma: luma.levelled(reach(&luma)), factor })
}

/// The neighbourhood that light is evened out in: wide enough to hold a finder pattern of a
/// code that fills a fair part of the picture.
fn reach(luma: &Luma) -> usize {
    (luma.width().min(luma.height()) / 24).clamp(8, 64)
}
