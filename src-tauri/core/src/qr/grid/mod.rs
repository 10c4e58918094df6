//! Reading a code by its own grid: the three squares give a first place, the fixed modules (which
//! every code of a version has alike) pull the grid straight, and each module is judged with its
//! neighbours in mind. For small, blurred and slanted codes, where a threshold alone fails, and
//! for several frames of one code, whose modules are summed. Never reads a file.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "modules and pixels are few, and places are bounded by the picture first"
)]

mod blocks;
mod fit;
mod layout;
mod modules;
mod pose;
mod solve;

use zeroize::Zeroizing;

use super::finders::{self, Finder, Triple};
use super::{Found, Luma};
use crate::limits;
pub(super) use modules::Modules;
pub(super) use pose::Pose;

/// A code whose place is known, whether or not it can be read.
pub(super) struct Located {
    /// Where its modules are.
    pub(super) pose: Pose,
    /// How well its fixed modules fit, from 0 to 128.
    pub(super) fit: f32,
    /// How dark each module is.
    pub(super) modules: Modules,
    /// What the code says, if it can be read.
    pub(super) text: Option<Zeroizing<String>>,
}

impl Located {
    /// The code at a place, first as if it were flat, and if it cannot be read so, bent.
    fn at(pose: Pose, fit: f32, luma: &Luma, levelled: &Luma) -> Self {
        let modules = Modules::sampled(luma, &pose);
        let text = text(&modules);
        let flat = Self { pose, fit, modules, text };
        if flat.text.is_some() {
            return flat;
        }
        let (pose, fit) = fit::bent(levelled, &flat.pose);
        if fit < flat.fit + 0.3 {
            return flat;
        }
        let modules = Modules::sampled(luma, &pose);
        let text = self::text(&modules);
        Self { pose, fit, modules, text }
    }

    /// Whether three squares are this code's own, or lie within it where its grid fits well.
    fn accounts_for(&self, triple: &Triple) -> bool {
        let within = || {
            let outline = Found::new(Zeroizing::default(), self.corners());
            [triple.corner, triple.beside, triple.below]
                .iter()
                .all(|finder| outline.covers(finder.centre))
        };
        self.pose.covers_all(triple) || self.fit > limits::CLEAR_FIT && within()
    }

    /// The width of a module, in pixels.
    pub(super) fn module(&self) -> f32 {
        let corners = self.corners();
        let next = corners.iter().cycle().skip(1);
        let around: f32 = corners.iter().zip(next).map(|(a, b)| finders::distance(*a, *b)).sum();
        around / (4 * self.modules.side) as f32
    }

    /// The same code in a picture of which this one is a part that begins there.
    pub(super) fn moved(mut self, left: usize, top: usize) -> Self {
        self.pose.moved([left as f32, top as f32]);
        self
    }

    /// The corners of the code.
    pub(super) fn corners(&self) -> Vec<[f32; 2]> {
        self.pose.corners()
    }
}

/// What the modules of a code say, if they can be read.
pub(super) fn text(modules: &Modules) -> Option<Zeroizing<String>> {
    solve::text(modules)
}

/// What a picture shows of codes that are darker than their ground.
#[derive(Default)]
pub(super) struct Search {
    /// The codes whose place is known, the best fitting first.
    pub(super) located: Vec<Located>,
    /// The likeliest three squares, whether or not a grid fits them.
    pub(super) likeliest: Option<Triple>,
    /// The largest square.
    pub(super) largest: Option<Finder>,
    /// How many squares there are.
    pub(super) squares: usize,
}

/// Looks for codes by their squares and fits a grid to each; for faint squares, too, if `closely`.
pub(super) fn search(luma: &Luma, closely: bool, give_up: &dyn Fn() -> bool) -> Search {
    let reach = (luma.width().min(luma.height()) / 24).clamp(8, 40);
    let levelled = luma.levelled(reach);
    let (finders, mut triples) = finders::search(&levelled);
    triples.sort_by(|a, b| a.oddity().total_cmp(&b.oddity()));
    triples.truncate(limits::TRIPLES);
    let (likeliest, squares) = (triples.first().copied(), finders.len());
    let largest = finders.into_iter().max_by(|a, b| a.size.total_cmp(&b.size));
    let mut located = Vec::new();
    locate(luma, &levelled, &triples, &mut located, give_up);
    if closely && located.iter().all(|one| one.text.is_none()) && !give_up() {
        let faint = finders::search_faint(&levelled, give_up);
        locate(luma, &levelled, &faint, &mut located, give_up);
    }
    located.sort_by(|a, b| b.fit.total_cmp(&a.fit));
    Search { located, likeliest, largest, squares }
}

/// Adds the codes that these triples of squares point to.
fn locate(
    luma: &Luma,
    levelled: &Luma,
    triples: &[Triple],
    located: &mut Vec<Located>,
    give_up: &dyn Fn() -> bool,
) {
    for triple in triples {
        if give_up() {
            return;
        }
        if located.iter().any(|located| located.accounts_for(triple)) {
            continue;
        }
        if let Some((pose, fit)) = fit::fit(levelled, triple) {
            located.push(Located::at(pose, fit, luma, levelled));
        }
    }
}
