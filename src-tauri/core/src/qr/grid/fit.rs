//! Pulls a grid straight: which version, which slant, where exactly. Judges a place by the fixed
//! modules alone and reads no data.

use super::super::Luma;
use super::super::finders::Triple;
use super::layout::{Fixed, Layout};
use super::pose::Pose;

/// The mean by which fixed modules must differ from grey, from 0 to 128, for a place to be
/// believed.
const LEAST_FIT: f32 = 14.0;
/// The same for the timing lines alone, before the grid is pulled straight.
const LEAST_TIMING: f32 = 9.0;
/// The most relative difference in distance that is searched for, beyond what the squares say.
const SLANT: f32 = 0.24;

/// The best place for a code with these squares, and how well it fits.
pub(super) fn fit(levelled: &Luma, triple: &Triple) -> Option<(Pose, f32)> {
    let mut starts = starts(levelled, triple);
    starts.sort_by(|a, b| b.1.total_cmp(&a.1));
    starts.truncate(2);
    let least = starts.first().map_or(0.0, |(_, best)| best * 0.7).max(LEAST_TIMING);
    starts.retain(|(_, score)| *score >= least);
    let refined = starts.into_iter().map(|(pose, _)| refined(levelled, pose, &FLAT));
    let best = refined.max_by(|a, b| a.1.total_cmp(&b.1))?;
    (best.1 >= LEAST_FIT && best.0.projection().place([3.5, 3.5])[0].is_finite()).then_some(best)
}

/// A place for each version that may be meant, by the timing lines.
fn starts(levelled: &Luma, triple: &Triple) -> Vec<(Pose, f32)> {
    let modules = triple.modules();
    let spread = 1.5 + modules / 40.0;
    let guess = (modules - 17.0) / 4.0;
    let least = (guess - spread).round().clamp(1.0, 40.0) as usize;
    let most = (guess + spread).round().clamp(1.0, 40.0) as usize;
    (least..=most).map(|version| start(levelled, triple, version)).collect()
}

/// The slant that makes the timing lines of a version fit best. The upper line depends on one of
/// its numbers alone, and the left line on the other.
fn start(levelled: &Luma, triple: &Triple, version: usize) -> (Pose, f32) {
    let side = version * 4 + 17;
    let size = [levelled.width(), levelled.height()];
    // The area of a square shrinks with the third power of its distance.
    let away = |size: f32| size.max(1.0).powf(-2.0 / 3.0);
    let nearest = away(triple.corner.size);
    let slant = [triple.beside.size, triple.below.size]
        .map(|size| (away(size) / nearest - 1.0).clamp(-0.5, 0.7));
    let mut best = (Pose::of(triple, side, slant, size), f32::MIN);
    let steps = ((SLANT * side as f32) as i32).max(4);
    for _ in 0..2 {
        let mut total = 0.0;
        for which in [0, 1] {
            let line: Vec<Fixed> = timing(side, which == 1);
            let middle = slant[which];
            let tries = (-steps..=steps).map(|step| {
                let mut pose = best.0.clone();
                pose.free[6 + which] = middle + SLANT * step as f32 / steps as f32;
                let score = score(levelled, &pose, &line);
                (pose, score)
            });
            if let Some((pose, score)) = tries.max_by(|a, b| a.1.total_cmp(&b.1)) {
                best.0 = pose;
                total += score / 2.0;
            }
        }
        best.1 = total;
    }
    best
}

fn timing(side: usize, upright: bool) -> Vec<Fixed> {
    let place = |n: usize| if upright { [6, n as u8] } else { [n as u8, 6] };
    (7..side - 7).map(|n| Fixed { place: place(n), dark: n % 2 == 0 }).collect()
}

/// The same place with paper that is not flat, and how well it fits then.
pub(super) fn bent(levelled: &Luma, pose: &Pose) -> (Pose, f32) {
    refined(levelled, pose.clone(), &BENT)
}

/// The free numbers of a place on flat paper, in the order in which they are tried, and all.
const FLAT: [usize; 9] = [6, 7, 8, 0, 1, 2, 3, 4, 5];
const BENT: [usize; 13] = [9, 10, 11, 12, 6, 7, 8, 0, 1, 2, 3, 4, 5];

/// Climbs to the place where all fixed modules fit best, one number after the other, with ever
/// smaller steps.
fn refined(levelled: &Luma, mut pose: Pose, free: &[usize]) -> (Pose, f32) {
    let layout = Layout::of((pose.side - 17) / 4);
    let mut best = score(levelled, &pose, &layout.fixed);
    let module = {
        let [x0, y0, x1, y1, ..] = pose.free;
        (x1 - x0).hypot(y1 - y0) / (pose.side as f32 - 7.0)
    };
    let mut step = 1.0;
    while step > 0.06 {
        let mut gained = false;
        for which in free.iter().copied() {
            let size = match which {
                0..=5 => module * step * 0.7,
                6 | 7 => 2.0 * step / pose.side as f32,
                8 => 0.03 * step,
                _ => module * step * 3.0,
            };
            for change in [size, -size] {
                let mut moved = pose.clone();
                moved.free[which] += change;
                let score = score(levelled, &moved, &layout.fixed);
                if score > best {
                    (pose, best, gained) = (moved, score, true);
                    break;
                }
            }
        }
        if !gained {
            step /= 2.0;
        }
    }
    (pose, best)
}

/// How much darker the dark ones and lighter the light ones of these modules are than grey, in
/// the mean; from -128 to 128.
fn score(levelled: &Luma, pose: &Pose, fixed: &[Fixed]) -> f32 {
    let projection = pose.projection();
    let sum: f32 = fixed
        .iter()
        .map(|Fixed { place: [x, y], dark }| {
            let place = projection.place([f32::from(*x) + 0.5, f32::from(*y) + 0.5]);
            let level = levelled.between(place) - 128.0;
            if *dark { -level } else { level }
        })
        .sum();
    sum / fixed.len().max(1) as f32
}
