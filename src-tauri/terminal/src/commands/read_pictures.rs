//! The worker that reads pictures for this program and for the window: asked for by a word that
//! stands in no help. Opens neither vault nor keychain, and says nothing to people.

use std::ffi::OsString;
use std::process::ExitCode;

use keepstep_system::pictures;

/// Whether this process is to be the worker.
pub fn asked_for(arguments: &[OsString]) -> bool {
    matches!(arguments, [_, word] if word == pictures::WORD)
}

/// Works until nobody asks any more.
pub fn run() -> ExitCode {
    match pictures::work() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
