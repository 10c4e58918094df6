//! Made pictures of QR codes, as a camera or a screen would show them, from a seed: slant, blur,
//! noise, moiré, low light, glare, and several frames of one scene with a trembling hand. Reads
//! no code.
#![allow(
    dead_code,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::unwrap_used,
    reason = "each test uses a part, numbers are small by design, and a test stops by panicking"
)]

#[path = "screens.rs"]
pub mod screens;

use keepstep_core::qr::Luma;
use qrcode::{Color, EcLevel, QrCode};

/// Random numbers that are the same on every machine (SplitMix64).
#[derive(Clone)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Evenly spread from `least` to `most`.
    pub fn between(&mut self, least: f32, most: f32) -> f32 {
        least + (most - least) * (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// Whether something happens that happens in this share of cases.
    pub fn chance(&mut self, share: f32) -> bool {
        self.between(0.0, 1.0) < share
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    /// Around zero with a spread of one, near enough to a bell curve.
    pub fn bell(&mut self) -> f32 {
        let bits = self.next();
        let sum: u64 = (0..4).map(|part| (bits >> (part * 16)) & 0xFFFF).sum();
        (sum as f32 / 65_536.0 - 2.0) * 1.732
    }
}

/// An enrolment URI with a made-up secret, or a long one as of a migration.
pub fn text(random: &mut Random, long: bool) -> String {
    let mut letters = |alphabet: &[u8], count: usize| -> String {
        (0..count).map(|_| char::from(alphabet[random.below(alphabet.len())])).collect()
    };
    let base32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let small = b"abcdefghijklmnopqrstuvwxyz";
    if long {
        let base64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        let data = letters(base64, 200);
        let count = 60 + random.below(7) * 60;
        let mut letters = |count: usize| -> String {
            (0..count).map(|_| char::from(base64[random.below(base64.len())])).collect()
        };
        return format!("otpauth-migration://offline?data={data}{}", letters(count));
    }
    let (issuer, name, secret) = (letters(small, 7), letters(small, 9), letters(base32, 32));
    format!("otpauth://totp/{issuer}:{name}%40example.org?secret={secret}&issuer={issuer}")
}

/// The modules of a code: dark or not, row by row.
pub struct Modules {
    pub side: usize,
    pub dark: Vec<bool>,
}

pub fn modules(text: &str, level: EcLevel) -> Modules {
    let code = QrCode::with_error_correction_level(text, level).unwrap();
    let dark = code.to_colors().iter().map(|color| *color == Color::Dark).collect();
    Modules { side: code.width(), dark }
}

impl Modules {
    /// Dark at this place, in modules; outside is light.
    fn at(&self, x: f32, y: f32) -> bool {
        let side = self.side as f32;
        let inside = x >= 0.0 && y >= 0.0 && x < side && y < side;
        inside && self.dark[y as usize * self.side + x as usize]
    }
}

/// A phone that shows a code, before a camera.
pub struct Scene {
    pub modules: Modules,
    pub width: usize,
    pub height: usize,
    /// Pixels a module, where the code is nearest to facing the camera.
    pub module: f32,
    /// Turns about the upright, the level and the viewing axis, in radians.
    pub turns: [f32; 3],
    pub centre: [f32; 2],
    /// The brightness of a dark and of a light module.
    pub levels: [f32; 2],
    /// The spread of the lens, in pixels.
    pub blur: f32,
    /// The spread of the noise, in levels.
    pub noise: f32,
    /// How much darker the gaps between the phone's own pixels are.
    pub moire: f32,
    /// A bright spot: its place and reach, in pixels, and its brightness.
    pub glare: [f32; 4],
    pub mirrored: bool,
    pub ground: u64,
}

impl Scene {
    /// A scene of a grade from 1 (easy) to 5 (at the edge of what can be read).
    pub fn graded(
        random: &mut Random,
        grade: usize,
        width: usize,
        height: usize,
    ) -> (Self, String) {
        let at = |values: [f32; 5]| values[grade - 1];
        let text = text(random, random.clone().chance(0.5));
        let modules = modules(&text, EcLevel::L);
        let most = at([0.2, 0.3, 0.42, 0.55, 0.7]);
        let turns = [0; 3].map(|_| random.between(-most, most));
        // A turned square is wider than its side, and its near edge larger still.
        let wider = 1.1 * (turns[2].abs().cos() + turns[2].abs().sin());
        let fits = 0.96 * height as f32 / (wider * (modules.side + 2) as f32);
        let least = at([6.0, 4.6, 3.6, 2.9, 2.4]);
        let module = random.between(least, least * 1.35).min(fits);
        let light = if grade >= 3 && random.chance(0.3) { 90.0 } else { 215.0 };
        let light = light * random.between(0.8, 1.0);
        let lifted = light * random.between(0.02, at([0.05, 0.1, 0.15, 0.2, 0.25]));
        let side = module * modules.side as f32;
        let spare = |length: usize| ((length as f32 - side * wider) / 2.0).max(0.0);
        let off = [spare(width), spare(height)].map(|spare| random.between(-spare, spare));
        let centre = [width as f32 / 2.0 + off[0], height as f32 / 2.0 + off[1]];
        let glare = if random.chance(at([0.0, 0.2, 0.3, 0.4, 0.5])) {
            let beside = |random: &mut Random| random.between(-0.5, 0.5) * side;
            let place = [centre[0] + beside(random), centre[1] + beside(random)];
            [place[0], place[1], side * random.between(0.05, 0.2), random.between(40.0, 160.0)]
        } else {
            [0.0; 4]
        };
        let scene = Self {
            modules,
            width,
            height,
            module,
            turns,
            centre,
            levels: [lifted, light],
            blur: random.between(0.3, at([0.5, 0.7, 0.9, 1.0, 1.2])),
            noise: random.between(1.0, at([2.0, 4.0, 6.0, 9.0, 12.0])),
            moire: at([0.0, 0.1, 0.2, 0.3, 0.4]) * random.between(0.5, 1.0),
            glare,
            mirrored: random.chance(0.3),
            ground: random.next(),
        };
        (scene, text)
    }

    /// One frame of it; `tremble` is how much the hand moves from frame to frame, in pixels.
    pub fn frame(&self, random: &mut Random, tremble: f32) -> Luma {
        let shake = |random: &mut Random| random.bell() * tremble;
        let centre = self.centre.map(|place| place + shake(random));
        let lean = tremble * 0.01;
        let turns = self.turns.map(|turn| turn + random.bell() * lean);
        let back = backwards(self, centre, turns);
        let blur = self.blur * random.between(0.85, 1.25);
        let mut levels = self.light(&back);
        blurred(&mut levels, self.width, blur);
        self.finished(&levels, random)
    }

    /// The light that falls in, two samples a pixel each way.
    fn light(&self, back: &[f32; 9]) -> Vec<f32> {
        let ground = Ground(self.ground);
        let sample = |x: f32, y: f32| {
            let depth = back[6] * x + back[7] * y + back[8];
            let u = (back[0] * x + back[1] * y + back[2]) / depth;
            let v = (back[3] * x + back[4] * y + back[5]) / depth;
            let side = self.modules.side as f32;
            if u < -6.0 || u > side + 6.0 || v < -10.0 || v > side + 14.0 {
                return ground.at(x, y);
            }
            // The phone shows a module with eight of its own pixels, whose gaps are darker.
            let gap = |place: f32| (place * 8.0).rem_euclid(1.0) > 0.7;
            let dimmed = if gap(u) || gap(v) { 1.0 - self.moire } else { 1.0 };
            let [dark, light] = self.levels;
            if self.modules.at(u, v) { dark } else { dark + (light - dark) * dimmed }
        };
        let mut levels = Vec::with_capacity(self.width * self.height);
        for y in 0..self.height {
            for x in 0..self.width {
                let x = if self.mirrored { self.width - 1 - x } else { x } as f32;
                let y = y as f32;
                let sum = sample(x + 0.25, y + 0.25)
                    + sample(x + 0.75, y + 0.25)
                    + sample(x + 0.25, y + 0.75)
                    + sample(x + 0.75, y + 0.75);
                levels.push(sum / 4.0);
            }
        }
        levels
    }

    fn finished(&self, levels: &[f32], random: &mut Random) -> Luma {
        let [left, top, reach, glare] = self.glare;
        let pixels = levels.iter().enumerate().map(|(n, level)| {
            let (x, y) = ((n % self.width) as f32 - left, (n / self.width) as f32 - top);
            let spot =
                if glare > 0.0 { (-(x * x + y * y) / (2.0 * reach * reach)).exp() } else { 0.0 };
            (level + glare * spot + random.bell() * self.noise).clamp(0.0, 255.0) as u8
        });
        Luma::new(self.width, self.height, pixels.collect()).unwrap()
    }
}

/// From pixels to modules, as nine numbers of a projection.
fn backwards(scene: &Scene, centre: [f32; 2], turns: [f32; 3]) -> [f32; 9] {
    let [[sy, cy], [sx, cx], [sz, cz]] = turns.map(|turn| [turn.sin(), turn.cos()]);
    // Axes of the code's plane after turning about y, then x, then z.
    let across = [cz * cy + sz * sx * sy, sz * cy - cz * sx * sy, -cx * sy];
    let down = [-sz * cx, cz * cx, sx];
    let far = scene.width as f32 * 1.1;
    let away = far / scene.module;
    let half = scene.modules.side as f32 / 2.0;
    let start = |axis: usize| -half * (across[axis] + down[axis]);
    let row = |axis: usize, middle: f32| {
        [
            far * across[axis] + middle * across[2],
            far * down[axis] + middle * down[2],
            far * start(axis) + middle * (start(2) + away),
        ]
    };
    let (a, b) = (row(0, centre[0]), row(1, centre[1]));
    inverse([a[0], a[1], a[2], b[0], b[1], b[2], across[2], down[2], start(2) + away])
}

fn inverse(m: [f32; 9]) -> [f32; 9] {
    let minor = |a: usize, b: usize, c: usize, d: usize| m[a] * m[d] - m[b] * m[c];
    [
        minor(4, 5, 7, 8),
        -minor(1, 2, 7, 8),
        minor(1, 2, 4, 5),
        -minor(3, 5, 6, 8),
        minor(0, 2, 6, 8),
        -minor(0, 2, 3, 5),
        minor(3, 4, 6, 7),
        -minor(0, 1, 6, 7),
        minor(0, 1, 3, 4),
    ]
}

/// A smooth room behind the phone.
struct Ground(u64);

impl Ground {
    fn at(&self, x: f32, y: f32) -> f32 {
        let corner = |column: i32, row: i32| {
            let place = (column as u64).wrapping_mul(977) ^ (row as u64).wrapping_mul(131_071);
            Random(self.0 ^ place).between(20.0, 170.0)
        };
        let (x, y) = (x / 80.0, y / 80.0);
        let (column, row) = (x.floor() as i32, y.floor() as i32);
        let (u, v) = (x - x.floor(), y - y.floor());
        let across = |row: i32| corner(column, row) * (1.0 - u) + corner(column + 1, row) * u;
        across(row) * (1.0 - v) + across(row + 1) * v
    }
}

/// Spreads light over a bell of this width, in pixels.
pub fn blurred(levels: &mut [f32], width: usize, spread: f32) {
    if spread < 0.2 {
        return;
    }
    let reach = (spread * 3.0).ceil() as usize;
    let weight = |step: usize| (-((step * step) as f32) / (2.0 * spread * spread)).exp();
    let weights: Vec<f32> = (0..=2 * reach).map(|n| weight(n.abs_diff(reach))).collect();
    let sum: f32 = weights.iter().sum();
    let height = levels.len() / width;
    for (stride, length, lines, next) in [(1, width, height, width), (width, height, width, 1)] {
        let before = levels.to_vec();
        for line in 0..lines {
            for place in 0..length {
                let mut level = 0.0;
                for (n, weight) in weights.iter().enumerate() {
                    let near = (place + n).saturating_sub(reach).min(length - 1);
                    level += before[line * next + near * stride] * weight;
                }
                levels[line * next + place * stride] = level / sum;
            }
        }
    }
}
