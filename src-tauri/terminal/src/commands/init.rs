//! `init`: makes the vault. Never makes one where one is or was.

use keepstep_core::Problem;
use keepstep_core::session::Session;

use crate::answer::{VaultJson, Vaulted};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{opening, passphrase};

/// What `init` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Ask for a passphrase that guards the vault in addition to the keychain
    #[arg(long, conflicts_with_all = ["passphrase_stdin", "passphrase_fd"])]
    ask_passphrase: bool,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::session(terminal);
    // Asked before the passphrase: nobody should think one up in vain.
    if session.store().holds_vault()? {
        return Err(Problem::new("vault-exists", keepstep_core::Exit::Vault));
    }
    let chosen = match arguments.ask_passphrase {
        true => Some(passphrase::ask_new(terminal)?),
        false => passphrase::given_for_new_vault(terminal)?,
    };
    opening::make(terminal, &mut session, chosen)?;
    if terminal.options.json {
        terminal.answer(&Vaulted { vault: state(&session)? })?;
    } else {
        opening::remind_of_recovery_key(terminal, &session);
    }
    Ok(Outcome::Well)
}

/// How an open vault stands, for a program.
///
/// # Errors
/// Where the vault is not open.
pub fn state(session: &Session) -> Result<VaultJson, Problem> {
    let status = session.status();
    Ok(VaultJson {
        home: session.store().home().display().to_string(),
        passphrase: status.passphrase,
        recovery_key: status.recovery,
        accounts: session.find("")?.len(),
        problems: Vec::new(),
    })
}
