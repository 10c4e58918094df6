//! What each account would lose in another app, as a table and as JSON. Decides nothing.

use keepstep_core::Problem;
use keepstep_core::account::Details;
use keepstep_core::formats::Loss;
use serde::Serialize;

use crate::terminal::Terminal;
use crate::{name, table};

/// One account that would lose something.
#[derive(Serialize)]
pub struct Row {
    account: String,
    left_out: bool,
    losses: Vec<Loss>,
}

/// The accounts that would lose something.
pub fn rows(accounts: &[Details], losses: &[Vec<Loss>]) -> Vec<Row> {
    let lossy = accounts.iter().zip(losses).filter(|(_, losses)| !losses.is_empty());
    lossy
        .map(|(details, losses)| Row {
            account: name::of(details),
            left_out: losses.iter().any(|loss| loss.leaves_out()),
            losses: losses.clone(),
        })
        .collect()
}

/// The table, beside the answer.
///
/// # Errors
/// `terminal-output` where it cannot be written.
pub fn print(terminal: &Terminal, app: &str, rows: &[Row]) -> Result<(), Problem> {
    let cells = |row: &Row| {
        let said: Vec<String> = row.losses.iter().map(|loss| say(terminal, *loss)).collect();
        let fate = if row.left_out { "terminal-loss-left-out" } else { "terminal-loss-goes" };
        vec![row.account.clone(), terminal.say(fate, &[]), said.join(", ")]
    };
    terminal.notice("terminal-losses", &[("app", app.to_owned())]);
    let lines = table::lines(&rows.iter().map(cells).collect::<Vec<_>>());
    lines.iter().for_each(|line| terminal.beside(line));
    Ok(())
}

fn say(terminal: &Terminal, loss: Loss) -> String {
    let id = match loss {
        Loss::Kind => "loss-kind",
        Loss::Algorithm => "loss-algorithm",
        Loss::Digits => "loss-digits",
        Loss::Period => "loss-period",
        Loss::Duplicate => "loss-duplicate",
        Loss::Pin => "loss-pin",
        Loss::Groups => "loss-groups",
        Loss::Note => "loss-note",
        Loss::Favorite => "loss-favorite",
        Loss::Organisation => "loss-organisation",
        Loss::Shortened => "loss-shortened",
    };
    terminal.say(id, &[])
}
