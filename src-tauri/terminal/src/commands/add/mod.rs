//! `add`: from pictures, URIs or typed details to accounts in the vault. Nothing is added twice
//! unnoticed, and what can be read is kept although something else cannot.

mod arguments;
mod keep;
mod sources;

use keepstep_core::account::Account;
use keepstep_core::view::AccountJson;
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;

use crate::answer::{Accounts, ProblemJson};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{name, opening};

pub use arguments::Arguments;
use arguments::Trouble;
use keep::Kept;

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::session(terminal);
    let mut troubles = sources::read(terminal, arguments, &mut session)?;
    troubles.extend(missing_parts(&session));
    if session.waiting().next().is_none() {
        return nothing(terminal, arguments, &troubles);
    }
    let finds = keep::choose(terminal, arguments, &session)?;
    let edit = keep::edit(terminal, arguments, &finds)?;
    let chosen: Vec<u64> = finds.iter().map(|find| find.find).collect();
    opening::open_or_make(terminal, &mut session)?;
    let mut kept = keep::keep(&mut session, arguments, &edit, &chosen)?;
    troubles.append(&mut kept.troubles);
    if terminal.options.json {
        terminal.answer(&Accounts {
            accounts: kept.added.iter().map(json).collect(),
            already: kept.already.iter().map(json).collect(),
            problems: in_json(terminal, &troubles),
            ..Accounts::default()
        })?;
    } else {
        report(terminal, &kept)?;
        tell(terminal, &troubles);
        opening::remind_of_recovery_key(terminal, &session);
    }
    Ok(outcome(&troubles))
}

fn json(account: &Account) -> AccountJson {
    AccountJson::new(account.id.as_str(), &account.details, false)
}

/// A phone's export in several pictures, some of which were not among them.
fn missing_parts(session: &Session) -> Vec<Trouble> {
    let series = session.finds().series;
    let torn = series.iter().filter(|series| !series.missing.is_empty());
    torn.map(|series| {
        let missing: Vec<String> = series.missing.iter().map(usize::to_string).collect();
        Problem::new("terminal-series-missing", Exit::Input)
            .with("parts", series.parts.to_string())
            .with("count", missing.len().to_string())
            .with("missing", missing.join(", "))
            .into()
    })
    .collect()
}

/// Nothing was found: one reason ends the command, several are told one by one.
fn nothing(terminal: &Terminal, arguments: &Arguments, troubles: &[Trouble]) -> Done {
    match troubles {
        [] => Err(Problem::new("text-empty", Exit::Input)),
        [only] if arguments.image.len() < 2 => Err(only.problem.clone()),
        several if terminal.options.json => {
            let problems = in_json(terminal, several);
            terminal.answer(&Accounts { problems, ..Accounts::default() })?;
            Ok(outcome(several))
        }
        several => {
            tell(terminal, several);
            Ok(outcome(several))
        }
    }
}

fn tell(terminal: &Terminal, troubles: &[Trouble]) {
    for Trouble { file, problem } in troubles {
        terminal.complain(problem, file.as_deref());
    }
}

fn in_json(terminal: &Terminal, troubles: &[Trouble]) -> Vec<ProblemJson> {
    let one = |trouble: &Trouble| terminal.problem_json(&trouble.problem, trouble.file.as_deref());
    troubles.iter().map(one).collect()
}

fn outcome(troubles: &[Trouble]) -> Outcome {
    troubles.first().map_or(Outcome::Well, |trouble| Outcome::But(trouble.problem.exit()))
}

fn report(terminal: &Terminal, kept: &Kept) -> Result<(), Problem> {
    for (accounts, said) in [(&kept.already, "terminal-already"), (&kept.added, "terminal-added")] {
        for account in accounts {
            let name = name::of(&account.details);
            terminal.line(&terminal.say(said, &[("account", name)]))?;
        }
    }
    let [account] = kept.added.as_slice() else { return Ok(()) };
    match account.details.code(clock::now()).map_err(Problem::from) {
        Ok(code) => terminal.line(&terminal.say("terminal-compare", &[("code", code.text)])),
        Err(problem) if problem.id() == "code-by-counter" => Ok(()),
        Err(problem) if problem.id() == "code-pin-missing" => {
            terminal.notice("terminal-pin-later", &[]);
            Ok(())
        }
        Err(problem) => {
            terminal.complain(&problem, None);
            Ok(())
        }
    }
}
