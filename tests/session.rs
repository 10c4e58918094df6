//! What a person does with accounts, through a session: nothing is lost between two programs, no
//! counter goes back, nothing that was read is kept before they say so.
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

use keepstep_core::Moment;
use keepstep_core::account::{Id, Pin, parse_otpauth};
use keepstep_core::session::{Edit, Keep};
use keepstep_core::view::Standing;
use support::{NOW, bytes, details, id_of, session, three};

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
