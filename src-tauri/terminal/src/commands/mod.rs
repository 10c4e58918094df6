//! The list of commands, and the way from a command line to an exit code. Does nothing itself.

mod add;
mod backup;
mod code;
mod completions;
mod doctor;
mod drill;
mod edit;
mod export;
mod formats;
mod guide;
mod hold_clipboard;
mod import;
mod init;
mod kit;
mod list;
mod lock;
mod man;
mod moving;
mod passphrase;
mod read_pictures;
mod recover;
mod recovery_codes;
mod recovery_key;
mod remove;
mod restore;
mod safety;
mod scan;
mod show;
mod verify;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};
use keepstep_core::{Exit, Problem};

use crate::guard;
use crate::options::Options;
use crate::terminal::{Done, Outcome, Terminal};

/// Keepstep keeps the secrets behind your login codes and shows the codes.
///
/// Without a command it starts the window. Secrets, passphrases and keys are never taken from
/// the command line, which other users can read and the shell remembers: they come from a
/// question, from standard input or from a file descriptor.
#[derive(Parser)]
#[command(name = "keepstep", version, max_term_width = 100, after_long_help = EXITS)]
struct Line {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    command: Option<Command>,
}

/// The exit codes, for `--help` and the manual page.
const EXITS: &str = "Exit codes:
  0  all was done
  1  something failed that fits no other code
  2  the command line is wrong
  3  nothing matches the query
  4  several accounts match where one is needed
  5  the input is not what it should be
  6  the keychain gave no key
  7  the vault is locked, or the passphrase is wrong
  8  the vault is damaged, from a newer version, or missing
  9  the disk is full, read-only, or not yours to write";

#[derive(Subcommand)]
enum Command {
    /// Add accounts: from pictures, otpauth URIs or typed details
    Add(add::Arguments),
    /// List accounts
    #[command(visible_alias = "ls")]
    List(list::Arguments),
    /// Show the code of an account
    Code(code::Arguments),
    /// Say what a code from another device proves
    Verify(verify::Arguments),
    /// Say how far a move to another phone is
    Move(moving::Arguments),
    /// Show what is known of an account
    Show(show::Arguments),
    /// Change an account
    Edit(edit::Arguments),
    /// Put an account into the trash
    #[command(visible_alias = "rm")]
    Remove(remove::Arguments),
    /// Take an account out of the trash, or bring back what a backup holds
    Restore(restore::Arguments),
    /// Say what the QR codes in pictures say, without touching any vault
    Scan(scan::Arguments),
    /// Add the accounts of another app's files
    Import(import::Arguments),
    /// Write accounts in another app's format
    Export(export::Arguments),
    /// Keep, show or use up the recovery codes of an account
    RecoveryCodes(recovery_codes::Arguments),
    /// Make a backup now, or by itself after changes
    Backup(backup::Arguments),
    /// Try whether the key on paper opens a backup, and whether all is in it
    Drill(drill::Arguments),
    /// List the formats that are read and written
    Formats(formats::Arguments),
    /// Say what to do about a service or an app when a phone is changed or gone
    Guide(guide::Arguments),
    /// Make the vault
    Init(init::Arguments),
    /// Make a recovery key and show it once, or confirm the one you have
    RecoveryKey(recovery_key::Arguments),
    /// Write the paper kit, to be printed and kept beside your passport
    Kit(kit::Arguments),
    /// Say what would be left if this computer or a phone were gone
    Safety(safety::Arguments),
    /// Open the vault with the recovery key, or go back to an earlier state of it
    Recover(recover::Arguments),
    /// Set, change or remove the passphrase
    Passphrase(passphrase::Arguments),
    /// Say what locking means in the terminal
    Lock,
    /// Check keychain, vault, permissions, clock, display and camera
    Doctor,
    /// Print the completions of a shell
    Completions(completions::Arguments),
    /// Print the manual page, of Keepstep or of one command
    Man(man::Arguments),
}

