//! Out of a backup: opened, shown beforehand, taken as far as a person wants. Adds what is missing,
//! replaces nothing unasked and removes nothing: whatever had to give way lies in the trash.

use std::collections::BTreeSet;

use crate::Moment;
use crate::account::{Account, Details, Id, Kind};
use crate::problem::{Exit, Problem};
use crate::vault::{self, Key, Passphrase, Vault};
use crate::view::{BackupPreview, RestoreStanding, RestoreView, Restored};

use super::problems::{backup_problem, no_account};
use super::{Entropy, Session};

/// What a person takes of a backup.
#[derive(Debug, Clone, Default)]
pub struct RestoreChoice {
    /// Accounts, by their ids in the backup: new ones come, others become as they are there.
    pub take: Vec<Id>,
    /// Whether recovery codes come along for accounts here that have none.
    pub recovery_codes: bool,
}

impl RestoreChoice {
    /// What is taken where nobody chose: all that is missing here.
    pub fn missing(preview: &BackupPreview) -> Self {
        Self::of(preview, &[RestoreStanding::New])
    }

    /// All accounts that stand so, and recovery codes where there are none.
    pub fn of(preview: &BackupPreview, standings: &[RestoreStanding]) -> Self {
        let wanted = preview.accounts.iter().filter(|one| standings.contains(&one.standing));
        let take = wanted.filter_map(|account| Id::parse(&account.id)).collect();
        Self { take, recovery_codes: true }
    }
}

impl Session {
    /// Opens a backup with the recovery key, another age identity, or the passphrase that sealed
    /// it, and answers what is in it. It waits then, as finds do, until it is restored or let go.
    /// Needs no open vault: without one everything is new.
    ///
    /// # Errors
    /// A slip in the key by its place; `backup-other-key`, `backup-passphrase-wrong`,
    /// `backup-damaged`, `backup-not-ours`, `vault-newer`.
    pub fn open_backup(&mut self, sealed: &[u8], key: &str) -> Result<BackupPreview, Problem> {
        let damaged = || Problem::new("backup-damaged", Exit::Input);
        let opened = match vault::wants_passphrase(sealed).ok_or_else(damaged)? {
            true => vault::open_with(sealed, &Passphrase::typed(key)),
            false => vault::open(sealed, &Key::from_handwriting(key)?),
        };
        let wrong_passphrase = vault::wants_passphrase(sealed) == Some(true);
        let opened = opened.map_err(|error| match backup_problem(error) {
            problem if problem.id() == "backup-other-key" && wrong_passphrase => {
                Problem::new("backup-passphrase-wrong", Exit::Input)
            }
            problem => problem,
        });
        self.backup = Some(Box::new(opened?));
        self.backup_preview()
    }

    /// What is in the backup that waits, held against what is here now.
    ///
    /// # Errors
    /// `backup-none-open`.
    pub fn backup_preview(&self) -> Result<BackupPreview, Problem> {
        let backup = self.backup.as_ref().ok_or_else(none_open)?;
        let open = self.open_ref().ok();
        let here = open.map_or(&[][..], |open| open.vault.accounts.as_slice());
        let known: BTreeSet<&Id> = open
            .into_iter()
            .flat_map(|open| &open.vault.devices)
            .map(|device| &device.id)
            .collect();
        let view = |account: &Account| {
            let twin = counterpart(here, account);
            let codes = twin.is_none_or(|twin| twin.recovery_codes.is_empty());
            let codes = if codes { account.recovery_codes.all().len() } else { 0 };
            RestoreView::new(account, standing(twin, account), codes)
        };
        Ok(BackupPreview {
            saved: backup.saved,
            accounts: backup.accounts.iter().map(view).collect(),
            devices: backup.devices.iter().filter(|device| !known.contains(&device.id)).count(),
        })
    }

    /// Takes what a person chose of the backup that waits, in one save; it waits no longer then.
    ///
    /// # Errors
    /// `backup-none-open`; `account-not-found` for an id that is not in the backup; otherwise as
    /// every save, and then nothing was taken.
    pub fn restore_backup(
        &mut self,
        choice: &RestoreChoice,
        now: Moment,
    ) -> Result<Restored, Problem> {
        let backup = self.backup.take().ok_or_else(none_open)?;
        let entropy = self.entropy;
        let restored = self.change(now, |vault| {
            let known: BTreeSet<&Id> = backup.accounts.iter().map(|account| &account.id).collect();
            if !choice.take.iter().all(|id| known.contains(id)) {
                return Err(no_account());
            }
            restore(vault, &backup, choice, entropy, now)
        });
        if restored.is_err() {
            self.backup = Some(backup);
        }
        restored
    }

    /// Lets the backup go that waits.
    pub fn discard_backup(&mut self) {
        self.backup = None;
    }
}

fn none_open() -> Problem {
    Problem::new("backup-none-open", Exit::NotFound)
}

