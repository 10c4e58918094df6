//! How safe the accounts are, and the other devices that hold them: named, renamed, gone, said to
//! hold an account. Never takes a person's word for a proof, and no proof away for a word.

use std::collections::BTreeSet;

use crate::Moment;
use crate::account::{Account, Held, Id, Print, Text};
use crate::moving::Safety;
use crate::problem::{Exit, Problem};
use crate::vault::{Device, Vault};

use super::Session;
use super::problems::no_account;

impl Session {
    /// What would be left if this computer or a phone were gone, and what helps most next.
    ///
    /// # Errors
    /// Where the vault is not open.
    pub fn safety(&self, now: Moment) -> Result<Safety, Problem> {
        Ok(Safety::of(&self.open_ref()?.vault, now))
    }

    /// Puts another device on the list and answers its id.
    ///
    /// # Errors
    /// `device-nameless`, `text-too-long`; otherwise as every save.
    pub fn name_device(&mut self, name: &str, now: Moment) -> Result<Id, Problem> {
        let name = named(name)?;
        let id = Id::from_random((self.entropy)()?);
        self.change(now, |vault| {
            vault.devices.push(Device { id: id.clone(), name, added: now, gone: None });
            Ok(id)
        })
    }

    /// Gives a device another name.
    ///
    /// # Errors
    /// `device-not-found`, `device-nameless`, `text-too-long`; otherwise as every save.
    pub fn rename_device(&mut self, id: &Id, name: &str, now: Moment) -> Result<(), Problem> {
        let name = named(name)?;
        self.change(now, |vault| {
            device(vault, id)?.name = name;
            Ok(())
        })
    }

    /// A device is lost, erased or given away, or is back. What it held stays known.
    ///
    /// # Errors
    /// `device-not-found`; otherwise as every save.
    pub fn device_gone(&mut self, id: &Id, gone: bool, now: Moment) -> Result<(), Problem> {
        self.change(now, |vault| {
            let device = device(vault, id)?;
            device.gone = if gone { device.gone.or(Some(now)) } else { None };
            Ok(())
        })
    }

    /// The person says that a device holds these accounts, or does not. A proof that still counts
    /// stays when it is said that it does.
    ///
    /// # Errors
    /// `device-not-found`, `account-not-found`; otherwise as every save, and then nothing changes.
    pub fn device_holds(
        &mut self,
        id: &Id,
        accounts: &[Id],
        holds: bool,
        now: Moment,
    ) -> Result<(), Problem> {
        let mut wanted: BTreeSet<&Id> = accounts.iter().collect();
        self.change(now, |vault| {
            device(vault, id)?;
            for account in &mut vault.accounts {
                if wanted.remove(&account.id) {
                    said(account, id, holds);
                }
            }
            if wanted.is_empty() { Ok(()) } else { Err(no_account()) }
        })
    }
}

/// Notes what a person says of a device and an account.
fn said(account: &mut Account, device: &Id, holds: bool) {
    if !holds {
        return account.held.retain(|held| held.device != *device);
    }
    let print = Print::of(&account.details);
    let known = account.held.iter().any(|held| held.device == *device && held.print == print);
    if !known {
        account.hold(Held::said(device.clone(), &account.details));
    }
}

fn device<'a>(vault: &'a mut Vault, id: &Id) -> Result<&'a mut Device, Problem> {
    let device = vault.devices.iter_mut().find(|device| device.id == *id);
    device.ok_or_else(|| Problem::new("device-not-found", Exit::NotFound))
}

fn named(name: &str) -> Result<Text, Problem> {
    let name = Text::line(name)?;
    match name.is_empty() {
        true => Err(Problem::new("device-nameless", Exit::Input)),
        false => Ok(name),
    }
}
