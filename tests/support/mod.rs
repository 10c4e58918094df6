//! What the core's own tests share: a keychain held in memory that can be told to fail, and a
//! fixed moment. The real keychains are tested in `src-tauri/system/tests` and by the stories.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use keepstep_core::account::{Details, parse_otpauth};
use keepstep_core::{Keychain, KeychainError, Moment, Problem, Session};
use zeroize::Zeroizing;

/// A keychain in memory. `fail` makes every call answer that error until it is taken away.
#[derive(Default)]
pub struct MemoryKeychain {
    pub items: Mutex<BTreeMap<String, String>>,
    pub fail: Mutex<Option<KeychainError>>,
    pub provider: Mutex<String>,
    pub writes: Mutex<usize>,
}

impl MemoryKeychain {
    pub fn new() -> Arc<Self> {
        let keychain = Self::default();
        *keychain.provider.lock().unwrap() = "memory".to_owned();
        Arc::new(keychain)
    }

    pub fn fail_with(&self, error: impl Into<Option<KeychainError>>) {
        *self.fail.lock().unwrap() = error.into();
    }

    fn check(&self) -> Result<(), KeychainError> {
        self.fail.lock().unwrap().clone().map_or(Ok(()), Err)
    }
}

impl Keychain for MemoryKeychain {
    fn read(&self, name: &str) -> Result<Zeroizing<String>, KeychainError> {
        self.check()?;
        let items = self.items.lock().unwrap();
        let line = items.get(name).ok_or(KeychainError::NoEntry)?;
        if line.is_empty() { Err(KeychainError::Empty) } else { Ok(Zeroizing::new(line.clone())) }
    }

    fn write(&self, name: &str, line: &str) -> Result<(), KeychainError> {
        self.check()?;
        *self.writes.lock().unwrap() += 1;
        self.items.lock().unwrap().insert(name.to_owned(), line.to_owned());
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), KeychainError> {
        self.check()?;
        self.items.lock().unwrap().remove(name);
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>, KeychainError> {
        self.check()?;
        Ok(self.items.lock().unwrap().keys().cloned().collect())
    }

    fn provider(&self) -> Result<String, KeychainError> {
        self.check()?;
        Ok(self.provider.lock().unwrap().clone())
    }
}

/// Ids that are random enough for tests and need no operating system.
pub fn entropy() -> Result<[u8; 16], Problem> {
    let key = keepstep_core::vault::Key::generate().recipient();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&key.as_str().as_bytes()[10..26]);
    Ok(bytes)
}

/// 2023-11-14T22:13:20Z, the moment of the reference codes.
pub const NOW: Moment = Moment::from_seconds(1_700_000_000);

pub fn session(home: &Path, keychain: &Arc<MemoryKeychain>) -> Session {
    Session::new(home, keychain.clone(), entropy)
}

pub fn details(number: usize) -> Details {
    let uri = format!("otpauth://totp/Service{number}:alice?secret=JBSWY3DPEHPK3PXP");
    parse_otpauth(&uri).unwrap()
}

/// An open session with three accounts and a recovery key.
pub fn three(home: &Path) -> (Session, Arc<MemoryKeychain>, String) {
    let keychain = MemoryKeychain::new();
    let mut session = session(home, &keychain);
    session.create(None, NOW).unwrap();
    for number in 0..3 {
        session.add(details(number), "uri", NOW).unwrap();
    }
    let key = session.make_recovery_key(NOW).unwrap().text.to_string();
    (session, keychain, key)
}

/// The sealed vault as it lies on disk.
pub fn bytes(home: &Path) -> Vec<u8> {
    std::fs::read(home.join("vault.age")).unwrap()
}

/// The message id of a problem.
pub fn id_of(problem: Result<impl Sized, Problem>) -> &'static str {
    problem.err().map_or("no problem", |problem| problem.id())
}
