//! The keychain against a real gnome-keyring: what is kept, and every way in which it can be
//! out of reach.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops by panicking")]

mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use keepstep_core::{Keychain, KeychainError};
use keepstep_system::keychain::{self, LABEL, SERVICE};

use support::keyring::{self, Keyring};
use support::{Around, alone, run};

const NAME: &str = "machine-key-7f3a";
const LINE: &str = "AGE-SECRET-KEY-1MADEUPFORTESTSMADEUPFORTESTS";

fn open() -> Arc<dyn Keychain> {
    keychain::open(Some(Duration::from_secs(20)))
}

#[test]
fn keeps_reads_and_forgets_a_line() {
    alone("keeps_reads_and_forgets_a_line", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        let keychain = open();
        assert_eq!(keychain.read(NAME), Err(KeychainError::NoEntry));
        keychain.write(NAME, LINE).unwrap();
        assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
        assert_eq!(keyring::seen_by_stranger(NAME).as_deref(), Some(LINE));
        keychain.write(NAME, "another line").unwrap();
        assert_eq!(keychain.read(NAME).unwrap().as_str(), "another line");
        keychain.delete(NAME).unwrap();
        assert_eq!(keychain.read(NAME), Err(KeychainError::NoEntry));
        assert_eq!(keyring::seen_by_stranger(NAME), None);
        assert_eq!(keychain.delete(NAME), Err(KeychainError::NoEntry));
    });
}

#[test]
fn shows_a_label_people_can_read() {
    alone("shows_a_label_people_can_read", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        open().write(NAME, LINE).unwrap();
        let found = run("secret-tool", &["search", "service", SERVICE], b"").unwrap();
        assert!(String::from_utf8(found).unwrap().contains(&format!("label = {LABEL}\n")));
    });
}

#[test]
fn names_only_its_own() {
    alone("names_only_its_own", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        let keychain = open();
        assert_eq!(keychain.names(), Ok(vec![]));
        keychain.write("machine-key-b", LINE).unwrap();
        keychain.write("machine-key-a", LINE).unwrap();
        let other = ["store", "--label=other", "service", "other.App", "username", "machine-key-c"];
        run("secret-tool", &other, b"value").unwrap();
        assert_eq!(keychain.names().unwrap(), ["machine-key-a", "machine-key-b"]);
        // Some names are no answer when others cannot be seen.
        keyring::keep_as_stranger("machine-key-d", b"value", "session");
        keyring::lock();
        assert_eq!(keychain.names(), Err(KeychainError::Locked));
    });
}

#[test]
fn survives_a_restart_of_keyring_and_program() {
    alone("survives_a_restart_of_keyring_and_program", Around::Bus, || {
        let daemon = Keyring::unlocked();
        open().write(NAME, LINE).unwrap();
        daemon.kill();
        let _daemon = Keyring::unlocked();
        assert_eq!(open().read(NAME).unwrap().as_str(), LINE);
    });
}

#[test]
fn a_restarted_keyring_is_found_again() {
    alone("a_restarted_keyring_is_found_again", Around::Bus, || {
        let daemon = Keyring::unlocked();
        let keychain = open();
        keychain.write(NAME, LINE).unwrap();
        daemon.kill();
        assert_eq!(keychain.read(NAME), Err(KeychainError::NoService));
        let daemon = Keyring::unlocked();
        assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
        daemon.kill();
        let daemon = Keyring::unlocked();
        keychain.write(NAME, "changed").unwrap();
        assert_eq!(keyring::seen_by_stranger(NAME).as_deref(), Some("changed"));
        daemon.kill();
        let _daemon = Keyring::unlocked();
        keychain.delete(NAME).unwrap();
        assert_eq!(keychain.names(), Ok(vec![]));
    });
}

/// Every call, and what it says in a situation where none can succeed.
fn all_calls(keychain: &dyn Keychain) -> [Result<(), KeychainError>; 4] {
    [
        keychain.read(NAME).map(drop),
        keychain.write(NAME, LINE),
        keychain.delete(NAME),
        keychain.names().map(drop),
    ]
}

#[test]
fn says_when_there_is_no_bus() {
    alone("says_when_there_is_no_bus", Around::Nothing, || {
        let keychain = open();
        assert_eq!(all_calls(&*keychain), [const { Err(KeychainError::NoService) }; 4]);
        assert_eq!(keychain.provider(), Err(KeychainError::NoService));
    });
}

#[test]
fn says_when_there_is_no_service() {
    alone("says_when_there_is_no_service", Around::Bus, || {
        let keychain = open();
        assert_eq!(all_calls(&*keychain), [const { Err(KeychainError::NoService) }; 4]);
        assert_eq!(keychain.provider(), Err(KeychainError::NoService));
    });
}

#[test]
fn says_when_there_is_no_default_collection_and_makes_none() {
    let name = "says_when_there_is_no_default_collection_and_makes_none";
    alone(name, Around::Bus, || {
        let _keyring = Keyring::closed();
        let before = keyring::files();
        let keychain = open();
        assert_eq!(all_calls(&*keychain), [const { Err(KeychainError::NoCollection) }; 4]);
        assert_eq!(keychain.provider().as_deref(), Ok("gnome-keyring"));
        assert_eq!(keyring::files(), before);
    });
}

#[test]
fn a_locked_keyring_is_never_taken_for_an_empty_one() {
    alone("a_locked_keyring_is_never_taken_for_an_empty_one", Around::Bus, || {
        let daemon = Keyring::unlocked();
        open().write(NAME, LINE).unwrap();
        daemon.kill();
        let before = keyring::files();
        let _daemon = Keyring::closed();
        let keychain = open();
        assert_eq!(all_calls(&*keychain), [const { Err(KeychainError::Locked) }; 4]);
        // Nothing of this name is kept, and while it is locked nobody can know that.
        assert_eq!(keychain.read("machine-key-other"), Err(KeychainError::Locked));
        assert_eq!(keychain.write("machine-key-other", LINE), Err(KeychainError::Locked));
        assert_eq!(keyring::files(), before);
    });
}

