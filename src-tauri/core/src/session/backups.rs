//! Backups: the whole vault, sealed to the recovery key alone or to a passphrase, written new into
//! a folder, read back, the oldest let go. A backup that fails leaves everything as it was.

use std::path::Path;

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Account, Id};
use crate::problem::{Exit, Problem};
use crate::vault::store::{self, StoreError};
use crate::vault::{
    self, BackedUp, BackupPlan, Key, Passphrase, Recipient, SealError, Vault, content_print,
};
use crate::view::{BackedUpView, BackupFileView, BackupsView};

use super::problems::no_account;
use super::{Door, Session};

/// How many backups may be kept.
const KEEP: std::ops::RangeInclusive<u32> = 1..=365;

/// What opens a file of accounts.
#[derive(Debug, Clone, Copy)]
pub enum SealTo<'a> {
    /// The keys of these recipients, at least one.
    Recipients(&'a [Recipient]),
    /// A passphrase.
    Passphrase(&'a Passphrase),
}

impl Session {
    /// Lets backups go to a folder by themselves, or no longer. What is there stays.
    ///
    /// # Errors
    /// `backup-folder-relative`, `backup-folder-own` and `backup-keep` for a plan that makes no
    /// sense, `backup-folder-missing` where there is no such folder; otherwise as every save.
    pub fn set_backups(&mut self, plan: Option<BackupPlan>, now: Moment) -> Result<(), Problem> {
        if let Some(BackupPlan { folder, keep }) = &plan {
            let path = Path::new(folder);
            self.suits(path)?;
            if !KEEP.contains(keep) {
                return Err(Problem::new("backup-keep", Exit::Input));
            }
            if !store::is_folder(path) {
                return Err(folder_problem(StoreError::Missing, path));
            }
        }
        self.change(now, |vault| {
            vault.safeguards.backups = plan;
            Ok(())
        })
    }

    /// Where backups go, which there are, and whether the newest holds what is here.
    ///
    /// # Errors
    /// Where the vault is not open.
    pub fn backups(&self) -> Result<BackupsView, Problem> {
        let open = self.open_ref()?;
        let safeguards = &open.vault.safeguards;
        let plan = safeguards.backups.as_ref();
        let files = plan.map(|plan| store::backups(Path::new(&plan.folder)));
        let folder_there = matches!(files, Some(Ok(_)));
        let file = |file: store::BackupFile| BackupFileView {
            name: file.name.file_name(),
            file: file.path.display().to_string(),
            bytes: file.bytes,
        };
        let newest = safeguards.newest.as_ref();
        let content = content_print(&open.vault)?;
        Ok(BackupsView {
            folder: plan.map(|plan| plan.folder.clone()),
            keep: plan.map(|plan| plan.keep),
            recovery: open.recovery_state(),
            newest: newest.map(|newest| BackedUpView {
                at: newest.at,
                file: newest.file.clone(),
                accounts: newest.accounts,
                there: store::is_file(Path::new(&newest.file)),
            }),
            changed_since: newest.is_none_or(|newest| newest.content != content),
            folder_there,
            files: files.and_then(Result::ok).unwrap_or_default().into_iter().map(file).collect(),
        })
    }

    /// Makes a backup for the recovery key, in this folder or where they go by themselves; there
    /// the oldest are let go.
    ///
    /// # Errors
    /// `backup-no-recovery-key`, `backup-no-folder`, `backup-folder-relative`, `backup-folder-own`;
    /// why the folder did not take it (`backup-folder-missing`, `-denied`, `-full`, `-failed`, `backup-not-kept`).
    /// The vault is as it was then.
    pub fn backup_now(&mut self, folder: Option<&Path>, now: Moment) -> Result<BackedUp, Problem> {
        self.refresh()?;
        let vault = &self.open_ref()?.vault;
        let sealed = for_recovery_key(vault)?;
        let plan = vault.safeguards.backups.clone();
        let planned = plan.as_ref().map(|plan| Path::new(&plan.folder));
        let folder = folder.or(planned);
        let folder = folder.ok_or_else(|| Problem::new("backup-no-folder", Exit::Input))?;
        self.suits(folder)?;
        let backed_up = write(vault, &sealed, folder, now)?;
        if let Some(plan) = plan.as_ref().filter(|plan| Path::new(&plan.folder) == folder) {
            // Only now: as long as the new one has not proven good, the old ones are all there is.
            let keep = usize::try_from(plan.keep).unwrap_or(usize::MAX);
            store::prune_backups(folder, keep, Path::new(&backed_up.file));
        }
        let newest = backed_up.clone();
        self.note(now, |vault| {
            vault.safeguards.newest = Some(newest);
            Ok(())
        })?;
        Ok(backed_up)
    }

    /// Makes a backup that a passphrase opens, for carrying. It is opened once before this
    /// returns; it does not count as the newest one, which the recovery key opens.
    ///
    /// # Errors
    /// As [`Session::backup_now`], but for the recovery key.
    pub fn backup_with(
        &mut self,
        passphrase: &Passphrase,
        folder: &Path,
        now: Moment,
    ) -> Result<BackedUp, Problem> {
        self.suits(folder)?;
        self.refresh()?;
        let vault = &self.open_ref()?.vault;
        let sealed = vault::seal_with(vault, passphrase)?;
        if vault::open_with(&sealed, passphrase).as_ref() != Ok(vault) {
            return Err(Problem::new("backup-not-kept", Exit::Disk));
        }
        write(vault, &sealed, folder, now)
    }

    /// Makes a backup where one is due: backups go somewhere by themselves, there is a recovery
    /// key, accounts or recovery codes changed since the newest one, and that is not of today.
    ///
    /// # Errors
    /// As [`Session::backup_now`]; the next time it is tried again.
    pub fn backup_if_due(&mut self, now: Moment) -> Result<Option<BackedUp>, Problem> {
        match self.is_backup_due(now)? {
            true => self.backup_now(None, now).map(Some),
            false => Ok(None),
        }
    }

    /// Whether a folder makes sense for backups: found again from anywhere, and not lost together
    /// with the vault.
    fn suits(&self, folder: &Path) -> Result<(), Problem> {
        if !folder.is_absolute() {
            return Err(Problem::new("backup-folder-relative", Exit::Input));
        }
        match folder.starts_with(self.store.home()) {
            true => Err(Problem::new("backup-folder-own", Exit::Input)),
            false => Ok(()),
        }
    }

    fn is_backup_due(&self, now: Moment) -> Result<bool, Problem> {
        let Door::Open(open) = &self.door else { return Ok(false) };
        let (vault, safeguards) = (&open.vault, &open.vault.safeguards);
        let Some(plan) = safeguards.backups.as_ref().filter(|_| vault.recovery.is_some()) else {
            return Ok(false);
        };
        let Some(newest) = &safeguards.newest else { return Ok(true) };
        let file = Path::new(&newest.file);
        if file.parent() != Some(Path::new(&plan.folder)) {
            // What lies on a stick somewhere does not stand in for what goes to the folder.
            return Ok(true);
        }
        if newest.at.day() == now.day() {
            return Ok(false);
        }
        Ok(newest.content != content_print(vault)? || !store::is_file(file))
    }

    /// Six words drawn at random, for a passphrase that seals a backup. Shown once, kept nowhere.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub fn make_passphrase(&self) -> Result<Zeroizing<String>, Problem> {
        vault::words(self.entropy)
    }

    /// Accounts with their recovery codes as a file of our own, opened once and compared before it
    /// is handed out. `ids` in the person's own order; all outside the trash without.
    ///
    /// # Errors
    /// `account-not-found`; `export-not-the-same` where it does not open as it went.
    pub fn seal_with_recovery_codes(
        &self,
        ids: &[Id],
        to: SealTo<'_>,
        now: Moment,
    ) -> Result<Vec<u8>, Problem> {
        let mut vault = Vault::new(Id::from_random((self.entropy)()?), now);
        for id in ids {
            let account = self.open_ref()?.vault.account(id).ok_or_else(no_account)?;
            let mut carried = Account::new(
                id.clone(),
                account.details.clone(),
                account.history.origin.clone(),
                now,
            );
            carried.history.changed = account.history.changed;
            carried.recovery_codes = account.recovery_codes.clone();
            vault.accounts.push(carried);
        }
        let (sealed, opened) = match to {
            SealTo::Passphrase(passphrase) => {
                let sealed = vault::seal_with(&vault, passphrase)?;
                let opened = vault::open_with(&sealed, passphrase);
                (sealed, opened)
            }
            SealTo::Recipients(recipients) => {
                // One more key, which opens it once and is forgotten: nobody else's is here.
                let proof = Key::generate();
                let mut all = recipients.to_vec();
                all.push(proof.recipient());
                let sealed = vault::seal_to(&vault, &all)?;
                let opened = vault::open(&sealed, &proof);
                (sealed, opened)
            }
        };
        match opened.is_ok_and(|opened| opened == vault) {
            true => Ok(sealed),
            false => {
                Err(Problem::new("export-not-the-same", Exit::Failure).with("app", "Keepstep"))
            }
        }
    }
}

