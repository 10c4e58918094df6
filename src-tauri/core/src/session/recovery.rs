//! The recovery key and the passphrase: made, proved, used. A recovery key is shown once and
//! then forgotten; only its public half stays.

use zeroize::Zeroizing;

use crate::Moment;
use crate::problem::{Exit, Problem};
use crate::qr;
use crate::vault::store::{About, KeyPlace};
use crate::vault::{self, Key, Passphrase, Recovery};
use crate::view::RecoverySheet;

use super::{Door, Open, Session};

/// From so many letters on, what was typed is meant as a whole recovery key.
const AS_LONG_AS_A_KEY: usize = 20;

/// How a recovery went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// Why the machine key could not be put back; the vault is open all the same.
    pub unrepaired: Option<Problem>,
}

impl Session {
    /// Makes a recovery key and seals the vault to it. An earlier recovery key opens no later
    /// state any more.
    ///
    /// # Errors
    /// As every save.
    pub fn make_recovery_key(&mut self, now: Moment) -> Result<RecoverySheet, Problem> {
        let key = Key::generate();
        let recipient = key.recipient();
        let qr = qr::svg(&key.to_line())?;
        self.change(now, |vault| {
            vault.recovery = Some(Recovery { recipient, made: now, confirmed: None });
            Ok(())
        })?;
        self.keep_present_state(now)?;
        let groups = key.groups();
        self.open_mut()?.awaited = groups.last().cloned();
        Ok(RecoverySheet { groups, text: key.to_line(), qr })
    }

    /// Takes the proof that the recovery key is on paper: its last group while it is still
    /// known here, or the whole key at any time.
    ///
    /// # Errors
    /// `recovery-key-last-group` where another group was typed; a slip in the key by its
    /// place, `recovery-key-mismatch` where it is another one; otherwise as every save.
    pub fn confirm_recovery_key(&mut self, typed: &str, now: Moment) -> Result<(), Problem> {
        let open = self.open_mut()?;
        let bare: Zeroizing<String> =
            Zeroizing::new(typed.chars().filter(char::is_ascii_alphanumeric).collect());
        match &open.awaited {
            Some(last) if last.eq_ignore_ascii_case(&bare) => {}
            Some(_) if bare.len() < AS_LONG_AS_A_KEY => {
                return Err(Problem::new("recovery-key-last-group", Exit::Input));
            }
            _ => drop(self.recovery_key_line(typed)?),
        }
        self.change(now, |vault| {
            if let Some(recovery) = &mut vault.recovery {
                recovery.confirmed = Some(now);
            }
            Ok(())
        })?;
        self.open_mut()?.awaited = None;
        Ok(())
    }

    /// The recovery key of this vault as one line, from how it was shown or typed.
    ///
    /// # Errors
    /// A slip in the key by its place; `recovery-key-mismatch` where it is another one.
    pub fn recovery_key_line(&self, text: &str) -> Result<Zeroizing<String>, Problem> {
        let open = self.open_ref()?;
        let key = Key::from_handwriting(text)?;
        match &open.vault.recovery {
            Some(recovery) if recovery.recipient == key.recipient() => Ok(key.to_line()),
            _ => Err(Problem::new("recovery-key-mismatch", Exit::Input)),
        }
    }

    /// Opens the vault with the recovery key and repairs the machine key: a new one is made,
    /// kept, read back, and the vault sealed to it. Where no keychain exists, `passphrase`
    /// guards the new one.
    ///
    /// # Errors
    /// A slip in the key by its place; `recovery-key-mismatch` where it opens nothing here;
    /// damage and disk as they say. Nothing changes then.
    pub fn recover(
        &mut self,
        typed: &str,
        passphrase: Option<&Passphrase>,
        now: Moment,
    ) -> Result<Recovered, Problem> {
        let recovery_key = Key::from_handwriting(typed)?;
        let store = self.store.clone();
        let sealed = store.vault()?;
        let vault = match vault::open(&sealed, &recovery_key) {
            Ok(vault) => vault,
            Err(error) => {
                let problem = Problem::from(error);
                return Err(match problem.id() {
                    "vault-other-key" => Problem::new("recovery-key-mismatch", Exit::Input),
                    _ => {
                        // Earlier states may still open with this key.
                        self.door = Door::Trouble(problem.clone(), Some(recovery_key));
                        problem
                    }
                });
            }
        };
        let machine_key = Key::generate();
        let held = store.hold()?;
        let provider = self.keychain.provider();
        let place = match &provider {
            Err(_) if passphrase.is_some() => KeyPlace::File,
            _ => KeyPlace::Keychain,
        };
        let about = About {
            vault_id: vault.id.clone(),
            machine_key: place,
            keychain: provider.unwrap_or_default(),
        };
        let kept = self.put_key(&held, &about, &machine_key, passphrase);
        let repaired = kept.and_then(|()| Ok(held.save_about(&about)?));
        // Without a place for a new machine key the recovery key itself holds the door open;
        // what is saved meanwhile is sealed to it alone, and no key is lost.
        let key = if repaired.is_ok() { machine_key } else { recovery_key };
        let mut open = Open::new(vault.clone(), key, repaired.is_ok() && passphrase.is_some());
        if repaired.is_ok() {
            open.save(&held, vault, now, None)?;
            open.keep_present_state(&held, now)?;
        } else {
            open.stamp = store.stamp();
        }
        self.door = Door::Open(Box::new(open));
        Ok(Recovered { unrepaired: repaired.err() })
    }

    /// Sets, changes or takes away the passphrase. `current` is wanted where one is set.
    ///
    /// # Errors
    /// `passphrase-wrong`; `passphrase-required` where the key lies in a file; keychain and
    /// disk as they say. The old passphrase holds after every error.
    pub fn set_passphrase(
        &mut self,
        current: Option<&Passphrase>,
        passphrase: Option<&Passphrase>,
    ) -> Result<(), Problem> {
        let store = self.store.clone();
        let held = store.hold()?;
        let key = self.open_ref()?.key.clone();
        let about = store.about().ok_or_else(|| Problem::new("vault-about-lost", Exit::Vault))?;
        let fetched = self.fetch_key(&about, current)?;
        if fetched.key != key {
            return Err(Problem::new("vault-other-key", Exit::Vault));
        }
        let put = self.put_key(&held, &about, &key, passphrase);
        if put.is_err() && about.machine_key == KeyPlace::Keychain {
            // What stood there before goes back; the first problem is what the person hears.
            self.put_key(&held, &about, &key, current.filter(|_| fetched.guarded)).ok();
        }
        put?;
        self.open_mut()?.passphrase = passphrase.is_some();
        Ok(())
    }
}
