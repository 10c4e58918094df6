//! The vault's promises, through a session: nothing acknowledged is lost, nothing that cannot be
//! opened is overwritten, and anyone with the recovery key and stock `age` can read it.

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use keepstep_core::account::{Account, Details, Id, Kind, Pin, Secret, Text, parse_otpauth};
use keepstep_core::session::{Edit, Keep};
use keepstep_core::vault::{self, DocumentError, Key, Passphrase, SealError, Vault};
use keepstep_core::view::{RecoveryState, Standing, State};
use keepstep_core::{KeychainError, Moment, Session};
use proptest::prelude::*;
use support::{MemoryKeychain, NOW, details, session};

/// An open session with three accounts and a recovery key.
fn three(home: &Path) -> (Session, std::sync::Arc<MemoryKeychain>, String) {
    let keychain = MemoryKeychain::new();
    let mut session = session(home, &keychain);
    session.create(None, NOW).unwrap();
    for number in 0..3 {
        session.add(details(number), "uri", NOW).unwrap();
    }
    let key = session.make_recovery_key(NOW).unwrap().text.to_string();
    (session, keychain, key)
}

fn bytes(home: &Path) -> Vec<u8> {
    fs::read(home.join("vault.age")).unwrap()
}

fn id_of(problem: Result<impl Sized, keepstep_core::Problem>) -> &'static str {
    problem.err().map_or("no problem", |problem| problem.id())
}

#[test]
fn what_is_added_is_there_after_a_restart() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, _) = three(home.path());
    drop(first);
    let mut again = session(home.path(), &keychain);
    assert_eq!(again.status().state, State::Trouble);
    again.unlock(None).unwrap();
    let names: Vec<&str> =
        again.accounts().unwrap().iter().map(|a| a.details.issuer.as_str()).collect();
    assert_eq!(names, ["Service0", "Service1", "Service2"]);
}

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
    assert_eq!(id_of(session.confirm_recovery_key("QQQQQQ", NOW)), "recovery-key-mismatch");
    assert_eq!(session.status().recovery, RecoveryState::Unconfirmed);
    let last = recovery.split_at(recovery.len() - 6).1.to_lowercase();
    session.confirm_recovery_key(&format!(" {last} "), NOW).unwrap();
    assert_eq!(session.status().recovery, RecoveryState::Confirmed);
    let second = session.make_recovery_key(NOW).unwrap().text.to_string();
    assert_eq!(session.status().recovery, RecoveryState::Unconfirmed);
    drop(session);
    let mut later = support::session(home.path(), &keychain);
    later.unlock(None).unwrap();
    assert_eq!(id_of(later.confirm_recovery_key(&last, NOW)), "recovery-key-mismatch");
    assert_eq!(id_of(later.confirm_recovery_key(&recovery, NOW)), "recovery-key-mismatch");
    later.confirm_recovery_key(&second, NOW).unwrap();
    assert_eq!(later.status().recovery, RecoveryState::Confirmed);
}

