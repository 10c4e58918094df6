//! `drill`: does the key on paper really open a backup, and is all in it. Restores nothing.

use std::path::PathBuf;

use keepstep_core::view::{DrillView, NameView};
use keepstep_core::{Exit, Problem, limits};
use keepstep_system::clock;

use crate::answer::Drill;
use crate::backup_key::BackupKey;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, opening, picture, safe, table};

/// What `drill` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The backup to open; without one a new one is made for this, and taken away again
    file: Option<PathBuf>,
    #[command(flatten)]
    key: BackupKey,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let file = arguments.file.as_deref();
    let read = |path| picture::at_most(path, limits::TEXT_BYTES, "file-too-large");
    let sealed = file.map(read).transpose()?;
    let mut session = opening::open(terminal)?;
    if session.status().recovery == keepstep_core::view::RecoveryState::None {
        return Err(Problem::new("backup-no-recovery-key", Exit::Failure));
    }
    let key = arguments.key.wanted(terminal, None)?;
    let view = session.drill(sealed.as_deref(), &key, clock::now())?;
    report(terminal, view)
}

fn report(terminal: &Terminal, view: DrillView) -> Done {
    let outcome = if view.equal { Outcome::Well } else { Outcome::But(Exit::Input) };
    if terminal.options.json {
        terminal.answer(&Drill { drill: view })?;
        return Ok(outcome);
    }
    if view.equal {
        let count = [("count", view.accounts.to_string())];
        terminal.line(&terminal.say("terminal-drill-equal", &count))?;
        return Ok(outcome);
    }
    let lists = [
        (&view.missing, "terminal-drill-missing"),
        (&view.other, "terminal-drill-other"),
        (&view.codes, "terminal-drill-codes"),
        (&view.gone, "terminal-drill-gone"),
    ];
    let rows = lists
        .iter()
        .flat_map(|(names, id)| names.iter().map(|name| vec![called(name), terminal.say(id, &[])]));
    let rows: Vec<Vec<String>> = rows.collect();
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    let differs = Problem::new("terminal-drill-differs", Exit::Input);
    terminal.complain(&differs.with("saved", date::minute(view.saved)), None);
    Ok(outcome)
}

/// `GitHub (alice)`.
fn called(name: &NameView) -> String {
    let (issuer, account) = (safe::line(&name.issuer), safe::line(&name.name));
    match (issuer.is_empty(), account.is_empty()) {
        (false, false) => format!("{issuer} ({account})"),
        _ => format!("{issuer}{account}"),
    }
}
