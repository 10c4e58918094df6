//! The vault opened for one command, or made where there is none. Keeps nothing open when the
//! command ends.

use std::io::{self, IsTerminal};
use std::ops::{Deref, DerefMut};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keepstep_core::vault::Passphrase;
use keepstep_core::view::RecoveryState;
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::{clock, entropy, keychain};

use crate::passphrase;
use crate::terminal::Terminal;

/// How long the keychain may take: a person may have to answer its dialog first.
const PATIENCE: Duration = Duration::from_secs(60);
/// After how long a person is told what is being waited for.
const SILENCE: Duration = Duration::from_secs(3);
/// How often a mistyped passphrase may be typed again.
const TRIES: u32 = 3;

/// The session of one command. When it ends, a backup is made where one is due.
pub struct Run<'a> {
    session: Session,
    terminal: &'a Terminal,
}

impl Deref for Run<'_> {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl DerefMut for Run<'_> {
    fn deref_mut(&mut self) -> &mut Session {
        &mut self.session
    }
}

impl Drop for Run<'_> {
    /// However a command ends, what it changed is backed up. That this did not work is said, and is
    /// no failure of the command.
    fn drop(&mut self) {
        if !self.session.has_saved() {
            return;
        }
        if let Err(problem) = self.session.backup_if_due(clock::now())
            && !self.terminal.options.json
        {
            self.terminal.notice("terminal-backup-failed", &[]);
            self.terminal.complain(&problem, None);
        }
    }
}

/// A session with the vault, not opened yet.
pub fn session(terminal: &Terminal) -> Run<'_> {
    let home = terminal.options.home();
    Run { session: Session::new(&home, keychain::open(Some(PATIENCE)), random_id), terminal }
}

fn random_id() -> Result<[u8; 16], Problem> {
    let mut id = [0; 16];
    entropy::fill(&mut id)?;
    Ok(id)
}

/// A session with the vault open.
///
/// # Errors
/// As [`unlock`].
pub fn open(terminal: &Terminal) -> Result<Run<'_>, Problem> {
    let mut session = session(terminal);
    unlock(terminal, &mut session)?;
    Ok(session)
}

/// Opens the vault, with the passphrase where it wants one. Answers the passphrase.
///
/// # Errors
/// `terminal-wants-passphrase` where nobody can be asked; `vault-none` where there is no vault;
/// keychain, damage and disk as they say.
pub fn unlock(terminal: &Terminal, session: &mut Session) -> Result<Option<Passphrase>, Problem> {
    let given = passphrase::given(terminal);
    match while_waiting(terminal, || session.unlock(given.as_ref())) {
        Ok(()) => Ok(given),
        Err(problem) if problem.id() == "vault-wants-passphrase" => {
            unlock_asking(terminal, session)
        }
        Err(problem) => Err(problem),
    }
}

fn unlock_asking(
    terminal: &Terminal,
    session: &mut Session,
) -> Result<Option<Passphrase>, Problem> {
    for turn in 1..=TRIES {
        let typed = passphrase::ask(terminal)?
            .ok_or_else(|| Problem::new("terminal-wants-passphrase", Exit::Locked))?;
        match session.unlock(Some(&typed)) {
            Err(problem) if problem.id() == "passphrase-wrong" && turn < TRIES => {
                terminal.complain(&problem, None);
            }
            other => return other.map(|()| Some(typed)),
        }
    }
    Err(Problem::new("passphrase-wrong", Exit::Locked))
}

/// Opens the vault, or makes it where there is none and never was.
///
/// # Errors
/// As [`unlock`] and [`make`].
pub fn open_or_make(terminal: &Terminal, session: &mut Session) -> Result<(), Problem> {
    if session.store().holds_vault()? {
        return unlock(terminal, session).map(|_| ());
    }
    let chosen = passphrase::given_for_new_vault(terminal)?;
    make(terminal, session, chosen)
}

/// Makes the vault; where no keychain exists, a passphrase is asked for.
///
/// # Errors
/// `vault-exists` where there is one; keychain and disk as they say.
pub fn make(
    terminal: &Terminal,
    session: &mut Session,
    chosen: Option<Passphrase>,
) -> Result<(), Problem> {
    let made = while_waiting(terminal, || session.create(chosen.as_ref(), clock::now()));
    match made {
        Err(problem) if problem.id() == "keychain-none-passphrase" => {
            terminal.complain(&problem, None);
            let chosen = passphrase::ask_new(terminal)?;
            session.create(Some(&chosen), clock::now())?;
        }
        other => other?,
    }
    let home = session.store().home().display().to_string();
    terminal.notice("terminal-made-vault", &[("home", home)]);
    Ok(())
}

/// Runs `work`; a person who waits for it longer than usual is told why.
pub fn while_waiting<T>(terminal: &Terminal, work: impl FnOnce() -> T) -> T {
    if terminal.options.json || !io::stderr().is_terminal() {
        return work();
    }
    let (done, waiting) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if waiting.recv_timeout(SILENCE) == Err(mpsc::RecvTimeoutError::Timeout) {
                Terminal::new(crate::options::Options::default())
                    .notice("terminal-waiting-for-keychain", &[]);
            }
        });
        let answer = work();
        drop(done);
        answer
    })
}

/// Nags gently until the recovery key is on paper.
pub fn remind_of_recovery_key(terminal: &Terminal, session: &Session) {
    match session.status().recovery {
        RecoveryState::None => terminal.notice("terminal-no-recovery-key", &[]),
        RecoveryState::Unconfirmed => terminal.notice("terminal-recovery-key-unconfirmed", &[]),
        RecoveryState::Confirmed => {}
    }
}
