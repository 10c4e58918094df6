//! A camera's frames, one after the other: what they say, what is in view, and what would help.
//! Keeps the sharpest frames in memory while a sitting lasts, and writes none of them anywhere.

mod hints;
mod joined;
mod sight;

use std::fmt;

use zeroize::Zeroizing;

use hints::Advice;
pub use hints::Hint;
use joined::Joined;
use sight::Sight;

use super::grid::{self, Located, Search};
use super::luma::Area;
use super::{Found, Luma, with_rxing};
use crate::limits;

/// One sitting before the camera: from the moment it is switched on until it is switched off.
///
/// Invariant: no frame and no text leaves it but through [`Look`]; `Debug` shows counts alone.
#[derive(Default)]
pub struct Watch {
    /// What was read already, so that each text is told once.
    told: Vec<Zeroizing<String>>,
    advice: Advice,
    joined: Joined,
    /// Where the code was in the frame before, if its place is known.
    place: Option<Area>,
    frames: usize,
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
        self.frames = self.frames.wrapping_add(1);
        let read = with_rxing::read(&frame, give_up);
        if !read.is_empty() {
            return self.was_read(read);
        }
        let search = self.search(&frame, give_up);
        let best = search.located.iter().take(limits::CODES_PER_FRAME);
        let read: Vec<Found> = best.filter_map(|located| self.read(located)).collect();
        self.place = search.located.first().map(|located| around(&frame, located));
        if !read.is_empty() {
            return self.was_read(read);
        }
        let sight = Sight::of(&frame, &search);
        let hint = self.advice.on(&sight);
        Look { found: Vec::new(), seen: sight.outline(), hint }
    }

    /// Looks where the code was before; and everywhere if it is not there, or now and then, for
    /// another may have come into view. Every fourth frame that shows none is taken for a light
    /// code on dark ground.
    fn search(&self, frame: &Luma, give_up: &dyn Fn() -> bool) -> Search {
        if let Some(area) = self.place.filter(|_| !self.frames.is_multiple_of(6)) {
            let mut search = grid::search(&frame.part(area), true, give_up);
            if !search.located.is_empty() {
                let located = search.located.into_iter();
                search.located = located.map(|one| one.moved(area.left, area.top)).collect();
                return search;
            }
        }
        let search = grid::search(frame, true, give_up);
        if search.located.is_empty() && self.frames.is_multiple_of(4) {
            return grid::search(&frame.inverted(), true, give_up);
        }
        search
    }

    /// What a code says by itself, or together with the frames before.
    fn read(&mut self, located: &Located) -> Option<Found> {
        let text = match &located.text {
            Some(text) => Some(text.clone()),
            None => self.joined.add(located).and_then(|sum| grid::text(&sum)),
        };
        Some(Found::new(text?, located.corners()))
    }

    fn was_read(&mut self, read: Vec<Found>) -> Look {
        self.advice.was_read();
        self.joined.clear();
        let seen = read.first().map(|first| first.corners.clone()).unwrap_or_default();
        Look { seen, found: self.news(read), hint: None }
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

/// Where a code is, with room to move until the next frame.
fn around(frame: &Luma, located: &Located) -> Area {
    let corners = located.corners();
    let found = Found::new(zeroize::Zeroizing::default(), corners);
    Area::around(&found.grown(0.35), frame.width(), frame.height())
}
