//! Made screens: windows, lines of text and pictures, with and without QR codes. Reads no code.

use keepstep_core::qr::Luma;
use qrcode::EcLevel;

use super::{Ground, Modules, Random, modules, text};

/// A screen full of windows, lines of text and pictures, without a code.
pub fn screen(random: &mut Random, width: usize, height: usize) -> Luma {
    let ground = Ground(random.next());
    let level = |n: usize| ground.at((n % width) as f32, (n / width) as f32) as u8;
    let mut canvas = Canvas { width, height, pixels: (0..width * height).map(level).collect() };
    for _ in 0..6 {
        let (w, h) = (width / 4 + random.below(width / 3), height / 4 + random.below(height / 3));
        let (x, y) = (random.below(width - w), random.below(height - h));
        let light = if random.chance(0.5) { 245 } else { 30 };
        canvas.fill([x, y, w, h], light);
        canvas.fill([x, y, w, 24], 120);
        match random.below(4) {
            0 => canvas.checks(random, [x + 20, y + 40, w / 2, h / 2]),
            1 => canvas.rings([x + 30, y + 40, h / 3, h / 3]),
            _ => canvas.words(random, [x + 10, y + 34, w - 20, h - 40], 255 - light),
        }
    }
    Luma::new(width, height, canvas.pixels).unwrap()
}

/// The same with so many codes on it, and what they say.
pub fn screen_with(
    random: &mut Random,
    width: usize,
    height: usize,
    codes: usize,
) -> (Luma, Vec<String>) {
    let pixels = screen(random, width, height).into_pixels();
    let mut canvas = Canvas { width, height, pixels };
    let (mut texts, mut taken) = (Vec::new(), Vec::<[usize; 3]>::new());
    while texts.len() < codes {
        let long = random.chance(0.15);
        let text = text(random, long);
        let modules = modules(&text, EcLevel::M);
        let size = 2 + random.below(4);
        let side = (modules.side + 8) * size;
        if side >= height {
            continue;
        }
        let (x, y) = (random.below(width - side), random.below(height - side));
        let free = |[left, top, length]: &[usize; 3]| {
            x + side <= *left || left + length <= x || y + side <= *top || top + length <= y
        };
        if taken.iter().all(free) {
            taken.push([x, y, side]);
            canvas.code(&modules, [x, y], size, random.chance(0.25));
            texts.push(text);
        }
    }
    (Luma::new(width, height, canvas.pixels).unwrap(), texts)
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    fn fill(&mut self, [x, y, w, h]: [usize; 4], level: u8) {
        let (right, bottom) = ((x + w).min(self.width), (y + h).min(self.height));
        for y in y..bottom {
            self.pixels[y * self.width + x.min(right)..y * self.width + right].fill(level);
        }
    }

    /// Squares like those of a code, with nothing between them.
    fn checks(&mut self, random: &mut Random, [x, y, w, h]: [usize; 4]) {
        for v in 0..h / 8 {
            for u in 0..w / 8 {
                let level = if random.chance(0.5) { 255 } else { 0 };
                self.fill([x + u * 8, y + v * 8, 8, 8], level);
            }
        }
    }

    /// Squares within squares, as a finder has them.
    fn rings(&mut self, [x, y, w, _]: [usize; 4]) {
        let module = (w / 9).max(1);
        for (ring, level) in [255, 0, 255, 0].into_iter().enumerate() {
            let inside = ring * module;
            let side = (9 - 2 * ring) * module;
            self.fill([x + inside, y + inside, side, side], level);
        }
    }

    /// Strokes as of letters, in lines.
    fn words(&mut self, random: &mut Random, [x, y, w, h]: [usize; 4], level: u8) {
        for line in 0..h / 22 {
            let mut place = x;
            while place + 12 < x + w {
                let stroke = [place, y + line * 22 + random.below(5), 2, 6 + random.below(9)];
                self.fill(stroke, level);
                self.fill(
                    [place, y + line * 22 + 5 + random.below(8), 3 + random.below(6), 2],
                    level,
                );
                place += 5 + random.below(9);
            }
        }
    }

    fn code(&mut self, modules: &Modules, [x, y]: [usize; 2], size: usize, inverted: bool) {
        let [dark, light] = if inverted { [240, 20] } else { [10, 250] };
        let side = (modules.side + 8) * size;
        self.fill([x, y, side, side], light);
        for (n, _) in modules.dark.iter().enumerate().filter(|(_, dark)| **dark) {
            let (u, v) = (n % modules.side + 4, n / modules.side + 4);
            self.fill([x + u * size, y + v * size, size, size], dark);
        }
    }
}
