//! `export`: accounts into another app's format. Says beforehand what each would lose there, and
//! leaves nothing out unless told to; what was written was read back before it is kept.

mod losses;
mod pictures;
mod recovery_codes;

use std::io::{self, IsTerminal, Write as _};
use std::path::{Path, PathBuf};

use keepstep_core::account::{Account, Details, Id};
use keepstep_core::formats::{self, Format, Order, Seals, Written};
use keepstep_core::vault::Recipient;
use keepstep_core::vault::store::keep_export;
use keepstep_core::{Exit, Problem};
use keepstep_system::{clock, entropy};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::choose::{self, Place};
use crate::input::{self, Source};
use crate::opening;
use crate::terminal::{Done, Outcome, Terminal};

/// What `export` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The format; `keepstep formats` lists them
    #[arg(long, value_name = "FORMAT")]
    to: String,
    /// Only the accounts that this query finds
    #[arg(long, value_name = "QUERY")]
    accounts: Option<String>,
    /// Seal the file with the password on the next line of standard input
    #[arg(long, conflicts_with = "password_fd")]
    password_stdin: bool,
    /// Seal the file with the password on a line of this file descriptor
    #[arg(long, value_name = "N")]
    password_fd: Option<u32>,
    /// Seal it to this age recipient (age1…) in place of a password (`keepstep`)
    #[arg(long, value_name = "AGE1", conflicts_with_all = ["password_stdin", "password_fd"])]
    recipient: Vec<String>,
    /// Write this file, which must not exist yet; without it the export goes to standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write one QR code picture for each line into this folder (`uri_list`, `google`)
    #[arg(long, value_name = "FOLDER", conflicts_with = "output")]
    qr: Option<PathBuf>,
    /// The kind of these pictures
    #[arg(long, value_name = "KIND", default_value = "png", requires = "qr")]
    qr_kind: pictures::Kind,
    /// Put the recovery codes of the accounts in as well (`keepstep`)
    #[arg(long)]
    with_recovery_codes: bool,
    /// Go on although the app cannot hold everything
    #[arg(long)]
    accept_losses: bool,
    /// Only say what would be lost
    #[arg(long)]
    dry_run: bool,
}

#[derive(Serialize)]
struct Exported {
    format: &'static str,
    app: &'static str,
    sealed: bool,
    written: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    losses: Vec<losses::Row>,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let unknown =
        || Problem::new("terminal-no-format", Exit::Usage).with("format", arguments.to.clone());
    let format = formats::named(&arguments.to).ok_or_else(unknown)?;
    let no_writer = || Problem::new("export-not-written", Exit::Usage).with("app", format.app());
    let writer = format.writer().ok_or_else(no_writer)?;
    if arguments.with_recovery_codes {
        recovery_codes::check(format)?;
    }
    let mut session = opening::open(terminal)?;
    let query = arguments.accounts.as_deref().unwrap_or_default();
    let found: Vec<&Account> = choose::some(&session, Place::Use, query)?;
    let ids: Vec<Id> = found.iter().map(|account| account.id.clone()).collect();
    let chosen: Vec<Details> = found.iter().map(|account| account.details.clone()).collect();
    let lost = formats::losses(writer, &chosen);
    let rows = losses::rows(&chosen, &lost);
    if !rows.is_empty() && !terminal.options.json {
        losses::print(terminal, format.app(), &rows)?;
    }
    if arguments.dry_run {
        return answer(terminal, format, None, None, rows);
    }
    if !rows.is_empty() && !arguments.accept_losses {
        return Err(Problem::new("export-would-lose", Exit::Input)
            .with("app", format.app())
            .with("count", rows.len().to_string()));
    }
    let recipients = recipients(&arguments.recipient)?;
    let seals = if recipients.is_empty() { writer.seals() } else { Seals::Never };
    let password = password(terminal, arguments, format, seals)?;
    let password = password.as_ref().map(|password| password.as_str());
    let written = if arguments.with_recovery_codes {
        recovery_codes::write(&session, &ids, &recipients, password)?
    } else {
        let random = |bytes: &mut [u8]| entropy::fill(bytes).is_ok();
        let order = Order::new(&chosen, password, clock::now(), &random).to(&recipients);
        formats::write(format, &order)?
    };
    let place = deliver(terminal, arguments, &written)?;
    if !written.sealed {
        terminal.notice("terminal-export-plain", &[]);
        if let Some(place) = &place {
            let place = std::path::absolute(place).unwrap_or_else(|_| place.clone());
            session.note_plain_export(&place.display().to_string(), clock::now())?;
        }
    }
    answer(terminal, format, Some(&written), place, rows)
}

/// The recipients as typed.
fn recipients(typed: &[String]) -> Result<Vec<Recipient>, Problem> {
    let wrong = |typed: &String| {
        Problem::new("export-bad-recipient", Exit::Usage).with("recipient", typed.clone())
    };
    typed.iter().map(|typed| Recipient::parse(typed).ok_or_else(|| wrong(typed))).collect()
}

/// Where the export went, if not to standard output.
fn deliver(
    terminal: &Terminal,
    arguments: &Arguments,
    written: &Written,
) -> Result<Option<PathBuf>, Problem> {
    if let Some(folder) = &arguments.qr {
        pictures::write(folder, arguments.qr_kind, written)?;
        return Ok(Some(folder.clone()));
    }
    if let Some(path) = &arguments.output {
        keep_export(path, &written.bytes)?;
        return Ok(Some(path.clone()));
    }
    // Nobody reads sealed bytes on a screen, and JSON has standard output for itself.
    if terminal.options.json || (io::stdout().is_terminal() && written.sealed) {
        return Err(Problem::new("terminal-export-where", Exit::Usage));
    }
    let failed = |_| Problem::new("terminal-output", Exit::Disk);
    let mut out = io::stdout().lock();
    out.write_all(&written.bytes).and_then(|()| out.flush()).map_err(failed)?;
    Ok(None)
}

fn answer(
    terminal: &Terminal,
    format: &dyn Format,
    written: Option<&Written>,
    place: Option<PathBuf>,
    losses: Vec<losses::Row>,
) -> Done {
    let count = written.map_or(0, |written| written.accounts);
    let file = place.as_deref().map(|path: &Path| path.display().to_string());
    if terminal.options.json {
        terminal.answer(&Exported {
            format: format.name(),
            app: format.app(),
            sealed: written.is_some_and(|written| written.sealed),
            written: count,
            file,
            losses,
        })?;
    } else if let Some(file) = file {
        let values = [("count", count.to_string()), ("file", file)];
        terminal.notice("terminal-exported", &values);
    }
    Ok(Outcome::Well)
}

/// The password to seal with: as the options say, or asked for twice where the format wants one.
fn password(
    terminal: &Terminal,
    arguments: &Arguments,
    format: &dyn Format,
    seals: Seals,
) -> Result<Option<Zeroizing<String>>, Problem> {
    if let Some(source) = Source::of(arguments.password_stdin, arguments.password_fd) {
        let password = source.line()?;
        return match password.is_empty() {
            true => {
                Err(Problem::new("export-needs-password", Exit::Input).with("app", format.app()))
            }
            false => Ok(Some(password)),
        };
    }
    if seals != Seals::Always {
        return Ok(None);
    }
    let ask = |id| input::ask_hidden(&terminal.say(id, &[("app", format.app().to_owned())]));
    let Some(first) = ask("terminal-ask-export-password")? else { return Ok(None) };
    match ask("terminal-ask-export-again")? {
        Some(second) if second == first => Ok(Some(first)),
        _ => Err(Problem::new("terminal-passwords-differ", Exit::Input)),
    }
}
