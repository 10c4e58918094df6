//! What the doctor looks at first: the keychain, the vault, its recovery key, and who may read
//! its folder. Never asks for a passphrase and never writes.

use keepstep_core::vault::store::KeyPlace;
use keepstep_core::view::RecoveryState;
use keepstep_core::{Exit, KeychainError, Problem, Session};

use crate::terminal::Terminal;
use crate::{opening, passphrase};

use super::check::Check;

/// Keychain, vault, recovery key and permissions.
pub fn checks(terminal: &Terminal, session: &mut Session) -> Vec<Check> {
    let given = passphrase::given(terminal);
    let opened = opening::while_waiting(terminal, || session.unlock(given.as_ref()));
    let mut checks = vec![keychain(terminal, session, &opened), vault(terminal, session, &opened)];
    if opened.is_ok() {
        checks.push(recovery_key(terminal, session));
    }
    checks.extend(permissions(terminal, session));
    checks
}

fn keychain(terminal: &Terminal, session: &Session, opened: &Result<(), Problem>) -> Check {
    const PART: &str = "keychain";
    let in_file = session.store().about().is_some_and(|about| about.machine_key == KeyPlace::File);
    if in_file {
        return Check::works(terminal, PART, "terminal-doctor-key-in-file", &[]);
    }
    if let Err(problem) = opened
        && problem.exit() == Exit::Keychain
    {
        return Check::broken(PART, problem.clone());
    }
    match session.keychain().provider() {
        Ok(provider) => {
            let values = [("provider", provider)];
            Check::works(terminal, PART, "terminal-doctor-keychain", &values)
        }
        Err(KeychainError::NoService | KeychainError::NoCollection) if is_none(opened) => {
            Check::attention(PART, Problem::new("keychain-none-passphrase", Exit::Keychain))
        }
        Err(error) => Check::broken(PART, error.into()),
    }
}

/// Whether there is no vault yet, so that no key can be missing.
fn is_none(opened: &Result<(), Problem>) -> bool {
    opened.as_ref().is_err_and(|problem| problem.id() == "vault-none")
}

fn vault(terminal: &Terminal, session: &Session, opened: &Result<(), Problem>) -> Check {
    const PART: &str = "vault";
    let home = session.store().home().display().to_string();
    match opened {
        Ok(()) => {
            let accounts = session.find("").map(|found| found.len()).unwrap_or_default();
            let earlier = session.store().generations().map(|all| all.len()).unwrap_or_default();
            let values =
                [("home", home), ("count", accounts.to_string()), ("earlier", earlier.to_string())];
            Check::works(terminal, PART, "terminal-doctor-vault", &values)
        }
        Err(_) if is_none(opened) => {
            let none = Problem::new("terminal-doctor-no-vault", Exit::Vault).with("home", home);
            Check::attention(PART, none)
        }
        Err(problem) if problem.id() == "vault-wants-passphrase" => {
            Check::works(terminal, PART, "terminal-doctor-locked", &[("home", home)])
        }
        Err(problem) if problem.exit() == Exit::Keychain => {
            let unopened = Problem::new("terminal-doctor-unopened", Exit::Vault);
            Check::attention(PART, unopened.with("home", home))
        }
        Err(problem) => Check::broken(PART, problem.clone()),
    }
}

fn recovery_key(terminal: &Terminal, session: &Session) -> Check {
    const PART: &str = "recovery-key";
    match session.status().recovery {
        RecoveryState::Confirmed => {
            Check::works(terminal, PART, "terminal-doctor-recovery-key", &[])
        }
        RecoveryState::Unconfirmed => {
            Check::attention(PART, Problem::new("terminal-doctor-unconfirmed", Exit::Failure))
        }
        RecoveryState::None => {
            Check::attention(PART, Problem::new("terminal-doctor-no-recovery-key", Exit::Failure))
        }
    }
}

/// Who may read the folder; nothing to say where there is none yet.
fn permissions(terminal: &Terminal, session: &Session) -> Option<Check> {
    const PART: &str = "permissions";
    let home = session.store().home();
    if !home.is_dir() {
        return None;
    }
    Some(match session.store().is_private() {
        Some(false) => {
            let home = home.display().to_string();
            let problem = Problem::new("terminal-doctor-public", Exit::Disk).with("home", home);
            Check::attention(PART, problem)
        }
        Some(true) => Check::works(terminal, PART, "terminal-doctor-private", &[]),
        None => Check::works(terminal, PART, "terminal-doctor-no-permissions", &[]),
    })
}
