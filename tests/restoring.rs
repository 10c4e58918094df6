//! Restores, imports and moves, on random vaults: whatever was done before and after, nothing that
//! was here is gone afterwards. Single restores, by example, stand in `backups.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    reason = "a test stops by panicking, and a deed that cannot be done is none"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use keepstep_core::account::{Account, Id, Print};
use keepstep_core::moving::flow::{Choice, Phone, Side};
use keepstep_core::moving::split_recovery_codes;
use keepstep_core::session::{Edit, Keep, Keeping, RestoreChoice};
use keepstep_core::view::{FindView, RestoreStanding};
use keepstep_core::{Moment, Session};
use proptest::prelude::*;
use support::{MemoryKeychain, NOW, session};

const fn day(number: u64) -> Moment {
    Moment::from_seconds(1_700_000_000 + number * 86_400)
}

/// An open session without accounts in a folder of its own.
fn empty(home: &Path) -> Session {
    let mut session = session(home, &MemoryKeychain::new());
    session.create(None, NOW).unwrap();
    session
}

/// Everything that makes a way in: each secret with its kind, and each recovery code.
fn ways_in(session: &Session) -> (BTreeSet<String>, BTreeSet<String>) {
    let accounts = session.accounts().unwrap();
    let print = |account: &Account| {
        let counter = account.details.kind.pin().map(|pin| pin.as_str().to_owned());
        format!("{}{counter:?}", serde_json::to_string(&Print::of(&account.details)).unwrap())
    };
    let codes = accounts.iter().flat_map(|account| account.recovery_codes.all());
    (accounts.iter().map(print).collect(), codes.map(|code| code.text.to_string()).collect())
}

/// Something a person does to a vault.
#[derive(Debug, Clone)]
enum Deed {
    Add { name: u8, secret: u8 },
    Codes { at: u8, letters: u8 },
    Trash(u8),
    Erase(u8),
    Rename { at: u8, name: u8 },
    Replace { name: u8, secret: u8 },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..4_u8, 0..5_u8).prop_map(|(name, secret)| Deed::Add { name, secret }),
        2 => (any::<u8>(), 0..6_u8).prop_map(|(at, letters)| Deed::Codes { at, letters }),
        1 => any::<u8>().prop_map(Deed::Trash),
        1 => any::<u8>().prop_map(Deed::Erase),
        1 => (any::<u8>(), 0..4_u8).prop_map(|(at, name)| Deed::Rename { at, name }),
        2 => (0..4_u8, 0..5_u8).prop_map(|(name, secret)| Deed::Replace { name, secret }),
    ]
}

fn uri(name: u8, secret: u8) -> String {
    let letter = char::from(b'A' + secret);
    match secret % 3 {
        0 => format!("otpauth://hotp/S{name}:a?secret=JBSWY3DP{letter}HPK3PXP&counter={secret}"),
        1 => format!("otpauth://totp/S{name}:a?secret=JBSWY3DP{letter}HPK3PXP&digits=8"),
        _ => format!("otpauth://totp/S{name}:a?secret=JBSWY3DP{letter}HPK3PXP"),
    }
}

