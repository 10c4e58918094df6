//! `restore`: out of the trash, as it was; or, with `--file`, out of a backup.

mod file;

use keepstep_core::{Exit, Problem};
use keepstep_system::clock;

use crate::choose::{self, Place};
use crate::opening;
use crate::terminal::{Done, Terminal};

use super::remove;
use file::FromFile;

/// What `restore` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id, of what lies in the trash
    #[arg(required_unless_present = "file", conflicts_with = "file")]
    query: Option<String>,
    #[command(flatten)]
    file: FromFile,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    if let Some(path) = &arguments.file.file {
        return file::run(terminal, path, &arguments.file);
    }
    let query = arguments.query.as_deref();
    let query = query.ok_or_else(|| Problem::new("account-not-found", Exit::Usage))?;
    let mut session = opening::open(terminal)?;
    let id = choose::one(&session, Place::Trash, query)?;
    let account = session.restore(&id, clock::now())?;
    remove::report(terminal, &id, &account, "terminal-restored")
}
