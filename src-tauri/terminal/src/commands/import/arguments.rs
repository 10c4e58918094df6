//! What `import` takes. Reads nothing itself.

use std::path::PathBuf;

/// What `import` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Files or folders: exports of other apps, pictures of QR codes, ZIPs; `-` is standard input
    #[arg(required = true)]
    pub(super) file: Vec<PathBuf>,
    /// Read the files as this format instead of looking what they are; `keepstep formats` lists them
    #[arg(long, value_name = "NAME")]
    pub(super) format: Option<String>,
    /// Read the file's password from the next line of standard input
    #[arg(long, conflicts_with = "password_fd")]
    pub(super) password_stdin: bool,
    /// Read the file's password from a line of this file descriptor
    #[arg(long, value_name = "N")]
    pub(super) password_fd: Option<u32>,
    /// A key file, as KeePass uses it
    #[arg(long, value_name = "FILE")]
    pub(super) key_file: Option<PathBuf>,
    /// A file that goes with the others, such as Steam's manifest; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(super) companion: Vec<PathBuf>,
    /// Say what would be added, and add nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Show the secrets too (`--json`)
    #[arg(long)]
    pub(super) reveal: bool,
    /// Where an account of that name exists, give it what the file says; an old secret goes to the trash
    #[arg(long, conflicts_with = "both")]
    pub(super) replace: bool,
    /// Where an account of that name exists with another secret, keep both
    #[arg(long)]
    pub(super) both: bool,
}
