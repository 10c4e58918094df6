//! A code in the clipboard for a while after `keepstep` itself has ended: on X11 and Wayland the
//! clipboard's content lives only as long as the program that put it there. The code goes from
//! the one process to the other through a pipe, never by the command line.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use keepstep_core::{Exit, Problem};
use keepstep_system::clipboard::{self, ClipboardError};
use keepstep_system::harden;
use zeroize::Zeroizing;

use crate::terminal::{Done, Outcome};

/// How the holder is told apart from all commands.
const NAME: &str = "hold-clipboard";
/// The longest time a code is held where it was to stay for good.
const LONGEST: u64 = 24 * 60 * 60;
/// The longest code, in bytes.
const LONGEST_CODE: u64 = 64;
/// What the holder says once the code is in the clipboard.
const READY: &str = "ready";

/// Starts the process that holds `code` for so many seconds, 0 = as long as it can.
///
/// # Errors
/// Where there is no clipboard, or the process does not start.
pub fn start(code: &str, seconds: u64) -> Result<(), Problem> {
    let seconds = if seconds == 0 { LONGEST } else { seconds };
    let failed = |_: io::Error| Problem::new("terminal-holder", Exit::Failure);
    let mut holder = Command::new(env::current_exe().map_err(failed)?)
        .args([NAME, &seconds.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    if let Some(mut pipe) = holder.stdin.take() {
        pipe.write_all(code.as_bytes()).map_err(failed)?;
    }
    let mut word = String::new();
    if let Some(pipe) = holder.stdout.take() {
        BufReader::new(pipe).read_line(&mut word).map_err(failed)?;
    }
    match word.trim_end() {
        READY => Ok(()),
        "unavailable" => Err(ClipboardError::Unavailable.into()),
        _ => Err(Problem::new("terminal-holder", Exit::Failure)),
    }
}

/// After how many seconds the code is to be taken out, where this process is a holder.
pub fn asked_for(arguments: &[OsString]) -> Option<u64> {
    match arguments {
        [_, name, seconds] if name == NAME => seconds.to_str()?.parse().ok(),
        _ => None,
    }
}

/// The holder itself: takes the code from standard input, says one word, and waits.
pub fn run(seconds: u64) -> Done {
    harden::leave_terminal();
    let mut code = Zeroizing::new(String::new());
    let read = io::stdin().lock().take(LONGEST_CODE).read_to_string(&mut code);
    read.map_err(|_| Problem::new("terminal-stdin", Exit::Input))?;
    if let Err(error) = clipboard::copy(&code) {
        say(if error == ClipboardError::Unavailable { "unavailable" } else { "failed" });
        return Err(error.into());
    }
    say(READY);
    clipboard::hold(&code, Duration::from_secs(seconds))?;
    Ok(Outcome::Well)
}

/// To the process that waits for it; where that has gone, the code is held all the same.
fn say(word: &str) {
    let mut out = io::stdout();
    writeln!(out, "{word}").and_then(|()| out.flush()).ok();
}
