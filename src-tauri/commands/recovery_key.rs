//! The recovery key: made and shown once, then proved to be on paper. The only place where a key
//! goes to the page, because the person has to write it down.

use keepstep_core::view::RecoverySheet;
use tauri::AppHandle;
use zeroize::Zeroizing;

use super::desk::{Answer, ask};
use super::status::Status;

#[tauri::command]
pub async fn make_recovery_key(app: AppHandle) -> Answer<RecoverySheet> {
    ask(app, |turn| turn.session.make_recovery_key(turn.now)).await
}

#[tauri::command]
pub async fn confirm_recovery_key(app: AppHandle, last_group: Zeroizing<String>) -> Answer<Status> {
    ask(app, move |turn| {
        turn.session.confirm_recovery_key(&last_group, turn.now)?;
        Ok(turn.status())
    })
    .await
}
