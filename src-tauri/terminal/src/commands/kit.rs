//! `kit`: writes the paper kit, to be printed and then deleted. The recovery key is typed or comes
//! from standard input, for Keepstep does not keep it; it never stands on the command line.

use std::path::PathBuf;

use keepstep_core::moving::{KitWish, Paper};
use keepstep_core::vault::store::keep_export;
use keepstep_core::view::RecoveryState;
use keepstep_core::{Problem, Session};
use keepstep_system::clock;
use zeroize::Zeroizing;

use crate::answer::{KitJson, KitMade};
use crate::input::{self, Source};
use crate::opening;
use crate::terminal::{Done, Outcome, Terminal};

/// What `kit` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Write this HTML file, which must not exist yet
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    /// The size of the paper
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    paper: Size,
    /// Print the websites' recovery codes
    #[arg(long)]
    recovery_codes: bool,
    /// Print every account's secret as a QR code
    #[arg(long)]
    secrets: bool,
    /// A line about whom to call; may be given more than once
    #[arg(long, value_name = "TEXT")]
    call: Vec<String>,
    /// Read the recovery key from standard input
    #[arg(long, conflicts_with = "key_fd")]
    key_stdin: bool,
    /// Read the recovery key from this file descriptor
    #[arg(long, value_name = "N")]
    key_fd: Option<u32>,
    /// Leave the recovery key out; it lies elsewhere
    #[arg(long, conflicts_with_all = ["key_stdin", "key_fd"])]
    no_key: bool,
}

/// The size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Size {
    /// 210 × 297 mm
    A4,
    /// 8.5 × 11 inches
    Letter,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::open(terminal)?;
    let wish = KitWish {
        paper: match arguments.paper {
            Size::A4 => Paper::A4,
            Size::Letter => Paper::Letter,
        },
        recovery_codes: arguments.recovery_codes,
        secrets: arguments.secrets,
        call: arguments.call.clone(),
    };
    let key = key(terminal, arguments, &session)?;
    let typed = key.as_ref().map(|key| key.as_str());
    let html = session.kit(&wish, typed, terminal.texts(), clock::now())?;
    keep_export(&arguments.output, html.as_bytes())?;
    let file = std::path::absolute(&arguments.output).unwrap_or_else(|_| arguments.output.clone());
    let file = file.display().to_string();
    if key.is_some() || wish.secrets || wish.recovery_codes {
        session.note_plain_export(&file, clock::now())?;
    }
    session.kit_made(&wish, key.is_some(), clock::now())?;
    let accounts = session.find("")?.len();
    if terminal.options.json {
        terminal.answer(&KitMade {
            kit: KitJson {
                file,
                recovery_key: key.is_some(),
                recovery_codes: wish.recovery_codes,
                secrets: wish.secrets,
                accounts,
            },
        })?;
    } else {
        terminal.notice("terminal-kit-made", &[("file", arguments.output.display().to_string())]);
        if key.is_none() {
            terminal.notice("terminal-kit-no-key", &[]);
        }
    }
    Ok(Outcome::Well)
}

/// The recovery key as it is given or typed; nothing where it is to be left out, or there is none.
fn key(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &Session,
) -> Result<Option<Zeroizing<String>>, Problem> {
    if let Some(source) = Source::of(arguments.key_stdin, arguments.key_fd) {
        return source.rest().map(Some);
    }
    if arguments.no_key || session.status().recovery == RecoveryState::None {
        return Ok(None);
    }
    let typed = input::ask_hidden(&terminal.say("terminal-ask-kit-key", &[]))?;
    // Nobody typed one where nobody sits there, or where a person left it out.
    Ok(typed.filter(|typed| !typed.trim().is_empty()))
}
