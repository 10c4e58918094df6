//! `man`: the manual page, made from what the commands say of themselves.

use clap_mangen::Man;
use keepstep_core::{Exit, Problem};

use crate::terminal::{Done, Outcome, Terminal};

use super::completions;

/// What `man` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The command; Keepstep itself without
    command: Option<String>,
}

pub fn run(terminal: &Terminal, arguments: &Arguments, mut line: clap::Command) -> Done {
    // Built first: only then do commands know the options that all share, and their full names.
    line.build();
    let page = match &arguments.command {
        None => line,
        Some(name) => {
            let command = line.find_subcommand(name);
            let unknown =
                || Problem::new("terminal-man-unknown", Exit::NotFound).with("query", name);
            command.ok_or_else(unknown)?.clone()
        }
    };
    let mut text = Vec::new();
    let made = Man::new(page).render(&mut text);
    made.map_err(|_| Problem::new("terminal-output", Exit::Disk))?;
    completions::print(terminal, &text)?;
    Ok(Outcome::Well)
}
