//! The drill: a backup opened with the recovery key as it stands on paper, and compared with what
//! is here. Restores nothing, and counts only where all is there.

use crate::Moment;
use crate::account::{Account, RecoveryCodes};
use crate::problem::{Exit, Problem};
use crate::vault::{self, Key, Vault};
use crate::view::{DrillView, NameView};

use super::backups::for_recovery_key;
use super::problems::backup_problem;
use super::{Session, restoring};

impl Session {
    /// Opens a backup with the typed recovery key and compares. Without a backup one is made,
    /// written beside the vault, read back and taken away again. Where all is the same, the drill
    /// is noted and the recovery key counts as confirmed.
    ///
    /// # Errors
    /// `backup-no-recovery-key`; a slip in the key by its place, `recovery-key-mismatch` where it
    /// is another one; `backup-other-key` and the like for the file; otherwise as every save.
    pub fn drill(
        &mut self,
        sealed: Option<&[u8]>,
        typed: &str,
        now: Moment,
    ) -> Result<DrillView, Problem> {
        self.refresh()?;
        if self.open_ref()?.vault.recovery.is_none() {
            return Err(Problem::new("backup-no-recovery-key", Exit::Failure));
        }
        let line = self.recovery_key_line(typed)?;
        let mismatch = || Problem::new("recovery-key-mismatch", Exit::Input);
        let key = Key::from_line(&line).ok_or_else(mismatch)?;
        let backup = match sealed {
            Some(sealed) => opened(sealed, &key)?,
            None => {
                let fresh = for_recovery_key(&self.open_ref()?.vault)?;
                let kept = self.store.hold()?.try_out(&fresh)?;
                opened(&kept, &key)?
            }
        };
        let view = compared(&self.open_ref()?.vault, &backup);
        if view.equal {
            self.change(now, |vault| {
                vault.safeguards.drilled = Some(now);
                if let Some(recovery) = &mut vault.recovery {
                    recovery.confirmed = Some(now);
                }
                Ok(())
            })?;
            self.open_mut()?.awaited = None;
        }
        Ok(view)
    }
}

fn opened(sealed: &[u8], key: &Key) -> Result<Vault, Problem> {
    vault::open(sealed, key).map_err(backup_problem)
}

/// What a backup lacks of what is here, and what it has besides.
fn compared(here: &Vault, backup: &Vault) -> DrillView {
    let mut view = DrillView {
        equal: false,
        saved: backup.saved,
        accounts: backup.accounts.iter().filter(|a| a.history.trashed.is_none()).count(),
        missing: Vec::new(),
        other: Vec::new(),
        codes: Vec::new(),
        gone: Vec::new(),
    };
    let name = |account: &Account| NameView::from(&account.details);
    for account in &here.accounts {
        let Some(twin) = restoring::counterpart(&backup.accounts, account) else {
            view.missing.push(name(account));
            continue;
        };
        if !twin.details.same_codes(&account.details) {
            view.other.push(name(account));
        } else if !holds_all(&twin.recovery_codes, &account.recovery_codes) {
            view.codes.push(name(account));
        }
    }
    let gone = backup.accounts.iter();
    let gone = gone.filter(|account| restoring::counterpart(&here.accounts, account).is_none());
    view.gone = gone.map(name).collect();
    let lists = [&view.missing, &view.other, &view.codes, &view.gone];
    view.equal =
        lists.iter().all(|list| list.is_empty()) && here.accounts.len() == backup.accounts.len();
    view
}

fn holds_all(backup: &RecoveryCodes, here: &RecoveryCodes) -> bool {
    here.all().iter().all(|code| backup.all().iter().any(|kept| kept.text == code.text))
}
