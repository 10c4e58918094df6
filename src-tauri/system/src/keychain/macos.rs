//! macOS: the person's login keychain. The system itself asks the person where it must.

use std::collections::HashMap;
use std::sync::Arc;

use apple_native_keyring_store::keychain::Store as Items;
use keepstep_core::KeychainError;
use keyring_core::api::CredentialStoreApi;
use keyring_core::error::PlatformError;
use zeroize::Zeroizing;

use super::store::{SERVICE, Store, translate};

/// Opened at the first need.
pub(super) struct System {
    items: Option<Arc<Items>>,
}

impl Store for System {
    fn new() -> Self {
        Self { items: None }
    }

    /// Nothing to do beforehand: a locked keychain says so, or asks, at the call itself.
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
        let ours = HashMap::from([("service", SERVICE)]);
        let found = self.items()?.search(&ours).map_err(known)?;
        let mut names: Vec<String> =
            found.iter().filter_map(|item| item.get_specifiers()).map(|(_, name)| name).collect();
        names.sort_unstable();
        Ok(names)
    }

    fn provider(&mut self) -> Result<String, KeychainError> {
        Ok("macOS keychain".to_owned())
    }
}

impl System {
    fn items(&mut self) -> Result<Arc<Items>, KeychainError> {
        if let Some(items) = &self.items {
            return Ok(Arc::clone(items));
        }
        let items = Items::new().map_err(known)?;
        self.items = Some(Arc::clone(&items));
        Ok(items)
    }

    fn entry(&mut self, name: &str) -> Result<keyring::Entry, KeychainError> {
        let inner = self.items()?.build(SERVICE, name, None).map_err(known)?;
        Ok(keyring::Entry { inner })
    }
}

fn known(error: keyring::Error) -> KeychainError {
    translate(error, by_number, by_number)
}

/// The numbers of `SecBase.h`.
fn by_number(reason: &PlatformError) -> KeychainError {
    let Some(error) = reason.downcast_ref::<security_framework::base::Error>() else {
        return KeychainError::Failed("macOS keychain".to_owned());
    };
    match error.code() {
        // No default keychain, no such keychain.
        -25307 | -25294 => KeychainError::NoCollection,
        // No keychain is available at all.
        -25291 => KeychainError::NoService,
        // Interaction is not allowed: locked, and nobody may be asked.
        -25308 => KeychainError::Locked,
        // Cancelled, authentication failed, not permitted, read-only, not the owner.
        -128 | -25293 | -61 | -25292 | -25244 => KeychainError::Denied,
        code => KeychainError::Failed(format!("macOS error {code}")),
    }
}
