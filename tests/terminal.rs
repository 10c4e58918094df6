//! The terminal as people use it: each file in `tests/terminal` tells one story, step by step,
//! with everything that has to be printed. The keyring is a real one on a bus of its own. No step
//! prints a secret that nobody asked for, and no file in the vault's folder holds one.

#[path = "terminal/desktop.rs"]
mod desktop;
#[path = "terminal/likeness.rs"]
mod likeness;
#[path = "terminal/pictures.rs"]
mod pictures;
#[path = "terminal/secrets.rs"]
mod secrets;
#[path = "terminal/sentences.rs"]
mod sentences;
#[path = "terminal/story.rs"]
mod story;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let mut trials = vec![
        Trial::test("every_sentence_is_said_in_every_language", || {
            sentences::all_are_there().map_err(Failed::from)
        }),
        Trial::test("unlike_output_is_noticed", || likeness::can_fail().map_err(Failed::from)),
        Trial::test("a_leaked_secret_is_noticed", || secrets::can_fail().map_err(Failed::from)),
    ];
    trials.extend(stories().into_iter().map(trial));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// Every story's file, by name.
fn stories() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(top().join("tests/terminal")).expect("the stories are there");
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

#[expect(clippy::print_stderr, reason = "a story that is not told is said out loud")]
fn trial(file: PathBuf) -> Trial {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let why_not = story::cannot_be_told(&file);
    if let Some(reason) = &why_not {
        eprintln!("SKIPPED {name}: {reason}");
    }
    Trial::test(name, move || story::tell(&file).map_err(Failed::from))
        .with_ignored_flag(why_not.is_some())
}

/// The top of the repository.
fn top() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
