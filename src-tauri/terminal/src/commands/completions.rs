//! `completions`: what a shell needs to complete command lines.

use clap_complete::{Shell, generate};
use keepstep_core::Problem;

use crate::terminal::{Done, Outcome, Terminal};

/// What `completions` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The shell
    shell: Shell,
}

pub fn run(terminal: &Terminal, arguments: &Arguments, line: &mut clap::Command) -> Done {
    let mut script = Vec::new();
    generate(arguments.shell, line, "keepstep", &mut script);
    print(terminal, &script)?;
    Ok(Outcome::Well)
}

/// Prints a text made elsewhere, without a second line end.
///
/// # Errors
/// `terminal-output` where it cannot be written.
pub fn print(terminal: &Terminal, text: &[u8]) -> Result<(), Problem> {
    terminal.line(String::from_utf8_lossy(text).trim_end())
}
