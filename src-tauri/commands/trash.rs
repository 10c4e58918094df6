//! The trash view: an account comes back, or goes for good.

use keepstep_core::view::AccountView;
use tauri::AppHandle;

use super::desk::{Answer, ask, known};

#[tauri::command]
pub async fn restore(app: AppHandle, id: String) -> Answer<AccountView> {
    ask(app, move |turn| Ok(AccountView::from(&turn.session.restore(&known(&id)?, turn.now)?)))
        .await
}

#[tauri::command]
pub async fn erase(app: AppHandle, id: String) -> Answer<()> {
    ask(app, move |turn| turn.session.erase(&known(&id)?, turn.now)).await
}
