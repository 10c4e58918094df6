//! A camera's frames, one after the other: what they say, what is in view, and what would help.
//! Keeps the sharpest frames in memory while a sitting lasts, and writes none of them anywhere.

mod hints;
mod sight;

use std::fmt;

use zeroize::Zeroizing;

use hints::Advice;
pub use hints::Hint;
use sight::Sight;

use super::{Found, Luma, with_rxing};

/// One sitting before the camera: from the moment it is switched on until it is switched off.
///
/// Invariant: no frame and no text leaves it but through [`Look`]; `Debug` shows counts alone.
#[derive(Default)]
pub struct Watch {
    /// What was read already, so that each text is told once.
    told: Vec<Zeroizing<String>>,
    advice: Advice,
}

/// What one frame gave.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// Codes read in this frame, or by joining it with earlier ones; each text is given once in
    /// a sitting.
    pub found: Vec<Found>,
    /// The corners of the code, or of what looks like one, for an outline; empty where nothing
    /// does.
    pub seen: Vec<[f32; 2]>,
    /// What would help, once several frames in a row could not be read.
    pub hint: Option<Hint>,
}

impl Watch {
    /// A sitting that has seen nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks at the next frame. `give_up` is asked between tries; once it says yes, what was
    /// found so far is the answer.
    ///
    /// ```
    /// use keepstep_core::qr::{Hint, Luma, Watch};
    /// let mut watch = Watch::new();
    /// let dark = || Luma::new(640, 480, vec![7; 640 * 480]).expect("as many pixels as it asks for");
    /// let last = (0..10).map(|_| watch.look(dark(), &|| false)).last();
    /// assert_eq!(last.and_then(|look| look.hint), Some(Hint::TooDark));
    /// ```
    pub fn look(&mut self, frame: Luma, give_up: &dyn Fn() -> bool) -> Look {
        let read = read_frame(&frame, give_up);
        if let Some(first) = read.first() {
            self.advice.was_read();
            let seen = first.corners.clone();
            return Look { seen, found: self.news(read), hint: None };
        }
        let sight = Sight::of(&frame);
        let hint = self.advice.on(&frame, &sight);
        Look { found: Vec::new(), seen: sight.outline(), hint }
    }

    /// Those codes whose texts were not told yet.
    fn news(&mut self, read: Vec<Found>) -> Vec<Found> {
        let mut news = Vec::new();
        for found in read {
            if !self.told.contains(&found.text) {
                self.told.push(found.text.clone());
                news.push(found);
            }
        }
        news
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Watch({} texts read)", self.told.len())
    }
}

/// What one frame says by itself, in the time that a running camera leaves.
fn read_frame(frame: &Luma, give_up: &dyn Fn() -> bool) -> Vec<Found> {
    with_rxing::read(frame, give_up)
}
