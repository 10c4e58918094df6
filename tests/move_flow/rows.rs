//! The table of transitions: every event, where it fits and where it does not.

use keepstep_core::moving::flow::{Choice, Event, Move, Number, Phone, Refused, Side, Step, What};

use super::{NOW, accounts, after, app, choice, id, phone, proven, push, series, waive};

/// A row: what happened before, what happens, what must hold then, or why it is refused.
type Row = (&'static str, Vec<Event>, Event, Result<fn(&Move) -> bool, Refused>);

/// Table: every event, where it fits and where it does not.
#[test]
fn each_event_does_what_it_says_and_nothing_where_it_does_not_fit() {
    let google = "google_authenticator";
    let gone = || vec![phone(Phone::Lost), choice(Choice::Next)];
    let safe = || vec![phone(Phone::Dead), waive(0, Side::New, true), waive(1, Side::New, true)];
    let ended = || [safe(), vec![choice(Choice::End)]].concat();
    let rows: Vec<Row> = vec![
        ("the phone is said", vec![], phone(Phone::Works), Ok(|m| m.phone == Some(Phone::Works))),
        (
            "and said otherwise",
            vec![phone(Phone::Works)],
            phone(Phone::Mute),
            Ok(|m| m.phone == Some(Phone::Mute)),
        ),
        (
            "a lost phone's secrets are noted",
            vec![],
            phone(Phone::Stolen),
            Ok(|m| m.tracks.len() == 2 && m.tracks[&id(0)].lost.is_some()),
        ),
        (
            "the number",
            vec![],
            choice(Choice::Number { number: Number::Changes }),
            Ok(|m| m.number == Some(Number::Changes)),
        ),
        ("nothing before the first answer", vec![], choice(Choice::Next), Err(Refused::NotReached)),
        (
            "on to the inventory",
            vec![phone(Phone::Works)],
            choice(Choice::Next),
            Ok(|m| m.step == Step::Inventory),
        ),
        (
            "without the phone the first hour comes first",
            vec![phone(Phone::Lost)],
            choice(Choice::Next),
            Ok(|m| m.step == Step::FirstHour),
        ),
        (
            "back",
            gone(),
            choice(Choice::Back),
            Ok(|m| m.step == Step::Where && m.reached == Step::FirstHour),
        ),
        ("back at the beginning", vec![], choice(Choice::Back), Ok(|m| m.step == Step::Where)),
        (
            "to a step that was reached",
            [gone(), vec![choice(Choice::Back)]].concat(),
            choice(Choice::Go { step: Step::FirstHour }),
            Ok(|m| m.step == Step::FirstHour),
        ),
        (
            "to one that was not",
            gone(),
            choice(Choice::Go { step: Step::Kit }),
            Err(Refused::NotReached),
        ),
        (
            "to one of another kind of move",
            [gone(), vec![phone(Phone::Works)]].concat(),
            choice(Choice::Go { step: Step::FirstHour }),
            Err(Refused::NotReached),
        ),
        (
            "on from a step of another kind of move",
            [gone(), vec![phone(Phone::Works)]].concat(),
            choice(Choice::Next),
            Ok(|m| m.step == Step::Inventory),
        ),
        (
            "a line is done",
            vec![],
            choice(Choice::Check { check: "sim".into(), done: true }),
            Ok(|m| m.checks.contains("sim")),
        ),
        (
            "and not after all",
            vec![choice(Choice::Check { check: "sim".into(), done: true })],
            choice(Choice::Check { check: "sim".into(), done: false }),
            Ok(|m| m.checks.is_empty()),
        ),
        (
            "a line without a name",
            vec![],
            choice(Choice::Check { check: String::new(), done: true }),
            Err(Refused::Value),
        ),
        ("an app is there", vec![], app(google), Ok(|m| m.apps.len() == 1)),
        ("an app is there once", vec![app(google)], app(google), Ok(|m| m.apps.len() == 1)),
        (
            "an app is not there",
            vec![app(google)],
            choice(Choice::App { app: google.into(), there: false }),
            Ok(|m| m.apps.is_empty()),
        ),
        ("an app without a name", vec![], app(""), Err(Refused::Value)),
        (
            "counted",
            vec![app(google)],
            choice(Choice::Count { app: google.into(), stated: Some(24) }),
            Ok(|m| m.apps[0].stated == Some(24)),
        ),
        (
            "counted where there is none",
            vec![],
            choice(Choice::Count { app: google.into(), stated: None }),
            Err(Refused::NotListed),
        ),
        (
            "parts of a series",
            vec![app(google)],
            series(&[1, 3]),
            Ok(|m| m.apps[0].series[0].missing() == [2]),
        ),
        (
            "the missing part in a later sitting",
            vec![app(google), series(&[3]), series(&[1])],
            series(&[2]),
            Ok(|m| m.apps[0].series[0].missing().is_empty() && m.apps[0].found.len() == 3),
        ),
        ("found in an app that is not there", vec![], series(&[1]), Err(Refused::NotListed)),
        (
            "collected",
            vec![app(google)],
            choice(Choice::Collected { app: google.into(), done: true }),
            Ok(|m| m.apps[0].done == Some(NOW)),
        ),
        (
            "not collected after all",
            vec![app(google), choice(Choice::Collected { app: google.into(), done: true })],
            choice(Choice::Collected { app: google.into(), done: false }),
            Ok(|m| m.apps[0].done.is_none()),
        ),
        ("something that cannot be copied", vec![], push(), Ok(|m| m.others.len() == 1)),
        ("the same once", vec![push()], push(), Ok(|m| m.others.len() == 1)),
        (
            "without a name",
            vec![],
            choice(Choice::Other { what: What::Bank, service: " ".into() }),
            Err(Refused::Value),
        ),
        (
            "critical",
            vec![push()],
            choice(Choice::OtherCritical { at: 0, critical: true }),
            Ok(|m| m.others[0].critical),
        ),
        (
            "done",
            vec![push()],
            choice(Choice::OtherDone { at: 0, done: true }),
            Ok(|m| m.others[0].done == Some(NOW)),
        ),
        (
            "without it",
            vec![push()],
            choice(Choice::OtherWaived { at: 0, waived: true }),
            Ok(|m| m.others[0].waived == Some(NOW)),
        ),
        (
            "a line that is not there",
            vec![push()],
            choice(Choice::OtherDone { at: 1, done: true }),
            Err(Refused::NotListed),
        ),
        (
            "not there after all",
            vec![push()],
            choice(Choice::NoOther { at: 0 }),
            Ok(|m| m.others.is_empty()),
        ),
        (
            "much hangs on an account",
            vec![],
            choice(Choice::Critical { account: id(1), critical: true }),
            Ok(|m| m.tracks[&id(1)].critical),
        ),
        (
            "on one that is not there",
            vec![],
            choice(Choice::Critical { account: id(9), critical: true }),
            Err(Refused::NoAccount),
        ),
        (
            "left out",
            vec![],
            choice(Choice::Aside { account: id(1), aside: true }),
            Ok(|m| m.tracks[&id(1)].aside.is_some()),
        ),
        (
            "the same code on both",
            vec![],
            choice(Choice::Same { account: id(0) }),
            Ok(|m| m.tracks[&id(0)].old.holds(&accounts(1)[0].details)),
        ),
        (
            "a code of the new phone",
            vec![],
            proven(0, Side::New),
            Ok(|m| m.tracks[&id(0)].new.holds(&accounts(1)[0].details)),
        ),
        (
            "a code of an account that is gone",
            vec![],
            proven(9, Side::New),
            Err(Refused::NoAccount),
        ),
        (
            "waived",
            vec![],
            waive(0, Side::Old, true),
            Ok(|m| m.tracks[&id(0)].old.holds(&accounts(1)[0].details)),
        ),
        (
            "not waived after all",
            vec![waive(0, Side::Old, true)],
            waive(0, Side::Old, false),
            Ok(|m| !m.tracks[&id(0)].old.holds(&accounts(1)[0].details)),
        ),
        (
            "a proof is not taken back with a waiver",
            vec![proven(0, Side::New)],
            waive(0, Side::New, false),
            Ok(|m| m.tracks[&id(0)].new.holds(&accounts(1)[0].details)),
        ),
        (
            "no recovery codes",
            vec![],
            choice(Choice::NoCodes { account: id(0), none: true }),
            Ok(|m| m.tracks[&id(0)].no_codes.is_some()),
        ),
        (
            "handed over",
            vec![],
            choice(Choice::Handed { accounts: vec![id(0), id(1)] }),
            Ok(|m| m.tracks.values().all(|t| t.handed.is_some())),
        ),
        (
            "one of them is gone",
            vec![],
            choice(Choice::Handed { accounts: vec![id(0), id(9)] }),
            Err(Refused::NoAccount),
        ),
        (
            "a secret that stays",
            vec![],
            choice(Choice::Kept { account: id(0), kept: true }),
            Ok(|m| m.tracks[&id(0)].kept.is_some()),
        ),
        ("a clock", vec![], Event::Clock { seconds: -90 }, Ok(|m| m.clock == Some(-90))),
        (
            "a new phone",
            vec![],
            Event::NewPhone { device: id(201), app: "aegis".into() },
            Ok(|m| m.new.is_some()),
        ),
        (
            "another app there knows nothing",
            vec![Event::NewPhone { device: id(201), app: "aegis".into() }, proven(0, Side::New)],
            Event::NewPhone { device: id(201), app: "ente".into() },
            Ok(|m| !m.tracks[&id(0)].new.holds(&accounts(1)[0].details)),
        ),
        (
            "the same app again",
            vec![Event::NewPhone { device: id(201), app: "aegis".into() }, proven(0, Side::New)],
            Event::NewPhone { device: id(201), app: "aegis".into() },
            Ok(|m| m.tracks[&id(0)].new.holds(&accounts(1)[0].details)),
        ),
        ("the end with nothing said", vec![], choice(Choice::End), Err(Refused::NotProven)),
        (
            "the end too early",
            vec![phone(Phone::Works)],
            choice(Choice::End),
            Err(Refused::NotProven),
        ),
        (
            "the end",
            safe(),
            choice(Choice::End),
            Ok(|m| m.ended == Some(NOW) && m.step == Step::Erase),
        ),
        ("a change after the end", ended(), waive(0, Side::New, false), Err(Refused::Ended)),
        ("a proof after the end", ended(), proven(0, Side::New), Err(Refused::Ended)),
        ("found after the end", ended(), series(&[1]), Err(Refused::Ended)),
        (
            "a new phone after the end",
            ended(),
            Event::NewPhone { device: id(201), app: "aegis".into() },
            Err(Refused::Ended),
        ),
        (
            "a look back after the end",
            ended(),
            choice(Choice::Go { step: Step::Kit }),
            Ok(|m| m.step == Step::Kit),
        ),
        ("opened again", ended(), choice(Choice::Reopen), Ok(|m| m.ended.is_none())),
        (
            "a longer wait",
            ended(),
            choice(Choice::Quarantine { days: 30 }),
            Ok(|m| m.erase_from().unwrap().day() == NOW.day() + 30),
        ),
        ("too long a wait", vec![], choice(Choice::Quarantine { days: 91 }), Err(Refused::Value)),
        ("erased", ended(), choice(Choice::Erased), Ok(|m| m.erased == Some(NOW))),
        ("erased before the end", safe(), choice(Choice::Erased), Err(Refused::NotEnded)),
    ];
    let accounts = accounts(2);
    for (name, before, event, expected) in rows {
        let state = after(&before, &accounts);
        match (state.after(&event, &accounts, NOW), expected) {
            (Ok(next), Ok(holds)) => assert!(holds(&next), "{name}"),
            (Err(why), Err(expected)) => assert_eq!(why, expected, "{name}"),
            (got, _) => panic!("{name}: {got:?}"),
        }
    }
}
