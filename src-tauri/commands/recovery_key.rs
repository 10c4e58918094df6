//! The recovery key: made and shown once, then proved to be on paper. The only place where a key
//! goes to the page, because the person has to write it down.

use keepstep_core::view::RecoverySheet;
use tauri::AppHandle;
use zeroize::Zeroizing;

use super::clipboard::Stay;
use super::desk::{Answer, ask};
use super::status::Status;

#[tauri::command]
pub async fn make_recovery_key(app: AppHandle) -> Answer<RecoverySheet> {
    ask(app, |turn| turn.session.make_recovery_key(turn.now)).await
}

/// Copies the key that is on the page. Whatever the page says, no other text gets out this way.
#[tauri::command]
pub async fn copy_recovery_key(app: AppHandle, key: Zeroizing<String>) -> Answer<Stay> {
    ask(app, move |turn| turn.copy(&turn.session.recovery_key_line(&key)?)).await
}

#[tauri::command]
pub async fn confirm_recovery_key(app: AppHandle, typed: Zeroizing<String>) -> Answer<Status> {
    ask(app, move |turn| {
        turn.session.confirm_recovery_key(&typed, turn.now)?;
        Ok(turn.status())
    })
    .await
}
