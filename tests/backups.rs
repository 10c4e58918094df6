//! Backups, restores and the drill, through a session: written new and read back, opened by stock
//! `age` with the recovery key, and never a step that leaves less than there was.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test stops by panicking, knows its texts, and may write files"
)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use keepstep_core::account::Id;
use keepstep_core::moving::split_recovery_codes;
use keepstep_core::session::{Edit, Keeping, RestoreChoice, SealTo};
use keepstep_core::vault::{BackupPlan, Key, Passphrase};
use keepstep_core::view::RestoreStanding;
use keepstep_core::{Moment, Session};
use support::{MemoryKeychain, NOW, details, id_of, session, three};

const fn day(number: u64) -> Moment {
    Moment::from_seconds(1_700_000_000 + number * 86_400)
}

fn plan(folder: &Path, keep: u32) -> Option<BackupPlan> {
    Some(BackupPlan { folder: folder.to_str().unwrap().to_owned(), keep })
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn give_codes(session: &mut Session, place: usize, text: &str) -> Id {
    let id = session.accounts().unwrap()[place].id.clone();
    let codes = split_recovery_codes(text).codes;
    session.keep_recovery_codes(&id, &codes, Keeping::Replace, NOW).unwrap();
    id
}

/// An open session without accounts in a folder of its own.
fn empty(home: &Path) -> Session {
    let mut session = session(home, &MemoryKeychain::new());
    session.create(None, NOW).unwrap();
    session
}

#[test]
fn stock_age_opens_a_backup_with_the_recovery_key_and_with_nothing_else() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut session, keychain, recovery) = three(home.path());
    give_codes(&mut session, 0, "aaaa-1111\nbbbb-2222");
    let trashed = session.accounts().unwrap()[2].id.clone();
    session.trash(&trashed, NOW).unwrap();
    let made = session.backup_now(Some(folder.path()), NOW).unwrap();
    assert_eq!(names(folder.path()), ["keepstep-backup-2023-11-14-2213.age"]);
    assert_eq!((made.accounts, made.at), (2, NOW));

    fs::write(folder.path().join("key.txt"), &recovery).unwrap();
    let machine_key = keychain.items.lock().unwrap().values().next().unwrap().clone();
    fs::write(folder.path().join("machine.txt"), machine_key).unwrap();
    let age = |key: &str| {
        let mut age = Command::new("age");
        age.args(["-d", "-i", key]).arg(&made.file).current_dir(folder.path());
        age.output().expect("age is installed by ./dev test")
    };
    let opened = age("key.txt");
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    let json: serde_json::Value = serde_json::from_slice(&opened.stdout).unwrap();
    assert_eq!(json["accounts"].as_array().unwrap().len(), 3, "the trash comes along");
    assert_eq!(json["accounts"][0]["recovery_codes"][1]["code"], "bbbb-2222");
    assert!(!age("machine.txt").status.success(), "the machine key opens no backup");

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&made.file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    session.backup_now(Some(folder.path()), NOW).unwrap();
    let second = "keepstep-backup-2023-11-14-2213-2.age";
    assert!(names(folder.path()).contains(&second.to_owned()), "nothing is replaced");
}

