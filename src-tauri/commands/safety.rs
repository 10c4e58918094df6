//! The safety view and what it leads to: recovery codes, backups, the paper kit, the drill. Recovery
//! codes go to the page only where it asked for them; a key comes in and never goes out.

use std::path::{Path, PathBuf};

use keepstep_core::Texts;
use keepstep_core::moving::{KitWish, Safety, split_recovery_codes};
use keepstep_core::problem::{Exit, Problem};
use keepstep_core::session::Keeping;
use keepstep_core::vault::BackupPlan;
use keepstep_core::vault::store::keep_export_in;
use keepstep_core::view::{BackupsView, KeptRecoveryCodes, RevealedRecoveryCode};
use serde::Serialize;
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

use super::clipboard::Stay;
use super::desk::{Answer, Turn, ask, known, look};
use super::outgoing::downloads;
use super::status::Status;

/// How safe the accounts are, with the sentences that say so.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SafetyAnswer {
    what: String,
    what_next: String,
    #[serde(flatten)]
    safety: Safety,
}

/// The recovery codes found in a text.
#[derive(Serialize)]
pub struct SplitAnswer {
    codes: Vec<Zeroizing<String>>,
}

#[tauri::command]
pub async fn safety(app: AppHandle) -> Answer<SafetyAnswer> {
    look(app, |turn| {
        let (texts, safety) = (turn.texts(), turn.session.safety(turn.now)?);
        let say = |(id, values): (&str, Vec<(&str, String)>)| texts.say(id, &values);
        let (what, what_next) = (say(safety.sentence()), say(safety.next.sentence()));
        Ok(SafetyAnswer { what, what_next, safety })
    })
    .await
}

#[tauri::command]
pub async fn name_device(app: AppHandle, name: String) -> Answer<()> {
    ask(app, move |turn| turn.session.name_device(&name, turn.now).map(drop)).await
}

#[tauri::command]
pub async fn device_gone(app: AppHandle, id: String, gone: bool) -> Answer<()> {
    ask(app, move |turn| turn.session.device_gone(&known(&id)?, gone, turn.now)).await
}

#[tauri::command]
pub async fn device_holds(
    app: AppHandle,
    id: String,
    accounts: Vec<String>,
    holds: bool,
) -> Answer<()> {
    ask(app, move |turn| {
        let ids: Result<Vec<_>, _> = accounts.iter().map(|account| known(account)).collect();
        turn.session.device_holds(&known(&id)?, &ids?, holds, turn.now)
    })
    .await
}

#[tauri::command]
pub async fn split_codes(app: AppHandle, text: Zeroizing<String>) -> Answer<SplitAnswer> {
    look(app, move |_| {
        let codes = split_recovery_codes(&text).codes.into_iter().map(|code| code.text);
        Ok(SplitAnswer { codes: codes.collect() })
    })
    .await
}

/// Keeps recovery codes; those that were there before stay.
#[tauri::command]
pub async fn keep_recovery_codes(
    app: AppHandle,
    account: String,
    text: Zeroizing<String>,
    replace: bool,
) -> Answer<KeptRecoveryCodes> {
    ask(app, move |turn| {
        let split = split_recovery_codes(&text);
        let how = if replace { Keeping::Replace } else { Keeping::Add };
        turn.session.keep_recovery_codes(&known(&account)?, &split.codes, how, turn.now)
    })
    .await
}

/// Which recovery codes there are, the codes themselves only where the person asked for them.
#[tauri::command]
pub async fn recovery_codes(
    app: AppHandle,
    account: String,
    reveal: bool,
) -> Answer<Vec<RevealedRecoveryCode>> {
    ask(app, move |turn| {
        let codes = turn.session.reveal_recovery_codes(&known(&account)?)?.into_iter();
        let shown = |code: RevealedRecoveryCode| match reveal {
            true => code,
            false => RevealedRecoveryCode { text: Zeroizing::default(), ..code },
        };
        Ok(codes.map(shown).collect())
    })
    .await
}

