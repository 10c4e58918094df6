//! What would be left if a computer or a phone were gone: a table of situations, each with the
//! number it has to say and the step it has to name; and that no safeguard ever makes it worse.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test stops by panicking, knows its numbers, and looks at the clock"
)]

use std::time::Instant;

use keepstep_core::account::{Held, Id, Kind};
use keepstep_core::moving::{NextStep, Safety, Standing};
use keepstep_core::vault::Vault;
use keepstep_core::{Session, Texts};
use proptest::prelude::*;

#[path = "support/situations.rs"]
mod situations;
mod support;

use situations::Deed::{
    self, Added, All, Backup, Changed, Codes, Device, Drill, Gone, Key, Kit, Proven, Said, Trashed,
};
use situations::{all_done, at, backup, codes, device, happens, id, key, made, prove, vault_of};
use support::{details, id_of, three};

/// Table: what was done with three accounts, how many of them survive on day 4, the next step.
fn situations() -> Vec<(Vec<Deed>, usize, NextStep)> {
    let make = |saves| NextStep::MakeRecoveryKey { saves };
    let confirm = |saves| NextStep::ConfirmRecoveryKey { saves };
    let save = |saves| NextStep::Backup { saves };
    vec![
        (vec![], 0, make(3)),
        (vec![Key(1, false)], 0, confirm(3)),
        (vec![Key(1, true)], 0, save(3)),
        (vec![Key(1, false), Backup(2)], 0, confirm(3)),
        (vec![Backup(2)], 0, make(3)),
        (vec![Key(1, true), Backup(2)], 3, NextStep::MakeKit),
        // The backup is sealed to an earlier key.
        (vec![Backup(2), Key(3, true)], 0, save(3)),
        (vec![Key(1, true), Backup(2), Added(1, 3)], 2, save(1)),
        (vec![Key(1, true), Backup(2), Changed(1, 3)], 2, save(1)),
        (vec![Key(1, true), Trashed(1, 3)], 0, save(2)),
        (vec![Key(1, true), Backup(2), Kit(false, false, 2)], 3, NextStep::Drill),
        // The kit shows an earlier key.
        (vec![Kit(false, false, 0), Key(1, true), Backup(2)], 3, NextStep::MakeKit),
        (vec![Key(1, true), Backup(2), Kit(false, false, 2), Drill(3)], 3, NextStep::AddDevice),
        // An earlier key was tried out.
        (vec![Drill(0), Key(1, true), Backup(2), Kit(false, false, 2)], 3, NextStep::Drill),
        (vec![Kit(false, true, 2)], 3, make(0)),
        (vec![Kit(false, true, 2), Changed(0, 3)], 2, make(1)),
        (vec![Codes(0, 10, 1), Kit(true, false, 2)], 1, make(2)),
        // New codes make the printed ones void, and codes that are not printed are gone as well.
        (vec![Codes(0, 10, 3), Kit(true, false, 2)], 0, make(3)),
        (vec![Codes(0, 10, 1), Kit(false, false, 2)], 0, make(3)),
        (vec![Device, Proven(0, 0, 1), Proven(2, 0, 1)], 2, make(1)),
        (vec![Device, Said(0, 0)], 0, make(3)),
        (vec![Device, Proven(0, 0, 1), Gone(2)], 0, make(3)),
        (vec![All], 3, NextStep::Nothing),
        (vec![All, Gone(3)], 3, NextStep::AddDevice),
    ]
}

#[test]
fn each_situation_has_its_number_and_its_step() {
    for (deeds, survive, next) in situations() {
        let mut vault = vault_of(3);
        deeds.iter().for_each(|deed| happens(&mut vault, deed));
        let safety = Safety::of(&vault, at(4));
        assert_eq!((safety.computer.survive, safety.next), (survive, next), "{deeds:?}");
        assert_eq!(safety.phone.survive, safety.computer.total, "{deeds:?}");
    }
}