#[test]
fn notices_a_keyring_locked_in_between() {
    alone("notices_a_keyring_locked_in_between", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        let keychain = open();
        keychain.write(NAME, LINE).unwrap();
        keyring::lock();
        assert_eq!(keychain.read(NAME), Err(KeychainError::Locked));
        assert_eq!(keychain.read("machine-key-other"), Err(KeychainError::Locked));
        assert_eq!(keychain.names(), Err(KeychainError::Locked));
    });
}

#[test]
fn an_empty_locked_keyring_is_locked() {
    alone("an_empty_locked_keyring_is_locked", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        keyring::lock();
        assert_eq!(all_calls(&*open()), [const { Err(KeychainError::Locked) }; 4]);
    });
}

#[test]
fn tells_strange_values_apart() {
    alone("tells_strange_values_apart", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        let keychain = open();
        let too_long = "x".repeat(2_049);
        let strange: [(&[u8], KeychainError); 6] = [
            (b"", KeychainError::Empty),
            (b"two\nlines", KeychainError::Malformed),
            (b"a line\n", KeychainError::Malformed),
            ("schlüssel".as_bytes(), KeychainError::Malformed),
            (b"tab\there", KeychainError::Malformed),
            (too_long.as_bytes(), KeychainError::Malformed),
        ];
        for (value, error) in strange {
            keyring::keep_as_stranger(NAME, value, "default");
            assert_eq!(keychain.read(NAME), Err(error), "{} bytes", value.len());
        }
        let longest = "x".repeat(2_048);
        keychain.write(NAME, &longest).unwrap();
        assert_eq!(keychain.read(NAME).unwrap().as_str(), longest);
    });
}

#[test]
fn writes_nothing_a_keychain_would_damage() {
    // No bus: whatever got past the check would be told apart from it.
    alone("writes_nothing_a_keychain_would_damage", Around::Nothing, || {
        let keychain = open();
        assert_eq!(keychain.write(NAME, ""), Err(KeychainError::Empty));
        assert_eq!(keychain.write(NAME, "two\nlines"), Err(KeychainError::Malformed));
        assert_eq!(keychain.write(NAME, "schlüssel"), Err(KeychainError::Malformed));
        assert_eq!(keychain.write(NAME, &"x".repeat(2_049)), Err(KeychainError::TooLong));
        assert_eq!(keychain.write(NAME, LINE), Err(KeychainError::NoService));
    });
}

#[test]
fn two_items_of_one_name_count_only_if_they_agree() {
    alone("two_items_of_one_name_count_only_if_they_agree", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        let keychain = open();
        keyring::keep_as_stranger(NAME, LINE.as_bytes(), "default");
        keyring::keep_as_stranger(NAME, LINE.as_bytes(), "session");
        assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
        assert_eq!(keychain.names().unwrap(), [NAME]);
        keyring::keep_as_stranger(NAME, b"another", "session");
        let disagreement = KeychainError::Failed("several items of one name".to_owned());
        assert_eq!(keychain.read(NAME), Err(disagreement.clone()));
        assert_eq!(keychain.write(NAME, LINE), Err(disagreement.clone()));
        assert_eq!(keychain.delete(NAME), Err(disagreement));
    });
}

#[test]
fn gives_up_in_time_and_is_not_stuck_behind_it() {
    alone("gives_up_in_time_and_is_not_stuck_behind_it", Around::Bus, || {
        let daemon = Keyring::unlocked();
        let keychain = keychain::open(Some(Duration::from_secs(1)));
        keychain.write(NAME, LINE).unwrap();
        daemon.freeze();
        for _ in 0..2 {
            let asked = Instant::now();
            assert_eq!(keychain.read(NAME), Err(KeychainError::NoAnswer));
            let waited = asked.elapsed();
            assert!(waited >= Duration::from_secs(1) && waited < Duration::from_secs(2));
        }
        daemon.thaw();
        assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
    });
}

#[test]
fn changes_nothing_for_a_caller_who_was_told_no_answer() {
    alone("changes_nothing_for_a_caller_who_was_told_no_answer", Around::Bus, || {
        let daemon = Keyring::unlocked();
        let keychain = keychain::open(Some(Duration::from_secs(1)));
        keychain.write(NAME, LINE).unwrap();
        daemon.freeze();
        assert_eq!(keychain.write(NAME, "late"), Err(KeychainError::NoAnswer));
        assert_eq!(keychain.delete(NAME), Err(KeychainError::NoAnswer));
        daemon.thaw();
        // Several rounds, so that the calls given up on have had their turn too.
        for _ in 0..20 {
            assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
        }
    });
}

#[test]
fn says_who_answers() {
    alone("says_who_answers", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        assert_eq!(open().provider().as_deref(), Ok("gnome-keyring"));
    });
}

#[test]
fn many_threads_may_ask_at_once() {
    alone("many_threads_may_ask_at_once", Around::Bus, || {
        let _keyring = Keyring::unlocked();
        let keychain = open();
        std::thread::scope(|scope| {
            for number in 0..8 {
                let keychain = &keychain;
                scope.spawn(move || {
                    let (name, line) = (format!("machine-key-{number}"), format!("line {number}"));
                    keychain.write(&name, &line).unwrap();
                    assert_eq!(*keychain.read(&name).unwrap(), line);
                });
            }
        });
        assert_eq!(keychain.names().unwrap().len(), 8);
    });
}
