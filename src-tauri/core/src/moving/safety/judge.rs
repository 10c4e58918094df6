//! Which accounts survive the loss of this computer, and by what. Counts only what is sure: what a
//! person merely said, what an older secret proves, what an unconfirmed key opens save nothing.
//!
//! An account survives if at least one of these holds:
//! - another device in use showed its right code, and its secret is the same since;
//! - the newest backup holds it as it is now, and is sealed to the recovery key of now, which the
//!   person proved to have on paper. Whether the backup's folder outlives the computer only the
//!   person knows, so a face names the folder beside the sentence;
//! - a paper kit shows its secret as it is now, or shows its recovery codes and one is not used.

use std::collections::BTreeMap;

use crate::Moment;
use crate::account::{Account, Held, Id, Print};
use crate::vault::{Device, Recovery, Vault};

use super::next;
use super::view::{
    AccountSafety, Backup, CodesLeft, DeviceSafety, Holder, KeyState, NextStep, Safety, Standing,
    Survival,
};

/// Half a year, after which a paper kit wants to be looked through.
const REVIEW: u64 = 183 * 24 * 3_600;
/// So many recovery codes are too few.
const FEW: usize = 2;

impl Safety {
    /// How safe the accounts of a vault are at `now`. Linear in the accounts but for their order.
    ///
    /// ```
    /// use keepstep_core::{Moment, account::Id, vault::Vault};
    /// use keepstep_core::moving::{NextStep, Safety};
    /// let now = Moment::from_seconds(1_700_000_000);
    /// let safety = Safety::of(&Vault::new(Id::from_random([1; 16]), now), now);
    /// assert_eq!((safety.computer.total, safety.next), (0, NextStep::Nothing));
    /// ```
    pub fn of(vault: &Vault, now: Moment) -> Self {
        let judge = Judge::new(vault);
        let mut tallies: BTreeMap<&Id, DeviceSafety> =
            vault.devices.iter().map(|device| (&device.id, tally(device))).collect();
        let present = vault.accounts.iter().filter(|account| account.history.trashed.is_none());
        let mut accounts: Vec<AccountSafety> =
            present.map(|account| judge.account(account, &mut tallies)).collect();
        let added_since = accounts_since(vault);
        let survive = accounts.iter().filter(|account| account.survives).count();
        let total = accounts.len();
        let kept = &vault.safeguards;
        let mut devices = Vec::with_capacity(vault.devices.len());
        devices.extend(vault.devices.iter().filter_map(|device| tallies.remove(&device.id)));
        let mut safety = Self {
            computer: Survival { survive, total },
            phone: Survival { survive: total, total },
            next: NextStep::Nothing,
            recovery_key: key_state(vault.recovery.as_ref()),
            backup: kept.newest.as_ref().map(|newest| Backup {
                at: newest.at,
                file: newest.file.clone(),
                opens: vault.recovery.as_ref().is_some_and(|key| key.made <= newest.at),
                added_since,
            }),
            kit: kept.kit,
            kit_current: kit_is_current(vault, now),
            drilled: kept.drilled.filter(|drilled| {
                vault.recovery.as_ref().is_some_and(|recovery| recovery.made <= *drilled)
            }),
            devices,
            accounts: Vec::new(),
        };
        accounts.sort_by_key(lacks);
        safety.accounts = accounts;
        safety.next = next::step(&safety);
        safety
    }
}

/// What is the same for all accounts of a vault.
struct Judge<'a> {
    devices: BTreeMap<&'a Id, &'a Device>,
    /// When the backup was made that the key on paper opens.
    backup: Option<Moment>,
    kit_secrets: Option<Moment>,
    kit_codes: Option<Moment>,
}

impl<'a> Judge<'a> {
    fn new(vault: &'a Vault) -> Self {
        let in_use = vault.devices.iter().filter(|device| device.gone.is_none());
        let on_paper = vault.recovery.as_ref().filter(|key| key.confirmed.is_some());
        let newest = vault.safeguards.newest.as_ref().map(|newest| newest.at);
        let showed = &vault.safeguards.kit_showed;
        Self {
            devices: in_use.map(|device| (&device.id, device)).collect(),
            backup: newest.filter(|at| on_paper.is_some_and(|key| key.made <= *at)),
            kit_secrets: showed.secrets,
            kit_codes: showed.recovery_codes,
        }
    }

