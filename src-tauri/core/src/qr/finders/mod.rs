//! The three squares that tell a QR code: where they stand, and which three belong together.
//! Reads no module of a code.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places are small, and bounded by the picture first"
)]

mod faint;
mod threes;
mod triple;

use rxing::common::BitMatrix;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets};

use super::{Luma, guard::guarded};
use crate::limits;
pub(super) use triple::{Finder, Triple, distance};

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
