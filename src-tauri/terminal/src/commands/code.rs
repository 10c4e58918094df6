//! `code`: one code alone on its line, several with their names, or one into the clipboard. The
//! counter of an HOTP account is stored before its code is shown.

use keepstep_core::account::{Account, Id};
use keepstep_core::{Exit, Moment, Problem, Session};
use keepstep_system::clock;

use crate::answer::{CodeJson, Codes};
use crate::choose::{self, Place};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{name, opening, table};

use super::hold_clipboard;

/// What `code` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id
    query: String,
    /// Copy the code instead of printing it, and clear it from the clipboard after a while
    #[arg(long)]
    copy: bool,
    /// The code after the present one
    #[arg(long)]
    next: bool,
    /// The code at another time, in seconds since 1970-01-01 00:00 UTC
    #[arg(long, value_name = "UNIX", value_parser = clap::value_parser!(u64).range(..=MOST))]
    at: Option<u64>,
}

/// The end of the year 9999; no clock that is worth a code lies beyond.
pub(super) const MOST: u64 = 253_402_300_799;

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::open(terminal)?;
    let at = arguments.at.map_or_else(clock::now, Moment::from_seconds);
    let found = choose::some(&session, Place::Use, &arguments.query)?;
    let [account] = found.as_slice() else {
        if arguments.copy {
            return Err(choose::ambiguous(&arguments.query, &found));
        }
        return several(terminal, &found, arguments.next, at);
    };
    let by_counter = account.details.kind.counter().is_some();
    let id = account.id.clone();
    let code = if by_counter {
        by_demand(&mut session, &id, arguments)?
    } else {
        by_clock(account, arguments.next, at)?
    };
    if arguments.copy {
        return copy(terminal, &mut session, &id, code);
    }
    match (&code.code, terminal.options.json) {
        (Some(text), false) => terminal.line(&terminal.strong(text))?,
        _ => terminal.answer(&Codes { codes: vec![code], clears_after: None })?,
    }
    Ok(Outcome::Well)
}

/// The code of an account that a clock rules.
fn by_clock(account: &Account, next: bool, at: Moment) -> Result<CodeJson, Problem> {
    let mut json = of(account);
    let code = account.details.code(at).and_then(|code| match next {
        true => account.details.code(code.valid_until),
        false => Ok(code),
    });
    let code = code.map_err(Problem::from).map_err(|problem| match problem.id() {
        "code-pin-missing" => Problem::new("terminal-code-pin", problem.exit())
            .with("account", name::of(&account.details)),
        _ => problem,
    })?;
    json.valid_from = Some(code.valid_from);
    json.valid_until = Some(code.valid_until);
    json.code = Some(code.text);
    json.next = Some(code.next);
    Ok(json)
}

/// The next code of an account that a counter rules: asking for it is the demand.
fn by_demand(session: &mut Session, id: &Id, arguments: &Arguments) -> Result<CodeJson, Problem> {
    if arguments.next || arguments.at.is_some() {
        return Err(Problem::new("terminal-code-counter", Exit::Usage));
    }
    let (code, counter) = session.advance(id, clock::now())?;
    let mut json = of(session.account(id)?);
    json.code = Some(code);
    json.counter = Some(counter);
    Ok(json)
}

fn several(terminal: &Terminal, found: &[&Account], next: bool, at: Moment) -> Done {
    let codes: Vec<CodeJson> = found
        .iter()
        .map(|account| match account.details.kind.counter() {
            Some(_) => of(account),
            None => by_clock(account, next, at).unwrap_or_else(|problem| CodeJson {
                problem: Some(terminal.problem_json(&problem, None)),
                ..of(account)
            }),
        })
        .collect();
    if terminal.options.json {
        terminal.answer(&Codes { codes, clears_after: None })?;
        return Ok(Outcome::Well);
    }
    let rows: Vec<Vec<String>> = found
        .iter()
        .zip(&codes)
        .map(|(account, code)| {
            vec![cell(terminal, code), name::of(&account.details), left(terminal, code, at)]
        })
        .collect();
    table::lines(&rows).iter().try_for_each(|line| terminal.line(line))?;
    Ok(Outcome::Well)
}

fn cell(terminal: &Terminal, code: &CodeJson) -> String {
    match &code.code {
        Some(text) => text.clone(),
        None if code.problem.is_some() => terminal.say("terminal-no-code", &[]),
        None => terminal.say("terminal-on-demand", &[]),
    }
}

/// How long the code is still valid; or from when, if it is the next one; or why there is none.
fn left(terminal: &Terminal, code: &CodeJson, at: Moment) -> String {
    if let Some(problem) = &code.problem {
        return problem.what.clone();
    }
    let (Some(from), Some(until)) = (code.valid_from, code.valid_until) else {
        return String::new();
    };
    let seconds = |later: Moment| later.seconds().saturating_sub(at.seconds()).to_string();
    match from > at {
        true => terminal.say("terminal-valid-in", &[("seconds", seconds(from))]),
        false => terminal.say("terminal-valid-for", &[("seconds", seconds(until))]),
    }
}

fn copy(terminal: &Terminal, session: &mut Session, id: &Id, code: CodeJson) -> Done {
    let after = session.settings()?.clear_clipboard_after;
    hold_clipboard::start(code.code.as_deref().unwrap_or_default(), after)?;
    if code.counter.is_none() {
        count_use(terminal, session, id);
    }
    if terminal.options.json {
        terminal.answer(&Codes { codes: vec![code], clears_after: Some(after) })?;
        return Ok(Outcome::Well);
    }
    let name = name::of(&session.account(id)?.details);
    match after {
        0 => terminal.notice("terminal-copied-for-good", &[("account", name)]),
        _ => {
            terminal.notice("terminal-copied", &[("account", name), ("seconds", after.to_string())])
        }
    }
    Ok(Outcome::Well)
}

/// A copied code counts as a use. That it could not be written down is told, and no more: the
/// code is in the clipboard.
fn count_use(terminal: &Terminal, session: &mut Session, id: &Id) {
    let now = clock::now();
    let counted = session.use_code(id, false, now).and_then(|_| session.flush_uses(now));
    if let Err(problem) = counted
        && !terminal.options.json
    {
        terminal.complain(&problem, None);
    }
}

/// An account without its code yet.
fn of(account: &Account) -> CodeJson {
    CodeJson {
        id: account.id.as_str().to_owned(),
        issuer: account.details.issuer.as_str().to_owned(),
        name: account.details.name.as_str().to_owned(),
        code: None,
        valid_from: None,
        valid_until: None,
        next: None,
        counter: account.details.kind.counter(),
        problem: None,
    }
}
