//! What is tried on a picture that shows no code as it is: other sizes, evened-out light. One
//! entry of the list is one try, cheap ones first.

use super::Luma;
use crate::limits;

/// A changed picture, and how many times as large the unchanged one is.
pub(super) struct Changed {
    pub(super) luma: Luma,
    pub(super) factor: f32,
    /// Whether a quick look at it is enough.
    pub(super) at_a_glance: bool,
}

impl Changed {
    fn by(factor: f32, luma: Luma) -> Self {
        Self { luma, factor, at_a_glance: false }
    }
}

/// A try: what it makes of a picture, or nothing where it makes no sense for it.
pub(super) type Stage = fn(&Luma) -> Option<Changed>;

/// All tries, in order.
pub(super) const STAGES: [Stage; 8] =
    [half, double, cut::<16>, cut::<160>, cut::<96>, cut::<208>, even, double_and_even];

/// Half the size: takes away noise, moiré and needless sharpness.
fn half(luma: &Luma) -> Option<Changed> {
    let smallest = luma.width().min(luma.height());
    (smallest >= 200).then(|| Changed::by(2.0, luma.shrunk::<2>()))
}

/// Double the size: modules of one or two pixels become wide enough to be told apart.
fn double(luma: &Luma) -> Option<Changed> {
    let few = luma.pixels().len() <= limits::DOUBLED_PIXELS;
    few.then(|| Changed::by(0.5, luma.doubled()))
}

/// Black and white alone, parted at one level: pale codes, and codes without a margin on ground
/// that is nearly as dark as they are. What a program draws has the same colours all over.
fn cut<const LEVEL: u8>(luma: &Luma) -> Option<Changed> {
    Some(Changed { luma: luma.cut(LEVEL), factor: 1.0, at_a_glance: true })
}

/// Even light: shadows, glare, faint print.
fn even(luma: &Luma) -> Option<Changed> {
    Some(Changed::by(1.0, luma.levelled(reach(luma))))
}

fn double_and_even(luma: &Luma) -> Option<Changed> {
    double(luma)
        .map(|Changed { luma, factor, .. }| Changed::by(factor, luma.levelled(reach(&luma))))
}

/// The neighbourhood that light is evened out in: wide enough to hold a finder pattern of a
/// code that fills a fair part of the picture.
fn reach(luma: &Luma) -> usize {
    (luma.width().min(luma.height()) / 24).clamp(8, 64)
}
