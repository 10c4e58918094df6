//! `restore`: out of the trash, as it was.

use keepstep_system::clock;

use crate::choose::{self, Place};
use crate::opening;
use crate::terminal::{Done, Terminal};

use super::remove;

/// What `restore` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id
    query: String,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::open(terminal)?;
    let id = choose::one(&session, Place::Trash, &arguments.query)?;
    let account = session.restore(&id, clock::now())?;
    remove::report(terminal, &id, &account, "terminal-restored")
}
