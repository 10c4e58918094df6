//! Where new accounts come from: pictures, the screen, the clipboard, URIs on standard input,
//! options, questions. Adds
//! nothing; what is found waits in the session.

use std::path::{Path, PathBuf};

use keepstep_core::formats;
use keepstep_core::qr::Found;
use keepstep_core::session::Typed;
use keepstep_core::{Exit, Problem, Session};
use keepstep_system::clipboard::{self, ClipboardError};
use keepstep_system::pictures::Reader;
use zeroize::Zeroizing;

use crate::input::{self, Source};
use crate::picture;
use crate::terminal::Terminal;

use super::arguments::{Arguments, Trouble};

/// How a text begins that is a URI and no bare secret.
const SCHEMES: [&str; 6] =
    ["otpauth:", "otpauth-migration:", "steam:", "motp:", "phonefactor:", "http"];

/// Reads what the arguments name, or asks. Answers what could not be read.
///
/// # Errors
/// Where the arguments name nothing that could be read at all.
pub fn read(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &mut Session,
) -> Result<Vec<Trouble>, Problem> {
    match arguments.source.as_deref() {
        Some("-") => return from_stdin(session),
        Some(_) => return Err(Problem::new("terminal-add-source", Exit::Usage)),
        None => {}
    }
    if arguments.screen {
        return from_screen(session);
    }
    if arguments.clipboard {
        return from_clipboard(session);
    }
    if !arguments.image.is_empty() {
        let pictures = Reader::new();
        let read = |file: &PathBuf| from_picture(&pictures, file, session);
        return Ok(arguments.image.iter().flat_map(read).collect());
    }
    match Source::of(arguments.secret_stdin, arguments.secret_fd) {
        Some(source) => {
            let secret = source.line()?;
            take(arguments, session, secret, names_given(arguments)?)
        }
        None => from_questions(terminal, arguments, session),
    }
}

fn from_stdin(session: &mut Session) -> Result<Vec<Trouble>, Problem> {
    let text = Source::Stdin.rest()?;
    from_text(&text, session)
}

/// Otpauth URIs, or a picture spelled out as a `data:` URI.
fn from_text(text: &str, session: &mut Session) -> Result<Vec<Trouble>, Problem> {
    let problems = match formats::picture_in(text) {
        Some(bytes) => session.take_found(picture::codes(&Reader::new(), &bytes)?)?,
        None => session.read_text(text)?,
    };
    Ok(problems.into_iter().map(Trouble::from).collect())
}

/// What all monitors show. A screen shows other codes too: they are trouble only where none is
/// an account.
fn from_screen(session: &mut Session) -> Result<Vec<Trouble>, Problem> {
    let mut all: Vec<Found> = Vec::new();
    for (_, found) in picture::on_screen(&Reader::new())? {
        // Monitors may show the same.
        let new = found.into_iter().filter(|found| all.iter().all(|old| old.text != found.text));
        let new: Vec<Found> = new.collect();
        all.extend(new);
    }
    let mut problems = session.take_found(all)?;
    if session.waiting().next().is_some() {
        problems.retain(|problem| !problem.id().starts_with("qr-"));
    }
    Ok(problems.into_iter().map(Trouble::from).collect())
}

/// Files that were copied in a file manager, else a picture, else text.
fn from_clipboard(session: &mut Session) -> Result<Vec<Trouble>, Problem> {
    let pictures = Reader::new();
    match clipboard::read_files() {
        Ok(files) => {
            let read = |file: &PathBuf| from_picture(&pictures, file, session);
            return Ok(files.iter().flat_map(read).collect());
        }
        Err(ClipboardError::Empty) => {}
        Err(error) => return Err(error.into()),
    }
    match clipboard::read_image() {
        Ok(picture) => {
            let problems = session.take_found(picture.codes(&pictures, &|| false)?)?;
            Ok(problems.into_iter().map(Trouble::from).collect())
        }
        Err(ClipboardError::Empty) => from_text(&clipboard::read_text()?, session),
        Err(error) => Err(error.into()),
    }
}

fn from_picture(pictures: &Reader, file: &Path, session: &mut Session) -> Vec<Trouble> {
    let found = picture::bytes(file).and_then(|bytes| picture::codes(pictures, &bytes));
    let read = found.and_then(|found| session.take_found(found));
    let problems = read.unwrap_or_else(|problem| vec![problem]);
    let name = file.display().to_string();
    problems.into_iter().map(|problem| Trouble { file: Some(name.clone()), problem }).collect()
}

/// Issuer and account name out of the options.
fn names_given(arguments: &Arguments) -> Result<[String; 2], Problem> {
    let names = [&arguments.issuer, &arguments.name].map(|name| name.clone().unwrap_or_default());
    match names.iter().all(|name| name.trim().is_empty()) {
        true => Err(Problem::new("terminal-add-nameless", Exit::Usage)),
        false => Ok(names),
    }
}

fn from_questions(
    terminal: &Terminal,
    arguments: &Arguments,
    session: &mut Session,
) -> Result<Vec<Trouble>, Problem> {
    let nobody = || Problem::new("terminal-add-nothing", Exit::Usage);
    let question = terminal.say("terminal-ask-secret", &[]);
    let secret = input::ask_hidden(&question)?.ok_or_else(nobody)?;
    let begins = secret.trim_start().to_ascii_lowercase();
    if SCHEMES.iter().any(|scheme| begins.starts_with(scheme)) {
        return Ok(session.read_text(&secret)?.into_iter().map(Trouble::from).collect());
    }
    let name = |given: &Option<String>, question: &str| match given {
        Some(given) => Ok(given.clone()),
        None => input::ask(&terminal.say(question, &[])).map(Option::unwrap_or_default),
    };
    let issuer = name(&arguments.issuer, "terminal-ask-issuer")?;
    let name = name(&arguments.name, "terminal-ask-name")?;
    if issuer.is_empty() && name.is_empty() {
        return Err(Problem::new("terminal-add-nameless", Exit::Usage));
    }
    take(arguments, session, secret, [issuer, name])
}

fn take(
    arguments: &Arguments,
    session: &mut Session,
    secret: Zeroizing<String>,
    [issuer, name]: [String; 2],
) -> Result<Vec<Trouble>, Problem> {
    session.read_typed(&Typed {
        kind: arguments.kind.clone(),
        issuer,
        name,
        secret,
        pin: None,
        algorithm: arguments.algorithm.clone(),
        digits: arguments.digits,
        period: arguments.period,
        counter: arguments.counter,
    })?;
    Ok(Vec::new())
}