#[test]
fn a_backup_is_due_once_a_day_and_only_after_changes() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut session, ..) = three(home.path());
    assert_eq!(session.backup_if_due(day(0)).unwrap(), None, "no folder yet");
    session.set_backups(plan(folder.path(), 5), day(0)).unwrap();
    assert!(session.backup_if_due(day(0)).unwrap().is_some(), "the first one");
    let states = session.generations().unwrap().len();
    assert_eq!(session.backup_if_due(day(0)).unwrap(), None);
    assert_eq!(session.backup_if_due(day(1)).unwrap(), None, "nothing changed");

    session.add(details(7), "uri", day(1)).unwrap();
    assert!(session.backup_if_due(day(1)).unwrap().is_some());
    session.add(details(8), "uri", day(1)).unwrap();
    assert_eq!(session.backup_if_due(day(1)).unwrap(), None, "one a day");
    assert!(session.backup_if_due(day(2)).unwrap().is_some(), "yesterday's change");

    // Uses, settings and what is noted of backups and drills make none due.
    let id = session.accounts().unwrap()[0].id.clone();
    session.use_code(&id, false, day(3)).unwrap();
    session.flush_uses(day(3)).unwrap();
    session
        .set_settings(serde_json::json!({"hideCodes": true}).as_object().unwrap(), day(3))
        .unwrap();
    assert_eq!(session.backup_if_due(day(3)).unwrap(), None);
    assert!(!session.backups().unwrap().changed_since);

    give_codes(&mut session, 0, "aaaa-1111");
    assert!(session.backup_if_due(day(4)).unwrap().is_some(), "recovery codes count");
    session.make_recovery_key(day(5)).unwrap();
    assert!(session.backup_if_due(day(5)).unwrap().is_some(), "the old key opens the old ones");
    let after = session.generations().unwrap().len();
    // Two adds, one setting, one paste, a new key with its second state: no note made a state.
    assert!(after <= states + 6, "{states} {after}");
    assert_eq!(names(folder.path()).len(), 5);
}

#[test]
fn a_backup_elsewhere_does_not_stand_in_for_the_folder() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let stick = tempfile::tempdir().unwrap();
    let (mut session, ..) = three(home.path());
    session.set_backups(plan(folder.path(), 5), NOW).unwrap();
    session.backup_now(Some(stick.path()), NOW).unwrap();
    assert!(session.backup_if_due(NOW).unwrap().is_some());
    assert_eq!(session.backup_if_due(NOW).unwrap(), None);
}

#[test]
fn the_oldest_go_and_strangers_stay() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut session, ..) = three(home.path());
    for stranger in ["keepstep-backup-2001-01-01-0000 copy.age", "notes.txt", "vault.age"] {
        fs::write(folder.path().join(stranger), "x").unwrap();
    }
    session.set_backups(plan(folder.path(), 2), NOW).unwrap();
    for number in 0..4 {
        session.backup_now(None, day(number)).unwrap();
    }
    let ours = [
        "keepstep-backup-2001-01-01-0000 copy.age",
        "keepstep-backup-2023-11-16-2213.age",
        "keepstep-backup-2023-11-17-2213.age",
        "notes.txt",
        "vault.age",
    ];
    assert_eq!(names(folder.path()), ours);
    // A clock that went back: the one just proven stays all the same.
    let early = session.backup_now(None, Moment::from_seconds(1_000_000_000)).unwrap();
    assert!(Path::new(&early.file).exists());
    assert_eq!(session.backups().unwrap().files.len(), 2);
}

#[cfg(unix)]
#[test]
fn a_folder_that_takes_nothing_is_said_and_changes_nothing() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut session, ..) = three(home.path());
    let picked = folder.path().join("stick");
    fs::create_dir(&picked).unwrap();
    session.set_backups(plan(&picked, 1), NOW).unwrap();
    let good = session.backup_if_due(NOW).unwrap().unwrap();
    let name = Path::new(&good.file).file_name().unwrap().to_owned();
    session.add(details(9), "uri", day(1)).unwrap();
    let before = support::bytes(home.path());

    fs::rename(&picked, folder.path().join("away")).unwrap();
    assert_eq!(id_of(session.backup_if_due(day(1))), "backup-folder-missing");
    fs::write(&picked, "a file in its place").unwrap();
    assert_eq!(id_of(session.backup_if_due(day(1))), "backup-folder-failed");
    fs::remove_file(&picked).unwrap();
    assert_eq!(support::bytes(home.path()), before, "the vault is untouched");
    fs::rename(folder.path().join("away"), &picked).unwrap();
    assert!(picked.join(&name).exists(), "the last good one is still there");
    // The device that is always full.
    if Path::new("/dev/full").exists() {
        assert_eq!(
            id_of(session.backup_now(Some(Path::new("/dev/full")), day(1))),
            "backup-folder-failed"
        );
    }
    assert!(session.backup_if_due(day(1)).unwrap().is_some(), "asked again");
    assert!(!picked.join(&name).exists(), "only now it went");
}

