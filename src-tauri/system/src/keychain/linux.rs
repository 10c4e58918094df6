//! Linux: the Secret Service, whoever provides it. The state of the service is asked directly,
//! the value goes through keyring's store. Never creates a collection, and never creates an
//! item but in `write`.

use std::collections::HashMap;
use std::sync::Arc;

use keepstep_core::KeychainError;
use keyring_core::api::CredentialStoreApi;
use keyring_core::error::PlatformError;
use zbus_secret_service_keyring_store::Store as Items;
use zeroize::Zeroizing;

use super::prompt;
use super::secret_service::{SecretService, from_zbus};
use super::store::{LABEL, SERVICE, Store, translate};

/// Both connections are made at the first need and kept until the store is thrown away.
pub(super) struct System {
    service: Option<SecretService>,
    items: Option<Arc<Items>>,
}

impl Store for System {
    fn new() -> Self {
        Self { service: None, items: None }
    }

    /// A service that is locked or has no default collection finds nothing either, so "nothing
    /// found" counts only after both were ruled out.
    fn unlock(&mut self, name: &str) -> Result<(), KeychainError> {
        let service = self.service()?;
        let found = service.search(&[("service", SERVICE), ("username", name)])?;
        if !found.locked.is_empty() {
            return prompt::unlock(service, &found.locked);
        }
        if !found.unlocked.is_empty() {
            return Ok(());
        }
        let default = service.default_collection()?;
        if service.is_locked(&default)? { prompt::unlock(service, &[default]) } else { Ok(()) }
    }

    fn read(&mut self, name: &str) -> Result<Zeroizing<Vec<u8>>, KeychainError> {
        match self.entry(name)?.get_secret() {
            Ok(value) => Ok(Zeroizing::new(value)),
            Err(keyring::Error::Ambiguous(entries)) => the_one_value(&entries),
            Err(error) => Err(known(error)),
        }
    }

    fn write(&mut self, name: &str, line: &str) -> Result<(), KeychainError> {
        self.entry(name)?.set_secret(line.as_bytes()).map_err(known)
    }

    fn delete(&mut self, name: &str) -> Result<(), KeychainError> {
        self.entry(name)?.delete_credential().map_err(known)
    }

    fn names(&mut self) -> Result<Vec<String>, KeychainError> {
        let service = self.service()?;
        let found = service.search(&[("service", SERVICE)])?;
        // A locked item shows its attributes only as hashes.
        if !found.locked.is_empty() {
            return Err(KeychainError::Locked);
        }
        if found.unlocked.is_empty() {
            let default = service.default_collection()?;
            if service.is_locked(&default)? {
                return Err(KeychainError::Locked);
            }
        }
        let mut names = Vec::new();
        for item in &found.unlocked {
            names.extend(service.attributes(item)?.remove("username"));
        }
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }

    fn provider(&mut self) -> Result<String, KeychainError> {
        self.service()?.provider()
    }
}

impl System {
    fn service(&mut self) -> Result<&SecretService, KeychainError> {
        if self.service.is_none() {
            self.service = Some(SecretService::connect()?);
        }
        self.service.as_ref().ok_or(KeychainError::NoService)
    }

    fn entry(&mut self, name: &str) -> Result<keyring::Entry, KeychainError> {
        let items = match self.items.take() {
            Some(items) => items,
            None => Items::new().map_err(known)?,
        };
        let inner = items.build(SERVICE, name, Some(&HashMap::from([("label", LABEL)])));
        self.items = Some(items);
        Ok(keyring::Entry { inner: inner.map_err(known)? })
    }
}

/// Several items of one name (one in each of two collections, say) still are an answer as long
/// as they agree.
fn the_one_value(entries: &[keyring_core::Entry]) -> Result<Zeroizing<Vec<u8>>, KeychainError> {
    let mut values = Vec::new();
    for entry in entries {
        values.push(Zeroizing::new(entry.get_secret().map_err(known)?));
    }
    values.dedup();
    match (values.pop(), values.is_empty()) {
        (Some(value), true) => Ok(value),
        _ => Err(known(keyring::Error::Ambiguous(Vec::new()))),
    }
}

fn known(error: keyring::Error) -> KeychainError {
    // The service was unlocked a moment ago; whatever bars the way now has locked it again.
    translate(error, |_| KeychainError::Locked, failure)
}

/// The D-Bus error below the store's own.
fn failure(reason: &PlatformError) -> KeychainError {
    let mut next = Some(reason.as_ref() as &(dyn std::error::Error + 'static));
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<zbus::Error>() {
            return from_zbus(error);
        }
        next = error.source();
    }
    KeychainError::Failed("Secret Service".to_owned())
}
