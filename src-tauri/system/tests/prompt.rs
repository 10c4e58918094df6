//! The question a locked keyring asks the person, asked by GNOME's own prompter on a display of
//! the test's own, answered by key presses.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops by panicking")]

mod support;

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use keepstep_core::KeychainError;
use keepstep_system::keychain;

use support::keyring::{self, Keyring, PASSWORD};
use support::{Around, alone, found, run, until};

const NAME: &str = "machine-key-7f3a";
const LINE: &str = "AGE-SECRET-KEY-1MADEUPFORTESTSMADEUPFORTESTS";

/// GNOME's prompter; killed with its owner.
struct Prompter(Child);

impl Prompter {
    fn start() -> Self {
        let prompter = Command::new(found("gcr-prompter"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        until("prompter on the bus", || keyring::is_on_the_bus("org.gnome.keyring.SystemPrompter"));
        Self(prompter)
    }
}

impl Drop for Prompter {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// How many questions stand on the display.
fn questions() -> usize {
    // xdotool fails where it finds no window.
    let found = run("xdotool", &["search", "--onlyvisible", "--class", "gcr-prompter"], b"");
    found.map_or(0, |windows| String::from_utf8(windows).unwrap().lines().count())
}

/// Waits for a question and presses keys in it.
fn answer(keys: &[&str]) {
    until("a question", || questions() == 1);
    for key in keys {
        run("xdotool", &["key", "--delay", "50", key], b"").unwrap();
    }
}

fn type_password() {
    until("a question", || questions() == 1);
    run("xdotool", &["type", "--delay", "50", PASSWORD], b"").unwrap();
    run("xdotool", &["key", "Return"], b"").unwrap();
}

/// How many threads of this process have a name.
fn threads(name: &str) -> usize {
    let tasks = fs::read_dir("/proc/self/task").unwrap();
    let names = tasks.map(|task| fs::read_to_string(task.unwrap().path().join("comm")));
    names.filter(|other| other.as_deref().is_ok_and(|other| other.trim() == name)).count()
}

/// A locked keyring with our item in it.
fn locked() -> Keyring {
    let daemon = Keyring::unlocked();
    keychain::open(None).write(NAME, LINE).unwrap();
    daemon.kill();
    Keyring::closed()
}

#[test]
fn the_right_password_opens_it() {
    alone("the_right_password_opens_it", Around::BusAndDisplay, || {
        let (_prompter, _keyring) = (Prompter::start(), locked());
        let keychain = keychain::open(None);
        thread::scope(|scope| {
            scope.spawn(type_password);
            assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
        });
        // Open is open: nothing is asked again. The window of the first question takes its time.
        assert_eq!(keychain.read("machine-key-other"), Err(KeychainError::NoEntry));
        until("no question", || questions() == 0);
    });
}

#[test]
fn a_dismissed_question_is_a_refusal() {
    alone("a_dismissed_question_is_a_refusal", Around::BusAndDisplay, || {
        let (_prompter, _keyring) = (Prompter::start(), locked());
        let before = keyring::files();
        let keychain = keychain::open(None);
        thread::scope(|scope| {
            scope.spawn(|| answer(&["Escape"]));
            assert_eq!(keychain.read(NAME), Err(KeychainError::Denied));
        });
        thread::scope(|scope| {
            scope.spawn(|| answer(&["Escape"]));
            assert_eq!(keychain.write("machine-key-other", LINE), Err(KeychainError::Denied));
        });
        assert_eq!(keyring::files(), before);
    });
}

#[test]
fn an_unanswered_question_is_asked_once_and_counts_later() {
    let name = "an_unanswered_question_is_asked_once_and_counts_later";
    alone(name, Around::BusAndDisplay, || {
        let (_prompter, _keyring) = (Prompter::start(), locked());
        let keychain = keychain::open(Some(Duration::from_secs(1)));
        for _ in 0..3 {
            assert_eq!(keychain.read(NAME), Err(KeychainError::NoAnswer));
        }
        type_password();
        until("no question", || questions() == 0);
        // A second question would stand there now.
        assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
        until("no question", || questions() == 0);
    });
}

#[test]
fn whoever_refuses_once_is_left_in_peace() {
    alone("whoever_refuses_once_is_left_in_peace", Around::BusAndDisplay, || {
        let (_prompter, _keyring) = (Prompter::start(), locked());
        let keychain = keychain::open(Some(Duration::from_secs(1)));
        for _ in 0..3 {
            assert_eq!(keychain.read(NAME), Err(KeychainError::NoAnswer));
        }
        answer(&["Escape"]);
        until("no question", || questions() == 0);
        // One answer was enough for all three.
        until("nobody is waiting", || threads("keychain") == 0);
        assert_eq!(questions(), 0);
    });
}

#[test]
fn a_question_nobody_answers_bars_no_later_call() {
    alone("a_question_nobody_answers_bars_no_later_call", Around::BusAndDisplay, || {
        let (_prompter, _keyring) = (Prompter::start(), locked());
        let keychain = keychain::open(Some(Duration::from_secs(1)));
        assert_eq!(keychain.read(NAME), Err(KeychainError::NoAnswer));
        keyring::unlock_otherwise();
        assert_eq!(keychain.read(NAME).unwrap().as_str(), LINE);
    });
}

#[test]
fn names_and_provider_ask_nobody() {
    alone("names_and_provider_ask_nobody", Around::BusAndDisplay, || {
        let (_prompter, _keyring) = (Prompter::start(), locked());
        let keychain = keychain::open(None);
        assert_eq!(keychain.names(), Err(KeychainError::Locked));
        assert_eq!(keychain.provider().as_deref(), Ok("gnome-keyring"));
    });
}

#[test]
fn a_keyring_that_dies_while_asking_is_noticed() {
    alone("a_keyring_that_dies_while_asking_is_noticed", Around::BusAndDisplay, || {
        let (_prompter, keyring) = (Prompter::start(), locked());
        let keychain = keychain::open(None);
        thread::scope(|scope| {
            scope.spawn(move || {
                until("a question", || questions() == 1);
                keyring.kill();
            });
            assert_eq!(keychain.read(NAME), Err(KeychainError::NoService));
        });
    });
}