fn restore(
    vault: &mut Vault,
    backup: &Vault,
    choice: &RestoreChoice,
    entropy: Entropy,
    now: Moment,
) -> Result<Restored, Problem> {
    let mut done = Restored::default();
    for device in &backup.devices {
        if vault.devices.iter().all(|known| known.id != device.id) {
            vault.devices.push(device.clone());
            done.devices += 1;
        }
    }
    let taken: BTreeSet<&Id> = choice.take.iter().collect();
    for account in &backup.accounts {
        let twin = counterpart(&vault.accounts, account).map(|twin| twin.id.clone());
        let wanted = taken.contains(&account.id);
        match twin {
            None if wanted => {
                done.added += 1;
                done.recovery_codes += account.recovery_codes.all().len();
                vault.accounts.push(account.clone());
            }
            None => {}
            Some(id) => {
                if wanted {
                    take(vault, &id, account, entropy, now, &mut done)?;
                }
                if choice.recovery_codes {
                    done.recovery_codes += bring_codes(vault, &id, account);
                }
            }
        }
    }
    Ok(done)
}

/// Makes the account `id` what it is in the backup, or takes it out of the trash.
fn take(
    vault: &mut Vault,
    id: &Id,
    from: &Account,
    entropy: Entropy,
    now: Moment,
    done: &mut Restored,
) -> Result<(), Problem> {
    let account = vault.account_mut(id).ok_or_else(no_account)?;
    let same_codes = account.details.same_codes(&from.details);
    match standing(Some(&*account), from) {
        RestoreStanding::New | RestoreStanding::Same => {}
        RestoreStanding::InTrash if same_codes => {
            account.history.trashed = None;
            done.taken_out += 1;
        }
        RestoreStanding::InTrash => {
            // Its id is taken by what lies in the trash, with another secret.
            let added = Account { id: Id::from_random(entropy()?), ..from.clone() };
            vault.accounts.push(added);
            done.added += 1;
        }
        RestoreStanding::HereNewer | RestoreStanding::HereOlder => {
            let mut old = account.clone();
            account.details = taken_over(&old.details, &from.details);
            account.history.changed = now;
            done.replaced += 1;
            let pin = |details: &Details| details.kind.pin().cloned();
            if !same_codes || pin(&account.details) != pin(&old.details) {
                old.id = Id::from_random(entropy()?);
                old.history.trashed = Some(now);
                vault.accounts.push(old);
            }
        }
    }
    Ok(())
}

/// The details of a backup, with the higher counter of both and a PIN that it does not know.
fn taken_over(here: &Details, backup: &Details) -> Details {
    let mut details = backup.clone();
    if !here.same_codes(backup) {
        return details;
    }
    match (&mut details.kind, &here.kind) {
        (Kind::Hotp { counter, .. }, Kind::Hotp { counter: here, .. }) => {
            *counter = (*counter).max(*here);
        }
        (Kind::Yandex { pin }, Kind::Yandex { pin: here })
        | (Kind::Motp { pin }, Kind::Motp { pin: here })
            if pin.is_missing() =>
        {
            *pin = here.clone();
        }
        _ => {}
    }
    details
}

/// Gives an account the recovery codes of the backup where it has none. Answers how many.
fn bring_codes(vault: &mut Vault, id: &Id, from: &Account) -> usize {
    let account = vault.account_mut(id).filter(|account| account.recovery_codes.is_empty());
    account.map_or(0, |account| {
        account.recovery_codes = from.recovery_codes.clone();
        account.recovery_codes.all().len()
    })
}

/// The account among `others` that is the same for a person: by its id; else by its name, and where
/// one lies in a trash, by its secret as well.
pub(super) fn counterpart<'a>(others: &'a [Account], account: &Account) -> Option<&'a Account> {
    if let Some(same) = others.iter().find(|other| other.id == account.id) {
        return Some(same);
    }
    let named = || others.iter().filter(|other| other.details.same_name(&account.details));
    let same_codes = named().find(|other| other.details.same_codes(&account.details));
    let both_in_use =
        |other: &&Account| other.history.trashed.is_none() && account.history.trashed.is_none();
    same_codes.or_else(|| named().find(both_in_use))
}

fn standing(here: Option<&Account>, backup: &Account) -> RestoreStanding {
    let Some(here) = here else { return RestoreStanding::New };
    if here.history.trashed.is_some() && backup.history.trashed.is_none() {
        return RestoreStanding::InTrash;
    }
    // Nothing would change: what is here is the same, or knows more.
    if taken_over(&here.details, &backup.details) == here.details {
        return RestoreStanding::Same;
    }
    let counter = |account: &Account| account.details.kind.counter();
    let newer = match backup.history.changed.cmp(&here.history.changed) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => counter(backup) > counter(here),
    };
    if newer { RestoreStanding::HereOlder } else { RestoreStanding::HereNewer }
}
