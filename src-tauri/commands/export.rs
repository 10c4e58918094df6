//! The export view: what each format would lose, then the file, or the QR codes on the screen.

use keepstep_core::formats::{FORMATS, Format, Seals};
use keepstep_core::view::LosingView;
use serde::Serialize;
use tauri::AppHandle;

use super::desk::{Answer, ask, look};
use super::outgoing::{self, Exported, Picture, Wish};

/// A format that is written.
#[derive(Serialize)]
pub struct Target {
    name: &'static str,
    app: &'static str,
    /// `never`, `either` or `always`.
    seals: &'static str,
    /// Whether it can be QR codes too.
    codes: bool,
}

#[tauri::command]
pub fn export_formats() -> Vec<Target> {
    let target = |format: &&dyn Format| {
        let writer = format.writer()?;
        let seals = match writer.seals() {
            Seals::Never => "never",
            Seals::Either => "either",
            Seals::Always => "always",
        };
        Some(Target { name: format.name(), app: format.app(), seals, codes: writer.is_uris() })
    };
    FORMATS.iter().filter_map(target).collect()
}

#[tauri::command]
pub async fn export_losses(app: AppHandle, wish: Wish) -> Answer<Vec<LosingView>> {
    look(app, move |turn| wish.losses(&turn.session)).await
}

#[tauri::command]
pub async fn export_file(app: AppHandle, wish: Wish) -> Answer<Exported> {
    outgoing::keep(app, wish).await
}

/// The QR codes of the accounts, secrets included; the page asks the person first.
#[tauri::command]
pub async fn export_codes(app: AppHandle, wish: Wish) -> Answer<Vec<Picture>> {
    outgoing::show(app, wish).await
}

/// A plain export is gone, or is to be deleted now.
#[tauri::command]
pub async fn forget_export(app: AppHandle, file: String, delete: bool) -> Answer<()> {
    ask(app, move |turn| match delete {
        true => turn.session.delete_plain_export(&file, turn.now),
        false => turn.session.forget_plain_export(&file, turn.now),
    })
    .await
}
