//! `recover`: the ways out when the vault does not open: the recovery key, and earlier states.
//! Never makes a vault, and never replaces a file that could not be opened without setting it
//! aside.

use keepstep_core::session::{GenerationView, Recovered};
use keepstep_core::vault::Passphrase;
use keepstep_core::{Exit, KeychainError, Problem, Session};
use keepstep_system::clock;
use zeroize::Zeroizing;

use crate::answer::{Generations, Vaulted};
use crate::passphrase::NewPassphrase;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{date, opening, table};

use super::init;
use super::recovery_key::KeySource;

/// What `recover` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// List the earlier states of the vault
    #[arg(long, conflicts_with = "generation")]
    list: bool,
    /// Go back to an earlier state: its name from `--list`, or `latest`
    #[arg(long, value_name = "NAME")]
    generation: Option<String>,
    #[command(flatten)]
    source: KeySource,
    #[command(flatten)]
    new: NewPassphrase,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::session(terminal);
    if !session.store().holds_vault()? {
        return Err(Problem::new("vault-none", Exit::Vault));
    }
    match &arguments.generation {
        None if arguments.list => list(terminal, arguments, &mut session),
        Some(name) => go_back(terminal, arguments, &mut session, name),
        None => {
            let new = new_passphrase(terminal, arguments, &session)?;
            let key = arguments.source.wanted(terminal)?;
            let recovered = session.recover(&key, new.as_ref(), clock::now())?;
            report(terminal, &session, &recovered, "terminal-recovered", &[])
        }
    }
}

/// The passphrase that guards the new machine key: where one is given, or no keychain is there.
fn new_passphrase(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &Session,
) -> Result<Option<Passphrase>, Problem> {
    let given = arguments.new.given()?;
    let absent = || {
        let provider = session.keychain().provider();
        matches!(provider, Err(KeychainError::NoService | KeychainError::NoCollection))
    };
    if given.is_some() || !absent() {
        return Ok(given);
    }
    terminal.complain(&Problem::new("keychain-none-passphrase", Exit::Keychain), None);
    arguments.new.wanted(terminal).map(Some)
}

fn list(terminal: &Terminal, arguments: &Arguments, session: &mut Session) -> Done {
    find_key(terminal, arguments, session)?;
    let generations = session.generations()?;
    if terminal.options.json {
        terminal.answer(&Generations { generations })?;
        return Ok(Outcome::Well);
    }
    if generations.is_empty() {
        terminal.notice("terminal-no-generations", &[]);
    }
    let row = |one: &GenerationView| {
        let count = [("count", one.accounts.to_string())];
        vec![one.name.clone(), date::minute(one.saved), terminal.say("terminal-accounts", &count)]
    };
    let rows: Vec<Vec<String>> = generations.iter().map(row).collect();
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    Ok(Outcome::Well)
}

/// Finds a key for the earlier states: the machine key, else the recovery key. Answers the
/// recovery key where that was needed.
fn find_key(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &mut Session,
) -> Result<Option<Zeroizing<String>>, Problem> {
    let Err(problem) = opening::unlock(terminal, session) else { return Ok(None) };
    if problem.id() == "vault-newer" {
        return Err(problem);
    }
    if opens_some(session) {
        return Ok(None);
    }
    terminal.complain(&problem, None);
    let key = arguments.source.wanted(terminal)?;
    match session.recover(&key, None, clock::now()) {
        // The file is bad, but the key is good: just what earlier states are for.
        Err(_) if opens_some(session) => Ok(Some(key)),
        Err(_) if session.generations().is_ok() => {
            Err(Problem::new("terminal-no-generation-opens", Exit::Vault))
        }
        Err(problem) => Err(problem),
        Ok(_) => Ok(None),
    }
}

/// Whether there is a key, and an earlier state that it opens. A machine key made anew after a
/// recovery opens none of the states before.
fn opens_some(session: &Session) -> bool {
    session.generations().is_ok_and(|generations| !generations.is_empty())
}

fn go_back(terminal: &Terminal, arguments: &Arguments, session: &mut Session, name: &str) -> Done {
    let recovery_key = find_key(terminal, arguments, session)?;
    let generations = session.generations()?;
    let wanted = match name {
        "latest" => generations.first(),
        _ => generations.iter().find(|one| one.name == name),
    };
    let wanted = wanted.ok_or_else(|| Problem::new("generation-not-found", Exit::NotFound))?;
    session.restore_generation(&wanted.name, clock::now())?;
    let recovered = match recovery_key {
        None => Recovered { unrepaired: None },
        // Back in the vault by the recovery key; now the machine key is made good as well.
        Some(key) => {
            let new = new_passphrase(terminal, arguments, session)?;
            session.recover(&key, new.as_ref(), clock::now())?
        }
    };
    let saved = date::minute(wanted.saved);
    let values = [("saved", saved), ("count", wanted.accounts.to_string())];
    report(terminal, session, &recovered, "terminal-went-back", &values)
}

/// Says how it went; a machine key that could not be kept leaves things as they were.
fn report(
    terminal: &Terminal,
    session: &Session,
    recovered: &Recovered,
    said: &str,
    values: &[(&str, String)],
) -> Done {
    if terminal.options.json {
        let mut vault = init::state(session)?;
        let unrepaired = recovered.unrepaired.iter();
        vault.problems = unrepaired.map(|p| terminal.problem_json(p, None)).collect();
        terminal.answer(&Vaulted { vault })?;
    } else if let Some(problem) = &recovered.unrepaired {
        terminal.complain(problem, None);
        terminal.notice("terminal-recovered-unrepaired", &[]);
    } else {
        terminal.line(&terminal.say(said, values))?;
    }
    Ok(recovered.unrepaired.as_ref().map_or(Outcome::Well, |p| Outcome::But(p.exit())))
}
