//! In front of the vault: making it, opening it, closing it. The views first-start, unlock and
//! recover stand on these; no account is seen here.

use keepstep_core::problem::Exit;
use keepstep_core::vault::Passphrase;
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

use super::desk::{Answer, Desk, ask, look};
use super::status::Status;

/// A passphrase as it comes from the page; wiped when the command ends.
pub type Typed = Option<Zeroizing<String>>;

#[tauri::command]
pub async fn status(app: AppHandle) -> Answer<Status> {
    look(app, |turn| Ok(turn.status())).await
}

/// The person types or points somewhere, and nothing else is asked of the window for a while.
#[tauri::command]
pub async fn here(app: AppHandle) -> Answer<()> {
    app.state::<Desk>().somebody_is_here();
    Ok(())
}

#[tauri::command]
pub async fn create(app: AppHandle, passphrase: Typed) -> Answer<Status> {
    ask(app, move |turn| {
        let passphrase = passphrase.map(|typed| Passphrase::chosen(&typed)).transpose()?;
        turn.session.create(passphrase.as_ref(), turn.now)?;
        Ok(turn.status())
    })
    .await
}

#[tauri::command]
pub async fn unlock(app: AppHandle, passphrase: Typed) -> Answer<Status> {
    ask(app, move |turn| {
        let passphrase = passphrase.map(|typed| Passphrase::typed(&typed));
        match turn.session.unlock(passphrase.as_ref()) {
            Err(problem) if passphrase.is_some() && problem.exit() == Exit::Locked => Err(problem),
            // Where it stands now says it all, and may be another view's to say.
            _ => Ok(turn.status()),
        }
    })
    .await
}

#[tauri::command]
pub async fn lock(app: AppHandle) -> Answer<Status> {
    ask(app, |turn| {
        turn.desk.close_vault(&mut turn.session);
        Ok(turn.status())
    })
    .await
}

#[tauri::command]
pub async fn recover(app: AppHandle, key: Zeroizing<String>, passphrase: Typed) -> Answer<Status> {
    ask(app, move |turn| {
        let passphrase = passphrase.map(|typed| Passphrase::chosen(&typed)).transpose()?;
        match turn.session.recover(&key, passphrase.as_ref(), turn.now) {
            Ok(recovered) => Ok(turn.status_with(recovered.unrepaired)),
            // The key is right and the file is not: earlier states can be opened now.
            Err(problem) if turn.session.trouble().as_ref() == Some(&problem) => Ok(turn.status()),
            Err(problem) => Err(problem),
        }
    })
    .await
}
