//! The waiting room: accounts that were read and not kept yet, with their secrets. Knows no vault.

use zeroize::Zeroizing;

use crate::account::Details;
use crate::problem::Problem;
use crate::view::SeriesView;

/// Accounts that wait to be kept, and the texts they came from.
#[derive(Default)]
pub(super) struct Finds {
    /// Texts that hold parts of a series.
    pub(super) texts: Vec<Zeroizing<String>>,
    /// Problems of those parts that were told already.
    pub(super) reported: Vec<Problem>,
    pub(super) waiting: Vec<Find>,
    pub(super) series: Vec<SeriesView>,
    pub(super) last: u64,
}

pub(super) struct Find {
    pub(super) number: u64,
    pub(super) details: Details,
    pub(super) origin: &'static str,
}

impl Finds {
    /// Lets an account wait, once.
    pub(super) fn wait(&mut self, details: Details, origin: &'static str) {
        if self.waiting.iter().all(|find| find.details != details) {
            self.last += 1;
            self.waiting.push(Find { number: self.last, details, origin });
        }
    }
}
