//! Squares too small, blurred or slanted for runs of black and white: each is looked for as a
//! whole, by how well dark and light fit it. Puts no squares together.

use super::super::Luma;
use super::triple::Finder;
use crate::limits;

/// The widths of a module that are looked for, in pixels; wider ones in a smaller picture.
const WIDTHS: [f32; 4] = [2.1, 2.8, 3.6, 4.7];
/// The turns that a square is tried with at first, in halves of a full one, and how much shorter
/// or longer its axes are where it is seen at a slant.
const TURNS: [f32; 4] = [0.0, 0.125, 0.25, 0.375];
const SHARES: [[f32; 2]; 2] = [[0.72, 1.05], [1.05, 0.72]];
/// How much darker than its surroundings the heart of a square is at least, from 0 to 255.
const SHALLOWEST: f32 = 34.0;
/// How well a square must fit at first and in the end, from 0 to 128.
const FIRST_FIT: f32 = 14.0;
const LAST_FIT: f32 = 26.0;

/// A square with its axes: one module to the right and one down, in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Square {
    /// x and y of the middle, of the one axis and of the other.
    free: [f32; 6],
    fit: f32,
}

impl Square {
    pub(super) fn centre(&self) -> [f32; 2] {
        [self.free[0], self.free[1]]
    }

    pub(super) fn axes(&self) -> [[f32; 2]; 2] {
        [[self.free[2], self.free[3]], [self.free[4], self.free[5]]]
    }

    pub(super) fn fit(&self) -> f32 {
        self.fit
    }

    pub(super) fn finder(&self) -> Finder {
        let [a, b] = self.axes();
        let size = 7.0 * (a[0] * b[1] - a[1] * b[0]).abs().sqrt();
        Finder { centre: self.centre(), size }
    }
}

