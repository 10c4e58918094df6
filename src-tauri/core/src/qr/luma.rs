//! A picture in grey, and the few changes to it that help a decoder. Never reads a file format
//! and never looks for codes.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "means of pixels fit a pixel, and places are clamped to the picture first"
)]

use std::fmt;

/// A grey picture: one byte a pixel, row by row, 0 is black.
///
/// Invariant: there are exactly width times height pixels, and neither side is zero. A picture
/// of a code is as good as its secret, so `Debug` shows the size alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Luma {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Luma {
    /// A picture of these pixels, if there are as many as its sides ask for and not none.
    pub fn new(width: usize, height: usize, pixels: Vec<u8>) -> Option<Self> {
        let fits = !pixels.is_empty() && width.checked_mul(height) == Some(pixels.len());
        fits.then_some(Self { width, height, pixels })
    }

    /// Pixels in a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// All pixels, row by row.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// All pixels, taken out.
    pub fn into_pixels(self) -> Vec<u8> {
        self.pixels
    }

    /// Every pixel black below `level`, white from it on.
    pub fn cut(&self, level: u8) -> Self {
        let parted = |pixel: &u8| if *pixel < level { 0 } else { 255 };
        Self { pixels: self.pixels.iter().map(parted).collect(), ..*self }
    }

    /// The negative, for decoders that know dark codes on light ground only.
    pub fn inverted(&self) -> Self {
        let pixels = self.pixels.iter().map(|pixel| 255 - pixel).collect();
        Self { pixels, ..*self }
    }

    /// An `N`th as wide and high, each pixel the mean of a square; itself where a side is
    /// shorter than `N`. `N` is at most 16, so that a sum of 256 pixels fits.
    pub fn shrunk<const N: usize>(&self) -> Self {
        let (width, height) = (self.width / N, self.height / N);
        if width == 0 || height == 0 {
            return self.clone();
        }
        let mut pixels = Vec::with_capacity(width * height);
        let mut sums = vec![0u16; width];
        for rows in self.pixels.chunks_exact(self.width * N) {
            sums.fill(0);
            for row in rows.chunks_exact(self.width) {
                for (sum, group) in sums.iter_mut().zip(row.chunks_exact(N)) {
                    *sum += group.iter().copied().map(u16::from).sum::<u16>();
                }
            }
            pixels.extend(sums.iter().map(|sum| (usize::from(*sum) / (N * N)) as u8));
        }
        Self { width, height, pixels }
    }

    /// Twice as wide and high, with the steps between pixels made smooth.
    pub fn doubled(&self) -> Self {
        let (width, height) = (self.width * 2, self.height * 2);
        let mut wide = Vec::with_capacity(width * self.height);
        for row in self.pixels.chunks_exact(self.width) {
            let mixed = (0..width).map(|x| mix(row[x / 2], row[beside(x, self.width)]));
            wide.extend(mixed);
        }
        let mut pixels = Vec::with_capacity(width * height);
        let row = |y: usize| &wide[y * width..(y + 1) * width];
        for y in 0..height {
            let pairs = row(y / 2).iter().zip(row(beside(y, self.height)));
            pixels.extend(pairs.map(|(near, far)| mix(*near, *far)));
        }
        Self { width, height, pixels }
    }

    /// The picture with white added to the right and below, up to this size.
    pub fn padded(&self, width: usize, height: usize) -> Self {
        let (width, height) = (width.max(self.width), height.max(self.height));
        let mut pixels = Vec::with_capacity(width * height);
        for row in self.pixels.chunks_exact(self.width) {
            pixels.extend_from_slice(row);
            pixels.resize(pixels.len() + width - self.width, 255);
        }
        pixels.resize(width * height, 255);
        Self { width, height, pixels }
    }

    /// The picture with shadows, glare and faint print evened out: every pixel is set against
    /// mean and spread of its neighbourhood of `reach` pixels to each side, at most 128.
    pub fn levelled(&self, reach: usize) -> Self {
        let reach = reach.min(128);
        let sums = Sums::of(self);
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for (y, row) in self.pixels.chunks_exact(self.width).enumerate() {
            let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(self.height));
            for (x, pixel) in row.iter().enumerate() {
                let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width));
                let (mean, spread) = sums.mean_and_spread(left, top, right, bottom);
                // A flat neighbourhood is noise: below a spread of 6 it is not blown up further.
                let level = 128.0 + (f32::from(*pixel) - mean) * 64.0 / spread.max(6.0);
                pixels.push(level.clamp(0.0, 255.0) as u8);
            }
        }
        Self { pixels, ..*self }
    }

    /// Paints a quadrilateral (or any polygon) white, so that the code in it is not found twice.
    pub fn blank(&mut self, corners: &[[f32; 2]]) {
        for y in 0..self.height {
            let mut crossings = crossings(corners, y as f32 + 0.5);
            crossings.sort_by(f32::total_cmp);
            for span in crossings.chunks_exact(2) {
                let left = span[0].clamp(0.0, self.width as f32) as usize;
                let right = span[1].ceil().clamp(0.0, self.width as f32) as usize;
                if left < right {
                    self.pixels[y * self.width + left..y * self.width + right].fill(255);
                }
            }
        }
    }
}

