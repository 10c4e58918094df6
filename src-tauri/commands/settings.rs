//! The settings view: what a person chooses, and the passphrase.

use keepstep_core::vault::Passphrase;
use serde_json::{Map, Value};
use tauri::AppHandle;

use super::desk::{Answer, ask};
use super::gate::Typed;
use super::status::Status;

#[tauri::command]
pub async fn set_settings(app: AppHandle, changes: Map<String, Value>) -> Answer<Status> {
    ask(app, move |turn| {
        turn.session.set_settings(&changes, turn.now)?;
        Ok(turn.status())
    })
    .await
}

#[tauri::command]
pub async fn set_passphrase(app: AppHandle, current: Typed, passphrase: Typed) -> Answer<Status> {
    ask(app, move |turn| {
        let current = current.map(|typed| Passphrase::typed(&typed));
        let new = passphrase.map(|typed| Passphrase::chosen(&typed)).transpose()?;
        turn.session.set_passphrase(current.as_ref(), new.as_ref())?;
        Ok(turn.status())
    })
    .await
}