/// Debian's `age` is the second reader: it opens the vault with the recovery key alone, and what
/// it seals to the same key is opened here.
#[test]
fn stock_age_opens_the_vault() {
    let home = tempfile::tempdir().unwrap();
    let (_, _, recovery) = three(home.path());
    let key_file = home.path().join("recovery-key.txt");
    fs::write(&key_file, format!("# written by hand\n{recovery}\n")).unwrap();
    let age = |arguments: &[&str]| {
        let output = Command::new("age").args(arguments).current_dir(home.path()).output();
        output.expect("age is installed by ./dev test")
    };
    let opened = age(&["-d", "-i", "recovery-key.txt", "vault.age"]);
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    assert_eq!(opened.stdout.len() % 4096, 0, "padded");
    let json: serde_json::Value = serde_json::from_slice(&opened.stdout).unwrap();
    assert_eq!(json["schema"], 1);
    assert_eq!(json["accounts"][2]["issuer"], "Service2");
    assert_eq!(json["accounts"][2]["secret"], "JBSWY3DPEHPK3PXP");

    fs::write(home.path().join("payload.json"), &opened.stdout).unwrap();
    let key = Key::from_line(&recovery).unwrap();
    let recipient = key.recipient();
    let sealed = age(&["-r", recipient.as_str(), "-o", "again.age", "payload.json"]);
    assert!(sealed.status.success());
    let again = vault::open(&fs::read(home.path().join("again.age")).unwrap(), &key).unwrap();
    assert_eq!(again.accounts.len(), 3);
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

#[test]
fn a_damaged_vault_is_set_aside_and_the_newest_good_state_offered() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, _) = three(home.path());
    drop(first);
    let mut damaged = bytes(home.path());
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    fs::write(home.path().join("vault.age"), &damaged).unwrap();

    let mut broken = session(home.path(), &keychain);
    assert_eq!(id_of(broken.unlock(None)), "vault-damaged");
    assert_eq!(id_of(broken.add(details(9), "uri", NOW)), "vault-damaged");
    assert_eq!(bytes(home.path()), damaged, "never overwritten");
    let states = broken.generations().unwrap();
    assert_eq!(states[0].accounts, 3);
    broken.restore_generation(&states[0].name, NOW).unwrap();
    assert_eq!(broken.accounts().unwrap().len(), 3);
    assert_eq!(fs::read(home.path().join("damaged/vault-0001.age")).unwrap(), damaged);
    broken.add(details(9), "uri", NOW).unwrap();
    let mut again = session(home.path(), &keychain);
    again.unlock(None).unwrap();
    assert_eq!(again.accounts().unwrap().len(), 4);
}

#[test]
fn a_vault_that_is_gone_is_no_invitation_to_make_a_new_one() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, _) = three(home.path());
    drop(first);
    fs::remove_file(home.path().join("vault.age")).unwrap();
    let mut broken = session(home.path(), &keychain);
    assert_eq!(id_of(broken.create(None, NOW)), "vault-exists");
    assert_eq!(id_of(broken.unlock(None)), "vault-missing");
    let states = broken.generations().unwrap();
    broken.restore_generation(&states[0].name, NOW).unwrap();
    assert_eq!(broken.accounts().unwrap().len(), 3);
}

#[test]
fn fields_of_newer_versions_survive() {
    let key = Key::generate();
    let mut vault = Vault::new(Id::from_random([7; 16]), NOW);
    vault.accounts.push(Account::new(Id::from_random([8; 16]), details(1), Text::default(), NOW));
    vault.unknown.insert("moves".into(), serde_json::json!([{ "step": 3 }]));
    vault.settings.unknown.insert("colour".into(), "teal".into());
    vault.accounts[0].unknown.insert("devices".into(), serde_json::json!(["old phone"]));
    let again = vault::open(&vault::seal(&vault, &key).unwrap(), &key).unwrap();
    assert_eq!(again, vault);
}

/// The payload of schema 2 is made by stock `age`, as a newer version would leave it.
#[test]
fn a_newer_schema_is_refused_untouched() {
    let home = tempfile::tempdir().unwrap();
    let (first, keychain, _) = three(home.path());
    drop(first);
    let line = keychain.items.lock().unwrap().values().next().unwrap().clone();
    fs::write(home.path().join("key.txt"), &line).unwrap();
    let recipient = Key::from_line(&line).unwrap().recipient();
    let script = format!(
        "age -d -i key.txt vault.age | sed 's/\"schema\":1/\"schema\":2/' | age -r {} -o newer.age && mv newer.age vault.age",
        recipient.as_str()
    );
    let made = Command::new("sh").args(["-c", &script]).current_dir(home.path()).status();
    assert!(made.expect("age is installed by ./dev test").success());
    let newer = bytes(home.path());
    let mut session = session(home.path(), &keychain);
    let problem = session.unlock(None).unwrap_err();
    assert_eq!(problem.id(), "vault-newer");
    assert!(problem.arguments().contains(&("schema", "2".to_owned())));
    assert_eq!(id_of(session.add(details(9), "uri", NOW)), "vault-newer");
    assert_eq!(bytes(home.path()), newer);
}

