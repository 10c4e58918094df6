//! What `add` takes, and what it could not take. Reads nothing itself.

use std::path::PathBuf;

use keepstep_core::Problem;

/// What `add` takes. Without anything it asks.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// `-` reads otpauth URIs from standard input, one a line
    #[arg(value_name = "-", conflicts_with_all = ["image", "screen", "clipboard", "kind", "secret_stdin", "secret_fd"])]
    pub(super) source: Option<String>,
    /// Read the QR codes of a picture; may be repeated, for an export in several pictures
    #[arg(long, value_name = "FILE", conflicts_with_all = ["kind", "secret_stdin", "secret_fd"])]
    pub(super) image: Vec<PathBuf>,
    /// Read the QR codes that the screen shows, on all monitors
    #[arg(long, conflicts_with_all = ["image", "clipboard", "kind", "secret_stdin", "secret_fd"])]
    pub(super) screen: bool,
    /// Take what the clipboard holds: picture files, a picture, or otpauth URIs
    #[arg(long, conflicts_with_all = ["image", "kind", "secret_stdin", "secret_fd"])]
    pub(super) clipboard: bool,
    /// The service, such as GitHub
    #[arg(long)]
    pub(super) issuer: Option<String>,
    /// The account name, such as alice@example.com
    #[arg(long)]
    pub(super) name: Option<String>,
    /// How codes are made
    #[arg(long = "type", value_name = "TYPE", value_parser = ["totp", "hotp", "steam", "yandex", "motp"])]
    pub(super) kind: Option<String>,
    /// The hash: SHA1, SHA256 or SHA512
    #[arg(long, conflicts_with_all = ["source", "image", "screen", "clipboard"])]
    pub(super) algorithm: Option<String>,
    /// How many digits a code has, 1 to 10
    #[arg(long, value_name = "N", conflicts_with_all = ["source", "image", "screen", "clipboard"])]
    pub(super) digits: Option<u64>,
    /// How many seconds a code lasts
    #[arg(long, value_name = "SECONDS", conflicts_with_all = ["source", "image", "screen", "clipboard"])]
    pub(super) period: Option<u64>,
    /// The next counter of an HOTP account
    #[arg(long, value_name = "N", conflicts_with_all = ["source", "image", "screen", "clipboard"])]
    pub(super) counter: Option<u64>,
    /// Read the secret from the next line of standard input
    #[arg(long, conflicts_with = "secret_fd")]
    pub(super) secret_stdin: bool,
    /// Read the secret from a line of this file descriptor
    #[arg(long, value_name = "N")]
    pub(super) secret_fd: Option<u32>,
    /// Read the PIN of a Yandex or mOTP account from the next line of standard input
    #[arg(long, conflicts_with = "pin_fd")]
    pub(super) pin_stdin: bool,
    /// Read the PIN from a line of this file descriptor
    #[arg(long, value_name = "N")]
    pub(super) pin_fd: Option<u32>,
    /// A note
    #[arg(long)]
    pub(super) note: Option<String>,
    /// A group; may be repeated
    #[arg(long, value_name = "GROUP")]
    pub(super) group: Vec<String>,
    /// List the account first
    #[arg(long)]
    pub(super) favorite: bool,
    /// Where an account of that name exists, give it the new secret; the old one goes to the trash
    #[arg(long, conflicts_with = "both")]
    pub(super) replace: bool,
    /// Where an account of that name exists, keep both
    #[arg(long)]
    pub(super) both: bool,
}

/// Something that could not be read or added, and the file it is about.
pub(super) struct Trouble {
    pub(super) file: Option<String>,
    pub(super) problem: Problem,
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self { file: None, problem }
    }
}
