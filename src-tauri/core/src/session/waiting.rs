//! The waiting room: accounts that were read and not kept yet, with their secrets. Knows no vault.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Details, Id};
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
    /// The places in `waiting` of each name.
    pub(super) names: BTreeMap<String, Vec<u64>>,
}

pub(super) struct Find {
    pub(super) number: u64,
    pub(super) details: Details,
    pub(super) origin: &'static str,
}

/// What keeping did to one account.
pub(super) enum Kept {
    /// It is new.
    Added(Id),
    /// It was another before; where its secret was another, the old one lies in the trash.
    Replaced { id: Id, before: Box<Details>, changed: Moment, old: Option<Id> },
}

impl Finds {
    /// Lets an account wait, once.
    pub(super) fn wait(&mut self, details: Details, origin: &'static str) {
        let same = self.names.get(&details.name_key());
        let mut same = same.into_iter().flatten().filter_map(|number| self.get(*number));
        if same.all(|find| find.details != details) {
            self.push(details, origin);
        }
    }

    /// Lets an account of a file wait, whatever waits already: a file may hold one twice.
    pub(super) fn push(&mut self, details: Details, origin: &'static str) {
        self.last += 1;
        self.names.entry(details.name_key()).or_default().push(self.last);
        self.waiting.push(Find { number: self.last, details, origin });
    }

    /// The find of that number. Numbers grow along the list.
    pub(super) fn get(&self, number: u64) -> Option<&Find> {
        let place = self.waiting.binary_search_by_key(&number, |find| find.number).ok()?;
        self.waiting.get(place)
    }

    /// Forgets what waits under these numbers.
    pub(super) fn forget(&mut self, numbers: &[u64]) {
        let numbers: std::collections::BTreeSet<u64> = numbers.iter().copied().collect();
        self.waiting.retain(|find| !numbers.contains(&find.number));
    }
}