#[test]
fn two_programs_on_one_vault_lose_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (mut one, keychain, _) = three(home.path());
    let mut two = session(home.path(), &keychain);
    two.unlock(None).unwrap();
    for number in 10..20 {
        let who = if number % 2 == 0 { &mut one } else { &mut two };
        who.add(details(number), "uri", NOW).unwrap();
    }
    let first = one.accounts().unwrap()[0].id.clone();
    one.trash(&first, NOW).unwrap();
    assert!(two.refresh().unwrap());
    assert!(!two.refresh().unwrap());
    assert_eq!(two.accounts().unwrap().len(), 13);
    assert!(two.account(&first).unwrap().history.trashed.is_some());
}

#[test]
fn an_older_copy_put_back_is_noticed_before_anything_is_saved() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, _, _) = three(home.path());
    let older = bytes(home.path());
    session.add(details(5), "uri", NOW).unwrap();
    fs::write(home.path().join("vault.age"), &older).unwrap();
    assert_eq!(id_of(session.add(details(6), "uri", NOW)), "vault-older");
    assert_eq!(bytes(home.path()), older);
}

#[test]
fn a_counter_is_on_disk_before_its_code_is_seen() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, keychain, _) = three(home.path());
    let uri = "otpauth://hotp/Count:er?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0";
    let id = session.add(parse_otpauth(uri).unwrap(), "uri", NOW).unwrap().id;
    assert_eq!(session.advance(&id, NOW).unwrap(), ("755224".to_owned(), 0));
    let mut again = support::session(home.path(), &keychain);
    again.unlock(None).unwrap();
    assert_eq!(again.account(&id).unwrap().details.kind.counter(), Some(1));
    assert_eq!(again.advance(&id, NOW).unwrap(), ("287082".to_owned(), 1));
    // The session that still thinks of 1 reads first, and gives no code twice.
    assert_eq!(session.advance(&id, NOW).unwrap(), ("359152".to_owned(), 2));
}

#[test]
fn uses_are_counted_without_a_save_for_each() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, keychain, _) = three(home.path());
    let id = session.accounts().unwrap()[1].id.clone();
    let before = bytes(home.path());
    let states = session.generations().unwrap().len();
    for _ in 0..5 {
        assert_eq!(session.use_code(&id, false, NOW).unwrap(), "324550");
    }
    assert_eq!(bytes(home.path()), before);
    session.lock(NOW).unwrap();
    let mut again = support::session(home.path(), &keychain);
    again.unlock(None).unwrap();
    assert_eq!(again.account(&id).unwrap().history.used, 5);
    assert_eq!(again.account(&id).unwrap().history.last_used, Some(NOW));
    assert_eq!(again.generations().unwrap().len(), states);
}

#[test]
fn trash_restore_edit_reorder_and_erase() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, _, _) = three(home.path());
    let ids: Vec<Id> = session.accounts().unwrap().iter().map(|a| a.id.clone()).collect();
    assert_eq!(id_of(session.erase(&ids[0], NOW)), "account-not-in-trash");
    session.trash(&ids[0], NOW).unwrap();
    assert_eq!(session.find("service").unwrap().len(), 2);
    session.restore(&ids[0], NOW).unwrap();
    assert_eq!(session.find("SERVICE0 ali").unwrap().len(), 1);
    session.reorder(&ids[2], Some(&ids[0]), NOW).unwrap();
    assert_eq!(session.accounts().unwrap()[0].id, ids[2]);
    session.reorder(&ids[2], None, NOW).unwrap();
    assert_eq!(session.accounts().unwrap()[2].id, ids[2]);
    let edit = Edit {
        name: Some("bob".into()),
        groups: Some(vec!["Work".into(), " ".into()]),
        favorite: Some(true),
        ..Edit::default()
    };
    let edited = session.edit(&ids[1], &edit, Moment::from_seconds(1_700_000_100)).unwrap();
    assert_eq!(edited.details.name.as_str(), "bob");
    assert_eq!(edited.details.groups.len(), 1);
    assert_eq!(edited.history.changed.seconds(), 1_700_000_100);
    let pin = Edit { pin: Some(Pin::new("1234")), ..Edit::default() };
    assert_eq!(id_of(session.edit(&ids[1], &pin, NOW)), "edit-kind");
    session.trash(&ids[1], NOW).unwrap();
    session.erase(&ids[1], NOW).unwrap();
    assert_eq!(id_of(session.account(&ids[1])), "account-not-found");
}