#[tauri::command]
pub async fn mark_recovery_code(
    app: AppHandle,
    account: String,
    place: usize,
    used: bool,
) -> Answer<()> {
    ask(app, move |turn| {
        let (id, now) = (known(&account)?, turn.now);
        turn.session.mark_recovery_code(&id, place, used, now).map(drop)
    })
    .await
}

/// Copies the next recovery code that is not used; it counts as used only when that is said.
#[tauri::command]
pub async fn copy_recovery_code(app: AppHandle, account: String) -> Answer<Stay> {
    ask(app, move |turn| {
        let next = turn.session.next_recovery_code(&known(&account)?)?;
        let next = next.ok_or_else(|| Problem::new("recovery-codes-all-used", Exit::NotFound))?;
        turn.copy(&next.text)
    })
    .await
}

#[tauri::command]
pub async fn backups(app: AppHandle) -> Answer<BackupsView> {
    look(app, |turn| turn.session.backups()).await
}

/// Where backups go by themselves, or that they do not any more.
#[tauri::command]
pub async fn set_backups(app: AppHandle, folder: Option<String>, keep: u32) -> Answer<BackupsView> {
    ask(app, move |turn| {
        let plan = folder.map(|folder| BackupPlan { folder, keep });
        turn.session.set_backups(plan, turn.now)?;
        turn.session.backups()
    })
    .await
}

/// Makes a backup now, in the folder that was picked.
#[tauri::command]
pub async fn backup_now(app: AppHandle) -> Answer<BackupsView> {
    ask(app, |turn| {
        turn.session.backup_now(None, turn.now)?;
        turn.session.backups()
    })
    .await
}

/// A folder that may be meant where none was picked yet.
#[tauri::command]
pub async fn usual_backup_folder(app: AppHandle) -> Answer<String> {
    let folder: PathBuf =
        app.path().document_dir().or_else(|_| app.path().home_dir()).unwrap_or_default();
    Ok(folder.join("Keepstep").display().to_string())
}

/// Makes the paper kit, in the person's folder for downloads, and answers where it is.
#[tauri::command]
pub async fn make_kit(app: AppHandle, key: Zeroizing<String>, wish: KitWish) -> Answer<String> {
    let folder = app.clone();
    ask(app, move |turn| {
        let typed = (!key.trim().is_empty()).then_some(key.as_str());
        let html = turn.session.kit(&wish, typed, &turn.texts(), turn.now)?;
        let file = keep(turn, &downloads(&folder)?, "keepstep-kit", &html)?;
        turn.session.kit_made(&wish, typed.is_some(), turn.now)?;
        Ok(file)
    })
    .await
}

/// The report of the move, beside it; no secret is in it.
#[tauri::command]
pub async fn move_report(app: AppHandle) -> Answer<String> {
    let folder = app.clone();
    ask(app, move |turn| {
        let html = turn.session.move_report(&turn.texts(), turn.now)?;
        let place = downloads(&folder)?;
        Ok(keep_export_in(&place, "keepstep-move", "html", html.as_bytes())?.display().to_string())
    })
    .await
}

/// Opens a fresh backup with the key typed from paper.
#[tauri::command]
pub async fn drill(app: AppHandle, key: Zeroizing<String>) -> Answer<Status> {
    ask(app, move |turn| match turn.session.drill(None, &key, turn.now)?.equal {
        true => Ok(turn.status()),
        false => Err(Problem::new("drill-differs", Exit::Failure)),
    })
    .await
}

/// A file that says more than anybody else may read: for this person alone, and in sight until it
/// is gone.
fn keep(turn: &mut Turn<'_>, folder: &Path, stem: &str, html: &str) -> Result<String, Problem> {
    let file = keep_export_in(folder, stem, "html", html.as_bytes())?.display().to_string();
    turn.session.note_plain_export(&file, turn.now)?;
    Ok(file)
}

impl Turn<'_> {
    /// The words in the person's language.
    pub fn texts(&self) -> Texts {
        Texts::for_language(self.desk.language())
    }
}
