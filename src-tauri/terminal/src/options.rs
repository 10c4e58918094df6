//! What every command understands, whatever else it takes. Decides nothing.

use std::path::PathBuf;

use keepstep_core::Problem;
use zeroize::Zeroizing;

use crate::input::Source;

/// The options of all commands.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Options {
    /// Answer in JSON: one object a line on standard output, errors included
    #[arg(long, global = true)]
    pub json: bool,
    /// Use the vault in this folder instead of the usual one (also: KEEPSTEP_HOME)
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Read the passphrase from the first line of standard input
    #[arg(long, global = true, conflicts_with = "passphrase_fd")]
    pub passphrase_stdin: bool,
    /// Read the passphrase from a line of this file descriptor
    #[arg(long, global = true, value_name = "N")]
    pub passphrase_fd: Option<u32>,
}

impl Options {
    /// The passphrase that these options bring. Whatever else comes from standard input stands
    /// on the lines after it.
    ///
    /// # Errors
    /// Nothing to read.
    pub fn read_passphrase(&self) -> Result<Option<Zeroizing<String>>, Problem> {
        let source = Source::of(self.passphrase_stdin, self.passphrase_fd);
        source.map(Source::line).transpose()
    }

    /// The folder of the vault.
    pub fn home(&self) -> PathBuf {
        match &self.home {
            Some(home) => std::path::absolute(home).unwrap_or_else(|_| home.clone()),
            None => keepstep_system::home::default(),
        }
    }
}
