//! Accounts in the order a person expects, whatever order the codes of a series were shown in,
//! and how much of each series is there. Never reads a text.

use std::collections::{BTreeMap, BTreeSet};

use super::Series;
use super::migration::Part;
use crate::account::Details;

/// Accounts and parts of series, as they come.
#[derive(Default)]
pub(super) struct Collected {
    /// Each account with its place: when it or its series first came, then its part of it.
    accounts: Vec<(usize, usize, Details)>,
    /// The parts seen, told apart by their whole content: some apps give all their exports the
    /// same number.
    digests: BTreeSet<[u8; 32]>,
    series: BTreeMap<(i64, usize), Seen>,
    came: usize,
}

struct Seen {
    came: usize,
    parts: BTreeSet<usize>,
}

impl Collected {
    /// How many accounts there are.
    pub(super) fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Adds an account that stands for itself.
    pub(super) fn add(&mut self, details: Details) {
        self.came += 1;
        self.accounts.push((self.came, 0, details));
    }

    /// Adds a part of a series; one that came before is left aside, and the answer is no.
    pub(super) fn add_part(&mut self, part: Part) -> bool {
        if !self.digests.insert(part.digest) {
            return false;
        }
        self.came += 1;
        let mut came = self.came;
        if part.parts > 1 {
            let fresh = Seen { came, parts: BTreeSet::new() };
            let series = self.series.entry((part.id, part.parts)).or_insert(fresh);
            series.parts.insert(part.index);
            came = series.came;
        }
        self.accounts.extend(part.accounts.into_iter().map(|details| (came, part.index, details)));
        true
    }

    /// All accounts in order, and the series of several parts.
    pub(super) fn in_order(mut self) -> (Vec<Details>, Vec<Series>) {
        self.accounts.sort_by_key(|(came, index, _)| (*came, *index));
        let mut series: Vec<(usize, Series)> = self
            .series
            .into_iter()
            .map(|((id, parts), seen)| {
                let missing = (0..parts).filter(|part| !seen.parts.contains(part));
                (seen.came, Series { id, parts, missing: missing.map(|part| part + 1).collect() })
            })
            .collect();
        series.sort_by_key(|(came, _)| *came);
        let accounts = self.accounts.into_iter().map(|(_, _, details)| details).collect();
        (accounts, series.into_iter().map(|(_, series)| series).collect())
    }
}
