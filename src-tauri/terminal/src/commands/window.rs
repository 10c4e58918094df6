//! Without a command: starts the window, a program of its own beside this one. Waits for nothing.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use keepstep_core::{Exit, Problem};

use crate::answer::Started;
use crate::terminal::{Done, Outcome, Terminal};

/// The window's program.
const PROGRAM: &str = "keepstep-window";

pub fn run(terminal: &Terminal) -> Done {
    let program = find().ok_or_else(|| Problem::new("terminal-no-window", Exit::Failure))?;
    if !has_display() {
        return Err(Problem::new("terminal-no-display", Exit::Failure));
    }
    let mut command = Command::new(&program);
    if terminal.options.home.is_some() {
        command.env("KEEPSTEP_HOME", terminal.options.home());
    }
    let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.map_err(|error| {
        Problem::new("terminal-window-failed", Exit::Failure).with("kind", error.kind().to_string())
    })?;
    if terminal.options.json {
        terminal.answer(&Started { window: program.display().to_string() })?;
    }
    Ok(Outcome::Well)
}

/// The window's program: beside this one, else on the search path.
pub fn find() -> Option<PathBuf> {
    let name = format!("{PROGRAM}{}", env::consts::EXE_SUFFIX);
    let beside = env::current_exe().ok().and_then(|own| Some(own.parent()?.to_owned()));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = beside.into_iter().chain(env::split_paths(&path));
    folders.map(|folder| folder.join(&name)).find(|program| program.is_file())
}

/// Whether there is a screen to show it on, as far as that can be known from here.
pub fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    matches!(env::consts::OS, "windows" | "macos") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