impl fmt::Debug for Luma {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Luma({} × {})", self.width, self.height)
    }
}

/// A part of a picture; right and bottom are just outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: usize,
    pub(super) top: usize,
    pub(super) right: usize,
    pub(super) bottom: usize,
}

impl Area {
    /// The smallest area that holds these points, as far as the picture reaches.
    pub(super) fn around(points: &[[f32; 2]], width: usize, height: usize) -> Self {
        let least = |axis: usize| points.iter().map(|p| p[axis]).fold(f32::MAX, f32::min);
        let most = |axis: usize| points.iter().map(|p| p[axis]).fold(0.0, f32::max);
        let [left, top] = [least(0).max(0.0) as usize, least(1).max(0.0) as usize];
        let (left, top) = (left.min(width - 1), top.min(height - 1));
        let right = (most(0).ceil() as usize).clamp(left + 1, width);
        let bottom = (most(1).ceil() as usize).clamp(top + 1, height);
        Self { left, top, right, bottom }
    }
}

impl Luma {
    /// A part of the picture.
    pub(super) fn part(&self, area: Area) -> Self {
        let pixels = self.rows(area).flatten().copied().collect();
        Self { width: area.right - area.left, height: area.bottom - area.top, pixels }
    }

    /// The rows of a part of the picture.
    pub(super) fn rows(&self, area: Area) -> impl Iterator<Item = &[u8]> {
        let rows = self.pixels.chunks_exact(self.width);
        let rows = rows.skip(area.top).take(area.bottom - area.top);
        rows.map(move |row| &row[area.left..area.right])
    }

    /// The brightness at a place between pixels; 0.5 is the middle of the first one. What lies
    /// outside is as the nearest pixel inside.
    pub(super) fn between(&self, [x, y]: [f32; 2]) -> f32 {
        let within = |place: f32, length: usize| {
            let place = (place - 0.5).clamp(0.0, (length - 1) as f32);
            let near = (place as usize).min(length.saturating_sub(2));
            (near, (near + 1).min(length - 1), place - near as f32)
        };
        let (left, right, u) = within(x, self.width);
        let (top, bottom, v) = within(y, self.height);
        let at = |x: usize, y: usize| f32::from(self.pixels[y * self.width + x]);
        let above = at(left, top) + (at(right, top) - at(left, top)) * u;
        let below = at(left, bottom) + (at(right, bottom) - at(left, bottom)) * u;
        above + (below - above) * v
    }

    /// The brightness of the pixel at a place, or of the nearest one inside.
    pub(super) fn nearest(&self, [x, y]: [f32; 2]) -> f32 {
        let x = (x.max(0.0) as usize).min(self.width - 1);
        let y = (y.max(0.0) as usize).min(self.height - 1);
        f32::from(self.pixels[y * self.width + x])
    }

