//! The accounts of an open vault: listed, edited, sorted, put into the trash and out of it.
//! Never hands out a secret but where the method's name says so.

use std::collections::BTreeSet;

use zeroize::Zeroizing;

use crate::Moment;
use crate::account::{Account, Details, Id, Kind, Pin, Text, write_otpauth};
use crate::problem::{Exit, Problem};
use crate::qr;
use crate::search::Query;

use super::Session;
use super::problems::no_account;

/// What changes about an account; `None` stays as it is.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// The service.
    pub issuer: Option<String>,
    /// The account name.
    pub name: Option<String>,
    /// The note.
    pub note: Option<String>,
    /// The groups.
    pub groups: Option<Vec<String>>,
    /// Shown first.
    pub favorite: Option<bool>,
    /// A hint for the picture beside it.
    pub icon: Option<String>,
    /// The PIN of Yandex and mOTP accounts.
    pub pin: Option<Pin>,
    /// The next counter of HOTP accounts.
    pub counter: Option<u64>,
}

impl Session {
    /// All accounts in the person's own order, those in the trash included.
    ///
    /// # Errors
    /// Where the vault is not open.
    pub fn accounts(&self) -> Result<&[Account], Problem> {
        Ok(&self.open_ref()?.vault.accounts)
    }

    /// The account of that id.
    ///
    /// # Errors
    /// `account-not-found`, or where the vault is not open.
    pub fn account(&self, id: &Id) -> Result<&Account, Problem> {
        self.open_ref()?.vault.account(id).ok_or_else(no_account)
    }

    /// The accounts outside the trash that a query finds.
    ///
    /// # Errors
    /// Where the vault is not open.
    pub fn find(&self, query: &str) -> Result<Vec<&Account>, Problem> {
        let query = Query::new(query);
        let accounts = self.accounts()?.iter();
        Ok(accounts.filter(|a| a.history.trashed.is_none() && query.matches(a)).collect())
    }

    /// Accounts outside the trash with their secrets, for an export: those of these ids in the
    /// person's own order, or all.
    ///
    /// # Errors
    /// `account-not-found` where one is gone meanwhile, or where the vault is not open.
    pub fn chosen(&self, ids: Option<&[Id]>) -> Result<Vec<Details>, Problem> {
        let wanted: Option<BTreeSet<&Id>> = ids.map(|ids| ids.iter().collect());
        let present = self.accounts()?.iter().filter(|account| {
            let chosen = wanted.as_ref().is_none_or(|wanted| wanted.contains(&account.id));
            chosen && account.history.trashed.is_none()
        });
        let chosen: Vec<Details> = present.map(|account| account.details.clone()).collect();
        match wanted {
            Some(wanted) if wanted.len() > chosen.len() => Err(no_account()),
            _ => Ok(chosen),
        }
    }

    /// Adds an account and answers it.
    ///
    /// # Errors
    /// As every save.
    pub fn add(&mut self, details: Details, origin: &str, now: Moment) -> Result<Account, Problem> {
        let added = self.add_all(vec![(details, origin.to_owned())], now)?;
        added.into_iter().next().ok_or_else(no_account)
    }

    /// Adds several accounts in one save and answers them.
    ///
    /// # Errors
    /// As every save; then none is added.
    pub fn add_all(
        &mut self,
        all: Vec<(Details, String)>,
        now: Moment,
    ) -> Result<Vec<Account>, Problem> {
        let entropy = self.entropy;
        self.change(now, |vault| {
            let mut added = Vec::with_capacity(all.len());
            for (details, origin) in all {
                let id = Id::from_random(entropy()?);
                added.push(Account::new(id, details, Text::line(&origin)?, now));
            }
            vault.accounts.extend(added.iter().cloned());
            Ok(added)
        })
    }

    /// Changes what a person may change about an account; the secret is not among it.
    ///
    /// # Errors
    /// `account-not-found`, `text-too-long`; `edit-kind` for a PIN or counter where there is
    /// none; otherwise as every save.
    pub fn edit(&mut self, id: &Id, edit: &Edit, now: Moment) -> Result<Account, Problem> {
        self.change(now, |vault| {
            let account = vault.account_mut(id).ok_or_else(no_account)?;
            edit.apply(&mut account.details)?;
            account.history.changed = now;
            Ok(account.clone())
        })
    }

