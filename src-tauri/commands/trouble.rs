//! Earlier states of the vault, for the view that stands when the newest one cannot be opened.

use keepstep_core::session::GenerationView;
use tauri::AppHandle;

use super::desk::{Answer, ask};
use super::status::Status;

#[tauri::command]
pub async fn generations(app: AppHandle) -> Answer<Vec<GenerationView>> {
    ask(app, |turn| turn.session.generations()).await
}

#[tauri::command]
pub async fn restore_generation(app: AppHandle, name: String) -> Answer<Status> {
    ask(app, move |turn| {
        turn.session.restore_generation(&name, turn.now)?;
        Ok(turn.status())
    })
    .await
}