#[test]
fn plans_that_make_no_sense_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, ..) = three(home.path());
    let refused = |session: &mut Session, folder: &Path, keep| {
        id_of(session.set_backups(plan(folder, keep), NOW))
    };
    let other = tempfile::tempdir().unwrap();
    assert_eq!(refused(&mut session, Path::new("backups"), 3), "backup-folder-relative");
    assert_eq!(refused(&mut session, home.path(), 3), "backup-folder-own");
    assert_eq!(refused(&mut session, other.path(), 0), "backup-keep");
    assert_eq!(refused(&mut session, other.path(), 366), "backup-keep");
    assert_eq!(refused(&mut session, &other.path().join("no"), 3), "backup-folder-missing");
    assert_eq!(id_of(session.backup_now(None, NOW)), "backup-no-folder");
    let bare = tempfile::tempdir().unwrap();
    let mut without = empty(bare.path());
    assert_eq!(id_of(without.backup_now(Some(other.path()), NOW)), "backup-no-recovery-key");
    assert_eq!(id_of(without.drill(None, "x", NOW)), "backup-no-recovery-key");
}

#[test]
fn a_passphrase_of_drawn_words_opens_a_carried_backup() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut session, ..) = three(home.path());
    let words = session.make_passphrase().unwrap();
    assert_eq!(words.split(' ').count(), 6);
    let passphrase = Passphrase::chosen(&words).unwrap();
    let made = session.backup_with(&passphrase, folder.path(), NOW).unwrap();
    assert!(session.backups().unwrap().newest.is_none(), "the recovery key does not open it");

    let (other, bytes) = (tempfile::tempdir().unwrap(), fs::read(&made.file).unwrap());
    let mut other = empty(other.path());
    assert_eq!(id_of(other.open_backup(&bytes, "nine blue towers")), "backup-passphrase-wrong");
    let preview = other.open_backup(&bytes, &words).unwrap();
    let done = other.restore_backup(&RestoreChoice::missing(&preview), NOW).unwrap();
    assert_eq!(done.added, 3);
    assert_eq!(id_of(other.backup_preview()), "backup-none-open");
}

#[test]
fn a_restore_is_shown_first_and_takes_what_was_chosen() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut session, _, recovery) = three(home.path());
    let coded = give_codes(&mut session, 1, "aaaa-1111\nbbbb-2222");
    let made = session.backup_now(Some(folder.path()), NOW).unwrap();
    let bytes = fs::read(&made.file).unwrap();
    let ids: Vec<Id> = session.accounts().unwrap().iter().map(|a| a.id.clone()).collect();

    session.trash(&ids[0], day(1)).unwrap();
    session.erase(&ids[0], day(1)).unwrap();
    session.forget_recovery_codes(&coded, day(1)).unwrap();
    session.edit(&ids[1], &Edit { note: Some("newer".into()), ..Edit::default() }, day(1)).unwrap();
    session.trash(&ids[2], day(1)).unwrap();

    assert_eq!(id_of(session.open_backup(&bytes[..200], &recovery)), "backup-damaged");
    assert_eq!(id_of(session.open_backup(&bytes, &recovery[..60])), "recovery-key-length");
    let stranger = Key::generate().to_line();
    assert_eq!(id_of(session.open_backup(&bytes, &stranger)), "backup-other-key");
    let preview = session.open_backup(&bytes, &recovery.to_lowercase()).unwrap();
    let standings: Vec<_> = preview.accounts.iter().map(|one| one.standing).collect();
    assert_eq!(
        standings,
        [RestoreStanding::New, RestoreStanding::HereNewer, RestoreStanding::InTrash]
    );
    assert_eq!(preview.accounts[1].recovery_codes, 2);
    assert!(!serde_json::to_string(&preview).unwrap().contains("JBSWY3DP"));

    let done = session.restore_backup(&RestoreChoice::missing(&preview), day(2)).unwrap();
    assert_eq!((done.added, done.replaced, done.taken_out, done.recovery_codes), (1, 0, 0, 2));
    assert_eq!(session.account(&ids[1]).unwrap().details.note.as_str(), "newer");
    assert_eq!(session.recovery_codes(&coded).unwrap().left, 2);

    let preview = session.open_backup(&bytes, &recovery).unwrap();
    let all = [RestoreStanding::HereNewer, RestoreStanding::InTrash];
    let done = session.restore_backup(&RestoreChoice::of(&preview, &all), day(2)).unwrap();
    assert_eq!((done.added, done.replaced, done.taken_out), (0, 1, 1));
    assert_eq!(session.account(&ids[1]).unwrap().details.note.as_str(), "");
    assert!(session.account(&ids[2]).unwrap().history.trashed.is_none());
    let preview = session.open_backup(&bytes, &recovery).unwrap();
    assert!(preview.accounts.iter().all(|one| one.standing == RestoreStanding::Same));
}

