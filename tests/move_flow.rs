//! The move to another phone as a state machine: a row for each transition (`rows`), the gate in
//! front of erasing under random orders of events (`gate`), and a session that saves every step.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test stops by panicking, and its numbers are small"
)]

#[path = "move_flow/gate.rs"]
mod gate;
#[path = "move_flow/rows.rs"]
mod rows;
mod support;

use std::collections::BTreeSet;

use keepstep_core::account::{Account, Id, Secret, Text};
use keepstep_core::moving::flow::{
    Choice, Event, Missing, Move, Phone, ProofView, SeriesSeen, Side, Step, What,
};
use keepstep_core::moving::{Typed, Verdict};
use keepstep_core::session::{Edit, Keep};
use keepstep_core::vault::Safeguards;
use keepstep_core::{Moment, Texts};
use support::{NOW, details, session, three};

fn id(number: u8) -> Id {
    Id::from_random([number; 16])
}

fn accounts(count: u8) -> Vec<Account> {
    (0..count)
        .map(|number| {
            let mut details = details(number as usize);
            details.secret = Secret::from_bytes(vec![number + 1; 20]).unwrap();
            Account::new(id(number), details, Text::default(), NOW)
        })
        .collect()
}

fn begun() -> Move {
    Move::begin(id(200), NOW)
}

fn phone(phone: Phone) -> Event {
    Event::Choice(Choice::Phone { phone })
}

fn app(app: &str) -> Event {
    Event::Choice(Choice::App { app: app.into(), there: true })
}

fn push() -> Event {
    Event::Choice(Choice::Other { what: What::Push, service: "microsoft_work".into() })
}

fn proven(number: u8, side: Side) -> Event {
    Event::Proven { account: id(number), side }
}

fn waive(number: u8, side: Side, waived: bool) -> Event {
    Event::Choice(Choice::Waive { account: id(number), side, waived })
}

fn series(have: &[usize]) -> Event {
    let series = SeriesSeen { id: 7, parts: 3, have: have.iter().copied().collect() };
    let accounts = have.iter().map(|part| id(*part as u8 - 1)).collect();
    Event::Found { app: "google_authenticator".into(), accounts, series: vec![series] }
}

fn choice(choice: Choice) -> Event {
    Event::Choice(choice)
}

/// Where events lead, one after the other; each must be allowed.
fn after(events: &[Event], accounts: &[Account]) -> Move {
    events.iter().fold(begun(), |state, event| {
        state.after(event, accounts, NOW).unwrap_or_else(|why| panic!("{event:?}: {why:?}"))
    })
}

/// The way forward passes each screen once and ends at the gate, whatever the phone can do.
#[test]
fn the_way_forward_ends_at_the_gate() {
    for kind in [Phone::Works, Phone::Mute, Phone::Lost, Phone::Stolen, Phone::Dead] {
        let mut state = after(&[phone(kind)], &[]);
        let mut way = vec![state.step];
        while state.step != Step::Erase {
            state = state.after(&choice(Choice::Next), &[], NOW).unwrap();
            way.push(state.step);
        }
        assert_eq!(way, state.steps());
        let again = state.after(&choice(Choice::Next), &[], NOW).unwrap();
        assert_eq!(again.step, Step::Erase);
    }
}

/// A proof is worth what it was made of: a new secret wants a new proof.
#[test]
fn a_new_secret_ends_a_proof() {
    let mut accounts = accounts(1);
    let events = [phone(Phone::Works), proven(0, Side::Old), proven(0, Side::New)];
    let state = after(&events, &accounts);
    assert_eq!(state.missing(&accounts), []);
    accounts[0].details.secret = Secret::from_bytes(vec![99; 20]).unwrap();
    assert_eq!(state.missing(&accounts), [Missing::Old(id(0)), Missing::New(id(0))]);
    let view = state.view(&accounts, &Safeguards::default(), [None, None]);
    assert_eq!(view.accounts[0].new, ProofView::Outdated);
}

/// A thief may read what a lost phone holds: its secrets are replaced, or kept by choice.
#[test]
fn what_a_lost_phone_holds_is_renewed_one_by_one() {
    let mut accounts = accounts(2);
    let both = [phone(Phone::Stolen), waive(0, Side::New, true), waive(1, Side::New, true)];
    let state = after(&both, &accounts);
    assert_eq!(state.missing(&accounts), [Missing::Renew(id(0)), Missing::Renew(id(1))]);
    accounts[0].details.secret = Secret::from_bytes(vec![99; 20]).unwrap();
    assert_eq!(state.missing(&accounts), [Missing::Renew(id(1))]);
    let kept = choice(Choice::Kept { account: id(1), kept: true });
    assert_eq!(state.after(&kept, &accounts, NOW).unwrap().missing(&accounts), []);
}

#[test]
fn a_saved_move_is_read_again_and_a_newer_one_refused() {
    let accounts = accounts(2);
    let events = [
        phone(Phone::Works),
        app("aegis"),
        push(),
        proven(0, Side::Old),
        waive(1, Side::New, true),
    ];
    let state = after(&events, &accounts);
    let saved = state.written().unwrap();
    assert_eq!(Move::read(&saved), Some(state));
    let mut newer = saved.clone();
    newer["version"] = 2.into();
    assert_eq!(Move::read(&newer), None);
    assert_eq!(Move::read(&serde_json::json!({"version": 1})), None);
}

