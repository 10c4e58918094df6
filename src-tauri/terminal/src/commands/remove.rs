//! `remove`: into the trash, from where it comes back; or, with `--for-good`, out of the trash.

use std::io::{self, IsTerminal};

use keepstep_core::account::{Account, Id};
use keepstep_core::view::AccountJson;
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;

use crate::answer::Accounts;
use crate::choose::{self, Place};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{input, name, opening};

/// What `remove` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id
    query: String,
    /// Remove an account that is in the trash for good
    #[arg(long)]
    for_good: bool,
    /// Do not ask before removing for good
    #[arg(long, requires = "for_good")]
    yes: bool,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::open(terminal)?;
    let place = if arguments.for_good { Place::Trash } else { Place::Use };
    let id = choose::one(&session, place, &arguments.query)?;
    let account = session.account(&id)?.clone();
    let said = if arguments.for_good {
        erase(terminal, &mut session, &account, arguments.yes)?;
        "terminal-erased"
    } else {
        session.trash(&id, clock::now())?;
        "terminal-removed"
    };
    report(terminal, &id, &account, said)
}

/// Removes for good what a person has agreed to lose.
fn erase(
    terminal: &Terminal,
    session: &mut Session,
    account: &Account,
    agreed: bool,
) -> Result<(), Problem> {
    if !agreed {
        let unsure = || Problem::new("terminal-erase-unsure", Exit::Usage);
        if !io::stdin().is_terminal() {
            return Err(unsure());
        }
        let word = terminal.say("terminal-erase-word", &[]);
        let values = [("account", name::of(&account.details)), ("word", word.clone())];
        let typed = input::ask(&terminal.say("terminal-ask-erase", &values))?;
        if typed.is_none_or(|typed| !typed.eq_ignore_ascii_case(&word)) {
            return Err(unsure());
        }
    }
    session.erase(&account.id, clock::now())
}

/// Says what became of an account.
pub fn report(terminal: &Terminal, id: &Id, account: &Account, said: &str) -> Done {
    if terminal.options.json {
        let json = AccountJson::new(id.as_str(), &account.details, false);
        terminal.answer(&Accounts { accounts: vec![json], ..Accounts::default() })?;
    } else {
        let name = name::of(&account.details);
        terminal.line(&terminal.say(said, &[("account", name)]))?;
    }
    Ok(Outcome::Well)
}