#[test]
fn the_drill_counts_only_where_all_is_there() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut session, _, recovery) = three(home.path());
    give_codes(&mut session, 0, "aaaa-1111");
    assert_eq!(id_of(session.drill(None, &recovery[..70], NOW)), "recovery-key-length");
    let stranger = Key::generate().to_line();
    assert_eq!(id_of(session.drill(None, &stranger, NOW)), "recovery-key-mismatch");
    assert_eq!(session.status().recovery, keepstep_core::view::RecoveryState::Unconfirmed);

    let done = session.drill(None, &recovery, NOW).unwrap();
    assert!(done.equal);
    assert_eq!(done.accounts, 3);
    assert_eq!(session.status().recovery, keepstep_core::view::RecoveryState::Confirmed);
    assert!(!names(home.path()).iter().any(|name| name.contains("drill")), "nothing stays behind");

    let made = session.backup_now(Some(folder.path()), NOW).unwrap();
    let bytes = fs::read(&made.file).unwrap();
    assert!(session.drill(Some(&bytes), &recovery, day(1)).unwrap().equal);
    session.add(details(5), "uri", day(1)).unwrap();
    give_codes(&mut session, 1, "cccc-3333");
    let old = session.drill(Some(&bytes), &recovery, day(2)).unwrap();
    assert!(!old.equal);
    assert_eq!(old.missing[0].issuer, "Service5");
    assert_eq!(old.codes[0].issuer, "Service1");
    session.make_recovery_key(day(2)).unwrap();
    let new = session.make_recovery_key(day(2)).unwrap();
    assert_eq!(id_of(session.drill(Some(&bytes), &new.text, day(2))), "backup-other-key");
}

#[test]
fn an_export_with_recovery_codes_brings_them_where_there_are_none() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, ..) = three(home.path());
    let id = give_codes(&mut session, 0, "aaaa-1111\nbbbb-2222");
    let key = Key::generate();
    let recipients = [key.recipient()];
    let to = SealTo::Recipients(&recipients);
    let sealed = session.seal_with_recovery_codes(std::slice::from_ref(&id), to, NOW).unwrap();
    let other = tempfile::tempdir().unwrap();
    let mut other = empty(other.path());
    other.add(details(0), "uri", NOW).unwrap();
    let preview = other.open_backup(&sealed, &key.to_line()).unwrap();
    assert_eq!(preview.accounts[0].standing, RestoreStanding::Same);
    let done = other.restore_backup(&RestoreChoice::missing(&preview), NOW).unwrap();
    assert_eq!((done.added, done.recovery_codes), (0, 2));
}
