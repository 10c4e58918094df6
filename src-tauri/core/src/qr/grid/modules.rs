//! How dark each module of a code is, judged with its neighbours in mind: a lens spreads the light
//! of one module over those beside it, and the fixed modules tell by how much. Finds no code.

use zeroize::Zeroize;

use super::super::Luma;
use super::layout::Layout;
use super::pose::Pose;

/// Judgements of all modules of a code: above zero is light, and the farther from zero the surer.
/// One is the usual distance.
#[derive(Clone)]
pub(in crate::qr) struct Modules {
    /// Modules along a side.
    pub(super) side: usize,
    /// The judgements, row by row.
    pub(super) light: Vec<f32>,
}

impl Drop for Modules {
    fn drop(&mut self) {
        self.light.zeroize();
    }
}

/// How far around a module its local brightness is measured, in modules.
const AROUND: usize = 5;
/// How many times the judgements teach the next round.
const ROUNDS: usize = 3;

impl Modules {
    /// The modules at a place in a picture.
    pub(super) fn sampled(luma: &Luma, pose: &Pose) -> Self {
        let side = pose.side;
        let projection = pose.projection();
        let mut raw = Vec::with_capacity(side * side);
        for n in 0..side * side {
            let (u, v) = ((n % side) as f32 + 0.5, (n / side) as f32 + 0.5);
            let taps = [[0.0, 0.0], [-0.2, -0.2], [0.2, -0.2], [-0.2, 0.2], [0.2, 0.2]];
            let tap = |[x, y]: [f32; 2]| luma.between(projection.place([u + x, v + y]));
            raw.push(taps.map(tap).iter().sum::<f32>() / 5.0);
        }
        Self { side, light: judged(&raw, side) }
    }

    /// How alike two judgements of codes are, from -1 to 1; frames of one code are above 0.5.
    pub(in crate::qr) fn likeness(&self, other: &Self) -> f32 {
        if self.side != other.side {
            return -1.0;
        }
        let pairs = || {
            self.light
                .iter()
                .zip(&other.light)
                .map(|(a, b)| (a.clamp(-1.0, 1.0), b.clamp(-1.0, 1.0)))
        };
        let both: f32 = pairs().map(|(a, b)| a * b).sum();
        let [one, two] = pairs().fold([0.0f32; 2], |[p, q], (a, b)| [p + a * a, q + b * b]);
        both / (one * two).sqrt().max(1e-6)
    }

    /// The sum of several judgements of one code.
    pub(in crate::qr) fn joined<'a>(
        all: impl IntoIterator<Item = (&'a Self, f32)>,
    ) -> Option<Self> {
        let mut all = all.into_iter();
        let (first, weight) = all.next()?;
        let mut light: Vec<f32> =
            first.light.iter().map(|one| one.clamp(-2.0, 2.0) * weight).collect();
        for (next, weight) in all {
            for (sum, one) in light.iter_mut().zip(&next.light) {
                *sum += one.clamp(-2.0, 2.0) * weight;
            }
        }
        Some(Self { side: first.side, light })
    }
}

/// Brightness into judgements.
fn judged(raw: &[f32], side: usize) -> Vec<f32> {
    let layout = Layout::of((side - 17) / 4);
    let mut wanted = vec![0.0; raw.len()];
    for fixed in &layout.fixed {
        let [x, y] = fixed.place.map(usize::from);
        wanted[y * side + x] = if fixed.dark { -1.0 } else { 1.0 };
    }
    let known = wanted.clone();
    let mut even = evened(raw, side, None);
    let mut judged = equalised::<1, 10>(&even, &wanted, side);
    for _ in 0..ROUNDS {
        for ((wanted, known), judged) in wanted.iter_mut().zip(&known).zip(&judged) {
            *wanted = if *known == 0.0 { judged.signum() } else { *known };
        }
        even = evened(raw, side, Some(&wanted));
        judged = equalised::<2, 26>(&even, &wanted, side);
    }
    judged
}

/// Brightness against its neighbourhood: -1 is dark and 1 is light there. Where the colours are
/// known already, their own means count, so that a patch of one colour shifts nothing.
fn evened(raw: &[f32], side: usize, colours: Option<&[f32]>) -> Vec<f32> {
    let light = Sums::of(raw, side, |n| colours.is_none_or(|colours| colours[n] > 0.0));
    let dark = Sums::of(raw, side, |n| colours.is_none_or(|colours| colours[n] < 0.0));
    let even = |n: usize| {
        let (x, y) = (n % side, n / side);
        let [light_count, light_mean, light_spread] = light.around(x, y);
        let [dark_count, dark_mean, _] = dark.around(x, y);
        let (middle, half) = match colours {
            Some(_) if light_count >= 4.0 && dark_count >= 4.0 => {
                ((light_mean + dark_mean) / 2.0, (light_mean - dark_mean) / 2.0)
            }
            _ => (light_mean, light_spread),
        };
        ((raw[n] - middle) / half.max(2.0)).clamp(-3.0, 3.0)
    };
    (0..raw.len()).map(even).collect()
}