#[test]
fn what_is_said_or_outdated_is_no_proof() {
    let mut vault = vault_of(3);
    let phone = all_done(&mut vault);
    let name = "Alice's phone".to_owned();
    vault.accounts[1].hold(Held::said(phone.clone(), &details(1)));
    let step = |vault: &Vault| Safety::of(vault, at(4)).next;
    let wanted = |accounts| NextStep::ProveDevice {
        device: phone.as_str().to_owned(),
        name: name.clone(),
        accounts,
    };
    assert_eq!(step(&vault), wanted(1));
    vault.accounts[2].details.kind = Kind::Steam;
    assert_eq!(step(&vault), wanted(2));
    vault.recovery = None;
    let safety = Safety::of(&vault, at(4));
    assert_eq!(safety.computer.survive, 1);
    let standings: Vec<_> =
        safety.accounts.iter().map(|account| account.devices[0].standing).collect();
    assert_eq!(standings, [Standing::Said, Standing::Outdated, Standing::Proven]);
    let phone = &safety.devices[0];
    assert_eq!((phone.proven, phone.said, phone.outdated), (1, 1, 1));
}

#[test]
fn few_recovery_codes_are_told_and_half_a_year_is_long() {
    let mut vault = vault_of(3);
    all_done(&mut vault);
    codes(&mut vault, 0, 3, 1);
    codes(&mut vault, 2, 2, 1);
    let safety = Safety::of(&vault, at(4));
    let step = NextStep::FetchRecoveryCodes {
        account: id(2).as_str().to_owned(),
        name: "Service2".to_owned(),
        left: 2,
    };
    assert_eq!(safety.next, step);
    assert_eq!(safety.accounts[0].name, "alice");
    assert_eq!(safety.accounts[0].issuer, "Service2", "what lacks something comes first");
    vault.accounts[2].recovery_codes.mark(0, Some(at(3)));
    vault.accounts[2].recovery_codes.mark(1, Some(at(3)));
    let low = Safety::of(&vault, at(4)).accounts[0].recovery_codes.unwrap();
    assert_eq!((low.left, low.total, low.low), (0, 2, true));
    assert_eq!(Safety::of(&vault, at(200)).next, NextStep::MakeKit);
}

#[test]
fn those_that_would_be_lost_come_first() {
    let mut vault = vault_of(5);
    key(&mut vault, 1, true);
    backup(&mut vault, 2);
    for late in [1, 3] {
        vault.accounts[late].history.created = at(3);
    }
    let safety = Safety::of(&vault, at(4));
    let order: Vec<_> = safety.accounts.iter().map(|account| account.issuer.as_str()).collect();
    assert_eq!(order, ["Service1", "Service3", "Service0", "Service2", "Service4"]);
    assert_eq!(safety.backup.unwrap().added_since, 2);
}

#[test]
fn every_answer_has_its_words_and_no_secret() {
    for language in Texts::languages() {
        let texts = Texts::for_language(language);
        for (count, kit, changed) in [
            (0, true, false),
            (1, false, false),
            (1, true, false),
            (3, true, true),
            (3, true, false),
        ] {
            let mut vault = vault_of(count);
            if kit {
                made(&mut vault, false, true, 2);
            }
            if changed {
                happens(&mut vault, &Changed(0, 3));
            }
            let safety = Safety::of(&vault, at(4));
            for (id, values) in [safety.sentence(), safety.next.sentence()] {
                let said = texts.say(id, &values);
                assert!(said.ends_with('.') && !said.contains('{'), "{language}: {said}");
            }
            let json = serde_json::to_string(&safety).unwrap();
            assert!(!json.contains("JBSWY3DP") && !json.contains("code-"), "{json}");
        }
        for (_, _, step) in situations() {
            let (id, values) = step.sentence();
            let said = texts.say(id, &values);
            assert!(said.ends_with('.') && said != id, "{language}: {said}");
        }
    }
    let texts = Texts::for_language("en");
    let values = [("survive", "21".to_owned()), ("total", "24".to_owned())];
    let sentence =
        "If this computer were gone tomorrow, you could still get into 21 of 24 accounts.";
    assert_eq!(texts.say("safety-computer-some", &values), sentence);
}

#[test]
fn ten_thousand_accounts_take_no_time() {
    let mut vault = vault_of(10_000);
    let phones: Vec<Id> = (0..5).map(|number| device(&mut vault, number)).collect();
    for account in 0..10_000 {
        for phone in &phones {
            prove(&mut vault, account, phone, 1);
        }
    }
    let begun = Instant::now();
    let safety = Safety::of(&vault, at(4));
    println!("10,000 accounts on 5 phones: {:?}", begun.elapsed());
    assert_eq!(safety.computer.survive, 10_000);
    assert!(begun.elapsed().as_secs() < 5);
}

