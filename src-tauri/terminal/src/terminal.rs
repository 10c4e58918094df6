//! The screen and the pipe: sentences in the person's language, answers in JSON, colours where
//! they help. The only file that prints; never prints foreign text unspelled.

use std::cell::OnceCell;
use std::env;
use std::io::{self, ErrorKind, IsTerminal, Write};

use keepstep_core::texts::Said;
use keepstep_core::{Exit, Problem, Texts};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::answer::{self, ProblemJson};
use crate::options::Options;
use crate::safe;

/// How a command ended that did not fail as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All was done.
    Well,
    /// Something was done, and something was not; that was told already.
    But(Exit),
}

/// What a command answers.
pub type Done = Result<Outcome, Problem>;

/// Values for the places in a sentence.
pub type Values<'a> = &'a [(&'a str, String)];

/// One run of the program, towards the person or program that started it.
pub struct Terminal {
    /// What all commands understand.
    pub options: Options,
    /// The passphrase that came with the options.
    pub passphrase: Option<Zeroizing<String>>,
    // Read when the first sentence is due: a bare code needs none.
    texts: OnceCell<Texts>,
}

impl Terminal {
    /// A terminal that has said nothing yet.
    pub fn new(options: Options) -> Self {
        Self { options, passphrase: None, texts: OnceCell::new() }
    }

    /// The sentences in the person's language.
    pub fn texts(&self) -> &Texts {
        self.texts.get_or_init(|| Texts::for_language(&keepstep_system::language::preferred()))
    }

    /// The person's language as far as it is spoken: `en`, `de`.
    pub fn language(&self) -> &'static str {
        self.texts().language()
    }

    /// A sentence in the person's language; foreign text in its values is made safe.
    pub fn say(&self, id: &str, values: Values<'_>) -> String {
        let safe: Vec<(&str, String)> =
            values.iter().map(|(name, value)| (*name, safe::line(value))).collect();
        self.texts().say(id, &safe)
    }

    /// A problem in the person's language.
    pub fn explain(&self, problem: &Problem) -> Said {
        let Said { what, mut remedy } = self.texts().problem(problem);
        if let Some(command) = way_out(problem) {
            remedy.push('\n');
            remedy.push_str(&self.say("terminal-how", &[("command", command.to_owned())]));
        }
        Said { what: safe::lines(&what), remedy: safe::lines(&remedy) }
    }

    /// A problem as JSON.
    pub fn problem_json(&self, problem: &Problem, file: Option<&str>) -> ProblemJson {
        let Said { what, remedy } = self.explain(problem);
        ProblemJson {
            file: file.map(str::to_owned),
            item: None,
            kind: None,
            id: problem.id(),
            what,
            remedy,
        }
    }

    /// One line of the answer.
    ///
    /// # Errors
    /// `terminal-output` where it cannot be written.
    pub fn line(&self, text: &str) -> Result<(), Problem> {
        written(writeln!(io::stdout(), "{text}"))
    }

    /// The answer as JSON, on one line.
    ///
    /// # Errors
    /// `terminal-output` where it cannot be written.
    pub fn answer(&self, answer: &impl Serialize) -> Result<(), Problem> {
        let mut out = io::stdout().lock();
        let json = serde_json::to_writer(&mut out, answer).map_err(io::Error::from);
        written(json.and_then(|()| writeln!(out)))
    }

    /// A sentence beside the answer. A program that asked for JSON is not told.
    pub fn notice(&self, id: &str, values: Values<'_>) {
        if !self.options.json {
            aside(&self.say(id, values));
        }
    }

    /// A line beside the answer, already in words and safe.
    pub fn beside(&self, line: &str) {
        if !self.options.json {
            aside(line);
        }
    }

    /// A problem beside the answer, for a person.
    pub fn complain(&self, problem: &Problem, file: Option<&str>) {
        let Said { what, remedy } = self.explain(problem);
        let file = file.map(|file| format!("{}: ", safe::line(file))).unwrap_or_default();
        let (on, off) = if colours(&io::stderr()) { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
        aside(&format!("{on}{file}{what}{off}\n{remedy}"));
    }

    /// The problem that ended the command, wherever the caller looks for it.
    pub fn fail(&self, problem: &Problem) {
        if !self.options.json {
            return self.complain(problem, None);
        }
        let error = answer::Failed { error: self.problem_json(problem, None) };
        // Where even this cannot be written, the exit code alone tells.
        self.answer(&error).ok();
    }

    /// `text` in bold where that shows.
    pub fn strong(&self, text: &str) -> String {
        if colours(&io::stdout()) { format!("\x1b[1m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// A QR code in half blocks, light on dark whatever the terminal's own colours are.
    ///
    /// # Errors
    /// `terminal-output` where it cannot be written.
    pub fn blocks(&self, blocks: &str) -> Result<(), Problem> {
        let (on, off) = if colours(&io::stdout()) { ("\x1b[97;40m", "\x1b[0m") } else { ("", "") };
        blocks.lines().try_for_each(|line| self.line(&format!("{on}{line}{off}")))
    }
}

/// The command that does what a remedy says, where the remedy was not written for the terminal.
fn way_out(problem: &Problem) -> Option<&'static str> {
    match problem.id() {
        "vault-none" => Some("keepstep add"),
        "vault-damaged" | "vault-missing" => Some("keepstep recover --generation latest"),
        "vault-other-key" | "vault-about-lost" | "machine-key-damaged" => Some("keepstep recover"),
        "generation-not-found" => Some("keepstep recover --list"),
        "backup-no-recovery-key" => Some("keepstep recovery-key"),
        "backup-no-folder" => Some("keepstep backup --auto DIR"),
        "backup-not-ours" => Some("keepstep import FILE"),
        "keychain-none-passphrase" | "keychain-too-long" => None,
        id if id.starts_with("keychain-") => Some("keepstep recover"),
        _ => None,
    }
}

/// Colours only on a screen that has them, and never where NO_COLOR is set (<https://no-color.org>).
fn colours(stream: &impl IsTerminal) -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    stream.is_terminal() && !set("NO_COLOR") && env::var_os("TERM").is_none_or(|t| t != "dumb")
}

/// To standard error; nobody is left to hear where that fails.
fn aside(text: &str) {
    writeln!(io::stderr(), "{text}").ok();
}

/// A reader that went away has had enough; that is no failure.
fn written(result: io::Result<()>) -> Result<(), Problem> {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Problem::new("terminal-output", Exit::Disk))
        }
        _ => Ok(()),
    }
}
