//! What opens a backup: the recovery key from paper, or the passphrase it was sealed with. Never
//! taken from the command line.

use keepstep_core::vault::wants_passphrase;
use keepstep_core::{Exit, Problem};
use zeroize::Zeroizing;

use crate::input::{self, Source};
use crate::terminal::Terminal;

/// Where the key or passphrase of a backup comes from.
#[derive(Debug, Clone, clap::Args)]
pub struct BackupKey {
    /// Read the key or passphrase from standard input
    #[arg(long, conflicts_with = "key_fd")]
    key_stdin: bool,
    /// Read the key or passphrase from this file descriptor
    #[arg(long, value_name = "N")]
    key_fd: Option<u32>,
}

impl BackupKey {
    /// Whether the options bring it, so that asking again is of no use.
    pub fn is_given(&self) -> bool {
        self.key_stdin || self.key_fd.is_some()
    }

    /// The key or passphrase that the options bring or that a person types; `sealed` says which of
    /// both is asked for.
    ///
    /// # Errors
    /// Nothing to read; nobody to ask.
    pub fn wanted(
        &self,
        terminal: &Terminal,
        sealed: Option<&[u8]>,
    ) -> Result<Zeroizing<String>, Problem> {
        if let Some(source) = Source::of(self.key_stdin, self.key_fd) {
            let text = source.rest()?;
            return Ok(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()));
        }
        let question = match sealed.and_then(wants_passphrase) {
            Some(true) => "terminal-ask-backup-passphrase",
            _ => "terminal-ask-recovery-key",
        };
        let typed = input::ask_hidden(&terminal.say(question, &[]))?;
        typed.ok_or_else(|| Problem::new("terminal-nobody-for-backup-key", Exit::Input))
    }
}
