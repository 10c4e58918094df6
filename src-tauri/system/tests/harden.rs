//! What hardening does to a process. Alone in its file: it cannot be taken back.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops by panicking")]

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;

use keepstep_system::harden;

#[test]
fn leaves_no_core_dumps_and_makes_private_files() {
    harden::at_start();
    let limits = fs::read_to_string("/proc/self/limits").unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    let words: Vec<&str> = core.split_whitespace().collect();
    assert_eq!(words[4..6], ["0", "0"]);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    File::create(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    fs::create_dir(folder.path().join("folder")).unwrap();
    let made = fs::metadata(folder.path().join("folder")).unwrap();
    assert_eq!(made.permissions().mode() & 0o777, 0o700);
}
