//! The vault's promises, through a session: nothing acknowledged is lost, nothing that cannot be
//! opened is overwritten, and anyone with the recovery key and stock `age` can read it.
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
use std::path::Path;
use std::process::Command;

use keepstep_core::account::{
    Account, Details, Held, Id, Kind, Pin, Print, RecoveryCodes, Secret, Text, parse_otpauth,
};
use keepstep_core::session::Edit;
use keepstep_core::vault::{
    self, BackedUp, BackupPlan, Device, DocumentError, Key, Passphrase, Safeguards, SealError,
    Vault,
};
use keepstep_core::view::State;
use proptest::prelude::*;
use support::{NOW, bytes, details, id_of, session, three};
use zeroize::Zeroizing;

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
/// Devices, proofs, recovery codes, safeguards and a move are part of the payload.
#[test]
fn what_stands_ready_for_bad_days_survives_the_bytes() {
    let mut vault = Vault::new(Id::from_random([7; 16]), NOW);
    let (phone, details) = (Id::from_random([8; 16]), details(0));
    let mut account = Account::new(Id::from_random([9; 16]), details.clone(), Text::default(), NOW);
    account.hold(Held::said(phone.clone(), &details));
    account.hold(Held::proven(phone.clone(), &details, NOW));
    let texts = ["aaaa-1111", "bbbb-2222"].map(|text| Zeroizing::new(text.to_owned()));
    account.recovery_codes = RecoveryCodes::new(texts, NOW).unwrap();
    assert!(account.recovery_codes.mark(0, Some(NOW)));
    assert!(!account.recovery_codes.mark(2, Some(NOW)));
    assert_eq!((account.recovery_codes.left(), account.recovery_codes.next()), (1, Some(1)));
    assert_eq!(account.held.len(), 1, "one line for each device");
    assert!(!format!("{account:?}").contains("1111"));
    vault.accounts.push(account);
    vault.devices.push(Device {
        id: phone,
        name: Text::line("Old phone").unwrap(),
        added: NOW,
        gone: Some(NOW),
    });
    vault.safeguards = Safeguards {
        kit: Some(NOW),
        drilled: Some(NOW),
        backups: Some(BackupPlan { folder: "/backups".into(), keep: 10 }),
        newest: Some(BackedUp {
            at: NOW,
            file: "/backups/1.age".into(),
            generation: 3,
            accounts: 1,
            content: "c0ffee".into(),
        }),
        ..Safeguards::default()
    };
    vault.moving = Some(serde_json::json!({"step": "collect"}));
    let key = Key::generate();
    let again = vault::open(&vault::seal(&vault, &key).unwrap(), &key).unwrap();
    assert_eq!(again, vault);
}

/// A proof counts for what made the codes, and for nothing else.
#[test]
fn a_fingerprint_changes_with_the_secret_and_the_settings_alone() {
    let account = details(0);
    let mut renamed = account.clone();
    renamed.issuer = Text::line("Another name").unwrap();
    assert_eq!(Print::of(&account), Print::of(&renamed));
    let mut other = account.clone();
    other.secret = Secret::from_bytes(vec![1; 20]).unwrap();
    assert_ne!(Print::of(&account), Print::of(&other));
    let mut slower = account.clone();
    slower.kind = Kind::Steam;
    assert_ne!(Print::of(&account), Print::of(&slower));
}

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
    let earlier = session.generations().unwrap()[0].name.clone();
    assert_eq!(id_of(session.restore_generation(&earlier, NOW)), "vault-newer");
    assert_eq!(bytes(home.path()), newer);
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
