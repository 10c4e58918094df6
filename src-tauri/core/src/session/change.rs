//! How the vault changes: held against other programs, read again, changed, sealed, written,
//! read back. Never overwrites what another program saved meanwhile: every change is applied to
//! the newest state on disk.

use crate::Moment;
use crate::account::Id;
use crate::problem::{Exit, Problem};
use crate::vault::store::{Generation, Held, Store};
use crate::vault::{self, Vault};

use super::{Door, Open, Session};

impl Session {
    /// Applies `what` to the newest state and saves it. Nothing is saved, and nothing changes
    /// here, where `what` or the disk says no.
    pub(super) fn change<T>(
        &mut self,
        now: Moment,
        what: impl FnOnce(&mut Vault) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.apply(now, true, what)
    }

    /// The same for what Keepstep notes by itself. Makes no generation: ten of them are worth more
    /// than ten notes.
    pub(super) fn note<T>(
        &mut self,
        now: Moment,
        what: impl FnOnce(&mut Vault) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.apply(now, false, what)
    }

    fn apply<T>(
        &mut self,
        now: Moment,
        generation: bool,
        what: impl FnOnce(&mut Vault) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let store = self.store.clone();
        let open = self.open_mut()?;
        let held = store.hold()?;
        open.refresh(&store)?;
        let mut vault = open.vault.clone();
        let answer = what(&mut vault)?;
        if vault == open.vault {
            return Ok(answer);
        }
        open.count_uses(&mut vault);
        let keep = Generation { number: open.vault.generation, saved: open.vault.saved };
        open.save(&held, vault, now, generation.then_some(keep))?;
        Ok(answer)
    }

    /// Whether anything was saved here since the vault was opened.
    pub fn has_saved(&self) -> bool {
        matches!(&self.door, Door::Open(open) if open.saved)
    }

    /// Saves once more, so that the state just saved is one of the generations. After a key was
    /// made no earlier state opens with it; should the vault file be damaged, this one does.
    pub(super) fn keep_present_state(&mut self, now: Moment) -> Result<(), Problem> {
        let store = self.store.clone();
        let open = self.open_mut()?;
        let held = store.hold()?;
        open.refresh(&store)?;
        open.keep_present_state(&held, now)
    }

    /// Takes over what another program saved. Answers whether there was something.
    ///
    /// # Errors
    /// Where the vault is not open, or the file has become unreadable.
    pub fn refresh(&mut self) -> Result<bool, Problem> {
        let store = self.store.clone();
        let refreshed = self.open_mut()?.refresh(&store);
        if let Err(problem) = &refreshed
            && let Door::Open(open) = &self.door
        {
            self.door = Door::Trouble(problem.clone(), Some(open.key.clone()));
        }
        refreshed
    }

    /// Saves what was used since the last save. Makes no generation: ten of them are worth more
    /// than ten uses.
    ///
    /// # Errors
    /// As every save.
    pub fn flush_uses(&mut self, now: Moment) -> Result<(), Problem> {
        let Door::Open(open) = &mut self.door else { return Ok(()) };
        if open.uses.is_empty() {
            return Ok(());
        }
        let held = self.store.hold()?;
        open.refresh(&self.store)?;
        let mut vault = open.vault.clone();
        open.count_uses(&mut vault);
        open.save(&held, vault, now, None)
    }
}

impl Open {
    /// Reads the vault file again if it is not the one that was read last.
    pub(super) fn refresh(&mut self, store: &Store) -> Result<bool, Problem> {
        let stamp = store.stamp();
        if stamp.is_some() && stamp == self.stamp {
            return Ok(false);
        }
        let sealed = store.vault().map_err(|error| match Problem::from(error) {
            problem if problem.id() == "store-missing" => {
                Problem::new("vault-missing", Exit::Vault)
            }
            problem => problem,
        })?;
        let vault = vault::open(&sealed, &self.key)?;
        if vault.id != self.vault.id {
            return Err(Problem::new("vault-other", Exit::Vault));
        }
        if vault.generation < self.vault.generation {
            return Err(Problem::new("vault-older", Exit::Vault));
        }
        self.stamp = stamp;
        let changed = vault != self.vault;
        self.vault = vault;
        Ok(changed)
    }

    /// Seals, writes, reads back, opens and compares; only then is `vault` the vault.
    pub(super) fn save(
        &mut self,
        held: &Held<'_>,
        mut vault: Vault,
        now: Moment,
        keep: Option<Generation>,
    ) -> Result<(), Problem> {
        vault.generation += 1;
        vault.saved = now;
        let sealed = vault::seal(&vault, &self.key)?;
        let same = |kept: &[u8]| vault::open(kept, &self.key).is_ok_and(|kept| kept == vault);
        held.save(&sealed, keep.as_ref(), same)?;
        self.stamp = held.stamp();
        self.vault = vault;
        self.saved = true;
        Ok(())
    }

    /// As [`Session::keep_present_state`], for whoever holds the folder already.
    pub(super) fn keep_present_state(
        &mut self,
        held: &Held<'_>,
        now: Moment,
    ) -> Result<(), Problem> {
        let keep = Generation { number: self.vault.generation, saved: self.vault.saved };
        self.save(held, self.vault.clone(), now, Some(keep))
    }

    /// Adds the uses that wait to the accounts of `vault`.
    fn count_uses(&mut self, vault: &mut Vault) {
        for (id, moment) in self.uses.drain(..) {
            if let Some(account) = vault.account_mut(&id) {
                account.history.used += 1;
                account.history.last_used = account.history.last_used.max(Some(moment));
            }
        }
    }

    pub(super) fn used(&mut self, id: &Id, now: Moment) {
        self.uses.push((id.clone(), now));
    }
}
