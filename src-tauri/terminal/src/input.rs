//! Where texts come from that must not stand on the command line: a question, standard input, a
//! file descriptor. Never echoes a secret, and never reads more than it was asked for.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};

use keepstep_core::{Exit, Problem, limits};
use zeroize::Zeroizing;

use crate::safe;

/// The longest line taken, in bytes: any secret, URI, passphrase or key fits.
const LONGEST_LINE: usize = 64 << 10;

/// Where one line comes from, as the options say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The next line of standard input.
    Stdin,
    /// A line of this file descriptor.
    Fd(u32),
}

impl Source {
    /// The source that a pair of options names, if any.
    pub fn of(stdin: bool, fd: Option<u32>) -> Option<Self> {
        if stdin { Some(Self::Stdin) } else { fd.map(Self::Fd) }
    }

    /// The line, without its end.
    ///
    /// # Errors
    /// `terminal-stdin` and `terminal-fd` where there is nothing to read.
    pub fn line(self) -> Result<Zeroizing<String>, Problem> {
        match self {
            Self::Stdin => line_of(&mut io::stdin().lock()).ok_or_else(stdin_problem),
            // Byte by byte, so that what comes after the line is left for whoever reads next.
            Self::Fd(number) => line_of(&mut BufReader::with_capacity(1, descriptor(number)?))
                .ok_or_else(|| bad_descriptor(number)),
        }
    }

    /// Everything that is left there.
    ///
    /// # Errors
    /// `terminal-stdin` and `terminal-fd` where it is no text; `terminal-too-large` beyond 64 MiB.
    pub fn rest(self) -> Result<Zeroizing<String>, Problem> {
        match self {
            Self::Stdin => rest_of(io::stdin().lock(), stdin_problem),
            Self::Fd(number) => rest_of(descriptor(number)?, || bad_descriptor(number)),
        }
    }
}

fn rest_of(reader: impl Read, problem: impl Fn() -> Problem) -> Result<Zeroizing<String>, Problem> {
    let mut bytes = Zeroizing::new(Vec::new());
    let most = limits::TEXT_BYTES as u64;
    reader.take(most + 1).read_to_end(&mut bytes).map_err(|_| problem())?;
    if bytes.len() > limits::TEXT_BYTES {
        return Err(Problem::new("terminal-too-large", Exit::Input));
    }
    text(&bytes).ok_or_else(problem)
}

/// The file behind a descriptor, by the name under which a process finds its own; systems without
/// such names take standard input instead.
fn descriptor(number: u32) -> Result<File, Problem> {
    File::open(format!("/dev/fd/{number}")).map_err(|_| bad_descriptor(number))
}

fn bad_descriptor(number: u32) -> Problem {
    Problem::new("terminal-fd", Exit::Input).with("number", number.to_string())
}

fn stdin_problem() -> Problem {
    Problem::new("terminal-stdin", Exit::Input)
}

/// Asks for something that is not shown while it is typed. `None` where there is no terminal to
/// ask on.
///
/// # Errors
/// `terminal-not-typed` where the question was broken off.
pub fn ask_hidden(question: &str) -> Result<Option<Zeroizing<String>>, Problem> {
    match rpassword::prompt_password(format!("{question} ")) {
        Ok(typed) => Ok(Some(Zeroizing::new(typed))),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(broken_off()),
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(broken_off()),
        Err(_) => Ok(None),
    }
}

/// Asks for something that may be seen. `None` where nobody sits at standard input.
///
/// # Errors
/// `terminal-not-typed` where the question was broken off.
pub fn ask(question: &str) -> Result<Option<String>, Problem> {
    if !io::stdin().is_terminal() {
        return Ok(None);
    }
    let mut screen = io::stderr();
    let asked = write!(screen, "{} ", safe::lines(question)).and_then(|()| screen.flush());
    asked.map_err(|_| broken_off())?;
    let typed = line_of(&mut io::stdin().lock()).ok_or_else(broken_off)?;
    Ok(Some(typed.trim().to_owned()))
}

fn broken_off() -> Problem {
    Problem::new("terminal-not-typed", Exit::Failure)
}

/// The next line; none where there is none, it is too long or no text.
fn line_of(reader: &mut impl BufRead) -> Option<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST_LINE));
    let read = reader.take(LONGEST_LINE as u64).read_until(b'\n', &mut bytes).ok()?;
    if read == 0 || read == LONGEST_LINE {
        return None;
    }
    while matches!(bytes.last(), Some(b'\n' | b'\r')) {
        bytes.pop();
    }
    text(&bytes)
}

fn text(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).ok().map(|text| Zeroizing::new(text.to_owned()))
}
