//! `scan`: what the QR codes in pictures and on the screen say, and where they are. Opens no
//! vault, and shows a secret only where `--reveal` asks for it.

mod crew;

use std::path::PathBuf;

use keepstep_core::Problem;
use keepstep_core::qr::Found;
use keepstep_system::pictures::Reader;

use crate::answer::{Scanned, ScannedCode};
use crate::redact::redact;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{files, picture, safe};

use crew::{Read, Source};

/// The most files that are scanned at once.
const FILES: usize = 100_000;

/// What `scan` takes.
#[derive(Debug, clap::Args)]
#[command(after_help = ENDS)]
pub struct Arguments {
    /// Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF), PDFs, and folders of them; `-` is standard input
    #[arg(required_unless_present = "screen")]
    file: Vec<PathBuf>,
    /// Read what all monitors show
    #[arg(long, conflicts_with = "file")]
    screen: bool,
    /// Read so many pictures at a time; they are told as they end, each with its name
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    jobs: u16,
    /// Show the secrets in the codes too
    #[arg(long)]
    reveal: bool,
}

/// How it ends, for `--help` and the manual page.
const ENDS: &str =
    "Ends with 0 only if every picture was read and showed a code. Otherwise it ends with the code
of the first one that did not, mostly 5; the others are told all the same. With --json each picture
is one line, written as soon as it is known.";

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    if arguments.screen {
        return screen(terminal, arguments);
    }
    let sources = sources(&arguments.file)?;
    let alone = sources.len() == 1 && sources.iter().all(|source| source.named);
    let mut outcome = Outcome::Well;
    crew::read(&sources, arguments.jobs.into(), |file, read| {
        if let (Err(problem), Outcome::Well) = (&read, outcome) {
            outcome = Outcome::But(problem.exit());
        }
        tell(terminal, arguments, &file.display().to_string(), alone, read)
    })?;
    Ok(outcome)
}

/// The files that were named, and those in folders that were named.
fn sources(named: &[PathBuf]) -> Result<Vec<Source>, Problem> {
    let mut sources = Vec::new();
    for path in named {
        if path.as_os_str() == "-" || !path.is_dir() {
            sources.push(Source { path: path.clone(), named: true });
            continue;
        }
        let mut inside = Vec::new();
        files::below(path, &mut inside, FILES)?;
        sources.extend(inside.into_iter().map(|path| Source { path, named: false }));
    }
    Ok(sources)
}

fn screen(terminal: &Terminal, arguments: &Arguments) -> Done {
    let shown = picture::on_screen(&Reader::new())?;
    let alone = shown.len() == 1;
    for (monitor, found) in shown {
        tell(terminal, arguments, &format!("screen:{monitor}"), alone, Ok(found))?;
    }
    Ok(Outcome::Well)
}

fn tell(
    terminal: &Terminal,
    arguments: &Arguments,
    name: &str,
    alone: bool,
    read: Read,
) -> Result<(), Problem> {
    if terminal.options.json {
        return terminal.answer(&answer(terminal, arguments, name, read));
    }
    let name = safe::line(name);
    let before = if alone { String::new() } else { format!("{name}: ") };
    match read {
        Ok(found) => found.iter().try_for_each(|found| {
            terminal.line(&format!("{before}{}", safe::lines(&shown(arguments, found))))
        }),
        Err(problem) => {
            terminal.complain(&problem, Some(&name));
            Ok(())
        }
    }
}

fn answer(terminal: &Terminal, arguments: &Arguments, name: &str, read: Read) -> Scanned {
    let (codes, problem) = match read {
        Ok(found) => (found, None),
        Err(problem) => (Vec::new(), Some(terminal.problem_json(&problem, None))),
    };
    let codes = codes.iter().map(|found| ScannedCode {
        text: shown(arguments, found),
        corners: found.corners.iter().map(|corner| corner.map(tenth)).collect(),
    });
    Scanned { file: name.to_owned(), codes: codes.collect(), problem }
}

fn shown(arguments: &Arguments, found: &Found) -> String {
    if arguments.reveal { found.text.to_string() } else { redact(&found.text) }
}

/// Corners to a tenth of a pixel; more is noise.
fn tenth(place: f32) -> f64 {
    (f64::from(place) * 10.0).round() / 10.0
}
