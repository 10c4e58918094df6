//! The add view: files, texts, the clipboard and a form come in; what they hold waits until it is
//! kept, or is forgotten.

use keepstep_core::view::AccountView;
use tauri::AppHandle;
use zeroize::Zeroizing;

use super::desk::{Answer, ask, look};
use super::finds::{CodeOrProblem, Finds, Form, Kept, Wanted};
use super::intake::{Incoming, Seen, see_clipboard, see_file, take};

#[tauri::command]
pub async fn read_file(app: AppHandle, file: Incoming) -> Answer<Finds> {
    take(app, file.name, move || see_file(&file.bytes)).await
}

#[tauri::command]
pub async fn read_text(app: AppHandle, text: Zeroizing<String>) -> Answer<Finds> {
    take(app, None, move || Ok(Seen::Text(text))).await
}

#[tauri::command]
pub async fn read_clipboard(app: AppHandle) -> Answer<Finds> {
    take(app, None, see_clipboard).await
}

#[tauri::command]
pub async fn read_typed(app: AppHandle, form: Form) -> Answer<Finds> {
    ask(app, move |turn| {
        turn.session.read_typed(&form.into())?;
        Ok(turn.finds(Ok(Vec::new()), None))
    })
    .await
}

#[tauri::command]
pub async fn find_codes(app: AppHandle, finds: Vec<u64>) -> Answer<Vec<CodeOrProblem>> {
    look(app, move |turn| {
        let codes = turn.session.find_codes(&finds, turn.now).into_iter();
        let tell = |(find, problem)| (find, turn.desk.tell(&problem));
        Ok(codes.map(|code| CodeOrProblem::from(code.map_err(tell))).collect())
    })
    .await
}

#[tauri::command]
pub async fn keep(app: AppHandle, finds: Vec<Wanted>) -> Answer<Kept> {
    ask(app, move |turn| {
        let keeps: Result<Vec<_>, _> = finds.into_iter().map(Wanted::keep).collect();
        let kept = turn.session.keep(&keeps?, turn.now)?;
        Ok(Kept { added: kept.iter().map(AccountView::from).collect() })
    })
    .await
}

#[tauri::command]
pub async fn discard(app: AppHandle) -> Answer<()> {
    look(app, |turn| {
        turn.session.discard();
        Ok(())
    })
    .await
}
