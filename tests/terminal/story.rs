//! A story: its file, its steps, and how they are told in a shell. Compares everything that is
//! printed; what a story does not expect, it does not accept.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

use crate::desktop::Desktop;
use crate::likeness::unlike;
use crate::secrets::Secrets;
use crate::{pictures, top};

/// Real exports of other apps, where they are at hand.
const CASES: &str = "../shared/cases";

/// One file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    /// Whether a keyring runs when the story begins.
    #[serde(default = "yes")]
    keyring: bool,
    /// A folder of real exports that it needs.
    cases: Option<String>,
    /// Added to the environment of every step.
    #[serde(default)]
    env: BTreeMap<String, String>,
    /// Pictures of QR codes: file name and what the code says.
    #[serde(default)]
    pictures: BTreeMap<String, String>,
    step: Vec<Step>,
}

/// One line typed into a shell.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    run: String,
    #[serde(default)]
    stdin: String,
    #[serde(default)]
    stdout: String,
    #[serde(default)]
    stderr: String,
    #[serde(default)]
    status: i32,
    /// The person asked for a secret here.
    #[serde(default)]
    reveals: bool,
}

fn yes() -> bool {
    true
}

fn read(file: &Path) -> Result<(Story, String), String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let story = toml::from_str(&text).map_err(|error| error.to_string())?;
    Ok((story, text))
}

/// Why this story cannot be told on this computer, if so.
pub fn cannot_be_told(file: &Path) -> Option<String> {
    if std::env::consts::OS != "linux" {
        return Some("the stories need a Linux keyring".to_owned());
    }
    let cases = top().join(CASES).join(read(file).ok()?.0.cases?);
    (!cases.is_dir()).then(|| format!("{} is not there", cases.display()))
}

/// Tells the story; the error names the first step that went otherwise.
pub fn tell(file: &Path) -> Result<(), String> {
    let (story, text) = read(file)?;
    let secrets = Secrets::of(&text);
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let home = folder.path().join("home");
    fs::create_dir(&home).map_err(|error| error.to_string())?;
    for (name, text) in &story.pictures {
        pictures::draw(text, &home.join(name))?;
    }
    let program = program()?;
    let desktop = Desktop::start(folder.path(), story.keyring)?;
    for (index, step) in story.step.iter().enumerate() {
        let place = Place { home: &home, program: program.path(), desktop: &desktop };
        run(&story, step, &secrets, &place)
            .map_err(|wrong| format!("step {} ({}): {wrong}", index + 1, step.run.trim()))?;
    }
    secrets.nowhere_below(&home.join(".local"))
}

/// Where a story happens.
struct Place<'a> {
    home: &'a Path,
    program: &'a Path,
    desktop: &'a Desktop,
}

fn run(story: &Story, step: &Step, secrets: &Secrets, place: &Place<'_>) -> Result<(), String> {
    let failed = |error: std::io::Error| error.to_string();
    let home = place.home;
    // Files and no pipes: a program that stays behind in the background must not hold the step.
    let [out, err] = ["stdout", "stderr"].map(|name| home.with_file_name(name));
    let mut shell = Command::new("bash")
        .args(["-c", &format!(". {}\n{}", support().display(), step.run)])
        .current_dir(home)
        .env_clear()
        .envs(place.desktop.environment())
        .env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", place.program.display()))
        .env("HOME", home)
        .env("CASES", top().join(CASES))
        .env("EXPORTS", top().join("tests/fixtures/formats"))
        .env("LC_ALL", "C.UTF-8")
        .envs(&story.env)
        .stdin(Stdio::piped())
        .stdout(File::create(&out).map_err(failed)?)
        .stderr(File::create(&err).map_err(failed)?)
        .spawn()
        .map_err(failed)?;
    if let Some(mut stdin) = shell.stdin.take() {
        // A step may end without having read all of it.
        stdin.write_all(step.stdin.as_bytes()).ok();
    }
    let status = shell.wait().map_err(failed)?;
    let [out, err] = [out, err].map(|file| fs::read_to_string(file).unwrap_or_default());
    if !step.reveals {
        secrets.not_in(&out)?;
        secrets.not_in(&err)?;
    }
    let told = format!("\nit printed\n{out}\nand beside it\n{err}");
    if status.code() != Some(step.status) {
        return Err(format!("ended with {status}, not {}{told}", step.status));
    }
    match unlike(&step.stdout, &out).or_else(|| unlike(&step.stderr, &err)) {
        Some(wrong) => Err(format!("{wrong}{told}")),
        None => Ok(()),
    }
}

fn support() -> PathBuf {
    top().join("tests/terminal/support.sh")
}

/// A folder that holds the program under test and nothing else: beside the real one the window's
/// program may lie, or not.
fn program() -> Result<TempDir, String> {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).map_err(|error| error.to_string())?;
    let linked = fs::hard_link(env!("CARGO_BIN_EXE_keepstep"), folder.path().join("keepstep"));
    linked.map(|()| folder).map_err(|error| error.to_string())
}
