//! `list`: the accounts, without codes and secrets.

use keepstep_core::Problem;
use keepstep_core::account::Account;
use keepstep_core::view::AccountJson;

use crate::answer::Accounts;
use crate::choose::{self, Place};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, name, opening, safe, table};

/// What `list` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note; all accounts without
    query: Option<String>,
    /// The accounts in the trash instead
    #[arg(long)]
    trash: bool,
    /// Show ids, for naming one of two accounts that are called the same
    #[arg(long)]
    ids: bool,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let session = opening::open(terminal)?;
    let place = if arguments.trash { Place::Trash } else { Place::Use };
    let found = match arguments.query.as_deref() {
        Some(query) => choose::some(&session, place, query)?,
        None => choose::all(&session, place, "")?,
    };
    if terminal.options.json {
        let json =
            |account: &&Account| AccountJson::new(account.id.as_str(), &account.details, false);
        let accounts = found.iter().map(json).collect();
        terminal.answer(&Accounts { accounts, ..Accounts::default() })?;
        return Ok(Outcome::Well);
    }
    print(terminal, arguments, &found)?;
    Ok(Outcome::Well)
}

fn print(terminal: &Terminal, arguments: &Arguments, found: &[&Account]) -> Result<(), Problem> {
    if found.is_empty() {
        let empty = if arguments.trash { "terminal-trash-empty" } else { "terminal-list-empty" };
        terminal.notice(empty, &[]);
        return Ok(());
    }
    let rows: Vec<Vec<String>> =
        found.iter().map(|account| row(terminal, arguments, account)).collect();
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))
}

fn row(terminal: &Terminal, arguments: &Arguments, account: &Account) -> Vec<String> {
    let details = &account.details;
    let kind = if details.kind.name() == "totp" { "" } else { details.kind.name() };
    let groups: Vec<String> = details.groups.iter().map(|g| safe::line(g.as_str())).collect();
    let favorite =
        if details.favorite { terminal.say("terminal-favorite", &[]) } else { String::new() };
    let trashed = account
        .history
        .trashed
        .map(|since| terminal.say("terminal-in-trash-since", &[("day", date::day(since))]));
    let id = if arguments.ids { account.id.as_str() } else { "" };
    let mut names = [name::service(details), safe::line(details.name.as_str())];
    if names[0].is_empty() {
        names.swap(0, 1);
    }
    let [first, second] = names;
    vec![
        id.to_owned(),
        first,
        second,
        kind.to_owned(),
        groups.join(", "),
        favorite,
        trashed.unwrap_or_default(),
    ]
}
