//! The add view: files, texts, the clipboard and a form come in; what they hold waits until it is
//! kept, or is forgotten.

use keepstep_core::formats::{FORMATS, Format};
use keepstep_core::view::AccountView;
use serde::Serialize;
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

use super::desk::{Answer, ask, look};
use super::finds::{CodeOrProblem, Finds, Form, Kept, Wanted};
use super::intake::{Incoming, Seen, see_clipboard, see_file, see_text, take};
use super::screen::Screen;
use super::sealed::Sealed;

#[tauri::command]
pub async fn read_file(app: AppHandle, file: Incoming) -> Answer<Finds> {
    take(app, file.name.clone(), move |sealed| see_file(sealed, file.into())).await
}

/// A key file for the files that wait; it opens nothing before a password comes, or an empty one.
#[tauri::command]
pub async fn use_key_file(app: AppHandle, file: Incoming) -> Answer<()> {
    look(app.clone(), move |_| {
        app.state::<Sealed>().use_key_file(file.into());
        Ok(())
    })
    .await
}

#[tauri::command]
pub async fn read_text(app: AppHandle, text: Zeroizing<String>) -> Answer<Finds> {
    take(app, None, move |sealed| see_text(sealed, text)).await
}

#[tauri::command]
pub async fn read_clipboard(app: AppHandle) -> Answer<Finds> {
    take(app, None, see_clipboard).await
}

#[tauri::command]
pub async fn read_typed(app: AppHandle, form: Form) -> Answer<Finds> {
    ask(app.clone(), move |turn| {
        turn.session.read_typed(&form.into())?;
        Ok(turn.finds(&app.state::<Sealed>(), Ok(Vec::new()), None))
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
    app.state::<Sealed>().forget();
    app.state::<Screen>().forget();
    look(app, |turn| {
        turn.session.discard();
        Ok(())
    })
    .await
}

/// Takes back what was kept last, as a whole; answers how many accounts that were.
#[tauri::command]
pub async fn take_back(app: AppHandle) -> Answer<usize> {
    ask(app, |turn| turn.session.take_back(turn.now)).await
}

/// Tries a password on the files that wait.
#[tauri::command]
pub async fn open_sealed(app: AppHandle, password: Zeroizing<String>) -> Answer<Finds> {
    take(app, None, move |sealed| Ok(Seen::Opened(sealed.unseal(&password)))).await
}

/// Forgets the files that wait, also one that is being opened; answers what waits besides.
#[tauri::command]
pub async fn give_up(app: AppHandle) -> Answer<Finds> {
    app.state::<Sealed>().forget();
    ask(app.clone(), move |turn| Ok(turn.finds(&app.state::<Sealed>(), Ok(Vec::new()), None))).await
}

/// A format that is read, for choosing how to export there.
#[derive(Serialize)]
pub struct Source {
    name: &'static str,
    app: &'static str,
}

#[tauri::command]
pub fn import_formats() -> Vec<Source> {
    let source = |format: &&dyn Format| Source { name: format.name(), app: format.app() };
    FORMATS.iter().map(source).collect()
}