#[test]
fn devices_are_named_and_what_they_hold_is_said() {
    let home = tempfile::tempdir().unwrap();
    let (mut session, ..) = three(home.path());
    let ids: Vec<Id> = session.accounts().unwrap().iter().map(|one| one.id.clone()).collect();
    assert_eq!(id_of(session.name_device(" ", at(1))), "device-nameless");
    let phone = session.name_device(" Old phone ", at(1)).unwrap();
    session.rename_device(&phone, "Alice's phone", at(1)).unwrap();
    session.device_holds(&phone, &ids[..2], true, at(1)).unwrap();
    session.device_holds(&phone, &ids[..1], false, at(1)).unwrap();
    let told = |session: &Session| {
        let device = session.safety(at(2)).unwrap().devices[0].clone();
        (device.name, device.said, device.gone)
    };
    assert_eq!(told(&session), ("Alice's phone".to_owned(), 1, None));
    session.device_gone(&phone, true, at(3)).unwrap();
    session.device_gone(&phone, true, at(4)).unwrap();
    assert_eq!(told(&session).2, Some(at(3)), "it is gone since the first time");
    assert!(session.safety(at(2)).unwrap().accounts[1].devices.is_empty());
    session.device_gone(&phone, false, at(5)).unwrap();
    assert_eq!(told(&session).2, None);
    assert_eq!(id_of(session.rename_device(&id(9), "x", at(1))), "device-not-found");
    assert_eq!(id_of(session.device_holds(&phone, &[id(9)], true, at(1))), "account-not-found");
    assert_eq!(id_of(session.device_gone(&id(9), true, at(1))), "device-not-found");
}

/// Whatever a person does for safety, in any order; the day comes from the order.
fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        Just(Deed::Key(0, false)),
        Just(Deed::Confirm(0)),
        Just(Deed::Backup(0)),
        any::<(bool, bool)>().prop_map(|(codes, secrets)| Deed::Kit(codes, secrets, 0)),
        Just(Deed::Drill(0)),
        Just(Deed::Device),
        (0..6_usize, 0..3_usize).prop_map(|(account, device)| Deed::Said(account, device)),
        (0..6_usize, 0..3_usize).prop_map(|(account, device)| Deed::Proven(account, device, 0)),
        (0..6_usize).prop_map(|account| Deed::Codes(account, 10, 0)),
    ];
    prop::collection::vec(deed, 1..30)
}

/// The same deed on that day. Two are none that only add: a key in place of another one, and codes
/// that make printed ones void.
fn on(deed: &Deed, vault: &Vault, day: u64) -> Option<Deed> {
    Some(match *deed {
        Deed::Key(..) => vault.recovery.is_none().then_some(Deed::Key(day, false))?,
        Deed::Confirm(_) => Deed::Confirm(day),
        Deed::Backup(_) => Deed::Backup(day),
        Deed::Kit(codes, secrets, _) => Deed::Kit(codes, secrets, day),
        Deed::Drill(_) => Deed::Drill(day),
        Deed::Proven(account, device, _) => Deed::Proven(account, device, day),
        Deed::Codes(account, count, _) => {
            let none = vault.accounts[account].recovery_codes.is_empty();
            none.then_some(Deed::Codes(account, count, day))?
        }
        ref other => other.clone(),
    })
}

proptest! {
    #[test]
    fn a_safeguard_never_makes_it_worse(deeds in deeds(), ages in prop::collection::vec(0..40_u64, 6)) {
        let mut vault = vault_of(6);
        for (account, age) in vault.accounts.iter_mut().zip(ages) {
            account.history.created = at(age);
        }
        let mut before = Safety::of(&vault, at(0)).computer.survive;
        for (day, deed) in deeds.iter().enumerate() {
            let day = day as u64 + 5;
            let Some(deed) = on(deed, &vault, day) else { continue };
            happens(&mut vault, &deed);
            let safety = Safety::of(&vault, at(day));
            prop_assert!(safety.computer.survive >= before, "{deed:?}");
            prop_assert!(safety.computer.survive <= safety.computer.total);
            before = safety.computer.survive;
        }
    }
}