    /// Puts an account into the trash.
    ///
    /// # Errors
    /// `account-not-found`; otherwise as every save.
    pub fn trash(&mut self, id: &Id, now: Moment) -> Result<Account, Problem> {
        self.set_trashed(id, Some(now), now)
    }

    /// Takes an account out of the trash.
    ///
    /// # Errors
    /// `account-not-found`; otherwise as every save.
    pub fn restore(&mut self, id: &Id, now: Moment) -> Result<Account, Problem> {
        self.set_trashed(id, None, now)
    }

    fn set_trashed(
        &mut self,
        id: &Id,
        at: Option<Moment>,
        now: Moment,
    ) -> Result<Account, Problem> {
        self.change(now, |vault| {
            let account = vault.account_mut(id).ok_or_else(no_account)?;
            account.history.trashed = at;
            Ok(account.clone())
        })
    }

    /// Removes an account for good; only from the trash. Earlier generations still hold it.
    ///
    /// # Errors
    /// `account-not-found`; `account-not-in-trash`; otherwise as every save.
    pub fn erase(&mut self, id: &Id, now: Moment) -> Result<(), Problem> {
        self.change(now, |vault| {
            let account = vault.account(id).ok_or_else(no_account)?;
            if account.history.trashed.is_none() {
                return Err(Problem::new("account-not-in-trash", Exit::Input));
            }
            vault.accounts.retain(|account| account.id != *id);
            Ok(())
        })
    }

    /// Moves an account before another one, or to the end.
    ///
    /// # Errors
    /// As every save.
    pub fn reorder(&mut self, id: &Id, before: Option<&Id>, now: Moment) -> Result<(), Problem> {
        self.change(now, |vault| {
            vault.reorder(id, before);
            Ok(())
        })
    }

    /// The otpauth URI of an account, secret included, because the person asked for it.
    ///
    /// # Errors
    /// `account-not-found`, or where the vault is not open.
    pub fn reveal_uri(&self, id: &Id) -> Result<Zeroizing<String>, Problem> {
        Ok(write_otpauth(&self.account(id)?.details))
    }

    /// The same as a QR code, an SVG picture.
    ///
    /// # Errors
    /// As [`Session::reveal_uri`]; `qr-too-long` where no code can hold it.
    pub fn reveal_qr(&self, id: &Id) -> Result<Zeroizing<String>, Problem> {
        Ok(qr::svg(&self.reveal_uri(id)?)?)
    }
}

impl Edit {
    /// Applies this edit to details.
    pub(super) fn apply(&self, details: &mut Details) -> Result<(), Problem> {
        if let Some(issuer) = &self.issuer {
            details.issuer = Text::line(issuer)?;
        }
        if let Some(name) = &self.name {
            details.name = Text::line(name)?;
        }
        if let Some(note) = &self.note {
            details.note = Text::lines(note)?;
        }
        if let Some(groups) = &self.groups {
            let lines: Result<Vec<Text>, _> = groups.iter().map(|g| Text::line(g)).collect();
            details.groups = lines?.into_iter().filter(|group| !group.is_empty()).collect();
            details.groups.dedup();
        }
        if let Some(icon) = &self.icon {
            details.icon = Text::line(icon)?;
        }
        details.favorite = self.favorite.unwrap_or(details.favorite);
        self.apply_to_kind(&mut details.kind)
    }

    fn apply_to_kind(&self, kind: &mut Kind) -> Result<(), Problem> {
        if let Some(new) = &self.pin {
            match kind {
                Kind::Yandex { pin } | Kind::Motp { pin } => *pin = new.clone(),
                _ => return Err(Problem::new("edit-kind", Exit::Input)),
            }
        }
        if let Some(new) = self.counter {
            match kind {
                Kind::Hotp { counter, .. } => *counter = new,
                _ => return Err(Problem::new("edit-kind", Exit::Input)),
            }
        }
        Ok(())
    }
}
