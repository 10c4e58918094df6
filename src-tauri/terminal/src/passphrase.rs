//! Passphrases: the one that opens the vault, and a new one. Never takes one from the command
//! line, and never shows one.

use keepstep_core::vault::Passphrase;
use keepstep_core::{Exit, Problem};

use crate::input::{self, Source};
use crate::terminal::Terminal;

/// Where a new passphrase comes from.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct NewPassphrase {
    /// Read the new passphrase from the next line of standard input
    #[arg(long, conflicts_with = "new_passphrase_fd")]
    new_passphrase_stdin: bool,
    /// Read the new passphrase from a line of this file descriptor
    #[arg(long, value_name = "N")]
    new_passphrase_fd: Option<u32>,
}

impl NewPassphrase {
    /// The new passphrase that the options bring, if any.
    ///
    /// # Errors
    /// Nothing to read; too weak.
    pub fn given(&self) -> Result<Option<Passphrase>, Problem> {
        let source = Source::of(self.new_passphrase_stdin, self.new_passphrase_fd);
        let Some(source) = source else { return Ok(None) };
        Ok(Some(Passphrase::chosen(&source.line()?)?))
    }

    /// The new passphrase that the options bring or that a person types twice.
    ///
    /// # Errors
    /// Nobody to ask; too weak; two different ones.
    pub fn wanted(&self, terminal: &Terminal) -> Result<Passphrase, Problem> {
        match self.given()? {
            Some(given) => Ok(given),
            None => ask_new(terminal),
        }
    }
}

/// The present passphrase, where the options brought it.
pub fn given(terminal: &Terminal) -> Option<Passphrase> {
    terminal.passphrase.as_ref().map(|line| Passphrase::typed(line))
}

/// The same for a vault that is only being made: weak ones are refused.
///
/// # Errors
/// Too weak.
pub fn given_for_new_vault(terminal: &Terminal) -> Result<Option<Passphrase>, Problem> {
    let chosen = terminal.passphrase.as_ref().map(|line| Passphrase::chosen(line));
    Ok(chosen.transpose()?)
}

/// Asks for the present passphrase. `None` where there is no terminal to ask on.
///
/// # Errors
/// The question was broken off.
pub fn ask(terminal: &Terminal) -> Result<Option<Passphrase>, Problem> {
    let typed = input::ask_hidden(&terminal.say("terminal-ask-passphrase", &[]))?;
    Ok(typed.map(|typed| Passphrase::typed(&typed)))
}

/// Asks for a new passphrase, twice.
///
/// # Errors
/// `terminal-nobody-for-passphrase`; too weak; two different ones.
pub fn ask_new(terminal: &Terminal) -> Result<Passphrase, Problem> {
    let nobody = || Problem::new("terminal-nobody-for-passphrase", Exit::Locked);
    let question = terminal.say("terminal-ask-new-passphrase", &[]);
    let typed = input::ask_hidden(&question)?.ok_or_else(nobody)?;
    let passphrase = Passphrase::chosen(&typed)?;
    let again = input::ask_hidden(&terminal.say("terminal-ask-passphrase-again", &[]))?;
    if again.is_none_or(|again| Passphrase::typed(&again) != passphrase) {
        return Err(Problem::new("terminal-passphrases-differ", Exit::Input));
    }
    Ok(passphrase)
}
