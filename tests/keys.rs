//! Keychain, recovery key and passphrase, through a session: whatever the keychain does, the vault
//! stays as it is and the recovery key opens it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    clippy::cast_possible_truncation,
    reason = "a test stops by panicking, knows its texts and numbers, and may write and look at the clock"
)]

mod support;

use std::fs;

use keepstep_core::KeychainError;
use keepstep_core::vault::{Key, Passphrase};
use keepstep_core::view::{RecoveryState, State};
use support::{MemoryKeychain, NOW, bytes, details, id_of, session, three};

/// Locked, absent, emptied, denied, replaced, silent: the file stays as it is, no key is
/// written, every answer names its own case, and the recovery key opens.
#[test]
fn no_state_of_the_keychain_harms_the_vault() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, recovery) = three(home.path());
    drop(first);
    let before = bytes(home.path());
    let writes = *keychain.writes.lock().unwrap();
    let cases = [
        (KeychainError::NoService, "keychain-no-service"),
        (KeychainError::NoCollection, "keychain-no-collection"),
        (KeychainError::Locked, "keychain-locked"),
        (KeychainError::Denied, "keychain-denied"),
        (KeychainError::NoEntry, "keychain-no-entry"),
        (KeychainError::Empty, "keychain-empty"),
        (KeychainError::Malformed, "keychain-malformed"),
        (KeychainError::NoAnswer, "keychain-no-answer"),
        (KeychainError::Failed("io".into()), "keychain-failed"),
    ];
    for (error, id) in cases {
        keychain.fail_with(error);
        let mut session = session(home.path(), &keychain);
        assert_eq!(id_of(session.unlock(None)), id);
        assert_eq!(id_of(session.create(None, NOW)), "vault-exists");
        assert_eq!(session.status().state, State::Trouble);
        assert_eq!(bytes(home.path()), before, "{id}");
        let recovered = session.recover(&recovery, None, NOW).unwrap();
        assert!(recovered.unrepaired.is_some(), "{id}");
        assert_eq!(session.accounts().unwrap().len(), 3);
        assert_eq!(bytes(home.path()), before, "{id}: nothing to repair with");
    }
    assert_eq!(*keychain.writes.lock().unwrap(), writes);
}

#[test]
fn another_keychain_program_is_told_by_name() {
    let home = tempfile::tempdir().unwrap();
    let (_, keychain, _) = three(home.path());
    keychain.items.lock().unwrap().clear();
    *keychain.provider.lock().unwrap() = "kwallet".to_owned();
    let problem = session(home.path(), &keychain).unlock(None).unwrap_err();
    assert_eq!(problem.id(), "keychain-other-provider");
    assert!(problem.arguments().contains(&("was", "memory".to_owned())));
    assert!(problem.arguments().contains(&("present", "kwallet".to_owned())));
}

#[test]
fn recovery_repairs_the_keychain_item() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, recovery) = three(home.path());
    drop(first);
    for lost in ["", "something else", "AGE-SECRET-KEY-1QQQQ"] {
        for line in keychain.items.lock().unwrap().values_mut() {
            *line = lost.to_owned();
        }
        let mut broken = session(home.path(), &keychain);
        assert!(broken.unlock(None).is_err());
        assert_eq!(broken.recover(&recovery, None, NOW).unwrap().unrepaired, None);
        let mut mended = session(home.path(), &keychain);
        mended.unlock(None).unwrap();
        assert_eq!(mended.accounts().unwrap().len(), 3);
        assert_eq!(mended.status().recovery, RecoveryState::Unconfirmed);
    }
    let other = Key::generate().to_line().to_string();
    let mut broken = session(home.path(), &keychain);
    assert_eq!(id_of(broken.recover(&other, None, NOW)), "recovery-key-mismatch");
    assert_eq!(id_of(broken.recover("AGE-SECRET-KEY-1", None, NOW)), "recovery-key-length");
}

#[test]
fn a_lost_about_file_is_found_again_through_the_keychain() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, _) = three(home.path());
    drop(first);
    let other = tempfile::tempdir().unwrap();
    let stranger = session(other.path(), &keychain).create(None, NOW);
    assert!(stranger.is_ok());
    fs::remove_file(home.path().join("about.json")).unwrap();
    let mut again = session(home.path(), &keychain);
    again.unlock(None).unwrap();
    assert_eq!(again.accounts().unwrap().len(), 3);
}

