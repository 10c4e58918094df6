//! Several frames of one code, module by module: noise, glare and the camera's own grid fall
//! elsewhere in each frame, so their sum is read where none of them is. Keeps the best of them and
//! forgets them with the sitting.

use super::super::grid::{Located, Modules};

/// The most frames of one code that are kept.
const FRAMES: usize = 10;
/// The most codes that are kept at a time: the one in view, and those seen by mistake.
const CODES: usize = 4;
/// How alike the modules of two frames of one code are at least.
const LIKENESS: f32 = 0.3;

/// The codes in view that could not be read yet.
#[derive(Default)]
pub(super) struct Joined {
    /// The code that was seen last comes first.
    codes: Vec<Vec<Seen>>,
}

struct Seen {
    modules: Modules,
    weight: f32,
}

impl Joined {
    /// Adds a frame's view of a code. The answer is the sum of all frames of that code, once
    /// there are several.
    pub(super) fn add(&mut self, located: &Located) -> Option<Modules> {
        let seen = Seen { modules: located.modules.clone(), weight: located.fit * located.fit };
        let alike = |code: &Vec<Seen>| {
            let before = code.iter().map(|seen| seen.modules.likeness(&located.modules));
            before.fold(-1.0, f32::max)
        };
        let likest = self.codes.iter().map(alike).enumerate().max_by(|a, b| a.1.total_cmp(&b.1));
        let mut code = match likest {
            Some((place, likeness)) if likeness > LIKENESS => self.codes.remove(place),
            _ => Vec::new(),
        };
        code.push(seen);
        code.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        code.truncate(FRAMES);
        let sum = (code.len() > 1)
            .then(|| Modules::joined(code.iter().map(|seen| (&seen.modules, seen.weight))));
        self.codes.insert(0, code);
        self.codes.truncate(CODES);
        sum.flatten()
    }

    /// Forgets all frames.
    pub(super) fn clear(&mut self) {
        self.codes.clear();
    }
}
