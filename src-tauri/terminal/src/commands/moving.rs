//! `move status`: how far the move to another phone is, and what is missing. Changes nothing; the
//! window leads through the move.

use keepstep_core::moving::flow::{MissingView, MoveView, ProofView};
use keepstep_core::moving::guides;
use keepstep_core::problem::{Exit, Problem};

use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, name, opening};

/// What `move` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Say how far the move to another phone is, and what is missing
    Status,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let What::Status = arguments.what;
    let session = opening::open(terminal)?;
    let moving = session.moving()?;
    if terminal.options.json {
        terminal.answer(&serde_json::json!({ "move": moving }))?;
        return Ok(Outcome::Well);
    }
    let moving = moving.ok_or_else(|| Problem::new("move-none", Exit::NotFound))?;
    print(terminal, &moving)?;
    Ok(Outcome::Well)
}

fn print(terminal: &Terminal, moving: &MoveView) -> Result<(), Problem> {
    let say = |id: &str, values: &[(&str, String)]| terminal.line(&terminal.say(id, values));
    let at = moving.steps.iter().position(|step| step.step == moving.step).unwrap_or(0) + 1;
    let begun = ("date", date::day(moving.begun));
    say("move-status-begun", &[begun, ("phone", moving.old_phone.clone())])?;
    if let Some(phone) = &moving.new_phone {
        let app = moving.new_app.as_deref().map(|app| called(terminal, app)).unwrap_or_default();
        say("move-status-new", &[("phone", phone.clone()), ("app", app)])?;
    }
    let count = ("count", moving.steps.len().to_string());
    say("move-status-step", &[("number", at.to_string()), count])?;
    let moved = moving.accounts.iter().filter(|account| !account.aside);
    let is = |proof: ProofView| proof == ProofView::Proven;
    let old = ("old", moved.clone().filter(|account| is(account.old)).count().to_string());
    let new = ("new", moved.clone().filter(|account| is(account.new)).count().to_string());
    say("move-status-proven", &[old, new, ("count", moved.count().to_string())])?;
    if let Some(at) = moving.erased {
        return say("move-status-erased", &[("date", date::day(at))]);
    }
    if let Some(at) = moving.erase_from {
        return say("move-status-ended", &[("date", date::day(at))]);
    }
    let missing = ("count", moving.missing.len().to_string());
    say("move-status-missing", &[missing])?;
    moving.missing.iter().try_for_each(|missing| {
        let (what, id) = line(terminal, moving, missing);
        terminal.line(&format!("  {}: {}", what, terminal.say(id, &[])))
    })
}

/// Whose it is, and what is missing.
fn line(terminal: &Terminal, moving: &MoveView, missing: &MissingView) -> (String, &'static str) {
    let account = |id: &str| {
        let account = moving.accounts.iter().find(|account| account.id == id);
        account.map_or_else(String::new, |account| {
            name::of_parts(&account.issuer, &account.organisation, &account.name)
        })
    };
    match missing {
        MissingView::Phone => (moving.old_phone.clone(), "move-status-phone"),
        MissingView::App { app } => (called(terminal, app), "move-status-app"),
        MissingView::Old { account: id } => (account(id), "move-status-old"),
        MissingView::New { account: id } => (account(id), "move-status-unproven"),
        MissingView::Renew { account: id } => (account(id), "move-status-renew"),
        MissingView::Other { at } => {
            let other = moving.others.get(*at).map(|other| called(terminal, &other.other.service));
            (other.unwrap_or_default(), "move-status-other")
        }
    }
}

/// A guide's own name, or the person's words.
fn called(terminal: &Terminal, id: &str) -> String {
    let name = guides::named(id).map(|guide| guide.called(terminal.texts().language()));
    name.unwrap_or(id).to_owned()
}
