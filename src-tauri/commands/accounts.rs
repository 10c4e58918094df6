//! The accounts view: what there is, its codes, copying one, putting them in order.

use keepstep_core::view::AccountView;
use serde::Serialize;
use tauri::AppHandle;
use zeroize::Zeroizing;

use super::clipboard::Stay;
use super::desk::{Answer, ask, known, look};
use super::finds::CodeOrProblem;

/// A code that was asked for, and its counter (RFC 4226).
#[derive(Serialize)]
pub struct Advanced {
    id: String,
    code: Zeroizing<String>,
    counter: u64,
}

#[tauri::command]
pub async fn accounts(app: AppHandle) -> Answer<Vec<AccountView>> {
    look(app, |turn| Ok(turn.session.accounts()?.iter().map(AccountView::from).collect())).await
}

#[tauri::command]
pub async fn codes(app: AppHandle, ids: Vec<String>) -> Answer<Vec<CodeOrProblem>> {
    look(app, move |turn| {
        let ids: Vec<_> = ids.iter().filter_map(|id| known(id).ok()).collect();
        let codes = turn.session.codes(&ids, turn.now)?.into_iter();
        let tell = |(id, problem)| (id, turn.desk.tell(&problem));
        Ok(codes.map(|code| CodeOrProblem::from(code.map_err(tell))).collect())
    })
    .await
}

#[tauri::command]
pub async fn copy_code(app: AppHandle, id: String, next: bool) -> Answer<Stay> {
    ask(app, move |turn| {
        let code = Zeroizing::new(turn.session.use_code(&known(&id)?, next, turn.now)?);
        turn.copy(&code)
    })
    .await
}

#[tauri::command]
pub async fn advance(app: AppHandle, id: String) -> Answer<Advanced> {
    ask(app, move |turn| {
        let (code, counter) = turn.session.advance(&known(&id)?, turn.now)?;
        Ok(Advanced { id, code: Zeroizing::new(code), counter })
    })
    .await
}

#[tauri::command]
pub async fn reorder(app: AppHandle, id: String, before: Option<String>) -> Answer<()> {
    ask(app, move |turn| {
        let before = before.as_deref().map(known).transpose()?;
        turn.session.reorder(&known(&id)?, before.as_ref(), turn.now)
    })
    .await
}