/// The whole vault, sealed to its recovery key and to nobody else.
pub(super) fn for_recovery_key(vault: &Vault) -> Result<Vec<u8>, Problem> {
    let missing = || Problem::new("backup-no-recovery-key", Exit::Failure);
    let recovery = vault.recovery.as_ref().ok_or_else(missing)?;
    vault::seal_to(vault, std::slice::from_ref(&recovery.recipient)).map_err(seal_problem)
}

fn seal_problem(error: SealError) -> Problem {
    match error {
        SealError::NoRecipient => Problem::new("backup-no-recovery-key", Exit::Failure),
        other => other.into(),
    }
}

fn write(vault: &Vault, sealed: &[u8], folder: &Path, now: Moment) -> Result<BackedUp, Problem> {
    let path = store::keep_backup(folder, now, sealed);
    let path = path.map_err(|error| folder_problem(error, folder))?;
    Ok(BackedUp {
        at: now,
        file: path.display().to_string(),
        generation: vault.generation,
        accounts: vault.accounts.iter().filter(|a| a.history.trashed.is_none()).count(),
        content: content_print(vault)?,
    })
}

/// What the disk said about the folder of the backups, which is not the vault's own.
fn folder_problem(error: StoreError, folder: &Path) -> Problem {
    let id = match error {
        StoreError::Missing => "backup-folder-missing",
        StoreError::Denied => "backup-folder-denied",
        StoreError::Full => "backup-folder-full",
        StoreError::NotKept => "backup-not-kept",
        StoreError::Busy | StoreError::Exists | StoreError::TooLarge | StoreError::Failed(_) => {
            "backup-folder-failed"
        }
    };
    Problem::new(id, Exit::Disk).with("folder", folder.display().to_string())
}