/// A session saves each step: whoever opens the vault next stands where the last one stood.
#[test]
fn a_move_goes_on_after_a_restart() {
    let home = tempfile::tempdir().unwrap();
    let (mut first, keychain, _) = three(home.path());
    first.begin_move("Old phone", NOW).unwrap();
    first.choose_in_move(Choice::Phone { phone: Phone::Works }, NOW).unwrap();
    first.choose_in_move(Choice::Next, NOW).unwrap();
    let google = || "google_authenticator".to_owned();
    first.choose_in_move(Choice::App { app: google(), there: true }, NOW).unwrap();
    drop(first);

    let mut again = session(home.path(), &keychain);
    again.unlock(None).unwrap();
    let view = again.moving().unwrap().unwrap();
    assert_eq!((view.step, view.old_phone.as_str()), (Step::Inventory, "Old phone"));
    assert_eq!(view.apps.len(), 1);
    // What a file brought counts for the app it came from, what was there before included.
    let uris = [details_uri(0), details_uri(7)].join("\n");
    again.read_text(&uris).unwrap();
    let finds = again.finds();
    let new = finds.finds.iter().find(|find| find.same.is_none()).unwrap().find;
    let keeps = [Keep { find: new, edit: Edit::default(), replace: None }];
    assert_eq!(again.collect("google_authenticator", &keeps, NOW).unwrap().len(), 1);
    let view = again.moving().unwrap().unwrap();
    assert_eq!((view.apps[0].found, view.accounts.len()), (2, 4));
    // A second begin goes on with the first.
    assert_eq!(again.begin_move("Another", NOW).unwrap().apps.len(), 1);
}

fn details_uri(number: usize) -> String {
    format!("otpauth://totp/Service{number}:alice?secret=JBSWY3DPEHPK3PXP")
}

/// A measured clock error can be applied: codes are then made for the phone's time, say when they
/// are valid by this computer's own clock, and typed ones are held against the same time.
#[test]
fn codes_can_be_made_for_the_phones_time() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, _, _) = three(home.path());
    let id = session.accounts().unwrap()[0].id.clone();
    let later = Moment::from_seconds(NOW.seconds() + 300);
    let phone = session.code(&id, later).unwrap();
    let changes = serde_json::json!({"clockOffset": 300});
    session.set_settings(changes.as_object().unwrap(), NOW).unwrap();
    let here = session.code(&id, NOW).unwrap();
    assert_eq!(here.text, phone.text);
    assert!(here.valid_from <= NOW && NOW < here.valid_until);
    let typed = Typed::new(&phone.text, NOW).unwrap();
    assert_eq!(session.verify(&id, &[typed]).unwrap(), Verdict::Match);
    let wild = serde_json::json!({"clockOffset": 90_000});
    assert!(session.set_settings(wild.as_object().unwrap(), NOW).is_err());
}

/// A typed code proves; a clock that is off proves the old phone and is noted, and does not prove
/// the new one; the phones hold the account then.
#[test]
fn typed_codes_prove_and_phones_are_learnt() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, _, _) = three(home.path());
    let ids: Vec<Id> = session.accounts().unwrap().iter().map(|a| a.id.clone()).collect();
    session.begin_move("Old phone", NOW).unwrap();
    session.choose_in_move(Choice::Phone { phone: Phone::Works }, NOW).unwrap();
    session.choose_new_phone("New phone", "aegis", NOW).unwrap();
    let code = |session: &keepstep_core::Session, seconds: i64| {
        let at = Moment::from_seconds(NOW.seconds().checked_add_signed(seconds).unwrap());
        let code = session.account(&ids[0]).unwrap().details.code(at).unwrap();
        Typed::new(&code.text, NOW).unwrap()
    };
    let late = code(&session, -300);
    let (verdict, view) =
        session.prove_in_move(&ids[0], Side::New, std::slice::from_ref(&late), NOW).unwrap();
    assert_eq!(verdict, Verdict::Clock { steps: -10 });
    assert_eq!(view.accounts[0].new, ProofView::Open);
    let (_, view) = session.prove_in_move(&ids[0], Side::Old, &[late], NOW).unwrap();
    assert_eq!((view.accounts[0].old, view.clock), (ProofView::Proven, Some(-300)));
    let right = code(&session, 0);
    let (verdict, view) = session.prove_in_move(&ids[0], Side::New, &[right], NOW).unwrap();
    assert_eq!((verdict, view.accounts[0].new), (Verdict::Match, ProofView::Proven));
    assert_eq!(session.account(&ids[0]).unwrap().held.len(), 2);

    // The gate opens only with every account; then the old phone is a device of the past.
    assert_eq!(session.choose_in_move(Choice::End, NOW).unwrap_err().id(), "move-not-proven");
    for account in &ids[1..] {
        for side in [Side::Old, Side::New] {
            let waive = Choice::Waive { account: account.clone(), side, waived: true };
            session.choose_in_move(waive, NOW).unwrap();
        }
    }
    session.choose_in_move(Choice::End, NOW).unwrap();
    // The report says how each account was proven, and holds no secret.
    for language in ["en", "de"] {
        let report = session.move_report(&Texts::for_language(language), NOW).unwrap();
        assert!(report.contains("Service1") && report.contains("Old phone"));
        assert!(!report.contains("JBSWY3DPEHPK3PXP"));
    }
    assert!(session.choose_in_move(Choice::Erased, NOW).unwrap().erased.is_some());
    let names: BTreeSet<String> =
        session.moving().unwrap().into_iter().map(|view| view.old_phone).collect();
    assert!(names.contains("Old phone"));
    session.abandon_move(NOW).unwrap();
    assert_eq!(session.accounts().unwrap().len(), 3, "giving up takes nothing away");
    assert_eq!(session.moving().unwrap(), None);
}