/// Runs one command line, the program's name first.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    // Known before the line is understood, so that its own problems are told in JSON too.
    let json = arguments.iter().any(|argument| argument == "--json");
    let early = Terminal::new(Options { json, ..Options::default() });
    // No command for people, so it stands in no help and no completion.
    if let Some(seconds) = hold_clipboard::asked_for(&arguments) {
        return end(&early, hold_clipboard::run(seconds));
    }
    if read_pictures::asked_for(&arguments) {
        return read_pictures::run();
    }
    if let Err(problem) = guard::check(&arguments) {
        return end(&early, Err(problem));
    }
    match Line::try_parse_from(arguments) {
        Ok(line) => {
            let mut terminal = Terminal::new(line.options);
            let done = terminal.options.read_passphrase().and_then(|passphrase| {
                terminal.passphrase = passphrase;
                dispatch(&terminal, line.command)
            });
            end(&terminal, done)
        }
        Err(error) => refuse(&early, &error),
    }
}

fn dispatch(terminal: &Terminal, command: Option<Command>) -> Done {
    let Some(command) = command else { return window::run(terminal) };
    match &command {
        Command::Add(arguments) => add::run(terminal, arguments),
        Command::List(arguments) => list::run(terminal, arguments),
        Command::Code(arguments) => code::run(terminal, arguments),
        Command::Verify(arguments) => verify::run(terminal, arguments),
        Command::Move(arguments) => moving::run(terminal, arguments),
        Command::Show(arguments) => show::run(terminal, arguments),
        Command::Edit(arguments) => edit::run(terminal, arguments),
        Command::Remove(arguments) => remove::run(terminal, arguments),
        Command::Restore(arguments) => restore::run(terminal, arguments),
        Command::Scan(arguments) => scan::run(terminal, arguments),
        Command::Import(arguments) => import::run(terminal, arguments),
        Command::Export(arguments) => export::run(terminal, arguments),
        Command::RecoveryCodes(arguments) => recovery_codes::run(terminal, arguments),
        Command::Backup(arguments) => backup::run(terminal, arguments),
        Command::Drill(arguments) => drill::run(terminal, arguments),
        Command::Formats(arguments) => formats::run(terminal, arguments),
        Command::Guide(arguments) => guide::run(terminal, arguments),
        Command::Init(arguments) => init::run(terminal, arguments),
        Command::RecoveryKey(arguments) => recovery_key::run(terminal, arguments),
        Command::Kit(arguments) => kit::run(terminal, arguments),
        Command::Safety(arguments) => safety::run(terminal, arguments),
        Command::Recover(arguments) => recover::run(terminal, arguments),
        Command::Passphrase(arguments) => passphrase::run(terminal, arguments),
        Command::Lock => lock::run(terminal),
        Command::Doctor => doctor::run(terminal),
        Command::Completions(arguments) => {
            completions::run(terminal, arguments, &mut Line::command())
        }
        Command::Man(arguments) => man::run(terminal, arguments, Line::command()),
    }
}

fn end(terminal: &Terminal, done: Done) -> ExitCode {
    match done {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::But(exit)) => ExitCode::from(exit as u8),
        Err(problem) => {
            terminal.fail(&problem);
            ExitCode::from(problem.exit() as u8)
        }
    }
}

/// Help, version, or a line that clap could not understand.
fn refuse(terminal: &Terminal, error: &clap::Error) -> ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if asked || !terminal.options.json {
        // Where it cannot be written nobody reads it either; the exit code says what was wrong.
        error.print().ok();
        return if asked { ExitCode::SUCCESS } else { ExitCode::from(Exit::Usage as u8) };
    }
    let told = error.to_string();
    // The paragraphs after the first one only advise, and not in the person's language.
    let told: Vec<&str> = told.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    let told = told.join(" ").trim_start_matches("error: ").to_owned();
    end(terminal, Err(Problem::new("terminal-usage", Exit::Usage).with("error", told)))
}