#[test]
fn finds_wait_keep_their_numbers_and_know_what_is_there() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, _, _) = three(home.path());
    let text = "otpauth://totp/Service1:alice?secret=JBSWY3DPEHPK3PXP\n\
                otpauth://totp/Service2:alice?secret=GEZDGNBVGY3TQOJQ\n\
                otpauth://totp/Fresh:carol?secret=JBSWY3DPEHPK3PXP";
    assert!(session.read_text(text).unwrap().is_empty());
    let finds = session.finds().finds;
    let standings: Vec<Standing> = finds.iter().map(|find| find.standing).collect();
    assert_eq!(standings, [Standing::Already, Standing::OtherSecret, Standing::New]);
    session.read_text(text).unwrap();
    assert_eq!(session.finds().finds.len(), 3, "the same text brings nothing new");
    let codes = session.find_codes(&[finds[2].find], NOW);
    assert_eq!(codes[0].as_ref().ok().map(|code| code.code.clone()), Some("324550".to_owned()));

    let same = session.find("Service2").unwrap()[0].id.clone();
    let keep = |find, replace| Keep { find, edit: Edit::default(), replace };
    let kept = session
        .keep(&[keep(finds[1].find, Some(same.clone())), keep(finds[2].find, None)], NOW)
        .unwrap();
    assert_eq!(kept.len(), 2);
    let replaced = session.account(&same).unwrap();
    assert_eq!(replaced.details.secret.to_base32().as_str(), "GEZDGNBVGY3TQOJQ");
    let trashed = session.accounts().unwrap().iter().filter(|a| a.history.trashed.is_some());
    let old: Vec<_> = trashed.map(|a| a.details.secret.to_base32().to_string()).collect();
    assert_eq!(old, ["JBSWY3DPEHPK3PXP"], "the secret that was replaced can be had back");
    assert_eq!(id_of(session.keep(&[keep(finds[2].find, None)], NOW)), "find-gone");
}

/// A full disk and a folder that may not be written, on a real file system of 256 KiB.
#[test]
fn a_full_disk_leaves_the_old_state_whole() {
    let home = tempfile::tempdir().unwrap();
    let mount =
        |arguments: &[&str]| Command::new("mount").args(arguments).arg(home.path()).status();
    let small = mount(&["-t", "tmpfs", "-o", "size=256k", "tmpfs"]);
    if !small.is_ok_and(|status| status.success()) {
        println!("SKIPPED: a full disk needs the right to mount one (root, CAP_SYS_ADMIN)");
        return;
    }
    let outcome = std::panic::catch_unwind(|| fill(home.path()));
    let _ = Command::new("umount").arg(home.path()).status();
    outcome.unwrap();
}

fn fill(home: &Path) {
    let (mut session, keychain, _) = three(home);
    let mut number = 3;
    let problem = loop {
        let mut large = details(number);
        large.note = Text::lines(&format!("{number} ").repeat(800)).unwrap();
        match session.add(large, "uri", NOW) {
            Ok(_) => number += 1,
            Err(problem) => break problem,
        }
        assert!(number < 500, "the disk never filled");
    };
    assert_eq!(problem.id(), "store-full");
    assert_eq!(session.accounts().unwrap().len(), number);
    let mut again = support::session(home, &keychain);
    again.unlock(None).unwrap();
    assert_eq!(again.accounts().unwrap().len(), number);
    assert!(!home.join("vault.age.new").exists(), "no litter");
}