fn act(session: &mut Session, deed: &Deed, now: Moment) {
    let ids: Vec<Id> = session.accounts().unwrap().iter().map(|a| a.id.clone()).collect();
    let nth = |at: u8| ids.get(usize::from(at) % ids.len().max(1));
    match deed {
        Deed::Add { name, secret } | Deed::Replace { name, secret } => {
            session.read_text(&uri(*name, *secret)).unwrap();
            let replaces = matches!(deed, Deed::Replace { .. });
            let finds = session.finds().finds;
            let keeps: Vec<_> = finds
                .iter()
                .map(|find| Keep {
                    find: find.find,
                    edit: Edit::default(),
                    replace: find.same.as_ref().filter(|_| replaces).and_then(|s| Id::parse(&s.id)),
                })
                .collect();
            session.keep(&keeps, now).unwrap();
        }
        Deed::Codes { at, letters } => {
            if let Some(id) = nth(*at) {
                let text: String =
                    (0..3).map(|n| format!("{letters}{n}aa-{n}{letters}bb\n")).collect();
                let codes = split_recovery_codes(&text).codes;
                session.keep_recovery_codes(id, &codes, Keeping::Replace, now).unwrap();
            }
        }
        Deed::Trash(at) => drop(nth(*at).map(|id| session.trash(id, now))),
        Deed::Erase(at) => drop(nth(*at).map(|id| session.erase(id, now))),
        Deed::Rename { at, name } => {
            let edit = Edit { issuer: Some(format!("S{name}")), ..Edit::default() };
            drop(nth(*at).map(|id| session.edit(id, &edit, now)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever was done before and after a backup, here or on another computer, and whatever is
    /// taken of it: every secret and every recovery code that was here is here afterwards.
    #[test]
    fn a_restore_never_leaves_less(
        before in proptest::collection::vec(deed(), 1..8),
        after in proptest::collection::vec(deed(), 0..8),
        elsewhere: bool,
        chosen in proptest::collection::vec(any::<bool>(), 24),
        recovery_codes: bool,
    ) {
        let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut session = empty(home.path());
        for deed in &before {
            act(&mut session, deed, NOW);
        }
        let recovery = session.make_recovery_key(NOW).unwrap().text;
        let made = session.backup_now(Some(folder.path()), NOW).unwrap();
        let bytes = fs::read(&made.file).unwrap();
        let other = tempfile::tempdir().unwrap();
        let mut here = if elsewhere { empty(other.path()) } else { session };
        for deed in &after {
            act(&mut here, deed, day(1));
        }
        let preview = here.open_backup(&bytes, &recovery).unwrap();
        let take = preview.accounts.iter().zip(chosen.iter().cycle());
        let take = take.filter_map(|(one, taken)| Id::parse(&one.id).filter(|_| *taken)).collect();
        let had = ways_in(&here);
        here.restore_backup(&RestoreChoice { take, recovery_codes }, day(2)).unwrap();
        let has = ways_in(&here);
        prop_assert!(had.0.is_subset(&has.0), "{had:?} {has:?}");
        prop_assert!(had.1.is_subset(&has.1), "{had:?} {has:?}");

        // Taken as a whole, a backup brings all that it holds.
        let preview = here.open_backup(&bytes, &recovery).unwrap();
        here.restore_backup(&RestoreChoice::missing(&preview), day(3)).unwrap();
        let preview = here.open_backup(&bytes, &recovery).unwrap();
        prop_assert!(preview.accounts.iter().all(|one| one.standing != RestoreStanding::New));
    }

    /// Accounts that come in, added or in place of others, and a move with all that can happen in
    /// it, given up at the end: every secret and every recovery code that was here stays.
    #[test]
    fn no_import_and_no_move_leaves_less(
        before in proptest::collection::vec(deed(), 0..6),
        steps in proptest::collection::vec((deed(), 0..12_u8, any::<u8>()), 1..10),
    ) {
        let home = tempfile::tempdir().unwrap();
        let mut session = empty(home.path());
        for deed in &before {
            act(&mut session, deed, NOW);
        }
        session.begin_move("Old phone", NOW).unwrap();
        session.choose_in_move(Choice::App { app: "aegis".into(), there: true }, NOW).unwrap();
        for (deed, what, at) in &steps {
            let had = ways_in(&session);
            match deed {
                Deed::Add { name, secret } | Deed::Replace { name, secret } if *what < 3 => {
                    session.read_text(&uri(*name, *secret)).unwrap();
                    let finds = session.finds().finds;
                    let keeps: Vec<_> = finds.iter().map(|find| keep(find, what % 2 == 0)).collect();
                    // Refused once the move is at its end or the app is off the list.
                    drop(session.collect("aegis", &keeps, day(1)));
                }
                Deed::Add { .. } | Deed::Replace { .. } => act(&mut session, deed, day(1)),
                _ => happen(&mut session, *what, *at),
            }
            let has = ways_in(&session);
            prop_assert!(had.0.is_subset(&has.0), "{deed:?} {what}: {had:?} {has:?}");
            prop_assert!(had.1.is_subset(&has.1), "{deed:?} {what}: {had:?} {has:?}");
        }
        let had = ways_in(&session);
        session.abandon_move(day(2)).unwrap();
        prop_assert_eq!(ways_in(&session), had);
    }
}

fn keep(find: &FindView, replaces: bool) -> Keep {
    let same = find.same.as_ref().filter(|_| replaces).and_then(|same| Id::parse(&same.id));
    Keep { find: find.find, edit: Edit::default(), replace: same }
}

/// Something that happens in a move; what does not fit its state is refused and changes nothing.
fn happen(session: &mut Session, what: u8, at: u8) {
    let ids: Vec<Id> = session.accounts().unwrap().iter().map(|a| a.id.clone()).collect();
    let Some(account) = ids.get(usize::from(at) % ids.len().max(1)).cloned() else { return };
    let side = if at.is_multiple_of(2) { Side::Old } else { Side::New };
    let choice = match what {
        0 => Choice::Phone { phone: Phone::Stolen },
        1 => Choice::Phone { phone: Phone::Works },
        2 => Choice::Aside { account, aside: at > 99 },
        3 => Choice::Same { account },
        4 => Choice::Waive { account, side, waived: at > 50 },
        5 => Choice::Handed { accounts: ids },
        6 => Choice::Kept { account, kept: true },
        7 => Choice::Collected { app: "aegis".into(), done: true },
        8 => Choice::End,
        9 => Choice::Erased,
        10 => Choice::Reopen,
        _ => Choice::App { app: "aegis".into(), there: at > 50 },
    };
    drop(session.choose_in_move(choice, day(1)));
    drop(session.choose_new_phone("New phone", if at > 99 { "aegis" } else { "ente" }, day(1)));
}
