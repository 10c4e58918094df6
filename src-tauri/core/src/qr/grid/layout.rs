//! The modules that every code of a version has alike (ISO/IEC 18004 §6.3): squares, timing lines,
//! alignment marks, version number. Knows nothing of pictures.

/// A module whose colour is known before anything is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fixed {
    /// Column and row.
    pub(super) place: [u8; 2],
    pub(super) dark: bool,
}

/// The plan of a version.
pub(super) struct Layout {
    /// All modules whose colour is known.
    pub(super) fixed: Vec<Fixed>,
    /// For each module, row by row, whether it carries data.
    pub(super) is_data: Vec<bool>,
}

/// The two strips of fifteen modules that hold level and mask, the first bit first.
pub(super) fn format_places(side: usize) -> [[[usize; 2]; 15]; 2] {
    let mut places = [[[0; 2]; 15]; 2];
    let [first, second] = &mut places;
    for (bit, (first, second)) in first.iter_mut().zip(second).enumerate() {
        *first = match bit {
            0..=5 => [bit, 8],
            6 => [7, 8],
            7 => [8, 8],
            8 => [8, 7],
            _ => [8, 14 - bit],
        };
        *second = if bit < 7 { [8, side - 1 - bit] } else { [side - 15 + bit, 8] };
    }
    places
}

/// The middles of the alignment marks in each direction.
fn alignment(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let side = version * 4 + 17;
    // Evenly spread from the far end in even steps; version 32 alone departs from the rule.
    let step = match version {
        32 => 26,
        _ => (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2,
    };
    let mut middles: Vec<usize> = (0..count - 1).map(|n| side - 7 - n * step).collect();
    middles.push(6);
    middles.reverse();
    middles
}

impl Layout {
    /// The plan of a version from 1 to 40.
    pub(super) fn of(version: usize) -> Self {
        let side = version * 4 + 17;
        let mut plan = Plan { side, colours: vec![None; side * side] };
        plan.squares();
        plan.timing();
        plan.marks(version);
        if version >= 7 {
            plan.version(version);
        }
        let mut is_data: Vec<bool> = plan.colours.iter().map(Option::is_none).collect();
        for [x, y] in format_places(side).concat() {
            is_data[y * side + x] = false;
        }
        // The one dark module beside the lower square.
        plan.colours[(side - 8) * side + 8] = Some(true);
        is_data[(side - 8) * side + 8] = false;
        let fixed = plan.colours.iter().enumerate().filter_map(|(n, colour)| {
            let place = [(n % side) as u8, (n / side) as u8];
            colour.map(|dark| Fixed { place, dark })
        });
        Self { fixed: fixed.collect(), is_data }
    }
}

struct Plan {
    side: usize,
    colours: Vec<Option<bool>>,
}

impl Plan {
    fn set(&mut self, x: usize, y: usize, dark: bool) {
        self.colours[y * self.side + x] = Some(dark);
    }

    /// The three squares with the light line around them.
    fn squares(&mut self) {
        let far = self.side - 8;
        for (left, top) in [(0, 0), (far, 0), (0, far)] {
            for y in 0..8 {
                for x in 0..8 {
                    // The square starts one module later where the line lies before it.
                    let (u, v) = (x + usize::from(left == 0), y + usize::from(top == 0));
                    let ring = u.abs_diff(4).max(v.abs_diff(4));
                    self.set(left + x, top + y, ring != 2 && ring != 4);
                }
            }
        }
    }

    fn timing(&mut self) {
        for n in 8..self.side - 8 {
            self.set(n, 6, n % 2 == 0);
            self.set(6, n, n % 2 == 0);
        }
    }

    fn marks(&mut self, version: usize) {
        let middles = alignment(version);
        let (first, last) = (6, self.side - 7);
        for &x in &middles {
            for &y in &middles {
                if [(first, first), (first, last), (last, first)].contains(&(x, y)) {
                    continue;
                }
                for v in 0..5usize {
                    for u in 0..5usize {
                        let ring = u.abs_diff(2).max(v.abs_diff(2));
                        self.set(x + u - 2, y + v - 2, ring != 1);
                    }
                }
            }
        }
    }

    /// The version's number with its Golay check, twice.
    fn version(&mut self, version: usize) {
        let mut rest = version << 12;
        for bit in (12..18).rev() {
            if rest >> bit & 1 == 1 {
                rest ^= 0x1F25 << (bit - 12);
            }
        }
        let bits = version << 12 | rest;
        for bit in 0..18 {
            let dark = bits >> bit & 1 == 1;
            let (along, across) = (bit / 3, self.side - 11 + bit % 3);
            self.set(along, across, dark);
            self.set(across, along, dark);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcode::{Color, EcLevel, QrCode, Version};

    #[test]
    fn plans_are_those_of_codes_that_others_make() {
        for version in 1..=40usize {
            let number = i16::try_from(version).expect("40 is small");
            let code = QrCode::with_version(b"1", Version::Normal(number), EcLevel::L);
            let code = code.expect("one digit fits every version");
            let layout = Layout::of(version);
            let side = code.width();
            assert_eq!(layout.is_data.len(), side * side);
            let colours = code.to_colors();
            for Fixed { place: [x, y], dark } in &layout.fixed {
                let colour = colours[usize::from(*y) * side + usize::from(*x)];
                assert_eq!(*dark, colour == Color::Dark, "version {version} at {x}, {y}");
            }
        }
    }
}
