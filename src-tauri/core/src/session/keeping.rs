//! From what waits to what is kept: how each find stands to the vault, all of them kept in one
//! save, and that save taken back as one.

use std::collections::{BTreeMap, BTreeSet};

use crate::Moment;
use crate::account::{Account, Details, Id, Text};
use crate::problem::{Exit, Problem};
use crate::view::{AccountView, DetailsView, FindView, FindsView, Standing};

use super::Session;
use super::accounts::Edit;
use super::problems::no_account;
use super::waiting::{Find, Kept};

/// How one find is kept.
#[derive(Debug, Clone)]
pub struct Keep {
    /// The find's number.
    pub find: u64,
    /// What the person changed before keeping it.
    pub edit: Edit,
    /// The account that becomes this one instead of a new account being added.
    pub replace: Option<Id>,
}

impl Session {
    /// All that waits to be kept, and how it stands to what the vault holds.
    pub fn finds(&self) -> FindsView {
        let accounts = self.accounts().unwrap_or_default();
        let mut names: BTreeMap<String, Vec<&Account>> = BTreeMap::new();
        if !self.finds.waiting.is_empty() {
            for account in accounts.iter().filter(|account| account.history.trashed.is_none()) {
                names.entry(account.details.name_key()).or_default().push(account);
            }
        }
        let finds = self.finds.waiting.iter().map(|find| find.view(&names)).collect();
        FindsView { finds, series: self.finds.series.clone() }
    }

    /// Keeps finds in one save; they wait no longer then.
    ///
    /// # Errors
    /// `find-gone` for a number that does not wait; what is wrong with an edit; otherwise as
    /// every save, and then all still wait.
    pub fn keep(&mut self, keeps: &[Keep], now: Moment) -> Result<Vec<Account>, Problem> {
        let mut wanted = Vec::with_capacity(keeps.len());
        for keep in keeps {
            let find = self.finds.get(keep.find);
            let find = find.ok_or_else(|| Problem::new("find-gone", Exit::NotFound))?;
            let mut details = find.details.clone();
            keep.edit.apply(&mut details)?;
            let id = Id::from_random((self.entropy)()?);
            wanted.push((id, details, Text::line(find.origin)?, keep.replace.clone()));
        }
        let (accounts, kept) = self.change(now, |vault| {
            let mut accounts = Vec::with_capacity(wanted.len());
            let mut kept = Vec::with_capacity(wanted.len());
            let places = places(&vault.accounts);
            for (id, details, origin, replace) in wanted {
                let Some(replaced) = replace else {
                    let account = Account::new(id.clone(), details, origin, now);
                    vault.accounts.push(account.clone());
                    accounts.push(account);
                    kept.push(Kept::Added(id));
                    continue;
                };
                let place = places.get(&replaced).copied();
                let account = place.and_then(|place| vault.accounts.get_mut(place));
                let account = account.ok_or_else(no_account)?;
                let (before, changed) = (account.details.clone(), account.history.changed);
                let old = (!before.same_codes(&details)).then(|| {
                    let mut old = account.clone();
                    old.id = id.clone();
                    old.history.trashed = Some(now);
                    old
                });
                take_over(&mut account.details, details);
                account.history.changed = now;
                accounts.push(account.clone());
                kept.push(Kept::Replaced {
                    id: replaced,
                    before: Box::new(before),
                    changed,
                    old: old.as_ref().map(|_| id),
                });
                vault.accounts.extend(old);
            }
            Ok((accounts, kept))
        })?;
        self.kept = kept;
        self.finds.forget(&keeps.iter().map(|keep| keep.find).collect::<Vec<_>>());
        if self.finds.waiting.is_empty() {
            self.discard();
        }
        Ok(accounts)
    }

    /// Takes back what was kept last, as a whole, in one save. Accounts that were added are gone
    /// then; accounts that were changed are as they were before.
    ///
    /// # Errors
    /// `keep-nothing-to-take-back`; otherwise as every save, and then nothing is taken back.
    pub fn take_back(&mut self, now: Moment) -> Result<usize, Problem> {
        if self.kept.is_empty() {
            return Err(Problem::new("keep-nothing-to-take-back", Exit::NotFound));
        }
        let kept = std::mem::take(&mut self.kept);
        let done = self.change(now, |vault| {
            let mut gone = BTreeSet::new();
            let places = places(&vault.accounts);
            for kept in &kept {
                match kept {
                    Kept::Added(id) => {
                        gone.insert(id.clone());
                    }
                    Kept::Replaced { id, before, changed, old } => {
                        gone.extend(old.clone());
                        let place = places.get(id).copied();
                        if let Some(account) = place.and_then(|at| vault.accounts.get_mut(at)) {
                            account.details = (**before).clone();
                            account.history.changed = *changed;
                        }
                    }
                }
            }
            vault.accounts.retain(|account| !gone.contains(&account.id));
            Ok(kept.len())
        });
        if done.is_err() {
            self.kept = kept;
        }
        done
    }
}

/// Where each account stands; new ones are only ever added behind them.
fn places(accounts: &[Account]) -> BTreeMap<Id, usize> {
    accounts.iter().enumerate().map(|(place, account)| (account.id.clone(), place)).collect()
}

/// Secret and kind become the new ones; what a person wrote stays where the new one is silent.
fn take_over(account: &mut Details, new: Details) {
    let Details { secret, kind, groups, note, favorite, .. } = new;
    account.secret = secret;
    account.kind = kind;
    account.favorite |= favorite;
    if !note.is_empty() {
        account.note = note;
    }
    if !groups.is_empty() {
        account.groups = groups;
    }
}

impl Find {
    fn view(&self, names: &BTreeMap<String, Vec<&Account>>) -> FindView {
        let same_name = names.get(&self.details.name_key()).map_or(&[][..], Vec::as_slice);
        let same_codes = |account: &&&Account| account.details.same_codes(&self.details);
        let (standing, same) = match same_name.iter().find(same_codes) {
            Some(account) if brings_something(&account.details, &self.details) => {
                (Standing::Changed, Some(*account))
            }
            Some(account) => (Standing::Already, Some(*account)),
            None if same_name.is_empty() => (Standing::New, None),
            None => (Standing::OtherSecret, same_name.first().copied()),
        };
        FindView {
            find: self.number,
            details: DetailsView::from(&self.details),
            standing,
            same: same.map(AccountView::from),
        }
    }
}

/// Whether a find knows something of an account that the vault does not know or knows otherwise.
fn brings_something(account: &Details, find: &Details) -> bool {
    let mut whole = account.clone();
    take_over(&mut whole, find.clone());
    whole != *account
}
