//! `add`: from pictures, URIs or typed details to accounts in the vault. Nothing is added twice
//! unnoticed, and what can be read is kept although something else cannot.

mod keep;
mod sources;

use std::path::PathBuf;

use keepstep_core::account::Account;
use keepstep_core::view::AccountJson;
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;

use crate::answer::{Accounts, ProblemJson};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{name, opening};

use keep::Kept;

/// What `add` takes. Without anything it asks.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// `-` reads otpauth URIs from standard input, one a line
    #[arg(value_name = "-", conflicts_with_all = ["image", "kind", "secret_stdin", "secret_fd"])]
    source: Option<String>,
    /// Read the QR codes of a picture; may be repeated, for an export in several pictures
    #[arg(long, value_name = "FILE", conflicts_with_all = ["kind", "secret_stdin", "secret_fd"])]
    image: Vec<PathBuf>,
    /// The service, such as GitHub
    #[arg(long)]
    issuer: Option<String>,
    /// The account name, such as alice@example.com
    #[arg(long)]
    name: Option<String>,
    /// How codes are made
    #[arg(long = "type", value_name = "TYPE", value_parser = ["totp", "hotp", "steam", "yandex", "motp"])]
    kind: Option<String>,
    /// The hash: SHA1, SHA256 or SHA512
    #[arg(long, conflicts_with_all = ["source", "image"])]
    algorithm: Option<String>,
    /// How many digits a code has, 1 to 10
    #[arg(long, value_name = "N", conflicts_with_all = ["source", "image"])]
    digits: Option<u64>,
    /// How many seconds a code lasts
    #[arg(long, value_name = "SECONDS", conflicts_with_all = ["source", "image"])]
    period: Option<u64>,
    /// The next counter of an HOTP account
    #[arg(long, value_name = "N", conflicts_with_all = ["source", "image"])]
    counter: Option<u64>,
    /// Read the secret from the next line of standard input
    #[arg(long, conflicts_with = "secret_fd")]
    secret_stdin: bool,
    /// Read the secret from a line of this file descriptor
    #[arg(long, value_name = "N")]
    secret_fd: Option<u32>,
    /// Read the PIN of a Yandex or mOTP account from the next line of standard input
    #[arg(long, conflicts_with = "pin_fd")]
    pin_stdin: bool,
    /// Read the PIN from a line of this file descriptor
    #[arg(long, value_name = "N")]
    pin_fd: Option<u32>,
    /// A note
    #[arg(long)]
    note: Option<String>,
    /// A group; may be repeated
    #[arg(long, value_name = "GROUP")]
    group: Vec<String>,
    /// List the account first
    #[arg(long)]
    favorite: bool,
    /// Where an account of that name exists, give it the new secret; the old one goes to the trash
    #[arg(long, conflicts_with = "both")]
    replace: bool,
    /// Where an account of that name exists, keep both
    #[arg(long)]
    both: bool,
}

/// Something that could not be read or added, and the file it is about.
struct Trouble {
    file: Option<String>,
    problem: Problem,
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self { file: None, problem }
    }
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut session = opening::session(terminal);
    let mut troubles = sources::read(terminal, arguments, &mut session)?;
    troubles.extend(missing_parts(&session));
    if session.waiting().next().is_none() {
        return nothing(terminal, arguments, &troubles);
    }
    let edit = keep::edit(terminal, arguments, &session)?;
    opening::open_or_make(terminal, &mut session)?;
    let mut kept = keep::keep(&mut session, arguments, &edit)?;
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
