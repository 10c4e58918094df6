//! The export view: what each format would lose, and the file itself, in the person's folder for
//! downloads. Plain files are remembered until the person says that they are gone.

use std::path::{Path, PathBuf};

use keepstep_core::account::Details;
use keepstep_core::formats::{self, FORMATS, Format, Loss, Order, Seals, Written};
use keepstep_core::problem::{Exit, Problem};
use keepstep_core::vault::store::{StoreError, delete_export, keep_export};
use keepstep_system::{clock, entropy};
use serde::Serialize;
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

use super::desk::{Answer, Turn, aside, ask, look};

/// How many files of one name are made before another place is wanted.
const NAMES: u32 = 100;

/// A format that is written.
#[derive(Serialize)]
pub struct Target {
    name: &'static str,
    app: &'static str,
    /// `never`, `either` or `always`.
    seals: &'static str,
}

/// What one account would lose.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Losing {
    issuer: String,
    name: String,
    left_out: bool,
    losses: Vec<Loss>,
}

/// What was written.
#[derive(Serialize)]
pub struct Exported {
    file: String,
    accounts: usize,
    sealed: bool,
}

#[tauri::command]
pub fn export_formats() -> Vec<Target> {
    let target = |format: &&dyn Format| {
        let seals = match format.writer()?.seals() {
            Seals::Never => "never",
            Seals::Either => "either",
            Seals::Always => "always",
        };
        Some(Target { name: format.name(), app: format.app(), seals })
    };
    FORMATS.iter().filter_map(target).collect()
}

#[tauri::command]
pub async fn export_losses(app: AppHandle, format: String) -> Answer<Vec<Losing>> {
    look(app, move |turn| {
        let format = wanted(&format)?;
        let accounts = chosen(turn)?;
        let writer = format.writer().ok_or_else(not_written)?;
        let losses = formats::losses(writer, &accounts);
        let losing = accounts.iter().zip(losses).filter(|(_, losses)| !losses.is_empty());
        Ok(losing
            .map(|(details, losses)| Losing {
                issuer: details.issuer.as_str().to_owned(),
                name: details.name.as_str().to_owned(),
                left_out: losses.iter().any(|loss| loss.leaves_out()),
                losses,
            })
            .collect())
    })
    .await
}

#[tauri::command]
pub async fn export_file(
    app: AppHandle,
    format: String,
    password: Option<Zeroizing<String>>,
) -> Answer<Exported> {
    let accounts = ask(app.clone(), |turn| chosen(turn)).await?;
    // Sealing takes a while; codes go on being shown meanwhile.
    let (written, file) = aside(app.clone(), move |app, _| {
        let format = wanted(&format)?;
        let password = password.as_ref().map(|password| password.as_str());
        let random = |bytes: &mut [u8]| entropy::fill(bytes).is_ok();
        let written =
            formats::write(format, &Order::new(&accounts, password, clock::now(), &random))?;
        let file = put(&folder(app)?, format, &written)?;
        Ok((written, file))
    })
    .await?;
    let name = file.display().to_string();
    let (accounts, sealed) = (written.accounts, written.sealed);
    if !sealed {
        let name = name.clone();
        ask(app, move |turn| turn.session.note_plain_export(&name, turn.now)).await?;
    }
    Ok(Exported { file: name, accounts, sealed })
}

/// A plain export is gone, or is to be deleted now.
#[tauri::command]
pub async fn forget_export(app: AppHandle, file: String, delete: bool) -> Answer<()> {
    ask(app, move |turn| {
        // The page names files only that this window wrote.
        if delete && turn.session.settings()?.plain_exports.contains(&file) {
            match delete_export(Path::new(&file)) {
                Err(StoreError::Missing) => {}
                deleted => deleted?,
            }
        }
        turn.session.forget_plain_export(&file, turn.now)
    })
    .await
}

fn not_written() -> Problem {
    Problem::new("export-not-written", Exit::Input).with("app", "")
}

fn wanted(name: &str) -> Result<&'static dyn Format, Problem> {
    formats::named(name).ok_or_else(not_written)
}

/// All accounts outside the trash.
fn chosen(turn: &Turn<'_>) -> Result<Vec<Details>, Problem> {
    let accounts = turn.session.accounts()?.iter();
    let present = accounts.filter(|account| account.history.trashed.is_none());
    Ok(present.map(|account| account.details.clone()).collect())
}

fn folder(app: &AppHandle) -> Result<PathBuf, Problem> {
    let folder = app.path().download_dir().ok().filter(|folder| folder.is_dir());
    let folder = folder.or_else(|| app.path().home_dir().ok());
    folder.ok_or_else(|| StoreError::Missing.into())
}

/// Writes under the first name that is free.
fn put(folder: &Path, format: &dyn Format, written: &Written) -> Result<PathBuf, Problem> {
    for number in 1..=NAMES {
        let count = if number == 1 { String::new() } else { format!("-{number}") };
        let name = format!("keepstep-{}{count}.{}", format.name(), written.ending);
        let path = folder.join(name);
        match keep_export(&path, &written.bytes) {
            Err(StoreError::Exists) => {}
            done => return done.map(|()| path).map_err(Problem::from),
        }
    }
    Err(StoreError::Exists.into())
}
