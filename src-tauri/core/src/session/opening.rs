//! Making a vault, opening it, and going back to an earlier state. Never makes a vault where
//! one is or was, and never replaces a file that could not be opened without setting it aside.

use serde::Serialize;

use crate::Moment;
use crate::account::Id;
use crate::problem::{Exit, Problem};
use crate::vault::store::{About, Generation, KeyPlace};
use crate::vault::{self, DocumentError, Key, Passphrase, Vault};

use super::{Door, Open, Session};

/// An earlier state of the vault that can be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GenerationView {
    /// Its name, for going back to it.
    pub name: String,
    /// When it was saved.
    pub saved: Moment,
    /// How many accounts it holds outside the trash.
    pub accounts: usize,
}

impl Session {
    /// Makes a vault: the machine key goes to the keychain and is read back before anything is
    /// sealed with it. Where no keychain exists the passphrase is wanted, and guards the key in
    /// a file.
    ///
    /// # Errors
    /// `vault-exists` where a vault is or was; keychain and disk problems as they say.
    pub fn create(&mut self, passphrase: Option<&Passphrase>, now: Moment) -> Result<(), Problem> {
        let store = self.store.clone();
        let held = store.hold()?;
        if store.holds_vault()? {
            return Err(Problem::new("vault-exists", Exit::Vault));
        }
        let vault_id = Id::from_random((self.entropy)()?);
        let keychain = self.keychain.provider().unwrap_or_default();
        let mut about = About { vault_id, machine_key: KeyPlace::Keychain, keychain };
        let key = Key::generate();
        held.save_about(&about)?;
        if let Err(problem) = self.put_key(&held, &about, &key, passphrase) {
            let absent = matches!(problem.id(), "keychain-no-service" | "keychain-no-collection");
            if !absent {
                return Err(problem);
            }
            if passphrase.is_none() {
                return Err(Problem::new("keychain-none-passphrase", Exit::Keychain));
            }
            about = About { machine_key: KeyPlace::File, keychain: String::new(), ..about };
            held.save_about(&about)?;
            self.put_key(&held, &about, &key, passphrase)?;
        }
        let vault = Vault::new(about.vault_id, now);
        let mut open = Open::new(vault.clone(), key, passphrase.is_some());
        open.save(&held, vault, now, None)?;
        self.door = Door::Open(Box::new(open));
        Ok(())
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// `vault-none` where there is none; `vault-wants-passphrase` and `passphrase-wrong`;
    /// keychain, damage, newer version and disk as they say. Nothing on disk changes.
    pub fn unlock(&mut self, passphrase: Option<&Passphrase>) -> Result<(), Problem> {
        if matches!(self.door, Door::Open(_)) {
            return Ok(());
        }
        if !self.store.holds_vault()? {
            self.door = Door::Closed;
            return Err(Problem::new("vault-none", Exit::Vault));
        }
        let opened = self.try_open(passphrase);
        match opened {
            Ok(open) => {
                self.door = Door::Open(Box::new(open));
                Ok(())
            }
            Err((problem, key)) => {
                self.door = match problem.exit() {
                    Exit::Locked => Door::Locked,
                    _ => Door::Trouble(problem.clone(), key),
                };
                Err(problem)
            }
        }
    }

    fn try_open(&self, passphrase: Option<&Passphrase>) -> Result<Open, (Problem, Option<Key>)> {
        let about = self.about_or_found().map_err(|problem| (problem, None))?;
        let fetched = self.fetch_key(&about, passphrase).map_err(|problem| (problem, None))?;
        let stamp = self.store.stamp();
        let with_key = |problem: Problem| (problem, Some(fetched.key.clone()));
        let sealed = self.store.vault().map_err(|error| match Problem::from(error) {
            problem if problem.id() == "store-missing" => {
                with_key(Problem::new("vault-missing", Exit::Vault))
            }
            problem => with_key(problem),
        })?;
        let vault = vault::open(&sealed, &fetched.key).map_err(|error| with_key(error.into()))?;
        let mut open = Open::new(vault, fetched.key, fetched.guarded);
        open.stamp = stamp;
        Ok(open)
    }

    /// What is known of the vault; where that is lost, the keychain is searched for a key that
    /// opens the file.
    fn about_or_found(&self) -> Result<About, Problem> {
        if let Some(about) = self.store.about() {
            return Ok(about);
        }
        let keychain = self.keychain.provider()?;
        let sealed = self.store.vault()?;
        for id in self.known_vaults() {
            let Some(vault_id) = Id::parse(&id) else { continue };
            let keychain = keychain.clone();
            let about = About { vault_id, machine_key: KeyPlace::Keychain, keychain };
            let guarded = self.is_guarded(&about).unwrap_or(false);
            let opens = || {
                let fetched = self.fetch_key(&about, None).ok()?;
                Some(!matches!(vault::open(&sealed, &fetched.key), Err(DocumentError::Seal(_))))
            };
            if guarded || opens() == Some(true) {
                return Ok(about);
            }
        }
        Err(Problem::new("vault-about-lost", Exit::Vault))
    }

    /// Earlier states that can be opened, the newest first.
    ///
    /// # Errors
    /// Where there is no key to open them with, or the folder cannot be read.
    pub fn generations(&self) -> Result<Vec<GenerationView>, Problem> {
        let key = self.any_key()?;
        let all = self.store.generations()?;
        Ok(all
            .iter()
            .filter_map(|generation| {
                let vault = vault::open(&self.store.generation(generation).ok()?, key).ok()?;
                let accounts =
                    vault.accounts.iter().filter(|a| a.history.trashed.is_none()).count();
                Some(GenerationView { name: generation.name(), saved: vault.saved, accounts })
            })
            .collect())
    }

    /// Goes back to an earlier state. The present vault file is set aside if it cannot be
    /// opened, and kept as a generation if it can.
    ///
    /// # Errors
    /// `generation-not-found`, damage and disk as they say; the present file stays.
    pub fn restore_generation(&mut self, name: &str, now: Moment) -> Result<(), Problem> {
        let key = self.any_key()?.clone();
        let store = self.store.clone();
        let held = store.hold()?;
        let all = store.generations()?;
        let wanted = Generation::named(name).filter(|generation| all.contains(generation));
        let wanted = wanted.ok_or_else(|| Problem::new("generation-not-found", Exit::NotFound))?;
        let mut vault = vault::open(&store.generation(&wanted)?, &key)?;
        let present = store.vault().ok().map(|sealed| vault::open(&sealed, &key));
        let newest = all.first().map_or(0, |generation| generation.number);
        let keep = match &present {
            Some(Ok(present)) => {
                vault.generation = vault.generation.max(present.generation);
                Some(Generation { number: present.generation, saved: present.saved })
            }
            Some(Err(DocumentError::Newer(schema))) => {
                // Whole, only not for this version: nothing to set aside.
                return Err(DocumentError::Newer(*schema).into());
            }
            Some(Err(_)) => {
                held.set_aside()?;
                None
            }
            None => None,
        };
        // Past every number in use, also the one of the file that was set aside.
        vault.generation = vault.generation.max(newest) + 1;
        let guarded = self.store.about().is_some_and(|a| self.is_guarded(&a).unwrap_or(false));
        let mut open = Open::new(vault.clone(), key, guarded);
        open.save(&held, vault, now, keep)?;
        self.door = Door::Open(Box::new(open));
        Ok(())
    }

    fn any_key(&self) -> Result<&Key, Problem> {
        match &self.door {
            Door::Trouble(_, Some(key)) => Ok(key),
            _ => Ok(&self.open_ref()?.key),
        }
    }
}

impl Open {
    pub(super) fn new(vault: Vault, key: Key, passphrase: bool) -> Self {
        let (uses, shown) = (Vec::new(), Vec::new());
        Self { vault, key, stamp: None, passphrase, uses, shown, awaited: None, saved: false }
    }
}
