//! Windows: the Credential Manager of this user on this machine. It never asks anybody.

use std::collections::HashMap;
use std::sync::Arc;

use keepstep_core::KeychainError;
use keyring_core::api::CredentialStoreApi;
use keyring_core::error::PlatformError;
use windows_native_keyring_store::Store as Items;
use zeroize::Zeroizing;

use super::store::{SERVICE, Store, translate};

/// Between name and service in the target, `machine-key-…@app.keepstep.Keepstep`; the store's
/// own dot would be one of many in it.
const DIVIDER: &str = "@";

/// Opened at the first need.
pub(super) struct System {
    items: Option<Arc<Items>>,
}

impl Store for System {
    fn new() -> Self {
        Self { items: None }
    }

    /// Nothing to do: the Credential Manager is open as long as its user is logged on.
    fn unlock(&mut self, _: &str) -> Result<(), KeychainError> {
        Ok(())
    }

    fn read(&mut self, name: &str) -> Result<Zeroizing<Vec<u8>>, KeychainError> {
        self.entry(name)?.get_secret().map(Zeroizing::new).map_err(known)
    }

    fn write(&mut self, name: &str, line: &str) -> Result<(), KeychainError> {
        self.entry(name)?.set_secret(line.as_bytes()).map_err(known)
    }

    fn delete(&mut self, name: &str) -> Result<(), KeychainError> {
        self.entry(name)?.delete_credential().map_err(known)
    }

    fn names(&mut self) -> Result<Vec<String>, KeychainError> {
        let ours = format!("{DIVIDER}{}$", SERVICE.replace('.', r"\."));
        let found = self.items()?.search(&HashMap::from([("pattern", ours.as_str())]));
        let mut names: Vec<String> = found
            .map_err(known)?
            .iter()
            .filter_map(|item| item.get_specifiers())
            .map(|(_, name)| name)
            .collect();
        names.sort_unstable();
        Ok(names)
    }

    fn provider(&mut self) -> Result<String, KeychainError> {
        Ok("Windows Credential Manager".to_owned())
    }
}

impl System {
    fn items(&mut self) -> Result<Arc<Items>, KeychainError> {
        if let Some(items) = &self.items {
            return Ok(Arc::clone(items));
        }
        let names = HashMap::from([("divider", DIVIDER)]);
        let items = Items::new_with_configuration(&names).map_err(known)?;
        self.items = Some(Arc::clone(&items));
        Ok(items)
    }

    fn entry(&mut self, name: &str) -> Result<keyring::Entry, KeychainError> {
        // The default persistence would roam to other machines with the person's profile.
        let here_only = HashMap::from([("persistence", "Local")]);
        let inner = self.items()?.build(SERVICE, name, Some(&here_only)).map_err(known)?;
        Ok(keyring::Entry { inner })
    }
}

fn known(error: keyring::Error) -> KeychainError {
    // No access: this logon session has no credentials at all (a service, a network logon).
    translate(error, |_| KeychainError::Denied, failure)
}

/// The store's errors print as their Windows number or its name.
fn failure(reason: &PlatformError) -> KeychainError {
    KeychainError::Failed(reason.to_string())
}