#[test]
fn the_recovery_key_is_confirmed_by_its_last_group_or_as_a_whole() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, keychain, recovery) = three(home.path());
    assert_eq!(id_of(session.confirm_recovery_key("QQQQQQ", NOW)), "recovery-key-last-group");
    assert_eq!(id_of(session.confirm_recovery_key("", NOW)), "recovery-key-last-group");
    let cut = recovery.split_at(recovery.len() - 6).0;
    assert_eq!(id_of(session.confirm_recovery_key(cut, NOW)), "recovery-key-length");
    assert_eq!(session.status().recovery, RecoveryState::Unconfirmed);
    let last = recovery.split_at(recovery.len() - 6).1.to_lowercase();
    session.confirm_recovery_key(&format!(" {last} "), NOW).unwrap();
    assert_eq!(session.status().recovery, RecoveryState::Confirmed);
    let second = session.make_recovery_key(NOW).unwrap().text.to_string();
    assert_eq!(session.status().recovery, RecoveryState::Unconfirmed);
    drop(session);
    let mut later = support::session(home.path(), &keychain);
    later.unlock(None).unwrap();
    assert_eq!(id_of(later.confirm_recovery_key(&last, NOW)), "recovery-key-length");
    assert_eq!(id_of(later.confirm_recovery_key(&recovery, NOW)), "recovery-key-mismatch");
    later.confirm_recovery_key(&second, NOW).unwrap();
    assert_eq!(later.status().recovery, RecoveryState::Confirmed);
}

#[test]
fn only_the_recovery_key_of_this_vault_is_handed_on() {
    let home = tempfile::tempdir().unwrap();
    let (session, _, recovery) = three(home.path());
    assert_eq!(session.recovery_key_line(&recovery.to_lowercase()).unwrap().as_str(), recovery);
    let other = Key::generate().to_line();
    assert_eq!(id_of(session.recovery_key_line(&other)), "recovery-key-mismatch");
    assert_eq!(id_of(session.recovery_key_line("some other text")), "recovery-key-letter");
}

#[test]
fn the_passphrase_guards_the_machine_key() {
    let home = tempfile::tempdir().unwrap();
    let (mut first, keychain, _) = three(home.path());
    let passphrase = Passphrase::chosen("marble kettle seventeen orbit").unwrap();
    first.set_passphrase(None, Some(&passphrase)).unwrap();
    assert!(first.status().passphrase);
    drop(first);
    for line in keychain.items.lock().unwrap().values() {
        assert!(line.is_ascii() && !line.contains('\n') && !line.contains("AGE-SECRET-KEY"));
        assert!(line.len() < 1024, "{} letters fit every keychain", line.len());
    }
    let mut again = session(home.path(), &keychain);
    assert_eq!(id_of(again.unlock(None)), "vault-wants-passphrase");
    assert_eq!(again.status().state, State::Locked);
    assert_eq!(id_of(again.unlock(Some(&Passphrase::typed("wrong")))), "passphrase-wrong");
    again.unlock(Some(&passphrase)).unwrap();
    assert_eq!(id_of(again.set_passphrase(None, None)), "vault-wants-passphrase");
    again.set_passphrase(Some(&passphrase), None).unwrap();
    assert!(session(home.path(), &keychain).unlock(None).is_ok());
}

#[test]
fn without_a_keychain_the_passphrase_guards_a_file() {
    let home = tempfile::tempdir().unwrap();
    let keychain = MemoryKeychain::new();
    keychain.fail_with(KeychainError::NoService);
    let mut first = session(home.path(), &keychain);
    assert_eq!(id_of(first.create(None, NOW)), "keychain-none-passphrase");
    assert!(!home.path().join("vault.age").exists());
    let passphrase = Passphrase::chosen("marble kettle seventeen orbit").unwrap();
    first.create(Some(&passphrase), NOW).unwrap();
    first.add(details(0), "uri", NOW).unwrap();
    assert_eq!(id_of(first.set_passphrase(Some(&passphrase), None)), "passphrase-required");
    drop(first);
    let sealed = fs::read(home.path().join("machine-key.age")).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let mut again = session(home.path(), &keychain);
    assert_eq!(id_of(again.unlock(None)), "vault-wants-passphrase");
    again.unlock(Some(&passphrase)).unwrap();
    assert_eq!(again.accounts().unwrap().len(), 1);
}

#[test]
fn a_locked_keychain_never_makes_a_vault_with_a_lesser_key() {
    let home = tempfile::tempdir().unwrap();
    let keychain = MemoryKeychain::new();
    let passphrase = Passphrase::typed("marble kettle seventeen orbit");
    for error in [KeychainError::Locked, KeychainError::Denied, KeychainError::NoAnswer] {
        keychain.fail_with(error);
        assert!(session(home.path(), &keychain).create(Some(&passphrase), NOW).is_err());
        assert!(!home.path().join("vault.age").exists());
        assert!(!home.path().join("machine-key.age").exists());
    }
}

/// A key that was just made opens a state that outlives the vault file itself.
#[test]
fn a_new_key_opens_an_earlier_state_at_once() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, recovery) = three(home.path());
    drop(first);
    let damage = || {
        let mut damaged = bytes(home.path());
        damaged.truncate(1000);
        fs::write(home.path().join("vault.age"), damaged).unwrap();
    };
    keychain.items.lock().unwrap().clear();
    damage();
    let mut broken = session(home.path(), &keychain);
    assert_eq!(id_of(broken.recover(&recovery, None, NOW)), "vault-damaged");
    let states = broken.generations().unwrap();
    broken.restore_generation(&states[0].name, NOW).unwrap();
    assert_eq!(broken.accounts().unwrap().len(), 3);
}