#[cfg(unix)]
#[test]
fn the_folder_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let inner = home.path().join("keepstep");
    fs::create_dir(&inner).unwrap();
    fs::set_permissions(&inner, fs::Permissions::from_mode(0o755)).unwrap();
    let (session, _, _) = three(&inner);
    assert_eq!(session.store().is_private(), Some(true));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&inner), 0o700);
    assert_eq!(mode(&inner.join("generations")), 0o700);
    for file in ["vault.age", "about.json", "lock"] {
        assert_eq!(mode(&inner.join(file)), 0o600, "{file}");
    }
}

/// Nothing that `Debug` prints of any type holds the planted secret in any spelling.
#[test]
fn debug_never_shows_a_secret() {
    let canary = "KANARIENVOGEL234";
    let uri = format!("otpauth://totp/A:b?secret={canary}");
    let details = parse_otpauth(&uri).unwrap();
    let account = Account::new(Id::from_random([1; 16]), details.clone(), Text::default(), NOW);
    let mut vault = Vault::new(Id::from_random([2; 16]), NOW);
    vault.accounts.push(account.clone());
    let key = Key::generate();
    let pin = Kind::Yandex { pin: Pin::new("83021947") };
    let passphrase = Passphrase::typed(canary);
    let edit = Edit { pin: Some(Pin::new("83021947")), ..Edit::default() };
    let shown = format!(
        "{details:?} {account:?} {vault:?} {key:?} {pin:?} {passphrase:?} {edit:?} {:?} {:?} {:?}",
        keepstep_core::view::AccountView::from(&account),
        parse_otpauth(&format!("{uri}&digits=99")),
        Secret::from_base32("KANARIENVOGEL0"),
    );
    let secret = &details.secret;
    let spellings = [canary, &secret.to_hex(), "83021947", &key.to_line(), "KANARIENVOGEL"];
    for spelling in spellings {
        assert!(!shown.contains(spelling), "{shown}");
    }
    assert!(!shown.contains(&format!("{:?}", secret.bytes())));
}

fn any_details() -> impl Strategy<Value = Details> {
    let line = || {
        proptest::collection::vec(any::<char>(), 0..40)
            .prop_map(|chars| Text::line(&chars.into_iter().collect::<String>()).unwrap())
    };
    let groups = proptest::collection::vec(line(), 0..4);
    (line(), line(), line(), proptest::collection::vec(any::<u8>(), 1..64), groups, any::<bool>())
        .prop_map(|(issuer, name, note, bytes, groups, favorite)| {
            let secret = Secret::from_bytes(bytes).unwrap();
            let mut details = Details::new(issuer, name, secret, Kind::COMMON);
            details.note = note;
            details.groups = groups;
            details.favorite = favorite;
            details
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A vault goes to bytes and back unchanged, in steps of 4 KiB, and only its key opens it.
    #[test]
    fn a_vault_survives_its_bytes(all in proptest::collection::vec(any_details(), 0..20)) {
        let key = Key::generate();
        let mut vault = Vault::new(Id::from_random([3; 16]), NOW);
        for (number, details) in all.into_iter().enumerate() {
            let id = Id::from_random([number as u8; 16]);
            vault.accounts.push(Account::new(id, details, Text::default(), NOW));
        }
        let sealed = vault::seal(&vault, &key).unwrap();
        prop_assert_eq!(vault::open(&sealed, &key), Ok(vault));
        let other = vault::open(&sealed, &Key::generate());
        prop_assert_eq!(other, Err(DocumentError::Seal(SealError::WrongKey)));
    }

    /// Cut anywhere or with one bit turned, a vault never opens and never panics.
    #[test]
    fn a_damaged_vault_never_opens(at in any::<proptest::sample::Index>(), bit in 0..8u8, cut in any::<bool>()) {
        let key = Key::generate();
        let vault = Vault::new(Id::from_random([4; 16]), NOW);
        let mut sealed = vault::seal(&vault, &key).unwrap();
        let at = at.index(sealed.len());
        if cut { sealed.truncate(at) } else { sealed[at] ^= 1 << bit }
        prop_assert!(vault::open(&sealed, &key).is_err());
    }
}
