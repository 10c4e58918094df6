//! `doctor`: what works here and what to do where something does not. Looks only; changes
//! nothing.

mod around;
mod check;
mod vault;

use keepstep_core::Problem;

use crate::answer::{CheckJson, Checked};
use crate::opening;
use crate::terminal::{Done, Outcome, Terminal};

use check::{Check, Health};

pub fn run(terminal: &Terminal) -> Done {
    let mut session = opening::session(terminal);
    let mut checks = vault::checks(terminal, &mut session);
    checks.push(around::clock(terminal, session.store().home()));
    checks.push(around::window(terminal));
    checks.push(around::camera(terminal));
    if terminal.options.json {
        let checks = checks.iter().map(|check| json(terminal, check)).collect();
        terminal.answer(&Checked { checks })?;
    } else {
        checks.iter().try_for_each(|check| print(terminal, check))?;
    }
    let broken = checks.iter().find_map(|check| match &check.health {
        Health::Broken(problem) => Some(Outcome::But(problem.exit())),
        _ => None,
    });
    Ok(broken.unwrap_or(Outcome::Well))
}

fn json(terminal: &Terminal, check: &Check) -> CheckJson {
    let (state, what, remedy) = told(terminal, &check.health);
    CheckJson { id: check.part, state, what, remedy }
}

fn told(terminal: &Terminal, health: &Health) -> (&'static str, String, String) {
    match health {
        Health::Works(what) => ("works", what.clone(), String::new()),
        Health::Attention(problem) | Health::Broken(problem) => {
            let said = terminal.explain(problem);
            let broken = matches!(health, Health::Broken(_));
            (if broken { "broken" } else { "attention" }, said.what, said.remedy)
        }
    }
}

fn print(terminal: &Terminal, check: &Check) -> Result<(), Problem> {
    let (state, what, remedy) = told(terminal, &check.health);
    let part = terminal.say(&format!("terminal-part-{}", check.part), &[]);
    let state = terminal.say(&format!("terminal-state-{state}"), &[]);
    terminal.line(&format!("{} · {state}", terminal.strong(&part)))?;
    let mut lines = what.lines().chain(remedy.lines());
    lines.try_for_each(|line| terminal.line(&format!("  {line}")))
}