    /// The brightness that these shares of a part's pixels stay below, 0.5 for the median.
    pub(super) fn levels_at<const N: usize>(&self, area: Area, shares: [f32; N]) -> [u8; N] {
        let mut counts = [0usize; 256];
        for pixel in self.rows(area).flatten() {
            counts[usize::from(*pixel)] += 1;
        }
        let all = (area.right - area.left) * (area.bottom - area.top);
        shares.map(|share| {
            let wanted = (all as f32 * share) as usize;
            let mut below = 0;
            let level = counts.iter().position(|count| {
                below += count;
                below > wanted
            });
            level.unwrap_or(255) as u8
        })
    }

    /// The steep steps of a part: the difference between neighbours that only a twentieth of
    /// all differences exceeds.
    pub(super) fn steepness(&self, area: Area) -> f32 {
        let mut counts = [0usize; 256];
        for row in self.rows(area) {
            for pair in row.windows(2) {
                counts[usize::from(pair[0].abs_diff(pair[1]))] += 1;
            }
        }
        let steep = counts.iter().sum::<usize>() / 20;
        let mut above = 0;
        let step = counts.iter().rposition(|count| {
            above += count;
            above > steep
        });
        step.unwrap_or(0) as f32
    }
}

/// The neighbour that half of a pixel leans on: the one before it for the first half, the one
/// after it for the second, itself at the edge.
fn beside(half: usize, length: usize) -> usize {
    if half.is_multiple_of(2) {
        (half / 2).saturating_sub(1)
    } else {
        (half / 2 + 1).min(length - 1)
    }
}

fn mix(near: u8, far: u8) -> u8 {
    ((u16::from(near) * 3 + u16::from(far) + 2) / 4) as u8
}

/// Where the edges of a polygon cross the line at height `y`.
fn crossings(corners: &[[f32; 2]], y: f32) -> Vec<f32> {
    let next = corners.iter().cycle().skip(1);
    corners
        .iter()
        .zip(next)
        .filter(|(a, b)| (a[1] <= y) != (b[1] <= y))
        .map(|(a, b)| a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
        .collect()
}

/// Sums of all pixels, and of their squares, above and left of each point: mean and spread of
/// any rectangle in four look-ups each.
///
/// Invariant: the sums wrap around, and a rectangle holds fewer than 66,000 pixels; so its own
/// sum, the difference of wrapped ones, is right all the same (66,000 · 255² < 2^32).
struct Sums {
    stride: usize,
    plain: Vec<u32>,
    squared: Vec<u32>,
}

impl Sums {
    fn of(luma: &Luma) -> Self {
        let stride = luma.width + 1;
        let mut plain = vec![0u32; stride];
        let mut squared = vec![0u32; stride];
        plain.reserve(stride * luma.height);
        squared.reserve(stride * luma.height);
        for (y, row) in luma.pixels.chunks_exact(luma.width).enumerate() {
            let (mut sum, mut square) = (0u32, 0u32);
            plain.push(0);
            squared.push(0);
            for (x, pixel) in row.iter().enumerate() {
                let above = y * stride + x + 1;
                sum = sum.wrapping_add(u32::from(*pixel));
                square = square.wrapping_add(u32::from(*pixel) * u32::from(*pixel));
                plain.push(plain[above].wrapping_add(sum));
                squared.push(squared[above].wrapping_add(square));
            }
        }
        Self { stride, plain, squared }
    }

    fn mean_and_spread(&self, left: usize, top: usize, right: usize, bottom: usize) -> (f32, f32) {
        let [above, below] = [top * self.stride, bottom * self.stride];
        let within = |sums: &[u32]| {
            sums[below + right]
                .wrapping_sub(sums[below + left])
                .wrapping_sub(sums[above + right])
                .wrapping_add(sums[above + left])
        };
        let count = ((right - left) * (bottom - top)) as f32;
        let mean = within(&self.plain) as f32 / count;
        let variance = within(&self.squared) as f32 / count - mean * mean;
        (mean, variance.max(0.0).sqrt())
    }
}
