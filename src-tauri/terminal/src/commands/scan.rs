//! `scan`: what the QR codes in pictures say, and where they are. Opens no vault, and shows a
//! secret only where `--reveal` asks for it.

use std::path::{Path, PathBuf};

use keepstep_core::qr::Found;
use keepstep_core::{Exit, Problem};
use keepstep_system::pictures::Reader;

use crate::answer::{Scanned, ScannedCode};
use crate::redact::redact;
use crate::terminal::{Done, Outcome, Terminal};
use crate::{picture, safe};

/// What `scan` takes.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF) or PDFs; `-` is standard input
    #[arg(required = true)]
    file: Vec<PathBuf>,
    /// Show the secrets in the codes too
    #[arg(long)]
    reveal: bool,
}

pub fn run(terminal: &Terminal, arguments: &Arguments) -> Done {
    let mut outcome = Outcome::Well;
    let pictures = Reader::new();
    for file in &arguments.file {
        let read = read(&pictures, file);
        if let (Err(problem), Outcome::Well) = (&read, outcome) {
            outcome = Outcome::But(problem.exit());
        }
        if terminal.options.json {
            terminal.answer(&answer(terminal, arguments, file, read))?;
        } else {
            print(terminal, arguments, file, read)?;
        }
    }
    Ok(outcome)
}

fn read(pictures: &Reader, file: &Path) -> Result<Vec<Found>, Problem> {
    let found = picture::codes(pictures, &picture::bytes(file)?)?;
    match found.is_empty() {
        true => Err(Problem::new("picture-no-code", Exit::Input)),
        false => Ok(found),
    }
}

fn answer(
    terminal: &Terminal,
    arguments: &Arguments,
    file: &Path,
    read: Result<Vec<Found>, Problem>,
) -> Scanned {
    let (codes, problem) = match read {
        Ok(found) => (found, None),
        Err(problem) => (Vec::new(), Some(terminal.problem_json(&problem, None))),
    };
    let codes = codes.iter().map(|found| ScannedCode {
        text: shown(arguments, found),
        corners: found.corners.iter().map(|corner| corner.map(tenth)).collect(),
    });
    Scanned { file: file.display().to_string(), codes: codes.collect(), problem }
}

fn print(
    terminal: &Terminal,
    arguments: &Arguments,
    file: &Path,
    read: Result<Vec<Found>, Problem>,
) -> Result<(), Problem> {
    let name = safe::line(&file.display().to_string());
    let before = if arguments.file.len() > 1 { format!("{name}: ") } else { String::new() };
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

fn shown(arguments: &Arguments, found: &Found) -> String {
    if arguments.reveal { found.text.to_string() } else { redact(&found.text) }
}

/// Corners to a tenth of a pixel; more is noise.
fn tenth(place: f32) -> f64 {
    (f64::from(place) * 10.0).round() / 10.0
}
