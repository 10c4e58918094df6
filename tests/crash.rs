//! Two thousand saves, killed with SIGKILL at random moments: every start afterwards opens, and
//! nothing that was acknowledged is lost. The child is this same program, started again.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    clippy::cast_possible_truncation,
    reason = "a test stops by panicking, knows its texts and numbers, and may write and look at the clock"
)]
#![cfg(unix)]

mod support;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use keepstep_core::account::Text;
use keepstep_core::session::Edit;
use support::{MemoryKeychain, NOW, details, session};

const SAVES: u64 = 2000;
const CHILD: &str = "KEEPSTEP_TEST_SAVE_UNTIL_KILLED";

/// Saves as fast as the disk goes, and says each number once it is saved.
#[test]
fn save_until_killed() {
    let Ok(home) = std::env::var(CHILD) else { return };
    let keychain = keychain_in(&home);
    let mut session = session(home.as_ref(), &keychain);
    session.unlock(None).unwrap();
    let id = session.accounts().unwrap()[0].id.clone();
    let mut number = saved_number(&session);
    loop {
        number += 1;
        let edit = Edit { note: Some(number.to_string()), ..Edit::default() };
        session.edit(&id, &edit, NOW).unwrap();
        // One write call, so that a kill never tears the line.
        println!("saved {number}");
    }
}

#[test]
fn nothing_acknowledged_is_lost_in_two_thousand_saves() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().to_str().unwrap();
    let keychain = MemoryKeychain::new();
    let mut first = session(home.path(), &keychain);
    first.create(None, NOW).unwrap();
    let mut account = details(1);
    account.note = Text::line("0").unwrap();
    first.add(account, "uri", NOW).unwrap();
    drop(first);
    keep_keychain(path, &keychain);

    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    // `there` is what the last start found: a save that was not acknowledged may be among it.
    let (mut acknowledged, mut there, mut kills) = (0, 0, 0);
    while acknowledged < SAVES {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "save_until_killed", "--nocapture", "--test-threads=1"])
            .env(CHILD, path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = child.stdout.take().unwrap();
        let heard = thread::spawn(move || {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            lines.filter_map(|line| line.rsplit_once("saved ")?.1.parse::<u64>().ok()).last()
        });
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        thread::sleep(Duration::from_micros(10_000 + seed % 400_000));
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        acknowledged = heard.join().unwrap().unwrap_or(acknowledged);

        let mut after = session(home.path(), &keychain);
        after.unlock(None).unwrap_or_else(|problem| panic!("after kill {kills}: {problem}"));
        let saved = saved_number(&after);
        assert!(saved >= acknowledged, "kill {kills}: {acknowledged} acknowledged, {saved} there");
        let most = there.max(acknowledged) + 1;
        assert!(saved <= most, "kill {kills}: {saved} there, where {most} was the most");
        there = saved;
        assert!(kills < 20_000, "no save ever got through");
    }
    println!("{kills} kills, {acknowledged} saves acknowledged, none lost");
    assert!(kills > 10, "too few kills to prove anything");
}

fn saved_number(session: &keepstep_core::Session) -> u64 {
    session.accounts().unwrap()[0].details.note.as_str().parse().unwrap()
}

/// The keychain of parent and child is the same: its one line travels in a file beside the vault.
fn keep_keychain(home: &str, keychain: &Arc<MemoryKeychain>) {
    let items = keychain.items.lock().unwrap();
    let lines: Vec<String> = items.iter().map(|(name, line)| format!("{name} {line}")).collect();
    std::fs::write(format!("{home}/keychain-of-the-test"), lines.join("\n")).unwrap();
}

fn keychain_in(home: &str) -> Arc<MemoryKeychain> {
    let keychain = MemoryKeychain::new();
    let text = std::fs::read_to_string(format!("{home}/keychain-of-the-test")).unwrap();
    for (name, line) in text.lines().filter_map(|line| line.split_once(' ')) {
        keychain.items.lock().unwrap().insert(name.to_owned(), line.to_owned());
    }
    keychain
}
