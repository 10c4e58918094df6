//! What the tests of this crate share: a process of its own for a test, with its own session
//! bus, home and display, and real programs in it. Never touches the person's own session.
#![cfg(target_os = "linux")]
// Each test file uses another part of this.
#![allow(dead_code, reason = "shared by several test files, none of which needs all")]

pub mod display;
pub mod keyring;

use std::env;
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use display::Display;

/// Says which test a process was started for, and where it may write.
const MARK: &str = "KEEPSTEP_TEST_ALONE";
const PLACE: &str = "KEEPSTEP_TEST_PLACE";

/// A session bus on which nothing can be started but by us.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// What a test's process finds around itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// A session bus, and nobody on it.
    Bus,
    /// A session bus and an X11 display.
    BusAndDisplay,
    /// An X11 display and no bus.
    Display,
    /// A session bus, and a Wayland compositor's name without a compositor.
    WaylandBus,
    /// Neither bus nor display.
    Nothing,
}

/// Runs `body` in a new process with what it needs around it. Call it first and last thing in a
/// test; `test` is the test's own name.
pub fn alone(test: &str, around: Around, body: impl FnOnce()) {
    if env::var(MARK).is_ok_and(|mark| mark == test) {
        return body();
    }
    let place = tempfile::tempdir().unwrap();
    let display = matches!(around, Around::BusAndDisplay | Around::Display).then(Display::start);
    let output = process(test, around, place.path(), display.as_ref()).output().unwrap();
    assert!(output.status.success(), "{}", all_of(&output));
    // A renamed test would start a process that runs no test at all.
    assert!(all_of(&output).contains("1 passed"), "no test is called {test}");
}

fn process(test: &str, around: Around, place: &Path, display: Option<&Display>) -> Command {
    let mut command = Command::new("timeout");
    command.arg("120");
    if matches!(around, Around::Bus | Around::BusAndDisplay | Around::WaylandBus) {
        let bus = place.join("bus.conf");
        fs::File::create(&bus).unwrap().write_all(BUS.as_bytes()).unwrap();
        command.arg(found("dbus-run-session")).arg(format!("--config-file={}", bus.display()));
        command.arg("--");
    }
    command.arg(env::current_exe().unwrap()).args(["--exact", test, "--nocapture"]);
    let (home, runtime) = (place.join("home"), place.join("run"));
    for folder in [&home, &runtime] {
        fs::create_dir(folder).unwrap();
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
    }
    command.env_clear().env("PATH", env::var_os("PATH").unwrap_or_default());
    command.env("HOME", home).env("XDG_RUNTIME_DIR", runtime).env("LANG", "C.UTF-8");
    command.env("NO_AT_BRIDGE", "1").env(MARK, test).env(PLACE, place);
    if around == Around::WaylandBus {
        command.env("WAYLAND_DISPLAY", "wayland-none");
    }
    if let Some(display) = display {
        command.env("DISPLAY", display.name());
    }
    command
}

/// The folder this test may write to.
pub fn place() -> PathBuf {
    env::var_os(PLACE).expect("set by alone()").into()
}

/// A program of the system, or the sentence that tells how to get it.
pub fn found(program: &str) -> PathBuf {
    let folders = env::var_os("PATH").unwrap_or_default();
    let elsewhere = ["/usr/libexec".into(), "/usr/lib/gcr".into()];
    env::split_paths(&folders)
        .chain(elsewhere)
        .map(|folder: PathBuf| folder.join(program))
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("{program} is missing: run ./dev test, which installs it"))
}

/// Runs a program to its end with `input`; its output if it succeeded.
pub fn run(program: &str, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, String> {
    let mut child = Command::new(found(program))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    if output.status.success() { Ok(output.stdout) } else { Err(all_of(&output)) }
}

/// Waits until `done`, which is always soon if it comes at all.
pub fn until(what: &str, mut done: impl FnMut() -> bool) {
    let patience = Instant::now() + Duration::from_secs(20);
    while !done() {
        assert!(Instant::now() < patience, "{what}: waited for 20 s");
        thread::sleep(Duration::from_millis(10));
    }
}

/// Sends a signal to a process by number.
pub fn signal(name: &str, process: u32) {
    run("kill", &[name, &process.to_string()], b"").unwrap();
}

fn all_of(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{}\n{}\n{}", output.status, text(&output.stdout), text(&output.stderr))
}