/// Sums of counts, values and squares over all modules above and left of each point.
struct Sums {
    side: usize,
    sums: Vec<[f64; 3]>,
}

impl Sums {
    fn of(raw: &[f32], side: usize, counts: impl Fn(usize) -> bool) -> Self {
        let stride = side + 1;
        let mut sums = vec![[0.0; 3]; stride * stride];
        for y in 0..side {
            for x in 0..side {
                let value = f64::from(raw[y * side + x]);
                let own = if counts(y * side + x) { [1.0, value, value * value] } else { [0.0; 3] };
                let at = |x: usize, y: usize| sums[y * stride + x];
                let (left, above, both) = (at(x, y + 1), at(x + 1, y), at(x, y));
                let sum = [0, 1, 2].map(|n| own[n] + left[n] + above[n] - both[n]);
                sums[(y + 1) * stride + x + 1] = sum;
            }
        }
        Self { side, sums }
    }

    /// Count, mean and spread around a module.
    fn around(&self, x: usize, y: usize) -> [f32; 3] {
        let (left, top) = (x.saturating_sub(AROUND), y.saturating_sub(AROUND));
        let (right, bottom) = ((x + AROUND + 1).min(self.side), (y + AROUND + 1).min(self.side));
        let at = |x: usize, y: usize| self.sums[y * (self.side + 1) + x];
        let [count, sum, square] = [0, 1, 2].map(|n| {
            at(right, bottom)[n] - at(left, bottom)[n] - at(right, top)[n] + at(left, top)[n]
        });
        let mean = sum / count.max(1.0);
        let spread = (square / count.max(1.0) - mean * mean).max(0.0).sqrt();
        [count as f32, mean as f32, spread as f32]
    }
}

/// Each module as a weighted sum of itself and its neighbours up to `REACH` away, with the
/// weights that come nearest to what is wanted (least squares). `COUNT` is their number and one
/// more, for a shift of the whole.
fn equalised<const REACH: usize, const COUNT: usize>(
    even: &[f32],
    wanted: &[f32],
    side: usize,
) -> Vec<f32> {
    let wide = side + 2 * REACH;
    // Around the code is its quiet zone, or something that is better taken for it.
    let mut padded = vec![1.0f32; wide * wide];
    for (y, row) in even.chunks_exact(side).enumerate() {
        padded[(y + REACH) * wide + REACH..][..side].copy_from_slice(row);
    }
    let window = |n: usize| {
        let start = n / side * wide + n % side;
        let mut values = [1.0f32; COUNT];
        let span = 2 * REACH + 1;
        for row in 0..span {
            values[row * span..][..span].copy_from_slice(&padded[start + row * wide..][..span]);
        }
        values
    };
    let mut equations = [[0.0f32; COUNT]; COUNT];
    let mut right = [0.0f32; COUNT];
    for (n, wanted) in wanted.iter().enumerate().filter(|(_, wanted)| **wanted != 0.0) {
        let values = window(n);
        for (row, value) in values.iter().enumerate() {
            right[row] += value * wanted;
            for (cell, other) in equations[row].iter_mut().zip(&values) {
                *cell += value * other;
            }
        }
    }
    // A little pull towards taking each module as it is keeps few equations from running wild.
    let pull = 0.02 * wanted.iter().filter(|wanted| **wanted != 0.0).count() as f32;
    for (n, row) in equations.iter_mut().enumerate() {
        row[n] += pull;
    }
    right[(COUNT - 1) / 2] += pull;
    let weights = solved(equations, right);
    (0..side * side).map(|n| window(n).iter().zip(&weights).map(|(v, w)| v * w).sum()).collect()
}

/// Solves linear equations with a symmetric positive matrix by elimination.
fn solved<const COUNT: usize>(
    mut equations: [[f32; COUNT]; COUNT],
    mut right: [f32; COUNT],
) -> [f32; COUNT] {
    for pivot in 0..COUNT {
        let scale = 1.0 / equations[pivot][pivot].max(1e-9);
        for row in pivot + 1..COUNT {
            let factor = equations[row][pivot] * scale;
            let above = equations[pivot];
            for (cell, above) in equations[row].iter_mut().zip(&above).skip(pivot) {
                *cell -= factor * above;
            }
            right[row] -= factor * right[pivot];
        }
    }
    for pivot in (0..COUNT).rev() {
        let known: f32 = (pivot + 1..COUNT).map(|n| equations[pivot][n] * right[n]).sum();
        right[pivot] = (right[pivot] - known) / equations[pivot][pivot].max(1e-9);
    }
    right
}
