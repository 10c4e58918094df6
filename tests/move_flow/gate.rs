//! The gate in front of erasing the old phone, under random orders of events.

use keepstep_core::account::{Account, Print, Secret, Text};
use keepstep_core::moving::flow::{Choice, Event, Move, Phone, Proof, Side, Step, What};
use proptest::prelude::*;

use super::{NOW, accounts, begun, details, id, proven};

fn any_choice() -> impl Strategy<Value = Choice> {
    let account = (0..5u8).prop_map(id);
    let app = prop_oneof![Just("aegis".to_owned()), Just("google_authenticator".to_owned())];
    let side = prop_oneof![Just(Side::Old), Just(Side::New)];
    let kind = prop_oneof![
        Just(Phone::Works),
        Just(Phone::Mute),
        Just(Phone::Lost),
        Just(Phone::Stolen),
        Just(Phone::Dead)
    ];
    prop_oneof![
        kind.prop_map(|phone| Choice::Phone { phone }),
        (app.clone(), any::<bool>()).prop_map(|(app, there)| Choice::App { app, there }),
        (app, any::<bool>()).prop_map(|(app, done)| Choice::Collected { app, done }),
        Just(Choice::Other { what: What::Push, service: "okta".into() }),
        Just(Choice::NoOther { at: 0 }),
        any::<bool>().prop_map(|done| Choice::OtherDone { at: 0, done }),
        any::<bool>().prop_map(|waived| Choice::OtherWaived { at: 0, waived }),
        (account.clone(), any::<bool>())
            .prop_map(|(account, aside)| Choice::Aside { account, aside }),
        account.clone().prop_map(|account| Choice::Same { account }),
        (account.clone(), side, any::<bool>()).prop_map(|(account, side, waived)| Choice::Waive {
            account,
            side,
            waived
        }),
        (account.clone(), any::<bool>()).prop_map(|(account, kept)| Choice::Kept { account, kept }),
        account.prop_map(|account| Choice::Handed { accounts: vec![account] }),
        prop_oneof![Just(Choice::Next), Just(Choice::Back), Just(Choice::Reopen)],
        Just(Choice::Go { step: Step::Erase }),
        Just(Choice::Erased),
        Just(Choice::End),
    ]
}

/// What happens to the vault or the move.
#[derive(Debug, Clone)]
enum Happening {
    Event(Event),
    Add(u8),
    Trash(u8),
    NewSecret(u8, u8),
}

fn any_happening() -> impl Strategy<Value = Happening> {
    let side = prop_oneof![Just(Side::Old), Just(Side::New)];
    let device = prop_oneof![Just(id(201)), Just(id(202))];
    prop_oneof![
        12 => any_choice().prop_map(|choice| Happening::Event(Event::Choice(choice))),
        4 => (0..5u8, side)
            .prop_map(|(number, side)| Happening::Event(proven(number, side))),
        1 => device.prop_map(|device| {
            Happening::Event(Event::NewPhone { device, app: "aegis".into() })
        }),
        1 => (0..5u8).prop_map(Happening::Add),
        1 => (0..5u8).prop_map(Happening::Trash),
        1 => (0..5u8, any::<u8>()).prop_map(|(number, byte)| Happening::NewSecret(number, byte)),
    ]
}

/// The gate in other words than its own: every account that is neither in the trash nor left out
/// has a proof of its present secret or a waiver of its own, and nothing else is open.
fn is_safe(state: &Move, accounts: &[Account]) -> bool {
    let fits = |proof: &Proof, account: &Account| match proof {
        Proof::Proven { print, .. } => *print == Print::of(&account.details),
        Proof::Waived { .. } => true,
        Proof::Open => false,
    };
    let here = matches!(state.phone, Some(Phone::Works | Phone::Mute));
    let told = state.phone.is_some();
    let apps = !here || state.apps.iter().all(|app| app.done.is_some());
    let others = state.others.iter().all(|other| other.done.or(other.waived).is_some());
    let all = accounts.iter().filter(|account| account.history.trashed.is_none()).all(|account| {
        let track = state.track(&account.id);
        let proven = fits(&track.new, account) && (!here || fits(&track.old, account));
        track.aside.is_some() || proven
    });
    told && apps && others && all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    /// No order of events ends a move with an account that is neither proven nor waived, and no
    /// event takes an account or a proof's ground from the vault.
    #[test]
    fn no_order_of_events_passes_the_gate(all in proptest::collection::vec(any_happening(), 0..60)) {
        let (mut state, mut accounts) = (begun(), accounts(3));
        for happening in all {
            match happening {
                Happening::Event(event) => {
                    let before = accounts.clone();
                    let Ok(next) = state.after(&event, &accounts, NOW) else { continue };
                    if state.ended.is_none() && next.ended.is_some() {
                        prop_assert!(is_safe(&state, &accounts), "{state:?}");
                    }
                    prop_assert!(next.erased.is_none() || next.ended.is_some());
                    prop_assert_eq!(&before, &accounts);
                    state = next;
                }
                Happening::Add(number) if !accounts.iter().any(|a| a.id == id(number)) => {
                    accounts.push(Account::new(id(number), details(number as usize), Text::default(), NOW));
                }
                Happening::Trash(number) => {
                    if let Some(account) = accounts.iter_mut().find(|a| a.id == id(number)) {
                        let trashed = &mut account.history.trashed;
                        *trashed = if trashed.is_some() { None } else { Some(NOW) };
                    }
                }
                Happening::NewSecret(number, byte) => {
                    if let Some(account) = accounts.iter_mut().find(|a| a.id == id(number)) {
                        account.details.secret = Secret::from_bytes(vec![byte; 20]).unwrap();
                    }
                }
                Happening::Add(_) => {}
            }
        }
    }
}
