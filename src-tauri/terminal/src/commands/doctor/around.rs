//! What the doctor looks at around the vault: the clock, the window and its display, cameras.
//! Asks nobody on the network what time it is.

use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use keepstep_core::{Exit, Moment, Problem};
use keepstep_system::clock;

use crate::commands::window;
use crate::date;
use crate::terminal::Terminal;

use super::check::Check;

/// This version was written in 2026; no clock that is right shows an earlier year.
const FIRST_YEAR: u64 = 2026;
/// Far beyond any computer that runs this version.
const LAST_YEAR: u64 = 2099;
/// Files may be so many seconds ahead: other disks have clocks of their own.
const TOLERANCE: u64 = 300;

/// Whether the clock can be right: codes are wrong by a minute's error already.
pub fn clock(terminal: &Terminal, home: &Path) -> Check {
    const PART: &str = "clock";
    let now = clock::now();
    let shown = date::minute(now);
    if !(FIRST_YEAR..=LAST_YEAR).contains(&date::year(now)) {
        let problem = Problem::new("terminal-doctor-clock-year", Exit::Failure);
        return Check::broken(PART, problem.with("now", shown));
    }
    let newest = newest_file(home).unwrap_or_default();
    if newest.seconds() > now.seconds() + TOLERANCE {
        let problem = Problem::new("terminal-doctor-clock-behind", Exit::Failure);
        let problem = problem.with("now", shown).with("file", date::minute(newest));
        return Check::broken(PART, problem);
    }
    Check::works(terminal, PART, "terminal-doctor-clock", &[("now", shown)])
}

/// When this program's file or something in the vault's folder last changed.
fn newest_file(home: &Path) -> Option<Moment> {
    let own = std::env::current_exe().ok();
    let entries = fs::read_dir(home).into_iter().flatten().filter_map(Result::ok);
    let files = entries.map(|entry| entry.path()).chain(own);
    files.filter_map(|path| changed(&path)).max()
}

fn changed(path: &Path) -> Option<Moment> {
    let modified = fs::metadata(path).ok()?.modified().ok()?;
    Some(Moment::from_seconds(modified.duration_since(UNIX_EPOCH).ok()?.as_secs()))
}

/// Whether the window could be started.
pub fn window(terminal: &Terminal) -> Check {
    const PART: &str = "window";
    let Some(program) = window::find() else {
        return Check::attention(PART, Problem::new("terminal-no-window", Exit::Failure));
    };
    if !window::has_display() {
        return Check::attention(PART, Problem::new("terminal-no-display", Exit::Failure));
    }
    let program = program.display().to_string();
    Check::works(terminal, PART, "terminal-doctor-window", &[("program", program)])
}

/// Whether a camera is there. Opens none: its light would come on.
pub fn camera(terminal: &Terminal) -> Check {
    const PART: &str = "camera";
    // Only Linux shows its cameras as files; other systems tell when one is first asked for.
    if std::env::consts::OS != "linux" {
        return Check::works(terminal, PART, "terminal-doctor-camera-unknown", &[]);
    }
    let devices = fs::read_dir("/dev").into_iter().flatten().filter_map(Result::ok);
    let names = devices.filter_map(|device| device.file_name().into_string().ok());
    let cameras = names.filter(|name| name.starts_with("video")).count();
    match cameras {
        0 => Check::attention(PART, Problem::new("terminal-doctor-no-camera", Exit::Failure)),
        _ => Check::works(terminal, PART, "terminal-doctor-camera", &[]),
    }
}
