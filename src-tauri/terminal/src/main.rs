//! The terminal's door: hardens the process, reads the command line, answers an exit code. Knows
//! no command; `commands` lists them all.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod answer;
mod backup_key;
mod choose;
mod commands;
mod date;
mod files;
mod guard;
mod input;
mod name;
mod opening;
mod options;
mod passphrase;
mod picture;
mod redact;
mod safe;
mod table;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    keepstep_system::harden::at_start();
    commands::run(std::env::args_os().collect())
}
