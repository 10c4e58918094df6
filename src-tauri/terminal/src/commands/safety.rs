//! `safety`: what would be left if this computer or a phone were gone, and what helps most next.
//! Changes nothing and shows no secret.

use keepstep_core::moving::{AccountSafety, Holder, KeyState, Safety, Standing};
use keepstep_core::{Moment, Problem};
use keepstep_system::clock;

use crate::answer::SafetyJson;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, opening, table};

/// What `safety` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {}

pub fn run(terminal: &Terminal, _: &Arguments) -> Done {
    let session = opening::open(terminal)?;
    let safety = session.safety(clock::now())?;
    if terminal.options.json {
        let (id, values) = safety.sentence();
        let what = terminal.say(id, &values);
        let (id, values) = safety.next.sentence();
        let next = terminal.say(id, &values);
        terminal.answer(&SafetyJson { what, what_next: next, safety })?;
        return Ok(Outcome::Well);
    }
    sentences(terminal, &safety)?;
    terminal.line("")?;
    what_is_there(terminal, &safety)?;
    if !safety.accounts.is_empty() {
        terminal.line("")?;
        let rows: Vec<_> = safety.accounts.iter().map(|account| row(terminal, account)).collect();
        table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    }
    Ok(Outcome::Well)
}

fn sentences(terminal: &Terminal, safety: &Safety) -> Result<(), Problem> {
    let (id, values) = safety.sentence();
    terminal.line(&terminal.strong(&terminal.say(id, &values)))?;
    if safety.phone.total > 0 {
        let values = [("total", safety.phone.total.to_string())];
        terminal.line(&terminal.say("safety-phone", &values))?;
    }
    let counts = safety.accounts.iter().any(|account| account.in_backup);
    if let Some(backup) = safety.backup.as_ref().filter(|_| counts) {
        terminal.line(&terminal.say("safety-backup-place", &[("file", backup.file.clone())]))?;
    }
    let (id, values) = safety.next.sentence();
    terminal.line(&terminal.say(id, &values))
}

fn what_is_there(terminal: &Terminal, safety: &Safety) -> Result<(), Problem> {
    let key = match safety.recovery_key {
        KeyState::None => "safety-key-none",
        KeyState::Unconfirmed => "safety-key-unconfirmed",
        KeyState::Confirmed => "safety-key-confirmed",
    };
    terminal.line(&terminal.say(key, &[]))?;
    match &safety.backup {
        None => terminal.line(&terminal.say("safety-backup-none", &[]))?,
        Some(backup) => {
            let values = [("date", date::minute(backup.at)), ("file", backup.file.clone())];
            terminal.line(&terminal.say("safety-backup", &values))?;
            let added = [("count", backup.added_since.to_string())];
            if backup.added_since > 0 {
                terminal.line(&terminal.say("safety-backup-added", &added))?;
            }
        }
    }
    let kit = if safety.kit_current { "safety-kit" } else { "safety-kit-old" };
    dated(terminal, safety.kit, kit, "safety-kit-none")?;
    dated(terminal, safety.drilled, "safety-drill", "safety-drill-none")
}

fn dated(
    terminal: &Terminal,
    moment: Option<Moment>,
    when: &str,
    never: &str,
) -> Result<(), Problem> {
    match moment {
        Some(moment) => terminal.line(&terminal.say(when, &[("date", date::day(moment))])),
        None => terminal.line(&terminal.say(never, &[])),
    }
}

/// One account: whether it is safe, what it is, by what, and its recovery codes.
fn row(terminal: &Terminal, account: &AccountSafety) -> Vec<String> {
    let mut by: Vec<String> = account.devices.iter().map(|one| holder(terminal, one)).collect();
    if account.in_backup {
        by.push(terminal.say("safety-by-backup", &[]));
    }
    if account.on_kit {
        by.push(terminal.say("safety-by-kit", &[]));
    }
    let codes = match account.recovery_codes {
        None => terminal.say("safety-codes-none", &[]),
        Some(codes) => terminal.say("safety-codes", &[("left", codes.left.to_string())]),
    };
    let safe = if account.survives { "safety-yes" } else { "safety-no" };
    let name = crate::name::of_parts(&account.issuer, &account.organisation, &account.name);
    vec![terminal.say(safe, &[]), name, by.join(", "), codes]
}

fn holder(terminal: &Terminal, holder: &Holder) -> String {
    let device = ("device", holder.name.clone());
    match (holder.standing, holder.proven) {
        (Standing::Proven, Some(at)) => {
            terminal.say("safety-by-proven", &[device, ("date", date::day(at))])
        }
        (Standing::Outdated, _) => terminal.say("safety-by-outdated", &[device]),
        _ => terminal.say("safety-by-said", &[device]),
    }
}
