//! `recovery-key`: makes one and shows it once, on paper's terms; or takes the proof that it is
//! on paper. Never shows the same key twice: only its public half is kept.

use keepstep_core::qr;
use keepstep_core::view::{RecoverySheet, RecoveryState};
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clock;
use zeroize::Zeroizing;

use crate::answer::{RecoveryKey, RecoveryKeyJson};
use crate::input::{self, Source};
use crate::opening;
use crate::terminal::{Done, Outcome, Terminal};

/// What `recovery-key` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Make a new key although there is one; the old one opens no later state of the vault
    #[arg(long, conflicts_with = "confirm")]
    replace: bool,
    /// Prove that the key is on paper by typing it
    #[arg(long)]
    confirm: bool,
    /// Print the key alone, as an identity file for `age -i`
    #[arg(long, conflicts_with_all = ["confirm", "json"])]
    plain: bool,
    /// Let the JSON answer hold the new key
    #[arg(long, conflicts_with = "confirm")]
    reveal: bool,
    #[command(flatten)]
    source: KeySource,
}

/// Where a recovery key that somebody has comes from.
#[derive(Debug, Clone, clap::Args)]
pub struct KeySource {
    /// `-` reads the recovery key from standard input
    #[arg(value_name = "-")]
    source: Option<String>,
    /// Read the recovery key from this file descriptor
    #[arg(long, value_name = "N", conflicts_with = "source")]
    key_fd: Option<u32>,
}

impl KeySource {
    /// The key that the options bring, if any.
    ///
    /// # Errors
    /// `terminal-key-source` for anything but `-`; nothing to read.
    pub fn given(&self) -> Result<Option<Zeroizing<String>>, Problem> {
        if self.source.as_deref().is_some_and(|source| source != "-") {
            return Err(Problem::new("terminal-key-source", Exit::Usage));
        }
        let source = Source::of(self.source.is_some(), self.key_fd);
        source.map(Source::rest).transpose()
    }

    /// The key that the options bring or that a person types.
    ///
    /// # Errors
    /// Nothing to read; nobody to ask.
    pub fn wanted(&self, terminal: &Terminal) -> Result<Zeroizing<String>, Problem> {
        if let Some(given) = self.given()? {
            return Ok(given);
        }
        let typed = input::ask_hidden(&terminal.say("terminal-ask-recovery-key", &[]))?;
        typed.ok_or_else(|| Problem::new("terminal-nobody-for-key", Exit::Input))
    }
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    if terminal.options.json && !arguments.reveal && !arguments.confirm {
        return Err(Problem::new("terminal-key-unrevealed", Exit::Usage));
    }
    let mut session = opening::open(terminal)?;
    if arguments.confirm {
        return confirm(terminal, &mut session, arguments);
    }
    if session.status().recovery != RecoveryState::None && !arguments.replace {
        return Err(Problem::new("terminal-recovery-key-exists", Exit::Failure));
    }
    let sheet = session.make_recovery_key(clock::now())?;
    if terminal.options.json {
        answer(terminal, Some(&sheet), false)?;
    } else if arguments.plain {
        terminal.line(&sheet.text)?;
    } else {
        show(terminal, &sheet)?;
        confirm_now(terminal, &mut session)?;
    }
    Ok(Outcome::Well)
}

fn answer(
    terminal: &Terminal,
    sheet: Option<&RecoverySheet>,
    confirmed: bool,
) -> Result<(), Problem> {
    terminal.answer(&RecoveryKey {
        recovery_key: RecoveryKeyJson {
            groups: sheet.map(|sheet| sheet.groups.clone()),
            text: sheet.map(|sheet| sheet.text.clone()),
            confirmed,
        },
    })
}

fn show(terminal: &Terminal, sheet: &RecoverySheet) -> Result<(), Problem> {
    /// Groups on one line: a row that the eye can hold.
    const ROW: usize = 5;
    terminal.line(&terminal.say("terminal-recovery-key-new", &[]))?;
    terminal.line("")?;
    let (first, rest) = sheet.groups.split_at(1.min(sheet.groups.len()));
    for row in first.chunks(1).chain(rest.chunks(ROW)) {
        let row =
            Zeroizing::new(row.iter().map(|group| group.as_str()).collect::<Vec<_>>().join(" "));
        terminal.line(&format!("    {}", terminal.strong(&row)))?;
    }
    terminal.line("")?;
    terminal.blocks(&qr::blocks(&sheet.text).map_err(Problem::from)?)?;
    terminal.line(&terminal.say("terminal-recovery-key-keep", &[]))
}

/// Asks for the last group while it is still known here; it may be left for later.
fn confirm_now(terminal: &Terminal, session: &mut Session) -> Result<(), Problem> {
    loop {
        let typed = input::ask(&terminal.say("terminal-ask-last-group", &[]))?;
        let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
            terminal.notice("terminal-recovery-key-later", &[]);
            return Ok(());
        };
        match session.confirm_recovery_key(&typed, clock::now()) {
            Ok(()) => return terminal.line(&terminal.say("terminal-recovery-key-confirmed", &[])),
            Err(problem) if problem.exit() == Exit::Input => terminal.complain(&problem, None),
            Err(problem) => return Err(problem),
        }
    }
}

fn confirm(terminal: &Terminal, session: &mut Session, arguments: &Arguments) -> Done {
    if session.status().recovery == RecoveryState::None {
        return Err(Problem::new("terminal-no-key-to-confirm", Exit::Failure));
    }
    let typed = arguments.source.wanted(terminal)?;
    session.confirm_recovery_key(&typed, clock::now())?;
    if terminal.options.json {
        answer(terminal, None, true)?;
    } else {
        terminal.line(&terminal.say("terminal-recovery-key-confirmed", &[]))?;
    }
    Ok(Outcome::Well)
}
