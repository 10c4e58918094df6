//! Earlier states of the vault: the ten last, and one a day for thirty days. Never touches the
//! vault file itself.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::Moment;

use super::error::StoreError;
use super::private;

const FOLDER: &str = "generations";
/// So many last states are kept, however close together.
const LAST: usize = 10;
/// And the last state of so many days.
const DAYS: u64 = 30;

/// One earlier state, named after its number and the moment it was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation {
    /// The vault's generation.
    pub number: u64,
    /// When it was saved.
    pub saved: Moment,
}

impl Generation {
    /// The name of its file, which is also its name towards a person's program.
    pub fn name(&self) -> String {
        format!("{:012}-{}.age", self.number, self.saved.millis())
    }

    /// The generation that a file name tells, if it is one.
    pub fn named(name: &str) -> Option<Self> {
        let (number, saved) = name.strip_suffix(".age")?.split_once('-')?;
        let saved = Moment::from_millis(saved.parse().ok()?);
        Some(Self { number: number.parse().ok()?, saved })
    }
}

pub(super) fn path(home: &Path, generation: &Generation) -> PathBuf {
    home.join(FOLDER).join(generation.name())
}

/// All earlier states, the newest first; what has another name is left out.
pub(super) fn list(home: &Path) -> Result<Vec<Generation>, StoreError> {
    let entries = match fs::read_dir(home.join(FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut found: Vec<Generation> =
        entries.filter_map(|entry| Generation::named(entry.ok()?.file_name().to_str()?)).collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    Ok(found)
}

/// Keeps the present vault file as `generation`: a second name for the same bytes where the
/// disk can do that, a copy where it cannot.
pub(super) fn keep(home: &Path, vault: &Path, generation: &Generation) -> Result<(), StoreError> {
    private::make_folder(&home.join(FOLDER))?;
    let target = path(home, generation);
    match fs::hard_link(vault, &target) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(_) => Ok(fs::copy(vault, &target).map(|_| ())?),
    }
}

/// Lets go of states that no rule keeps. A state that cannot be removed harms nobody.
pub(super) fn prune(home: &Path) {
    for generation in surplus(&list(home).unwrap_or_default()) {
        fs::remove_file(path(home, &generation)).ok();
    }
}

/// Those of `all`, the newest first, that neither rule keeps.
fn surplus(all: &[Generation]) -> Vec<Generation> {
    let today = all.first().map_or(0, |newest| newest.saved.day());
    let mut last_day = None;
    let mut surplus = Vec::new();
    for (place, generation) in all.iter().enumerate() {
        let day = generation.saved.day();
        let first_of_day = last_day != Some(day);
        last_day = Some(day);
        if place >= LAST && !(first_of_day && today.saturating_sub(day) < DAYS) {
            surplus.push(*generation);
        }
    }
    surplus
}

#[cfg(test)]
mod tests {
    use super::{Generation, surplus};
    use crate::Moment;

    fn generation(number: u64, seconds: u64) -> Generation {
        Generation { number, saved: Moment::from_seconds(seconds) }
    }

    #[test]
    fn names_go_both_ways() {
        let one = generation(42, 1_700_000_000);
        assert_eq!(Generation::named(&one.name()), Some(one));
        assert_eq!(Generation::named("notes.txt"), None);
    }

    #[test]
    fn ten_last_and_one_a_day_for_thirty_days_stay() {
        let day = 86_400;
        // Forty days with twenty states each, the newest first.
        let all: Vec<Generation> =
            (0..800).rev().map(|n| generation(n, n / 20 * day + n % 20 * 60)).collect();
        let gone = surplus(&all);
        let kept: Vec<_> = all.iter().filter(|one| !gone.contains(one)).collect();
        assert_eq!(kept.len(), 10 + 29);
        assert!(kept.iter().all(|one| one.number >= 790 || one.number % 20 == 19));
    }
}
