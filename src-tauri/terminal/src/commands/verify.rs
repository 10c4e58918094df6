//! `verify`: whether a code that another device shows belongs to an account, or what differs.
//! Changes nothing.

use keepstep_core::moving::Typed;
use keepstep_core::{Exit, Moment, Problem};
use keepstep_system::clock;

use crate::answer::Verified;
use crate::choose::{self, Place};
use crate::terminal::{Done, Outcome, Terminal};
use crate::{name, opening};

use super::code::MOST;

/// What `verify` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Words in issuer, account name, group or note, or an id
    query: String,
    /// The code as the other device shows it
    code: String,
    /// When it was shown, in seconds since 1970-01-01 00:00 UTC; otherwise now
    #[arg(long, value_name = "UNIX", value_parser = clap::value_parser!(u64).range(..=MOST))]
    at: Option<u64>,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let session = opening::open(terminal)?;
    let id = choose::one(&session, Place::Use, &arguments.query)?;
    let at = arguments.at.map_or_else(clock::now, Moment::from_seconds);
    let typed = Typed::new(&arguments.code, at)
        .ok_or_else(|| Problem::new("terminal-verify-nothing", Exit::Usage))?;
    let verdict = session.verify(&id, &[typed])?;
    let details = &session.account(&id)?.details;
    let problem = verdict.problem(details);
    if terminal.options.json {
        terminal.answer(&Verified {
            id: id.as_str().to_owned(),
            verdict: verdict.name(),
            proves: verdict.proves(),
            seconds: verdict.seconds(details),
            problem: problem.map(|problem| terminal.problem_json(&problem, None)),
        })?;
    } else if let Some(problem) = problem {
        terminal.complain(&problem, None);
    } else {
        terminal.line(&terminal.say("verify-match", &[("account", name::of(details))]))?;
    }
    Ok(if verdict.proves() { Outcome::Well } else { Outcome::But(Exit::Input) })
}
