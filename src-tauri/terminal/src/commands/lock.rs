//! `lock`: says what locking means here. There is nothing to close: each command opens the vault
//! for itself and forgets it when it ends.

use crate::answer::{LockJson, Locked};
use crate::opening;
use crate::terminal::{Done, Outcome, Terminal};

pub fn run(terminal: &Terminal) -> Done {
    let mut session = opening::session(terminal);
    // Tried without any passphrase: whether one is wanted is what the person has to know.
    let opened = opening::while_waiting(terminal, || session.unlock(None));
    let passphrase = match opened {
        Ok(()) => false,
        Err(problem) if problem.id() == "vault-wants-passphrase" => true,
        Err(problem) => return Err(problem),
    };
    if terminal.options.json {
        terminal.answer(&Locked { lock: LockJson { open: false, passphrase } })?;
        return Ok(Outcome::Well);
    }
    terminal.line(&terminal.say("terminal-lock-nothing-open", &[]))?;
    let next = if passphrase { "terminal-lock-passphrase" } else { "terminal-lock-keychain" };
    terminal.line(&terminal.say(next, &[]))?;
    terminal.line(&terminal.say("terminal-lock-window", &[]))?;
    Ok(Outcome::Well)
}
