//! `passphrase`: set, change or remove what guards the machine key beside the keychain.

use keepstep_core::Problem;
use keepstep_core::Session;
use keepstep_core::vault::Passphrase;

use crate::answer::Vaulted;
use crate::opening;
use crate::passphrase::NewPassphrase;
use crate::terminal::{Done, Outcome, Terminal};

use super::init;

/// What `passphrase` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    change: Change,
}

#[derive(Debug, clap::Subcommand)]
enum Change {
    /// Set a passphrase, or change the one there is
    Set(NewPassphrase),
    /// Remove the passphrase: the keychain alone guards the vault then
    Remove,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::session(terminal);
    let current = opening::unlock(terminal, &mut session)?;
    let said = match &arguments.change {
        Change::Set(new) => {
            let new = new.wanted(terminal)?;
            change(&mut session, current.as_ref(), Some(&new))?;
            "terminal-passphrase-set"
        }
        Change::Remove if !session.status().passphrase => "terminal-passphrase-none",
        Change::Remove => {
            change(&mut session, current.as_ref(), None)?;
            "terminal-passphrase-removed"
        }
    };
    if terminal.options.json {
        terminal.answer(&Vaulted { vault: init::state(&session)? })?;
    } else {
        terminal.line(&terminal.say(said, &[]))?;
    }
    Ok(Outcome::Well)
}

fn change(
    session: &mut Session,
    current: Option<&Passphrase>,
    new: Option<&Passphrase>,
) -> Result<(), Problem> {
    session.set_passphrase(current, new)
}
