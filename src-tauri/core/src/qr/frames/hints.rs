//! What a person could do better before the camera, from measured brightness, size, sharpness
//! and place. Never guesses from the text of a code, and says nothing while codes are read.

use super::super::finders::distance;
use super::sight::{Code, Sight};

/// What would help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// The modules are too small: come closer.
    Closer,
    /// The code does not fit into the frame: go farther away.
    Farther,
    /// The whole frame is dark: more light.
    TooDark,
    /// The code is washed out or glares: less light, or turn the brightness down.
    TooBright,
    /// The frame is blurred or moves: hold it still.
    HoldStill,
    /// The code is dim while its surroundings are not: turn up the phone's brightness.
    Brighter,
    /// Nothing looks like a code.
    NothingSeen,
    /// The code is seen at a slant: hold it flat, facing the camera.
    Angle,
}

/// Frames in a row that could not be read before anything is said.
const PATIENCE: usize = 4;
/// Frames in a row that must ask for another hint before the words change.
const STEADINESS: usize = 3;
/// The width of a module in pixels below which most frames cannot be read; from four pixels on
/// nearly all can.
const SMALL_MODULE: f32 = 3.0;
/// How many of its own modules a code may move from frame to frame.
const STEADY_MODULES: f32 = 2.5;
/// The brightest frame, by its ninetieth percentile, that is called dark.
const DARK: u8 = 56;
/// The least contrast that is enough on a frame of usual noise.
const CONTRAST: u8 = 56;
/// The steepest step in a code, as a share of its contrast, below which it is blurred.
const SHARPNESS: f32 = 0.22;
/// The slant from which on a code is hard to read: sides or diagonals that differ this much.
const SLANT: f32 = 0.6;

/// What is said, which changes slowly so that it can be read.
#[derive(Debug, Default)]
pub(super) struct Advice {
    unread: usize,
    said: Option<Hint>,
    next: Option<(Hint, usize)>,
    middle: Option<[f32; 2]>,
}

impl Advice {
    /// A code was read: there is nothing to say.
    pub(super) fn was_read(&mut self) {
        *self = Self::default();
    }

    /// What to say on a frame that could not be read.
    pub(super) fn on(&mut self, sight: &Sight) -> Option<Hint> {
        let hint = measured(sight, self.moved(sight));
        self.unread += 1;
        let times = match self.next {
            Some((next, times)) if next == hint => times + 1,
            _ => 1,
        };
        self.next = Some((hint, times));
        if self.unread >= PATIENCE && (self.said.is_none() || times >= STEADINESS) {
            self.said = Some(hint);
        }
        self.said
    }

    /// How far the code moved since the frame before, in its own modules.
    fn moved(&mut self, sight: &Sight) -> f32 {
        let middle = sight.code.as_ref().map(Code::middle);
        let before = std::mem::replace(&mut self.middle, middle);
        match (before, middle, &sight.code) {
            (Some(before), Some(middle), Some(code)) => {
                distance(before, middle) / code.module.max(1.0)
            }
            _ => 0.0,
        }
    }
}

fn measured(sight: &Sight, moved: f32) -> Hint {
    let Some(code) = &sight.code else {
        return without_code(sight);
    };
    let [width, height] = sight.frame;
    let outside = |[x, y]: &[f32; 2]| *x < 0.0 || *y < 0.0 || *x > width || *y > height;
    if code.corners.iter().any(outside) {
        return Hint::Farther;
    }
    if sight.light < DARK {
        return Hint::Brighter;
    }
    if sight.contrast() < CONTRAST {
        return if sight.dark > 110 { Hint::TooBright } else { Hint::Brighter };
    }
    if moved > STEADY_MODULES {
        // What jumps about and is sharp all the same is no code, but squares taken for one.
        let blurred = sight.sharpness < SHARPNESS;
        return if blurred { Hint::HoldStill } else { without_code(sight) };
    }
    if code.module < SMALL_MODULE {
        return Hint::Closer;
    }
    if sight.sharpness < SHARPNESS {
        return Hint::HoldStill;
    }
    if code.slant() > SLANT {
        return Hint::Angle;
    }
    // All that is measured is well: what is left is glare that covers a part of the code.
    if sight.light > 250 { Hint::TooBright } else { Hint::Closer }
}

fn without_code(sight: &Sight) -> Hint {
    if sight.light < DARK {
        return Hint::TooDark;
    }
    if sight.dark > 225 {
        return Hint::TooBright;
    }
    let side = sight.frame[0].min(sight.frame[1]);
    // One square alone that is this large has no room for the other two.
    match sight.lone {
        Some(lone) if lone.size > side / 3.5 => Hint::Farther,
        _ => Hint::NothingSeen,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Luma, grid};
    use super::*;

    fn flat(level: u8) -> Sight {
        let frame = Luma::new(320, 240, vec![level; 320 * 240]);
        let frame = frame.expect("as many pixels as it asks for");
        Sight::of(&frame, &grid::Search::default())
    }

    #[test]
    fn nothing_is_said_at_once_and_nothing_flickers() {
        let mut advice = Advice::default();
        let mut say = |level: u8| advice.on(&flat(level));
        let first: Vec<_> = (0..PATIENCE).map(|_| say(9)).collect();
        assert_eq!(first[..PATIENCE - 1], [None; PATIENCE - 1]);
        assert_eq!(first[PATIENCE - 1], Some(Hint::TooDark));
        assert_eq!(say(255), Some(Hint::TooDark));
        assert_eq!(say(9), Some(Hint::TooDark));
        let last = (0..STEADINESS).map(|_| say(255)).last();
        assert_eq!(last.flatten(), Some(Hint::TooBright));
    }
}
