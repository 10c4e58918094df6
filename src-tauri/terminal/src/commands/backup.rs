//! `backup`: the whole vault in one sealed file, now or by itself after changes. Shows a passphrase
//! only where it has just drawn one.

use std::path::{Path, PathBuf};

use keepstep_core::vault::{BackedUp, BackupPlan, Passphrase};
use keepstep_core::view::BackupsView;
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;
use zeroize::Zeroizing;

use crate::answer::{Backup, BackupJson, Backups};
use crate::passphrase::NewPassphrase;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, opening, table};

/// What `backup` takes.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("plan").multiple(false).conflicts_with_all(["folder", "sealing"])))]
#[command(group(clap::ArgGroup::new("sealing").multiple(false)))]
pub struct Arguments {
    /// Put the backup into this folder, not where backups go by themselves
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// From now on make a backup in this folder after changes, at most one a day
    #[arg(long, value_name = "DIR", group = "plan")]
    auto: Option<PathBuf>,
    /// How many of these are kept
    #[arg(long, value_name = "N", default_value_t = 30, requires = "auto", value_parser = clap::value_parser!(u32).range(1..=365))]
    keep: u32,
    /// Make no backup by itself any more
    #[arg(long, group = "plan")]
    auto_off: bool,
    /// Say where backups go, and list those that are there
    #[arg(long, group = "plan")]
    list: bool,
    /// Seal it with six words drawn at random instead of the recovery key, and show them once
    #[arg(long, group = "sealing", conflicts_with_all = ["new_passphrase_stdin", "new_passphrase_fd"])]
    words: bool,
    /// Seal it with a passphrase of your own instead of the recovery key
    #[arg(long, group = "sealing")]
    own_passphrase: bool,
    #[command(flatten)]
    new: NewPassphrase,
    /// Let the JSON answer hold the words
    #[arg(long, requires = "words")]
    reveal: bool,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    if terminal.options.json && arguments.words && !arguments.reveal {
        return Err(Problem::new("terminal-backup-words-unrevealed", Exit::Usage));
    }
    let given = arguments.new.given()?;
    let mut session = opening::open(terminal)?;
    if arguments.list {
        return list(terminal, &session.backups()?);
    }
    if arguments.auto_off {
        session.set_backups(None, clock::now())?;
        return match terminal.options.json {
            true => list(terminal, &session.backups()?),
            false => said(terminal, "terminal-backup-auto-off", &[]),
        };
    }
    if let Some(folder) = &arguments.auto {
        return by_itself(terminal, &mut session, folder, arguments.keep);
    }
    if arguments.words || arguments.own_passphrase || given.is_some() {
        return carried(terminal, &mut session, arguments, given);
    }
    let folder = arguments.folder.as_deref().map(absolute);
    let made = session.backup_now(folder.as_deref(), clock::now())?;
    report(terminal, &made, "terminal-backup-made", None)
}

fn said(terminal: &Terminal, id: &str, values: &[(&str, String)]) -> Done {
    terminal.line(&terminal.say(id, values))?;
    Ok(Outcome::Well)
}

fn absolute(folder: &Path) -> PathBuf {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned())
}

/// Lets backups go to a folder, and makes the first one at once: so it is known that it works.
fn by_itself(terminal: &Terminal, session: &mut Session, folder: &Path, keep: u32) -> Done {
    let folder = absolute(folder);
    let made = session.backup_now(Some(&folder), clock::now())?;
    let folder = folder.display().to_string();
    session.set_backups(Some(BackupPlan { folder: folder.clone(), keep }), clock::now())?;
    let values = [("folder", folder), ("keep", keep.to_string())];
    if !terminal.options.json {
        terminal.line(&terminal.say("terminal-backup-auto", &values))?;
    }
    report(terminal, &made, "terminal-backup-made", None)
}

/// A backup for carrying, which a passphrase opens.
fn carried(
    terminal: &Terminal,
    session: &mut Session,
    arguments: &Arguments,
    given: Option<Passphrase>,
) -> Done {
    let folder = match &arguments.folder {
        Some(folder) => absolute(folder),
        None => session
            .backups()?
            .folder
            .map(PathBuf::from)
            .ok_or_else(|| Problem::new("backup-no-folder", Exit::Input))?,
    };
    let words = arguments.words.then(|| session.make_passphrase()).transpose()?;
    let passphrase = match (&words, given) {
        (Some(words), _) => Passphrase::chosen(words)?,
        (None, Some(given)) => given,
        (None, None) => arguments.new.wanted(terminal)?,
    };
    let made = session.backup_with(&passphrase, &folder, clock::now())?;
    report(terminal, &made, "terminal-backup-carried", words)
}

fn report(
    terminal: &Terminal,
    made: &BackedUp,
    id: &str,
    words: Option<Zeroizing<String>>,
) -> Done {
    if terminal.options.json {
        terminal.answer(&Backup {
            backup: BackupJson {
                file: made.file.clone(),
                at: made.at,
                accounts: made.accounts,
                passphrase: words,
            },
        })?;
        return Ok(Outcome::Well);
    }
    let values = [("count", made.accounts.to_string()), ("file", made.file.clone())];
    terminal.line(&terminal.say(id, &values))?;
    if let Some(words) = words {
        terminal.line(&terminal.say("terminal-backup-words", &[]))?;
        terminal.line("")?;
        terminal.line(&format!("    {}", terminal.strong(&words)))?;
    }
    Ok(Outcome::Well)
}

fn list(terminal: &Terminal, view: &BackupsView) -> Done {
    if terminal.options.json {
        terminal.answer(&Backups { backups: view.clone() })?;
        return Ok(Outcome::Well);
    }
    let keep = view.keep.map(|keep| keep.to_string()).unwrap_or_default();
    match &view.folder {
        Some(folder) => {
            let values = [("folder", folder.clone()), ("keep", keep)];
            terminal.line(&terminal.say("terminal-backup-goes-to", &values))?;
        }
        None => terminal.line(&terminal.say("terminal-backup-goes-nowhere", &[]))?,
    }
    match &view.newest {
        Some(newest) => {
            let id = match newest.there {
                true => "terminal-backup-newest",
                false => "terminal-backup-newest-gone",
            };
            let values = [("at", date::minute(newest.at)), ("file", newest.file.clone())];
            terminal.line(&terminal.say(id, &values))?;
            if view.changed_since {
                terminal.line(&terminal.say("terminal-backup-changed", &[]))?;
            }
        }
        None => terminal.line(&terminal.say("terminal-backup-never", &[]))?,
    }
    let kibibytes = |bytes: u64| format!("{} KiB", bytes.div_ceil(1024));
    let row =
        |one: &keepstep_core::view::BackupFileView| vec![one.name.clone(), kibibytes(one.bytes)];
    let rows: Vec<Vec<String>> = view.files.iter().map(row).collect();
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    Ok(Outcome::Well)
}