/// The best fitting squares of a picture whose light is evened out.
pub(super) fn squares(levelled: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Square> {
    let sums = Sums::of(levelled);
    let mut first: Vec<Square> = Vec::new();
    for width in WIDTHS {
        if give_up() {
            return Vec::new();
        }
        first.extend(
            blobs(&sums, width).into_iter().filter_map(|[x, y]| tried(levelled, x, y, width)),
        );
    }
    first.sort_by(|a, b| b.fit.total_cmp(&a.fit));
    let mut squares: Vec<Square> = Vec::new();
    for square in first.into_iter().take(limits::FINDERS) {
        let beside = |other: &Square| {
            let [x, y] = [0, 1].map(|n| other.free[n] - square.free[n]);
            x.hypot(y) < other.finder().size / 3.0
        };
        if squares.len() < limits::SQUARES && !squares.iter().any(beside) {
            squares.push(square);
        }
    }
    let refined = squares.into_iter().map(|square| refined(levelled, square));
    let mut squares: Vec<Square> = refined.filter(|square| square.fit >= LAST_FIT).collect();
    squares.sort_by(|a, b| b.fit.total_cmp(&a.fit));
    squares
}

/// Where something dark and as wide as the heart of a square lies within something lighter.
fn blobs(sums: &Sums, width: f32) -> Vec<[f32; 2]> {
    let (inner, outer) = ((width * 1.3).round() as usize, (width * 2.3).round() as usize);
    let step = 2;
    let columns = sums.width.saturating_sub(2 * outer) / step;
    let rows = sums.height.saturating_sub(2 * outer) / step;
    let mut depths = vec![0.0f32; columns * rows];
    for row in 0..rows {
        for column in 0..columns {
            let (x, y) = (column * step + outer, row * step + outer);
            let heart = sums.within(x, y, inner);
            let all = sums.within(x, y, outer);
            let [heart_area, all_area] =
                [inner, outer].map(|reach| ((2 * reach + 1).pow(2)) as f32);
            let around = (all - heart) / (all_area - heart_area);
            depths[row * columns + column] = around - heart / heart_area;
        }
    }
    let near = (width / 2.0).round() as usize;
    let mut blobs = Vec::new();
    for row in near..rows.saturating_sub(near) {
        for column in near..columns.saturating_sub(near) {
            let depth = depths[row * columns + column];
            let deepest = depth > SHALLOWEST
                && (row - near..=row + near).all(|y| {
                    let line = &depths[y * columns + column - near..=y * columns + column + near];
                    line.iter().all(|other| *other <= depth)
                });
            if deepest {
                blobs.push([column, row].map(|n| (n * step + outer) as f32 + 0.5));
            }
        }
    }
    blobs
}

/// The best of the first turns and shares at a place.
fn tried(levelled: &Luma, x: f32, y: f32, width: f32) -> Option<Square> {
    let turned = |turn: f32, [across, down]: [f32; 2]| {
        let (sine, cosine) = (turn * std::f32::consts::PI).sin_cos();
        let (a, b) = (across * width, down * width);
        let free = [x, y, cosine * a, sine * a, -sine * b, cosine * b];
        Square { free, fit: fit(levelled, &free, false) }
    };
    let best = |tries: &mut dyn Iterator<Item = Square>| {
        tries.max_by(|a, b| a.fit.total_cmp(&b.fit)).filter(|square| square.fit >= FIRST_FIT / 2.0)
    };
    let straight = best(&mut TURNS.iter().map(|turn| turned(*turn, [1.0, 1.0])))?;
    let slanted = TURNS.iter().flat_map(|turn| SHARES.map(|shares| turned(*turn, shares)));
    best(&mut slanted.chain([straight])).filter(|square| square.fit >= FIRST_FIT)
}

/// Climbs to where the square fits best.
fn refined(levelled: &Luma, mut square: Square) -> Square {
    square.fit = fit(levelled, &square.free, true);
    let module = square.finder().size / 7.0;
    let mut step = 0.6;
    while step > 0.05 {
        let mut gained = false;
        for which in 0..6 {
            let size = module * step * if which < 2 { 1.0 } else { 0.25 };
            for change in [size, -size] {
                let mut free = square.free;
                free[which] += change;
                let fit = fit(levelled, &free, true);
                if fit > square.fit {
                    square = Square { free, fit };
                    gained = true;
                    break;
                }
            }
        }
        if !gained {
            step /= 2.0;
        }
    }
    square
}

/// How much darker the dark and lighter the light modules of a square are than grey, from -128 to
/// 128. Each ring counts alike; the light one around the square half, for it may be missing.
fn fit(levelled: &Luma, free: &[f32; 6], exactly: bool) -> f32 {
    let mut rings = [0.0f32; 5];
    for v in -4..=4i32 {
        for u in -4..=4i32 {
            let (across, down) = (u as f32, v as f32);
            let x = free[0] + free[2] * across + free[4] * down;
            let y = free[1] + free[3] * across + free[5] * down;
            let level = if exactly { levelled.between([x, y]) } else { levelled.nearest([x, y]) };
            rings[u.abs().max(v.abs()) as usize] += level - 128.0;
        }
    }
    let [heart, inner, light, dark, outside] = rings;
    (light / 16.0 - (heart + inner) / 9.0 - dark / 24.0 + outside / 64.0) / 3.5
}

/// Sums of all pixels above and left of each point.
struct Sums {
    width: usize,
    height: usize,
    sums: Vec<u32>,
}

impl Sums {
    fn of(luma: &Luma) -> Self {
        let stride = luma.width() + 1;
        let mut sums = vec![0u32; stride];
        sums.reserve(stride * luma.height());
        for (y, row) in luma.pixels().chunks_exact(luma.width()).enumerate() {
            let mut sum = 0u32;
            sums.push(0);
            for (x, pixel) in row.iter().enumerate() {
                sum = sum.wrapping_add(u32::from(*pixel));
                sums.push(sums[y * stride + x + 1].wrapping_add(sum));
            }
        }
        Self { width: luma.width(), height: luma.height(), sums }
    }

    /// The sum of all pixels up to `reach` from one, which lies at least as far inside.
    fn within(&self, x: usize, y: usize, reach: usize) -> f32 {
        let stride = self.width + 1;
        let (above, below) = ((y - reach) * stride, (y + reach + 1) * stride);
        let (left, right) = (x - reach, x + reach + 1);
        let [a, b, c, d] =
            [below + right, below + left, above + right, above + left].map(|n| self.sums[n]);
        a.wrapping_sub(b).wrapping_sub(c).wrapping_add(d) as f32
    }
}
