//! The view of one account: changed, put into the trash, and shown as a QR code. The last is the
//! one command that hands out a secret, and the page asks the person first.

use keepstep_core::account::Pin;
use keepstep_core::session::Edit;
use keepstep_core::view::AccountView;
use serde::{Deserialize, Serialize};
use tauri::AppHandle;
use zeroize::Zeroizing;

use super::desk::{Answer, ask, known};

/// What changes; what is left out stays.
#[derive(Deserialize)]
pub struct Changes {
    issuer: Option<String>,
    name: Option<String>,
    note: Option<String>,
    groups: Option<Vec<String>>,
    favorite: Option<bool>,
    icon: Option<String>,
    pin: Option<Zeroizing<String>>,
    counter: Option<u64>,
}

/// An account for another phone: QR code and otpauth URI, secret included.
#[derive(Serialize)]
pub struct Shown {
    svg: Zeroizing<String>,
    uri: Zeroizing<String>,
}

impl From<Changes> for Edit {
    fn from(changes: Changes) -> Self {
        let Changes { issuer, name, note, groups, favorite, icon, pin, counter } = changes;
        let pin = pin.map(|pin| Pin::new(&pin));
        Self { issuer, name, note, groups, favorite, icon, pin, counter }
    }
}

#[tauri::command]
pub async fn edit(app: AppHandle, id: String, changes: Changes) -> Answer<AccountView> {
    ask(app, move |turn| {
        let edited = turn.session.edit(&known(&id)?, &changes.into(), turn.now)?;
        Ok(AccountView::from(&edited))
    })
    .await
}

#[tauri::command]
pub async fn show_qr(app: AppHandle, id: String) -> Answer<Shown> {
    ask(app, move |turn| {
        let id = known(&id)?;
        Ok(Shown { svg: turn.session.reveal_qr(&id)?, uri: turn.session.reveal_uri(&id)? })
    })
    .await
}

#[tauri::command]
pub async fn trash(app: AppHandle, id: String) -> Answer<AccountView> {
    ask(app, move |turn| Ok(AccountView::from(&turn.session.trash(&known(&id)?, turn.now)?))).await
}
