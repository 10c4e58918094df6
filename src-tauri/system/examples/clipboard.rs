//! The clipboard by hand, to see what a system really does: `clipboard hold SECONDS` (the text
//! comes from standard input), `text`, `image`. For developers only: it prints what it reads.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for developers to look at"
)]

use std::io::{self, Read};
use std::process::ExitCode;
use std::time::Duration;

use keepstep_system::clipboard::{self, ClipboardError};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<String, ClipboardError> {
    match words {
        ["hold", seconds] => {
            let mut text = String::new();
            let read = io::stdin().read_to_string(&mut text);
            read.map_err(|_| ClipboardError::Failed("no text on standard input"))?;
            let seconds = seconds.parse().unwrap_or(10);
            let held = clipboard::hold(text.trim_end(), Duration::from_secs(seconds))?;
            Ok(format!("{held:?}"))
        }
        ["text"] => Ok(clipboard::read_text()?.to_string()),
        ["image"] => Ok(format!("{:?}", clipboard::read_image()?)),
        _ => Ok("clipboard hold SECONDS | text | image".to_owned()),
    }
}
