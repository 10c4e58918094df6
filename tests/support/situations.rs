//! Vaults in made-up situations, for asking how safe they are: every deed has its day.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use keepstep_core::Moment;
use keepstep_core::account::{Account, Held, Id, RecoveryCodes, Text};
use keepstep_core::moving::KitWish;
use keepstep_core::vault::{BackedUp, Device, Key, Recovery, Vault};
use zeroize::Zeroizing;

use super::support::details;

pub fn at(day: u64) -> Moment {
    Moment::from_seconds(1_700_000_000 + day * 86_400)
}

pub fn id(number: u64) -> Id {
    Id::from_random(u128::from(number).to_be_bytes())
}

/// A vault of so many accounts, added on day 0.
pub fn vault_of(count: u64) -> Vault {
    let mut vault = Vault::new(id(1_000_000), at(0));
    for number in 0..count {
        let details = details(number as usize);
        vault.accounts.push(Account::new(id(number), details, Text::default(), at(0)));
    }
    vault
}

pub fn key(vault: &mut Vault, made: u64, confirmed: bool) {
    vault.recovery = Some(Recovery {
        recipient: Key::generate().recipient(),
        made: at(made),
        confirmed: confirmed.then(|| at(made)),
    });
}

pub fn backup(vault: &mut Vault, day: u64) {
    let accounts = vault.accounts.len();
    let file = "/stick/one.age".to_owned();
    let content = String::new();
    vault.safeguards.newest =
        Some(BackedUp { at: at(day), file, generation: 1, accounts, content });
}

pub fn device(vault: &mut Vault, number: u64) -> Id {
    let device = id(2_000_000 + number);
    let name = Text::line("Alice's phone").unwrap();
    vault.devices.push(Device { id: device.clone(), name, added: at(0), gone: None });
    device
}

pub fn prove(vault: &mut Vault, account: usize, device: &Id, day: u64) {
    let account = &mut vault.accounts[account];
    account.hold(Held::proven(device.clone(), &account.details, at(day)));
}

pub fn codes(vault: &mut Vault, account: usize, count: usize, day: u64) {
    let texts = (0..count).map(|number| Zeroizing::new(format!("code-{number}")));
    vault.accounts[account].recovery_codes = RecoveryCodes::new(texts, at(day)).unwrap();
}

pub fn made(vault: &mut Vault, codes: bool, secrets: bool, day: u64) {
    let wish = KitWish { recovery_codes: codes, secrets, ..KitWish::default() };
    wish.note(&mut vault.safeguards, true, at(day));
}

/// Everything that can be done, for three accounts.
pub fn all_done(vault: &mut Vault) -> Id {
    key(vault, 1, true);
    backup(vault, 2);
    made(vault, false, false, 2);
    vault.safeguards.drilled = Some(at(2));
    let phone = device(vault, 1);
    for account in 0..vault.accounts.len() {
        prove(vault, account, &phone, 3);
        codes(vault, account, 10, 1);
    }
    phone
}

/// What may happen to a vault; days count from the one on which its accounts were added.
#[derive(Debug, Clone)]
pub enum Deed {
    /// A recovery key is made on that day, and confirmed or not.
    Key(u64, bool),
    Confirm(u64),
    Backup(u64),
    /// A kit is made, with recovery codes, with secrets.
    Kit(bool, bool, u64),
    Drill(u64),
    Device,
    Gone(u64),
    /// Account, device, day.
    Said(usize, usize),
    Proven(usize, usize, u64),
    /// Account, how many, day.
    Codes(usize, usize, u64),
    Added(usize, u64),
    Changed(usize, u64),
    Trashed(usize, u64),
    All,
}

/// Does it. What names a device that is not there does nothing.
pub fn happens(vault: &mut Vault, deed: &Deed) {
    let known = |vault: &Vault, number: usize| vault.devices.get(number).map(|one| one.id.clone());
    match *deed {
        Deed::Key(day, confirmed) => key(vault, day, confirmed),
        Deed::Confirm(day) => {
            if let Some(recovery) = &mut vault.recovery {
                recovery.confirmed = Some(at(day));
            }
        }
        Deed::Backup(day) => backup(vault, day),
        Deed::Kit(codes, secrets, day) => made(vault, codes, secrets, day),
        Deed::Drill(day) => vault.safeguards.drilled = Some(at(day)),
        Deed::Device => drop(device(vault, vault.devices.len() as u64)),
        Deed::Gone(day) => vault.devices[0].gone = Some(at(day)),
        Deed::Said(number, phone) => {
            let account = &mut vault.accounts[number];
            if let Some(phone) = vault.devices.get(phone).map(|one| one.id.clone())
                // As the session does: a word never takes a proof away.
                && account.held.iter().all(|held| held.device != phone)
            {
                account.hold(Held::said(phone, &account.details));
            }
        }
        Deed::Proven(number, phone, day) => {
            if let Some(phone) = known(vault, phone) {
                prove(vault, number, &phone, day);
            }
        }
        Deed::Codes(number, count, day) => codes(vault, number, count, day),
        Deed::Added(number, day) => vault.accounts[number].history.created = at(day),
        Deed::Changed(number, day) => vault.accounts[number].history.changed = at(day),
        Deed::Trashed(number, day) => vault.accounts[number].history.trashed = Some(at(day)),
        Deed::All => drop(all_done(vault)),
    }
}
