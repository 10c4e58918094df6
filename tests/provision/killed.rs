//! The register under a real kill: this program runs itself as a child on a real folder, ends it
//! without warning after so many chunks, and goes on. Measures nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use keepstep_core::provision::batch::{BatchError, Register};
use keepstep_core::vault::Key;
use keepstep_core::vault::store::{BatchFolder, NewFile, StoreError};

use crate::support::{people, run, tokens};

const PEOPLE: usize = 12_000;
const HOME: &str = "KEEPSTEP_TEST_BATCH";

/// The child: one run over all people, in the folder it is told.
#[test]
#[ignore = "the child that the next test kills"]
#[expect(clippy::disallowed_methods, reason = "a child is told its folder so")]
fn child() {
    let Ok(home) = std::env::var(HOME) else { return };
    let home = PathBuf::from(home);
    let key = Key::from_line(&std::fs::read_to_string(home.join("key")).unwrap()).unwrap();
    // Other secrets in every run: one that was made twice would be seen.
    let seed = u64::from(std::process::id());
    run(BatchFolder::hold(&home.join("batch")).unwrap(), &key, &people(PEOPLE), seed).unwrap();
}

fn chunks(home: &Path) -> usize {
    let files = std::fs::read_dir(home.join("batch/register"));
    files.map_or(0, |files| {
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        names.filter(|name| name.ends_with(".age")).count()
    })
}

/// The folder, once the child that held it is gone.
fn open(home: &Path, key: &Key) -> Result<Register<BatchFolder>, BatchError> {
    loop {
        match BatchFolder::hold(&home.join("batch")) {
            Err(StoreError::Busy) => std::thread::yield_now(),
            folder => return Register::open(folder?, key, &[]),
        }
    }
}

#[test]
fn killed_three_times_it_makes_no_second_secret() {
    let home = tempfile::tempdir().unwrap();
    let key = Key::generate();
    let mut file = NewFile::create(&home.path().join("key")).unwrap();
    std::io::Write::write_all(&mut file, key.to_line().as_bytes()).unwrap();
    file.keep().unwrap();
    let program = std::env::current_exe().unwrap();
    let start = || {
        let mut command = Command::new(&program);
        command.args(["--exact", "killed::child", "--ignored"]).env(HOME, home.path());
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let mut before: Vec<(String, String, String)> = Vec::new();
    // Once while serials are reserved, twice while secrets are made.
    for most in [6, 16, 21] {
        let mut child = start();
        while chunks(home.path()) < most && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let now = tokens(&open(home.path(), &key).unwrap());
        assert!(now.len() < PEOPLE, "it was killed before the end");
        let kept: BTreeSet<_> = now.iter().collect();
        assert!(before.iter().all(|token| kept.contains(token)));
        before = now;
    }
    assert!(!before.is_empty());
    assert!(start().wait().unwrap().success());
    let after = tokens(&open(home.path(), &key).unwrap());
    let kept: BTreeSet<_> = after.iter().collect();
    assert!(before.iter().all(|token| kept.contains(token)));
    let serials: BTreeSet<_> = after.iter().map(|(serial, _, _)| serial).collect();
    let secrets: BTreeSet<_> = after.iter().map(|(_, _, secret)| secret).collect();
    assert_eq!((after.len(), serials.len(), secrets.len()), (PEOPLE, PEOPLE, PEOPLE));
    for (number, (serial, user, _)) in (1..).zip(&after) {
        assert_eq!(serial, &format!("KS-2026-{number:06}"));
        assert_eq!(user, &format!("user{number}@example.com"));
    }
}
