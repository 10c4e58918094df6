//! `restore --file`: a backup shown beforehand, then taken: what is missing here comes, everything
//! else only where it is asked for. Removes nothing.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use keepstep_core::session::RestoreChoice;
use keepstep_core::view::{BackupPreview, RestoreStanding, RestoreView, Restored};
use keepstep_core::{Exit, Problem, Session, limits};
use keepstep_system::clock;

use crate::answer::Restore;
use crate::backup_key::BackupKey;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, input, opening, picture, safe, table};

/// How often a mistyped key may be typed again.
const TRIES: u32 = 3;

/// What `restore --file` takes.
#[derive(Debug, clap::Args)]
pub struct FromFile {
    /// Bring back what this backup holds and is missing here
    #[arg(long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    /// Only show what would come
    #[arg(long, requires = "file", conflicts_with = "yes")]
    dry_run: bool,
    /// Do not ask before restoring
    #[arg(long, requires = "file")]
    yes: bool,
    /// Where the backup knows an account in a newer state, take that; what was here goes to the trash
    #[arg(long, requires = "file")]
    replace: bool,
    /// Where an account was changed here since the backup, take the backup's all the same
    #[arg(long, requires = "file")]
    replace_newer: bool,
    /// Take accounts out of the trash that are in use in the backup
    #[arg(long, requires = "file")]
    from_trash: bool,
    #[command(flatten)]
    key: BackupKey,
}

impl FromFile {
    /// Which accounts are taken, by how they stand.
    fn standings(&self) -> Vec<RestoreStanding> {
        let asked = [
            (true, RestoreStanding::New),
            (self.replace, RestoreStanding::HereOlder),
            (self.replace_newer, RestoreStanding::HereNewer),
            (self.from_trash, RestoreStanding::InTrash),
        ];
        asked.into_iter().filter_map(|(asked, standing)| asked.then_some(standing)).collect()
    }
}

pub fn run(terminal: &Terminal, path: &Path, arguments: &FromFile) -> Done {
    let asks = !arguments.dry_run && !arguments.yes;
    if asks && (terminal.options.json || !io::stdin().is_terminal()) {
        return Err(Problem::new("terminal-restore-unsure", Exit::Usage));
    }
    let sealed = picture::at_most(path, limits::TEXT_BYTES, "file-too-large")?;
    let mut session = opening::session(terminal);
    open(terminal, &mut session, arguments, &sealed)?;
    if !arguments.dry_run {
        opening::open_or_make(terminal, &mut session)?;
    } else if matches!(session.store().holds_vault(), Ok(true)) {
        opening::unlock(terminal, &mut session)?;
    }
    let preview = session.backup_preview()?;
    let standings = arguments.standings();
    if !terminal.options.json {
        show(terminal, &preview)?;
    }
    let mut restored = None;
    if !arguments.dry_run {
        if asks {
            ask(terminal, &preview, &standings)?;
        }
        let choice = RestoreChoice::of(&preview, &standings);
        restored = Some(session.restore_backup(&choice, clock::now())?);
    }
    report(terminal, preview, &standings, restored)
}

/// Opens the backup; a mistyped key may be typed again where somebody types it.
fn open(
    terminal: &Terminal,
    session: &mut Session,
    arguments: &FromFile,
    sealed: &[u8],
) -> Result<(), Problem> {
    for turn in 1..=TRIES {
        let key = arguments.key.wanted(terminal, Some(sealed))?;
        match session.open_backup(sealed, &key) {
            Ok(_) => return Ok(()),
            Err(problem) => {
                let again = !arguments.key.is_given() && turn < TRIES;
                if !again || matches!(problem.id(), "backup-damaged" | "backup-not-ours") {
                    return Err(problem);
                }
                terminal.complain(&problem, None);
            }
        }
    }
    Err(Problem::new("terminal-not-typed", Exit::Failure))
}

fn show(terminal: &Terminal, preview: &BackupPreview) -> Result<(), Problem> {
    let saved = [("saved", date::minute(preview.saved))];
    terminal.line(&terminal.say("terminal-restore-of", &saved))?;
    let row = |one: &RestoreView| {
        let standing = match one.standing {
            RestoreStanding::New if one.trashed => "terminal-restore-trashed",
            RestoreStanding::New => "terminal-restore-new",
            RestoreStanding::Same => "terminal-restore-same",
            RestoreStanding::HereNewer => "terminal-restore-here-newer",
            RestoreStanding::HereOlder => "terminal-restore-here-older",
            RestoreStanding::InTrash => "terminal-restore-in-trash",
        };
        let codes = match one.recovery_codes {
            0 => String::new(),
            count => terminal.say("terminal-restore-codes", &[("count", count.to_string())]),
        };
        let (issuer, name) = (safe::line(&one.details.issuer), safe::line(&one.details.name));
        vec![issuer, name, terminal.say(standing, &[]), codes]
    };
    let rows: Vec<Vec<String>> = preview.accounts.iter().map(row).collect();
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))
}

fn ask(
    terminal: &Terminal,
    preview: &BackupPreview,
    standings: &[RestoreStanding],
) -> Result<(), Problem> {
    let count = |wanted: &dyn Fn(RestoreStanding) -> bool| {
        preview.accounts.iter().filter(|one| wanted(one.standing)).count().to_string()
    };
    let word = terminal.say("terminal-restore-word", &[]);
    let new = |standing| standing == RestoreStanding::New;
    let values = [
        ("add", count(&new)),
        ("replace", count(&|standing| !new(standing) && standings.contains(&standing))),
        ("leave", count(&|standing| !standings.contains(&standing))),
        ("word", word.clone()),
    ];
    let typed = input::ask(&terminal.say("terminal-ask-restore", &values))?;
    match typed.is_some_and(|typed| typed.eq_ignore_ascii_case(&word)) {
        true => Ok(()),
        false => Err(Problem::new("terminal-restore-unsure", Exit::Usage)),
    }
}

fn report(
    terminal: &Terminal,
    preview: BackupPreview,
    standings: &[RestoreStanding],
    restored: Option<Restored>,
) -> Done {
    if terminal.options.json {
        terminal.answer(&Restore { preview, restored })?;
        return Ok(Outcome::Well);
    }
    if let Some(restored) = restored {
        let values = [
            ("added", restored.added.to_string()),
            ("replaced", restored.replaced.to_string()),
            ("out", restored.taken_out.to_string()),
            ("codes", restored.recovery_codes.to_string()),
        ];
        terminal.line(&terminal.say("terminal-restore-done", &values))?;
    }
    let left = preview
        .accounts
        .iter()
        .filter(|one| one.standing != RestoreStanding::Same && !standings.contains(&one.standing));
    let count = left.count();
    if count > 0 {
        terminal.notice("terminal-restore-left", &[("count", count.to_string())]);
    }
    Ok(Outcome::Well)
}