    fn account(
        &self,
        account: &Account,
        tallies: &mut BTreeMap<&Id, DeviceSafety>,
    ) -> AccountSafety {
        let details = &account.details;
        let present = (!account.held.is_empty()).then(|| Print::of(details));
        let mut devices = Vec::new();
        for held in &account.held {
            let standing = standing(held, present.as_ref());
            if let Some(tally) = tallies.get_mut(&held.device) {
                *match standing {
                    Standing::Proven => &mut tally.proven,
                    Standing::Said => &mut tally.said,
                    Standing::Outdated => &mut tally.outdated,
                } += 1;
            }
            devices.extend(self.devices.get(&held.device).map(|device| Holder {
                device: device.id.as_str().to_owned(),
                name: device.name.as_str().to_owned(),
                standing,
                proven: held.proven,
            }));
        }
        let proven = devices.iter().filter(|holder| holder.standing == Standing::Proven);
        let last_proven = proven.filter_map(|holder| holder.proven).max();
        let in_backup = self.backup.is_some_and(|at| is_as_it_was(account, at));
        let on_kit = self.is_on_kit(account);
        AccountSafety {
            id: account.id.as_str().to_owned(),
            issuer: details.issuer.as_str().to_owned(),
            organisation: details.organisation.as_str().to_owned(),
            name: details.name.as_str().to_owned(),
            survives: last_proven.is_some() || in_backup || on_kit,
            in_backup,
            on_kit,
            devices,
            last_proven,
            recovery_codes: codes(account),
        }
    }

    fn is_on_kit(&self, account: &Account) -> bool {
        let codes = &account.recovery_codes;
        let fetched = codes.fetched().unwrap_or(account.history.created);
        // Codes fetched later make the printed ones void.
        let code = self.kit_codes.is_some_and(|at| codes.left() > 0 && fetched <= at);
        code || self.kit_secrets.is_some_and(|at| is_as_it_was(account, at))
    }
}

fn standing(held: &Held, present: Option<&Print>) -> Standing {
    match held.proven {
        _ if present != Some(&held.print) => Standing::Outdated,
        Some(_) => Standing::Proven,
        None => Standing::Said,
    }
}

/// Whether an account was there at a moment as it is now. A change of its name counts as well: what
/// changed is not known, and a false comfort is worse than one more backup.
fn is_as_it_was(account: &Account, at: Moment) -> bool {
    account.history.created.max(account.history.changed) <= at
}

/// How many accounts the newest backup does not hold as they are.
fn accounts_since(vault: &Vault) -> usize {
    let Some(newest) = &vault.safeguards.newest else { return 0 };
    let present = vault.accounts.iter().filter(|account| account.history.trashed.is_none());
    present.filter(|account| !is_as_it_was(account, newest.at)).count()
}

fn codes(account: &Account) -> Option<CodesLeft> {
    let codes = &account.recovery_codes;
    let left = codes.left();
    let told = CodesLeft { left, total: codes.all().len(), low: left <= FEW };
    (!codes.is_empty()).then_some(told)
}

fn tally(device: &Device) -> DeviceSafety {
    DeviceSafety {
        id: device.id.as_str().to_owned(),
        name: device.name.as_str().to_owned(),
        added: device.added,
        gone: device.gone,
        proven: 0,
        said: 0,
        outdated: 0,
    }
}

fn key_state(recovery: Option<&Recovery>) -> KeyState {
    match recovery {
        None => KeyState::None,
        Some(Recovery { confirmed: None, .. }) => KeyState::Unconfirmed,
        Some(_) => KeyState::Confirmed,
    }
}

/// Whether the paper kit is young enough, and shows no key or codes that hold no longer.
fn kit_is_current(vault: &Vault, now: Moment) -> bool {
    let kept = &vault.safeguards;
    let Some(kit) = kept.kit else { return false };
    let young = now.seconds() <= kit.seconds().saturating_add(REVIEW);
    let other_key = kept
        .kit_showed
        .key
        .is_some_and(|at| vault.recovery.as_ref().is_none_or(|recovery| recovery.made > at));
    let other_codes = kept.kit_showed.recovery_codes.is_some_and(|at| {
        let present = vault.accounts.iter().filter(|account| account.history.trashed.is_none());
        present.filter_map(|account| account.recovery_codes.fetched()).any(|fetched| fetched > at)
    });
    young && !other_key && !other_codes
}

/// What is missing most comes first.
fn lacks(account: &AccountSafety) -> u8 {
    let few = account.recovery_codes.is_some_and(|codes| codes.low);
    let outdated = account.devices.iter().any(|holder| holder.standing == Standing::Outdated);
    match account.survives {
        false => 0,
        true if few || outdated => 1,
        true => 2,
    }
}
